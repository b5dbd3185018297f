import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Opstelling } from '../opstelling.ts';
import { productieVanBestand, type Tokens } from '../productie.ts';
import { vraag } from '../opstelling.ts';

let zs: Opstelling;
let tokens: Tokens;
productieVanBestand((opstelling, van) => {
  zs = opstelling;
  tokens = van;
});

const persoon = { naam: 'Nieuw, N.', email: 'n@dji.example', organisatie: 'DJI', maxOverlegMinuten: '' };
const id = '00000000-0000-4000-8000-000000000099';
const bestand = (soort: string) => ({ soort, naam: 'x.json', inhoud: Buffer.from('{}').toString('base64') });

/** Every call of beheer with a body that its contract takes, and who besides the beheerder may come further. */
const ROUTES: readonly (readonly [aanroep: string, body: unknown, ook: readonly string[]])[] = [
  ['GET /api/beheer/bezorging', undefined, []],
  ['POST /api/beheer/bezorging/opnieuw', { ids: [id] }, []],
  ['GET /api/beheer/mensen', undefined, []],
  ['POST /api/beheer/mensen', { ...persoon, tenant: id, object: id }, []],
  ['PUT /api/beheer/mensen/sanne', { ...persoon, versie: 'x' }, []],
  ['POST /api/beheer/mensen/sanne/afmelden', { versie: 'x', toch: true }, []],
  ['POST /api/beheer/mensen/joris/rollen', { wat: 'geef', rol: 'landelijk' }, []],
  ['POST /api/beheer/mensen/sanne/afwezig', { van: '2026-11-24', tot: '', reden: 'ziek' }, []],
  ['POST /api/beheer/mensen/sanne/terug', {}, []],
  ['GET /api/beheer/afspraken', undefined, ['ingrid', 'marieke', 'willem']],
  ['GET /api/beheer/afspraken/geschiedenis?plek=noorderveen&sleutel=stap1Werkdagen', undefined, ['ingrid', 'marieke', 'willem']],
  ['POST /api/beheer/afspraken', { plek: 'noorderveen', sleutel: 'stap1Werkdagen', wat: 'waarde', waarde: '4', gezien: '', proef: false }, []],
  ['GET /api/beheer/organisatie', undefined, []],
  ['POST /api/beheer/organisatie', { soort: 'afdeling', pi: 'noorderveen', naam: 'Afdeling Z', aliassen: '' }, []],
  ['POST /api/beheer/organisatie/verwijderen', { soort: 'afdeling', id: 'noorderveen-e', versie: 'x' }, []],
  ['POST /api/beheer/kanalen', { kanaal: 'x', team: 'y', gezien: null }, []],
  ['GET /api/beheer/aanwezigheid', undefined, []],
  ['POST /api/beheer/aanwezigheid', { persoon: 'mehmet', pi: 'noorderveen', versie: 'x', wijziging: { soort: 'vast', weekdagen: [1] } }, []],
  ['GET /api/beheer/rooster', undefined, ['ingrid', 'marieke', 'sanne', 'mehmet']],
  ['POST /api/beheer/rooster', { soort: 'programma', pi: 'noorderveen', versie: 'x', afdeling: 'noorderveen-a', onbekend: true, dagen: [] }, ['ingrid']],
  ['GET /api/import', undefined, ['fatima', 'sanne', 'ingrid']],
  ['POST /api/import/voorbeeld', bestand('organisatie'), []],
  ['POST /api/import/overnemen', { ...bestand('organisatie'), stand: 'x' }, []],
];

async function statusVoor(wie: string | undefined, aanroep: string, body: unknown): Promise<number> {
  const [methode = '', pad = ''] = aanroep.split(' ');
  const headers = { 'content-type': 'application/json', ...(wie === undefined ? {} : { authorization: `Bearer ${await tokens.persoon(wie)}` }) };
  return (await vraag(`${zs.url}${pad}`, { method: methode, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })).status;
}

/** What each file of routes registers, so that a new one can't be forgotten here. */
async function geregistreerd(): Promise<readonly string[]> {
  const map = join(import.meta.dirname, '../../../src/http/api/beheer');
  const teksten = await Promise.all((await readdir(map)).map((naam) => readFile(join(map, naam), 'utf8')));
  return teksten.flatMap((tekst) => [...tekst.matchAll(/api\.route\(\{ methode: '(\w+)'/g)].map(([, methode = '']) => methode.toUpperCase()));
}

describe('beheer', () => {
  let aantal = 0;
  beforeAll(async () => {
    aantal = (await geregistreerd()).length;
  });

  test('has no route that is not in this list', () => {
    expect(ROUTES).toHaveLength(aantal);
  });

  test.each(ROUTES)('%s is for nobody without a token, and only for who may', async (aanroep, body, ook) => {
    expect(await statusVoor(undefined, aanroep, body)).toBe(401);
    for (const wie of ['guus', 'sanne', 'mehmet', 'fatima', 'ingrid', 'marieke', 'willem']) expect([wie, await statusVoor(wie, aanroep, body) === 403]).toEqual([wie, !ook.includes(wie)]);
    expect(await statusVoor('bart', aanroep, body)).not.toBe(403);
  });

  test('and nobody who was refused changed anything; each refusal of a change is in the audit', async () => {
    const { db } = zs.register;
    expect(await db.selectFrom('rol').select('persoon').where('rol', '=', 'beheerder').execute()).toEqual([{ persoon: 'bart' }]);
    const geweigerd = await db.selectFrom('audit').select('actie').where('resultaat', 'like', 'geweigerd:magNiet%').where('persoon', '=', 'guus').execute();
    expect(new Set(geweigerd.map(({ actie }) => actie))).toEqual(new Set([
      'beheer:bezorging', 'beheer:persoonErbij', 'beheer:persoon', 'beheer:persoonAf', 'beheer:rolErbij', 'beheer:afdeling', 'beheer:afdelingWeg', 'rooster:programma', 'import:organisatie:voorbeeld', 'import:organisatie:overnemen',
    ]));
  });
});
