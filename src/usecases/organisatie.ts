import { bepaalAfspraken, type Afspraken } from '../domain/afspraken.ts';
import { aanwezigen, afwezigheidOp, wieHandelt, type Afwezigheid } from '../domain/afwezigheid.ts';
import type { AfdelingId, Casus, ClusterId, PiId } from '../domain/casus.ts';
import type { Datum } from '../domain/datum.ts';
import { LEIDING, type Actor, type PersoonId, type Rol, type Uitvoerder } from '../domain/rollen.ts';
import type { Plaats } from '../domain/plaats.ts';
import type { Kijk } from '../domain/kijk.ts';
import { werkersVan, type MetWerk } from '../domain/werk.ts';
import { listAfwezigheid } from '../store/afwezigheid.ts';
import { listAfdelingen, listClusters, listKoppelingen, listPersonen, listPis, type Afdeling, type Cluster, type Koppeling, type Persoon, type Pi } from '../store/organisatie.ts';
import { listVragenlijsten, type GeldigeVragenlijst } from '../store/vragenlijst.ts';
import type { Plek } from '../store/casussen.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';
import { vragenlijstVan } from './vragenlijst.ts';

/** Who and where everybody is, read once for a piece of work. */
export interface Organisatie {
  readonly pis: ReadonlyMap<PiId, Pi>;
  readonly clusters: ReadonlyMap<ClusterId, Cluster>;
  readonly afdelingen: ReadonlyMap<AfdelingId, Afdeling>;
  readonly personen: ReadonlyMap<PersoonId, Persoon>;
  readonly koppelingen: readonly Koppeling[];
  /** The day on which it was read: who stands in for whom depends on it. */
  readonly vandaag: Datum;
  /** Absences that are not over today. */
  readonly afwezigheid: readonly Afwezigheid[];
  /** All versions of the question set, the oldest first. */
  readonly vragenlijsten: readonly GeldigeVragenlijst[];
}

export async function leesOrganisatie({ db, nu }: Pick<Omgeving, 'db' | 'nu'>): Promise<Organisatie> {
  const vandaag = nu().datum;
  const [pis, afdelingen, personen, koppelingen] = [await listPis(db), await listAfdelingen(db), await listPersonen(db), await listKoppelingen(db)];
  return {
    clusters: new Map((await listClusters(db)).map((cluster) => [cluster.id, cluster])),
    pis: new Map(pis.map((pi) => [pi.id, pi])), afdelingen: new Map(afdelingen.map((afdeling) => [afdeling.id, afdeling])),
    personen: new Map(personen.map((persoon) => [persoon.id, persoon])), koppelingen, vandaag, afwezigheid: await listAfwezigheid(db, vandaag), vragenlijsten: await listVragenlijsten(db),
  };
}

/** What holds at a place: the national default, then its PI, then its cluster (A10, B57). */
export function afsprakenVoor({ pis, clusters, afdelingen }: Pick<Organisatie, 'pis' | 'clusters' | 'afdelingen'>, { pi, afdeling }: Plaats): Afspraken {
  const cluster = afdelingen.get(afdeling)?.cluster;
  return bepaalAfspraken(pis.get(pi)?.afspraken, cluster === undefined ? undefined : clusters.get(cluster)?.afspraken);
}

/** Whether a role given somewhere holds at this place. */
export function geldtVoor(koppeling: Koppeling, { pi, afdeling }: Plaats): boolean {
  return (koppeling.pi === undefined || koppeling.pi === pi) && (koppeling.afdeling === undefined || koppeling.afdeling === afdeling);
}

/** The people with a role for a place; whoever is linked to the afdeling itself comes before who serves the whole PI. */
export function personenMetRol(organisatie: Organisatie, rol: Rol, plaats: Plaats): readonly Persoon[] {
  const raak = organisatie.koppelingen.filter((koppeling) => koppeling.rol === rol && geldtVoor(koppeling, plaats));
  const vanAfdeling = raak.filter(({ afdeling }) => afdeling !== undefined);
  const ids = new Set((vanAfdeling.length > 0 ? vanAfdeling : raak).map(({ persoon }) => persoon));
  return [...ids].flatMap((id) => organisatie.personen.get(id) ?? []);
}

/** The manager of each side's people. */
export const LEIDT: Readonly<Record<Uitvoerder, Rol>> = { casemanager: 'hoofdDR', reclasseringswerker: 'unitmanager' };

function isUitvoerder(rol: Rol): rol is Uitvoerder {
  return rol === 'casemanager' || rol === 'reclasseringswerker';
}

/**
 * The people who are asked for a role of this casus. One that was handed on goes to the workers of that organisation:
 * those of the afdeling, else those of the whole PI, else those of its other afdelingen; nobody is a gap (features 12).
 */
