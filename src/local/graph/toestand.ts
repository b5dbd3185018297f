import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Instant } from '../../domain/datum.ts';
import { attendeeType, freeBusyStatus, responseType, sensitivity } from './contract.ts';

const instant = z.iso.datetime().transform((tekst) => tekst as Instant);

const eventSchema = z.object({
  id: z.string(),
  /** Whose calendar this copy is in. */
  mailbox: z.string(),
  iCalUId: z.string(),
  organisator: z.string(),
  subject: z.string(),
  body: z.object({ contentType: z.enum(['text', 'html']), content: z.string() }),
  van: instant,
  tot: instant,
  zone: z.string(),
  showAs: freeBusyStatus,
  sensitivity,
  responseRequested: z.boolean(),
  locatie: z.string().optional(),
  /** Mailbox of the room. */
  locatieAdres: z.string().optional(),
  categories: z.array(z.string()).default([]),
  isReminderOn: z.boolean().default(true),
  attendees: z.array(z.object({ adres: z.string(), naam: z.string(), type: attendeeType, antwoord: responseType, antwoordOp: instant.optional() })),
  joinUrl: z.string().optional(),
  isCancelled: z.boolean(),
  /** Saved in Outlook and not sent yet. */
  isDraft: z.literal(true).optional(),
  transactionId: z.string().optional(),
  /** The request that made it, to tell a replay from another meeting under the same transactionId. */
  verzoek: z.string().optional(),
  kenmerken: z.array(z.object({ id: z.string(), value: z.string() })),
  versie: z.int(),
});
/** One copy of a meeting or appointment, in one mailbox. Times are UTC. */
export type StandInEvent = z.output<typeof eventSchema>;

const mailSchema = z.object({
  van: z.string(),
  aan: z.array(z.string()),
  onderwerp: z.string(),
  tekst: z.string(),
  contentType: z.enum(['text', 'html']),
  op: instant,
  /** `inhoud` in base64. */
  bijlagen: z.array(z.object({ naam: z.string(), soort: z.string(), inhoud: z.string() })).default([]),
});
export type StandInMail = z.output<typeof mailSchema>;

const abonnementSchema = z.object({
  id: z.string(),
  tenantId: z.string(),
  mailbox: z.string(),
  /** As it was asked for. */
  resource: z.string(),
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().optional(),
  clientState: z.string().optional(),
  vervaltOp: instant,
  /** Graph asked to authorise it again; until then nothing is sent. */
  wachtOpAutorisatie: z.boolean().default(false),
});
export type StandInAbonnement = z.output<typeof abonnementSchema>;

const veranderingSchema = z.object({ nr: z.int(), mailbox: z.string(), eventId: z.string(), soort: z.enum(['created', 'updated', 'deleted']) });
/** That something changed in a calendar; numbered over all of them. */
export type Verandering = z.output<typeof veranderingSchema>;

const toestandSchema = z.object({
  teller: z.int(),
  gevuld: z.array(z.string()),
  events: z.array(eventSchema),
  mails: z.array(mailSchema),
  abonnementen: z.array(abonnementSchema).default([]),
  veranderingen: z.array(veranderingSchema).default([]),
  /** Of changes up to this number nothing is known any more. */
  vergetenTot: z.int().default(0),
});

/** What the stand-in remembers; changed in place by its handlers, then saved. */
export interface Toestand extends z.output<typeof toestandSchema> {
  readonly bewaar: () => void;
}

/**
 * Opens the state: from `bestand` when it exists, else empty. `bewaar` writes beside the file and renames,
 * so that a process that dies half-way leaves the old state and not half a file.
 * @throws when the file is there but is not a state of the stand-in
 */
export function openToestand(bestand: string | undefined): Toestand {
  const gelezen =
    bestand !== undefined && existsSync(bestand)
      ? toestandSchema.parse(JSON.parse(readFileSync(bestand, 'utf8')))
      : toestandSchema.parse({ teller: 0, gevuld: [], events: [], mails: [] });
  const toestand: Toestand = {
    ...gelezen,
    bewaar: () => {
      if (bestand === undefined) return;
      mkdirSync(dirname(bestand), { recursive: true });
      writeFileSync(`${bestand}.nieuw`, JSON.stringify(toestand));
      renameSync(`${bestand}.nieuw`, bestand);
    },
  };
  return toestand;
}

/** The next number, unique over restarts: ids of events come from it. */
export function volgnummer(toestand: Toestand): string {
  toestand.teller += 1;
  return String(toestand.teller).padStart(6, '0');
}
