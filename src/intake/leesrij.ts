import type { Datum } from '../domain/datum.ts';
import { schrijfDatum } from '../domain/schrijf.ts';
import { leesSkn } from '../domain/skn.ts';
import type { VertrekSoort } from '../domain/verloop.ts';
import { leesDatumCel } from './datumveld.ts';
import type { Veld } from './kolommen.ts';
import type { Cellen, Leesvorm } from './vorm.ts';
import type { Cel, GelezenRij, RijFout, RuwSignaal, Titel } from './rij.ts';
import { celTekst, isLeeg, leesTitel, leesVertrekreden } from './tekstveld.ts';

type Tekstveld = 'naam' | 'pi' | 'afdeling' | 'casemanager';

/** Longest text per field, in characters: room for real names, no room for a pasted page. */
const MAX_TEKENS: Readonly<Record<Tekstveld, number>> = { naam: 120, pi: 80, afdeling: 60, casemanager: 120 };
const TOON: Readonly<Record<Tekstveld, string>> = { naam: 'de naam', pi: 'de PI', afdeling: 'de afdeling', casemanager: 'de casemanager' };

const SKN_ALS_DATUM = { ok: false, melding: 'Het SKN is door Excel veranderd in een datum. Maak van de kolom tekst en typ het SKN opnieuw.' } as const;

function metHoofdletter(tekst: string): string {
  return tekst.charAt(0).toUpperCase() + tekst.slice(1);
}

/** One row being read, with what was found wrong or doubtful on the way. */
export interface Lezing {
  readonly cellen: Cellen;
  readonly fouten: RijFout[];
  readonly waarschuwingen: string[];
}

/** The first cell of a field that says something. Two that differ are a doubt for the user, not for us to solve. */
export function celVan(lezing: Lezing, veld: Veld): Cel {
  const gevuld = (lezing.cellen.get(veld) ?? []).filter((cel) => !isLeeg(cel));
  const eerste = gevuld[0];
  if (gevuld.some((cel) => celTekst(cel) !== celTekst(eerste))) {
    lezing.waarschuwingen.push(`Er zijn meer kolommen voor ${veld}, met verschillende waarden. De eerste is gebruikt. Controleer ${veld}.`);
  }
  return eerste;
}

function meldTekstfout(veld: Tekstveld, cel: Cel): string | undefined {
  const naam = TOON[veld];
  // Excel turns an afdeling such as 3-1 into 3 January; the text that was typed is lost by then.
  if (cel instanceof Date) return `${metHoofdletter(naam)} is door Excel veranderd in een datum. Maak van de kolom tekst en typ de waarde opnieuw.`;
  if (isLeeg(cel)) return veld === 'casemanager' ? undefined : `${metHoofdletter(naam)} ontbreekt. Vul ${naam} in.`;
  if (celTekst(cel).length <= MAX_TEKENS[veld]) return undefined;
  return `${metHoofdletter(naam)} is langer dan ${MAX_TEKENS[veld]} tekens. Maak de tekst korter.`;
}

/** A text that must be there. */
export function leesTekst(lezing: Lezing, veld: Tekstveld, cel: Cel): string {
  const melding = meldTekstfout(veld, cel);
  if (melding !== undefined) lezing.fouten.push({ veld, melding });
  return celTekst(cel);
}

/** The SKN, or an empty text with what is wrong with it among the errors. */
export function leesSknVeld(lezing: Lezing): string {
  const cel = celVan(lezing, 'skn');
  const gelezen = cel instanceof Date ? SKN_ALS_DATUM : leesSkn(celTekst(cel));
  if (!gelezen.ok) {
    lezing.fouten.push({ veld: 'skn', melding: gelezen.melding });
    return '';
  }
  if (gelezen.waarschuwing !== undefined) lezing.waarschuwingen.push(gelezen.waarschuwing);
  return gelezen.skn;
}

/** The name in one text; from its parts as `Berg, van den, A.`. */
export function stelNaamSamen(lezing: Lezing): Cel {
  const achternaam = celVan(lezing, 'achternaam') ?? celVan(lezing, 'naam');
  const voorletters = celVan(lezing, 'voorletters') ?? celVan(lezing, 'voornaam');
  const delen = [celVan(lezing, 'tussenvoegsel'), voorletters].filter((cel) => cel !== undefined).map(celTekst);
  // A name with a comma is whole already: adding the parts would repeat them.
  if (delen.length === 0 || achternaam === undefined || celTekst(achternaam).includes(',')) return achternaam;
  return [celTekst(achternaam), ...delen].join(', ');
}

