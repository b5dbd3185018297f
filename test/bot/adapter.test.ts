import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { maakAdapter } from '../../bot/adapter.ts';
import { SERVICE_URL, startBotFramework, type BotFramework } from './botframework.ts';

const BOT = 'b0b0b0b0-0000-4000-8000-000000000001';
const TENANT = '99999999-9999-4999-8999-999999999999';
const ACTIVITY = { type: 'event', id: '1', channelId: 'msteams', serviceUrl: SERVICE_URL, from: { id: '29:iemand' }, recipient: { id: `28:${BOT}` }, conversation: { id: 'a:gesprek' } };

let botFramework: BotFramework;
beforeAll(async () => {
  botFramework = await startBotFramework();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterAll(() => {
  botFramework.close();
  vi.restoreAllMocks();
});

/** Puts an activity straight into an adapter, past our own checks in front of it. */
async function verwerk(cloud: CloudAdapter, token: string): Promise<{ readonly status: number; readonly gedaan: boolean }> {
  const uitkomst = { status: 0, gedaan: false };
  const res = { socket: {}, end: () => undefined, header: () => undefined, send: () => undefined, status: (status: number) => (uitkomst.status = status) };
  await cloud.process({ body: ACTIVITY, headers: { authorization: `Bearer ${token}` }, method: 'POST' }, res, () => {
    uitkomst.gedaan = true;
    return Promise.resolve();
  });
  return uitkomst;
}
const gebruikerstoken = (): Promise<string> => botFramework.token(BOT, { claims: { iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, tid: TENANT, ver: '2.0', azp: BOT } });

test('the adapter itself takes a token of the Bot Framework and no user token for its app id', async () => {
  const { cloud } = maakAdapter([{ tenant: TENANT, appId: BOT, appPassword: 'geheim', sleutels: botFramework.metadata }]);
  expect(await verwerk(cloud, await botFramework.token(BOT))).toEqual({ status: 200, gedaan: true });
  expect(await verwerk(cloud, await gebruikerstoken())).toEqual({ status: 401, gedaan: false });
  expect(await verwerk(cloud, await botFramework.token(BOT, { sleutel: botFramework.andereSleutel }))).toEqual({ status: 401, gedaan: false });
});

// As long as this passes, the claims check of the adapter guards something.
test('the SDK by itself would take that user token', async () => {
  const instelling = {
    MicrosoftAppId: BOT, MicrosoftAppPassword: 'geheim', MicrosoftAppType: 'MultiTenant', ToBotFromChannelOpenIdMetadataUrl: botFramework.metadata, ToBotFromEmulatorOpenIdMetadataUrl: botFramework.metadata,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com', ToChannelFromBotOAuthScope: 'https://api.botframework.com', ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  };
  const zelf = new ConfigurationBotFrameworkAuthentication(instelling);
  expect(await verwerk(new CloudAdapter(zelf), await gebruikerstoken())).toEqual({ status: 200, gedaan: true });
});
