import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClusterId, PiId } from '../../src/domain/casus.ts';
import { datum, plusDagen, tijd } from '../../src/domain/datum.ts';
import { mdosBotsen, overlap, valtMdoOp, type Mdo, type MdoId } from '../../src/domain/rooster.ts';
import type { RuimteId } from '../../src/domain/ruimte.ts';

const PI = 'noorderveen' as PiId;
const mdo = (anders: Partial<Mdo> = {}): Mdo => ({ id: 'm1' as MdoId, pi: PI, weekdag: 4, van: tijd('13:00'), tot: tijd('16:00'), elkeWeken: 1, vanaf: datum('2026-11-23'), ...anders });
const op = (een: Mdo, ...dagen: readonly string[]): readonly boolean[] => dagen.map((dag) => valtMdoOp(een, datum(dag)));

describe('the MDO of a PI', () => {
  test('is every Thursday from its first day on, and on no other day', () => {
    expect(op(mdo(), '2026-11-19', '2026-11-26', '2026-11-27', '2026-12-03')).toEqual([false, true, false, true]);
  });

  test('every two weeks counts from the week of its first day, also when that is another weekday', () => {
    expect(op(mdo({ elkeWeken: 2, vanaf: datum('2026-11-25') }), '2026-11-26', '2026-12-03', '2026-12-10', '2026-12-17')).toEqual([true, false, true, false]);
    expect(op(mdo({ elkeWeken: 2, vanaf: datum('2026-11-27') }), '2026-11-26', '2026-12-03', '2026-12-10')).toEqual([false, false, true]);
  });

  test('keeps its rhythm over new year', () => {
    expect(op(mdo({ elkeWeken: 3, vanaf: datum('2026-12-24') }), '2026-12-24', '2026-12-31', '2027-01-07', '2027-01-14')).toEqual([true, false, false, true]);
  });
});

describe('two series of MDO hours', () => {
  const ander = (anders: Partial<Mdo>): Mdo => mdo({ id: 'm2' as MdoId, van: tijd('15:00'), tot: tijd('17:00'), ...anders });
  const cluster = (naam: string): Pick<Mdo, 'cluster'> => ({ cluster: naam as ClusterId });
  test.each([
    ['of the whole PI at the same time', mdo(), ander({}), true],
    ['one right after the other', mdo(), ander({ van: tijd('16:00') }), false],
    ['on other days', mdo(), ander({ weekdag: 3 }), false],
    ['in other weeks', mdo({ elkeWeken: 2 }), ander({ elkeWeken: 2, vanaf: datum('2026-11-30') }), false],
    ['every two and every three weeks, which meet some day', mdo({ elkeWeken: 2 }), ander({ elkeWeken: 3, vanaf: datum('2026-11-30') }), true],
    ['of two clusters', mdo(cluster('c1')), ander(cluster('c2')), false],
    ['of two clusters in one room', mdo({ ...cluster('c1'), ruimte: 'r1' as RuimteId }), ander({ ...cluster('c2'), ruimte: 'r1' as RuimteId }), true],
    ['of a cluster and of the whole PI', mdo(cluster('c1')), ander({}), true],
    ['of two PIs', mdo(), ander({ pi: 'zuidhaven' as PiId }), false],
  ])('%s', (_, een, twee, botst) => {
    expect(mdosBotsen(een, twee)).toBe(botst);
    expect(mdosBotsen(twee, een)).toBe(botst);
  });

  test('clash exactly when some day has both', () => {
    const reeks = fc.record({ elkeWeken: fc.integer({ min: 1, max: 6 }), vanaf: fc.integer({ min: 0, max: 60 }).map((dagen) => plusDagen(datum('2026-11-23'), dagen)) });
    fc.assert(fc.property(reeks, reeks, (een, twee) => {
      const [a, b] = [mdo(een), ander(twee)];
      // Sixty days until both hold, and at most thirty weeks until two rhythms up to six weeks meet.
      const dagen = Array.from({ length: 60 + 31 * 7 }, (_, dag) => plusDagen(datum('2026-11-23'), dag));
      expect(mdosBotsen(a, b)).toBe(dagen.some((dag) => valtMdoOp(a, dag) && valtMdoOp(b, dag)));
    }));
  });
});

test('stretches overlap when they share time on one weekday, not when they touch', () => {
  const vak = (weekdag: number, van: string, tot: string) => ({ weekdag, van: tijd(van), tot: tijd(tot) });
  expect(overlap([vak(1, '09:00', '11:00'), vak(1, '11:00', '12:00'), vak(2, '10:00', '12:00')])).toBeUndefined();
  const [een, ander] = [vak(1, '09:00', '11:00'), vak(1, '10:45', '12:00')];
  expect(overlap([een, vak(3, '09:00', '17:00'), ander])).toEqual([een, ander]);
});
