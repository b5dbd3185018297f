import { z } from 'zod';
import { BATCH_KEUZES, MAX_BATCH } from '../domain/batch.ts';
import { STANDEN } from '../domain/klok.ts';
import { TAAKSOORTEN } from '../domain/taak.ts';
import { KOLOMMEN, KOLOMNAAM } from '../domain/werkregel.ts';

/**
 * The contract of the lists in the tab: "Mijn werk", an afdeling as list and as board, and batch screening. Questions go
 * in the body, also those that only read: what is searched may be an SKN, which must not stand in an address.
 *
 * Dates are `YYYY-MM-DD`; all `…Tekst` are ready to show, in Dutch. A list comes in pages: `volgende` of one answer is `na`
 * of the next question, and is away at the end. A casus whose place in the order changes between two pages may come twice
 * or not; all others come once.
 */

const id = z.string().min(1).max(60);
const cursor = z.string().max(400);
const aantal = z.number().int().min(1).max(100).default(25);
/** A casus code or an SKN; names are not searched. */
const zoek = z.string().trim().max(40).optional();
const kolom = z.enum(KOLOMMEN);
/** The steps one can filter on, with their names. */
export const KOLOMKEUZES = KOLOMMEN.map((waarde) => ({ waarde, naam: KOLOMNAAM[waarde] }));
const taaksoort = z.enum(TAAKSOORTEN);
const stand = z.enum(STANDEN);

/** Who must do what and until when. Colour follows `stand`; the words say it too. */
const taak = z.object({
  /** Id of the taak within its casus. */
  id: z.string(), soort: taaksoort, wat: z.string(), termijn: z.string(), bijzaak: z.boolean(), stand, klokTekst: z.string(),
  /** Negative: so many working days late. */
  nogWerkdagen: z.number(),
});

/** A casus in a list. */
const casusrij = z.object({
  casus: z.string(), code: z.string(), versie: z.number(),
  /** Of the person it is about: away for who may not see it. */
  naam: z.string().optional(),
  pi: z.string(), afdeling: z.string(), kolom, stapTekst: z.string(),
});

export const mijnWerkVraag = z.strictObject({
  zoek, kolom: kolom.optional(), soort: taaksoort.optional(), afdeling: id.optional(),
  /** Only what is late. */
  laat: z.boolean().default(false),
  na: cursor.optional(), aantal,
});
export const mijnWerkRij = casusrij.extend({
  taak,
  /** `wijsToe`: this person manages the place and can't do the taak, but can give it to somebody. */
  actie: z.enum(['taak', 'wijsToe']),
  /** The colleague whose work this is, when that is somebody else. */
  voorTekst: z.string().optional(),
  /** Who waits for this. */
  wachtTekst: z.string().optional(),
  /** How many other taken of this casus are mine too. */
  ookVanMij: z.number(),
});
export const mijnWerkAntwoord = z.object({
  vandaag: z.string(),
  /** Casussen in the list as filtered; `meer`: there are more than `totaal`. */
  telling: z.object({ totaal: z.number(), laat: z.number(), vandaag: z.number(), meer: z.boolean() }),
  /** `12 casussen, 3 te laat, 1 vandaag`. */
  tellingTekst: z.string(),
  rijen: z.array(mijnWerkRij),
  volgende: cursor.optional(),
});

/** The afdelingen that this person may open, by PI. `naam` of the PI comes with each. */
export const afdelingenAntwoord = z.object({
  afdelingen: z.array(z.object({
    id: z.string(), naam: z.string(), pi: z.string(), piNaam: z.string(),
    /** The person judges signals here. */
    screent: z.boolean(),
  })),
});

