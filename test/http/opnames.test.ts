import { describe, expect, test } from 'vitest';
import { stuurJson, vraag, type Antwoord, type Opstelling } from './opstelling.ts';
import { productieVanBestand, type Tokens } from './productie.ts';

let opstelling: Opstelling;
let entra: Tokens;
productieVanBestand((begonnen, tokens) => {
  [opstelling, entra] = [begonnen, tokens];
});

async function lever(bearer: string, rij: object): Promise<Antwoord> {
  return stuurJson(`${opstelling.url}/api/opnames?pi=Noorderveen`, { opnamen: [{ opnamedatum: '2026-11-20', ...rij }] }, { authorization: `Bearer ${bearer}` });
}

describe('an intake list in production', () => {
  test('is taken from a system with the right for lists, and from who may give signals there', async () => {
    expect(await lever(await entra.app('Signalen.Aanleveren'), { skn: '9000001' })).toMatchObject({ status: 200, body: { rijen: [{ rij: 1, uitkomst: 'ontbreekt' }] } });
    for (const wie of ['fatima', 'sanne', 'ingrid']) expect(await lever(await entra.persoon(wie), { skn: '9000001', afdeling: 'A' })).toMatchObject({ status: 200, body: { rijen: [{ uitkomst: 'bekend' }] } });
  });

  test.each(['koen', 'guus', 'bart', 'willem'])('is refused row by row from %s', async (wie) => {
    expect(await lever(await entra.persoon(wie), { skn: '9000002' })).toMatchObject({ body: { rijen: [{ uitkomst: 'geweigerd', fouten: [{ veld: 'pi', melding: 'U bent geen backoffice, casemanager of hoofd D&R van PI Noorderveen.' }] }] } });
  });

  test('is refused as a whole without a token or the right', async () => {
    for (const bearer of ['hallo', await entra.app('Iets.Anders')]) expect((await lever(bearer, { skn: '9000003' })).status).toBe(401);
    expect((await stuurJson(`${opstelling.url}/api/opnames`, { opnamen: [] })).status).toBe(401);
    expect(await opstelling.register.db.selectFrom('opname').select('skn').execute()).toEqual([{ skn: '9000001' }]);
  });

  test('has the limits of the signals', async () => {
    const koppen = { 'content-type': 'text/csv', authorization: `Bearer ${await entra.app('Signalen.Aanleveren')}` };
    const stuur = (body: string | Uint8Array<ArrayBuffer>): Promise<Antwoord> => vraag(`${opstelling.url}/api/opnames`, { method: 'POST', headers: koppen, body });
    expect((await stuur(new Uint8Array(11 * 1024 * 1024).fill(97))).status).toBe(413);
    expect(await stuur('')).toMatchObject({ status: 400, body: { melding: expect.stringContaining('leeg') as string } });
    expect(opstelling.fouten).toEqual([]);
  });
});
