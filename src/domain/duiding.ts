import type { BijdrageVorm } from './bijdrage.ts';
import type { Datum, Instant, Moment } from './datum.ts';
import type { LeidersBesluit } from './groepen.ts';
import type { Door, Kant, PersoonId, Uitvoerder } from './rollen.ts';

export type Vorm = 'inDePI' | 'online';

/** A moment the product proposes for the duiding. */
export interface VoorgesteldMoment {
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly vorm: Vorm;
  readonly voorTermijn: boolean;
  readonly reden: string;
  /** Names of people whose calendar could not be seen. */
  readonly onzeker: readonly string[];
}

export interface GekozenMoment {
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly vorm: Vorm;
  readonly door: Door;
  /** How many moments were chosen before; part of the key that keeps a meeting single. */
  readonly poging: number;
  /** Known once the meeting is in the calendars. */
  readonly boeking?: Boeking;
}

export interface Boeking {
  readonly eventId: string;
  readonly organisator: PersoonId;
  readonly joinUrl?: string;
}

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

/** For whom moments were looked up, or the meeting was booked. */
export interface Tafel {
  /** Who carried the casus then. */
  readonly dragers: { readonly [R in Uitvoerder]?: PersoonId };
  /** Whose calendars were looked at: stand-ins among them. Away in histories from before it was kept. */
  readonly deelnemers?: readonly PersoonId[];
  /** The termijn that the proposals name. */
  readonly termijn?: Datum;
}

export interface Duiding {
  readonly voorstellen: readonly VoorgesteldMoment[];
  /** Day of the proposals in `voorstellen`; away while others are looked for. */
  readonly voorgesteldOp?: Datum;
  /** Day since which others are looked for. */
  readonly zoektSinds?: Datum;
  /** Starts that people already turned down. */
  readonly nietOp: readonly Instant[];
  readonly tafel?: Tafel;
  /** Start of the meeting that fell away because somebody else carries the casus now; the first to propose again. */
  readonly liefst?: Instant;
  readonly moment?: GekozenMoment;
  readonly pogingen: number;
  readonly conclusie?: Conclusie;
  readonly beslotenOp?: Datum;
  /** Day on which it was noted that no duiding came about; its share is then filed alone. */
  readonly uitgeblevenOp?: Datum;
}