const afdelingsfilter = { zoek, laat: z.boolean().default(false), gaten: z.boolean().default(false) };
export const afdelingslijstVraag = z.strictObject({ afdeling: id, kolom: kolom.optional(), ...afdelingsfilter, na: cursor.optional(), aantal });
export const afdelingsbordVraag = z.strictObject({
  afdeling: id, ...afdelingsfilter,
  /** How many of each column; the rest comes with the list of that column. */
  perKolom: z.number().int().min(1).max(25).default(8),
});
export const afdelingsrij = casusrij.extend({
  /** Initials or name that the PI agreed to show to everybody in the channel. */
  aanduiding: z.string().optional(),
  aanZet: taak.extend({ wieTekst: z.string(), persoon: z.string().optional(), rolTekst: z.string(), vanMij: z.boolean() }).optional(),
  casemanager: z.string().optional(), reclasseringswerker: z.string().optional(), ikDraag: z.boolean(),
  gaten: z.array(z.object({ rol: z.enum(['casemanager', 'reclasseringswerker']), soort: z.enum(['niemand', 'afwezig', 'vertrokken']), tekst: z.string() })),
  stilstandTekst: z.string().optional(),
});
const afdelingskop = z.object({
  vandaag: z.string(), afdeling: z.string(), naam: z.string(), piNaam: z.string(),
  /** The person judges signals here: batch screening can be opened. */
  screent: z.boolean(),
  /** What the afdeling itself lacks. */
  gatTeksten: z.array(z.string()),
});
const telling = mijnWerkAntwoord.shape.telling;
export const afdelingslijstAntwoord = afdelingskop.extend({ telling, tellingTekst: z.string(), rijen: z.array(afdelingsrij), volgende: cursor.optional() });
/** Every column comes, also an empty one. `volgende`: where the list of that column goes on. */
export const afdelingsbordAntwoord = afdelingskop.extend({
  kolommen: z.array(z.object({ kolom, naam: z.string(), telling, tellingTekst: z.string(), rijen: z.array(afdelingsrij), volgende: cursor.optional() })),
});

const batchkeuze = z.enum(BATCH_KEUZES);
export const screenlijstVraag = z.strictObject({ afdeling: id });
export const screenlijstAntwoord = z.object({
  afdeling: z.string(), naam: z.string(), vandaag: z.string(),
  /** All signals of the afdeling that this person can judge now; `rijen` holds the most urgent. */
  totaal: z.number(),
  /** Those that a colleague took up. */
  bijCollega: z.number(),
  keuzes: z.array(z.object({ keuze: batchkeuze, naam: z.string() })),
  rijen: z.array(z.object({
    casus: z.string(), code: z.string(), naam: z.string(), sknTekst: z.string(), termijn: z.string(), stand, klokTekst: z.string(), verblijfTekst: z.string(),
    /** Codes of earlier casussen of the same person. */
    eerder: z.array(z.string()),
  })),
});
export const screenVraag = z.strictObject({
  afdeling: id, regels: z.array(z.strictObject({ code: z.string().regex(/^ZS-\d{6}$/), keuze: batchkeuze })).min(1).max(MAX_BATCH),
});
export const screenAntwoord = z.object({
  /** What became of it, in one or more sentences. */
  melding: z.string(),
  /** Codes of the rows that could not be recorded and are still to be done. */
  mislukt: z.array(z.string()),
  lijst: screenlijstAntwoord,
});

export type MijnWerkVraag = z.infer<typeof mijnWerkVraag>;
export type MijnWerkRij = z.infer<typeof mijnWerkRij>;
export type MijnWerkAntwoord = z.infer<typeof mijnWerkAntwoord>;
export type AfdelingenAntwoord = z.infer<typeof afdelingenAntwoord>;
export type AfdelingslijstVraag = z.infer<typeof afdelingslijstVraag>;
export type AfdelingsbordVraag = z.infer<typeof afdelingsbordVraag>;
export type Afdelingsrij = z.infer<typeof afdelingsrij>;
export type AfdelingslijstAntwoord = z.infer<typeof afdelingslijstAntwoord>;
export type AfdelingsbordAntwoord = z.infer<typeof afdelingsbordAntwoord>;
export type ScreenlijstVraag = z.infer<typeof screenlijstVraag>;
export type ScreenlijstAntwoord = z.infer<typeof screenlijstAntwoord>;
export type ScreenVraag = z.infer<typeof screenVraag>;
export type ScreenAntwoord = z.infer<typeof screenAntwoord>;
