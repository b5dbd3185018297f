import { isAfgestraft, type Casus, type Fase } from './casus.ts';
import { plusDagen, type Datum } from './datum.ts';
import type { Feit } from './gebeurtenis.ts';
import { eersteWerkdagVanaf } from './kalender.ts';
import type { OpdrachtType } from './opdracht.ts';
import { schrijfDatum } from './schrijf.ts';
import type { Klokken } from './termijnen.ts';
import { weiger, type Weigering } from './weigering.ts';

/** The steps in which the two may wait for the criminal case (A10: preventief gehecht). */
const KAN_WACHTEN: ReadonlySet<Fase> = new Set<Fase>(['bekendheid', 'delen', 'duiding', 'bijdrage']);

/** What carries the casus on to a next step; somebody who wants that first says to go on. */
const GAAT_VERDER: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>([
  'kiesInEenKeer', 'beoordeel', 'deel', 'stelVraag', 'stelMomentenVoor', 'kiesMoment', 'koppelAfspraak', 'wijsMomentenAf', 'legDuidingVast', 'bevestigDuiding', 'weesHetOneens', 'beslisDuiding',
]);

/** Whether waiting may begin now: in a running step, before an outcome waits for the other side, and not for who is afgestraft. */
export function magWachten({ fase, titel, wacht, duiding }: Pick<Casus, 'fase' | 'titel' | 'wacht' | 'duiding'>): boolean {
  return wacht === undefined && KAN_WACHTEN.has(fase) && !isAfgestraft(titel) && !(fase === 'duiding' && duiding.conclusie !== undefined);
}

/** The day of review when nobody names one (A7 K10). */
export function standaardHerbeoordeling(vandaag: Datum, { afspraken, kalender }: Klokken): Datum {
  return eersteWerkdagVanaf(plusDagen(vandaag, 7 * afspraken.wachtWeken), kalender);
}

/** The last day of review that may be chosen today. */
export function uitersteHerbeoordeling(vandaag: Datum, { afspraken, kalender }: Klokken): Datum {
  return eersteWerkdagVanaf(plusDagen(vandaag, 7 * afspraken.wachtMaxWeken), kalender);
}

/** Why this cannot be done while the casus waits; undefined when it can. */
export function tijdensWachten(casus: Casus, type: OpdrachtType): Weigering | undefined {
  if (casus.wacht === undefined || !GAAT_VERDER.has(type)) return undefined;
  return weiger('verkeerdeStap', `Deze casus wacht op het strafproces tot ${schrijfDatum(casus.wacht.tot)}. Kies eerst “Ga verder”. Dan lopen de termijnen weer.`);
}

/** Once somebody is afgestraft there is nothing to wait for any more. */
export function wachtEindigt(casus: Casus, velden: Pick<Casus, 'titel'>): readonly Feit[] {
  return casus.wacht !== undefined && isAfgestraft(velden.titel) ? [{ type: 'WachtBeeindigd', waarom: 'afgestraft' }] : [];
}
