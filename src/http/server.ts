import type { Server as HttpServer, IncomingMessage } from 'node:http';
import restify, { type Server } from 'restify';
import { z } from 'zod';
import type { Instant } from '../domain/datum.ts';
import { leesInstant } from '../tijd/amsterdam.ts';
import { leesJsonBody, TeGroot } from './body.ts';
import { agendameldingenRoute } from './agendameldingen.ts';
import { aanmeldRoutes } from './api/aanmelding.ts';
import { apiRoutes } from './api/index.ts';
import { casuslinkRoute } from './casuslink.ts';
import { dagstaatRoute } from './dagstaat.ts';
import { keuzeRoutes } from './keuze.ts';
import { zetKoppen } from './koppen.ts';
import { opnamesRoute } from './opnames.ts';
import { signalenRoute } from './signalen.ts';
import { tabRoute } from './tab.ts';
import { downloadRoute } from './download.ts';
import { werkdocumentRoutes } from './werkdocument.ts';
import { gezondheid } from './gezondheid.ts';
import type { HttpOpties, LokaleRoutes } from './opties.ts';

const MAX_ACTIVITY = 1024 * 1024;
const MAX_KLOK = 1_000;
const SLUIT_MS = 1_000;
/** Longer than whatever stands in front keeps a connection open (Azure: four minutes): a request must not meet one that is just being closed. */
const OPEN_MS = 250_000;
const klokInvoer = z.object({ now: z.string() });
/** The copies of Microsoft's programs answer what is below their names. */
const KOPIE = /^\/(teams|outlook)(?:\/|\?|$)/;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** A page elsewhere must not use somebody's browser to reach local mode, which asks for no token. */
function isVanDezeMachine({ headers, url }: IncomingMessage): boolean {
  // A page that sends no referrer says `null` for where its form comes from; that of the choice page carries a ticket.
  const genoemd = headers.origin === 'null' && url === '/keuze' ? undefined : headers.origin;
  const origin = genoemd === undefined ? undefined : URL.canParse(genoemd) ? new URL(genoemd).host : 'onbekend';
  return LOOPBACK.test(headers.host ?? '') && (origin === undefined || LOOPBACK.test(origin));
}

function alleenDezeMachine(server: Server, lokaal: LokaleRoutes): void {
  server.pre((req, res, next) => {
    if (!isVanDezeMachine(req)) {
      res.send(403, { melding: 'De lokale modus is alleen vanaf deze machine te gebruiken.' });
      next(false);
      return;
    }
    const kopie = KOPIE.exec(req.url ?? '')?.[1];
    const antwoord = kopie === 'teams' ? lokaal.teams : kopie === 'outlook' ? lokaal.outlook : undefined;
    if (antwoord !== undefined) {
      // restify answers by itself when the chain ends without an answer.
      void antwoord(req, res).finally(() => next(false));
      return;
    }
    next();
  });
  server.get('/', (_req, res, next) => res.redirect('/teams', next));
}

/** Builds the server with all its routes; `listen` is for `main.ts`. */
export function maakServer(opties: HttpOpties): Server {
  const { omgeving, lokaal, meld, bot } = opties;
  const server = restify.createServer({ name: 'Samen starten', handleUncaughtExceptions: false });
  // What restify logs by itself holds addresses, and these hold tickets; what goes wrong here is told to `meld`.
  Object.assign(server.log, { level: 'silent' });
  (server.server as HttpServer).keepAliveTimeout = OPEN_MS;
  zetKoppen(server, lokaal !== undefined);
  if (lokaal !== undefined) alleenDezeMachine(server, lokaal);
  gezondheid(server, omgeving);
  signalenRoute(server, opties);
  opnamesRoute(server, opties);
  werkdocumentRoutes(server, opties);
  dagstaatRoute(server, opties);
  keuzeRoutes(server, opties);
  downloadRoute(server, opties);
  aanmeldRoutes(server, opties);
  apiRoutes(server, opties);
  tabRoute(server, opties.tabMap);
  casuslinkRoute(server, opties.casuswijzer);
  agendameldingenRoute(server, opties);
  server.post('/api/messages', async (req, res) => {
    try {
      await bot(await leesJsonBody(req, MAX_ACTIVITY), req, res);
    } catch (fout) {
      if (!(fout instanceof TeGroot)) meld('POST /api/messages', fout);
      if (!res.headersSent) res.send(fout instanceof TeGroot ? 413 : 500);
    }
  });
  if (lokaal !== undefined) klokRoute(server, lokaal);
  return server;
}

async function leesTijdstip(req: IncomingMessage): Promise<Instant | undefined> {
  try {
    const gelezen = klokInvoer.safeParse(await leesJsonBody(req, MAX_KLOK));
    return gelezen.success ? leesInstant(gelezen.data.now) : undefined;
  } catch (fout) {
    if (fout instanceof TeGroot) return undefined;
    throw fout;
  }
}

function klokRoute(server: Server, { klok }: LokaleRoutes): void {
  server.get('/local/clock', (_req, res, next) => {
    res.send(200, { now: klok.nu() });
    next();
  });
  server.post('/local/clock', async (req, res) => {
    const nu = await leesTijdstip(req);
    if (nu === undefined) return void res.send(400, { melding: 'Geef een tijdstip met tijdzone, bijvoorbeeld {"now": "2026-11-24T09:00:00+01:00"}.' });
    await klok.zet(nu);
    res.send(200, { now: klok.nu() });
  });
}

/** Starts listening; rejects when the port can't be had. */
export function luister(server: Server, poort: number, adres: string): Promise<number> {
  return new Promise((klaar, mislukt) => {
    // restify passes the error of its socket on as its own, and one that nobody hears would end the process.
    server.once('error', mislukt);
    server.listen(poort, adres, () => {
      server.off('error', mislukt);
      const waar = (server.server as HttpServer).address();
      klaar(typeof waar === 'object' && waar !== null ? waar.port : poort);
    });
  });
}

/** Stops listening and lets requests under way end; what stays open longer, such as a page that listens for news, is cut off. */
export async function sluit(server: Server): Promise<void> {
  const http = server.server as HttpServer;
  const termijn = setTimeout(() => http.closeAllConnections(), SLUIT_MS);
  await new Promise<void>((klaar) => {
    server.close(() => {
      klaar();
    });
  });
  clearTimeout(termijn);
}
