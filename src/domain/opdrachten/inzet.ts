import type { Datum } from '../datum.ts';
import type { Grond, Ontvanger, OverdrachtPunt } from '../inzet.ts';
import type { Betrokkene } from '../rollen.ts';

/** What step 4 asks: the register of inzet during the detention (F21). */
export interface VoegInzetToe {
  readonly type: 'voegInzetToe';
  readonly grond: Grond;
  readonly wat: string;
  readonly waarom?: string;
  readonly eigenaar?: Betrokkene;
  readonly start?: Datum;
  readonly termijn?: Datum;
}
/** The product points out which grounds come up for this casus now. */
export interface StelInzetVoor {
  readonly type: 'stelInzetVoor';
}
export interface BeantwoordInzet {
  readonly type: 'beantwoordInzet';
  readonly inzet: string;
  readonly antwoord: 'ja' | 'nee' | 'later';
  readonly reden?: string;
  /** Day on which the casemanager looks again; with `later`. */
  readonly tot?: Datum;
}
export interface StartInzet {
  readonly type: 'startInzet';
  readonly inzet: string;
}
export interface RondInzetAf {
  readonly type: 'rondInzetAf';
  readonly inzet: string;
}
export interface LaatInzetVervallen {
  readonly type: 'laatInzetVervallen';
  readonly inzet: string;
  readonly reden: string;
}
export interface DraagOver {
  readonly type: 'draagOver';
  /** Undefined: the whole casus. */
  readonly inzet?: string;
  readonly naar: Ontvanger;
  readonly termijn?: Datum;
}
export interface VinkOverdrachtAf {
  readonly type: 'vinkOverdrachtAf';
  readonly overdracht: string;
  readonly punt: OverdrachtPunt;
}
export interface NeemOver {
  readonly type: 'neemOver';
  readonly overdracht: string;
  /** For a receiver outside: who accepted, and on which day. */
  readonly buiten?: { readonly door: string; readonly op?: Datum };
}
export interface StuurOverdrachtTerug {
  readonly type: 'stuurOverdrachtTerug';
  readonly overdracht: string;
  readonly reden: string;
}
export interface TrekOverdrachtIn {
  readonly type: 'trekOverdrachtIn';
  readonly overdracht: string;
}

export type InzetOpdracht =
  | VoegInzetToe | StelInzetVoor | BeantwoordInzet | StartInzet | RondInzetAf | LaatInzetVervallen
  | DraagOver | VinkOverdrachtAf | NeemOver | StuurOverdrachtTerug | TrekOverdrachtIn;
