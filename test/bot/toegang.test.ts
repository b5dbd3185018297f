import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { VERB } from '../../bot/cards/verben.ts';
import { findCasusByCode } from '../../src/store/casussen.ts';
import { findTeamsGebruiker } from '../../src/store/teams.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { stelOp, stuurJson, vraag, type Antwoord, type Opstelling } from '../http/opstelling.ts';
import { BOT_FRAMEWORK, SERVICE_URL, startBotFramework, type BotFramework } from './botframework.ts';
import { TENANTS } from '../../src/local/voorbeeld/organisatie.ts';

const DJI_BOT = 'b0b0b0b0-0000-4000-8000-000000000001';
const RECLASSERING_BOT = 'b0b0b0b0-0000-4000-8000-000000000002';
const { dji: DJI, reclassering: RECLASSERING } = TENANTS;
const MEHMET = { id: '29:mehmet', aadObjectId: '00000000-0000-4000-8000-000000000011' };

let botFramework: BotFramework;
let opstelling: Opstelling;
let code: string;
let casus: string;

beforeAll(async () => {
  botFramework = await startBotFramework();
  // The SDK prints each refusal with its stack.
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
  const sleutels = botFramework.metadata;
  opstelling = await stelOp({
    registraties: [{ tenant: DJI.id, appId: DJI_BOT, appPassword: 'geheim', sleutels }, { tenant: RECLASSERING.id, appId: RECLASSERING_BOT, appPassword: 'geheim', sleutels }],
    toegang: { lokaal: false, tenants: [DJI.id, RECLASSERING.id] },
  });
});
afterAll(async () => {
  await opstelling.stop();
  botFramework.close();
  vi.restoreAllMocks();
});

let volgende = 0;
beforeEach(async () => {
  volgende += 1;
  const { body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [{ skn: String(9_000_100 + volgende), naam: 'Test, A.', pi: 'Noorderveen', afdeling: 'A' }] });
  code = (body as { rijen: { casus: string }[] }).rijen[0]?.casus ?? '';
  casus = (await findCasusByCode(opstelling.register.db, code))?.id ?? '';
  await opstelling.register.db.deleteFrom('teams_gebruiker').execute();
});

