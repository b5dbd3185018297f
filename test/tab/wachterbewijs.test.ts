import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { begin, type Opstelling } from '../process/opstelling.ts';
import { maakBewijs, type Bewijsbron } from '../../tab/src/wachter/bewijs.ts';
import { vraagControle } from '../../tab/src/wachter/server.ts';

const VRAAG = { onderwerp: 'Duiding 9000001', locatie: '', codes: [] };
/** Signing in that must not be used. */
const geenNaa: Pick<Bewijsbron, 'kanNaa' | 'haalToken'> = { kanNaa: () => true, haalToken: () => Promise.reject(new Error('Not to be asked')) };

describe('in local mode', () => {
  let op: Opstelling;
  beforeAll(async () => {
    op = await begin();
  });
  afterAll(() => op.stop());

  test('the address of the page says who sends, and the real server answers that person', async () => {
    const bewijs = await maakBewijs({ basis: op.adres, persoon: 'sanne', ...geenNaa })();
    expect(bewijs).toBeDefined();
    const antwoord = await vraagControle(op.adres, VRAAG, bewijs ?? '');
    expect(op.gemeld).toEqual([]);
    expect(antwoord).toMatchObject({ bezwaren: [{ soort: 'skn' }] });
  });

  test('without a person, or with one whom nobody knows, there is no proof', async () => {
    expect(await maakBewijs({ basis: op.adres, persoon: undefined, ...geenNaa })()).toBeUndefined();
    expect(await maakBewijs({ basis: op.adres, persoon: 'niemand', ...geenNaa })()).toBeUndefined();
  });

  test('a proof that does not count brings no answer', async () => {
    expect(await vraagControle(op.adres, VRAAG, 'verlopen')).toBeUndefined();
  });
});
