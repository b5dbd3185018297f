import { weiger, over, type Weigering } from '../weigering.ts';

/** Moments of the process at which a section helps; cards and pages link to it there. */
export const MOMENTEN = ['signaal', 'stap1', 'stop', 'delen', 'duiding', 'bijdrage', 'trajectgesprek', 'inzet', 'kortVerblijf', 'altijd'] as const;
export type Handreikingmoment = (typeof MOMENTEN)[number];

/** The sections, in the order of the page. The key stands in links, so it never changes. */
export const SECTIES = ['kort-verblijf', 'warme-overdracht', 'vormen-van-bijdrage', 'aanvulling-op-jd-online', 'bekendheid', 'na-een-stop', 'werkdocument', 'samen-duiden', 'trajectgesprek-en-mdo', 'inzet-in-detentie', 'wie-doet-wat'] as const;
export type SectieId = (typeof SECTIES)[number];

/** What a section says. `tekst` is plain markdown: paragraphs, lists with `- `, headings with `## ` and `**bold**`. */
export interface Sectietekst {
  readonly titel: string;
  readonly tekst: string;
  readonly trefwoorden: readonly string[];
}

export interface Sectie extends Sectietekst {
  readonly id: SectieId;
  readonly bij: readonly Handreikingmoment[];
}

const MAX = { titel: 80, tekst: 8_000, trefwoord: 40, trefwoorden: 20 } as const;

export function isSectieId(id: string): id is SectieId {
  return SECTIES.some((een) => een === id);
}

/** What nobody may leave in a text that everybody reads: markup of a page, and links to a place outside. */
const OPMAAK = /<[a-z/!]|\]\(/i;

function schoon(tekst: string): string {
  return tekst.toWellFormed().replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim();
}

/** A changed text as it is kept, or the first thing that is wrong with it. */
export function leesSectietekst(invoer: Sectietekst): Sectietekst | Weigering {
  const [titel, tekst] = [schoon(invoer.titel).replaceAll('\n', ' '), schoon(invoer.tekst)];
  const trefwoorden = [...new Set(invoer.trefwoorden.map((woord) => schoon(woord).toLowerCase()).filter((woord) => woord !== ''))];
  if (titel === '' || titel.length > MAX.titel) return over('titel', weiger('invoer', `Vul een titel in van 1 tot en met ${String(MAX.titel)} tekens.`));
  if (tekst === '' || tekst.length > MAX.tekst) return over('tekst', weiger('invoer', `Vul een tekst in van 1 tot en met ${String(MAX.tekst)} tekens.`));
  if (OPMAAK.test(titel) || OPMAAK.test(tekst)) return over(OPMAAK.test(titel) ? 'titel' : 'tekst', weiger('invoer', 'Gebruik gewone tekst, kopjes met ##, lijstjes met - en **vet**. Andere opmaak en links kunnen niet.'));
  if (trefwoorden.length > MAX.trefwoorden || trefwoorden.some((woord) => woord.length > MAX.trefwoord))
    return over('trefwoorden', weiger('invoer', `Vul hoogstens ${String(MAX.trefwoorden)} trefwoorden in van hoogstens ${String(MAX.trefwoord)} tekens.`));
  return { titel, tekst, trefwoorden };
}

export function zelfdeTekst(een: Sectietekst, ander: Sectietekst): boolean {
  return een.titel === ander.titel && een.tekst === ander.tekst && JSON.stringify(een.trefwoorden) === JSON.stringify(ander.trefwoorden);
}
