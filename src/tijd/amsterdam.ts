import { Temporal } from 'temporal-polyfill';
import type { Datum, Instant, Moment, Tijd } from '../domain/datum.ts';

/** The zone in which termijnen, reminders and meetings are reckoned. */
export const ZONE = 'Europe/Amsterdam';

/** The moment of a UTC instant as the people in the process read it. */
export function momentVan(instant: Instant): Moment {
  const lokaal = Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);
  return {
    instant,
    datum: lokaal.toPlainDate().toString() as Datum,
    tijd: lokaal.toPlainTime().toString({ smallestUnit: 'minute' }) as Tijd,
  };
}

/**
 * The moment at which it is `tijd` on `datum` in the Netherlands. A time that does not exist (the night the
 * clock goes forward) becomes the first one after it; one that comes twice is the first of the two.
 */
export function momentOp(datum: Datum, tijd: Tijd): Moment {
  const lokaal = Temporal.PlainDateTime.from(`${datum}T${tijd}`).toZonedDateTime(ZONE);
  return momentVan(instantVan(lokaal.epochMilliseconds));
}

/** The instant of a number of milliseconds since 1970 (UTC). */
export function instantVan(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** The moment `minuten` later (negative: earlier). */
export function plusMinuten(moment: Moment, minuten: number): Moment {
  return momentVan(instantVan(Date.parse(moment.instant) + minuten * 60_000));
}

/** Reads an ISO date-time with zone or offset; undefined when it is none. */
export function leesInstant(tekst: string): Instant | undefined {
  try {
    return instantVan(Temporal.Instant.from(tekst).epochMilliseconds);
  } catch (fout) {
    if (fout instanceof RangeError) return undefined;
    throw fout;
  }
}
