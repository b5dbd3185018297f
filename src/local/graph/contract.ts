import { z } from 'zod';
import { GraphWeigering } from './weigering.ts';

/** Values of Graph v1.0 (graph.openapi.yaml, schemas of the same names). */
export const freeBusyStatus = z.enum(['unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere']);
export const sensitivity = z.enum(['normal', 'personal', 'private', 'confidential']);
export const importance = z.enum(['low', 'normal', 'high']);
export const attendeeType = z.enum(['required', 'optional', 'resource']);
export const responseType = z.enum(['none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined', 'notResponded']);

export const dateTimeTimeZone = z.strictObject({ dateTime: z.string().optional(), timeZone: z.string().nullish() });
export const itemBody = z.strictObject({ contentType: z.enum(['text', 'html']).nullish(), content: z.string().nullish() });

const ADRES = /^[^\s@<>]+@[^\s@<>]+$/;
const emailAddress = z.strictObject({
  name: z.string().nullish(),
  address: z.string().regex(ADRES),
});
/** A recipient without a usable address: Exchange has a code of its own for that. */
export const recipient = z.strictObject({ emailAddress });

export const attendee = recipient.extend({
  type: attendeeType.nullish(),
  status: z.unknown().optional(),
  proposedNewTime: z.unknown().optional(),
});

export const location = z.strictObject({
  displayName: z.string().nullish(),
  locationEmailAddress: z.string().nullish(),
  locationType: z
    .enum(['default', 'conferenceRoom', 'homeAddress', 'businessAddress', 'geoCoordinates', 'streetAddress', 'hotel', 'restaurant', 'localBusiness', 'postalAddress'])
    .nullish(),
  locationUri: z.string().nullish(),
  uniqueId: z.string().nullish(),
  uniqueIdType: z.enum(['unknown', 'locationStore', 'directory', 'private', 'bing']).nullish(),
  address: z.unknown().optional(),
  coordinates: z.unknown().optional(),
});

/** `String {GUID} Name Something` or with `Id 0x…`, for a property set; `String 0x…` for a tagged one. */
const KENMERK_ID = /^(String|Integer|Boolean|SystemTime|CLSID|Double|Long|Short|Binary) (\{[0-9a-f-]{36}\} (Name .+|Id 0x[0-9a-f]{1,8})|0x[0-9a-f]{1,4})$/i;
export const extendedProperty = z.strictObject({ id: z.string().regex(KENMERK_ID), value: z.string() });

function codeVan(pad: readonly PropertyKey[]): string {
  if (pad.includes('emailAddress')) return 'ErrorInvalidRecipients';
  return pad.includes('singleValueExtendedProperties') ? 'ErrorInvalidExtendedProperty' : 'RequestBodyRead';
}

/**
 * The body after `schema`; refuses with 400 what the contract does not know or allow.
 * @throws GraphWeigering
 */
export function leesBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const gelezen = schema.safeParse(body);
  if (gelezen.success) return gelezen.data;
  const eerste = gelezen.error.issues[0];
  const pad = eerste?.path ?? [];
  throw new GraphWeigering(400, codeVan(pad), `${pad.join('.') || 'body'}: ${eerste?.message ?? 'invalid'}`);
}
