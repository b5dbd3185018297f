import { BIJDRAGEVORM, type BijdrageVorm } from '../../../src/domain/bijdrage.ts';
import type { Keuze } from './kaart.ts';

/** The forms with one line on what each is for, as choices. */
export function vormkeuzes(vormen: readonly BijdrageVorm[]): readonly Keuze[] {
  return vormen.map((vorm) => ({ value: vorm, title: `${BIJDRAGEVORM[vorm].naam}: ${BIJDRAGEVORM[vorm].waarvoor}` }));
}
