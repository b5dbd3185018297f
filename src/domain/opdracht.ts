import type { BijdrageVorm } from './bijdrage.ts';
import type { AfdelingId, Afvinkbaar, AlertSoort, CasusId, Criteria, NietGescreendReden, Oordeel, PiId, SignaalVelden } from './casus.ts';
import type { DuidingVorm } from './duiding.ts';
import type { Datum } from './datum.ts';
import type { WerkdocumentOpdracht } from './opdrachten/werkdocument.ts';
import type { BijdrageOpdracht } from './opdrachten/bijdrage.ts';
import type { InzetOpdracht } from './opdrachten/inzet.ts';
import type { GroepenOpdracht } from './opdrachten/groepen.ts';
import type { PlanningOpdracht } from './opdrachten/planning.ts';
import type { VerloopOpdracht } from './opdrachten/verloop.ts';
import type { Betrokkene, Kant, Uitvoerder } from './rollen.ts';
import type { UitstelSoort } from './uitstel.ts';

/** A signal nieuwe detentie that makes a casus. Identity and code are made at the edge. */
export interface OntvangSignaal extends SignaalVelden {
  readonly type: 'ontvangSignaal';
  readonly id: CasusId;
  readonly code: string;
  readonly skn: string;
  readonly naam: string;
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  readonly eerdereCasussen: readonly string[];
  /** Version of the question set of the werkdocument; the newest at this moment. */
  readonly vragenlijst?: number;
}
/** Later knowledge of the signal, from a new signal or a one-field answer. */
export interface VulAan {
  readonly type: 'vulAan';
  readonly velden: SignaalVelden & { readonly naam?: string };
  /** Code of another casus of the same person with this begindatum; filled in from the register. */
  readonly bezetDoor?: string;
}
export interface Claim {
  readonly type: 'claim';
}
export interface LaatLos {
  readonly type: 'laatLos';
}
export interface WijsToe {
  readonly type: 'wijsToe';
  readonly rol: Uitvoerder;
  readonly wie: Betrokkene;
}
/** What a colleague (`van`) has to do in one casus, of all work that a manager moves to another. */
export interface ZetOver {
  readonly type: 'zetOver';
  readonly rol: Uitvoerder;
  readonly van: Betrokkene;
  readonly wie: Betrokkene;
}
export interface KiesInEenKeer {
  readonly type: 'kiesInEenKeer';
}
/** What a verdict consists of, at first and when corrected. */
export interface OordeelInvoer {
  readonly oordeel: Oordeel;
  readonly criteria?: Criteria;
  readonly nietGescreend?: NietGescreendReden;
  readonly reden?: string;
  readonly contactpersoon?: string;
}
export interface Beoordeel extends OordeelInvoer {
  readonly type: 'beoordeel';
  /** Given for a list of casussen at once (B10): one id for all rows of the list. */
  readonly batch?: string;
}
export interface CorrigeerOordeel extends OordeelInvoer {
  readonly type: 'corrigeerOordeel';
}
export interface BeantwoordAlert {
  readonly type: 'beantwoordAlert';
  readonly soort: AlertSoort;
  readonly inzetGewenst: boolean;
  readonly reden?: string;
}
export interface StelVraag {
  readonly type: 'stelVraag';
  readonly tekst: string;
}
export interface BeantwoordVraag {
  readonly type: 'beantwoordVraag';
  readonly vraag: string;
  readonly tekst: string;
}
export interface AfspraakInvoer {
  readonly wat: string;
  readonly eigenaar: Kant;
  readonly termijn: Datum;
}
export interface LegDuidingVast {
  readonly type: 'legDuidingVast';
  readonly vorm: DuidingVorm;
  readonly actieveRol: boolean;
  readonly redenen: string;
  readonly samenvatting?: string;
  readonly afspraken: readonly AfspraakInvoer[];
  /** What the reclassering will do; at least one with an active role. */
  readonly bijdragen?: readonly BijdrageVorm[];
  /** `voorlopig`: one side alone, because the other has not acted. */
  readonly wijze: 'samen' | 'voorlopig';
}
export interface BevestigDuiding {
  readonly type: 'bevestigDuiding';
}
export interface WeesHetOneens {
  readonly type: 'weesHetOneens';
  readonly reden: string;
  /** The own conclusion; the opposite of the recorded one unless said otherwise. */
  readonly actieveRol?: boolean;
}
export interface BeslisDuiding {
  readonly type: 'beslisDuiding';
  readonly actieveRol: boolean;
  readonly redenen: string;
}
export interface RondAfspraakAf {
  readonly type: 'rondAfspraakAf';
  readonly afspraak: string;
}
export interface VinkAf {
  readonly type: 'vinkAf';
  readonly wat: Afvinkbaar;
}
export interface GeefUitstel {
  readonly type: 'geefUitstel';
  readonly taak: string;
  readonly soort: UitstelSoort;
  /** Needed with `anders`. */
  readonly reden?: string;
}
export interface SluitAf {
  readonly type: 'sluitAf';
  readonly reden: string;
}
export interface Heropen {
  readonly type: 'heropen';
  readonly reden: string;
  /** Code of another casus of the same detention or person that runs; filled in from the register. */
  readonly bezetDoor?: string;
}

/** Erases the content once its time has come; only the product does. */
export interface WisInhoud {
  readonly type: 'wisInhoud';
}

/** Everything somebody, or the product itself, may want of a casus. */
export type Opdracht =
  | OntvangSignaal | VulAan | VerloopOpdracht | Claim | LaatLos | WijsToe | ZetOver
  | GroepenOpdracht
  | KiesInEenKeer | Beoordeel | CorrigeerOordeel | BeantwoordAlert
  | WerkdocumentOpdracht | StelVraag | BeantwoordVraag
  | PlanningOpdracht
  | LegDuidingVast | BevestigDuiding | WeesHetOneens | BeslisDuiding
  | BijdrageOpdracht
  | InzetOpdracht
  | RondAfspraakAf | VinkAf | GeefUitstel | SluitAf | Heropen | WisInhoud;

export type OpdrachtType = Opdracht['type'];
