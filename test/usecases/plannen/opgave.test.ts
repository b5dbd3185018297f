import { describe, expect, test } from 'vitest';
import { datum, tijd, type Periode } from '../../../src/domain/datum.ts';
import { momentOp } from '../../../src/tijd/amsterdam.ts';
import { zonder } from '../../../src/usecases/plannen/opgave.ts';

const uur = (van: string, tot: string): Periode => ({ van: momentOp(datum('2026-11-24'), tijd(van)), tot: momentOp(datum('2026-11-24'), tijd(tot)) });
const schrijf = (perioden: readonly Periode[]): readonly string[] => perioden.map(({ van, tot }) => `${van.tijd}–${tot.tijd}`);

describe('busy time without what is held', () => {
  test('is free where nothing else is', () => {
    expect(schrijf(zonder([uur('09:00', '10:00'), uur('11:30', '11:45')], [uur('11:30', '11:45')]))).toEqual(['09:00–10:00']);
  });

  test.each([['longer', uur('11:00', '12:00')], ['at just that time', uur('11:30', '11:45')], ['half over it', uur('11:35', '12:00')]])('stays busy under an appointment that was put over it: %s', (_, afspraak) => {
    expect(zonder([uur('11:30', '11:45'), afspraak], [uur('11:30', '11:45')])).toEqual([afspraak]);
  });

  test('of two that are held at the same time, each frees its own', () => {
    expect(schrijf(zonder([uur('11:30', '11:45'), uur('11:30', '11:45')], [uur('11:30', '11:45')]))).toEqual(['11:30–11:45']);
    expect(zonder([uur('11:30', '11:45'), uur('11:30', '11:45')], [uur('11:30', '11:45'), uur('11:30', '11:45')])).toEqual([]);
  });

  test('is taken out of a block of several meetings', () => {
    expect(schrijf(zonder([uur('10:00', '10:45')], [uur('10:15', '10:30')]))).toEqual(['10:00–10:15', '10:30–10:45']);
  });
});