export function gevraagden(organisatie: Organisatie, rol: Rol, casus: Plaats & Pick<Casus, 'verwachteOrganisatie'>): readonly Persoon[] {
  const { verwachteOrganisatie: verwacht, pi } = casus;
  if (rol !== 'reclasseringswerker' || verwacht === undefined) return personenMetRol(organisatie, rol, casus);
  const inPi = organisatie.koppelingen.filter((koppeling) => koppeling.rol === rol && (koppeling.pi === undefined || koppeling.pi === pi));
  const kringen = [inPi.filter(({ afdeling }) => afdeling === casus.afdeling), inPi.filter(({ afdeling }) => afdeling === undefined), inPi];
  const vanOrganisatie = (kring: readonly Koppeling[]): readonly Persoon[] =>
    [...new Set(kring.map(({ persoon }) => persoon))].flatMap((id) => organisatie.personen.get(id) ?? []).filter((persoon) => persoon.organisatie === verwacht);
  return kringen.map(vanOrganisatie).find((mensen) => mensen.length > 0) ?? [];
}

/** Whether the place has a manager on one side only, or one person on both, who then settles a disagreement alone. */
export function heeftEnkeleLeiding(organisatie: Organisatie, plaats: Plaats): boolean {
  const [hoofden, units] = [personenMetRol(organisatie, 'hoofdDR', plaats), personenMetRol(organisatie, 'unitmanager', plaats)];
  return hoofden.length === 0 || units.length === 0 || new Set([...hoofden, ...units].map(({ id }) => id)).size === 1;
}

/** Those of a role who are there today, or stand in; without any of them all, because a manager who is away is better than nobody. */
function leidingVan(organisatie: Organisatie, rollen: readonly Rol[], plaats: Plaats): readonly PersoonId[] {
  const allen = rollen.flatMap((rol) => personenMetRol(organisatie, rol, plaats).map(({ id }) => id));
  const nu = aanwezigen(organisatie.afwezigheid, allen, organisatie.vandaag);
  return nu.length > 0 ? nu : allen;
}

/** Who does the work of a role for a place today, by the stand-in rule; without managers, so it may be nobody. */
export function uitvoerdersVoor(organisatie: Organisatie, plaats: Plaats & Pick<Casus, 'verwachteOrganisatie'>, rol: Rol, drager: PersoonId | undefined): readonly PersoonId[] {
  const gekoppeld = gevraagden(organisatie, rol, plaats).map(({ id }) => id);
  const bekend = drager !== undefined && organisatie.personen.has(drager) ? { drager } : {};
  return wieHandelt({ gekoppeld, ...bekend }, organisatie.afwezigheid, organisatie.vandaag);
}

/** The same, and else the managers of that side; of both sides where nobody was ever meant to do it, because then it is a gap for both. */
export function wieVoor(organisatie: Organisatie, plaats: Plaats & Pick<Casus, 'verwachteOrganisatie'>, rol: Rol, drager: PersoonId | undefined): readonly PersoonId[] {
  const zelf = uitvoerdersVoor(organisatie, plaats, rol, drager);
  if (zelf.length > 0) return zelf;
  if (LEIDING.includes(rol)) return leidingVan(organisatie, [rol], plaats);
  // Nobody of the organisation it was handed on to: a gap that the unitmanager closes.
  const units = rol === 'reclasseringswerker' && plaats.verwachteOrganisatie !== undefined ? leidingVan(organisatie, ['unitmanager'], plaats) : [];
  if (units.length > 0) return units;
  const isWeg = (drager !== undefined && organisatie.personen.has(drager)) || personenMetRol(organisatie, rol, plaats).length > 0;
  const eigen = isWeg && isUitvoerder(rol) ? leidingVan(organisatie, [LEIDT[rol]], plaats) : [];
  return eigen.length > 0 ? eigen : leidingVan(organisatie, LEIDING, plaats);
}

/** Those for whom this person stands in today. */
export function neemtWaarVoor({ afwezigheid, vandaag }: Organisatie, persoon: PersoonId): readonly PersoonId[] {
  if (afwezigheidOp(afwezigheid, persoon, vandaag) !== undefined) return [];
  return afwezigheid.filter((een) => een.waarnemer === persoon && afwezigheidOp(afwezigheid, een.persoon, vandaag) === een).map((een) => een.persoon);
}

/** Roles that a stand-in takes over; linking channels and figures are not among them. */
const WAARNEEMBAAR: readonly Rol[] = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'];

/** Everybody with a role, at whatever place. */
export function metRolErgens(organisatie: Organisatie, rol: Rol): readonly Persoon[] {
  const ids = new Set(organisatie.koppelingen.filter((koppeling) => koppeling.rol === rol).map(({ persoon }) => persoon));
  return [...ids].flatMap((id) => organisatie.personen.get(id) ?? []);
}

