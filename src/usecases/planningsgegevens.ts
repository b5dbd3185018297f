import type { AgendaAfspraak } from '../domain/agenda.ts';
import { bepaalAfspraken, type Afspraken } from '../domain/afspraken.ts';
import type { AfdelingId, PiId } from '../domain/casus.ts';
import { plusDagen, tijd, type Datum, type Moment, type Periode, type Tijd } from '../domain/datum.ts';
import type { Kalender } from '../domain/kalender.ts';
import type { Organisatie as Organisatienaam, PersoonId, Rol } from '../domain/rollen.ts';
import type { Mdo, Programma, Ruimte } from '../domain/rooster.ts';
import { listAgendaVanPersonen, listAgendaVanPi } from '../store/agenda.ts';
import { listAanwezigheid, type Aanwezigheid, type Persoon } from '../store/organisatie.ts';
import { listMdos, listProgrammas, listReistijden, listRuimtes } from '../store/rooster.ts';
import { momentOp, momentVan, plusMinuten } from '../tijd/amsterdam.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
import { mdovensters, vakvensters, type Dagen } from './vensters.ts';

/** Who takes part in the meetings of a PI. */
const DEELNEMERS: readonly Rol[] = ['casemanager', 'reclasseringswerker'];

/** Somebody who takes part in meetings of the PI, without the calendar: that is asked of Graph. */
export interface Planpersoon {
  readonly id: PersoonId;
  readonly naam: string;
  readonly organisatie: Organisatienaam;
  readonly tenant: string;
  /** Address of the own mailbox. */
  readonly adres: string;
  /** Not there for who is in the PI every working day, or whose days are not known. */
  readonly aanwezigOp?: Pick<Aanwezigheid, 'weekdagen' | 'uitzonderingen'>;
  readonly afwezigOp: readonly { readonly van: Datum; readonly tot?: Datum }[];
  readonly maxMinutenPerDag: number;
  /** A day with a meeting in the PI is a trip. */
  readonly komtVanBuiten: boolean;
  /** Meetings that the product booked in other PI's, with the minutes of travel from there. */
  readonly elders: readonly { readonly van: Moment; readonly tot: Moment; readonly reisMinuten: number }[];
}

/** All that the register knows for planning the coming weeks of a PI. */
export interface Planningsgegevens {
  readonly pi: PiId;
  readonly nu: Moment;
  /** Last day on which moments are looked for. */
  readonly zoekTot: Datum;
  readonly kalender: Kalender;
  /** What the PI agreed on; a cluster may differ (`afsprakenVoor`). */
  readonly afspraken: Afspraken;
  readonly uren: { readonly van: Tijd; readonly tot: Tijd };
  /** Tenant of the PI's own people, and so of its rooms and its mailbox; undefined while nobody works there. */
  readonly tenant: string | undefined;
  readonly postbus: string | undefined;
  readonly personen: readonly Planpersoon[];
  /** Those in use. */
  readonly ruimtes: readonly Ruimte[];
  /** When detainees of an afdeling can come. An afdeling of which that is not known is not in it: nothing bars it. */
  readonly programma: ReadonlyMap<AfdelingId, readonly Periode[]>;
  readonly mdos: readonly { readonly mdo: Mdo; readonly vensters: readonly Periode[] }[];
  /** What the product booked in this PI in these weeks, the earliest first. */
  readonly geboekt: readonly AgendaAfspraak[];
}

/** What was read from the register, before it is put together. */
interface Gelezen {
  readonly nu: Moment;
  readonly organisatie: Organisatie;
  readonly aanwezigheid: readonly Aanwezigheid[];
  readonly ruimtes: readonly Ruimte[];
  readonly programmas: readonly Programma[];
  readonly mdos: readonly Mdo[];
  readonly reistijden: ReadonlyMap<PiId, number>;
  readonly geboekt: readonly AgendaAfspraak[];
  /** Meetings of these people, of whatever PI. */
  readonly vanMensen: readonly AgendaAfspraak[];
}

function mensenVan({ koppelingen, personen }: Organisatie, pi: PiId, ook: readonly PersoonId[]): readonly Persoon[] {
  const gekoppeld = koppelingen.filter((koppeling) => DEELNEMERS.includes(koppeling.rol) && (koppeling.pi === undefined || koppeling.pi === pi)).map(({ persoon }) => persoon);
  return [...new Set([...gekoppeld, ...ook])].flatMap((id) => personen.get(id) ?? []);
}

