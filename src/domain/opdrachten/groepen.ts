import type { Datum } from '../datum.ts';
import type { Herziening, Medewerking, Reclassering } from '../groepen.ts';

/** The criminal case decides first: the clocks wait until `tot` (by default some weeks), for example the next hearing. */
export interface WachtOpStrafproces {
  readonly type: 'wachtOpStrafproces';
  readonly tot?: Datum;
  readonly reden?: string;
}
export interface VerlengWacht {
  readonly type: 'verlengWacht';
  readonly tot: Datum;
  readonly reden: string;
}
export interface BeeindigWacht {
  readonly type: 'beeindigWacht';
}
/** The answer of one side to "look again: the person is now afgestraft". */
export interface BeantwoordKijkOpnieuw {
  readonly type: 'beantwoordKijkOpnieuw';
  readonly uitkomst: Herziening;
}
export interface LegMedewerkingVast {
  readonly type: 'legMedewerkingVast';
  readonly medewerking: Medewerking;
}
export interface ZetDoor {
  readonly type: 'zetDoor';
  readonly naar: Reclassering;
  readonly waarom: string;
}
export interface StuurTerug {
  readonly type: 'stuurTerug';
  readonly reden: string;
}

export type GroepenOpdracht = WachtOpStrafproces | VerlengWacht | BeeindigWacht | BeantwoordKijkOpnieuw | LegMedewerkingVast | ZetDoor | StuurTerug;
