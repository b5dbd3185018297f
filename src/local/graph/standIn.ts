import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wacht } from 'node:timers/promises';
import { instantVan } from '../../tijd/amsterdam.ts';
import type { Instant } from '../../domain/datum.ts';
import { behandel, GELIJKTIJDIG_PER_MAILBOX } from './behandel.ts';
import { maakMailboxen, type Omgeving, type StandInMailbox } from './omgeving.ts';
import { toonPagina } from './pagina.ts';
import { maakStoringen, type Storing, type Storingen } from './storing.ts';
import { openToestand, type StandInEvent, type StandInMail } from './toestand.ts';
import { beantwoord } from './uitnodigingen.ts';
import { vulAgendas } from './vulling.ts';
import { alsFoutantwoord, GraphWeigering, type Antwoord } from './weigering.ts';

const LOOPBACK = '127.0.0.1';
/** Graph takes 4 MB in a request. */
const GROOTSTE_BODY = 4_000_000;
/** How many times as much is read before the connection is broken. */
const GEDULD = 10;
/** Local mode may run for days; older requests interest nobody. */
const LANGSTE_LOG = 10_000;

export interface StandInOpties {
  /** 0 for any free port. */
  readonly port: number;
  readonly mailboxes: readonly StandInMailbox[];
  /** JSON file; with it events and mails survive a restart. */
  readonly bestand?: string;
  /** The clock; left out: the machine's. */
  readonly nu?: () => Instant;
}

/** One line of the log of requests. */
export interface GelogdVerzoek {
  readonly methode: string;
  readonly pad: string;
  readonly prefer: string | undefined;
  readonly authorization: string | undefined;
  readonly tekst: string;
  /** Milliseconds since the start of the process, for the distance between two requests. */
  readonly opMs: number;
  /** How many requests for the same mailbox were being done, this one included. */
  readonly gelijktijdig: number;
  /** The status answered; 0 while it is being done. */
  status: number;
}

export interface GraphStandIn {
  readonly url: string;
  readonly afspraken: () => readonly StandInEvent[];
  readonly mails: () => readonly StandInMail[];
  readonly verzoeken: () => readonly GelogdVerzoek[];
  /** An attendee answers an invitation; `iCalUId` is the same in every copy of the meeting. */
  readonly beantwoord: (adres: string, iCalUId: string, antwoord: 'accepted' | 'declined' | 'tentativelyAccepted') => void;
  readonly storing: Storing;
  readonly close: () => Promise<void>;
}

/**
 * Starts a strict imitation of Microsoft Graph v1.0 (calendars, mail, users) for local mode and tests, on loopback only.
 * `GET /` is a page for people that shows what is in it.
 * @throws when the port is taken or `bestand` is no state of the stand-in
 */
export async function startGraphStandIn(opties: StandInOpties): Promise<GraphStandIn> {
  const omgeving: Omgeving = {
    toestand: openToestand(opties.bestand),
    mailboxen: maakMailboxen(opties.mailboxes),
    geenToegang: new Set(),
    nu: opties.nu ?? (() => instantVan(Date.now())),
  };
  vulAgendas(omgeving);
  const storingen = maakStoringen(omgeving.geenToegang);
  const log: GelogdVerzoek[] = [];
  const bezig = new Map<string, number>();
  const server = createServer((verzoek, antwoord) => {
    dien(verzoek, antwoord, { omgeving, storingen, log, bezig }).catch((fout: unknown) => {
      antwoord.destroy(fout instanceof Error ? fout : undefined);
    });
  });
  const poort = await luister(server, opties.port);
  return {
    url: `http://${LOOPBACK}:${poort}`,
    afspraken: () => structuredClone(omgeving.toestand.events),
    mails: () => structuredClone(omgeving.toestand.mails),
    verzoeken: () => [...log],
    beantwoord: (adres, iCalUId, keuze) => beantwoord(omgeving, adres, iCalUId, keuze),
    storing: storingen.schakelaars,
    close: () => sluit(server),
  };
}

