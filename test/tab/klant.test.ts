import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ApiFout, maakKlant, metVraag, type Klant } from '../../tab/src/app/klant.ts';
import { toegangVanTeams, type Toegang } from '../../tab/src/app/toegang.ts';
import { beginpad } from '../../tab/src/app/tab.tsx';

const schema = z.object({ wie: z.string() });

/** Answers who one is by the proof that was sent, as long as that proof counts. */
let server: Server;
let geldig: Set<string>;
let antwoord: { readonly status: number; readonly body: unknown; readonly koppen?: Readonly<Record<string, string>> } | undefined;
let basis: string;
beforeEach(async () => {
  geldig = new Set(['bewijs-1']);
  antwoord = undefined;
  server = createServer((req, res) => {
    const token = (req.headers.authorization ?? '').replace('Bearer ', '');
    const { status, body, koppen = {} } = antwoord ?? (geldig.has(token) ? { status: 200, body: { wie: token }, koppen: {} } : { status: 401, body: { melding: 'verlopen' }, koppen: {} });
    res.writeHead(status, { 'content-type': 'application/json', ...koppen }).end(JSON.stringify(body));
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = server.address();
  basis = typeof adres === 'object' && adres !== null ? `http://127.0.0.1:${adres.port}` : '';
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Gives these proofs, one after the other was forgotten. */
function toegangMet(...bewijzen: readonly string[]): Toegang {
  let hoeveelste = 0;
  return {
    bewijs: () => Promise.resolve(bewijzen[hoeveelste]),
    vergeet: () => {
      hoeveelste += 1;
    },
  };
}
const klantMet = (...bewijzen: readonly string[]): Klant => maakKlant(toegangMet(...bewijzen), basis);
const foutVan = async (vraag: Promise<unknown>): Promise<ApiFout> => {
  const fout = await vraag.catch((een: unknown) => een);
  return fout instanceof ApiFout ? fout : expect.unreachable();
};

describe('a call of the tab', () => {
  test('whose proof ran out is made once more with a fresh one, and nobody notices', async () => {
    geldig = new Set(['bewijs-2']);
    expect(await klantMet('bewijs-1', 'bewijs-2').haal(schema, '/api/ik')).toEqual({ wie: 'bewijs-2' });
  });

  test('with no proof that counts says that one must open the page again', async () => {
    expect(await foutVan(klantMet('oud', 'ook oud').haal(schema, '/api/ik'))).toMatchObject({ soort: 'verlopen', message: 'U bent niet meer aangemeld. Sluit Samen starten en open het opnieuw. Wat u typte, staat er nog.' });
  });

  test('that is refused says why, in the words of the server, and at which field', async () => {
    antwoord = { status: 409, body: { melding: 'Deze dag is al voorbij.', veld: 'datum' } };
    expect(await foutVan(klantMet('bewijs-1').stuur(schema, { methode: 'POST', pad: '/api/x', inhoud: {} }))).toMatchObject({ soort: 'geweigerd', message: 'Deze dag is al voorbij.', veld: 'datum' });
  });

  test.each([500, 503, 429])('that the server can not answer now (%i) may be tried again', async (status) => {
    antwoord = { status, body: {} };
    expect((await foutVan(klantMet('bewijs-1').doe({ methode: 'PUT', pad: '/api/x', inhoud: {} }))).soort).toBe('onbereikbaar');
  });

  test('without a server may be tried again', async () => {
    expect((await foutVan(maakKlant(toegangMet('bewijs-1'), 'http://127.0.0.1:1').haal(schema, '/api/ik'))).soort).toBe('onbereikbaar');
  });

  test('with an answer outside the contract is not believed', async () => {
    antwoord = { status: 200, body: { wie: 7 } };
    expect((await foutVan(klantMet('bewijs-1').haal(schema, '/api/ik'))).soort).toBe('geweigerd');
  });
});

describe('a file', () => {
  test('comes with the name that the server gave it', async () => {
    antwoord = { status: 200, body: 'a;b', koppen: { 'content-disposition': 'attachment; filename="cijfers.csv"' } };
    const { naam, inhoud } = await klantMet('bewijs-1').haalBestand('/api/x.csv');
    expect([naam, await inhoud.text()]).toEqual(['cijfers.csv', '"a;b"']);
  });

  test('that is refused, or that is none, says why', async () => {
    antwoord = { status: 403, body: { melding: 'U ziet geen cijfers.' } };
    expect(await foutVan(klantMet('bewijs-1').haalBestand('/api/x.csv'))).toMatchObject({ soort: 'geweigerd', message: 'U ziet geen cijfers.' });
    antwoord = { status: 200, body: {} };
    expect((await foutVan(klantMet('bewijs-1').haalBestand('/api/x.csv'))).soort).toBe('geweigerd');
    expect((await foutVan(maakKlant(toegangMet('bewijs-1'), 'http://127.0.0.1:1').haalBestand('/api/x.csv'))).soort).toBe('onbereikbaar');
  });
});

describe('the token of Teams', () => {
  test('is asked for once in a while, not with each call, and anew when it did not count', async () => {
    let gevraagd = 0;
    let nu = 0;
    const toegang = toegangVanTeams({ token: () => Promise.resolve(`token-${(gevraagd += 1)}`) }, () => nu);
    expect(await toegang.bewijs()).toBe('token-1');
    nu += 4 * 60_000;
    expect(await toegang.bewijs()).toBe('token-1');
    nu += 2 * 60_000;
    expect(await toegang.bewijs()).toBe('token-2');
    toegang.vergeet();
    expect(await toegang.bewijs()).toBe('token-3');
  });

  test('may be missing, and is then asked for again', async () => {
    const tokens = [undefined, 'token'];
    const toegang = toegangVanTeams({ token: () => Promise.resolve(tokens.shift()) }, () => 0);
    expect(await toegang.bewijs()).toBeUndefined();
    expect(await toegang.bewijs()).toBe('token');
  });
});

test('a question leaves out what is not asked, and protects what is', () => {
  expect(metVraag('/api/werk', { zoek: '', laat: false, na: undefined })).toBe('/api/werk');
  expect(metVraag('/api/werk', { zoek: 'a&b=c', aantal: 20, laat: true })).toBe('/api/werk?zoek=a%26b%3Dc&aantal=20&laat=true');
});

test('the tab opens where it stands: beside a meeting, in the settings of a channel, or where a link points', () => {
  expect(beginpad({})).toBe('/werk');
  expect(beginpad({ kader: 'content', subpagina: '/casus/1' })).toBe('/casus/1');
  expect(beginpad({ kader: 'content', subpagina: 'https://elders.example' })).toBe('/werk');
  expect(beginpad({ kader: 'sidePanel', subpagina: '/casus/1' })).toBe('/overleg');
  expect(beginpad({ kader: 'settings' })).toBe('/instellen');
  expect(beginpad({ kader: 'content' }, { pi: 'p', afdeling: 'p-a' })).toBe('/afdeling/p-a');
  expect(beginpad({ kader: 'content' }, { pi: 'p' })).toBe('/werk');
  expect(beginpad({ kader: 'content', subpagina: '/monitor' }, { pi: 'p', afdeling: 'p-a' })).toBe('/monitor');
});
