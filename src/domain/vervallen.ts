import type { Casus } from './casus.ts';
import type { Instant } from './datum.ts';
import type { Feit } from './gebeurtenis.ts';
import { isOpenInzet } from './inzet.ts';

/**
 * The duiding that was planned does not take place. Once the outcome is recorded there is nothing left to cancel, and a
 * meeting that began before `nu` is not taken out of the calendars any more.
 */
export function afspraakVervalt(casus: Casus, reden: string, nu?: Instant): readonly Feit[] {
  const { moment, conclusie } = casus.duiding;
  if (moment === undefined || conclusie !== undefined) return [];
  const gehouden = nu !== undefined && moment.start.instant <= nu;
  return [{ type: 'DuidingsafspraakGeannuleerd', reden, ...(moment.boeking === undefined || gehouden ? {} : { boeking: moment.boeking }) }];
}

/**
 * The proposals of step 4 are answered by an end; inzet that runs goes on until it is done (C-33), unless there is
 * nobody left to do it for (`alles`).
 */
export function inzetVervalt({ inzet }: Casus, reden: string, alles: boolean): readonly Feit[] {
  return inzet.filter((een) => (alles ? isOpenInzet(een) : een.stand === 'voorgesteld')).map(({ id }) => ({ type: 'InzetVervallen', id, reden }));
}
