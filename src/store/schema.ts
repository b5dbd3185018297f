import type { Insertable, Selectable, Updateable, ColumnType, Generated } from 'kysely';
import type { EigenAfspraken } from '../domain/afspraken.ts';
import type { Casus } from '../domain/casus.ts';
import type { Gebeurtenis } from '../domain/gebeurtenis.ts';
import type { Onderwerpvraag } from '../domain/vragenlijst.ts';
import type { Json, Tijdstip } from './kolommen.ts';
import type { Monitortabellen } from './monitorschema.ts';
import type { Plantabellen } from './planschema.ts';
import type { Werktabellen } from './werkschema.ts';

/** The same for a column that is empty unless said otherwise. */
type JsonOfLeeg<T> = ColumnType<T, string | undefined, string>;

interface PiTabel {
  id: string;
  naam: string;
  /** Other names under which signals may name it. */
  aliassen: Json<readonly string[]>;
  afspraken: JsonOfLeeg<EigenAfspraken>;
  /** Mailbox from which the product mails and, by afspraak, books. */
  postbus: string | null;
}
/** Afdelingen of a PI with afspraken of their own. */
interface ClusterTabel {
  id: string;
  pi: string;
  naam: string;
  afspraken: JsonOfLeeg<EigenAfspraken>;
}
interface AfspraakWijzigingTabel {
  id: Generated<number>;
  pi: string;
  /** null: of the whole PI. */
  cluster: string | null;
  sleutel: string;
  /** As JSON text; null: the value of what lies above, not one of its own. */
  oud: string | null;
  nieuw: string | null;
  /** null: from a file. */
  door: string | null;
  op: Tijdstip;
}
interface AfdelingTabel {
  id: string;
  pi: string;
  cluster: string | null;
  naam: string;
  aliassen: Json<readonly string[]>;
}
interface PersoonTabel {
  id: string;
  tenant: string;
  object: string;
  naam: string;
  organisatie: string;
  email: string;
  actief: boolean;
  /** Most minutes of meetings on one day; null: the afspraak of the PI. */
  max_overlegminuten: ColumnType<number | null, number | null | undefined, number | null>;
}
interface RolTabel {
  persoon: string;
  rol: string;
  /** null: everywhere. */
  pi: string | null;
  /** null: the whole PI. */
  afdeling: string | null;
}
interface AanwezigheidTabel {
  persoon: string;
  pi: string;
  weekdagen: Json<readonly number[]>;
  uitzonderingen: Json<readonly { datum: string; aanwezig: boolean }[]>;
}
interface AfwezigheidTabel {
  persoon: string;
  van: string;
  /** null: the end is not known. */
  tot: string | null;
  reden: string;
  waarnemer: string | null;
  op: Tijdstip;
}
/** A person as one bot registration knows them, and how to reach them 1:1. Learnt from what Teams sends. */
interface TeamsGebruikerTabel {
  persoon: string;
  mri: string;
  tenant: string;
  service_url: string;
  conversatie: string | null;
  gezien_op: Tijdstip;
}
interface TeamTabel {
  id: string;
  naam: string;
  tenant: string;
  service_url: string;
  pi: string | null;
  beheer_gevraagd_aan: string | null;
}
interface KanaalTabel {
  id: string;
  team: string;
  naam: string;
  soort: string;
  afdeling: string | null;
}
interface CasusTabel {
  id: string;
  code: string;
  /** Empty: erased. */
  skn: string;
  begindatum: string | null;
  pi: string;
  afdeling: string;
  fase: string;
  versie: number;
  casemanager: string | null;
  reclasseringswerker: string | null;
  ontvangen_op: Tijdstip;
  /** Step 4 asks something still, also when the casus is closed. */
  inzet_open: Generated<boolean>;
  einddatum: string | null;
  /** Who carries it, works on part of it or is asked to take that over, wherever they work. */
  betrokken: ColumnType<readonly string[], string | undefined, string>;
  data: Json<Casus>;
}
interface GebeurtenisTabel {
  casus: string;
  versie: number;
  type: string;
  data: Json<Gebeurtenis>;
  door: string | null;
  op: Tijdstip;
}
interface AuditTabel {
  id: Generated<number>;
  op: Tijdstip;
  persoon: string | null;
  actie: string;
  casus: string | null;
  resultaat: string;
  herkomst: string;
}
interface HerinneringTabel {
  casus: string;
  sleutel: string;
  uitkomst: string;
  op: Tijdstip;
}
/** What was delivered outside, by the key of its effect, so that nothing is delivered twice. */
interface GeleverdTabel {
  sleutel: string;
  casus: string | null;
  conversatie: string | null;
  activiteit: string | null;
  service_url: string | null;
  /** What the posted card shows: a digest of it and the day. */
  stand: string | null;
  bezig_tot: Tijdstip | null;
  op: Tijdstip;
}
/** A day digest that was decided on, for an afdeling or a person, so that each leaves once a day. */
interface DagberichtTabel {
  sleutel: string;
  dag: string;
  /** What came in up to here is old for the next one. */
  tot: Tijdstip;
}
/** Who asked for a digest of their own, and when on the day. */
interface DagberichtVoorkeurTabel {
  persoon: string;
  om: string;
}
interface ConceptTabel {
  casus: string;
  persoon: string;
  velden: Json<Readonly<Record<string, string>>>;
  op: Tijdstip;
  venster: string | null;
  nummer: number | null;
}
interface VragenlijstTabel {
  versie: number;
  geldig_vanaf: string;
  vragen: Json<readonly Onderwerpvraag[]>;
}
/** Activities of Teams that were carried out, so that the same one delivered twice acts once. */
interface VerwerktTabel {
  sleutel: string;
  op: Tijdstip;
}
/** An admission that nobody signalled, until a signal came or somebody said why not. */
interface OpnameTabel {
  id: string;
  pi: string;
  afdeling: string | null;
  /** null: erased. */
  skn: string | null;
  naam: string | null;
  opgenomen_op: string;
  ontvangen_op: Tijdstip;
  verwerkt: string | null;
  toelichting: string | null;
  verwerkt_op: Tijdstip | null;
  verwerkt_door: string | null;
}
/** A text of the handreiking that the beheerder wrote; empty: back to that of the product. */
interface HandreikingTabel {
  sectie: string;
  versie: number;
  titel: string | null;
  tekst: string | null;
  trefwoorden: ColumnType<readonly string[] | null, string | null, string | null>;
  door: string;
  op: Tijdstip;
}
interface InstellingTabel {
  naam: string;
  waarde: Json<unknown>;
}

