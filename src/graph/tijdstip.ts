import { z } from 'zod';
import { leesInstant, momentVan } from '../tijd/amsterdam.ts';

/**
 * A time in an answer of Graph. We ask for UTC (`Prefer: outlook.timezone`); another zone in the answer would
 * shift every appointment unseen, so it is refused.
 */
export const tijdstipSchema = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => leesInstant(`${dateTime}Z`))
  .refine((instant) => instant !== undefined)
  .transform((instant) => momentVan(instant));
