import type { Datum, Instant, Moment, Periode, Tijd } from '../domain/datum.ts';
import type { Kalender } from '../domain/kalender.ts';

/** Days on which somebody is in the PI: fixed weekdays (ISO, 1 is Monday), and days that differ. */
export interface Aanwezigheid {
  readonly weekdagen: readonly number[];
  readonly uitzonderingen: readonly { readonly datum: Datum; readonly aanwezig: boolean }[];
}

export interface DeelnemerAgenda {
  readonly naam: string;
  /** Without somebody who is `verplicht` there is no meeting; others come when they can. */
  readonly verplicht: boolean;
  /** `onbekend` when the calendar could not be seen: the person counts as free, and is named in the proposal. */
  readonly bezet: readonly Periode[] | 'onbekend';
  readonly werkuren?: { readonly weekdagen: readonly number[]; readonly van: Tijd; readonly tot: Tijd };
  /** Absent for who works in the PI every working day. Hard for a meeting in the PI, a preference for one online. */
  readonly aanwezigOp?: Aanwezigheid;
  /** Days on which this person is away, the last one included: no meeting that needs them, also when the calendar does not show it. */
  readonly afwezigOp?: readonly { readonly van: Datum; readonly tot?: Datum }[];
}

export type Vorm = 'inDePI' | 'online';

export interface MomentVraag {
  readonly nu: Moment;
  /** Last day on which the meeting is in time. */
  readonly termijn: Datum;
  /** Last day to look at. */
  readonly zoekTot: Datum;
  readonly duurMinuten: number;
  readonly vorm: Vorm | 'bijVoorkeurInDePI';
  readonly deelnemers: readonly DeelnemerAgenda[];
  readonly kalender: Kalender;
  /** Hours in which meetings may lie, in the Netherlands. */
  readonly uren: { readonly van: Tijd; readonly tot: Tijd };
  readonly aantal: number;
  /** Starts that were refused before. */
  readonly nietOp?: readonly Instant[];
  /** The start that was agreed before with others; proposed first when it still suits everybody. */
  readonly liefst?: Instant;
  /** People need this much notice, in minutes of the clock from `nu`. */
  readonly minimaleAanloopMinuten: number;
}

export interface Voorstel {
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly vorm: Vorm;
  readonly voorTermijn: boolean;
  /** Why this moment: one line of Dutch for the people invited. */
  readonly reden: string;
  /** Names of those whose calendar could not be seen. */
  readonly onzeker: readonly string[];
}
