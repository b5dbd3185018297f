import { describe, expect, it } from 'vitest';
import { datum, tijd, type Instant } from '../../src/domain/datum.ts';
import { leesInstant, momentOp, momentVan, plusMinuten } from '../../src/tijd/amsterdam.ts';

describe('a moment in Amsterdam', () => {
  it.each([
    ['in winter', '2026-11-23', '09:00', '2026-11-23T08:00:00.000Z'],
    ['in summer', '2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['on the day the clock goes forward, after it', '2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
    ['on the day the clock goes back, after it', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['that comes twice is the first of the two', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s has its instant', (_wanneer, dag, uur, instant) => {
    expect(momentOp(datum(dag), tijd(uur))).toEqual({ instant, datum: dag, tijd: uur });
  });

  it('that the clock skips becomes the first one after it', () => {
    expect(momentOp(datum('2026-03-29'), tijd('02:30'))).toEqual({ instant: '2026-03-29T01:30:00.000Z', datum: '2026-03-29', tijd: '03:30' });
  });

  it('lies on the next day once it is midnight there, though it is still evening in UTC', () => {
    expect(momentVan('2026-11-22T23:30:00.000Z' as Instant)).toMatchObject({ datum: '2026-11-23', tijd: '00:30' });
    expect(momentVan('2026-06-30T22:00:00.000Z' as Instant)).toMatchObject({ datum: '2026-07-01', tijd: '00:00' });
  });

  it('an hour later is an hour later on the clock of the world, also over a change of the clock', () => {
    expect(plusMinuten(momentOp(datum('2026-03-29'), tijd('01:30')), 60)).toMatchObject({ tijd: '03:30' });
    expect(plusMinuten(momentOp(datum('2026-10-25'), tijd('02:30')), 60)).toMatchObject({ tijd: '02:30', instant: '2026-10-25T01:30:00.000Z' });
  });
});

describe('a written instant', () => {
  it('is read with its offset', () => {
    expect(leesInstant('2026-11-23T09:00:00+01:00')).toBe('2026-11-23T08:00:00.000Z');
  });

  it.each(['', '2026-11-23', '2026-11-23T09:00:00', 'gisteren'])('is not read from %j, which names no moment', (tekst) => {
    expect(leesInstant(tekst)).toBeUndefined();
  });
});
