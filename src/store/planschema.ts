import type { Selectable } from 'kysely';
import type { Tijdvak } from '../domain/rooster.ts';
import type { Json, Tijdstip } from './kolommen.ts';

/** When the detainees of an afdeling can come to a talk; without a row that is not known. */
interface ProgrammaTabel {
  afdeling: string;
  vakken: Json<readonly Tijdvak[]>;
}
interface RuimteTabel {
  id: string;
  pi: string;
  naam: string;
  /** Address of the room mailbox, in small letters. */
  adres: string;
  plaatsen: number;
  in_gebruik: boolean;
}
interface MdoTabel {
  id: string;
  pi: string;
  /** null: of the whole PI. */
  cluster: string | null;
  weekdag: number;
  van: string;
  tot: string;
  elke_weken: number;
  vanaf: string;
  ruimte: string | null;
}
/** Minutes between two PI's, there and back alike; `pi` sorts before `andere`. */
interface ReistijdTabel {
  pi: string;
  andere: string;
  minuten: number;
}
/** An event in a calendar that the product booked. */
interface AgendaAfspraakTabel {
  id: string;
  soort: string;
  pi: string;
  tenant: string;
  /** Address of the organiser's mailbox, in small letters. */
  mailbox: string;
  /** null: the mailbox of the PI. */
  organisator: string | null;
  event_id: string;
  start: Tijdstip;
  minuten: number;
  vorm: string;
  ruimte: string | null;
  /** null: it is not held in Teams. */
  chat: string | null;
}
interface AgendaAfspraakCasusTabel {
  afspraak: string;
  casus: string;
  soort: string;
  volgorde: number;
}
interface AgendaDeelnemerTabel {
  afspraak: string;
  persoon: string;
  verplicht: boolean;
  antwoord: string;
  antwoord_op: Tijdstip | null;
}
/** A subscription to changes in the calendar of one mailbox. */
interface AbonnementTabel {
  id: string;
  tenant: string;
  mailbox: string;
  /** Secret that a true notification repeats. */
  client_state: string;
  verloopt_op: Tijdstip;
  delta_link: string | null;
  laatst_gelezen: Tijdstip | null;
}
/** A moment held tentatively while people are asked. */
interface ReserveringTabel {
  /** By which Graph knows the event, also when its answer was lost. */
  transactie: string;
  tenant: string;
  /** null: it is not known whether the event was made. */
  event_id: string | null;
  casus: string;
  soort: string;
  persoon: string;
  mailbox: string;
  start: Tijdstip;
  minuten: number;
}
/** An appointment that somebody is writing in Outlook. */
interface AfspraakconceptTabel {
  tenant: string;
  event_id: string;
  mailbox: string;
  pi: string;
  persoon: string;
  soort: string;
  casussen: Json<readonly string[]>;
  vorm: string | null;
  op: Tijdstip;
}

/** What the planner must know, and what it keeps of the calendars. */
export interface Plantabellen {
  programma: ProgrammaTabel;
  ruimte: RuimteTabel;
  mdo: MdoTabel;
  reistijd: ReistijdTabel;
  agenda_afspraak: AgendaAfspraakTabel;
  agenda_afspraak_casus: AgendaAfspraakCasusTabel;
  agenda_deelnemer: AgendaDeelnemerTabel;
  abonnement: AbonnementTabel;
  reservering: ReserveringTabel;
  afspraakconcept: AfspraakconceptTabel;
}

export type RuimteRij = Selectable<RuimteTabel>;
export type MdoRij = Selectable<MdoTabel>;
export type AgendaAfspraakRij = Selectable<AgendaAfspraakTabel>;
export type AbonnementRij = Selectable<AbonnementTabel>;
export type ReserveringRij = Selectable<ReserveringTabel>;
export type AfspraakconceptRij = Selectable<AfspraakconceptTabel>;
