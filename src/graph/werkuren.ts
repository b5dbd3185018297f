import { z } from 'zod';
import { leesTijd, type Tijd } from '../domain/datum.ts';

/** When a person works according to the own calendar; weekdays as in ISO (1 is Monday), times in the Netherlands. */
export interface Werkuren {
  readonly weekdagen: readonly number[];
  readonly van: Tijd;
  readonly tot: Tijd;
}

const WEEKDAGEN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Zones whose clocks show the time in the Netherlands the whole year. */
const ZELFDE_KLOK: ReadonlySet<string> = new Set([
  'W. Europe Standard Time',
  'Romance Standard Time',
  'Central Europe Standard Time',
  'Central European Standard Time',
  'Europe/Amsterdam',
  'Europe/Berlin',
  'Europe/Brussels',
  'Europe/Paris',
]);

/** `workingHours` of getSchedule, as far as we read it. */
export const werkurenSchema = z.object({
  daysOfWeek: z.array(z.string()).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: z.object({ name: z.string().nullish() }).nullish(),
});

/** The working hours; undefined where they say nothing usable (no days, ends before it begins, a clock of elsewhere). */
export function leesWerkuren(gegeven: z.output<typeof werkurenSchema> | null | undefined): Werkuren | undefined {
  const van = leesTijd(gegeven?.startTime?.slice(0, 5) ?? '');
  const tot = leesTijd(gegeven?.endTime?.slice(0, 5) ?? '');
  const weekdagen = (gegeven?.daysOfWeek ?? []).map((dag) => WEEKDAGEN.indexOf(dag.toLowerCase()) + 1).filter((nummer) => nummer > 0);
  if (van === undefined || tot === undefined || van >= tot || weekdagen.length === 0) return undefined;
  return ZELFDE_KLOK.has(gegeven?.timeZone?.name ?? '') ? { weekdagen: weekdagen.toSorted((a, b) => a - b), van, tot } : undefined;
}
