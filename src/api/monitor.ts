import { z } from 'zod';
import { PER } from '../domain/cijfers/perioden.ts';
import { TIJDKEUZES, TIJDSTAPNAAM, TIJDSTAPPEN, type Tijdstap } from '../domain/cijfers/tijd.ts';

/**
 * The contract of the monitor: figures only, no personal data.
 *
 * - `GET /api/monitor?niveau=land|pi&pi=…&jaar=2026&per=kwartaal|maand` → `MonitorAntwoord`
 * - `GET /api/monitor.csv` with the same query → the same figures as a file for a Dutch spreadsheet
 */
export const monitorVraag = z.strictObject({
  /** Left out: the widest that this person may see. */
  niveau: z.enum(['land', 'pi']).optional(),
  /** Left out: the first PI that this person may see. */
  pi: z.string().max(60).optional(),
  /** Left out: this year. */
  jaar: z.coerce.number().int().min(2020).max(2100).optional(),
  per: z.enum(PER).default('kwartaal'),
});

const cel = z.discriminatedUnion('soort', [
  /** `aantal`: of how many a share is, away where that or the rest is fewer than five; `van`: over how many casussen, or times that minutes were noted; `p75`: three quarters took at most this long. */
  z.strictObject({ soort: z.literal('waarde'), waarde: z.number(), aantal: z.number().int().optional(), p75: z.number().optional(), van: z.number().int() }),
  /** Fewer than five, or shown it would give away another. */
  z.strictObject({ soort: z.literal('verborgen') }),
  z.strictObject({ soort: z.literal('leeg') }),
]);
const rij = z.strictObject({ totaal: cel, perioden: z.array(cel) });

const reeks = z.strictObject({
  id: z.string(), label: z.string(), eenheid: z.enum(['procent', 'werkdagen', 'aantal', 'minuten']), uitleg: z.string(),
  /** What 2023 says beside it, always there to be shown; `waarde` only where it can be drawn in the chart. */
  nulmeting: z.strictObject({ tekst: z.string(), waarde: z.number().optional(), bron: z.string().optional() }),
  /** The whole that was asked for: the country or the PI. */
  geheel: rij,
  /** One for each of `groepen`, in that order; empty where a figure is not told apart. */
  groepen: z.array(rij),
});

const naam = z.strictObject({ id: z.string(), naam: z.string() });

export const monitorAntwoord = z.strictObject({
  niveau: z.enum(['land', 'pi']), pi: naam.optional(), jaar: z.number().int(), per: z.enum(PER),
  /** `Nederland`, `PI Noorderveen`. */
  titel: z.string(),
  perioden: z.array(naam),
  /** PIs of the country or afdelingen of the PI, by name: never by how they do. Empty for who sees the whole only. */
  groepen: z.array(naam),
  reeksen: z.array(reeks),
  /** What this person may choose from. */
  keuze: z.strictObject({ land: z.boolean(), pis: z.array(naam), jaren: z.array(z.number().int()) }),
});

/** Minutes that whoever carries a casus worked on a step of it: `POST /api/casussen/:id/tijd` `TijdInvoer` → `TijdAntwoord`. */
export const tijdInvoer = z.strictObject({ stap: z.string().max(20), minuten: z.number(), /** The same key twice counts once. */ sleutel: z.uuid() });

/** What is offered to tap: the steps, and the minutes. */
export const TIJDKEUZEN: { readonly stappen: readonly { readonly id: Tijdstap; readonly naam: string }[]; readonly minuten: readonly number[] } = {
  stappen: TIJDSTAPPEN.map((id) => ({ id, naam: TIJDSTAPNAAM[id] })), minuten: TIJDKEUZES,
};

export const tijdAntwoord = z.strictObject({ melding: z.string() });

export type MonitorVraag = z.output<typeof monitorVraag>;
export type MonitorAntwoord = z.infer<typeof monitorAntwoord>;
export type MonitorReeks = z.infer<typeof reeks>;
export type MonitorRij = z.infer<typeof rij>;
export type MonitorCel = z.infer<typeof cel>;
export type TijdAntwoord = z.infer<typeof tijdAntwoord>;
export type { Tijdstap };
export type TijdInvoer = z.infer<typeof tijdInvoer>;
