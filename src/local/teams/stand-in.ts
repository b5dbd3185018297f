import type { IncomingMessage, ServerResponse } from 'node:http';
import { createPaginaApi } from './api.ts';
import { createClient, type Client } from './client.ts';
import { createConnector } from './connector.ts';
import { ClientFout, ConnectorFout } from './fout.ts';
import { isVanHier, leesTekst, stuurConnectorFout, stuurJson } from './http.ts';
import { createKern, type Kern } from './kern.ts';
import type { GezienBericht, TeamsStandInOpties, Waarschuwing } from './soorten.ts';
import { stuurBestand } from './statisch.ts';
import type { Storing } from './storingen.ts';

/** Microsoft Teams and its Bot Connector on one machine, for local mode and for tests. */
export interface TeamsStandIn {
  /** Answers every request below `/teams`; the body must not have been read before. Never rejects. */
  handle(req: IncomingMessage, res: ServerResponse): Promise<void>;
  /**
   * Adds the bot to a team (team id) or to a person (object id) and tells the bot so, as Teams does. Doing it again
   * tells the bot again. Throws ClientFout for an unknown id or a person without the personal app.
   */
  installeer(id: string): Promise<void>;
  /** Whether `installeer` was done before, also before a restart. */
  isGeinstalleerd(id: string): boolean;
  /** What people do in Teams. */
  readonly verstuur: Client;
  /** The messages of a channel, thread or chat as a person (object id) sees them. */
  berichten(conversationId: string, als: string): readonly GezienBericht[];
  /** The id of the chat of a person (object id) with the bot. Throws ClientFout for an unknown person. */
  chatVan(objectId: string): string;
  readonly storing: Storing;
  /** Advice of Microsoft that the bot broke up to now. */
  readonly waarschuwingen: readonly Waarschuwing[];
  /** Ends open pages and waits until everything is on disk. */
  close(): Promise<void>;
}

async function installeer(kern: Kern, id: string): Promise<void> {
  const { rooster, opslag, aanBot } = kern;
  const team = rooster.vindTeam(id);
  const persoon = rooster.vindPersoon(id);
  const gesprek = team !== undefined ? rooster.vindGesprek(team.id) : persoon !== undefined ? rooster.chatVan(persoon) : undefined;
  // Any owner may add an app; the stand-in takes the first member of the host tenant.
  const door = persoon ?? (team && rooster.teamleden(team).find(({ tenantId }) => tenantId === team.tenantId));
  if (gesprek === undefined || door === undefined) throw new ClientFout('geen-plek', `No team with members and no person has id ${id}.`);
  if (persoon?.heeftPersoonlijkeApp === false) throw new ClientFout('geen-app', `${persoon.naam} does not have the personal app.`);
  if (!opslag.staat.geinstalleerd.includes(id)) opslag.staat.geinstalleerd.push(id);
  await kern.veranderd();
  await aanBot.toegevoegd(door, gesprek);
}

/** Builds the stand-in. Throws when the state file is not one of its own. */
export function createTeamsStandIn(opties: TeamsStandInOpties): TeamsStandIn {
  const kern = createKern(opties);
  const client = createClient(kern);
  const connector = createConnector(kern);
  const api = createPaginaApi(kern, client);

  async function alsConnector(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const path = url.pathname.slice('/teams/connector'.length);
    const tekst = await leesTekst(req);
    await kern.storingen.vooraf(decodeURIComponent(path));
    const { status, body } = await connector({ method: req.method ?? 'GET', path, zoek: url.searchParams, tekst });
    if (kern.storingen.antwoordKwijt()) req.socket.destroy();
    else stuurJson(res, status, body);
  }

  async function wijs(req: IncomingMessage, res: ServerResponse, url: URL): Promise<void> {
    const { pathname } = url;
    if (!isVanHier(req)) stuurJson(res, 403, { code: 'alleen-lokaal', tekst: 'Local mode answers requests of this machine only.' });
    else if (pathname.startsWith('/teams/connector/')) await alsConnector(req, res, url);
    else if (pathname.startsWith('/teams/api/')) await api.handle(req, res, url);
    else {
      const naam = pathname === '/teams' || pathname === '/teams/' ? 'index.html' : pathname.replace('/teams/static/', '');
      if (!(await stuurBestand(res, naam))) stuurJson(res, 404, { code: 'onbekend', tekst: 'Not found.' });
    }
  }

  return {
    async handle(req, res) {
      try {
        await wijs(req, res, new URL(req.url ?? '/', 'http://localhost'));
      } catch (fout) {
        if (fout instanceof ConnectorFout) stuurConnectorFout(res, fout);
        else if (fout instanceof URIError) stuurJson(res, 400, { code: 'onjuist', tekst: fout.message });
        // A request that broke off, or a bug: neither may stop the process that tests and developer work in.
        else if (!res.headersSent) stuurJson(res, 500, { error: { code: 'ServiceError', message: fout instanceof Error ? (fout.stack ?? fout.message) : String(fout) } });
        else res.destroy();
      }
    },
    installeer: (id) => installeer(kern, id),
    isGeinstalleerd: (id) => kern.opslag.staat.geinstalleerd.includes(id),
    verstuur: client,
    berichten: (conversationId, als) => client.berichten(als, conversationId),
    chatVan(objectId) {
      const persoon = kern.rooster.vindPersoon(objectId);
      if (persoon === undefined) throw new ClientFout('geen-persoon', `Nobody has object id ${objectId}.`);
      return kern.rooster.chatVan(persoon).id;
    },
    storing: {
      ...kern.storingen.knoppen,
      async verwijderBericht(id) {
        const bericht = kern.opslag.zoek(id);
        if (bericht === undefined) throw new ClientFout('geen-bericht', `There is no message ${id}.`);
        bericht.verwijderd = true;
        await kern.veranderd();
      },
    },
    waarschuwingen: kern.waarschuwingen,
    async close() {
      api.close();
      await kern.opslag.bewaar();
    },
  };
}
