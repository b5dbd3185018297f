import { z } from 'zod';
import { leesDatum, type Datum } from '../../src/domain/datum.ts';

/** A day from a date input. */
export function datumveld(melding: string) {
  return z.string().transform((tekst, ctx): Datum => {
    const gelezen = leesDatum(tekst);
    if (gelezen !== undefined) return gelezen;
    ctx.addIssue({ code: 'custom', message: melding });
    return z.NEVER;
  });
}

/** Free text; the domain says how long it may be. The limit here only keeps out floods. */
export const tekst = z.string().max(10_000, 'De tekst is te lang. Maak hem korter.');
export const jaNee = (melding: string) => z.enum(['ja', 'nee'], { error: melding }).transform((antwoord) => antwoord === 'ja');
