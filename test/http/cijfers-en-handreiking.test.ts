import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { handreikingAntwoord, sectieAntwoord } from '../../src/api/handreiking.ts';
import { monitorAntwoord } from '../../src/api/monitor.ts';
import { vraag, type Antwoord } from './opstelling.ts';
import { productieVanBestand, type Tokens } from './productie.ts';

let url: string;
let tokens: Tokens;
productieVanBestand((opstelling, van) => {
  ({ url } = opstelling);
  tokens = van;
});

async function als(persoon: string, pad: string, methode = 'GET', inhoud?: unknown): Promise<Antwoord> {
  return vraag(`${url}${pad}`, { method: methode, headers: { authorization: `Bearer ${await tokens.persoon(persoon)}`, 'content-type': 'application/json' }, ...(inhoud === undefined ? {} : { body: JSON.stringify(inhoud) }) });
}

describe('the figures over the API', () => {
  test.each(['/api/monitor', '/api/monitor.csv', '/api/handreiking', '/api/handreiking/bekendheid'])('%s asks who one is', async (pad) => {
    expect((await vraag(`${url}${pad}`)).status).toBe(401);
  });

  test.each([['ingrid', 'pi'], ['mehmet', 'pi'], ['sanne', 'pi'], ['willem', 'land']])('%s sees the level %s', async (persoon, niveau) => {
    const { status, body } = await als(persoon, '/api/monitor?per=maand');
    expect([status, monitorAntwoord.parse(body).niveau, monitorAntwoord.parse(body).perioden.length]).toEqual([200, niveau, 12]);
  });

  test.each(['fatima', 'bart', 'guus'])('%s sees none, as page or as file', async (persoon) => {
    for (const pad of ['/api/monitor', '/api/monitor.csv']) expect(await als(persoon, pad)).toMatchObject({ status: 403, body: { melding: expect.stringContaining('U ziet geen cijfers.') as unknown } });
  });

  test('of another PI are refused, and so is a question that makes no sense', async () => {
    expect((await als('ingrid', '/api/monitor?niveau=pi&pi=zuidhaven')).status).toBe(403);
    expect((await als('ingrid', '/api/monitor.csv?pi=zuidhaven')).status).toBe(403);
    for (const onzin of ['per=week', 'jaar=1', 'wat=alles']) expect((await als('ingrid', `/api/monitor?${onzin}`)).status).toBe(400);
  });

  test('come as a file with a name that says of nobody what it is about', async () => {
    const antwoord = await fetch(`${url}/api/monitor.csv?per=kwartaal`, { headers: { authorization: `Bearer ${await tokens.persoon('ingrid')}` } });
    expect([antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('content-disposition'), antwoord.headers.get('cache-control')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="samen-starten-cijfers-noorderveen-2026.csv"', 'no-store']);
    const bytes = Buffer.from(await antwoord.arrayBuffer());
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(Number(antwoord.headers.get('content-length'))).toBe(bytes.length);
  });

  test('minutes of a casus that is not there are refused, and of a step that is none at its field', async () => {
    const noteer = async (stap: string): Promise<Antwoord> => als('sanne', `/api/casussen/${randomUUID()}/tijd`, 'POST', { stap, minuten: 15, sleutel: randomUUID() });
    expect((await noteer('delen')).status).toBe(404);
    expect(await noteer('koffie')).toMatchObject({ status: 400, body: { veld: 'stap' } });
    expect((await als('sanne', `/api/casussen/${randomUUID()}/tijd`, 'POST', { stap: 'delen', minuten: 15, sleutel: 'geen' })).status).toBe(400);
  });
});

describe('the handreiking over the API', () => {
  test('is read by everybody in the register, and changed by the beheerder only', async () => {
    const gelezen = handreikingAntwoord.parse((await als('guus', '/api/handreiking?zoek=recidive')).body);
    expect([gelezen.secties[0]?.id, gelezen.magWijzigen]).toEqual(['aanvulling-op-jd-online', false]);
    const invoer = { versie: 0, titel: 'Anders', tekst: 'Anders', trefwoorden: [] };
    for (const persoon of ['sanne', 'mehmet', 'ingrid', 'willem']) {
      expect((await als(persoon, '/api/handreiking/bekendheid', 'PUT', invoer)).status).toBe(403);
      expect((await als(persoon, '/api/handreiking/bekendheid/standaard', 'POST', { versie: 0 })).status).toBe(403);
    }
    expect(sectieAntwoord.parse((await als('sanne', '/api/handreiking/bekendheid')).body)).toMatchObject({ magWijzigen: false, geschiedenis: [], sectie: { versie: 0, eigen: false } });
  });

  test('changed by who did not see the last change is a conflict; a wrong text is told at its field', async () => {
    const invoer = { versie: 0, titel: 'Anders', tekst: 'Anders', trefwoorden: ['anders'] };
    expect(sectieAntwoord.parse((await als('bart', '/api/handreiking/bekendheid', 'PUT', invoer)).body).sectie).toMatchObject({ titel: 'Anders', versie: 1, eigen: true });
    expect((await als('bart', '/api/handreiking/bekendheid', 'PUT', invoer)).status).toBe(409);
    expect(await als('bart', '/api/handreiking/bekendheid', 'PUT', { ...invoer, versie: 1, tekst: '<script>' })).toMatchObject({ status: 400, body: { veld: 'tekst' } });
    expect(sectieAntwoord.parse((await als('bart', '/api/handreiking/bekendheid/standaard', 'POST', { versie: 1 })).body).sectie).toMatchObject({ versie: 2, eigen: false });
  });

  test('has no section that nobody made', async () => {
    expect((await als('sanne', '/api/handreiking/bestaat-niet')).status).toBe(404);
    expect((await als('sanne', '/api/handreiking?bij=nooit')).status).toBe(400);
  });
});
