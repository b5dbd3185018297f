import { plusDagen, weekdag, type Datum, type Periode } from '../domain/datum.ts';
import { isWerkdag, type Kalender } from '../domain/kalender.ts';
import { valtMdoOp, type Mdo, type Tijdvak } from '../domain/rooster.ts';
import { momentOp } from '../tijd/amsterdam.ts';

/** Calendar days for which hours are made concrete, the last one included. */
export interface Dagen {
  readonly van: Datum;
  readonly totEnMet: Datum;
}

function werkdagenIn({ van, totEnMet }: Dagen, kalender: Kalender): readonly Datum[] {
  const dagen: Datum[] = [];
  for (let dag = van; dag <= totEnMet; dag = plusDagen(dag, 1)) if (isWerkdag(dag, kalender)) dagen.push(dag);
  return dagen;
}

function opDag(dag: Datum, { van, tot }: Pick<Tijdvak, 'van' | 'tot'>): Periode {
  return { van: momentOp(dag, van), tot: momentOp(dag, tot) };
}

/**
 * The hours of a week as stretches of the calendar, in order of time. They keep their Dutch wall time when the clock
 * changes; free days and weekends have none.
 */
export function vakvensters(vakken: readonly Tijdvak[], dagen: Dagen, kalender: Kalender): readonly Periode[] {
  const opVolgorde = [...vakken].sort((a, b) => a.van.localeCompare(b.van));
  return werkdagenIn(dagen, kalender).flatMap((dag) => opVolgorde.filter((vak) => vak.weekdag === weekdag(dag)).map((vak) => opDag(dag, vak)));
}

/** The days of one series of MDO hours as stretches of the calendar, likewise; one that falls on a free day is not held. */
export function mdovensters(mdo: Mdo, dagen: Dagen, kalender: Kalender): readonly Periode[] {
  return werkdagenIn(dagen, kalender).filter((dag) => valtMdoOp(mdo, dag)).map((dag) => opDag(dag, mdo));
}
