import type { Datum } from './datum.ts';
import type { Betrokkene, Door, Kant, Organisatie } from './rollen.ts';

/** What a casus holds for the groups that go differently (A10). */

/** One of the three probation organisations. */
export type Reclassering = Exclude<Organisatie, 'DJI'>;
export const RECLASSERINGEN = ['Reclassering Nederland', 'SVG', 'Leger des Heils'] as const satisfies readonly Reclassering[];

/** Waiting for the criminal case: the main clocks stand still until the day of review (A7 K10). */
export interface Wacht {
  readonly sinds: Datum;
  readonly tot: Datum;
  /** How often it was extended. */
  readonly keer: number;
  readonly reden?: string;
  readonly door: Door;
}

/** Whether the detainee wants to cooperate; not known until somebody says so (A5). */
export type Medewerking = 'ja' | 'nee' | 'onbekend';
export const MEDEWERKINGEN = ['ja', 'nee', 'onbekend'] as const satisfies readonly Medewerking[];

export interface VastgelegdeMedewerking {
  readonly waarde: Medewerking;
  readonly sinds: Datum;
  readonly door: Door;
}

/** The casus was handed on to another of the three organisations. */
export interface Doorzetting {
  readonly naar: Reclassering;
  readonly waarom: string;
  readonly op: Datum;
  readonly door: Door;
  /** Who gets it back when it is sent back. */
  readonly drager?: Betrokkene;
  /** The unitmanager decided it, so it is not sent back. */
  readonly doorManager: boolean;
  readonly teruggestuurd?: { readonly reden: string; readonly op: Datum; readonly door: Door };
}

/** What a side says when it looked again at a person who is now afgestraft. */
export type Herziening = 'blijftZo' | 'verder';

/** Both sides are asked to look again (A5, A10: afgestraft). */
export interface KijkOpnieuw {
  readonly sinds: Datum;
  readonly antwoorden: Readonly<Partial<Record<Kant, Herziening>>>;
}

export type Leider = 'hoofdDR' | 'unitmanager';

/** What one manager decides about a disagreement; it counts once the other side's manager decides the same (A12 C-23). */
export interface LeidersBesluit {
  readonly rol: Leider;
  readonly actieveRol: boolean;
  readonly redenen: string;
  readonly door: Door;
  readonly op: Datum;
}
