import { laatste, type Datum } from './datum.ts';
import { plusWerkdagen, werkdagenTussen, type Kalender } from './kalender.ts';

/** A stretch in which the clocks of a casus stood still: from the day it began to the day they ran again. */
export interface Pauze {
  readonly van: Datum;
  readonly tot: Datum;
}

/**
 * A termijn that was running since `sinds`, after these pauses: as many working days are left after each as when it
 * began, and at least one, so that waiting never makes anybody late (A10).
 */
export function naPauzes(termijn: Datum, sinds: Datum, pauzes: readonly Pauze[], kalender: Kalender): Datum {
  return pauzes.filter(({ tot }) => tot > sinds).reduce((dag, { van, tot }) => {
    const over = Math.max(1, werkdagenTussen(laatste(van, sinds) ?? van, dag, kalender));
    return laatste(dag, plusWerkdagen(tot, over, kalender)) ?? dag;
  }, termijn);
}

/** Whether the clocks stood still on this day. */
export function inPauze(dag: Datum, pauzes: readonly Pauze[]): boolean {
  return pauzes.some(({ van, tot }) => dag > van && dag <= tot);
}
