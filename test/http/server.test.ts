import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantVan } from '../../src/tijd/amsterdam.ts';
import type { Instant } from '../../src/domain/datum.ts';
import { MAANDAG, stelOp, stuurJson, vraag, type Opstelling } from './opstelling.ts';

const chat = { verzetKlok: () => Promise.resolve(''), word: () => Promise.resolve(''), wieIs: () => Promise.resolve(undefined) };

describe('local mode', () => {
  let opstelling: Opstelling;
  const klok: { nu: Instant } = { nu: MAANDAG };
  beforeAll(async () => {
    opstelling = await stelOp({
      lokaal: {
        chat,
        routes: {
          teams: (_req, res) => {
            res.writeHead(200, { 'content-type': 'application/json' });
            res.end('{"van":"teams"}');
            return Promise.resolve();
          },
          outlook: (_req, res) => {
            res.writeHead(200, { 'content-type': 'application/json' });
            res.end('{"van":"outlook"}');
            return Promise.resolve();
          },
          klok: {
            nu: () => klok.nu,
            zet: (nu) => {
              klok.nu = nu;
              return Promise.resolve();
            },
          },
        },
      },
    });
  });
  afterAll(() => opstelling.stop());

  /** A request with a Host header of its own, which fetch does not allow. */
  function metHost(host: string, pad: string): Promise<number> {
    return new Promise((klaar, mislukt) => {
      request(`${opstelling.url}${pad}`, { headers: { host } }, (res) => {
        res.resume();
        klaar(res.statusCode ?? 0);
      }).on('error', mislukt).end();
    });
  }

  test('answers under the names of this machine only', async () => {
    expect(await metHost('localhost:3978', '/healthz')).toBe(200);
    expect(await metHost('127.0.0.1', '/healthz')).toBe(200);
    expect(await metHost('[::1]:3978', '/healthz')).toBe(200);
    for (const host of ['samenstarten.example', '127.0.0.1.example.org', 'localhost.example.org:3978', 'example.org:127.0.0.1']) {
      expect(await metHost(host, '/healthz')).toBe(403);
      expect(await metHost(host, '/teams')).toBe(403);
      expect(await metHost(host, '/api/signalen')).toBe(403);
    }
  });

  test('takes nothing from a page of somewhere else', async () => {
    const lijst = { signalen: [] };
    expect((await stuurJson(`${opstelling.url}/api/signalen`, lijst, { origin: opstelling.url })).status).toBe(200);
    expect((await stuurJson(`${opstelling.url}/api/signalen`, lijst, { origin: 'http://localhost:5173' })).status).toBe(200);
    for (const origin of ['https://example.org', 'http://127.0.0.1.example.org', 'null', 'http://localhost@example.org']) {
      expect((await stuurJson(`${opstelling.url}/api/signalen`, lijst, { origin })).status).toBe(403);
      expect((await stuurJson(`${opstelling.url}/teams/api/bericht`, lijst, { origin })).status).toBe(403);
      expect((await stuurJson(`${opstelling.url}/local/clock`, { now: '2030-01-01T00:00:00Z' }, { origin })).status).toBe(403);
    }
    expect(klok.nu).toBe(MAANDAG);
  });

  test('leaves everything below /teams and /outlook to the stand-ins, and nothing beside it', async () => {
    for (const pad of ['/teams', '/teams/', '/teams/api/staat?als=x', '/teams?gesprek=19%3Ax']) expect((await vraag(`${opstelling.url}${pad}`)).body).toEqual({ van: 'teams' });
    for (const pad of ['/outlook', '/outlook/', '/outlook?persoon=sanne', '/outlook/office.js']) expect((await vraag(`${opstelling.url}${pad}`)).body).toEqual({ van: 'outlook' });
    expect((await vraag(`${opstelling.url}/teamsters`)).status).toBe(404);
    expect((await vraag(`${opstelling.url}/outlooks`)).status).toBe(404);
    expect((await vraag(`${opstelling.url}/`, { redirect: 'manual' })).koppen.get('location')).toBe('/teams');
  });

  test('tells the time, and takes another one', async () => {
    expect(await vraag(`${opstelling.url}/local/clock`)).toMatchObject({ status: 200, body: { now: MAANDAG } });
    expect(await stuurJson(`${opstelling.url}/local/clock`, { now: '2026-11-27T17:30:00+01:00' })).toMatchObject({ status: 200, body: { now: '2026-11-27T16:30:00.000Z' } });
    klok.nu = MAANDAG;
  });

  test.each([['no time', {}], ['a word', { now: 'morgen' }], ['a number', { now: 1 }], ['a time without zone', { now: '2026-11-24T09:00' }], ['far too much', { now: 'x'.repeat(5_000) }], ['no object', 'hallo']])('refuses %s as time', async (_, body) => {
    expect(await stuurJson(`${opstelling.url}/local/clock`, body)).toMatchObject({ status: 400, body: { melding: expect.stringContaining('Geef een tijdstip') as string } });
    expect(klok.nu).toBe(MAANDAG);
  });

  test('asks no browser to insist on https', async () => {
    expect((await vraag(`${opstelling.url}/healthz`)).koppen.has('strict-transport-security')).toBe(false);
  });
});

