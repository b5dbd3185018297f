import { isDeepStrictEqual } from 'node:util';
import { leesEventInvoer, leesTijden, type EventInvoer } from './eventInvoer.ts';
import { etag, EVENT_VELDEN, toonEvent } from './eventWeergave.ts';
import { eisOpties, leesVorm } from './odata.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { voorkeurszone } from './tijdzones.ts';
import { volgnummer, type StandInEvent } from './toestand.ts';
import { nieuwId, verspreid, verwijder, zegAf, zetTijd } from './uitnodigingen.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** The event of the path in the mailbox of the path. */
export function zoekEvent({ mailbox, id: eventId }: StandInVerzoek, { toestand }: Omgeving): StandInEvent {
  const event = toestand.events.find(({ id, mailbox: adres }) => id === eventId && adres === mailbox.adres.toLowerCase());
  if (!event) throw new GraphWeigering(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return event;
}

/** `POST /users/{id}/events` and `/calendar/events`: 201; the same request under the same transactionId gives the same event. */
export function maakEvent(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  const zone = voorkeurszone(verzoek.prefer);
  const invoer = leesEventInvoer(verzoek.body);
  leesTijden(invoer);
  const bestaande = zoekTransactie(verzoek, invoer, omgeving);
  if (bestaande) return { status: 201, body: toonEvent(bestaande, omgeving, zone) };

  const event = nieuwEvent(verzoek.mailbox.adres, invoer, omgeving);
  if (invoer.transactionId) Object.assign(event, { transactionId: invoer.transactionId, verzoek: JSON.stringify(verzoek.body) });
  omgeving.toestand.events.push(event);
  verspreid(event, omgeving);
  return { status: 201, body: toonEvent(event, omgeving, zone) };
}

/** A new event of this organiser, not in the calendar yet. */
export function nieuwEvent(adres: string, invoer: EventInvoer, omgeving: Omgeving): StandInEvent {
  const mailbox = adres.toLowerCase();
  const event: StandInEvent = {
    id: nieuwId(omgeving),
    mailbox,
    iCalUId: `040000008200E00074C5B7101A82E008-${volgnummer(omgeving.toestand)}`,
    organisator: mailbox,
    subject: '',
    body: { contentType: 'html', content: '' },
    ...leesTijden(invoer),
    zone: 'UTC',
    showAs: 'busy',
    sensitivity: 'normal',
    responseRequested: true,
    attendees: [],
    isCancelled: false,
    categories: [],
    isReminderOn: true,
    kenmerken: [],
    versie: 1,
  };
  pasToe(event, invoer);
  return event;
}

function zoekTransactie(verzoek: StandInVerzoek, { transactionId }: EventInvoer, { toestand }: Omgeving): StandInEvent | undefined {
  if (!transactionId) return undefined;
  const bestaande = toestand.events.find((event) => event.transactionId === transactionId && event.mailbox === verzoek.mailbox.adres.toLowerCase());
  if (bestaande && !isDeepStrictEqual(JSON.parse(bestaande.verzoek ?? 'null'), verzoek.body)) {
    const uitleg = 'The TransactionId specified in the request has already been used to create a different event.';
    throw new GraphWeigering(409, 'ErrorDuplicateTransactionId', uitleg);
  }
  return bestaande;
}

/** Puts what the caller sent into the event; what was not sent stays. */
function pasToe(event: StandInEvent, invoer: EventInvoer): void {
  const { subject, body, start, attendees, location, singleValueExtendedProperties: kenmerken } = invoer;
  if (typeof subject === 'string') event.subject = subject;
  if (body) zetBody(event, { contentType: body.contentType ?? 'text', content: body.content ?? '' });
  if (start?.timeZone) event.zone = start.timeZone;
  if (location) {
    event.locatie = location.displayName ?? '';
    if (location.locationEmailAddress) event.locatieAdres = location.locationEmailAddress;
    else delete event.locatieAdres;
  }
  if (invoer.categories) event.categories = invoer.categories;
  if (typeof invoer.isReminderOn === 'boolean') event.isReminderOn = invoer.isReminderOn;
  if (invoer.showAs) event.showAs = invoer.showAs;
  if (invoer.sensitivity) event.sensitivity = invoer.sensitivity;
  if (typeof invoer.responseRequested === 'boolean') event.responseRequested = invoer.responseRequested;
  if (invoer.isOnlineMeeting) maakOnline(event);
  if (attendees) {
    const vorige = new Map(event.attendees.map((deelnemer) => [deelnemer.adres.toLowerCase(), deelnemer]));
    event.attendees = attendees.map(({ type, emailAddress: { name, address } }) => ({
      antwoord: 'none',
      ...vorige.get(address.toLowerCase()),
      adres: address,
      naam: name ?? address,
      type: type ?? 'required',
    }));
  }
  for (const kenmerk of kenmerken ?? []) event.kenmerken = [...event.kenmerken.filter(({ id }) => id !== kenmerk.id), kenmerk];
}

/** Below the text Exchange puts how to join the Teams meeting; who sends a body without it makes the meeting an ordinary one. */
function zetBody(event: StandInEvent, body: StandInEvent['body']): void {
  event.body = body;
  if (event.joinUrl !== undefined && !body.content.includes(event.joinUrl)) delete event.joinUrl;
}

function maakOnline(event: StandInEvent): void {
  if (event.joinUrl !== undefined) return;
  event.joinUrl = `https://teams.lokaal.invalid/l/meetup-join/${encodeURIComponent(`19:meeting_${event.iCalUId}@thread.v2`)}/0`;
  event.body = { contentType: 'html', content: `${event.body.content}<div>________<br><a href="${event.joinUrl}">Deelnemen aan de Teams-vergadering</a></div>` };
}

/** `GET /users/{id}/events/{id}`. */
export function leesEvent(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  const event = zoekEvent(verzoek, omgeving);
  eisOpties(verzoek.query, ['$select', '$expand']);
  const vorm = leesVorm(verzoek.query, EVENT_VELDEN);
  return { status: 200, body: vorm(toonEvent(event, omgeving, voorkeurszone(verzoek.prefer)), event) };
}

/** `PATCH /users/{id}/events/{id}`: the organiser changes the meeting for all; an attendee only how the own calendar shows it. */
export function wijzigEvent(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  const event = zoekEvent(verzoek, omgeving);
  eisVersie(verzoek, event);
  const invoer = leesEventInvoer(verzoek.body);
  if (typeof invoer.transactionId === 'string' && invoer.transactionId !== event.transactionId) {
    throw new GraphWeigering(400, 'ErrorPropertyUpdate', 'The transactionId cannot change after the event is created.');
  }
  const isOrganisator = event.mailbox === event.organisator;
  if (!isOrganisator && Object.keys(invoer).some((naam) => naam !== 'showAs')) {
    throw new GraphWeigering(400, 'ErrorInvalidRequest', 'You need to be an organizer to change a meeting.');
  }
  if (event.joinUrl !== undefined && invoer.isOnlineMeeting === false) {
    throw new GraphWeigering(400, 'ErrorInvalidRequest', 'An online meeting cannot be made an ordinary one.');
  }
  verander(event, invoer);
  if (isOrganisator) verspreid(event, omgeving);
  return { status: 200, body: toonEvent(event, omgeving, voorkeurszone(verzoek.prefer)) };
}

/** Puts a change of its organiser into an event; what was not sent stays. */
export function verander(event: StandInEvent, invoer: EventInvoer): void {
  if (invoer.start ?? invoer.end) {
    const nu = (tijd: string): { dateTime: string; timeZone: string } => ({ dateTime: tijd.slice(0, 19), timeZone: 'UTC' });
    zetTijd(event, leesTijden({ start: invoer.start ?? nu(event.van), end: invoer.end ?? nu(event.tot) }));
  }
  pasToe(event, invoer);
  event.versie += 1;
}

/** `DELETE /users/{id}/events/{id}`: 204; by the organiser it cancels the meeting for everyone. */
export function verwijderEvent(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  const event = zoekEvent(verzoek, omgeving);
  eisVersie(verzoek, event);
  if (event.mailbox === event.organisator) zegAf(event, omgeving);
  verwijder(omgeving, ({ id }) => id === event.id);
  return { status: 204 };
}

function eisVersie({ ifMatch }: StandInVerzoek, event: StandInEvent): void {
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== etag(event)) {
    throw new GraphWeigering(412, 'ErrorIrresolvableConflict', 'The event has changed since it was read.');
  }
}
