import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KLEINSTE, zichtbaar, type Telvlak, type Zichtbaar } from '../../../src/domain/cijfers/verberg.ts';

const MAANDEN = 12;
const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
const bijeen = (rij: readonly number[], per: number): readonly number[] => Array.from({ length: rij.length / per }, (_leeg, i) => som(rij.slice(i * per, (i + 1) * per)));

/** Year, quarters and months of groups, from their counts by month. */
function niveaus(groepen: readonly (readonly number[])[]): readonly Telvlak[] {
  return [12, 3, 1].map((per) => {
    const rijen = groepen.map((rij) => bijeen(rij, per));
    const kolommen = MAANDEN / per;
    return { totaal: Array.from({ length: kolommen }, (_leeg, k) => som(rijen.map((rij) => rij[k] ?? 0))), groepen: rijen, binnen: Array.from({ length: kolommen }, (_leeg, k) => (per === 1 ? Math.floor(k / 3) : 0)) };
  });
}

/** What somebody knows who reads all levels: for each shown figure the unknown months that it is the sum of. */
function vergelijkingen(vlakken: readonly Telvlak[], toon: readonly Zichtbaar[], groepen: number): readonly (readonly number[])[] {
  return toon.flatMap(({ kolommen, groepen: rijen }, niveau) => {
    const per = MAANDEN / (vlakken[niveau]?.totaal.length ?? 1);
    return kolommen.flatMap((kolom, k) => (kolom ? [undefined, ...rijen.flatMap((rij, i) => (rij ? [i] : []))].map((wie) =>
      Array.from({ length: groepen * MAANDEN }, (_leeg, n) => (Math.floor((n % MAANDEN) / per) === k && (wie === undefined || Math.floor(n / MAANDEN) === wie) ? 1 : 0))) : []));
  });
}

/** Brings equations to their reduced form, so that what follows from them can be read off. */
function herleid(stelsel: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rijen = stelsel.map((rij) => [...rij]);
  let boven = 0;
  for (let kolom = 0; kolom < (rijen[0]?.length ?? 0) && boven < rijen.length; kolom += 1) {
    const spil = rijen.findIndex((rij, i) => i >= boven && Math.abs(rij[kolom] ?? 0) > 1e-9);
    if (spil < 0) continue;
    [rijen[boven], rijen[spil]] = [rijen[spil] ?? [], rijen[boven] ?? []];
    const deler = rijen[boven]?.[kolom] ?? 1;
    rijen[boven] = (rijen[boven] ?? []).map((getal) => getal / deler);
    for (let i = 0; i < rijen.length; i += 1) {
      const maal = rijen[i]?.[kolom] ?? 0;
      if (i !== boven && Math.abs(maal) > 1e-9) rijen[i] = (rijen[i] ?? []).map((getal, n) => getal - maal * (rijen[boven]?.[n] ?? 0));
    }
    boven += 1;
  }
  return rijen.filter((rij) => rij.some((getal) => Math.abs(getal) > 1e-9));
}

/** Whether a sum of unknowns follows from the equations. */
function volgt(herleide: readonly (readonly number[])[], doel: readonly number[]): boolean {
  const rest = [...doel];
  for (const rij of herleide) {
    const spil = rij.findIndex((getal) => Math.abs(getal) > 1e-9);
    const maal = rest[spil] ?? 0;
    if (Math.abs(maal) > 1e-9) for (let n = 0; n < rest.length; n += 1) rest[n] = (rest[n] ?? 0) - maal * (rij[n] ?? 0);
  }
  return rest.every((getal) => Math.abs(getal) < 1e-9);
}

const aantal = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 5, arbitrary: fc.integer({ min: 5, max: 30 }) });
const tabel = fc.array(fc.array(aantal, { minLength: MAANDEN, maxLength: MAANDEN }), { minLength: 1, maxLength: 5 });
/** A year that has just begun: months to come are nought, as everybody knows. */
const begonnenJaar = fc.tuple(tabel, fc.integer({ min: 1, max: MAANDEN })).map(([groepen, tot]) => groepen.map((rij) => rij.map((getal, maand) => (maand < tot ? getal : 0))));

describe('small numbers', () => {
  test('are never shown, and with one group hidden the next smallest goes along', () => {
    const [jaar] = zichtbaar([{ totaal: [43], groepen: [[3], [30], [10]], binnen: [0] }]);
    expect(jaar).toEqual({ kolommen: [true], groepen: [false, true, false] });
  });

  test('stay hidden until five stand behind what is hidden together', () => {
    const [jaar] = zichtbaar([{ totaal: [34], groepen: [[1], [2], [9], [22]], binnen: [0] }]);
    expect(jaar?.groepen).toEqual([false, false, false, true]);
  });

  test('of a month that has only begun leave the months before it in other quarters', () => {
    const [, , maand] = zichtbaar(niveaus([[9, 9, 9, 8, 2, 0, 0, 0, 0, 0, 0, 0]]));
    expect(maand?.kolommen).toEqual([true, true, true, false, false, true, true, true, true, true, true, true]);
  });

  test('of enough casussen hide nothing', () => {
    expect(zichtbaar(niveaus([Array<number>(12).fill(7), Array<number>(12).fill(5)])).every(({ kolommen, groepen }) => [...kolommen, ...groepen].every(Boolean))).toBe(true);
  });

  test('can\'t be worked out from everything that is shown, over the year, its quarters and its months together', () => {
    fc.assert(fc.property(begonnenJaar, (groepen) => {
      const vlakken = niveaus(groepen);
      const toon = zichtbaar(vlakken);
      // Months without anything in the whole are known to be nought for each group.
      const leeg = Array.from({ length: MAANDEN }, (_leeg, m) => m).filter((m) => groepen.every((rij) => rij[m] === 0));
      const bekend = leeg.flatMap((m) => groepen.map((_rij, i) => Array.from({ length: groepen.length * MAANDEN }, (_x, n) => (n === i * MAANDEN + m ? 1 : 0))));
      const herleide = herleid([...vergelijkingen(vlakken, toon, groepen.length), ...bekend]);
      vlakken.forEach(({ totaal, groepen: rijen }, niveau) => {
        const per = MAANDEN / totaal.length;
        [totaal, ...rijen].forEach((rij, r) => {
          rij.forEach((getal, k) => {
            if (getal === 0 || getal >= KLEINSTE) return;
            const doel = Array.from({ length: groepen.length * MAANDEN }, (_leeg, n) => (Math.floor((n % MAANDEN) / per) === k && (r === 0 || Math.floor(n / MAANDEN) === r - 1) ? 1 : 0));
            expect(volgt(herleide, doel), `level ${String(niveau)}, row ${String(r)}, column ${String(k)} of ${JSON.stringify(groepen)}`).toBe(false);
          });
        });
      });
    }), { numRuns: 300 });
  });
});
