import type { Instant, Moment } from '../datum.ts';
import type { MetVoor } from '../feiten/planning.ts';
import type { NietDoorgegaan, Tafel, Uitnodiging, VoorgesteldMoment } from '../planning.ts';
import type { PersoonId } from '../rollen.ts';

/** With for whom they were looked up: somebody else may carry the casus by the time the calendars have answered. */
export interface StelMomentenVoor extends MetVoor, Partial<Tafel> {
  readonly type: 'stelMomentenVoor';
  readonly voorstellen: readonly VoorgesteldMoment[];
}
export interface KiesMoment extends MetVoor {
  readonly type: 'kiesMoment';
  readonly start: Instant;
}
export interface WijsMomentenAf extends MetVoor {
  readonly type: 'wijsMomentenAf';
}
export interface RegistreerBoeking extends MetVoor {
  readonly type: 'registreerBoeking';
  readonly start: Instant;
  readonly eventId: string;
  /** Away when the mailbox of the PI organises it. */
  readonly organisator?: PersoonId;
  readonly joinUrl?: string;
  /** Everybody who has it in the calendar. */
  readonly deelnemers?: readonly PersoonId[];
  /** Who must come; who organises it or chose the moment does. */
  readonly uitnodigingen?: readonly Omit<Uitnodiging, 'antwoord'>[];
}
export interface MeldBoekingMislukt extends MetVoor {
  readonly type: 'meldBoekingMislukt';
  readonly start: Instant;
}
/** Somebody who is needed made the meeting in Outlook: it stands in the calendars already, and is that of the casus. */
export interface KoppelAfspraak extends MetVoor, Pick<VoorgesteldMoment, 'duurMinuten' | 'vorm' | 'ruimte'> {
  readonly type: 'koppelAfspraak';
  readonly start: Moment;
  readonly eventId: string;
  readonly organisator: PersoonId;
  readonly joinUrl?: string;
  readonly deelnemers: readonly PersoonId[];
  /** Who must come, also who is not invited in Outlook; who organises it does. */
  readonly uitnodigingen: readonly Omit<Uitnodiging, 'antwoord'>[];
}
export interface AnnuleerAfspraak extends MetVoor {
  readonly type: 'annuleerAfspraak';
  readonly reden: string;
}
/** A meeting that stands goes to another moment, because another one would miss its termijn. */
export interface VerplaatsAfspraak extends MetVoor {
  readonly type: 'verplaatsAfspraak';
  readonly van: Instant;
  readonly naar: Pick<VoorgesteldMoment, 'start' | 'duurMinuten' | 'vorm' | 'ruimte'>;
  readonly reden: string;
}
/** Somebody who is needed puts a meeting at another time: one that stands in the calendars, or the choice that is still open. */
export interface VerzetAfspraak extends MetVoor {
  readonly type: 'verzetAfspraak';
  /** Where it stood for who moved it; away while it is chosen from proposals. */
  readonly van?: Instant;
  readonly naar: Pick<VoorgesteldMoment, 'start' | 'duurMinuten' | 'vorm' | 'ruimte'>;
}
/** An answer to the invitation from Teams; with `nee` also why, when the person says it. */
export interface BeantwoordUitnodiging extends MetVoor {
  readonly type: 'beantwoordUitnodiging';
  readonly antwoord: 'ja' | 'nee';
  readonly reden?: string;
}

/** What the calendars say of a meeting now. */
export type Agendastand =
  /** Cancelled or deleted by its organiser. */
  | { readonly weg: true }
  | {
      readonly weg: false;
      readonly start: Moment;
      readonly duurMinuten: number;
      readonly antwoorden: readonly { readonly persoon: PersoonId; readonly antwoord: 'ja' | 'nee' }[];
      /** The room declined. */
      readonly ruimteWeigert?: true;
    };

export interface VerwerkAgenda extends MetVoor {
  readonly type: 'verwerkAgenda';
  readonly eventId: string;
  readonly stand: Agendastand;
}
/** The end of the meeting has passed. */
export interface MeldAfgelopen extends MetVoor {
  readonly type: 'meldAfgelopen';
}
/** "Heeft de duiding plaatsgevonden?" No. */
export interface MeldNietDoorgegaan {
  readonly type: 'meldNietDoorgegaan';
  readonly waarom: NietDoorgegaan;
  readonly toelichting?: string;
}

export type PlanningOpdracht =
  | StelMomentenVoor | KiesMoment | WijsMomentenAf | RegistreerBoeking | MeldBoekingMislukt | KoppelAfspraak | AnnuleerAfspraak | VerplaatsAfspraak | VerzetAfspraak
  | BeantwoordUitnodiging | VerwerkAgenda | MeldAfgelopen | MeldNietDoorgegaan;
