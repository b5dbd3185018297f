import { describe, expect, it } from 'vitest';
import { dagenTussen, datum, leesDatum, leesTijd, plusDagen, plusMaanden, tijd, weekdag } from '../../src/domain/datum.ts';
import { plusWerkdagen, werkdagenTussen } from '../../src/domain/kalender.ts';
import { kalender2026 } from '../build/kalender.ts';

describe('a calendar day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '23-11-2026', ''])('is not read from %j', (tekst) => {
    expect(leesDatum(tekst)).toBeUndefined();
  });

  it('is read when it exists', () => {
    expect(leesDatum('2028-02-29')).toBe('2028-02-29');
  });

  it('steps over month, year and summer-time borders', () => {
    expect(plusDagen(datum('2026-12-31'), 1)).toBe('2027-01-01');
    expect(plusDagen(datum('2026-03-28'), 2)).toBe('2026-03-30');
    expect(dagenTussen(datum('2026-10-24'), datum('2026-10-26'))).toBe(2);
  });

  it('months later is the same day of the month, or the last one the month has', () => {
    expect(plusMaanden(datum('2026-02-23'), 9)).toBe('2026-11-23');
    expect(plusMaanden(datum('2026-05-31'), 9)).toBe('2027-02-28');
  });

  it('knows its weekday', () => {
    expect(weekdag(datum('2026-11-23'))).toBe(1);
    expect(weekdag(datum('2026-11-22'))).toBe(7);
  });

  it('written wrongly in the code fails at once', () => {
    expect(() => datum('2026-02-30')).toThrow(RangeError);
    expect(() => tijd('24:00')).toThrow(RangeError);
  });
});

describe('a time of day', () => {
  it.each(['24:00', '9:00', '12:60', ''])('is not read from %j', (tekst) => {
    expect(leesTijd(tekst)).toBeUndefined();
  });
});

describe('counting working days', () => {
  it('gives the day itself for none', () => {
    expect(plusWerkdagen(datum('2026-11-21'), 0, kalender2026)).toBe('2026-11-21');
  });

  it('counts back over a weekend', () => {
    expect(plusWerkdagen(datum('2026-11-23'), -2, kalender2026)).toBe('2026-11-19');
  });

  it.each([
    ['2026-11-26', '2026-11-26', 0],
    ['2026-11-26', '2026-11-27', 1],
    ['2026-11-26', '2026-11-30', 2],
    ['2026-11-30', '2026-11-26', -2],
    ['2026-11-27', '2026-11-29', 0],
  ])('from %s to %s is %i', (van, tot, aantal) => {
    expect(werkdagenTussen(datum(van), datum(tot), kalender2026)).toBe(aantal);
  });
});
