import { z } from 'zod';
import type { Inhoud } from './soorten.ts';
import { EIGENSCHAPPEN } from './postvak.ts';
import { bodyVan } from './tekst.ts';

const adres = z.object({ naam: z.string(), adres: z.string().regex(/^[^\s@<>]+@[^\s@<>]+$/) });
const locatie = z.object({ naam: z.string(), adres: z.string(), soort: z.enum(['room', 'custom']) });

/** What the page sends of an appointment. */
export const inhoudSchema = z.strictObject({
  onderwerp: z.string().max(255),
  van: z.iso.datetime(),
  tot: z.iso.datetime(),
  verplicht: z.array(adres),
  optioneel: z.array(adres),
  locaties: z.array(locatie),
  tekst: z.string().max(1_000_000),
  categorieen: z.array(z.string()),
  vertrouwelijkheid: z.enum(['normal', 'personal', 'private', 'confidential']),
  online: z.boolean(),
  eigenschappen: z.record(z.string(), z.unknown()),
}) satisfies z.ZodType<Inhoud>;

const deelnemer = (type: 'required' | 'optional' | 'resource', { naam, adres: address }: { readonly naam: string; readonly adres: string }) => ({ type, emailAddress: { name: naam, address } });

/** The appointment as Graph takes it. A room is invited too, as Outlook does, and stands in the place by its name. */
export function alsEvent(inhoud: Inhoud) {
  const kamers = inhoud.locaties.filter(({ soort }) => soort === 'room');
  const tijdstip = (instant: string) => ({ dateTime: instant.slice(0, 19), timeZone: 'UTC' });
  return {
    subject: inhoud.onderwerp, body: bodyVan(inhoud.tekst), start: tijdstip(inhoud.van), end: tijdstip(inhoud.tot),
    attendees: [...inhoud.verplicht.map((een) => deelnemer('required', een)), ...inhoud.optioneel.map((een) => deelnemer('optional', een)), ...kamers.map((een) => deelnemer('resource', een))],
    location: { displayName: inhoud.locaties.map(({ naam }) => naam).join('; '), ...(kamers[0] === undefined ? {} : { locationEmailAddress: kamers[0].adres }) },
    categories: [...inhoud.categorieen], sensitivity: inhoud.vertrouwelijkheid,
    // Graph takes no way back from online; an event that never was one is left alone.
    ...(inhoud.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' as const } : {}),
    singleValueExtendedProperties: [eigenschap(inhoud.eigenschappen)],
  };
}

/** What the add-in keeps with an item, as the extended property that Exchange makes of it. */
export function eigenschap(eigenschappen: Inhoud['eigenschappen']) {
  return { id: EIGENSCHAPPEN, value: JSON.stringify(eigenschappen) };
}
