import { z } from 'zod';
import type { Instant } from '../../domain/datum.ts';
import { attendee, dateTimeTimeZone, extendedProperty, freeBusyStatus, importance, itemBody, leesBody, location, sensitivity } from './contract.ts';
import { leesLokaleTijd } from './tijdzones.ts';
import { GraphWeigering } from './weigering.ts';

const LANGSTE_ONDERWERP = 255;
const MEESTE_DEELNEMERS = 500;

/** Properties of an event that a caller may send and the stand-in understands. */
const invoerSchema = z.strictObject({
  subject: z.string().nullish(),
  body: itemBody.nullish(),
  start: dateTimeTimeZone.nullish(),
  end: dateTimeTimeZone.nullish(),
  attendees: z.array(attendee).nullish(),
  location: location.nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeetingProvider: z.enum(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']).nullish(),
  sensitivity: sensitivity.nullish(),
  showAs: freeBusyStatus.nullish(),
  importance: importance.nullish(),
  responseRequested: z.boolean().nullish(),
  hideAttendees: z.boolean().nullish(),
  allowNewTimeProposals: z.boolean().nullish(),
  isReminderOn: z.boolean().nullish(),
  reminderMinutesBeforeStart: z.int().nullish(),
  categories: z.array(z.string()).nullish(),
  transactionId: z.string().min(1).nullish(),
  singleValueExtendedProperties: z.array(extendedProperty).nullish(),
});
export type EventInvoer = z.output<typeof invoerSchema>;

/** The other properties of `microsoft.graph.event`: right to send, but nothing here would keep them. */
const NIET_NAGEBOOTST: ReadonlySet<string> = new Set([
  ...['id', '@odata.type', 'changeKey', 'createdDateTime', 'lastModifiedDateTime', 'bodyPreview', 'cancelledOccurrences', 'hasAttachments'],
  ...['iCalUId', 'isAllDay', 'isCancelled', 'isDraft', 'isOrganizer', 'locations', 'onlineMeeting', 'onlineMeetingUrl', 'organizer'],
  ...['originalEndTimeZone', 'originalStart', 'originalStartTimeZone', 'recurrence', 'responseStatus', 'seriesMasterId', 'type', 'webLink'],
  ...['attachments', 'extensions', 'instances', 'multiValueExtendedProperties'],
]);

/**
 * Reads the body of a create or update and checks what the contract and the documentation limit.
 * @throws GraphWeigering 400; 501 for a property that Graph has and the stand-in does not imitate
 */
export function leesEventInvoer(body: unknown): EventInvoer {
  const vreemd = typeof body === 'object' && body !== null ? Object.keys(body).find((naam) => NIET_NAGEBOOTST.has(naam)) : undefined;
  if (vreemd !== undefined) throw new GraphWeigering(501, 'notImplemented', `The stand-in does not imitate '${vreemd}'.`);
  const invoer = leesBody(invoerSchema, body);
  if ((invoer.subject ?? '').length > LANGSTE_ONDERWERP) {
    throw new GraphWeigering(400, 'ErrorPropertyValidationFailure', `The subject is longer than ${LANGSTE_ONDERWERP} characters.`);
  }
  if ((invoer.attendees ?? []).length > MEESTE_DEELNEMERS) {
    throw new GraphWeigering(400, 'ErrorExceededMaxRecipientLimit', `More than ${MEESTE_DEELNEMERS} attendees.`);
  }
  return invoer;
}

/** Begin and end of an event; refuses an end before the begin. */
export function leesTijden(invoer: Pick<EventInvoer, 'start' | 'end'>): { van: Instant; tot: Instant } {
  const van = leesLokaleTijd('start', invoer.start);
  const tot = leesLokaleTijd('end', invoer.end);
  if (tot < van) throw new GraphWeigering(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'The end is earlier than the start.');
  return { van, tot };
}
