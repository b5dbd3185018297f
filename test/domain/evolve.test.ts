import { describe, expect, it } from 'vitest';
import { evolve, herhaal } from '../../src/domain/evolve.ts';
import { eenCasus } from '../build/casus.ts';

describe('a history', () => {
  it('that is empty makes no casus', () => {
    expect(herhaal([])).toBeUndefined();
  });

  it('makes the same casus again', () => {
    const { casus, gebeurtenissen } = eenCasus().besloten(true);
    expect(herhaal(gebeurtenissen)).toEqual(casus);
    expect(casus.versie).toBe(gebeurtenissen.length);
  });

  it('that does not begin with its signal is broken', () => {
    const { gebeurtenissen } = eenCasus().gedeeld();
    expect(() => herhaal(gebeurtenissen.slice(1))).toThrow('begins with SignaalOntvangen');
  });

  it('with two beginnings is broken', () => {
    const { casus, gebeurtenissen } = eenCasus();
    const eerste = gebeurtenissen[0];
    if (eerste === undefined) throw new Error('no history');
    expect(() => evolve(casus, eerste)).toThrow('broken history');
  });
});