/**
 * The person as actor for a place. Whoever was assigned to a casus, or works on part of it, does so also outside
 * the own afdeling, and a stand-in has the roles of who is away.
 */
export function actorVoor(organisatie: Organisatie, persoon: Persoon, casus: Plaats & Pick<Casus, 'casemanager' | 'reclasseringswerker' | 'verwachteOrganisatie'> & MetWerk): Actor {
  const voor = new Set(neemtWaarVoor(organisatie, persoon.id));
  const geldt = ({ persoon: wie, rol }: Koppeling): boolean => wie === persoon.id || (voor.has(wie) && WAARNEEMBAAR.includes(rol));
  const rollen = new Set(organisatie.koppelingen.filter((koppeling) => geldt(koppeling) && geldtVoor(koppeling, casus)).map(({ rol }) => rol));
  for (const rol of ['casemanager', 'reclasseringswerker'] as const) {
    const drager = casus[rol]?.persoon;
    if (drager !== undefined && (drager === persoon.id || voor.has(drager))) rollen.add(rol);
  }
  if (werkersVan(casus).some((id) => id === persoon.id || voor.has(id))) rollen.add('reclasseringswerker');
  if (casus.verwachteOrganisatie !== undefined && gevraagden(organisatie, 'reclasseringswerker', casus).some(({ id }) => id === persoon.id)) rollen.add('reclasseringswerker');
  return { soort: 'persoon', persoon: persoon.id, naam: persoon.naam, organisatie: persoon.organisatie, rollen: [...rollen] };
}

/** The roles a person has anywhere. */
export function rollenVan(organisatie: Organisatie, persoon: PersoonId): readonly Rol[] {
  return [...new Set(organisatie.koppelingen.filter((koppeling) => koppeling.persoon === persoon).map(({ rol }) => rol))];
}

/** The places where a person may have work; undefined: everywhere. A casus of another afdeling can be handed on to a reclasseringswerker of the PI. */
export function plekkenVan(organisatie: Organisatie, persoon: PersoonId): readonly Plek[] | undefined {
  const ik = new Set([persoon, ...neemtWaarVoor(organisatie, persoon)]);
  const mijn = organisatie.koppelingen.filter((koppeling) => ik.has(koppeling.persoon));
  if (mijn.some(({ pi }) => pi === undefined)) return undefined;
  return mijn.flatMap(({ pi, afdeling, rol }) => (pi === undefined ? [] : [{ pi, ...(afdeling === undefined || rol === 'reclasseringswerker' ? {} : { afdeling }) }]));
}

/** `PI Noorderveen, Afdeling A`. */
export function plaatsNaam(organisatie: Organisatie, { pi, afdeling }: Plaats): string {
  return `${organisatie.pis.get(pi)?.naam ?? pi}, ${organisatie.afdelingen.get(afdeling)?.naam ?? afdeling}`;
}

/** What a view of a casus needs from around it. */
export function kijkVoor(omgeving: Pick<Omgeving, 'kalender' | 'nu'>, organisatie: Organisatie, casus: Plaats & Pick<Casus, 'vragenlijst'> & Pick<Casus, 'verwachteOrganisatie'>): Kijk {
  const pi = organisatie.pis.get(casus.pi);
  return {
    ...klokkenVan(omgeving, afsprakenVoor(organisatie, casus)), vandaag: omgeving.nu().datum, piNaam: pi?.naam ?? casus.pi,
    afdelingNaam: organisatie.afdelingen.get(casus.afdeling)?.naam ?? casus.afdeling,
    vragenlijst: vragenlijstVan(organisatie.vragenlijsten, casus),
    kandidaten: (rol) => {
      const nu = uitvoerdersVoor(organisatie, casus, rol, undefined).flatMap((wie) => organisatie.personen.get(wie)?.naam ?? []);
      return nu.length > 0 ? nu : gevraagden(organisatie, rol, casus).map(({ naam }) => naam);
    },
    afwezig: (rol, persoon) => {
      const weg = afwezigheidOp(organisatie.afwezigheid, persoon, organisatie.vandaag);
      if (weg === undefined) return undefined;
      const waarneming = wieVoor(organisatie, casus, rol, persoon).flatMap((wie) => organisatie.personen.get(wie)?.naam ?? []);
      return { waarneming, ...(weg.tot === undefined ? {} : { tot: weg.tot }) };
    },
    wordtGevraagd: (rol, persoon) => gevraagden(organisatie, rol, casus).some(({ id }) => id === persoon),
    plaatsNaam: (plaats) => plaatsNaam(organisatie, plaats),
  };
}
