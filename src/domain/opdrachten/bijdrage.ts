import type { BijdrageVorm, GesprekUitkomst, MdoUitkomst, Mening, NietGehoudenReden } from '../bijdrage.ts';
import type { Datum } from '../datum.ts';
import type { Betrokkene } from '../rollen.ts';

/** One more bijdrage after the duiding; the owner is the reclasseringswerker unless told otherwise. */
export interface VoegBijdrageToe {
  readonly type: 'voegBijdrageToe';
  readonly vorm: BijdrageVorm;
  readonly eigenaar?: Betrokkene;
}
/** Somebody else of the reclassering does it, for instance who can't be there. */
export interface GeefBijdrageDoor {
  readonly type: 'geefBijdrageDoor';
  readonly bijdrage: string;
  readonly eigenaar: Betrokkene;
}
export interface VraagAdviesAan {
  readonly type: 'vraagAdviesAan';
  readonly bijdrage: string;
}
export interface RondBijdrageAf {
  readonly type: 'rondBijdrageAf';
  readonly bijdrage: string;
  readonly bevinding?: string;
}
export interface LaatBijdrageVervallen {
  readonly type: 'laatBijdrageVervallen';
  readonly bijdrage: string;
  readonly reden: string;
}
/** Written input: instead of being at the talk, or while the advice is not ready. */
export interface GeefInbreng {
  readonly type: 'geefInbreng';
  readonly bijdrage: string;
  readonly tekst: string;
}
export interface LeesInbreng {
  readonly type: 'leesInbreng';
  readonly inbreng: string;
}
export interface BevestigAfstemming {
  readonly type: 'bevestigAfstemming';
}
export interface LegTrajectgesprekVast {
  readonly type: 'legTrajectgesprekVast';
  readonly uitkomst: GesprekUitkomst;
  /** Whether the reclassering was there. */
  readonly erbij?: boolean;
  readonly reden?: NietGehoudenReden;
  readonly toelichting?: string;
  readonly nieuweDatum?: Datum;
}
export interface LegMeningVast {
  readonly type: 'legMeningVast';
  readonly mening: Mening;
  readonly waarom?: string;
}
export interface BrengPlanIn {
  readonly type: 'brengPlanIn';
}
export interface PlanMdo {
  readonly type: 'planMdo';
  readonly datum: Datum;
}
export interface LegMdoVast {
  readonly type: 'legMdoVast';
  readonly uitkomst: MdoUitkomst;
  readonly erbij?: boolean;
  readonly toelichting?: string;
  readonly nieuweDatum?: Datum;
}

/** Step 3: the bijdragen, the trajectgesprek, the plan and the MDO. */
export type BijdrageOpdracht =
  | VoegBijdrageToe | GeefBijdrageDoor | VraagAdviesAan | RondBijdrageAf | LaatBijdrageVervallen | GeefInbreng | LeesInbreng | BevestigAfstemming
  | LegTrajectgesprekVast | LegMeningVast | BrengPlanIn | PlanMdo | LegMdoVast;