interface Werking {
  readonly omgeving: Omgeving;
  readonly storingen: Storingen;
  readonly log: GelogdVerzoek[];
  readonly bezig: Map<string, number>;
}

async function dien(verzoek: IncomingMessage, antwoord: ServerResponse, werking: Werking): Promise<void> {
  const methode = verzoek.method ?? 'GET';
  const url = new URL(verzoek.url ?? '/', `http://${verzoek.headers.host ?? LOOPBACK}`);
  if (methode === 'GET' && url.pathname === '/') {
    const kop = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" };
    // Not chained: restify, in the same process, replaces writeHead of every server by one that returns nothing.
    antwoord.writeHead(200, kop);
    antwoord.end(toonPagina(werking.omgeving));
    return;
  }
  const tekst = await leesTekst(verzoek);
  if (tekst === undefined) {
    stuur(antwoord, alsFoutantwoord(new GraphWeigering(413, 'RequestEntityTooLarge', 'The request is larger than 4 MB.')));
    return;
  }
  const sleutel = url.pathname.split('/').slice(0, 4).join('/').toLowerCase();
  const gelijktijdig = (werking.bezig.get(sleutel) ?? 0) + 1;
  werking.bezig.set(sleutel, gelijktijdig);
  const { prefer, authorization } = verzoek.headers;
  const regel: GelogdVerzoek = {
    ...{ methode, pad: url.pathname + url.search, tekst, gelijktijdig, authorization, status: 0, opMs: performance.now() },
    prefer: [prefer ?? []].flat().join(', '),
  };
  if (werking.log.push(regel) > LANGSTE_LOG) werking.log.shift();
  try {
    await wacht(werking.storingen.vertragingMs());
    const uitkomst = voerUit({ methode, url, headers: verzoek.headers, tekst }, gelijktijdig, werking);
    regel.status = uitkomst.status;
    if (werking.storingen.verliestAntwoord()) antwoord.destroy();
    else stuur(antwoord, uitkomst);
  } finally {
    werking.bezig.set(sleutel, (werking.bezig.get(sleutel) ?? 1) - 1);
  }
}

function voerUit(ruw: Parameters<typeof behandel>[0], gelijktijdig: number, { omgeving, storingen }: Werking): Antwoord {
  try {
    storingen.eisDoorgang();
    if (gelijktijdig > GELIJKTIJDIG_PER_MAILBOX) {
      throw new GraphWeigering(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 1);
    }
    const uitkomst = behandel(ruw, omgeving);
    if (ruw.methode !== 'GET') omgeving.toestand.bewaar();
    return uitkomst;
  } catch (fout) {
    if (fout instanceof GraphWeigering) return alsFoutantwoord(fout);
    throw fout;
  }
}

function stuur(antwoord: ServerResponse, { status, body, headers }: Antwoord): void {
  antwoord.writeHead(status, { ...headers, ...(body ? { 'Content-Type': 'application/json' } : {}) });
  antwoord.end(body ? JSON.stringify(body) : undefined);
}

/** The body, or nothing when it is larger than Graph takes; it is read to its end, so that the caller sees the answer. */
async function leesTekst(verzoek: IncomingMessage): Promise<string | undefined> {
  const delen: Buffer[] = [];
  let lengte = 0;
  for await (const deel of verzoek as AsyncIterable<Buffer>) {
    lengte += deel.length;
    if (lengte > GEDULD * GROOTSTE_BODY) throw new RangeError('The body is too large');
    if (lengte <= GROOTSTE_BODY) delen.push(deel);
  }
  return lengte > GROOTSTE_BODY ? undefined : Buffer.concat(delen).toString('utf8');
}

function luister(server: Server, port: number): Promise<number> {
  return new Promise((klaar, mislukt) => {
    server.once('error', mislukt).listen(port, LOOPBACK, () => {
      const adres = server.address();
      klaar(typeof adres === 'object' && adres ? adres.port : port);
    });
  });
}

function sluit(server: Server): Promise<void> {
  return new Promise((klaar) => {
    server.close(() => klaar());
    server.closeAllConnections();
  });
}
