import { z } from 'zod';
import { GESPREKSUITKOMSTEN, MDO_UITKOMSTEN, NIET_GEHOUDEN_REDENEN } from '../domain/bijdrage.ts';
import { datum } from './velden.ts';
import { GESPREKSSOORTEN } from '../domain/planning.ts';

/**
 * The contract of the panel beside a meeting: its casussen one by one.
 *
 * - `GET  /api/overleg?chat=` or `?id=` `OverlegVraag` → `OverlegAntwoord`; 404 for a meeting that is not of Samen starten
 * - `GET  /api/overleg/vandaag` → `VandaagAntwoord`: the meetings of today of who asks
 * - `POST /api/overleg/:casus/gesprek` `GesprekInvoer` → 204: how a trajectgesprek or MDO went
 *
 * The outcome of a duiding, and what is typed and not sent yet, go the way of the werkdocument (`src/api/contract.ts`).
 */
const tekst = z.string().max(10_000);

/** `chat`: of the Teams meeting. `id`: of one of the meetings of today. */
export const overlegVraag = z.object({ chat: z.string().max(300).optional(), id: z.string().max(60).optional() });

const keuze = z.object({ waarde: z.string(), tekst: z.string() });
const agendapunt = z.object({
  id: z.string(), code: z.string(),
  /** Of the detainee, for who may see it. */
  naam: z.string().optional(),
  afdeling: z.string(),
  wanneer: z.string(), minuten: z.number(),
  /** The outcome is recorded. */
  klaar: z.boolean(), stand: z.string(),
  /** This person may read the werkdocument. */
  magLezen: z.boolean(),
  magVastleggen: z.boolean(),
});
export const overlegAntwoord = z.object({
  id: z.string(), soort: z.enum(GESPREKSSOORTEN), titel: z.string(), wanneer: z.string(), plek: z.string(), vandaag: z.string(),
  /** Its end has passed. */
  voorbij: z.boolean(),
  casussen: z.array(agendapunt),
  /** What can be chosen of a trajectgesprek or MDO. */
  uitkomsten: z.array(keuze), redenen: z.array(keuze),
});
export const vandaagAntwoord = z.object({
  overleggen: z.array(z.object({ id: z.string(), titel: z.string(), wanneer: z.string(), plek: z.string(), /** `open`: outcomes that are not recorded. */ open: z.number(), aantal: z.number(), voorbij: z.boolean() })),
});

export const gesprekInvoer = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('trajectgesprek'), uitkomst: z.enum(GESPREKSUITKOMSTEN), erbij: z.boolean(), reden: z.enum(NIET_GEHOUDEN_REDENEN).optional(), toelichting: tekst.optional(), nieuweDatum: datum.optional() }),
  z.strictObject({ soort: z.literal('mdo'), uitkomst: z.enum(MDO_UITKOMSTEN), erbij: z.boolean(), toelichting: tekst.optional(), nieuweDatum: datum.optional() }),
]);

export type OverlegVraag = z.output<typeof overlegVraag>;
export type OverlegAntwoord = z.output<typeof overlegAntwoord>;
export type Agendapunt = OverlegAntwoord['casussen'][number];
export type VandaagAntwoord = z.output<typeof vandaagAntwoord>;
export type GesprekInvoer = z.output<typeof gesprekInvoer>;
