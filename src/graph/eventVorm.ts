import type { Attendee, Event, NullableOption, DateTimeTimeZone } from '@microsoft/microsoft-graph-types';
import type { Moment } from '../domain/datum.ts';
import { plusMinuten } from '../tijd/amsterdam.ts';
import { alsHtml } from './html.ts';

/** Somebody who is invited to a meeting. */
export interface Deelnemer {
  readonly adres: string;
  readonly naam: string;
  readonly verplicht: boolean;
}

/** A room, by its mailbox: it accepts by itself when it is free and declines when it is not. */
export interface RuimteKeuze {
  readonly adres: string;
  readonly naam: string;
}

/** Windows' name of Europe/Amsterdam, the zone of every `Moment`. Wall time keeps the hour when a rule of summer time changes. */
const ZONE_VAN_OUTLOOK = 'W. Europe Standard Time';
/** Our own part of the body. Below it Exchange puts how to join the Teams meeting, which must stay when our text changes. */
const EIGEN_DEEL = 'samen-starten';
const EIGEN_DEEL_IN_HTML = new RegExp(`<div\\b[^>]*\\bid="?[^">\\s]*${EIGEN_DEEL}"?[^>]*>[\\s\\S]*?</div>`, 'i');

function tijdstip({ datum, tijd }: Moment): DateTimeTimeZone {
  return { dateTime: `${datum}T${tijd}:00`, timeZone: ZONE_VAN_OUTLOOK };
}

/** Begin and end of an event, as Graph takes them. */
export function alsTijden(start: Moment, duurMinuten: number): Required<Pick<Event, 'start' | 'end'>> {
  return { start: tijdstip(start), end: tijdstip(plusMinuten(start, duurMinuten)) };
}

/** The invited people and the room, as Graph takes them. */
export function alsGenodigden(deelnemers: readonly Deelnemer[], ruimte: RuimteKeuze | undefined): Attendee[] {
  return [
    ...deelnemers.map(({ adres, naam, verplicht }): Attendee => ({ emailAddress: { address: adres, name: naam }, type: verplicht ? 'required' : 'optional' })),
    ...(ruimte === undefined ? [] : [{ emailAddress: { address: ruimte.adres, name: ruimte.naam }, type: 'resource' as const }]),
  ];
}

/** Where the meeting is: in the room, else in the place that was named. */
export function alsPlaats(locatie: string | undefined, ruimte: RuimteKeuze | undefined): NonNullable<Event['location']> | undefined {
  if (ruimte !== undefined) return { displayName: ruimte.naam, locationEmailAddress: ruimte.adres, locationType: 'conferenceRoom' };
  return locatie === undefined ? undefined : { displayName: locatie };
}

/** Plain text as the body of a new meeting. */
export function alsBody(tekst: string): NonNullable<Event['body']> {
  return { contentType: 'html', content: eigenDeel(tekst) };
}

/**
 * The body with another text of ours. What others put in it stays: without the lines on how to join, Graph makes an online
 * meeting an ordinary one. A body in which our part can't be found any more gets the new text above the old.
 */
export function metAndereTekst(huidig: string, tekst: string): NonNullable<NullableOption<Event['body']>> {
  // A function, because "$" means something in a replacement text.
  const content = EIGEN_DEEL_IN_HTML.test(huidig) ? huidig.replace(EIGEN_DEEL_IN_HTML, () => eigenDeel(tekst)) : `${eigenDeel(tekst)}${huidig}`;
  return { contentType: 'html', content };
}

function eigenDeel(tekst: string): string {
  return `<div id="${EIGEN_DEEL}">${alsHtml(tekst)}</div>`;
}