function tenantVan({ koppelingen, personen }: Organisatie, pi: PiId): string | undefined {
  return koppelingen.filter((koppeling) => koppeling.pi === pi).map(({ persoon }) => personen.get(persoon)).find((persoon) => persoon?.organisatie === 'DJI')?.tenant;
}

function eldersVan({ id }: Persoon, pi: PiId, { vanMensen, reistijden }: Gelezen, standaard: number): Planpersoon['elders'] {
  return vanMensen.filter((afspraak) => afspraak.pi !== pi && afspraak.vorm === 'inDePI' && afspraak.genodigden.some(({ persoon, antwoord }) => persoon === id && antwoord !== 'afgewezen')).map((afspraak) => {
    const van = momentVan(afspraak.start);
    return { van, tot: plusMinuten(van, afspraak.minuten), reisMinuten: reistijden.get(afspraak.pi) ?? standaard };
  });
}

function planpersoon(persoon: Persoon, pi: PiId, gelezen: Gelezen, afspraken: Afspraken): Planpersoon {
  const { id, naam, organisatie, tenant, email, maxOverlegMinuten = afspraken.overlegMinutenPerDag } = persoon;
  const dagen = gelezen.aanwezigheid.find((een) => een.persoon === id);
  return {
    id, naam, organisatie, tenant, adres: email, maxMinutenPerDag: maxOverlegMinuten, komtVanBuiten: organisatie !== 'DJI',
    ...(dagen === undefined ? {} : { aanwezigOp: { weekdagen: dagen.weekdagen, uitzonderingen: dagen.uitzonderingen } }),
    afwezigOp: gelezen.organisatie.afwezigheid.filter((weg) => weg.persoon === id).map(({ van, tot }) => ({ van, ...(tot === undefined ? {} : { tot }) })),
    elders: eldersVan(persoon, pi, gelezen, afspraken.reisMinuten),
  };
}

/** Puts together what was read, without asking anybody. Hours become concrete stretches from today up to and including `zoekTot`. */
function stelSamen(pi: PiId, gelezen: Gelezen, mensen: readonly Persoon[], klokken: { readonly afspraken: Afspraken; readonly kalender: Kalender }, dagen: Dagen): Planningsgegevens {
  const { nu, organisatie, ruimtes, programmas, mdos, geboekt } = gelezen;
  const { afspraken, kalender } = klokken;
  return {
    pi, nu, zoekTot: dagen.totEnMet, kalender, afspraken, uren: { van: afspraken.vergaderenVan, tot: afspraken.vergaderenTot },
    tenant: tenantVan(organisatie, pi), postbus: organisatie.pis.get(pi)?.postbus,
    personen: mensen.map((persoon) => planpersoon(persoon, pi, gelezen, afspraken)),
    ruimtes: ruimtes.filter(({ inGebruik }) => inGebruik),
    programma: new Map(programmas.map(({ afdeling, vakken }) => [afdeling, vakvensters(vakken, dagen, kalender)])),
    mdos: mdos.map((mdo) => ({ mdo, vensters: mdovensters(mdo, dagen, kalender) })),
    geboekt,
  };
}

/**
 * Reads what the register knows for planning the meetings of a PI, from today over its planning horizon. Who takes part:
 * its casemanagers and reclasseringswerkers, and `ook` (who carries a casus there without a role at the PI). Changes nothing.
 */
export async function leesPlanningsgegevens(omgeving: Pick<Omgeving, 'db' | 'nu' | 'kalender'>, pi: PiId, ook: readonly PersoonId[] = []): Promise<Planningsgegevens> {
  const { db } = omgeving;
  const nu = omgeving.nu();
  const organisatie = await leesOrganisatie(omgeving);
  const klokken = klokkenVan(omgeving, bepaalAfspraken(organisatie.pis.get(pi)?.afspraken));
  const dagen = { van: nu.datum, totEnMet: plusDagen(nu.datum, klokken.afspraken.planHorizonDagen) };
  const tijdruimte = { van: momentOp(dagen.van, tijd('00:00')).instant, tot: momentOp(plusDagen(dagen.totEnMet, 1), tijd('00:00')).instant };
  const mensen = mensenVan(organisatie, pi, ook);
  return stelSamen(pi, {
    nu, organisatie, aanwezigheid: await listAanwezigheid(db, { pi }), ruimtes: await listRuimtes(db, pi), programmas: await listProgrammas(db, pi), mdos: await listMdos(db, pi),
    reistijden: await listReistijden(db, pi), geboekt: await listAgendaVanPi(db, pi, tijdruimte), vanMensen: await listAgendaVanPersonen(db, mensen.map(({ id }) => id), tijdruimte),
  }, mensen, klokken, dagen);
}