/** Mehmet presses "Ik pak deze" in the channel of the reclassering's tenant. */
function druk(anders: object = {}): object {
  return {
    type: 'invoke', name: 'adaptiveCard/action', id: `f:${volgende}`, channelId: 'msteams', serviceUrl: SERVICE_URL, from: MEHMET, recipient: { id: `28:${DJI_BOT}` },
    conversation: { id: '19:kanaal@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true, tenantId: RECLASSERING.id }, channelData: { tenant: { id: RECLASSERING.id } },
    value: { action: { type: 'Action.Execute', verb: VERB.pak, data: { casus } } }, ...anders,
  };
}
function stuur(activity: unknown, token?: string): Promise<Antwoord> {
  return stuurJson(`${opstelling.url}/api/messages`, activity, token === undefined ? {} : { authorization: `Bearer ${token}` });
}
async function stand(): Promise<{ readonly door: string | undefined; readonly bekend: boolean }> {
  const gevonden = await findCasusByCode(opstelling.register.db, code);
  const gebruiker = await findTeamsGebruiker(opstelling.register.db, 'mehmet' as PersoonId);
  return { door: gevonden?.reclasseringswerker?.naam, bekend: gebruiker !== undefined };
}
const NIETS_GEBEURD = { door: undefined, bekend: false };

describe('an activity that Teams vouches for is carried out', () => {
  test.each([['the first registration', DJI_BOT], ['the second registration', RECLASSERING_BOT]])('with a token for %s', async (_, appId) => {
    expect(await stuur(druk(), await botFramework.token(appId))).toMatchObject({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' } });
    expect(await stand()).toEqual({ door: 'Mehmet Yilmaz', bekend: true });
  });
});

describe('a token that Teams did not make for this bot is refused, and nothing happens', () => {
  const v2 = (tenant: string): JWTPayload => ({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, tid: tenant, ver: '2.0', azp: DJI_BOT, oid: MEHMET.aadObjectId });
  const gevallen: readonly (readonly [string, () => Promise<string | undefined>])[] = [
    ['no token at all', () => Promise.resolve(undefined)],
    ['something that is no token', () => Promise.resolve('geen.echt.token')],
    ['a signature of another key', () => botFramework.token(DJI_BOT, { sleutel: botFramework.andereSleutel })],
    ['no signature', () => Promise.resolve(new UnsecuredJWT({ iss: BOT_FRAMEWORK, aud: DJI_BOT, serviceurl: SERVICE_URL }).setExpirationTime('1h').encode())],
    ['a signature with the public key as shared secret', () => new SignJWT({ iss: BOT_FRAMEWORK, aud: DJI_BOT, serviceurl: SERVICE_URL }).setProtectedHeader({ alg: 'HS256', kid: 'sleutel-1' }).setExpirationTime('1h').sign(new TextEncoder().encode('sleutel-1'))],
    ['another bot as audience', () => botFramework.token('b0b0b0b0-0000-4000-8000-00000000ffff')],
    ['an end an hour ago', () => botFramework.token(DJI_BOT, { geldig: -3_600 })],
    ['another issuer', () => botFramework.token(DJI_BOT, { claims: { iss: 'https://example.org' } })],
    ['a user token of Entra for the app id of the bot itself', () => botFramework.token(DJI_BOT, { claims: v2(DJI.id) })],
    ['such a user token of a tenant nobody knows', () => botFramework.token(DJI_BOT, { claims: v2('99999999-9999-4999-8999-999999999999') })],
    ['another service URL in the token than in the activity', () => botFramework.token(DJI_BOT, { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })],
    ['no service URL in the token', () => botFramework.token(DJI_BOT, { claims: { serviceurl: undefined } })],
  ];
  test.each(gevallen)('%s', async (_, maak) => {
    expect((await stuur(druk(), await maak())).status).toBe(401);
    expect(await stand()).toEqual(NIETS_GEBEURD);
  });

  test('a good token under a channel with rules of its own', async () => {
    expect((await stuur(druk({ channelId: 'AseChannel' }), await botFramework.token(DJI_BOT))).status).toBe(401);
    expect((await stuur(druk({ channelId: 'emulator' }), await botFramework.token(DJI_BOT))).status).toBe(401);
    expect(await stand()).toEqual(NIETS_GEBEURD);
  });

  test('a token in another place than the header', async () => {
    const token = await botFramework.token(DJI_BOT);
    expect((await stuurJson(`${opstelling.url}/api/messages?access_token=${token}`, druk())).status).toBe(401);
    expect(await stand()).toEqual(NIETS_GEBEURD);
  });
});

describe('an activity with a good token is refused all the same', () => {
  const vreemd = '99999999-9999-4999-8999-999999999999';
  test.each([
    ['from a tenant that is not ours', { conversation: { id: '19:x', tenantId: vreemd }, channelData: { tenant: { id: vreemd } } }],
    ['that names a second tenant that is not ours', { channelData: { tenant: { id: vreemd } } }],
    ['that names no tenant', { conversation: { id: '19:x' }, channelData: {} }],
  ])('%s', async (_, anders) => {
    expect((await stuur(druk(anders), await botFramework.token(DJI_BOT))).status).toBe(403);
    expect(await stand()).toEqual(NIETS_GEBEURD);
  });

  test.each(['https://example.org/emea/', 'https://smba.trafficmanager.net.example.org/', 'http://smba.trafficmanager.net/emea/', 'https://smba.trafficmanager.net@example.org/', 'http://127.0.0.1/'])('when answers would go to %s', async (serviceUrl) => {
    expect((await stuur(druk({ serviceUrl }), await botFramework.token(DJI_BOT, { claims: { serviceurl: serviceUrl } }))).status).toBe(403);
    expect(await stand()).toEqual(NIETS_GEBEURD);
  });

  test.each([['an empty object', '{}'], ['a list', '[]'], ['broken JSON', '{"type":'], ['nothing', ''], ['an address that is none', JSON.stringify({ type: 'invoke', serviceUrl: 'hallo' })]])('when it is %s', async (_, body) => {
    const token = await botFramework.token(DJI_BOT);
    expect((await vraag(`${opstelling.url}/api/messages`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body })).status).toBe(400);
  });

  test('when it is larger than an activity can be', async () => {
    const activity = druk({ text: 'x'.repeat(1_100_000) });
    expect((await stuur(activity, await botFramework.token(DJI_BOT))).status).toBe(413);
    expect(await stand()).toEqual(NIETS_GEBEURD);
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(opstelling.fouten).toEqual([]);
});
