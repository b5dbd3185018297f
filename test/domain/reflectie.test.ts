import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dagenTussen, datum, plusDagen, tijd, type Datum } from '../../src/domain/datum.ts';
import { plusWerkdagen, type Kalender } from '../../src/domain/kalender.ts';
import { reflectievenster, schrijfReflectie } from '../../src/domain/reflectie.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';

const MAANDAG = datum('2026-11-23');
const ZONDER_FEESTDAGEN: Kalender = { vrijeDagen: new Set() };
const ritme = { weken: 12, laatsteOp: undefined, vandaag: MAANDAG, horizonDagen: 28, kalender: ZONDER_FEESTDAGEN };

describe('the next reflection meeting of a PI', () => {
  test('is none when the PI holds none', () => {
    expect(reflectievenster({ ...ritme, weken: null })).toBeUndefined();
    expect(reflectievenster({ ...ritme, weken: null, laatsteOp: datum('2026-01-05') })).toBeUndefined();
  });

  test('is, for the first time, within the planning horizon, with a week of notice', () => {
    expect(reflectievenster(ritme)).toEqual({ vanaf: '2026-11-30', totEnMet: '2026-12-21' });
  });

  test('is not looked for while one is coming, also on its own day', () => {
    for (const laatsteOp of ['2026-12-08', '2026-11-23']) expect(reflectievenster({ ...ritme, weken: 2, laatsteOp: datum(laatsteOp) })).toBeUndefined();
  });

  test('is looked for once a week to choose from has come within the horizon, and never before its turn', () => {
    // Twelve weeks after Tuesday 22 September is Tuesday 15 December.
    const laatsteOp = datum('2026-09-22');
    expect(reflectievenster({ ...ritme, laatsteOp })).toBeUndefined();
    expect(reflectievenster({ ...ritme, laatsteOp, vandaag: datum('2026-11-24') })).toEqual({ vanaf: '2026-12-15', totEnMet: '2026-12-22' });
  });

  test('that is long due gives people as much notice as any', () => {
    expect(reflectievenster({ ...ritme, laatsteOp: datum('2026-01-05') })).toEqual({ vanaf: '2026-11-30', totEnMet: '2026-12-21' });
    const kerst = { vrijeDagen: new Set([datum('2026-12-25'), datum('2027-01-01')]) };
    expect(reflectievenster({ ...ritme, vandaag: datum('2026-12-24'), kalender: kerst })?.vanaf).toBe('2027-01-04');
  });
});

describe('day after day', () => {
  const jaar = fc.record({
    weken: fc.integer({ min: 2, max: 52 }), horizonDagen: fc.integer({ min: 14, max: 56 }),
    /** Where in the window a moment is found; `null`: nowhere on that day. */
    keuzes: fc.array(fc.option(fc.nat(1000), { freq: 4 }), { minLength: 1, maxLength: 20 }),
    vrij: fc.uniqueArray(fc.nat(700), { maxLength: 25 }),
  });

  test('there is at most one in any period, none in the past or without notice, and none is ever forgotten', () => {
    fc.assert(fc.property(jaar, ({ weken, horizonDagen, keuzes, vrij }) => {
      const kalender = { vrijeDagen: new Set(vrij.map((dag) => plusDagen(MAANDAG, dag))) };
      const geboekt: Datum[] = [];
      let gezocht = 0;
      for (let dag = 0; dag < 600; dag += 1) {
        const vandaag = plusDagen(MAANDAG, dag);
        const laatsteOp = geboekt.at(-1);
        const venster = reflectievenster({ weken, horizonDagen, kalender, vandaag, laatsteOp });
        if (venster === undefined) {
          const teLaat = laatsteOp === undefined ? dag : dagenTussen(plusDagen(laatsteOp, weken * 7), vandaag);
          expect(laatsteOp !== undefined && teLaat < 0).toBe(true);
          continue;
        }
        expect(venster.vanaf >= plusWerkdagen(vandaag, 5, kalender)).toBe(true);
        expect(venster.totEnMet).toBe(plusDagen(vandaag, horizonDagen));
        const keuze = keuzes[gezocht % keuzes.length] ?? null;
        gezocht += 1;
        if (keuze === null) continue;
        const gekozen = plusDagen(venster.vanaf, keuze % (dagenTussen(venster.vanaf, venster.totEnMet) + 1));
        if (laatsteOp !== undefined) expect(dagenTussen(laatsteOp, gekozen)).toBeGreaterThanOrEqual(weken * 7);
        geboekt.push(gekozen);
      }
    }), { numRuns: 60 });
  });
});

describe('in a list', () => {
  const start = momentOp(datum('2026-12-08'), tijd('14:00'));
  test.each([
    [{ vorm: 'inDePI', ruimte: 'Vergaderzaal' } as const, 'di 8 dec 14:00, Vergaderzaal'],
    [{ vorm: 'online' } as const, 'di 8 dec 14:00, online'],
    [{ vorm: 'inDePI' } as const, 'di 8 dec 14:00, nog zonder ruimte'],
  ])('it says when and where: %o', (hoe, regel) => {
    expect(schrijfReflectie({ pi: 'PI Noorderveen', start, ...hoe })).toBe(regel);
  });
});
