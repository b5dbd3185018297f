import { z } from 'zod';
import { leesDatum, leesTijd, type Datum, type Tijd } from '../domain/datum.ts';

/** A day as a form sends it: `YYYY-MM-DD`. */
export const datum = z.string().transform((tekst, ctx): Datum => {
  const gelezen = leesDatum(tekst);
  if (gelezen !== undefined) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'Vul een datum in, bijvoorbeeld 2026-11-24.' });
  return z.NEVER;
});

/** A time of the day: `14:00`. */
export const tijd = z.string().transform((tekst, ctx): Tijd => {
  const gelezen = leesTijd(tekst);
  if (gelezen !== undefined) return gelezen;
  ctx.addIssue({ code: 'custom', message: 'Vul een tijd in, bijvoorbeeld 14:00.' });
  return z.NEVER;
});
