import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdeel } from '../../../src/usecases/outlook/verdelen.ts';

describe('the time of an appointment over its casussen', () => {
  it('is the own time of each when it is as long as they ask, and all of it for one', () => {
    expect(verdeel(45, [15, 10, 20])).toEqual([15, 10, 20]);
    expect(verdeel(50, [15])).toEqual([50]);
  });

  it('is shared in steps of five minutes when people made it longer or shorter', () => {
    expect(verdeel(60, [15, 15])).toEqual([30, 30]);
    expect(verdeel(25, [15, 15])).toEqual([15, 10]);
    expect(verdeel(32, [15, 15, 15])).toEqual([10, 10, 12]);
    expect(verdeel(12, [15, 15, 15])).toEqual([4, 4, 4]);
  });

  it('always fills it, each casus at least a minute', () => {
    fc.assert(fc.property(fc.integer({ min: 12, max: 600 }), fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 12 }), (totaal, eigen) => {
      const delen = verdeel(totaal, eigen);
      expect(delen).toHaveLength(eigen.length);
      expect(delen.reduce((som, een) => som + een, 0)).toBe(totaal);
      expect(Math.min(...delen)).toBeGreaterThanOrEqual(1);
    }));
  });
});
