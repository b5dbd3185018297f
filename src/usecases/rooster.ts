import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { AfdelingId, ClusterId, PiId } from '../domain/casus.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import { valtMdoOp, type Mdo, type MdoId, type Ruimte, type Tijdvak } from '../domain/rooster.ts';
import type { RuimteId } from '../domain/ruimte.ts';
import { foutInMdo, leesRuimte, schrijfMdo } from '../domain/roosterinvoer.ts';
import { weekdag } from '../domain/datum.ts';
import type { Gesprekssoort } from '../domain/planning.ts';
import { schrijfLijst } from '../domain/schrijf.ts';
import { isWeigering, over, weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { bewaarMdo, bewaarProgramma, bewaarRuimte, findRuimteByAdres, listMdos, listProgrammas, listRuimtes, lockRooster, verwijderMdo, verwijderProgramma } from '../store/rooster.ts';
import { listInFasen } from '../store/casussen.ts';
import type { Database } from '../store/schema.ts';
import { plusMinuten } from '../tijd/amsterdam.ts';
import { intussenGewijzigd, versieVan } from './beheer/toegang.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie, type Organisatie } from './organisatie.ts';
import { zoekOpnieuwIn, type Gepland, type OpnieuwGezocht } from './zoekOpnieuw.ts';

type Trx = Transaction<Database>;

const KIJKERS: readonly Rol[] = ['casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager', 'beheerder'];
const WIJZIGERS: readonly Rol[] = ['hoofdDR', 'beheerder'];

function heeftRol({ koppelingen }: Organisatie, persoon: PersoonId, rollen: readonly Rol[], waar: PiId): boolean {
  return koppelingen.some(({ persoon: wie, rol, pi }) => wie === persoon && rollen.includes(rol) && (pi === undefined || pi === waar));
}

/** The PIs whose schedule this person may see, by name. */
export function roosterPis(organisatie: Organisatie, persoon: PersoonId): readonly PiId[] {
  return [...organisatie.pis.keys()].filter((pi) => heeftRol(organisatie, persoon, KIJKERS, pi));
}

/** Whether this person changes the schedule of a PI: hoofd D&R and beheerder do. */
export function magRoosterWijzigen(organisatie: Organisatie, persoon: PersoonId, pi: PiId): boolean {
  return heeftRol(organisatie, persoon, WIJZIGERS, pi);
}

/** Why somebody may not change the schedule of a PI, and whom to ask. */
export function waaromNiet({ koppelingen, personen }: Organisatie, pi: PiId): string {
  const hoofden = koppelingen.filter((koppeling) => koppeling.rol === 'hoofdDR' && koppeling.pi === pi).flatMap(({ persoon }) => personen.get(persoon)?.naam ?? []);
  const vraag = hoofden.length === 0 ? 'Vraag de beheerder om het te doen.' : `Klopt er iets niet? Vraag ${[...new Set(hoofden)].slice(0, 3).join(' of ')}.`;
  return `Alleen hoofd D&R en de beheerder van deze inrichting wijzigen het rooster. ${vraag}`;
}

/** The hours and rooms for meetings of a PI. */
export interface Pirooster {
  readonly pi: PiId;
  readonly piNaam: string;
  /** All afdelingen by name; without `vakken` the hours are not known. */
  readonly afdelingen: readonly { readonly id: AfdelingId; readonly naam: string; readonly vakken?: readonly Tijdvak[] }[];
  readonly mdos: readonly Mdo[];
  /** Those not in use too. */
  readonly ruimtes: readonly Ruimte[];
  readonly clusters: readonly { readonly id: ClusterId; readonly naam: string }[];
}

export async function leesRooster({ db }: Pick<Omgeving, 'db'>, { pis, afdelingen, clusters }: Organisatie, pi: PiId): Promise<Pirooster> {
  const programmas = new Map((await listProgrammas(db, pi)).map(({ afdeling, vakken }) => [afdeling, vakken]));
  return {
    pi, piNaam: pis.get(pi)?.naam ?? pi, mdos: await listMdos(db, pi), ruimtes: await listRuimtes(db, pi),
    afdelingen: [...afdelingen.values()].filter((afdeling) => afdeling.pi === pi).map(({ id, naam }) => {
      const vakken = programmas.get(id);
      return { id, naam, ...(vakken === undefined ? {} : { vakken }) };
    }),
    clusters: [...clusters.values()].filter((cluster) => cluster.pi === pi).map(({ id, naam }) => ({ id, naam })),
  };
}

/** What somebody asks to change. Without `id` something new; `vakken` away makes the hours of an afdeling unknown. */
export type Roosterwijziging =
  | { readonly soort: 'programma'; readonly afdeling: AfdelingId; readonly vakken?: readonly Tijdvak[] }
  | { readonly soort: 'mdo'; readonly id?: MdoId; readonly mdo: Omit<Mdo, 'id' | 'pi'> }
  | { readonly soort: 'mdoWeg'; readonly id: MdoId }
  | { readonly soort: 'ruimte'; readonly id?: RuimteId; readonly ruimte: Omit<Ruimte, 'id' | 'pi'> };

/** What was done, in a Dutch sentence, and what it was done to, for the audit. */
interface Gedaan {
  readonly melding: string;
  readonly wat: string;
}

const GEEN_UREN = 'Vul bij minstens één dag tijden in. Weet u ze niet? Kies “Uren niet bekend”: dan telt elk tijdstip.';
const MDO_WEG = 'Deze MDO-uren zijn er niet (meer). Typ “rooster” voor de uren van nu.';

async function wijzigProgramma(trx: Trx, { afdelingen }: Pirooster, { afdeling: id, vakken }: Extract<Roosterwijziging, { soort: 'programma' }>): Promise<Gedaan | Weigering> {
  const afdeling = afdelingen.find((een) => een.id === id);
  if (afdeling === undefined) return weiger('bestaatNiet', 'Deze afdeling hoort niet (meer) bij deze inrichting.');
  if (vakken === undefined) {
    await verwijderProgramma(trx, id);
    return { wat: id, melding: `De programma-uren van ${afdeling.naam} zijn nu niet bekend. Elk tijdstip telt mee.` };
  }
  if (vakken.length === 0) return weiger('invoer', GEEN_UREN);
  // Forms show working days; what a file said of the weekend stays.
  const weekend = (afdeling.vakken ?? []).filter(({ weekdag }) => weekdag > 5 && !vakken.some((vak) => vak.weekdag === weekdag));
  await bewaarProgramma(trx, { afdeling: id, vakken: [...vakken, ...weekend] });
  return { wat: id, melding: `De programma-uren van ${afdeling.naam} zijn bewaard. Gesprekken met gedetineerden plant Samen starten vanaf nu binnen deze uren.` };
}

async function wijzigMdo(trx: Trx, { pi, mdos, ruimtes, clusters }: Pirooster, { id, mdo }: Extract<Roosterwijziging, { soort: 'mdo' }>): Promise<Gedaan | Weigering> {
  const eerder = mdos.find((een) => een.id === id);
  if (id !== undefined && eerder === undefined) return weiger('bestaatNiet', MDO_WEG);
  const { cluster, ruimte } = mdo;
  if (cluster !== undefined && !clusters.some((een) => een.id === cluster)) return weiger('invoer', 'Dit cluster hoort niet (meer) bij deze inrichting. Kies een ander.');
  if (ruimte !== undefined && !ruimtes.some((een) => een.id === ruimte && (een.inGebruik || ruimte === eerder?.ruimte))) return weiger('invoer', 'Deze ruimte is niet (meer) in gebruik. Kies een andere.');
  const nieuw: Mdo = { ...mdo, pi, id: id ?? (randomUUID() as MdoId) };
  const fout = foutInMdo(nieuw, mdos);
  if (fout !== undefined) return fout;
  await bewaarMdo(trx, nieuw);
  return { wat: nieuw.id, melding: `De MDO-uren zijn bewaard: ${schrijfMdo(nieuw)}.` };
}

async function haalMdoWeg(trx: Trx, { pi, mdos }: Pirooster, id: MdoId): Promise<Gedaan | Weigering> {
  const mdo = mdos.find((een) => een.id === id);
  if (mdo === undefined || !(await verwijderMdo(trx, pi, id))) return weiger('bestaatNiet', MDO_WEG);
  return { wat: id, melding: `Deze MDO-uren zijn verwijderd: ${schrijfMdo(mdo)}.` };
}

async function wijzigRuimte(trx: Trx, { personen, pis }: Organisatie, { pi, mdos, ruimtes }: Pirooster, { id, ruimte }: Extract<Roosterwijziging, { soort: 'ruimte' }>): Promise<Gedaan | Weigering> {
  if (id !== undefined && !ruimtes.some((een) => een.id === id)) return weiger('bestaatNiet', 'Deze ruimte is er niet (meer). Typ “rooster” voor de ruimtes van nu.');
  const gelezen = leesRuimte({ ...ruimte, pi, id: id ?? (randomUUID() as RuimteId) }, ruimtes);
  if (isWeigering(gelezen)) return gelezen;
  const adres = gelezen.adres.toLowerCase();
  const ander = await findRuimteByAdres(trx, adres);
  if (ander !== undefined && ander.id !== gelezen.id) return over('adres', weiger('invoer', `Dit adres hoort al bij ${ander.naam} van ${pis.get(ander.pi)?.naam ?? 'een andere inrichting'}. Elke ruimte heeft een eigen agenda-adres.`));
  if ([...personen.values()].some(({ email }) => email.toLowerCase() === adres) || [...pis.values()].some(({ postbus }) => postbus?.toLowerCase() === adres)) return over('adres', weiger('invoer', 'Dit adres is van een persoon of een postbus, niet van een ruimte. Vul het agenda-adres van de ruimte in.'));
  const gebruikt = mdos.find((mdo) => mdo.ruimte === gelezen.id);
  if (!gelezen.inGebruik && gebruikt !== undefined) return weiger('invoer', `Het MDO van ${schrijfMdo(gebruikt)} is in deze ruimte. Kies daar eerst een andere ruimte.`);
  await bewaarRuimte(trx, gelezen);
  return { wat: gelezen.id, melding: `${gelezen.naam} is bewaard.${gelezen.inGebruik ? '' : ' De ruimte is niet in gebruik en wordt niet meer voorgesteld.'}` };
}

function voerUit(trx: Trx, organisatie: Organisatie, rooster: Pirooster, wijziging: Roosterwijziging): Promise<Gedaan | Weigering> {
  switch (wijziging.soort) {
    case 'programma':
      return wijzigProgramma(trx, rooster, wijziging);
    case 'mdo':
      return wijzigMdo(trx, rooster, wijziging);
    case 'mdoWeg':
      return haalMdoWeg(trx, rooster, wijziging.id);
    case 'ruimte':
      return wijzigRuimte(trx, organisatie, rooster, wijziging);
  }
}

/** What a change is about as it stands now, to notice that somebody else changed it. */
export function roosterversie({ afdelingen, mdos, ruimtes }: Pirooster, wijziging: Roosterwijziging): string {
  switch (wijziging.soort) {
    case 'programma':
      return versieVan(afdelingen.find(({ id }) => id === wijziging.afdeling)?.vakken ?? null);
    case 'mdo':
    case 'mdoWeg':
      return versieVan(mdos.find(({ id }) => id === wijziging.id) ?? null);
    case 'ruimte':
      return versieVan(ruimtes.find(({ id }) => id === wijziging.id) ?? null);
  }
}

function voerGezienUit(trx: Trx, organisatie: Organisatie, rooster: Pirooster, wijziging: Roosterwijziging, gezien: string | undefined): Promise<Gedaan | Weigering> {
  const anders = gezien === undefined ? undefined : intussenGewijzigd(gezien, roosterversie(rooster, wijziging));
  return anders === undefined ? voerUit(trx, organisatie, rooster, wijziging) : Promise.resolve(anders);
}

interface Roosteropties {
  /** `roosterversie` of what one saw; left out: whatever it is. */
  readonly gezien?: string;
  readonly herkomst?: string;
}

export type Roosterantwoord = { readonly ok: true; readonly melding: string } | { readonly ok: false; readonly weigering: Weigering };

/** Whether a moment still fits the schedule: its room is in use, a talk lies in the programme hours, the MDO in its hours. */
function pastInRooster({ afdelingen, mdos, ruimtes }: Pirooster, cluster: ClusterId | undefined, voor: Gesprekssoort, afdeling: AfdelingId, { start, duurMinuten, ruimte }: Gepland): boolean {
  if (ruimte !== undefined && !ruimtes.some(({ id, inGebruik }) => id === ruimte.id && inGebruik)) return false;
  const tot = plusMinuten(start, duurMinuten).tijd;
  const erin = (vak: Tijdvak): boolean => vak.weekdag === weekdag(start.datum) && vak.van <= start.tijd && tot <= vak.tot;
  if (voor === 'trajectgesprek') return afdelingen.find(({ id }) => id === afdeling)?.vakken?.some(erin) ?? true;
  return voor === 'duiding' || mdos.some((mdo) => (mdo.cluster === undefined || mdo.cluster === cluster) && valtMdoOp(mdo, start.datum) && erin(mdo));
}

/** Proposals outside the schedule as it is now are made anew; meetings that stand are for people to decide on. */
async function zoekBuitenRooster(omgeving: Omgeving, trx: Trx, organisatie: Organisatie, pi: PiId): Promise<OpnieuwGezocht> {
  const rooster = await leesRooster({ db: trx }, organisatie, pi);
  return zoekOpnieuwIn(omgeving, trx, await listInFasen(trx, pi, ['duiding', 'bijdrage']), {
    sleutel: `rooster:${pi}`, past: ({ afdeling }, voor, moment) => pastInRooster(rooster, organisatie.afdelingen.get(afdeling)?.cluster, voor, afdeling, moment),
  });
}

function gevolgVan({ voorstellen, blijft }: OpnieuwGezocht): readonly string[] {
  return [
    ...(voorstellen.length === 0 ? [] : [`Nieuwe momenten worden gezocht voor ${schrijfLijst(voorstellen)}.`]),
    ...(blijft.length === 0 ? [] : [`Let op: de afspraak van ${schrijfLijst(blijft)} past niet meer in dit rooster en blijft staan. Klopt die niet? Annuleer hem dan op de kaart.`]),
  ];
}

/**
 * Changes one thing in the schedule of a PI. Of two people who do so at once the second is checked against what the first
 * kept. Change and audit line, of a refusal too, go in one transaction.
 */
export function wijzigRooster(omgeving: Omgeving, wie: PersoonId, pi: PiId, wijziging: Roosterwijziging, { gezien, herkomst = 'teams' }: Roosteropties = {}): Promise<Roosterantwoord> {
  return omgeving.db.transaction().execute(async (trx) => {
    await lockRooster(trx, pi);
    const organisatie = await leesOrganisatie({ db: trx, nu: omgeving.nu });
    const audit = { op: omgeving.nu().instant, persoon: wie, actie: `rooster:${wijziging.soort}`, herkomst };
    const gedaan = magRoosterWijzigen(organisatie, wie, pi)
      ? await voerGezienUit(trx, organisatie, await leesRooster({ db: trx }, organisatie, pi), wijziging, gezien)
      : weiger('magNiet', waaromNiet(organisatie, pi));
    const geweigerd = isWeigering(gedaan);
    await schrijfAudit(trx, { ...audit, resultaat: geweigerd ? `geweigerd:${gedaan.code}:${pi}` : `gedaan:${pi}/${gedaan.wat}` });
    if (geweigerd) return { ok: false, weigering: gedaan };
    const gezocht = await zoekBuitenRooster(omgeving, trx, organisatie, pi);
    return { ok: true, melding: [gedaan.melding, ...gevolgVan(gezocht)].join(' ') };
  });
}
