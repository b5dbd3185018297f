import type { Aandeel } from './meetfeit.ts';

/** What people said in 2023 about the same thing: a perception, not a measurement (domain.md A11). */
export interface Nulmeting {
  /** Percent, to draw beside the own figure; away where several answers belong together. */
  readonly waarde?: number;
  readonly tekst: string;
  /** Paragraph or annex of the evaluation. */
  readonly bron: string;
}

/** Shown with a figure for which the evaluation measured nothing. */
export const GEEN_NULMETING = 'Voor dit onderdeel is in 2023 niets gemeten.';

/**
 * The figures of the evaluation of 2023 that are about the same thing as a figure of the monitor (domain.md A11):
 *
 * - `signaalOpTijd`: 70% of the reclasseringswerkers (§ 2.1.2), and 71% of the casemanagers can signal every new
 *   detention, 11% can't (annex A, question 3); two questions, so never merged (A12 C-03);
 * - `teruggekoppeld`: 48% of the casemanagers always, 36% mostly, 14% sometimes, two people never (annex A, question 4);
 * - `aanvullend`: 28% of the casemanagers always, 37% mostly, 33% sometimes (annex A, question 5); about 30% read what
 *   they could find in JD-online (§ 2.3.2).
 *
 * Where it asked how satisfied people are with the duiding (35% of the reclasseringswerkers were not: annex B, question
 * 6), or how often a bijdrage helps (annex A and B, question 7), it did not count duidingen or bijdragen: those figures have
 * no baseline.
 */
export const NULMETING: Readonly<Partial<Record<Aandeel, Nulmeting>>> = {
  signaalOpTijd: { waarde: 70, tekst: 'Beleving in 2023: 70% van de reclasseringswerkers kreeg het signaal op tijd. 71% van de casemanagers kon elke nieuwe detentie melden, 11% niet.', bron: 'Evaluatie 2023, paragraaf 2.1.2 en bijlage A, vraag 3' },
  teruggekoppeld: { tekst: 'Beleving in 2023: 48% van de casemanagers kreeg altijd terugkoppeling, 36% meestal, 14% soms en 2 personen nooit.', bron: 'Evaluatie 2023, bijlage A, vraag 4' },
  aanvullend: { tekst: 'Beleving in 2023: volgens 28% van de casemanagers gaf de informatie altijd een beter beeld, volgens 37% meestal en volgens 33% soms. Circa 30% las informatie die al in JD-online stond.', bron: 'Evaluatie 2023, paragraaf 2.3.2 en bijlage A, vraag 5' },
};
