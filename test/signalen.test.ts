import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schrijfSamenvatting, signalen } from '../src/signalen.ts';

const KOP = 'SKN;Naam;PI;Afdeling\n';
const bericht = z.object({ signalen: z.array(z.looseObject({ skn: z.string() })) });
const uitvoer = z.object({ rijen: z.array(z.looseObject({ rij: z.number(), uitkomst: z.string() })) });

interface Verzoek {
  readonly pad: string;
  readonly authorization: string | undefined;
  readonly skns: readonly string[];
}
type Antwoord = { readonly status: number; readonly body: unknown };

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
  server = undefined;
});

/** Every signaal is new; an SKN that ends on 9 is refused and one that ends on 8 was known. */
function alsApi(skns: readonly string[]): Antwoord {
  const rijen = skns.map((skn, index) => {
    const rij = index + 1;
    if (skn.endsWith('9')) return { rij, uitkomst: 'geweigerd', fouten: [{ veld: 'afdeling', melding: 'De afdeling “Z” hoort niet bij PI Noorderveen.' }] };
    return { rij, uitkomst: skn.endsWith('8') ? 'ongewijzigd' : 'aangemaakt', casus: `ZS-${skn.slice(-6)}` };
  });
  return { status: 200, body: { rijen } };
}

/** A server in the place of Samen starten, and what it was asked. */
async function startServer(antwoord: (skns: readonly string[], beurt: number) => Antwoord = alsApi): Promise<{ url: string; verzoeken: Verzoek[] }> {
  const verzoeken: Verzoek[] = [];
  const behandel = async (req: AsyncIterable<unknown>, pad: string, authorization: string | undefined): Promise<Antwoord> => {
    const delen: Buffer[] = [];
    for await (const deel of req) delen.push(Buffer.from(deel as Uint8Array));
    const skns = bericht.parse(JSON.parse(Buffer.concat(delen).toString('utf8'))).signalen.map(({ skn }) => skn);
    verzoeken.push({ pad, authorization, skns });
    return antwoord(skns, verzoeken.length);
  };
  server = createServer((req, res) => {
    behandel(req, `${req.method ?? ''} ${req.url ?? ''}`, req.headers.authorization).then(
      ({ status, body }) => res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (fout: unknown) => res.destroy(fout instanceof Error ? fout : undefined),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, verzoeken };
}

const rijen = (aantal: number): string => Array.from({ length: aantal }, (_, index) => `${9_001_000 + index * 10};Test, A.;Noorderveen;A\n`).join('');

/** Runs the command with these files on an imagined disk. */
async function draai(argumenten: readonly string[], bestanden: Readonly<Record<string, string>>, scherm = false): Promise<{ code: number; stdout: string; stderr: string }> {
  let [stdout, stderr] = ['', ''];
  const code = await signalen({
    argumenten, scherm,
    lees: (pad) => {
      const tekst = bestanden[pad];
      return tekst === undefined ? Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' })) : Promise.resolve(new TextEncoder().encode(tekst));
    },
    stdout: (tekst) => (stdout += tekst),
    stderr: (tekst) => (stderr += tekst),
  });
  return { code, stdout, stderr };
}

describe('the backoffice sends a list of signalen', () => {
  test('in groups of a hundred, and reads how many were made', async () => {
    const { url, verzoeken } = await startServer();
    const { code, stdout } = await draai(['lijst.csv', '--url', url], { 'lijst.csv': KOP + rijen(250) });
    expect(verzoeken.map(({ pad, skns }) => [pad, skns.length])).toEqual([['POST /api/signalen', 100], ['POST /api/signalen', 100], ['POST /api/signalen', 50]]);
    expect(code).toBe(0);
    expect(stdout).toBe('250 rijen verwerkt:\n  aangemaakt   250\n  bijgewerkt   0\n  ongewijzigd  0\n  geweigerd    0\n');
  });

  test('and finds each refused row under its number in the file, whoever refused it', async () => {
    const { url, verzoeken } = await startServer();
    const lijst = `${KOP}9000001;Test, A.;Noorderveen;A\n90X;Test, B.;Noorderveen;A\n\n9000009;Test, C.;Noorderveen;Z\n9000008;Test, D.;Noorderveen;A\n`;
    const { code, stdout } = await draai(['lijst.csv', '--url', url], { 'lijst.csv': lijst });
    expect(verzoeken.map(({ skns }) => skns)).toEqual([['9000001', '9000009', '9000008']]);
    expect(code).toBe(2);
    expect(stdout).toContain('  geweigerd    2\n');
    expect(stdout).toContain('  rij 2, skn: Het SKN mag alleen cijfers hebben. Controleer het SKN.\n  rij 4, afdeling: De afdeling “Z” hoort niet bij PI Noorderveen.\n');
  });

  test('and gets the outcome of every row in the order of the file with --json', async () => {
    const { url } = await startServer();
    const lijst = `${KOP}9000001;Test, A.;Noorderveen;A\n90X;Test, B.;Noorderveen;A\n9000008;Test, D.;Noorderveen;A\n`;
    const { stdout } = await draai(['--json', 'lijst.csv', '--url', url], { 'lijst.csv': lijst });
    expect(uitvoer.parse(JSON.parse(stdout)).rijen).toMatchObject([{ rij: 1, uitkomst: 'aangemaakt', casus: 'ZS-000001' }, { rij: 2, uitkomst: 'geweigerd', fouten: [{ veld: 'skn' }] }, { rij: 3, uitkomst: 'ongewijzigd' }]);
  });

  test('and hears once about a doubt that both sides have', async () => {
    const { url } = await startServer((skns) => ({ status: 200, body: { rijen: skns.map((skn, index) => ({ rij: index + 1, uitkomst: 'aangemaakt', waarschuwingen: [`Controleer het SKN: het heeft meestal 7 of 8 cijfers, dit heeft er ${skn.length}.`] })) } }));
    const { code, stdout } = await draai(['lijst.csv', '--url', url], { 'lijst.csv': `${KOP}900001;Test, A.;Noorderveen;A\n` });
    expect(code).toBe(0);
    expect(stdout.match(/rij 1: Controleer het SKN/g)).toHaveLength(1);
  });

  test('and does not call the server when nothing can be sent', async () => {
    const { url, verzoeken } = await startServer();
    expect((await draai(['lijst.csv', '--url', url], { 'lijst.csv': `${KOP}x;Test, A.;Noorderveen;A\n` })).code).toBe(2);
    expect(verzoeken).toEqual([]);
  });

  test('and sees on the screen how far it is, on one line', async () => {
    const { url } = await startServer();
    const { stderr } = await draai(['lijst.csv', '--url', url], { 'lijst.csv': KOP + rijen(250) }, true);
    expect(stderr).toBe('\r100 van 250 rijen …\r200 van 250 rijen …\r250 van 250 rijen …\n');
  });

  test('and gets one line for each tenth in a log', async () => {
    const { url } = await startServer();
    const { stderr } = await draai(['lijst.csv', '--url', url], { 'lijst.csv': KOP + rijen(3_000) });
    expect(stderr.split('\n').filter(Boolean)).toEqual(Array.from({ length: 10 }, (_, index) => `${(index + 1) * 300} van 3000 rijen …`));
  });

  test('and identifies itself with the token of a file', async () => {
    const { url, verzoeken } = await startServer();
    await draai(['lijst.csv', '--url', `${url}/`, '--token-bestand', 'token.txt'], { 'lijst.csv': KOP + rijen(1), 'token.txt': 'geheim-token\n' });
    expect(verzoeken).toMatchObject([{ pad: 'POST /api/signalen', authorization: 'Bearer geheim-token' }]);
  });
});

describe('a list that can not be sent', () => {
  const LIJST = { 'lijst.csv': KOP + rijen(250) };

  test('says that Samen starten does not run', async () => {
    const { url } = await startServer();
    server?.close();
    await once(server ?? expect.unreachable(), 'close');
    expect(await draai(['lijst.csv', '--url', url], LIJST)).toEqual({ code: 1, stdout: '', stderr: `Samen starten draait niet op ${url}. Start het eerst met npm start.\n` });
  });

  test('keeps what was taken when the server stops half-way, and says what to do then', async () => {
    const { url } = await startServer((skns, beurt) => (beurt === 1 ? alsApi(skns) : { status: 500, body: { melding: 'Er ging iets mis.' } }));
    const { code, stdout, stderr } = await draai(['lijst.csv', '--url', url], LIJST);
    expect(code).toBe(1);
    expect(stdout).toContain('100 rijen verwerkt:');
    expect(stderr).toContain('(500). Het antwoord was: Er ging iets mis. Het bestand is voor een deel verwerkt.');
    expect(stderr).toContain('komt er niet dubbel in');
  });

  test.each([
    ['nobody may', 401, { melding: 'Log in.' }, 'U mag hier geen signalen inleveren (401). Geef een geldig token met --token-bestand.'],
    ['another program answers', 200, { hallo: 'wereld' }, 'antwoordt iets anders dan Samen starten'],
    ['too few rows come back', 200, { rijen: [] }, 'antwoordt iets anders dan Samen starten'],
  ])('says so when %s', async (_, status, body, melding) => {
    const { url } = await startServer(() => ({ status, body }));
    const { code, stdout, stderr } = await draai(['lijst.csv', '--url', url], LIJST);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(melding);
  });

  test.each([
    [[], 'Gebruik: npm run signalen'],
    [['lijst.csv', 'nog-een.csv'], 'Gebruik: npm run signalen'],
    [['lijst.csv', '--urll', 'x'], 'Gebruik: npm run signalen'],
    [['weg.csv'], 'Het bestand weg.csv is niet gevonden. Controleer de naam en de map.'],
    [['leeg.csv'], 'Het bestand is leeg.'],
    [['lijst.csv', '--url', 'localhost:3978'], 'is geen adres'],
    [['lijst.csv', '--url', 'http://samenstarten.example'], 'Naar een andere computer kan alleen met https.'],
    [['lijst.csv', '--token-bestand', 'twee-regels.txt'], 'In twee-regels.txt staat geen token.'],
  ])('says what is wrong with %j', async (argumenten, melding) => {
    const { code, stdout, stderr } = await draai(argumenten, { ...LIJST, 'leeg.csv': '', 'twee-regels.txt': 'een\ntwee' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(melding);
  });

  test('explains itself on request', async () => {
    expect(await draai(['--help'], {})).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('--token-bestand') as string });
  });

  test('is one row in the singular', () => {
    expect(schrijfSamenvatting([{ rij: 1, uitkomst: 'bijgewerkt' }])).toMatch(/^1 rij verwerkt:\n/);
  });
});
