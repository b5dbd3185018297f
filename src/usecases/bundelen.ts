import type { Effect, EffectVan } from './effect.ts';

/** From so many casussen on, a manager reads one list instead of a card for each. Source: domain A7 (few and useful, F10). */
const LIJST_VANAF = 3;

/**
 * What the managers hear in one round, per manager: one or two casussen as cards with actions, more of them as one list.
 * The key of a list is that of its first reminder, which leaves once.
 */
export function bundelPerLezer(herinneringen: readonly EffectVan<'herinnering'>[]): readonly Effect[] {
  return [...Map.groupBy(herinneringen, ({ aan }) => aan)].flatMap(([aan, eigen]): readonly Effect[] => {
    const [eerste] = eigen;
    if (eerste === undefined || new Set(eigen.map(({ casus }) => casus)).size < LIJST_VANAF) return eigen;
    return [{ soort: 'overzicht', sleutel: `lijst:${eerste.sleutel}`, aan, wat: { over: 'teLaat', rijen: eigen.map(({ casus, taak, termijn }) => ({ casus, taak, termijn })) } }];
  });
}
