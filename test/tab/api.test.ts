import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { maakApi, type Api } from '../../tab/src/api.ts';

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((klaar) => (server === undefined ? klaar(undefined) : server.close(klaar)));
  server = undefined;
});

interface Gezien {
  readonly methode: string | undefined;
  readonly url: string | undefined;
  readonly bewijs: string | undefined;
}

/** A server that gives each request the same answer; without a status it gives none. */
async function api(status: number | undefined, lijf = ''): Promise<{ readonly api: Api; readonly gezien: Gezien[] }> {
  const gezien: Gezien[] = [];
  const gestart = createServer((verzoek, antwoord) => {
    gezien.push({ methode: verzoek.method, url: verzoek.url, bewijs: verzoek.headers.authorization });
    if (status !== undefined) antwoord.writeHead(status).end(lijf);
  });
  server = gestart;
  await new Promise<void>((klaar) => gestart.listen(0, '127.0.0.1', klaar));
  const adres = gestart.address();
  if (adres === null || typeof adres === 'string') throw new Error('The server has no port.');
  return { api: maakApi({ basis: `http://127.0.0.1:${adres.port}`, ticket: 'geheim', wachtMs: 200 }), gezien };
}

describe('A call to the server', () => {
  it('carries the ticket in the header and nothing of it in the address', async () => {
    const { api: client, gezien } = await api(204);
    expect(await client.bewaarConcept('a/b', { velden: {} })).toEqual({ soort: 'goed', waarde: undefined });
    expect(gezien).toEqual([{ methode: 'PUT', url: '/api/casussen/a%2Fb/concept', bewijs: 'Bearer geheim' }]);
  });

  it('ends in "verlopen" when the ticket no longer counts', async () => {
    expect(await (await api(401, '{"melding":"weg"}')).api.haalWerkdocument('c1')).toEqual({ soort: 'verlopen' });
  });

  it.each([408, 429, 500, 502, 503, 504])('may be tried again after %i', async (status) => {
    expect(await (await api(status)).api.haalWerkdocument('c1')).toEqual({ soort: 'onbereikbaar' });
  });

  it('gives the sentence of the server when it is refused', async () => {
    const { api: client } = await api(403, '{"melding":"U mag deze casus niet zien."}');
    expect(await client.haalWerkdocument('c1')).toEqual({ soort: 'geweigerd', melding: 'U mag deze casus niet zien.' });
  });

  it.each([[404, '<html>'], [200, '{"casus":1}'], [200, '']])('has a sentence of its own for an answer outside the contract (%i %s)', async (status, lijf) => {
    const { api: client } = await api(status, lijf);
    expect(await client.haalWerkdocument('c1')).toEqual({ soort: 'geweigerd', melding: 'Er ging iets mis. Sluit dit venster en open het opnieuw vanuit de kaart.' });
  });

  it('may be tried again when no answer comes in time', async () => {
    expect(await (await api(undefined)).api.haalWerkdocument('c1')).toEqual({ soort: 'onbereikbaar' });
  });

  it('may be tried again when nobody listens', async () => {
    expect(await maakApi({ basis: 'http://127.0.0.1:1', ticket: 'geheim' }).haalWerkdocument('c1')).toEqual({ soort: 'onbereikbaar' });
  });
});
