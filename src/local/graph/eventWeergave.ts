import type { Omgeving } from './omgeving.ts';
import { schrijfLokaleTijd } from './tijdzones.ts';
import type { StandInEvent } from './toestand.ts';

/** The properties of an event that the stand-in shows, and so the ones that `$select` may name. */
export const EVENT_VELDEN = [
  ...(['@odata.etag', 'id', 'iCalUId', 'changeKey', 'subject', 'body', 'bodyPreview', 'start', 'end'] as const),
  ...(['originalStartTimeZone', 'originalEndTimeZone', 'location', 'attendees', 'organizer', 'isOrganizer'] as const),
  ...(['responseStatus', 'responseRequested', 'sensitivity', 'showAs', 'isCancelled', 'isDraft', 'isAllDay', 'type'] as const),
  ...(['isOnlineMeeting', 'onlineMeetingProvider', 'onlineMeeting', 'transactionId', 'webLink', 'categories', 'isReminderOn'] as const),
] as const;

/** How Graph writes that there was no answer. */
const NOOIT = '0001-01-01T00:00:00Z';

function naamVan(omgeving: Omgeving, adres: string): string {
  return omgeving.mailboxen.zoek(adres)?.naam ?? adres;
}

/** An event as Graph shows it, times in `zone`. Extended properties are not in it: they come with `$expand` only. */
export function toonEvent(event: StandInEvent, omgeving: Omgeving, zone: string): Record<(typeof EVENT_VELDEN)[number], unknown> {
  const isOrganizer = event.mailbox === event.organisator;
  const eigen = event.attendees.find(({ adres }) => adres.toLowerCase() === event.mailbox);
  return {
    '@odata.etag': etag(event),
    id: event.id,
    iCalUId: event.iCalUId,
    changeKey: `${event.versie}`,
    subject: event.subject,
    body: event.body,
    bodyPreview: event.body.content.replace(/<[^>]*>/g, ' ').trim().slice(0, 255),
    start: schrijfLokaleTijd(event.van, zone),
    end: schrijfLokaleTijd(event.tot, zone),
    originalStartTimeZone: event.zone,
    originalEndTimeZone: event.zone,
    location: { displayName: event.locatie ?? '', ...(event.locatieAdres === undefined ? {} : { locationEmailAddress: event.locatieAdres, locationType: 'conferenceRoom' }) },
    attendees: event.attendees.map(({ adres, naam, type, antwoord, antwoordOp }) => ({
      type,
      status: { response: antwoord, time: antwoordOp ?? NOOIT },
      emailAddress: { name: naam, address: adres },
    })),
    organizer: { emailAddress: { name: naamVan(omgeving, event.organisator), address: event.organisator } },
    isOrganizer,
    responseStatus: { response: isOrganizer ? 'organizer' : (eigen?.antwoord ?? 'notResponded'), time: eigen?.antwoordOp ?? NOOIT },
    responseRequested: event.responseRequested,
    sensitivity: event.sensitivity,
    showAs: event.showAs,
    isCancelled: event.isCancelled,
    // An appointment without attendees is never a draft, as Microsoft describes the property.
    isDraft: event.isDraft === true && event.attendees.length > 0,
    isAllDay: false,
    type: 'singleInstance',
    isOnlineMeeting: event.joinUrl !== undefined,
    onlineMeetingProvider: event.joinUrl === undefined ? 'unknown' : 'teamsForBusiness',
    onlineMeeting: event.joinUrl === undefined ? null : { joinUrl: event.joinUrl },
    categories: event.categories,
    isReminderOn: event.isReminderOn,
    transactionId: event.transactionId ?? null,
    webLink: `https://outlook.lokaal.invalid/owa/?itemid=${encodeURIComponent(event.id)}`,
  };
}

/** The version of an event, for `If-Match`. */
export function etag(event: StandInEvent): string {
  return `W/"${event.versie}"`;
}
