import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { begin, type Opstelling } from './opstelling.ts';

/**
 * One product for the tests of a file, back to an empty Monday before each of them. A failure that the product logged
 * fails the test, because these tests cause none.
 */
export function productPerBestand(klaar: (zs: Opstelling) => void, opties: Parameters<typeof begin>[0] = {}): void {
  let zs: Opstelling;
  beforeAll(async () => {
    zs = await begin(opties);
    klaar(zs);
  });
  beforeEach(() => zs.schoon());
  afterAll(() => zs.stop());
  afterEach(() => {
    expect(zs.gemeld).toEqual([]);
  });
}
