import { agendaWeergave, lijstEvents } from './eventLijst.ts';
import { leesEvent, maakEvent, verwijderEvent, wijzigEvent } from './events.ts';
import { accepteer } from './accept.ts';
import { annuleer } from './cancel.ts';
import { getSchedule } from './getSchedule.ts';
import { herautoriseer, leesAbonnement, lijstAbonnementen, maakAbonnement, verlengAbonnement, verwijderAbonnement } from './abonnementen.ts';
import { leesDelta } from './delta.ts';
import type { Omgeving, StandInVerzoek, TenantVerzoek } from './omgeving.ts';
import { lijstRuimtes } from './places.ts';
import { sendMail } from './sendMail.ts';
import { leesGebruiker } from './users.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** Does the work of one route. */
type Handler<V> = (verzoek: V, omgeving: Omgeving) => Antwoord | Promise<Antwoord>;
type Route<V> = readonly [methode: string, pad: string, handler: Handler<V>];

/** What follows `/v1.0`, of the tenant; `{}` is the id of a subscription. */
const TENANTROUTES: readonly Route<TenantVerzoek>[] = [
  ['GET', 'subscriptions', lijstAbonnementen],
  ['POST', 'subscriptions', maakAbonnement],
  ['GET', 'subscriptions/{}', leesAbonnement],
  ['PATCH', 'subscriptions/{}', verlengAbonnement],
  ['DELETE', 'subscriptions/{}', verwijderAbonnement],
  ['POST', 'subscriptions/{}/reauthorize', herautoriseer],
  ['GET', 'places/microsoft.graph.room', lijstRuimtes],
];

/** What follows `/v1.0/users/{id}`; `{}` is the id of an event. */
const MAILBOXROUTES: readonly Route<StandInVerzoek>[] = [
  ['GET', '', leesGebruiker],
  ['POST', 'calendar/getSchedule', getSchedule],
  ['GET', 'events', lijstEvents],
  ['POST', 'events', maakEvent],
  ['GET', 'calendar/events', lijstEvents],
  ['POST', 'calendar/events', maakEvent],
  ['GET', 'calendarView', agendaWeergave],
  ['GET', 'calendarView/delta', leesDelta],
  ['GET', 'events/{}', leesEvent],
  ['PATCH', 'events/{}', wijzigEvent],
  ['DELETE', 'events/{}', verwijderEvent],
  ['POST', 'events/{}/cancel', annuleer],
  ['POST', 'events/{}/accept', accepteer],
  ['POST', 'sendMail', sendMail],
];

/** What a request is about: the tenant, or a mailbox of it (`gebruiker`: mail address or id of the user). */
export type Gevonden =
  | { readonly soort: 'tenant'; readonly handler: Handler<TenantVerzoek>; readonly id: string }
  | { readonly soort: 'mailbox'; readonly handler: Handler<StandInVerzoek>; readonly id: string; readonly gebruiker: string };

/**
 * The route of a request.
 * @param pad path of the address, still encoded
 * @throws GraphWeigering 400 for a path that Graph (as far as imitated) does not have, 405 for another method on a known one
 */
export function vindRoute(methode: string, pad: string): Gevonden {
  const [leeg, versie, eerste = '', ...rest] = pad.split('/');
  if (leeg !== '' || versie !== 'v1.0') throw nietGevonden();
  if (eerste !== 'users') return { soort: 'tenant', ...kies(TENANTROUTES, methode, [eerste, ...rest]) };
  const [gebruiker = '', ...daarna] = rest;
  if (gebruiker === '') throw nietGevonden();
  return { soort: 'mailbox', gebruiker: ontsleutel(gebruiker), ...kies(MAILBOXROUTES, methode, daarna) };
}

function kies<V>(routes: readonly Route<V>[], methode: string, delen: readonly string[]): { readonly handler: Handler<V>; readonly id: string } {
  const kandidaten = routes.filter(([, patroon]) => past(patroon, delen));
  if (kandidaten.length === 0) throw nietGevonden();
  const route = kandidaten.find(([wijze]) => wijze === methode);
  if (!route) throw new GraphWeigering(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  return { handler: route[2], id: ontsleutel(delen[1] ?? '') };
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