describe('in production', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await stelOp({ toegang: { lokaal: false, tenants: [] }, entra: () => Promise.resolve(undefined) });
  });
  afterAll(() => opstelling.stop());

  test('there is no Teams page and no clock', async () => {
    expect((await vraag(`${opstelling.url}/teams`)).status).toBe(404);
    expect((await vraag(`${opstelling.url}/outlook`)).status).toBe(404);
    expect((await vraag(`${opstelling.url}/local/clock`)).status).toBe(404);
    expect((await stuurJson(`${opstelling.url}/local/clock`, { now: instantVan(0) })).status).toBe(404);
  });

  test.each(['/healthz', '/api/signalen', '/bestaat/niet', '/tab/bestaat-niet.html', '/tab/werkdocument.html'])('the answer of %s carries the headers that protect a page', async (pad) => {
    const { koppen } = await vraag(`${opstelling.url}${pad}`);
    expect(koppen.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';.*frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com/);
    expect(koppen.get('x-content-type-options')).toBe('nosniff');
    expect(koppen.get('referrer-policy')).toBe('no-referrer');
    expect(koppen.get('cache-control')).toMatch(/no-store|max-age=0/);
    expect(koppen.get('strict-transport-security')).toMatch(/^max-age=31536000/);
    expect(koppen.has('x-powered-by')).toBe(false);
  });

  test('nobody reads a file outside the pages', async () => {
    for (const pad of ['/tab/..%2f..%2fpackage.json', '/tab/%2e%2e/%2e%2e/package.json', '/tab/....//package.json', '/tab/..%5c..%5cpackage.json', '/tab/%00']) {
      const antwoord = await fetch(`${opstelling.url}${pad}`);
      expect(antwoord.status).toBeGreaterThanOrEqual(400);
      expect(await antwoord.text()).not.toContain('samen-starten');
    }
  });

  test('an address or method that does not exist is refused', async () => {
    expect((await vraag(`${opstelling.url}/bestaat/niet`)).status).toBe(404);
    expect((await vraag(`${opstelling.url}/api/messages`)).status).toBe(405);
    expect((await vraag(`${opstelling.url}/api/signalen`, { method: 'DELETE' })).status).toBe(405);
  });

  test('an activity without token never reaches the bot', async () => {
    expect((await stuurJson(`${opstelling.url}/api/messages`, { type: 'message', serviceUrl: 'https://smba.trafficmanager.net/emea/' })).status).toBe(401);
  });
});

describe('whoever watches over the server', () => {
  test('sees that it is ready, and that it is not once the database is gone', async () => {
    const opstelling = await stelOp();
    expect(await vraag(`${opstelling.url}/readyz`)).toMatchObject({ status: 200, body: { status: 'ok', database: true, wachtrij: true } });
    await opstelling.register.db.destroy();
    expect(await vraag(`${opstelling.url}/readyz`)).toMatchObject({ status: 503, body: { status: 'niet klaar', database: false } });
    expect(await vraag(`${opstelling.url}/healthz`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [{ skn: '9000001', naam: 'Test, A.', pi: 'Noorderveen', afdeling: 'A' }] })).toMatchObject({ status: 500, body: { melding: expect.stringContaining('Stuur de lijst gerust opnieuw') as string } });
    await opstelling.stop();
  });
});
