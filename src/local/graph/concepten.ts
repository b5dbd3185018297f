import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { leesBody } from './contract.ts';
import { leesEventInvoer } from './eventInvoer.ts';
import { nieuwEvent, verander } from './events.ts';
import type { Omgeving } from './omgeving.ts';
import type { StandInEvent } from './toestand.ts';
import { verspreid, verwijder } from './uitnodigingen.ts';
import { alsFoutantwoord, GraphWeigering, type Antwoord } from './weigering.ts';

/** What Outlook itself does with an appointment before it is sent: Graph has no call that makes or sends a draft. */
const PAD = /^\/outlook\/concepten(?:\/([^/]+)(\/verzend)?)?$/;

const metEvent = z.strictObject({ mailbox: z.string(), event: z.unknown() });
const zonderEvent = z.strictObject({ mailbox: z.string() });

interface ConceptVerzoek {
  readonly methode: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly tekst: string;
}

interface ConceptWerking {
  readonly omgeving: Omgeving;
  readonly naVerandering: () => void;
}

/**
 * The drafts of the copy of Outlook; undefined for another path. Refusals are as those of Graph.
 *
 * - `POST /outlook/concepten` `{ mailbox, event }` → 201 `{ id }`
 * - `PATCH /outlook/concepten/{id}` `{ mailbox, event }` → 200 `{ id }`
 * - `POST /outlook/concepten/{id}/verzend` `{ mailbox }` → 202
 * - `DELETE /outlook/concepten/{id}?mailbox=` → 204
 */
export function bedienConcepten(verzoek: ConceptVerzoek, { omgeving, naVerandering }: ConceptWerking): Antwoord | undefined {
  const pad = PAD.exec(verzoek.url.pathname);
  if (pad === null) return undefined;
  try {
    eisVanHier(verzoek);
    const antwoord = doe(verzoek, ontsleutel(pad[1]), pad[2] !== undefined, omgeving);
    naVerandering();
    return antwoord;
  } catch (fout) {
    if (fout instanceof GraphWeigering) return alsFoutantwoord(fout);
    throw fout;
  }
}

/** Another site that is open in the same browser must not write in a calendar: it can't send JSON or DELETE without asking first. */
function eisVanHier({ url, methode, headers: { origin, 'content-type': soort = '' } }: ConceptVerzoek): void {
  const isHier = ['127.0.0.1', 'localhost'].includes(url.hostname) && (origin === undefined || ['127.0.0.1', 'localhost'].includes(URL.parse(origin)?.hostname ?? ''));
  if (!isHier) throw new GraphWeigering(403, 'ErrorAccessDenied', 'Drafts are for the copy of Outlook on this machine.');
  if (methode !== 'DELETE' && soort.split(';')[0]?.trim().toLowerCase() !== 'application/json') throw new GraphWeigering(415, 'UnsupportedMediaType', 'The content type must be application/json.');
}

function ontsleutel(id: string | undefined): string | undefined {
  try {
    return id === undefined ? undefined : decodeURIComponent(id);
  } catch (fout) {
    if (fout instanceof URIError) throw nietGevonden();
    throw fout;
  }
}

function nietGevonden(): GraphWeigering {
  return new GraphWeigering(404, 'ErrorItemNotFound', 'There is no such draft in this mailbox.');
}

function leesJson({ tekst }: ConceptVerzoek): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new GraphWeigering(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

function doe(verzoek: ConceptVerzoek, id: string | undefined, isVerzenden: boolean, omgeving: Omgeving): Antwoord {
  const { methode, url } = verzoek;
  if (id === undefined && methode === 'POST') return maak(leesBody(metEvent, leesJson(verzoek)), omgeving);
  if (id === undefined || isVerzenden !== (methode === 'POST')) throw new GraphWeigering(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  if (methode === 'POST') return verzend(zoekConcept(leesBody(zonderEvent, leesJson(verzoek)).mailbox, id, omgeving), omgeving);
  if (methode === 'DELETE') {
    const concept = zoekConcept(url.searchParams.get('mailbox') ?? '', id, omgeving);
    verwijder(omgeving, (event) => event.id === concept.id);
    return { status: 204 };
  }
  if (methode !== 'PATCH') throw new GraphWeigering(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  const { mailbox, event } = leesBody(metEvent, leesJson(verzoek));
  const concept = zoekConcept(mailbox, id, omgeving);
  verander(concept, leesEventInvoer(event));
  return { status: 200, body: { id: concept.id } };
}

function maak({ mailbox, event }: z.output<typeof metEvent>, omgeving: Omgeving): Antwoord {
  const van = omgeving.mailboxen.zoek(mailbox);
  if (van === undefined) throw new GraphWeigering(404, 'ErrorInvalidUser', 'The requested user is invalid.');
  const concept: StandInEvent = { ...nieuwEvent(van.adres, leesEventInvoer(event), omgeving), isDraft: true };
  omgeving.toestand.events.push(concept);
  return { status: 201, body: { id: concept.id } };
}

function zoekConcept(mailbox: string, id: string, { toestand, mailboxen }: Omgeving): StandInEvent {
  const adres = mailboxen.zoek(mailbox)?.adres.toLowerCase();
  const concept = toestand.events.find((event) => event.id === id && event.mailbox === adres && event.isDraft === true);
  if (concept === undefined) throw nietGevonden();
  return concept;
}

/** From now on it is an event as any other: invitations go out, rooms answer. */
function verzend(concept: StandInEvent, omgeving: Omgeving): Antwoord {
  delete concept.isDraft;
  concept.versie += 1;
  verspreid(concept, omgeving);
  return { status: 202 };
}
