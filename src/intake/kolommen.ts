import { schrijfLijst } from '../domain/schrijf.ts';
import type { Cel } from './rij.ts';

export type Veld =
  | 'skn' | 'naam' | 'achternaam' | 'voorletters' | 'tussenvoegsel' | 'voornaam'
  | 'pi' | 'afdeling' | 'casemanager' | 'begindatum' | 'einddatum' | 'titel' | 'vertrekdatum' | 'vertrekreden';

/** Which columns (0-based) hold a field; a file may have more than one column for the same field. */
export type Kolommen = ReadonlyMap<Veld, readonly number[]>;

/** Headings as PI's write them, after `kaal`: letters and digits only. */
const KOPPEN: Readonly<Record<Veld, readonly string[]>> = {
  skn: ['skn', 'sknnummer', 'sknnr', 'strafrechtketennummer', 'strafrechtsketennummer'],
  naam: ['naam', 'naamgedetineerde', 'gedetineerde', 'volledigenaam'],
  achternaam: ['achternaam'],
  voorletters: ['voorletters', 'voorletter', 'initialen'],
  tussenvoegsel: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'voorvoegsels'],
  voornaam: ['voornaam', 'voornamen', 'roepnaam'],
  pi: ['pi', 'inrichting', 'vestiging', 'penitentiaireinrichting', 'jc'],
  afdeling: ['afdeling', 'afd', 'unit', 'leefafdeling'],
  casemanager: ['casemanager', 'casemanagernaam', 'naamcasemanager', 'zaakgerelateerdecasemanager', 'cm'],
  begindatum: ['begindatum', 'begindetentie', 'begindatumdetentie', 'datumopname', 'opnamedatum', 'insluitdatum', 'datuminsluiting', 'ingeslotenop', 'opgenomenop'],
  einddatum: ['einddatum', 'eindedetentie', 'einddetentie', 'einddatumdetentie', 'verwachteeinddatum', 'ontslagdatum', 'datumontslag', 'fictieveeinddatum'],
  titel: ['titel', 'verblijfstitel', 'detentietitel', 'status'],
  vertrekdatum: ['vertrekdatum', 'vertrokkenop', 'datumvertrek', 'uitgestroomdop', 'datumuitstroom', 'uitstroomdatum', 'invrijheidgesteldop'],
  vertrekreden: ['vertrekreden', 'redenvertrek', 'uitstroomreden', 'redenuitstroom'],
};

const VELD_VAN_KOP: ReadonlyMap<string, Veld> = new Map(
  (Object.keys(KOPPEN) as Veld[]).flatMap((veld) => KOPPEN[veld].map((kop) => [kop, veld] as const)),
);

/** A field that a list can't do without, under the name users know it by; one of `velden` is enough. */
export type VerplichtVeld = { readonly toon: string; readonly velden: readonly Veld[] };

/** Headings shown back to the user: enough to recognise the file, not all of it. */
const MAX_TOON = { koppen: 20, tekens: 40 } as const;

/** Text without case, diacritics, spaces and punctuation: `Verwachte einddatum` and `(verwachte) Einddatum` are alike. */
export function kaal(tekst: string): string {
  return tekst.normalize('NFD').toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The field a heading or JSON key stands for; undefined for one we do not use. */
export function veldVan(kop: string): Veld | undefined {
  return VELD_VAN_KOP.get(kaal(kop));
}

/** The fields in a row of headings, each with its columns from left to right. Unknown headings are left out. */
export function herkenKolommen(koppen: readonly Cel[]): Kolommen {
  const kolommen = new Map<Veld, number[]>();
  koppen.forEach((kop, index) => {
    const veld = typeof kop === 'string' ? veldVan(kop) : undefined;
    if (veld !== undefined) kolommen.set(veld, [...(kolommen.get(veld) ?? []), index]);
  });
  return kolommen;
}

function ontbrekend(kolommen: Kolommen, verplicht: readonly VerplichtVeld[]): readonly string[] {
  return verplicht.filter(({ velden }) => !velden.some((veld) => kolommen.has(veld))).map(({ toon }) => toon);
}

/** Whether every mandatory field has a column. */
export function isCompleet(kolommen: Kolommen, verplicht: readonly VerplichtVeld[]): boolean {
  return ontbrekend(kolommen, verplicht).length === 0;
}

/** What to do about a header that lacks mandatory columns: which are missing and which were found. */
export function meldOntbrekend(koppen: readonly Cel[], kolommen: Kolommen, verplicht: readonly VerplichtVeld[]): string {
  const gevonden = koppen
    .filter((kop): kop is string => typeof kop === 'string' && kop.trim() !== '')
    .slice(0, MAX_TOON.koppen)
    .map((kop) => kop.trim().slice(0, MAX_TOON.tekens));
  const mist = ontbrekend(kolommen, verplicht);
  const begin = mist.length === 1 ? 'Deze kolom ontbreekt' : 'Deze kolommen ontbreken';
  return (
    `${begin}: ${schrijfLijst(mist)}. ` +
    `Gevonden kolommen: ${gevonden.length > 0 ? schrijfLijst(gevonden) : 'geen'}. ` +
    `Zet boven de lijst een rij met de kolomnamen ${schrijfLijst(verplicht.map(({ toon }) => toon))}.`
  );
}
