import type { CasusId } from '../src/domain/casus.ts';
import type { PersoonId } from '../src/domain/rollen.ts';

/**
 * What somebody was just told on a card, and had typed there. Teams draws the card anew as soon as the posted one
 * changes, and would take a refusal and the typed text away within a second. Kept in memory: losing it harms nothing.
 */
export interface Meldingen<T> {
  onthoud(persoon: PersoonId, casus: CasusId, wat: T): void;
  recent(persoon: PersoonId, casus: CasusId): T | undefined;
}

const BLIJFT_MS = 60_000;
const MAX = 5_000;

/** `klokMs`: milliseconds that only go up. */
export function maakMeldingen<T>(klokMs: () => number): Meldingen<T> {
  const bewaard = new Map<string, { readonly tot: number; readonly wat: T }>();
  const sleutel = (persoon: PersoonId, casus: CasusId): string => `${persoon}|${casus}`;
  return {
    onthoud(persoon, casus, wat) {
      bewaard.delete(sleutel(persoon, casus));
      bewaard.set(sleutel(persoon, casus), { tot: klokMs() + BLIJFT_MS, wat });
      const [oudste] = bewaard.keys();
      if (bewaard.size > MAX && oudste !== undefined) bewaard.delete(oudste);
    },
    recent(persoon, casus) {
      const een = bewaard.get(sleutel(persoon, casus));
      return een !== undefined && een.tot > klokMs() ? een.wat : undefined;
    },
  };
}
