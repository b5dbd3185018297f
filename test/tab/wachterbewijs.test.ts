import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('with Microsoft', () => {
  let antwoord: string;
  let server: Server;
  let basis: string;
  beforeAll(async () => {
    // Not chained: restify, in the same process, replaces writeHead of every server by one that returns nothing.
    server = createServer((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(antwoord);
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    basis = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((klaar) => {
    server.closeAllConnections();
    server.close(() => klaar());
  }));
  beforeEach(() => {
    antwoord = JSON.stringify({ modus: 'teams', outlook: { clientId: 'c', scope: 'api://x/access_as_user' } });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const bron = (anders: Partial<Bewijsbron> = {}): Bewijsbron => ({ basis, kanNaa: () => true, haalToken: (clientId, scope) => Promise.resolve(`${clientId} ${scope}`), persoon: undefined, ...anders });

  test('the token is that of the registration which the server names', async () => {
    expect(await maakBewijs(bron())()).toBe('c api://x/access_as_user');
  });

  test('nobody is signed in where Outlook can not, where it was not set up, or where it would ask something', async () => {
    expect(await maakBewijs(bron({ kanNaa: () => false }))()).toBeUndefined();
    expect(await maakBewijs(bron({ haalToken: () => Promise.reject(new Error('interaction_required')) }))()).toBeUndefined();
    // An address may say anything: elsewhere than in local mode it is nobody.
    antwoord = JSON.stringify({ modus: 'teams' });
    expect(await maakBewijs(bron({ persoon: 'sanne', ...geenNaa }))()).toBeUndefined();
    antwoord = 'geen json';
    expect(await maakBewijs(bron(geenNaa))()).toBeUndefined();
  });

  test('an answer that makes no sense counts as none', async () => {
    for (const onzin of ['{}', '[]', 'null', '{"bezwaren":[{"soort":"borrel","melding":"x"}]}', '{"bezwaren":[{"soort":"skn"}]}']) {
      antwoord = onzin;
      expect(await vraagControle(basis, VRAAG, 'b'), onzin).toBeUndefined();
    }
    antwoord = '{"bezwaren":[]}';
    expect(await vraagControle(basis, VRAAG, 'b')).toEqual({ bezwaren: [] });
  });
});
