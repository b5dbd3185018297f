import type { Datum } from '../domain/datum.ts';

/** Hours that the Netherlands is ahead of UTC. */
const WINTER_UREN = 1;
const ZOMER_UREN = 2;
const MS_PER_UUR = 3_600_000;
const MAART = 2;
const OKTOBER = 9;

/** Milliseconds since 1970 at which the clock changes: 01:00 UTC on the last Sunday of the month (Directive 2000/84/EC, articles 2 and 3). */
function wisseltOp(jaar: number, maand: number): number {
  const laatste = new Date(Date.UTC(jaar, maand + 1, 0));
  return Date.UTC(jaar, maand, laatste.getUTCDate() - laatste.getUTCDay(), 1);
}

/**
 * The calendar day in the Netherlands at an instant (milliseconds since 1970, from 1996 on). For the guard before sending,
 * which runs where there may be no `Intl` and where a library for time weighs too much; everywhere else `amsterdam.ts` says it.
 */
export function nederlandseDag(ms: number): Datum {
  const jaar = new Date(ms).getUTCFullYear();
  const zomer = ms >= wisseltOp(jaar, MAART) && ms < wisseltOp(jaar, OKTOBER);
  return new Date(ms + (zomer ? ZOMER_UREN : WINTER_UREN) * MS_PER_UUR).toISOString().slice(0, 10) as Datum;
}
