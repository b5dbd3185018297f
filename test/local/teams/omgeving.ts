import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Activity, type TurnContext } from 'botbuilder';
import restify from 'restify';
import type { Instant } from '../../../src/domain/datum.ts';
import { createTeamsStandIn, type TeamsStandIn } from '../../../src/local/teams/stand-in.ts';
import type { StandInPersoon, StandInTeam, TeamsStandInOpties } from '../../../src/local/teams/soorten.ts';

export const DJI = '11111111-1111-4111-8111-111111111111';
export const RN = '22222222-2222-4222-8222-222222222222';
export const BOT = { id: '28:samen-starten', naam: 'Samen starten' };
export const TEAM_ID = '19:pi-utopia@thread.tacv2';
export const AFDELING_A = '19:afdeling-a@thread.tacv2';
export const BESLOTEN = '19:leiding@thread.tacv2';

const persoon = (nummer: number, naam: string, rolomschrijving: string, rest: Partial<StandInPersoon> = {}): StandInPersoon => ({
  objectId: `00000000-0000-4000-8000-00000000000${nummer}`,
  tenantId: DJI,
  naam,
  upn: `persoon${nummer}@dji.example`,
  mri: `29:persoon-${nummer}`,
  rolomschrijving,
  teams: [TEAM_ID],
  heeftPersoonlijkeApp: true,
  ...rest,
});
export const CASEMANAGER = persoon(1, 'Carla Voorbeeld', 'casemanager');
export const HOOFD = persoon(2, 'Hugo Verzonnen', 'hoofd D&R');
/** In the other tenant, in the channels as a member of a shared channel. */
export const RECLASSERING = persoon(3, 'Rens Fictief', 'reclasseringswerker', { tenantId: RN });
export const ZONDER_APP = persoon(4, 'Zoë Bedacht', 'backoffice-medewerker', { heeftPersoonlijkeApp: false });
export const BUITENSTAANDER = persoon(5, 'Bo Elders', 'casemanager', { teams: [] });

const TEAM: StandInTeam = {
  id: TEAM_ID,
  naam: 'PI Utopia',
  tenantId: DJI,
  aadGroupId: '33333333-3333-4333-8333-333333333333',
  kanalen: [
    { id: TEAM_ID, naam: 'Algemeen' },
    { id: AFDELING_A, naam: 'Afdeling A' },
    { id: BESLOTEN, naam: 'Leiding', leden: [HOOFD.objectId] },
  ],
};

/** How the echo bot answers an invoke, and what it does with a message. */
export interface BotGedrag {
  opBericht?(context: TurnContext): Promise<void>;
  opInvoke?(activiteit: Activity, context: TurnContext): Promise<{ status: number; body?: unknown }> | { status: number; body?: unknown };
}

export interface Omgeving {
  readonly teams: TeamsStandIn;
  readonly serviceUrl: string;
  readonly adapter: CloudAdapter;
  /** Everything the bot was sent, oldest first. */
  readonly ontvangen: Activity[];
  /** What went wrong in a turn of the bot. */
  readonly fouten: Error[];
  /** The clock of local mode; may be moved. */
  nu: Instant;
  /** Calls the connector as the bot would, without its SDK. */
  connector(method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown; headers: Headers }>;
  sluit(): Promise<void>;
}

function startBot(adapter: CloudAdapter, gedrag: BotGedrag, ontvangen: Activity[]): restify.Server {
  const server = restify.createServer();
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  server.post('/api/messages', async (req, res) => {
    // exactOptionalPropertyTypes and the SDK's own Request type differ on `params` only.
    const { headers, method } = req;
    await adapter.process({ body: req.body as Record<string, unknown>, headers, ...(method === undefined ? {} : { method }) }, res, async (context) => {
      ontvangen.push(structuredClone(context.activity));
      if (context.activity.type === 'message') await gedrag.opBericht?.(context);
      if (context.activity.type === 'invoke') {
        const value = await (gedrag.opInvoke?.(context.activity, context) ?? { status: 501 });
        await context.sendActivity({ type: 'invokeResponse', value });
      }
    });
  });
  return server;
}

const luister = (server: Server): Promise<number> =>
  new Promise((klaar) => server.listen(0, '127.0.0.1', () => klaar((server.address() as AddressInfo).port)));

/** Teams and a bot, each on a port of its own, with the bot installed in the team and not yet called. */
export async function start(gedrag: BotGedrag = {}, extra: Partial<TeamsStandInOpties> = {}): Promise<Omgeving> {
  const ontvangen: Activity[] = [];
  const fouten: Error[] = [];
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  adapter.onTurnError = async (_context, fout) => {
    fouten.push(fout);
    await Promise.resolve();
  };
  const bot = startBot(adapter, gedrag, ontvangen);
  const botPoort = await new Promise<number>((klaar) => {
    bot.listen(0, '127.0.0.1', () => klaar(bot.address().port));
  });

  const server = createServer((req, res) => void teams.handle(req, res));
  const serviceUrl = `http://127.0.0.1:${await luister(server)}/teams/connector`;
  let nu = '2026-11-23T08:00:00.000Z' as Instant;
  const teams: TeamsStandIn = createTeamsStandIn({
    serviceUrl,
    botUrl: `http://127.0.0.1:${botPoort}/api/messages`,
    bot: BOT,
    tenants: [{ id: DJI, naam: 'DJI' }, { id: RN, naam: 'Reclassering Nederland' }],
    personen: [CASEMANAGER, HOOFD, RECLASSERING, ZONDER_APP, BUITENSTAANDER],
    teams: [TEAM],
    nu: () => nu,
    ...extra,
  });
  if (!teams.isGeinstalleerd(TEAM_ID)) await teams.installeer(TEAM_ID);

  return {
    teams,
    serviceUrl,
    adapter,
    ontvangen,
    fouten,
    get nu() {
      return nu;
    },
    set nu(nieuw) {
      nu = nieuw;
    },
    async connector(method, path, body) {
      const antwoord = await fetch(`${serviceUrl}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const tekst = await antwoord.text();
      return { status: antwoord.status, headers: antwoord.headers, body: tekst === '' ? undefined : (JSON.parse(tekst) as unknown) };
    },
    async sluit() {
      await teams.close();
      server.closeAllConnections();
      await new Promise((klaar) => server.close(klaar));
      await new Promise<void>((klaar) => {
        bot.close(() => klaar());
      });
    },
  };
}

/** An Adaptive Card with this text and these extra properties. */
export const kaart = (tekst: string, extra: object = {}): object => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: tekst }], ...extra });
export const metKaart = (inhoud: object): { type: string; attachments: [{ contentType: string; content: object }] } => ({ type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: inhoud }] });
export const kaartAntwoord = (value: object): { status: number; body: object } => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } });
export const meldingAntwoord = (value: string): { status: number; body: object } => ({ status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } });
/** The path of a thread or chat. */
export const gesprekPad = (id: string): string => `/v3/conversations/${encodeURIComponent(id)}`;
/** Posts a card as the first message of a thread in a channel; gives its id. */
export async function plaats(omgeving: Omgeving, inhoud: object, kanaal = AFDELING_A): Promise<string> {
  const { body } = await omgeving.connector('POST', '/v3/conversations', { isGroup: true, channelData: { channel: { id: kanaal } }, activity: metKaart(inhoud) });
  return (body as { activityId: string }).activityId;
}
