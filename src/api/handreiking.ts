import { z } from 'zod';
import { MOMENTEN, SECTIES } from '../domain/handleiding/sectie.ts';

/**
 * The contract of the handreiking: what the reclassering can do, searchable, and editable by the beheerder.
 *
 * - `GET  /api/handreiking?zoek=…&bij=…` → `HandreikingAntwoord`
 * - `GET  /api/handreiking/:id` → `SectieAntwoord`, with its history
 * - `PUT  /api/handreiking/:id` `SectieInvoer` → `SectieAntwoord`; 409 with a refusal when somebody else was first
 * - `POST /api/handreiking/:id/standaard` `StandaardInvoer` → `SectieAntwoord`
 */
export const handreikingVraag = z.strictObject({
  zoek: z.string().max(100).default(''),
  /** Only what helps at this moment of the process. */
  bij: z.enum(MOMENTEN).optional(),
});

const sectie = z.strictObject({
  id: z.enum(SECTIES), titel: z.string(),
  /** Plain markdown: paragraphs, `## ` headings, `- ` lists and `**bold**`; no HTML and no links. */
  tekst: z.string(),
  trefwoorden: z.array(z.string()), bij: z.array(z.enum(MOMENTEN)),
  /** Goes along with a change, so that nobody overwrites another; 0: as the product brings it, never changed. */
  versie: z.number().int(), eigen: z.boolean(),
});

export const handreikingAntwoord = z.strictObject({
  secties: z.array(sectie.extend({ /** The piece around what was searched for. */ fragment: z.string() })),
  magWijzigen: z.boolean(),
});

export const sectieAntwoord = z.strictObject({
  sectie, magWijzigen: z.boolean(),
  /** Newest first, for the beheerder only. `tekst` away: back to the text of the product. */
  geschiedenis: z.array(z.strictObject({ versie: z.number().int(), door: z.string(), op: z.string(), tekst: z.strictObject({ titel: z.string(), tekst: z.string(), trefwoorden: z.array(z.string()) }).optional() })),
});

export const standaardInvoer = z.strictObject({ versie: z.number().int().nonnegative() });
/** Longer than what is accepted, so that the answer can say what is too long. */
export const sectieInvoer = standaardInvoer.extend({ titel: z.string().max(500), tekst: z.string().max(20_000), trefwoorden: z.array(z.string().max(200)).max(100) });

export type HandreikingVraag = z.output<typeof handreikingVraag>;
export type HandreikingAntwoord = z.infer<typeof handreikingAntwoord>;
export type HandreikingSectie = z.infer<typeof sectie>;
export type SectieAntwoord = z.infer<typeof sectieAntwoord>;
export type SectieInvoer = z.infer<typeof sectieInvoer>;
export type StandaardInvoer = z.infer<typeof standaardInvoer>;
