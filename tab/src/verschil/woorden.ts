import { diffWords } from 'diff';

/** A run of words that is in both texts, or in one of them only. */
export interface Tekstdeel {
  readonly soort: 'gelijk' | 'toegevoegd' | 'verwijderd';
  readonly tekst: string;
}

// Knows where a Dutch word ends.
const woordgrens = new Intl.Segmenter('nl', { granularity: 'word' });

/** How one text became the other, word by word. What is not `toegevoegd` is together the old text, but for white space; what is not `verwijderd` the new one. */
export function verschilInWoorden(oud: string, nieuw: string): readonly Tekstdeel[] {
  return diffWords(oud, nieuw, { intlSegmenter: woordgrens }).map(({ value, added, removed }) => ({ tekst: value, soort: added ? 'toegevoegd' : removed ? 'verwijderd' : 'gelijk' }));
}
