import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import type { Tickets } from '../access/ticket.ts';
import type { Beller } from '../access/entra.ts';
import type { Instant } from '../domain/datum.ts';
import type { Omgeving } from '../usecases/omgeving.ts';
import { leesJsonBody, TeGroot } from './body.ts';
import { zetKoppen } from './koppen.ts';
import { signalenRoute } from './signalen.ts';
import { tabRoute } from './tab.ts';
import { werkdocumentRoutes } from './werkdocument.ts';
import { gezondheid } from './gezondheid.ts';

/** What only local mode serves: the Teams stand-in and the clock. */
export interface LokaleRoutes {
  /** Everything below /teams; the body is still unread. */
  readonly teams: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  readonly klok: { nu(): Instant; zet(instant: Instant): Promise<void> };
}

export interface HttpOpties {
  readonly omgeving: Omgeving;
  readonly tickets: Tickets;
  /** Undefined in local mode: everyone on this machine may bring in signals. */
  readonly entra?: (token: string) => Promise<Beller | undefined>;
  readonly bot: (body: unknown, req: Request, res: Response) => Promise<void>;
  readonly lokaal?: LokaleRoutes;
  readonly tabMap: string;
  readonly meld: (wat: string, fout: unknown) => void;
}

const MAX_ACTIVITY = 1024 * 1024;
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** A page elsewhere must not use somebody's browser to reach local mode, which asks for no token. */
function isVanDezeMachine({ headers }: IncomingMessage): boolean {
  const origin = headers.origin === undefined ? undefined : URL.canParse(headers.origin) ? new URL(headers.origin).host : 'onbekend';
  return LOOPBACK.test(headers.host ?? '') && (origin === undefined || LOOPBACK.test(origin));
}

function alleenDezeMachine(server: Server, lokaal: LokaleRoutes): void {
  server.pre((req, res, next) => {
    if (!isVanDezeMachine(req)) {
      res.send(403, { melding: 'De lokale modus is alleen vanaf deze machine te gebruiken.' });
      next(false);
      return;
    }
    if (/^\/teams(\/|\?|$)/.test(req.url ?? '')) {
      // restify answers by itself when the chain ends without an answer.
      void lokaal.teams(req, res).finally(() => next(false));
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
  zetKoppen(server, lokaal !== undefined);
  if (lokaal !== undefined) alleenDezeMachine(server, lokaal);
  gezondheid(server, omgeving);
  signalenRoute(server, opties);
  werkdocumentRoutes(server, opties);
  tabRoute(server, opties.tabMap);
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

function klokRoute(server: Server, { klok }: LokaleRoutes): void {
  server.get('/local/clock', (_req, res, next) => {
    res.send(200, { now: klok.nu() });
    next();
  });
  server.post('/local/clock', async (req, res) => {
    const body = await leesJsonBody(req, 1000);
    const nu = typeof body === 'object' && body !== null && 'now' in body && typeof body.now === 'string' ? Date.parse(body.now) : Number.NaN;
    if (Number.isNaN(nu)) return void res.send(400, { melding: 'Geef een tijdstip, bijvoorbeeld {"now": "2026-11-24T09:00:00+01:00"}.' });
    await klok.zet(new Date(nu).toISOString() as Instant);
    res.send(200, { now: klok.nu() });
  });
}

/** Starts listening; rejects when the port can't be had. */
export function luister(server: Server, poort: number, adres: string): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const http = server.server as HttpServer;
    http.once('error', mislukt);
    server.listen(poort, adres, () => {
      http.off('error', mislukt);
      const waar = http.address();
      klaar(typeof waar === 'object' && waar !== null ? waar.port : poort);
    });
  });
}
