import { gehoudenGesprek, type Bijdrage, type Stap3 } from './bijdrage.ts';
import type { Casus } from './casus.ts';
import { laatste, vroegste, type Datum } from './datum.ts';
import { plusWerkdagen } from './kalender.ts';
import { termijnPlan, type Klokken } from './termijnen.ts';

/** The day of the trajectgesprek; undefined while it is not known, also after one that was not held. */
export function gespreksdag({ trajectgesprekOp }: Casus, { gesprekken }: Stap3): Datum | undefined {
  return gesprekken.some(({ datum, uitkomst }) => datum === trajectgesprekOp && uitkomst === 'nietGehouden') ? undefined : trajectgesprekOp;
}

/** The trajectgesprek that lies ahead, or whose outcome is not recorded. */
export function komendGesprek(casus: Casus, stap3: Stap3): Datum | undefined {
  return gehoudenGesprek(stap3) === undefined ? gespreksdag(casus, stap3) : undefined;
}

/** The day itself, but never before the first working day after `sinds`: who is asked late still gets a day. */
export function nietVoor(dag: Datum, sinds: Datum, { kalender }: Klokken): Datum {
  return laatste(dag, plusWerkdagen(sinds, 1, kalender)) ?? dag;
}

/** What the bijdragen work towards: the trajectgesprek, or while it has no date the plan's day or the release. */
function doel(casus: Casus, stap3: Stap3, sinds: Datum, klokken: Klokken): Datum {
  const dag = gespreksdag(casus, stap3);
  if (dag !== undefined && dag >= sinds) return dag;
  const plan = termijnPlan(casus, klokken);
  return vroegste(plan, casus.einddatum ?? plan) ?? plan;
}

/** Day before the trajectgesprek on which what the reclassering found is on the table (A7 K6). */
export function dagVoorGesprek(casus: Casus, stap3: Stap3, sinds: Datum, klokken: Klokken): Datum {
  return nietVoor(plusWerkdagen(doel(casus, stap3, sinds, klokken), -klokken.afspraken.bijdrageVoorTrajectgesprek, klokken.kalender), sinds, klokken);
}

/**
 * Day on which a bijdrage is ready: two working days before the trajectgesprek; taking part on the day itself (A7 K6).
 * An advice asked for in JD-online gets the time it takes, also when the trajectgesprek comes first.
 */
export function termijnBijdrage(casus: Casus, stap3: Stap3, { vorm, sinds, aangevraagdOp }: Bijdrage, klokken: Klokken): Datum {
  if (vorm === 'mdo') return nietVoor(stap3.mdo.datum ?? termijnPlan(casus, klokken), sinds, klokken);
  if (vorm === 'trajectgesprek') return nietVoor(doel(casus, stap3, sinds, klokken), sinds, klokken);
  const norm = dagVoorGesprek(casus, stap3, sinds, klokken);
  if (vorm !== 'advies') return norm;
  const geleverd = plusWerkdagen(aangevraagdOp ?? sinds, klokken.afspraken.adviesWerkdagen, klokken.kalender);
  return laatste(norm, geleverd) ?? norm;
}

/** Whether the trajectgesprek comes before this advice is ready, so that written input is needed ahead of it (scenario 15). */
export function komtNaGesprek(casus: Casus, stap3: Stap3, bijdrage: Bijdrage, klokken: Klokken): boolean {
  const gesprek = komendGesprek(casus, stap3);
  if (bijdrage.vorm !== 'advies' || gesprek === undefined) return false;
  const norm = termijnBijdrage(casus, stap3, bijdrage, klokken);
  return (laatste(norm, casus.uitstel[`bijdrage:${bijdrage.id}`]?.tot ?? norm) ?? norm) > plusWerkdagen(gesprek, -1, klokken.kalender);
}
