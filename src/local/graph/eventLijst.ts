import type { Instant } from '../../domain/datum.ts';
import { leesInstant } from '../../tijd/amsterdam.ts';
import { EVENT_VELDEN, toonEvent } from './eventWeergave.ts';
import { bladzijde, eisOpties, leesFilter, leesVorm } from './odata.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { voorkeurszone } from './tijdzones.ts';
import type { StandInEvent } from './toestand.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

const OPTIES = ['$filter', '$expand', '$select', '$top', '$skip'];

/** `GET /users/{id}/events` and `/calendar/events`. */
export function lijstEvents(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  eisOpties(verzoek.query, OPTIES);
  return toonLijst(verzoek, omgeving, eigenEvents(verzoek, omgeving).filter(leesFilter(verzoek.query)));
}

/** `GET /users/{id}/calendarView?startDateTime&endDateTime`: what lies in that time, in order. */
export function agendaWeergave(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  eisOpties(verzoek.query, [...OPTIES, 'startDateTime', 'endDateTime']);
  const van = grens(verzoek.query, 'startDateTime');
  const tot = grens(verzoek.query, 'endDateTime');
  if (tot < van) throw new GraphWeigering(400, 'ErrorInvalidParameter', 'endDateTime is earlier than startDateTime.');
  const erin = eigenEvents(verzoek, omgeving).filter((event) => event.van < tot && event.tot > van);
  return toonLijst(verzoek, omgeving, erin.filter(leesFilter(verzoek.query)));
}

/** What is in the calendar of the mailbox, the earliest first. */
export function eigenEvents({ mailbox }: StandInVerzoek, { toestand }: Omgeving): StandInEvent[] {
  const eigen = toestand.events.filter((event) => event.mailbox === mailbox.adres.toLowerCase());
  return eigen.toSorted((a, b) => a.van.localeCompare(b.van));
}

/** Without an offset Graph reads these two as UTC. */
export function grens(query: URLSearchParams, naam: string): Instant {
  const tekst = query.get(naam) ?? '';
  const gelezen = leesInstant(tekst) ?? leesInstant(`${tekst}Z`);
  if (gelezen === undefined) throw new GraphWeigering(400, 'ErrorInvalidParameter', `This request requires a valid ${naam}.`);
  return gelezen;
}

function toonLijst({ query, prefer, url }: StandInVerzoek, omgeving: Omgeving, events: readonly StandInEvent[]): Antwoord {
  const zone = voorkeurszone(prefer);
  const { rijen, volgende } = bladzijde(query, events);
  const vorm = leesVorm(query, EVENT_VELDEN);
  const value = rijen.map((event) => vorm(toonEvent(event, omgeving, zone), event));
  if (volgende === undefined) return { status: 200, body: { value } };
  const verder = new URL(url);
  verder.searchParams.set('$skip', `${volgende}`);
  return { status: 200, body: { '@odata.nextLink': verder.href, value } };
}
