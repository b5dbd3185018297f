import { describe, expect, it } from 'vitest';
import { datum } from '../../src/domain/datum.ts';
import { isWerkdag, plusWerkdagen, werkdagenTussen } from '../../src/domain/kalender.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';
import { kalender2026, kalenderMetGoedeVrijdag } from '../build/kalender.ts';

describe('a termijn in working days', () => {
  // domain.md B3.3: start, number of working days, due with Good Friday free, due with Good Friday worked.
  it.each([
    ['2026-11-23', 3, '2026-11-26', '2026-11-26'],
    ['2026-11-20', 3, '2026-11-25', '2026-11-25'],
    ['2026-11-21', 3, '2026-11-25', '2026-11-25'],
    ['2026-04-02', 3, '2026-04-09', '2026-04-08'],
    ['2026-05-04', 3, '2026-05-08', '2026-05-08'],
    ['2026-05-13', 3, '2026-05-19', '2026-05-19'],
    ['2026-12-24', 3, '2026-12-30', '2026-12-30'],
    ['2026-12-30', 3, '2027-01-05', '2027-01-05'],
    ['2027-03-25', 3, '2027-04-01', '2027-03-31'],
    ['2027-05-04', 3, '2027-05-11', '2027-05-11'],
    ['2025-04-25', 3, '2025-04-30', '2025-04-30'],
    ['2026-11-23', 10, '2026-12-07', '2026-12-07'],
    ['2026-04-02', 10, '2026-04-20', '2026-04-17'],
  ])('from %s runs %i working days over weekends and Dutch free days', (start, aantal, vrij, gewerkt) => {
    expect(plusWerkdagen(datum(start), aantal, kalender2026)).toBe(vrij);
    expect(plusWerkdagen(datum(start), aantal, kalenderMetGoedeVrijdag)).toBe(gewerkt);
  });
});

describe('the Dutch calendar', () => {
  // domain.md B3.2.
  it.each([[2026, 253], [2027, 254], [2028, 252], [2029, 253], [2030, 254]])('has in %i the working days that were computed by hand', (jaar, aantal) => {
    expect(werkdagenTussen(datum(`${jaar - 1}-12-31`), datum(`${jaar}-12-31`), kalender2026)).toBe(aantal);
  });

  it.each(['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2027-03-26', '2027-05-05', '2028-06-05'])('is free on %s', (dag) => {
    expect(isWerkdag(datum(dag), kalender2026)).toBe(false);
  });

  it('keeps Koningsdag on 26 April when the 27th is a Sunday', () => {
    expect(kalender2026.vrijeDagen.has(datum('2025-04-26'))).toBe(true);
    expect(isWerkdag(datum('2025-04-28'), kalender2026)).toBe(true);
  });

  it.each(['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'])('works on %s, a day equated for statutory terms only', (dag) => {
    expect(isWerkdag(datum(dag), kalender2026)).toBe(true);
  });

  it('works on 5 May where the PI agreed so', () => {
    expect(isWerkdag(datum('2026-05-05'), nederlandseKalender({ goedeVrijdagVrij: true, bevrijdingsdagVrij: false }))).toBe(true);
  });

  it('works on Good Friday where the PI agreed so, and still not on Easter Monday', () => {
    expect(isWerkdag(datum('2026-04-03'), kalenderMetGoedeVrijdag)).toBe(true);
    expect(isWerkdag(datum('2026-04-06'), kalenderMetGoedeVrijdag)).toBe(false);
  });
});
