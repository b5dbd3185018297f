import type { Verblijf } from './termijnen.ts';

/** Stays for which there is a handreiking: those below three months (S:900–903). */
export type KortVerblijf = Extract<Verblijf, 'korterDanWeek' | 'eenTotVierWeken' | 'totDrieMaanden'>;

/** What a suggestion is about: whether it is still to be done follows from it (`handreiking.ts`). */
export type Nodig = 'oordeel' | 'delen' | 'duiding' | 'altijd' | 'contact';

export interface Suggestie {
  /** Dutch, starting with a verb. */
  readonly wat: string;
  readonly nodig: Nodig;
  /** Working days it takes until it is of use. Source: default, but for the norms of A7. */
  readonly werkdagen: number;
  readonly bij: readonly KortVerblijf[];
  /** Why it does not fit, where that is more than too few days. */
  readonly nietOmdat?: string;
}

const WEEK = 'korterDanWeek';
const WEKEN = 'eenTotVierWeken';
const MAANDEN = 'totDrieMaanden';

/**
 * The handreiking for short stays, the most useful first: what 3RO and PI can still do together (S:348–352, S:590–592,
 * S:606–608, A7). To change a text or a number of days, change it here.
 */
export const SUGGESTIES: readonly Suggestie[] = [
  { wat: 'Leg het oordeel van stap 1 vast', nodig: 'oordeel', werkdagen: 1, bij: [WEEK, WEKEN, MAANDEN] },
  { wat: 'Bel elkaar (casemanager en reclasseringswerker): wat is bekend en wat is nu nodig?', nodig: 'altijd', werkdagen: 0, bij: [WEEK, WEKEN] },
  { wat: 'Deel alleen wat nu nodig is, in een paar regels', nodig: 'delen', werkdagen: 1, bij: [WEEK, WEKEN] },
  { wat: 'Deel de informatie in het werkdocument', nodig: 'delen', werkdagen: 2, bij: [MAANDEN] },
  { wat: 'Duid samen per telefoon of chat', nodig: 'duiding', werkdagen: 2, bij: [WEKEN] },
  { wat: 'Duid samen, in de PI of online', nodig: 'duiding', werkdagen: 5, bij: [MAANDEN] },
  { wat: 'Geef de sociale kaart en het zorgcontact door', nodig: 'altijd', werkdagen: 1, bij: [WEEK, WEKEN, MAANDEN] },
  { wat: 'Draag warm over: bel de gemeente, de zorg of de toezichthouder buiten', nodig: 'altijd', werkdagen: 1, bij: [WEEK, WEKEN, MAANDEN] },
  { wat: 'Houd een motiverend gesprek', nodig: 'contact', werkdagen: 3, bij: [WEKEN, MAANDEN] },
  { wat: 'Denk mee over het D&R-plan', nodig: 'altijd', werkdagen: 2, bij: [WEKEN, MAANDEN] },
  { wat: 'Doe mee aan het trajectgesprek', nodig: 'contact', werkdagen: 8, bij: [MAANDEN] },
  { wat: 'Maak een aanvullende analyse van één leefgebied', nodig: 'altijd', werkdagen: 8, bij: [MAANDEN] },
  { wat: 'Beoordeel of een gedragsinterventie past', nodig: 'contact', werkdagen: 10, bij: [MAANDEN] },
  { wat: 'Vraag een reclasseringsadvies D&R aan', nodig: 'altijd', werkdagen: 90, bij: [WEEK, WEKEN, MAANDEN], nietOmdat: 'duurt te lang, tenzij de einddatum verschuift' },
];
