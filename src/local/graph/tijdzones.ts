import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../domain/datum.ts';
import { instantVan } from '../../tijd/amsterdam.ts';
import { GraphWeigering } from './weigering.ts';

/** Windows names that this product could meet; Graph knows many more, and the IANA names besides. */
const WINDOWS: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  'W. Europe Standard Time': 'Europe/Amsterdam',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Eastern Standard Time': 'America/New_York',
};

/** Local time as the documentation writes it: no offset, because the zone stands beside it. */
const LOKALE_TIJD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/;

function iana(naam: string): string {
  const gevonden = WINDOWS[naam] ?? Intl.supportedValuesOf('timeZone').find((zone) => zone === naam);
  if (gevonden === undefined) {
    throw new GraphWeigering(400, 'TimeZoneNotSupportedException', 'A valid TimeZone value must be specified. The given value is not supported.');
  }
  return gevonden;
}

/** The instant of a dateTimeTimeZone; refuses a missing or unreadable part. */
export function leesLokaleTijd(veld: string, waarde: { dateTime?: string | undefined; timeZone?: string | null | undefined } | null | undefined): Instant {
  if (!waarde?.dateTime || !waarde.timeZone) {
    throw new GraphWeigering(400, 'ErrorPropertyValidationFailure', `Property '${veld}' needs a dateTime and a timeZone.`);
  }
  const zone = iana(waarde.timeZone);
  if (!LOKALE_TIJD.test(waarde.dateTime)) throw ongeldig(veld);
  try {
    const lokaal = Temporal.PlainDateTime.from(waarde.dateTime, { overflow: 'reject' });
    return instantVan(lokaal.toZonedDateTime(zone).epochMilliseconds);
  } catch (fout) {
    if (fout instanceof RangeError) throw ongeldig(veld);
    throw fout;
  }
}

function ongeldig(veld: string): GraphWeigering {
  return new GraphWeigering(400, 'ErrorPropertyValidationFailure', `Property '${veld}' is not a date and time.`);
}

/** An instant in a named zone, with the seven decimals of Graph. */
export function schrijfLokaleTijd(instant: Instant, zone: string): { dateTime: string; timeZone: string } {
  const lokaal = Temporal.Instant.from(instant).toZonedDateTimeISO(iana(zone)).toPlainDateTime();
  return { dateTime: lokaal.toString({ fractionalSecondDigits: 7 }), timeZone: zone };
}

/** The zone asked for in the `Prefer` header, UTC when none is; refuses an unknown one. */
export function voorkeurszone(prefer: string | undefined): string {
  const zone = /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(prefer ?? '')?.[1] ?? 'UTC';
  iana(zone);
  return zone;
}
