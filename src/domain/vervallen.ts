import type { Casus } from './casus.ts';
import type { Instant } from './datum.ts';
import { metVoor } from './feiten/planning.ts';
import type { Feit } from './gebeurtenis.ts';
import { isOpenInzet } from './inzet.ts';
import { GESPREKSSOORTEN, type Gesprekssoort } from './planning.ts';
import { planningVan } from './teplannen.ts';

interface Wijze {
  readonly voor: Gesprekssoort;
  /** The meeting is out of the calendars already. */
  readonly alWeg?: boolean;
  readonly wisseling?: boolean;
}

/** A meeting that was planned does not take place; nothing when none was. */
export function afspraakVervalt(casus: Casus, reden: string, { voor, alWeg = false, wisseling = false }: Wijze): readonly Feit[] {
  const { moment } = planningVan(casus, voor);
  if (moment === undefined) return [];
  return [{ type: 'AfspraakGeannuleerd', reden, ...(wisseling ? { wisseling: true as const } : {}), ...(moment.boeking === undefined || alWeg ? {} : { boeking: moment.boeking }), ...metVoor(voor) }];
}

/**
 * None of the meetings that were planned take place. Once the outcome of the duiding is recorded there is nothing left
 * of it to cancel, and a meeting that began before `nu` is not taken out of the calendars any more.
 */
export function afsprakenVervallen(casus: Casus, reden: string, nu?: Instant): readonly Feit[] {
  return GESPREKSSOORTEN.filter((voor) => voor !== 'duiding' || casus.duiding.conclusie === undefined).flatMap((voor) => {
    const { moment } = planningVan(casus, voor);
    return afspraakVervalt(casus, reden, { voor, alWeg: nu !== undefined && moment !== undefined && moment.start.instant <= nu });
  });
}

/**
 * The proposals of step 4 are answered by an end; inzet that runs goes on until it is done (C-33), unless there is
 * nobody left to do it for (`alles`).
 */
export function inzetVervalt({ inzet }: Casus, reden: string, alles: boolean): readonly Feit[] {
  return inzet.filter((een) => (alles ? isOpenInzet(een) : een.stand === 'voorgesteld')).map(({ id }) => ({ type: 'InzetVervallen', id, reden }));
}
