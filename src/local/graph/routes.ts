import { agendaWeergave, lijstEvents } from './eventLijst.ts';
import { leesEvent, maakEvent, verwijderEvent, wijzigEvent } from './events.ts';
import { annuleer } from './cancel.ts';
import { getSchedule } from './getSchedule.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { sendMail } from './sendMail.ts';
import { leesGebruiker } from './users.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** Does the work of one route. */
export type Handler = (verzoek: StandInVerzoek, omgeving: Omgeving) => Antwoord;

/** What follows `/v1.0/users/{id}`; `{}` is the id of an event. */
const ROUTES: readonly (readonly [methode: string, pad: string, handler: Handler])[] = [
  ['GET', '', leesGebruiker],
  ['POST', 'calendar/getSchedule', getSchedule],
  ['GET', 'events', lijstEvents],
  ['POST', 'events', maakEvent],
  ['GET', 'calendar/events', lijstEvents],
  ['POST', 'calendar/events', maakEvent],
  ['GET', 'calendarView', agendaWeergave],
  ['GET', 'events/{}', leesEvent],
  ['PATCH', 'events/{}', wijzigEvent],
  ['DELETE', 'events/{}', verwijderEvent],
  ['POST', 'events/{}/cancel', annuleer],
  ['POST', 'sendMail', sendMail],
];

export interface Gevonden {
  readonly handler: Handler;
  /** Mail address or id of the user in the path. */
  readonly gebruiker: string;
  readonly eventId: string;
}

/**
 * The route of a request.
 * @param pad path of the address, still encoded
 * @throws GraphWeigering 400 for a path that Graph (as far as imitated) does not have, 405 for another method on a known one
 */
export function vindRoute(methode: string, pad: string): Gevonden {
  const [leeg, versie, users, gebruiker, ...rest] = pad.split('/');
  if (leeg !== '' || versie !== 'v1.0' || users !== 'users' || !gebruiker) throw nietGevonden();
  const kandidaten = ROUTES.filter(([, patroon]) => past(patroon, rest));
  if (kandidaten.length === 0) throw nietGevonden();
  const route = kandidaten.find(([wijze]) => wijze === methode);
  if (!route) throw new GraphWeigering(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  return { handler: route[2], gebruiker: ontsleutel(gebruiker), eventId: ontsleutel(rest[1] ?? '') };
}

function ontsleutel(deel: string): string {
  try {
    return decodeURIComponent(deel);
  } catch (fout) {
    if (fout instanceof URIError) throw nietGevonden();
    throw fout;
  }
}

function past(patroon: string, rest: readonly string[]): boolean {
  const stukken = patroon === '' ? [] : patroon.split('/');
  return stukken.length === rest.length && stukken.every((stuk, i) => stuk === rest[i] || (stuk === '{}' && rest[i] !== ''));
}

function nietGevonden(): GraphWeigering {
  return new GraphWeigering(400, 'BadRequest', 'Resource not found for the segment.');
}
