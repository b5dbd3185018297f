import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datum, tijd } from '../../src/domain/datum.ts';
import { intersect, intervalVan, merge, past, subtract, type Interval } from '../../src/planning/interval.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';

const MAX = 24;
const interval = fc.tuple(fc.nat(MAX), fc.nat(MAX)).map(([van, tot]): Interval => ({ van, tot }));
const tijden = fc.array(interval, { maxLength: 6 });

/** The whole numbers in a set of intervals: the plain meaning against which the algebra is held. */
function punten(intervallen: readonly Interval[]): readonly number[] {
  return Array.from({ length: MAX }, (_, punt) => punt).filter((punt) => intervallen.some(({ van, tot }) => van <= punt && punt < tot));
}

function eis(eigenschap: (a: readonly Interval[], b: readonly Interval[], c: readonly Interval[]) => void): void {
  fc.assert(fc.property(tijden, tijden, tijden, eigenschap), { seed: 20261123, numRuns: 500 });
}

describe('stretches of time', () => {
  it('mean the same points after merging, intersecting and subtracting', () => {
    eis((a, b) => {
      const inA = punten(a);
      const inB = new Set(punten(b));
      expect(punten(merge(a))).toEqual(inA);
      expect(punten(intersect(a, b))).toEqual(inA.filter((punt) => inB.has(punt)));
      expect(punten(subtract(a, b))).toEqual(inA.filter((punt) => !inB.has(punt)));
    });
  });

  it('come back sorted, apart and not empty', () => {
    eis((a, b) => {
      for (const uit of [merge(a), intersect(a, b), subtract(a, b)]) {
        expect(uit.every(({ van, tot }) => van < tot)).toBe(true);
        expect(uit.every(({ van }, i) => i === 0 || (uit[i - 1]?.tot ?? MAX) < van)).toBe(true);
      }
    });
  });

  it('obey the laws of sets', () => {
    eis((a, b, c) => {
      expect(merge(merge(a))).toEqual(merge(a));
      expect(intersect(a, b)).toEqual(intersect(b, a));
      expect(intersect(intersect(a, b), c)).toEqual(intersect(a, intersect(b, c)));
      expect(intersect(a, a)).toEqual(merge(a));
      expect(subtract(a, a)).toEqual([]);
      expect(subtract(a, [...b, ...c])).toEqual(subtract(subtract(a, b), c));
      expect(intersect(a, subtract(a, b))).toEqual(subtract(a, b));
      expect(merge([...intersect(a, b), ...subtract(a, b)])).toEqual(merge(a));
    });
  });

  it('hold a piece only when all of it is in one of them', () => {
    const vrij = [{ van: 0, tot: 4 }, { van: 5, tot: 9 }];
    expect(past({ van: 5, tot: 9 }, vrij)).toBe(true);
    expect(past({ van: 3, tot: 6 }, vrij)).toBe(false);
  });

  it('are reckoned in the world, so the night of winter time is 25 hours long', () => {
    const periode = { van: momentOp(datum('2026-10-25'), tijd('00:00')), tot: momentOp(datum('2026-10-26'), tijd('00:00')) };
    const { van, tot } = intervalVan(periode);
    expect(tot - van).toBe(25 * 3_600_000);
  });
});