export interface Database extends Plantabellen, Werktabellen, Monitortabellen {
  pi: PiTabel;
  cluster: ClusterTabel;
  afdeling: AfdelingTabel;
  afspraak_wijziging: AfspraakWijzigingTabel;
  persoon: PersoonTabel;
  rol: RolTabel;
  aanwezigheid: AanwezigheidTabel;
  afwezigheid: AfwezigheidTabel;
  teams_gebruiker: TeamsGebruikerTabel;
  team: TeamTabel;
  kanaal: KanaalTabel;
  casus: CasusTabel;
  gebeurtenis: GebeurtenisTabel;
  audit: AuditTabel;
  herinnering: HerinneringTabel;
  geleverd: GeleverdTabel;
  dagbericht: DagberichtTabel;
  dagbericht_voorkeur: DagberichtVoorkeurTabel;
  concept: ConceptTabel;
  vragenlijst: VragenlijstTabel;
  verwerkt: VerwerktTabel;
  instelling: InstellingTabel;
  opname: OpnameTabel;
  handreiking: HandreikingTabel;
}

export type PiRij = Selectable<PiTabel>;
export type ClusterRij = Selectable<ClusterTabel>;
export type AfspraakWijzigingRij = Selectable<AfspraakWijzigingTabel>;
export type AfdelingRij = Selectable<AfdelingTabel>;
export type PersoonRij = Selectable<PersoonTabel>;
export type RolRij = Selectable<RolTabel>;
export type CasusRij = Selectable<CasusTabel>;
export type NieuweCasusRij = Insertable<CasusTabel>;
export type CasusWijziging = Updateable<CasusTabel>;
export type GeleverdRij = Selectable<GeleverdTabel>;
export type OpnameRij = Selectable<OpnameTabel>;
export type KanaalRij = Selectable<KanaalTabel>;
export type TeamRij = Selectable<TeamTabel>;
export type TeamsGebruikerRij = Selectable<TeamsGebruikerTabel>;
