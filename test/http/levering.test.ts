import { describe, expect, test } from 'vitest';
import { listCasussenBySkn } from '../../src/store/casussen.ts';
import { stuurJson, type Antwoord, type Opstelling } from './opstelling.ts';
import { productieVanBestand, type Tokens } from './productie.ts';

let opstelling: Opstelling;
let entra: Tokens;
productieVanBestand((begonnen, tokens) => {
  [opstelling, entra] = [begonnen, tokens];
});

let laatste = 9_000_000;
async function lever(bearer: string | undefined, rest: object = {}): Promise<Antwoord & { readonly skn: string }> {
  laatste += 1;
  const skn = String(laatste);
  const antwoord = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [{ skn, naam: 'Test, A.', pi: 'Noorderveen', afdeling: 'A', ...rest }] }, bearer === undefined ? {} : { authorization: `Bearer ${bearer}` });
  return { ...antwoord, skn };
}
const made = { status: 200, body: { rijen: [{ rij: 1, uitkomst: 'aangemaakt' }] } };

describe('in production signalen are taken from', () => {
  test('a system with the app role for it', async () => {
    expect(await lever(await entra.app('Signalen.Aanleveren'))).toMatchObject(made);
  });
  test('somebody of the backoffice, a casemanager or hoofd D&R, for the own place', async () => {
    for (const id of ['fatima', 'sanne', 'ingrid']) expect(await lever(await entra.persoon(id))).toMatchObject(made);
  });
});

describe('in production signalen are not taken from', () => {
  test.each<[string, () => Promise<string | undefined>]>([
    ['nobody', () => Promise.resolve(undefined)],
    ['a token that is none', () => Promise.resolve('hallo')],
    ['a system without the app role', () => entra.app('Iets.Anders')],
    ['somebody of the tenant who is not in Samen starten', () => entra.token({ oid: '99999999-0000-4000-8000-000000000000', scp: 'access_as_user' })],
  ])('%s: the whole list is refused', async (_, maak) => {
    const { status, body, skn } = await lever(await maak());
    expect({ status, body }).toMatchObject({ status: 401, body: { melding: expect.stringContaining('Log in als backoffice') as string } });
    expect(await listCasussenBySkn(opstelling.register.db, skn)).toEqual([]);
  });

  test.each(['guus', 'willem', 'bart', 'koen'])('%s, who has no role for it there: each row is refused', async (wie) => {
    const { status, body, skn } = await lever(await entra.persoon(wie));
    expect({ status, body }).toMatchObject({ status: 200, body: { rijen: [{ rij: 1, uitkomst: 'geweigerd', fouten: [{ veld: 'signaal' }] }] } });
    expect(await listCasussenBySkn(opstelling.register.db, skn)).toEqual([]);
  });

  test('somebody who left', async () => {
    await opstelling.register.db.updateTable('persoon').set({ actief: false }).where('id', '=', 'koen').execute();
    expect((await lever(await entra.persoon('koen'), { pi: 'Zuidhaven', afdeling: '1' })).status).toBe(401);
  });
});
