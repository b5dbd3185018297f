import type { IncomingHttpHeaders } from 'node:http';
import { voerBatchUit, type BatchDeel } from './batch.ts';
import type { Omgeving, StandInMailbox } from './omgeving.ts';
import { vindRoute } from './routes.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** Exchange refuses a fifth request of the same app for the same mailbox at the same time (platform.md 5.6). */
export const GELIJKTIJDIG_PER_MAILBOX = 4;

/** A request as it came in, its body still text. */
export interface RuwVerzoek {
  readonly methode: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly tekst: string;
}

/**
 * Does a request after the checks that hold for all of them: sign-in, route, mailbox, body.
 * @throws GraphWeigering
 */
export async function behandel(ruw: RuwVerzoek, omgeving: Omgeving): Promise<Antwoord> {
  const tenantId = eisAanmelding(ruw.headers.authorization, omgeving);
  if (ruw.methode === 'POST' && ruw.url.pathname === '/v1.0/$batch') return voerBatchUit(leesJson(ruw), (deel) => behandelDeel(deel, ruw, omgeving));
  const route = vindRoute(ruw.methode, ruw.url.pathname);
  const verzoek = {
    tenantId,
    id: route.id,
    url: ruw.url,
    query: ruw.url.searchParams,
    prefer: [ruw.headers['prefer'] ?? []].flat().join(', '),
    ifMatch: ruw.headers['if-match'],
    body: ruw.methode === 'POST' || ruw.methode === 'PATCH' ? leesJson(ruw) : undefined,
  };
  if (route.soort === 'tenant') return route.handler(verzoek, omgeving);
  return route.handler({ ...verzoek, mailbox: eisMailbox(route.gebruiker, tenantId, ruw.url.pathname, omgeving) }, omgeving);
}

/** A part of a batch signs in with the batch, and has its own headers otherwise. */
async function behandelDeel({ method, url, headers = {}, body }: BatchDeel, { url: adres, headers: { authorization } }: RuwVerzoek, omgeving: Omgeving): Promise<Antwoord> {
  omgeving.eisDoorgangInBatch();
  const eigen = Object.fromEntries(Object.entries(headers).map(([naam, waarde]) => [naam.toLowerCase(), waarde]));
  const tekst = body === undefined ? '' : JSON.stringify(body);
  return behandel({ methode: method, url: new URL(`/v1.0${url}`, adres), headers: { ...eigen, authorization }, tekst }, omgeving);
}

/** Local mode has no tokens; the header says which tenant's consent is used, and that is checked as strictly. */
function eisAanmelding(authorization: string | undefined, { mailboxen }: Omgeving): string {
  const tenantId = /^Bearer local\.(.+)$/.exec(authorization ?? '')?.[1];
  if (tenantId === undefined || !mailboxen.kentTenant(tenantId)) {
    throw new GraphWeigering(401, 'InvalidAuthenticationToken', 'Access token is empty or not valid.');
  }
  return tenantId;
}

function eisMailbox(gebruiker: string, tenantId: string, pad: string, { mailboxen, geenToegang }: Omgeving): StandInMailbox {
  const mailbox = mailboxen.zoek(gebruiker);
  // A user of another tenant does not exist as far as this token is concerned.
  if (mailbox?.tenantId !== tenantId) {
    const alleenGebruiker = pad.split('/').length <= 4;
    throw new GraphWeigering(404, alleenGebruiker ? 'Request_ResourceNotFound' : 'ErrorInvalidUser', 'The requested user is invalid.');
  }
  if (geenToegang.has(mailbox.adres.toLowerCase())) throw new GraphWeigering(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  return mailbox;
}

function leesJson({ headers, tekst }: RuwVerzoek): unknown {
  if (tekst === '') return {};
  const soort = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (soort !== 'application/json') throw new GraphWeigering(415, 'UnsupportedMediaType', 'The content type must be application/json.');
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new GraphWeigering(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}
