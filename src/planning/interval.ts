import type { Periode } from '../domain/datum.ts';

/** Stretch of time in milliseconds since 1970 (UTC); `tot` is not part of it. */
export interface Interval {
  readonly van: number;
  readonly tot: number;
}

/** A period of the process as numbers to reckon with. */
export function intervalVan({ van, tot }: Periode): Interval {
  return { van: Date.parse(van.instant), tot: Date.parse(tot.instant) };
}

/**
 * The same time in its shortest form: sorted, apart from each other (touching ones joined), without empty ones.
 * The other functions here return this form too.
 */
export function merge(intervallen: readonly Interval[]): readonly Interval[] {
  const op: Interval[] = [];
  for (const deze of intervallen.filter(({ van, tot }) => van < tot).sort((a, b) => a.van - b.van)) {
    const vorige = op.at(-1);
    if (vorige !== undefined && deze.van <= vorige.tot) op[op.length - 1] = { van: vorige.van, tot: Math.max(vorige.tot, deze.tot) };
    else op.push(deze);
  }
  return op;
}

/** The time that is in both. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const tegen = merge(b);
  return merge(merge(a).flatMap((x) => tegen.map((y) => ({ van: Math.max(x.van, y.van), tot: Math.min(x.tot, y.tot) }))));
}

/** The time that is in `a` and not in `b`. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return merge(b).reduce<readonly Interval[]>(
    (over, weg) => over.flatMap(({ van, tot }) => [{ van, tot: Math.min(tot, weg.van) }, { van: Math.max(van, weg.tot), tot }].filter((rest) => rest.van < rest.tot)),
    merge(a),
  );
}

/** Whether all of `stuk` lies in one of the intervals. */
export function past(stuk: Interval, vrij: readonly Interval[]): boolean {
  return vrij.some(({ van, tot }) => van <= stuk.van && stuk.tot <= tot);
}
