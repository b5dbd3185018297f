import type { Datum, Instant, Moment } from './datum.ts';
import { gevuld } from './gevuld.ts';
import type { Door, PersoonId, Uitvoerder } from './rollen.ts';
import type { RuimteId } from './ruimte.ts';

/** The meetings of a casus that the product plans. Gebeurtenissen without one are about the duiding. */
export type Gesprekssoort = 'duiding' | 'trajectgesprek' | 'mdo';
export const GESPREKSSOORTEN: readonly Gesprekssoort[] = ['duiding', 'trajectgesprek', 'mdo'];
/** With its article, as it stands in a sentence. */
export const GESPREKNAAM: Readonly<Record<Gesprekssoort, string>> = { duiding: 'de duiding', trajectgesprek: 'het trajectgesprek', mdo: 'het MDO' };

export type Vorm = 'inDePI' | 'online';

/** A room of the PI, as it is booked with a meeting. */
export interface GeboekteRuimte {
  readonly id: RuimteId;
  readonly naam: string;
}

/** A moment the product proposes for a meeting. */
export interface VoorgesteldMoment {
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly vorm: Vorm;
  readonly voorTermijn: boolean;
  readonly reden: string;
  /** Names of people whose calendar could not be seen. */
  readonly onzeker: readonly string[];
  readonly ruimte?: GeboekteRuimte;
}

/** Somebody who is needed at a meeting. Booking or choosing it is saying yes. */
export interface Uitnodiging {
  readonly persoon: PersoonId;
  readonly naam: string;
  readonly rol: Uitvoerder;
  readonly antwoord?: 'ja';
}

export interface GekozenMoment {
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly vorm: Vorm;
  readonly ruimte?: GeboekteRuimte;
  readonly door: Door;
  /** How many moments were chosen before; part of the key that keeps a meeting single. */
  readonly poging: number;
  /** Known once the meeting is in the calendars. */
  readonly boeking?: Boeking;
  /** Who must come, and who of them said so; away in histories from before that was asked. */
  readonly uitnodigingen?: readonly Uitnodiging[];
  /** Day on which the meeting was put in the calendars, or moved there. */
  readonly geboektOp?: Datum;
  /** The day of this talk was there before its time was: it stays when the meeting falls away. */
  readonly dagStond?: true;
  /** The end has passed, and people were asked whether it took place. */
  readonly afgelopen?: true;
}

export interface Boeking {
  readonly eventId: string;
  /** Away when the mailbox of the PI organises it. */
  readonly organisator?: PersoonId;
  readonly joinUrl?: string;
}

/** For whom moments were looked up, or the meeting was booked. */
export interface Tafel {
  /** Who was needed then, by role. */
  readonly dragers: { readonly [R in Uitvoerder]?: PersoonId };
  /** Whose calendars were looked at: stand-ins among them. Away in histories from before it was kept. */
  readonly deelnemers?: readonly PersoonId[];
  /** The termijn that the proposals name. */
  readonly termijn?: Datum;
}

/** The last meeting that fell away, until the next is chosen: people read who and why on the card. */
export interface Afgezegd {
  readonly start: Moment;
  /** Empty once the content of the casus is erased. */
  readonly reden: string;
  readonly door: Door;
}

/** How far the planning of one meeting is. */
export interface Planning {
  readonly voorstellen: readonly VoorgesteldMoment[];
  /** Day of the proposals in `voorstellen`; away while others are looked for. */
  readonly voorgesteldOp?: Datum;
  /** Day since which others are looked for. */
  readonly zoektSinds?: Datum;
  /** Starts that people already turned down. */
  readonly nietOp: readonly Instant[];
  readonly tafel?: Tafel;
  /** Start of the meeting that fell away because somebody else is needed now; the first to propose again. */
  readonly liefst?: Instant;
  readonly moment?: GekozenMoment;
  readonly afgezegd?: Afgezegd;
  readonly pogingen: number;
}

export const LEGE_PLANNING: Planning = { voorstellen: [], nietOp: [], pogingen: 0 };

export const NIET_DOORGEGAAN = ['ziek', 'nietGekomen', 'geenTijd', 'anders'] as const;
/** Why a duiding that was planned did not take place. */
export type NietDoorgegaan = (typeof NIET_DOORGEGAAN)[number];
export const NIET_DOORGEGAAN_NAAM: Readonly<Record<NietDoorgegaan, string>> = { ziek: 'iemand was ziek', nietGekomen: 'iemand kwam niet', geenTijd: 'geen tijd', anders: 'anders' };

/** Who must still say whether they come; nobody while the meeting is not in the calendars, or once it is over. */
export function moetenAntwoorden({ boeking, uitnodigingen = [], afgelopen }: GekozenMoment): readonly Uitnodiging[] {
  return boeking === undefined || afgelopen === true ? [] : uitnodigingen.filter(({ antwoord }) => antwoord === undefined);
}

/** At another time everybody is asked again, as the calendars do; who organises it comes. */
export function opnieuwGevraagd({ boeking, uitnodigingen = [] }: GekozenMoment): readonly Uitnodiging[] {
  return uitnodigingen.map(({ persoon, naam, rol, antwoord }) => ({ persoon, naam, rol, ...(persoon === boeking?.organisator ? gevuld({ antwoord }) : {}) }));
}

/** A meeting counts as planned once it is in the calendars and everybody who is needed comes. */
export function isGepland(moment: GekozenMoment): boolean {
  return moment.boeking !== undefined && moetenAntwoorden(moment).length === 0;
}
