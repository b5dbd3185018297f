import type { BijdrageVorm } from './bijdrage.ts';
import type { Datum, Moment } from './datum.ts';
import type { LeidersBesluit } from './groepen.ts';
import type { Planning } from './planning.ts';
import type { Door, Kant } from './rollen.ts';

export type DuidingVorm = 'gesprek' | 'online' | 'telefoon' | 'chat' | 'tussendoor';
export const DUIDINGVORMNAAM: Readonly<Record<DuidingVorm, string>> = {
  gesprek: 'in een gesprek in de PI',
  online: 'in een online gesprek',
  telefoon: 'per telefoon',
  chat: 'via de chat',
  tussendoor: 'tussendoor (bij de koffieautomaat)',
};

/** What casemanager and reclasseringswerker agree on at the duiding (S:387–393, item c). */
export interface Afspraak {
  readonly id: string;
  readonly wat: string;
  readonly eigenaar: Kant;
  readonly termijn: Datum;
  readonly klaarOp?: Datum;
}

/** The view of the other side beside the conclusion, and how the managers settle it (A12 C-23). */
export interface Oneens {
  readonly door: Door;
  readonly reden: string;
  readonly op: Datum;
  /** What the other side concludes itself. */
  readonly actieveRol?: boolean;
  readonly besluiten?: readonly LeidersBesluit[];
  /** The first conclusion as it was recorded, once the managers have decided. */
  readonly eerste?: { readonly door: Door; readonly actieveRol: boolean; readonly redenen: string };
}

/** The outcome of the duiding: summary, conclusion with reasons (S:387–393, items a and b). */
export interface Conclusie {
  readonly vorm: DuidingVorm;
  readonly actieveRol: boolean;
  readonly redenen: string;
  readonly samenvatting?: string;
  readonly afspraken: readonly Afspraak[];
  /** What the reclassering will do; away in histories from before it could be chosen. */
  readonly bijdragen?: readonly BijdrageVorm[];
  /** Recorded by one side alone because the other did not act. */
  readonly voorlopig: boolean;
  readonly kant: Kant;
  readonly door: Door;
  readonly op: Moment;
  readonly oneens?: Oneens;
}

/** The joint duiding: how far its planning is, and what came out of it. */
export interface Duiding extends Planning {
  readonly conclusie?: Conclusie;
  readonly beslotenOp?: Datum;
  /** Day on which it was noted that no duiding came about; its share is then filed alone. */
  readonly uitgeblevenOp?: Datum;
}