/** A day; `toon` is how the user knows the column. */
export function leesDatumVeld(lezing: Lezing, veld: 'begindatum' | 'einddatum' | 'vertrekdatum', toon: string = veld): Datum | undefined {
  const cel = celVan(lezing, veld);
  if (cel === undefined) return undefined;
  const gelezen = leesDatumCel(cel, toon);
  if (gelezen.ok) return gelezen.datum;
  lezing.fouten.push({ veld, melding: gelezen.melding });
  return undefined;
}

function leesTitelVeld(lezing: Lezing): Titel | undefined {
  const cel = celVan(lezing, 'titel');
  if (cel === undefined) return undefined;
  const titel = leesTitel(celTekst(cel));
  if (titel === undefined) lezing.waarschuwingen.push('De titel is niet herkend en niet overgenomen. Schrijf “preventief”, “afgestraft”, “ISD” of “arrestant”.');
  return titel;
}

function leesVertrekredenVeld(lezing: Lezing): VertrekSoort | undefined {
  const cel = celVan(lezing, 'vertrekreden');
  if (cel === undefined) return undefined;
  const reden = leesVertrekreden(celTekst(cel));
  if (reden === undefined) lezing.waarschuwingen.push('De reden van vertrek is niet herkend en niet overgenomen. Schrijf “vrijlating”, “schorsing”, “heenzending” of “overleden”.');
  return reden;
}

/**
 * One row as a signaal, or everything that is wrong with it at once, so that the user needs one round to mend it.
 * A missing optional field is fine; one that is filled in and unreadable refuses the row, because leaving out a date
 * that somebody typed would silently change the termijnen of the casus. An unknown titel is a warning only.
 */
export function leesRij(rij: number, cellen: Cellen): GelezenRij {
  const lezing: Lezing = { cellen, fouten: [], waarschuwingen: [] };
  const skn = leesSknVeld(lezing);
  const naam = leesTekst(lezing, 'naam', stelNaamSamen(lezing));
  const pi = leesTekst(lezing, 'pi', celVan(lezing, 'pi'));
  const afdeling = leesTekst(lezing, 'afdeling', celVan(lezing, 'afdeling'));
  const casemanager = leesTekst(lezing, 'casemanager', celVan(lezing, 'casemanager'));
  const begindatum = leesDatumVeld(lezing, 'begindatum');
  const einddatum = leesDatumVeld(lezing, 'einddatum');
  const titel = leesTitelVeld(lezing);
  const vertrekdatum = leesDatumVeld(lezing, 'vertrekdatum');
  const vertrekreden = leesVertrekredenVeld(lezing);
  if (begindatum !== undefined && einddatum !== undefined && einddatum < begindatum) {
    const melding = `De einddatum (${schrijfDatum(einddatum)}) ligt vóór de begindatum (${schrijfDatum(begindatum)}). Controleer beide datums.`;
    lezing.fouten.push({ veld: 'einddatum', melding });
  }
  if (begindatum !== undefined && vertrekdatum !== undefined && vertrekdatum < begindatum) {
    const melding = `De datum van vertrek (${schrijfDatum(vertrekdatum)}) ligt vóór de begindatum (${schrijfDatum(begindatum)}). Controleer beide datums.`;
    lezing.fouten.push({ veld: 'vertrekdatum', melding });
  }
  if (lezing.fouten.length > 0) return { rij, ok: false, fouten: lezing.fouten };
  return {
    rij,
    ok: true,
    signaal: {
      rij, skn, naam, pi, afdeling,
      ...(casemanager !== '' && { casemanager }),
      ...(begindatum !== undefined && { begindatum }),
      ...(einddatum !== undefined && { einddatum }),
      ...(titel !== undefined && { titel }),
      ...(vertrekdatum !== undefined && { vertrekdatum }),
      ...(vertrekreden !== undefined && { vertrekreden }),
      waarschuwingen: lezing.waarschuwingen,
    },
  };
}

/** A list of signalen. */
export const SIGNALEN: Leesvorm<RuwSignaal> = {
  naam: 'signalen', een: 'signaal', verplicht: [{ toon: 'SKN', velden: ['skn'] }, { toon: 'naam', velden: ['naam', 'achternaam'] }, { toon: 'PI', velden: ['pi'] }, { toon: 'afdeling', velden: ['afdeling'] }], leesRij,
};
