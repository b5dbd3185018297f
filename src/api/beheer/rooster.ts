import { z } from 'zod';
import { DAGWIJZEN } from '../../domain/aanwezigheid.ts';

/**
 * When people are in the PI, and the hours, rooms and travel of meetings.
 *
 * - `GET  /api/beheer/aanwezigheid` → `AanwezigheidAntwoord`
 * - `POST /api/beheer/aanwezigheid` `AanwezigheidInvoer` → `GedaanAntwoord`
 * - `GET  /api/beheer/rooster?pi=` → `RoosterAntwoord`; without `pi` of the first one may see
 * - `POST /api/beheer/rooster` `RoosterInvoer` → `GedaanAntwoord`
 *
 * `versie` is what one saw (409, `veld: versie` when it is another now).
 */
const id = z.string().max(60);
const tekst = z.string().max(300);
const getal = z.string().max(10);

export const aanwezigheidInvoer = z.strictObject({
  persoon: id, pi: id, versie: tekst,
  wijziging: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('vast'), weekdagen: z.array(z.int().min(1).max(7)).max(7) }),
    z.strictObject({ soort: z.literal('dagen'), van: tekst, /** Empty: one day. */ tot: tekst, wat: z.enum(DAGWIJZEN) }),
  ]),
});
export const aanwezigheidAntwoord = z.object({
  vandaag: z.string(), weekdagen: z.array(z.object({ weekdag: z.number(), naam: z.string() })),
  rijen: z.array(z.object({
    persoon: id, naam: z.string(), organisatie: z.string(), pi: id, piNaam: z.string(), versie: z.string(), vast: z.array(z.number()), vastTekst: z.string(), /** Nobody noted days: every working day counts. */ onbekend: z.boolean(),
    afwijkingen: z.array(z.object({ van: z.string(), tot: z.string(), tekst: z.string() })),
  })),
});

export const roosterVraag = z.object({ pi: id.optional() });
const mdo = { weekdag: z.int().min(1).max(5), van: tekst, tot: tekst, elkeWeken: getal, vanaf: tekst, cluster: id.optional(), ruimte: id.optional() };
export const roosterInvoer = z.discriminatedUnion('soort', [
  /** Per weekday as people type it; `onbekend`: nobody knows the hours. */
  z.strictObject({ soort: z.literal('programma'), pi: id, versie: tekst, afdeling: id, onbekend: z.boolean(), dagen: z.array(z.strictObject({ weekdag: z.int().min(1).max(5), tekst })).max(5) }),
  z.strictObject({ soort: z.literal('mdo'), pi: id, versie: tekst, id: id.optional(), ...mdo }),
  z.strictObject({ soort: z.literal('mdoWeg'), pi: id, versie: tekst, id }),
  z.strictObject({ soort: z.literal('ruimte'), pi: id, versie: tekst, id: id.optional(), naam: tekst, adres: tekst, plaatsen: getal, inGebruik: z.boolean() }),
  z.strictObject({ soort: z.literal('reistijd'), pi: id, versie: tekst, andere: id, minuten: getal }),
]);
const keuze = z.object({ id, naam: z.string() });
export const roosterAntwoord = z.object({
  pis: z.array(keuze), pi: id, piNaam: z.string(), /** Why one may not change it; away: one may. */ waaromNiet: z.string().optional(), vandaag: z.string(),
  afdelingen: z.array(z.object({ id, naam: z.string(), uren: z.string(), onbekend: z.boolean(), versie: z.string(), dagen: z.array(z.object({ weekdag: z.number(), naam: z.string(), tekst: z.string() })) })),
  mdos: z.array(z.object({ id, tekst: z.string(), waar: z.string(), versie: z.string(), weekdag: z.number(), van: z.string(), tot: z.string(), elkeWeken: z.number(), vanaf: z.string(), cluster: id.optional(), ruimte: id.optional() })),
  ruimtes: z.array(z.object({ id, naam: z.string(), adres: z.string(), plaatsen: z.number(), inGebruik: z.boolean(), versie: z.string() })),
  clusters: z.array(keuze), weekdagen: z.array(z.object({ weekdag: z.number(), naam: z.string() })), /** Of something new. */ leegVersie: z.string(),
  reistijden: z.array(z.object({ pi: id, naam: z.string(), minuten: z.number().optional(), versie: z.string() })), magReistijd: z.boolean(),
});

export type AanwezigheidAntwoord = z.infer<typeof aanwezigheidAntwoord>;
export type AanwezigheidInvoer = z.infer<typeof aanwezigheidInvoer>;
export type RoosterAntwoord = z.infer<typeof roosterAntwoord>;
export type RoosterInvoer = z.infer<typeof roosterInvoer>;
