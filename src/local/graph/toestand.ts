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
  attendees: z.array(z.object({ adres: z.string(), naam: z.string(), type: attendeeType, antwoord: responseType })),
  joinUrl: z.string().optional(),
  isCancelled: z.boolean(),
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

const toestandSchema = z.object({
  teller: z.int(),
  gevuld: z.array(z.string()),
  events: z.array(eventSchema),
  mails: z.array(mailSchema),
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
      : { teller: 0, gevuld: [], events: [], mails: [] };
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
