import { z } from 'zod';

/**
 * What could not be delivered outside (Teams, calendars, mail), for the beheerder.
 *
 * - `GET  /api/beheer/bezorging` → `BezorgingAntwoord`
 * - `POST /api/beheer/bezorging/opnieuw` `OpnieuwInvoer` → `OpnieuwAntwoord`
 */
export const opnieuwInvoer = z.strictObject({ ids: z.array(z.uuid()).min(1).max(1_000) });
export const opnieuwAntwoord = z.object({ melding: z.string() });

export const bezorgingAntwoord = z.object({
  rijen: z.array(z.object({
    id: z.string(),
    /** `Kaart in het kanaal`. */
    wat: z.string(),
    /** The code of the casus, or the place or colleague it is for. */
    voor: z.string().optional(),
    reden: z.string(), watTeDoen: z.string(), pogingen: z.number(), sinds: z.string(),
  })),
  /** What somebody put back, and what became of it. */
  herkanst: z.array(z.object({ id: z.string(), wat: z.string(), voor: z.string().optional(), stand: z.enum(['bezig', 'gelukt', 'nogNiet']), op: z.string() })),
  /** How many the product is trying again by itself. */
  herhaalt: z.number(),
});

export type BezorgingAntwoord = z.infer<typeof bezorgingAntwoord>;
export type OpnieuwInvoer = z.infer<typeof opnieuwInvoer>;
