import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createLimieten } from '../../../src/local/teams/limieten.ts';
import { openOpslag } from '../../../src/local/teams/opslag.ts';
import { AFDELING_A, CASEMANAGER, DJI, HOOFD, TEAM_ID, gesprekPad, kaart, metKaart, plaats, start, type Omgeving } from './omgeving.ts';

let omgeving: Omgeving;
const mappen: string[] = [];
afterEach(async () => {
  await omgeving.sluit();
  for (const map of mappen.splice(0)) await rm(map, { recursive: true });
});

/** A state file in a directory of its own, gone after the test. */
async function nieuwBestand(): Promise<string> {
  const map = await mkdtemp(join(tmpdir(), 'teams-'));
  mappen.push(map);
  return join(map, 'teams.json');
}
const pad = `${gesprekPad(AFDELING_A)}/activities`;
const aantal = (): number => omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId).length;

describe('what can be made to go wrong', () => {
  test('refused calls do nothing, tell when to come back, and only hit the path that was named', async () => {
    omgeving = await start();
    omgeving.teams.storing.weiger(2, 429, { retryAfterSeconds: 7, path: '/activities' });
    expect(await omgeving.connector('GET', `${gesprekPad(AFDELING_A)}/members`)).toMatchObject({ status: 200 });
    const eerste = await omgeving.connector('POST', pad, metKaart(kaart('x')));
    expect([eerste.status, eerste.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await omgeving.connector('POST', pad, metKaart(kaart('x')))).toMatchObject({ status: 429 });
    expect(aantal()).toBe(0);
    expect(await omgeving.connector('POST', pad, metKaart(kaart('x')))).toMatchObject({ status: 201 });
  });

  test('a lost answer: the card is there, the caller gets none', async () => {
    omgeving = await start();
    omgeving.teams.storing.verliesAntwoord(1);
    await expect(omgeving.connector('POST', pad, metKaart(kaart('x')))).rejects.toThrow('fetch failed');
    expect(aantal()).toBe(1);
    expect(await omgeving.connector('POST', pad, metKaart(kaart('x')))).toMatchObject({ status: 201 });
  });

  test('a delay, until everything is restored', async () => {
    omgeving = await start();
    omgeving.teams.storing.vertraag(60_000);
    const signal = AbortSignal.timeout(50);
    await expect(fetch(`${omgeving.serviceUrl}/v3/teams/${TEAM_ID}`, { signal })).rejects.toThrow();
    omgeving.teams.storing.herstel();
    expect(await omgeving.connector('GET', `/v3/teams/${TEAM_ID}`)).toMatchObject({ status: 200 });
  });

  test('a person who blocked the bot gets no messages, others do', async () => {
    omgeving = await start();
    omgeving.teams.storing.blokkeer(CASEMANAGER.objectId);
    const chat = (wie: string): string => `${gesprekPad(omgeving.teams.chatVan(wie))}/activities`;
    expect(await omgeving.connector('POST', chat(CASEMANAGER.objectId), metKaart(kaart('x')))).toMatchObject({ status: 403, body: { error: { subCode: 'MessageWritesBlocked' } } });
    expect(await omgeving.connector('POST', chat(HOOFD.objectId), metKaart(kaart('x')))).toMatchObject({ status: 201 });
  });

  test('a message that a person removed cannot be updated', async () => {
    omgeving = await start();
    const id = await plaats(omgeving, kaart('x'));
    await omgeving.teams.storing.verwijderBericht(id);
    expect(await omgeving.connector('PUT', `${pad}/${id}`, metKaart(kaart('y')))).toMatchObject({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation' } } });
  });
});

describe('rate limits', () => {
  test('the eighth message within a second gets 429 with Retry-After; other channels go on', async () => {
    omgeving = await start({}, { klokMs: () => 5000 });
    const antwoorden = [];
    for (let i = 0; i < 8; i += 1) antwoorden.push(await omgeving.connector('POST', pad, metKaart(kaart('x'))));
    expect(antwoorden.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201, 201, 429]);
    expect(antwoorden[7]?.headers.get('retry-after')).toBe('1');
    expect(aantal()).toBe(7);
    expect(await omgeving.connector('POST', `${gesprekPad(TEAM_ID)}/activities`, metKaart(kaart('x')))).toMatchObject({ status: 201 });
  });

  test('60 in half a minute is the most, and 30 a second for a whole tenant', async () => {
    omgeving = await start();
    let nu = 0;
    const limieten = createLimieten(() => nu);
    for (let i = 0; i < 60; i += 1) {
      nu += 300;
      limieten.tel('versturen', 'draad', DJI);
    }
    nu += 300;
    expect(() => limieten.tel('versturen', 'draad', DJI)).toThrow(expect.objectContaining({ status: 429, retryAfterSeconds: 12 }));
    nu += 12_000;
    limieten.tel('versturen', 'draad', DJI);
    nu += 2000;
    for (let i = 0; i < 30; i += 1) limieten.tel('versturen', `draad ${i}`, DJI);
    expect(() => limieten.tel('leden', 'draad 31', DJI)).toThrow(expect.objectContaining({ status: 429 }));
    limieten.tel('leden', 'draad 31', 'een andere tenant');
  });
});

describe('a restart', () => {
  test('keeps messages, updates, what was removed and where the bot is installed', async () => {
    const bestand = await nieuwBestand();
    omgeving = await start({}, { bestand });
    const id = await plaats(omgeving, kaart('eerst'));
    const weg = await plaats(omgeving, kaart('weg'));
    await omgeving.connector('PUT', `${pad}/${id}`, metKaart(kaart('daarna')));
    await omgeving.teams.storing.verwijderBericht(weg);
    const voor = omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId);
    await omgeving.sluit();

    omgeving = await start({}, { bestand });
    expect(omgeving.ontvangen).toEqual([]);
    expect(omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId)).toEqual(voor);
    expect(voor.map(({ kaarten }) => kaarten)).toEqual([[kaart('daarna')]]);
    expect(await omgeving.connector('PUT', `${pad}/${weg}`, metKaart(kaart('x')))).toMatchObject({ status: 404 });
    const nieuw = await plaats(omgeving, kaart('nieuw'));
    expect(Number(nieuw)).toBeGreaterThan(Number(weg));
  });

  test('what the bot was told is posted is on disk by then', async () => {
    const bestand = await nieuwBestand();
    omgeving = await start({}, { bestand });
    const ids = await Promise.all([1, 2, 3].map((nummer) => plaats(omgeving, kaart(String(nummer)))));
    const { berichten } = JSON.parse(await readFile(bestand, 'utf8')) as { berichten: { id: string }[] };
    expect(berichten.map(({ id }) => id).sort()).toEqual(ids.sort());
  });

  test('a file of something else is not overwritten', async () => {
    omgeving = await start();
    const bestand = await nieuwBestand();
    await writeFile(bestand, '{"iets":"anders"}');
    expect(() => openOpslag(bestand)).toThrow('laatsteId');
    expect(await readFile(bestand, 'utf8')).toBe('{"iets":"anders"}');
  });
});
