import type { Datum, Instant, Moment, Periode, Tijd } from '../domain/datum.ts';
import type { Overlegsoort } from '../domain/agenda.ts';
import type { Kalender } from '../domain/kalender.ts';
import type { Vorm } from '../domain/planning.ts';

/** Days on which somebody is in the PI: fixed weekdays (ISO, 1 is Monday), and days that differ. */
export interface Aanwezigheid {
  readonly weekdagen: readonly number[];
  readonly uitzonderingen: readonly { readonly datum: Datum; readonly aanwezig: boolean }[];
}

/** Somebody who takes part in meetings of the PI. All hours and days are Dutch. */
export interface PlanPersoon {
  readonly id: string;
  readonly naam: string;
  /**
   * Busy time without the meetings that are `vast` in the same opgave. `onbekend` when the calendar could not be seen:
   * the person counts as free, and is named in the proposal.
   */
  readonly bezet: readonly Periode[] | 'onbekend';
  readonly werkuren?: { readonly weekdagen: readonly number[]; readonly van: Tijd; readonly tot: Tijd };
  /** Absent for who works in the PI every working day. Hard for a meeting in the PI, a preference for one online. */
  readonly aanwezigOp?: Aanwezigheid;
  /** Days on which this person is away, the last one included. */
  readonly afwezigOp?: readonly { readonly van: Datum; readonly tot?: Datum }[];
  /** Booked in another PI: no meeting at that time, and none in this PI while travelling there or back. */
  readonly elders?: readonly { readonly van: Moment; readonly tot: Moment; readonly reisMinuten: number }[];
  /** Most minutes of meetings of this opgave on one day; minutes, because ten duidingen of ten minutes are no ten meetings. */
  readonly maxMinutenPerDag?: number;
  /** A day with a meeting in the PI is a trip for this person. */
  readonly komtVanBuiten: boolean;
}

export interface Ruimte {
  readonly id: string;
  readonly naam: string;
  readonly adres?: string;
  /** Busy time without the meetings that are `vast` in the same opgave. */
  readonly bezet: readonly Periode[];
}

/** A meeting that stands in the calendars already. */
export interface Vast {
  readonly start: Moment;
  readonly vorm: Vorm;
  readonly ruimte?: string;
  /** Whether all who are needed have accepted. */
  readonly geaccepteerd: boolean;
}

export interface Gesprek {
  readonly id: string;
  /** How people know it, for the reasons of other meetings: the casus code, without personal data. */
  readonly naam: string;
  readonly soort: Overlegsoort;
  readonly duurMinuten: number;
  /** Last day on which the meeting is in time. */
  readonly termijn: Datum;
  /** First day on which it may be held. */
  readonly vroegst?: Datum;
  /** Who is `verplicht` must be there; others never block a moment. */
  readonly deelnemers: readonly { readonly persoon: string; readonly verplicht: boolean }[];
  readonly vorm: Vorm | 'bijVoorkeurInDePI';
  /** Only inside these: programme hours of the afdeling, MDO hours. */
  readonly vensters?: readonly Periode[];
  /** Fixed hours of this kind of meeting: busy time that covers one of them whole is this meeting itself, such as the standing MDO in a calendar. */
  readonly eigenUren?: readonly Periode[];
  /** Whether it needs a room when it is in the PI. */
  readonly ruimte: boolean;
  /** Meetings with the same key, people and form that touch are one block: one separate moment. */
  readonly achtereen?: string;
  /** Starts that were refused before. */
  readonly nietOp: readonly Instant[];
  /** The start that was agreed before with others. */
  readonly liefst?: Instant;
  readonly vast?: Vast;
}

/** All that one PI has to plan in the weeks from `nu` up to and including `zoekTot`. */
export interface Opgave {
  readonly nu: Moment;
  readonly zoekTot: Datum;
  readonly kalender: Kalender;
  /** Hours in which meetings may lie. */
  readonly uren: { readonly van: Tijd; readonly tot: Tijd };
  /** People need this much notice, in minutes of the clock from `nu`; what is booked already needs none. */
  readonly minimaleAanloopMinuten: number;
  readonly personen: readonly PlanPersoon[];
  readonly ruimtes: readonly Ruimte[];
  readonly gesprekken: readonly Gesprek[];
}
