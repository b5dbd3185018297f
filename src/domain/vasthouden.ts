import type { Casus } from './casus.ts';
import type { Instant } from './datum.ts';
import type { Gesprekssoort, VoorgesteldMoment } from './planning.ts';
import { isAanDeOrde, planningVan } from './teplannen.ts';

/** A moment to keep free in the calendars of who is at the table. */
export type TeVasthouden = Pick<VoorgesteldMoment, 'start' | 'duurMinuten'>;

/**
 * The moments of this meeting that nobody else should take, the first one first: those that people choose from, and the
 * chosen one until the meeting itself stands in its place. None once there is nothing to choose.
 */
export function vastTeHouden(casus: Casus, voor: Gesprekssoort): readonly TeVasthouden[] {
  const { moment, voorstellen } = planningVan(casus, voor);
  if (!isAanDeOrde(casus, voor) || moment?.boeking !== undefined) return [];
  return (moment === undefined ? voorstellen : [moment]).map(({ start, duurMinuten }) => ({ start, duurMinuten }));
}

/**
 * Whether a hold that begins at this instant only widens the choice: it is not the first moment still to come, with which
 * the planner reckons, and so may be given to a meeting that finds nothing else.
 */
export function isReserve(casus: Casus, voor: Gesprekssoort, start: Instant, nu: Instant): boolean {
  return vastTeHouden(casus, voor).find((een) => een.start.instant > nu)?.start.instant !== start;
}
