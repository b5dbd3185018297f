import type { AfdelingsbordAntwoord, AfdelingsbordVraag, AfdelingslijstAntwoord, AfdelingslijstVraag, Afdelingsrij } from '../../api/register.ts';
import { wieAanZet } from '../../domain/aanzet.ts';
import { draaggaten, schrijfDraaggat } from '../../domain/draaggat.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { ROLNAAM, type PersoonId } from '../../domain/rollen.ts';
import { schrijfStap } from '../../domain/stap.ts';
import { schrijfStilstand, stilstand } from '../../domain/stilgevallen.ts';
import { isWeigering, type Weigering } from '../../domain/weigering.ts';
import { KOLOMMEN, KOLOMNAAM } from '../../domain/werkregel.ts';
import { listVertrokkenMetWerk, telWerkregels, type Plaatsfilter } from '../../store/lijsten.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { kijkVoor, leesOrganisatie, type Organisatie } from '../organisatie.ts';
import { leesCursor, schrijfCursor } from './cursor.ts';
import { leesPlaatsregels, type Plaatsregel } from './plaatsregels.ts';
import { gatenVanAfdeling, openAfdeling, type OpenAfdeling } from './plekken.ts';
import { kopVanRij, noteerLijst, schrijfTelling, taakInRij, zoekfilter } from './rij.ts';
import { vanMij, wegZonderWaarnemer } from './vanwie.ts';
import { CURSOR_ONGELDIG } from './weigeringen.ts';

/** What a list of an afdeling is made with. */
interface Lezing extends OpenAfdeling {
  readonly omgeving: Leesomgeving;
  readonly organisatie: Organisatie;
  readonly weg: ReadonlySet<PersoonId>;
  readonly filter: Plaatsfilter;
}

async function opent(omgeving: Leesomgeving, wie: PersoonId, vraag: Pick<AfdelingslijstVraag, 'afdeling' | 'zoek' | 'laat' | 'gaten' | 'kolom'>): Promise<Lezing | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const open = openAfdeling(organisatie, wie, vraag.afdeling);
  if (isWeigering(open)) return open;
  const gezocht = await zoekfilter(omgeving, vraag.zoek);
  if (isWeigering(gezocht)) return gezocht;
  const weg = wegZonderWaarnemer(organisatie);
  const gaten = vraag.gaten ? { weg: [...weg, ...(await listVertrokkenMetWerk(omgeving.db))] } : undefined;
  const filter = { ...gezocht, ...gevuld({ kolom: vraag.kolom, teLaatOp: vraag.laat ? omgeving.nu().datum : undefined, gaten }) };
  return { ...open, omgeving, organisatie, weg: new Set(weg), filter };
}

function aanZetVan({ organisatie, persoon }: Lezing, { casus, openbaar, mijn }: Plaatsregel): Afdelingsrij['aanZet'] {
  const { aanZet, vandaag } = mijn ?? openbaar;
  if (aanZet === undefined) return undefined;
  return {
    ...taakInRij(aanZet, vandaag), wieTekst: wieAanZet(aanZet, aanZet.kandidaten), rolTekst: ROLNAAM[aanZet.rol], vanMij: vanMij(organisatie, casus, aanZet, persoon.id),
    ...gevuld({ persoon: aanZet.persoon?.naam }),
  };
}

function rijVan(lezing: Lezing, regel: Plaatsregel): Afdelingsrij {
  const { omgeving, organisatie, weg } = lezing;
  const { casus, openbaar, mijn, kolom } = regel;
  const stil = stilstand(casus, openbaar.vandaag, kijkVoor(omgeving, organisatie, casus));
  const waar = (persoon: PersoonId): 'afwezig' | 'vertrokken' | undefined => (organisatie.personen.has(persoon) ? (weg.has(persoon) ? 'afwezig' : undefined) : 'vertrokken');
  return {
    ...kopVanRij(mijn ?? openbaar), kolom, stapTekst: schrijfStap(openbaar), ikDraag: mijn?.ikDraag ?? false,
    gaten: draaggaten(casus, kolom, waar).map((gat) => ({ rol: gat.rol, soort: gat.soort, tekst: schrijfDraaggat(gat) })),
    ...gevuld({
      aanduiding: openbaar.aanduiding, casemanager: openbaar.casemanager, reclasseringswerker: openbaar.reclasseringswerker, aanZet: aanZetVan(lezing, regel),
      // On the day of sharing itself nothing stands still yet.
      stilstandTekst: stil === undefined || stil.werkdagen === 0 ? undefined : schrijfStilstand(stil),
    }),
  };
}

function kopVan({ omgeving, organisatie, afdeling, screent }: Lezing): Pick<AfdelingslijstAntwoord, 'vandaag' | 'afdeling' | 'naam' | 'piNaam' | 'screent' | 'gatTeksten'> {
  return { vandaag: omgeving.nu().datum, afdeling: afdeling.id, naam: afdeling.naam, piNaam: organisatie.pis.get(afdeling.pi)?.naam ?? afdeling.pi, screent, gatTeksten: gatenVanAfdeling(organisatie, afdeling) };
}

async function leesDeel(lezing: Lezing, filter: Plaatsfilter, aantal: number, na?: Exclude<ReturnType<typeof leesCursor>, 'ongeldig'>): Promise<Pick<AfdelingslijstAntwoord, 'telling' | 'tellingTekst' | 'rijen' | 'volgende'>> {
  const { omgeving, organisatie, persoon, afdeling } = lezing;
  const plekken = [{ afdeling: afdeling.id }];
  const { regels, volgende } = await leesPlaatsregels(omgeving, organisatie, persoon, plekken, { filter, na, aantal });
  const telling = await telWerkregels(omgeving.db, plekken, filter, omgeving.nu().datum);
  return { telling, tellingTekst: schrijfTelling(telling), rijen: regels.map((regel) => rijVan(lezing, regel)), ...(volgende === undefined ? {} : { volgende: schrijfCursor(volgende) }) };
}

/**
 * The casussen of an afdeling in which somebody has something to do, most urgent first, in pages, for who has a role there;
 * names only for who may see them (B6.2). Leaves one audit line with the codes of which the name was shown.
 */
export async function afdelingslijst(omgeving: Leesomgeving, wie: PersoonId, vraag: AfdelingslijstVraag): Promise<AfdelingslijstAntwoord | Weigering> {
  const na = leesCursor(vraag.na);
  if (na === 'ongeldig') return CURSOR_ONGELDIG;
  const open = await opent(omgeving, wie, vraag);
  if (isWeigering(open)) return open;
  const deel = await leesDeel(open, open.filter, vraag.aantal, na);
  await noteerLijst(omgeving, wie, 'afdelingslijst', deel.rijen);
  return { ...kopVan(open), ...deel };
}

/** The same by step: of each how many there are and the most urgent ones. */
export async function afdelingsbord(omgeving: Leesomgeving, wie: PersoonId, vraag: AfdelingsbordVraag): Promise<AfdelingsbordAntwoord | Weigering> {
  const open = await opent(omgeving, wie, vraag);
  if (isWeigering(open)) return open;
  const kolommen: AfdelingsbordAntwoord['kolommen'] = [];
  for (const kolom of KOLOMMEN) kolommen.push({ kolom, naam: KOLOMNAAM[kolom], ...(await leesDeel(open, { ...open.filter, kolom }, vraag.perKolom)) });
  await noteerLijst(omgeving, wie, 'afdelingsbord', kolommen.flatMap(({ rijen }) => rijen));
  return { ...kopVan(open), kolommen };
}
