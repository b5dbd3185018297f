import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nederlandseDag } from '../../src/tijd/dagzonderintl.ts';
import { instantVan, momentVan } from '../../src/tijd/amsterdam.ts';

test('the day without a library for time is the day that the rest of the product knows', () => {
  const [van, tot] = [Date.UTC(2020, 0, 1), Date.UTC(2040, 0, 1)];
  fc.assert(fc.property(fc.integer({ min: van, max: tot }), (ms) => {
    expect(nederlandseDag(ms)).toBe(momentVan(instantVan(ms)).datum);
  }), { numRuns: 2000 });
});

test.each(['2026-03-29', '2026-10-25', '2027-03-28', '2026-07-01', '2026-12-31'])('also around midnight on %s, every quarter of an hour', (dag) => {
  const begin = Date.parse(`${dag}T00:00:00Z`) - 3 * 3_600_000;
  for (let ms = begin; ms < begin + 30 * 3_600_000; ms += 900_000) expect(nederlandseDag(ms), instantVan(ms)).toBe(momentVan(instantVan(ms)).datum);
});
