import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { telCijfers, type Cel, type Telling } from '../../../src/domain/cijfers/cijfers.ts';
import { telTijd } from '../../../src/domain/cijfers/tijdcijfers.ts';
import { aandeelFeit, duurFeit, SIGNAAL, type Meetfeit } from '../../../src/domain/cijfers/meetfeit.ts';
import type { Maand } from '../../../src/domain/cijfers/meetregel.ts';

const telling = (groep: string, maand: number, feit: Meetfeit, aantal: number): Telling => ({ groep, maand: `2026-${String(maand).padStart(2, '0')}` as Maand, feit, aantal });
const reeks = (tellingen: readonly Telling[], id: string, groepen: readonly string[] = [], per: 'kwartaal' | 'maand' = 'kwartaal') => {
  const gevonden = telCijfers(tellingen, { jaar: 2026, per, groepen }).find(({ maat }) => maat.id === id);
  if (gevonden === undefined) throw new RangeError(`No figure ${id}`);
  return gevonden;
};
const waarde = (cel: Cel | undefined): number | string | undefined => (cel?.soort === 'waarde' ? cel.waarde : cel?.soort);

describe('a share', () => {
  const tellingen = [telling('a', 1, aandeelFeit('stap1OpTijd', true), 6), telling('a', 2, aandeelFeit('stap1OpTijd', false), 6), telling('b', 4, aandeelFeit('stap1OpTijd', true), 8)];

  test('is of the casussen to which it applies, by quarter and over the year', () => {
    const { totaal, perioden, groepen } = reeks(tellingen, 'stap1OpTijd', ['a', 'b']);
    expect(totaal).toEqual({ soort: 'waarde', waarde: 70, aantal: 14, van: 20 });
    expect(perioden.map(waarde)).toEqual([50, 100, 'leeg', 'leeg']);
    expect(groepen.map((rij) => waarde(rij.totaal))).toEqual([50, 100]);
  });

  test('does not say of how many it is when these, or the others, are fewer than five', () => {
    const aantal = (wel: number, niet: number): number | string | undefined => {
      const { totaal } = reeks([telling('a', 1, aandeelFeit('gedeeld', true), wel), telling('a', 1, aandeelFeit('gedeeld', false), niet)], 'gedeeld');
      return totaal.soort === 'waarde' ? totaal.aantal : totaal.soort;
    };
    expect([aantal(4, 96), aantal(96, 4), aantal(5, 5), aantal(20, 0)]).toEqual([undefined, undefined, 5, 20]);
  });

  test('of which nothing was counted is empty, not nought', () => {
    expect(waarde(reeks(tellingen, 'duidingOpTijd').totaal)).toBe('leeg');
  });

  test('of a group of four is hidden, and the next smallest group with it', () => {
    const { groepen, totaal } = reeks([...tellingen, telling('c', 1, aandeelFeit('stap1OpTijd', true), 4)], 'stap1OpTijd', ['a', 'b', 'c']);
    expect(groepen.map((rij) => waarde(rij.totaal))).toEqual([50, 'verborgen', 'verborgen']);
    expect(waarde(totaal)).toBe(75);
  });
});

describe('the time between steps', () => {
  test('is the middle one, and within how many days three quarters were done', () => {
    const tellingen = [[1, 4], [2, 3], [5, 3], [12, 2]].map(([dagen = 0, keer = 0]) => telling('a', 3, duurFeit('delenTotDuiding', dagen), keer));
    expect(reeks(tellingen, 'delenTotDuiding').totaal).toEqual({ soort: 'waarde', waarde: 2, p75: 5, van: 12 });
  });
});

const tellingen = fc.array(fc.record({ groep: fc.constantFrom('a', 'b', 'c', 'd'), maand: fc.integer({ min: 1, max: 12 }), feit: fc.constantFrom(SIGNAAL, aandeelFeit('gedeeld', true), aandeelFeit('gedeeld', false), duurFeit('delenTotDuiding', 3)), aantal: fc.integer({ min: 1, max: 12 }) })
  .map(({ groep, maand, feit, aantal }) => telling(groep, maand, feit, aantal)), { maxLength: 40 });

describe('whatever is counted', () => {
  test('the order in which it is counted changes nothing', () => {
    fc.assert(fc.property(tellingen, fc.constantFrom('kwartaal', 'maand'), (geteld, per) => {
      const indeling = { jaar: 2026, per, groepen: ['a', 'b', 'c', 'd'] } as const;
      expect(telCijfers(geteld.toReversed(), indeling)).toEqual(telCijfers(geteld, indeling));
    }), { numRuns: 50 });
  });

  test('what is shown adds up to what was counted, and no shown figure is about fewer than five', () => {
    fc.assert(fc.property(tellingen, (geteld) => {
      const van = (cel: Cel | undefined): number | undefined => (cel?.soort === 'waarde' ? cel.van : cel?.soort === 'leeg' ? 0 : undefined);
      for (const { maat, totaal, perioden, groepen } of telCijfers(geteld, { jaar: 2026, per: 'maand', groepen: ['a', 'b', 'c', 'd'] })) {
        const cellen = [totaal, ...perioden, ...groepen.flatMap((rij) => [rij.totaal, ...rij.perioden])];
        for (const cel of cellen) if (cel.soort === 'waarde') expect(cel.van).toBeGreaterThanOrEqual(5);
        const perGroep = groepen.map((rij) => van(rij.totaal));
        if (perGroep.every((getal) => getal !== undefined)) expect(perGroep.reduce((som, getal) => som + getal, 0)).toBe(van(totaal));
        if (maat.id === SIGNAAL && totaal.soort === 'waarde') expect(totaal.waarde).toBe(geteld.filter(({ feit }) => feit === SIGNAAL).reduce((som, { aantal }) => som + aantal, 0));
      }
    }), { numRuns: 100 });
  });
});

describe('minutes', () => {
  const som = (groep: string, keren: number) => ({ groep, maand: '2026-11', rol: 'casemanager', stap: 'delen', keren, minuten: keren * 20 }) as const;
  const delen = (mensen: Readonly<Record<string, number>>, ...sommen: ReturnType<typeof som>[]) => {
    const rij = telTijd(sommen, { jaar: 2026, per: 'kwartaal', groepen: ['a', 'b'] }, (_rol, groep) => mensen[groep ?? 'samen'] ?? 0).find(({ rol, stap }) => rol === 'casemanager' && stap === 'delen');
    return [waarde(rij?.totaal), ...(rij?.groepen ?? []).map(({ totaal }) => waarde(totaal))];
  };

  test('are shown per time they were noted', () => {
    expect(delen({ a: 8, b: 9, samen: 17 }, som('a', 10), som('b', 10))).toEqual([20, 20, 20]);
  });

  test('of a PI with fewer than five people in that role are never shown, nor is what would give them away', () => {
    expect(delen({ a: 4, b: 9, samen: 13 }, som('a', 100), som('b', 10))).toEqual([20, 'verborgen', 'verborgen']);
    expect(delen({ a: 2, b: 2, samen: 4 }, som('a', 100), som('b', 10))).toEqual(['verborgen', 'verborgen', 'verborgen']);
  });
});
