import type { Afspraken, EigenAfspraken } from './afspraken.ts';
import type { Beschrijving, Eenheid } from './afspraakbeschrijving.ts';
import { beschrijf, isAfspraak, type Afspraaksleutel } from './afspraakwijzer.ts';
import { leesTijd } from './datum.ts';
import { schrijfLijst } from './schrijf.ts';

export type Afspraakwaarde = Afspraken[Afspraaksleutel];

export type GelezenAfspraak = { readonly ok: true; readonly waarde: Afspraakwaarde } | { readonly ok: false; readonly melding: string };

const EEN: Readonly<Record<Eenheid, string>> = { werkdagen: 'werkdag', dagen: 'dag', maanden: 'maand', minuten: 'minuut', weken: 'week', keer: 'keer', werkdag: 'werkdag' };

function schrijfGetal(getal: number, eenheid: Eenheid): string {
  return eenheid === 'werkdag' ? `werkdag ${getal}` : `${getal} ${getal === 1 ? EEN[eenheid] : eenheid}`;
}

/** What may be filled in, for the sentence under the input and in a refusal. */
export function schrijfBereik(sleutel: Afspraaksleutel): string {
  const wijzer: Beschrijving = beschrijf(sleutel);
  const zonder = wijzer.zonder === undefined ? '' : `, of “${wijzer.zonder}”`;
  switch (wijzer.soort) {
    case 'getal':
      return `een heel getal van ${wijzer.min} tot en met ${wijzer.max}${zonder}`;
    case 'tijd':
      return `een tijdstip van ${wijzer.min} tot en met ${wijzer.max}, bijvoorbeeld ${wijzer.min}${zonder}`;
    case 'keuze':
      return schrijfLijst(Object.values(wijzer.keuzes)).replace(/ en (?=[^,]*$)/, ' of ');
    case 'jaNee':
      return 'ja of nee';
  }
}

/** A value as people read it: `3 werkdagen`, `08:30`, `de casemanager`, `ja`, `uit`. */
export function schrijfWaarde(sleutel: Afspraaksleutel, waarde: Afspraakwaarde): string {
  const wijzer: Beschrijving = beschrijf(sleutel);
  if (waarde === null) return wijzer.zonder ?? 'uit';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  if (typeof waarde === 'number') return wijzer.soort === 'getal' ? schrijfGetal(waarde, wijzer.eenheid) : String(waarde);
  return wijzer.soort === 'keuze' ? (wijzer.keuzes[waarde] ?? waarde) : waarde;
}

function past(wijzer: Beschrijving, waarde: unknown): waarde is Afspraakwaarde {
  if (waarde === null) return wijzer.zonder !== undefined;
  switch (wijzer.soort) {
    case 'getal':
      return typeof waarde === 'number' && Number.isInteger(waarde) && waarde >= wijzer.min && waarde <= wijzer.max;
    case 'tijd':
      return typeof waarde === 'string' && leesTijd(waarde) !== undefined && waarde >= wijzer.min && waarde <= wijzer.max;
    case 'keuze':
      return typeof waarde === 'string' && Object.hasOwn(wijzer.keuzes, waarde);
    case 'jaNee':
      return typeof waarde === 'boolean';
  }
}

/** A value from outside, of the kind and in the range of this afspraak; else what it should be. */
export function leesWaarde(sleutel: Afspraaksleutel, waarde: unknown): GelezenAfspraak {
  const wijzer = beschrijf(sleutel);
  return past(wijzer, waarde) ? { ok: true, waarde } : { ok: false, melding: `${wijzer.label}: vul ${schrijfBereik(sleutel)} in.` };
}

/** A value as a form sends it: always text; `undefined` is what the afspraak calls `nooit` or `uit`. */
export function leesIngevuld(sleutel: Afspraaksleutel, tekst: string | undefined): GelezenAfspraak {
  const wijzer = beschrijf(sleutel);
  if (tekst === undefined) return leesWaarde(sleutel, null);
  const schoon = tekst.trim();
  if (wijzer.soort === 'getal') return leesWaarde(sleutel, /^-?\d{1,6}$/.test(schoon) ? Number(schoon) : schoon);
  if (wijzer.soort === 'jaNee') return leesWaarde(sleutel, schoon === 'ja' ? true : schoon === 'nee' ? false : schoon);
  return leesWaarde(sleutel, wijzer.soort === 'tijd' ? schoon.padStart(5, '0') : schoon);
}

/** Afspraken from a file: all of them good, or the first that is not in a Dutch sentence. */
export function leesEigenAfspraken(ruw: Readonly<Record<string, unknown>>): { readonly ok: true; readonly afspraken: EigenAfspraken } | { readonly ok: false; readonly melding: string } {
  for (const [sleutel, waarde] of Object.entries(ruw)) {
    if (!isAfspraak(sleutel)) return { ok: false, melding: `de afspraak “${sleutel}” bestaat niet` };
    const gelezen = leesWaarde(sleutel, waarde);
    if (!gelezen.ok) return { ok: false, melding: `de afspraak “${sleutel}” moet ${schrijfBereik(sleutel)} zijn` };
  }
  return { ok: true, afspraken: ruw };
}
