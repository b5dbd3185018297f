import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wacht } from 'node:timers/promises';
import { behandel, GELIJKTIJDIG_PER_MAILBOX } from './behandel.ts';
import { bedien } from './bediening.ts';
import { bedienConcepten } from './concepten.ts';
import type { Mensen } from './mensen.ts';
import type { Omgeving } from './omgeving.ts';
import type { Storingen } from './storing.ts';
import { alsFoutantwoord, GraphWeigering, type Antwoord } from './weigering.ts';

/** Graph takes 4 MB in a request. */
const GROOTSTE_BODY = 4_000_000;
/** How many times as much is read before the connection is broken. */
const GEDULD = 10;
/** Local mode may run for days; older requests interest nobody. */
const LANGSTE_LOG = 10_000;

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

/** What one stand-in is made of. */
export interface Werking {
  readonly omgeving: Omgeving;
  readonly mensen: Mensen;
  readonly storingen: Storingen;
  readonly log: GelogdVerzoek[];
  /** Requests being done, by mailbox. */
  readonly bezig: Map<string, number>;
  /** Something was asked that may have changed a calendar. */
  readonly naVerandering: () => void;
}

/** Answers one HTTP request: the page for people, what the copy of Outlook does with drafts, or Graph. */
export async function dien(verzoek: IncomingMessage, antwoord: ServerResponse, werking: Werking): Promise<void> {
  const methode = verzoek.method ?? 'GET';
  const url = URL.parse(verzoek.url ?? '/', `http://${verzoek.headers.host ?? '127.0.0.1'}`);
  if (url === null) {
    stuur(antwoord, alsFoutantwoord(new GraphWeigering(400, 'BadRequest', 'The address is malformed.')));
    return;
  }
  const tekst = await leesTekst(verzoek);
  if (tekst === undefined) {
    stuur(antwoord, alsFoutantwoord(new GraphWeigering(413, 'RequestEntityTooLarge', 'The request is larger than 4 MB.')));
    return;
  }
  const pagina = bedien({ methode, url, headers: verzoek.headers, tekst }, werking);
  if (pagina !== undefined) {
    // Not chained: restify, in the same process, replaces writeHead of every server by one that returns nothing.
    antwoord.writeHead(pagina.status, pagina.headers);
    antwoord.end(pagina.html);
    return;
  }
  const concept = bedienConcepten({ methode, url, headers: verzoek.headers, tekst }, werking);
  if (concept !== undefined) {
    stuur(antwoord, concept);
    return;
  }
  await dienGraph({ methode, url, headers: verzoek.headers, tekst }, antwoord, werking);
}

async function dienGraph(ruw: Parameters<typeof behandel>[0], antwoord: ServerResponse, werking: Werking): Promise<void> {
  const { methode, url, tekst, headers: { prefer, authorization } } = ruw;
  const sleutel = url.pathname.split('/').slice(0, 4).join('/').toLowerCase();
  const gelijktijdig = (werking.bezig.get(sleutel) ?? 0) + 1;
  werking.bezig.set(sleutel, gelijktijdig);
  const regel: GelogdVerzoek = {
    ...{ methode, pad: url.pathname + url.search, tekst, gelijktijdig, authorization, status: 0, opMs: performance.now() },
    prefer: [prefer ?? []].flat().join(', '),
  };
  if (werking.log.push(regel) > LANGSTE_LOG) werking.log.shift();
  try {
    await wacht(werking.storingen.vertragingMs());
    const uitkomst = await voerUit(ruw, sleutel.startsWith('/v1.0/users/') ? gelijktijdig : 1, werking);
    regel.status = uitkomst.status;
    if (werking.storingen.verliestAntwoord()) antwoord.destroy();
    else stuur(antwoord, uitkomst);
  } finally {
    werking.bezig.set(sleutel, (werking.bezig.get(sleutel) ?? 1) - 1);
  }
}

async function voerUit(ruw: Parameters<typeof behandel>[0], gelijktijdig: number, { omgeving, storingen, naVerandering }: Werking): Promise<Antwoord> {
  try {
    storingen.eisDoorgang();
    if (gelijktijdig > GELIJKTIJDIG_PER_MAILBOX) {
      throw new GraphWeigering(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', 1);
    }
    const uitkomst = await behandel(ruw, omgeving);
    if (ruw.methode !== 'GET') naVerandering();
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
