import { STANDAARD_AFSPRAKEN } from '../domain/afspraken.ts';
import { aanwezigen, afwezigheidOp, wieHandelt, type Afwezigheid } from '../domain/afwezigheid.ts';
import type { AfdelingId, Casus, PiId } from '../domain/casus.ts';
import type { Datum } from '../domain/datum.ts';
import type { Actor, PersoonId, Rol, Uitvoerder } from '../domain/rollen.ts';
import type { Kijk } from '../domain/view.ts';
import { listAfwezigheid } from '../store/afwezigheid.ts';
import { listAfdelingen, listKoppelingen, listPersonen, listPis, type Afdeling, type Koppeling, type Persoon, type Pi } from '../store/organisatie.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';

/** Who and where everybody is, read once for a piece of work. */
export interface Organisatie {
  readonly pis: ReadonlyMap<PiId, Pi>;
  readonly afdelingen: ReadonlyMap<AfdelingId, Afdeling>;
  readonly personen: ReadonlyMap<PersoonId, Persoon>;
  readonly koppelingen: readonly Koppeling[];
  /** The day on which it was read: who stands in for whom depends on it. */
  readonly vandaag: Datum;
  /** Absences that are not over today. */
  readonly afwezigheid: readonly Afwezigheid[];
}

export async function leesOrganisatie({ db, nu }: Pick<Omgeving, 'db' | 'nu'>): Promise<Organisatie> {
  const vandaag = nu().datum;
  const [pis, afdelingen, personen, koppelingen] = [await listPis(db), await listAfdelingen(db), await listPersonen(db), await listKoppelingen(db)];
  return {
    pis: new Map(pis.map((pi) => [pi.id, pi])), afdelingen: new Map(afdelingen.map((afdeling) => [afdeling.id, afdeling])),
    personen: new Map(personen.map((persoon) => [persoon.id, persoon])), koppelingen, vandaag, afwezigheid: await listAfwezigheid(db, vandaag),
  };
}

type Plaats = Pick<Casus, 'pi' | 'afdeling'>;

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
const LEIDING: readonly Rol[] = ['hoofdDR', 'unitmanager'];

function isUitvoerder(rol: Rol): rol is Uitvoerder {
  return rol === 'casemanager' || rol === 'reclasseringswerker';
}

/** Those of a role who are there today, or stand in; without any of them all, because a manager who is away is better than nobody. */
function leidingVan(organisatie: Organisatie, rollen: readonly Rol[], plaats: Plaats): readonly PersoonId[] {
  const allen = rollen.flatMap((rol) => personenMetRol(organisatie, rol, plaats).map(({ id }) => id));
  const nu = aanwezigen(organisatie.afwezigheid, allen, organisatie.vandaag);
  return nu.length > 0 ? nu : allen;
}

/** Who does the work of a role for a place today, by the stand-in rule; without managers, so it may be nobody. */
export function uitvoerdersVoor(organisatie: Organisatie, plaats: Plaats, rol: Rol, drager: PersoonId | undefined): readonly PersoonId[] {
  const gekoppeld = personenMetRol(organisatie, rol, plaats).map(({ id }) => id);
  const bekend = drager !== undefined && organisatie.personen.has(drager) ? { drager } : {};
  return wieHandelt({ gekoppeld, ...bekend }, organisatie.afwezigheid, organisatie.vandaag);
}

/** The same, and else the managers of that side; of both sides where nobody was ever meant to do it, because then it is a gap for both. */
export function wieVoor(organisatie: Organisatie, plaats: Plaats, rol: Rol, drager: PersoonId | undefined): readonly PersoonId[] {
  const zelf = uitvoerdersVoor(organisatie, plaats, rol, drager);
  if (zelf.length > 0) return zelf;
  if (LEIDING.includes(rol)) return leidingVan(organisatie, [rol], plaats);
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

/**
 * The person as actor for a place. Whoever was assigned to a casus carries it also outside the own afdeling, and a
 * stand-in has the roles of who is away.
 */
export function actorVoor(organisatie: Organisatie, persoon: Persoon, casus: Plaats & Pick<Casus, 'casemanager' | 'reclasseringswerker'>): Actor {
  const voor = new Set(neemtWaarVoor(organisatie, persoon.id));
  const geldt = ({ persoon: wie, rol }: Koppeling): boolean => wie === persoon.id || (voor.has(wie) && WAARNEEMBAAR.includes(rol));
  const rollen = new Set(organisatie.koppelingen.filter((koppeling) => geldt(koppeling) && geldtVoor(koppeling, casus)).map(({ rol }) => rol));
  for (const rol of ['casemanager', 'reclasseringswerker'] as const) {
    const drager = casus[rol]?.persoon;
    if (drager !== undefined && (drager === persoon.id || voor.has(drager))) rollen.add(rol);
  }
  return { soort: 'persoon', persoon: persoon.id, naam: persoon.naam, organisatie: persoon.organisatie, rollen: [...rollen] };
}

/** The roles a person has anywhere. */
export function rollenVan(organisatie: Organisatie, persoon: PersoonId): readonly Rol[] {
  return [...new Set(organisatie.koppelingen.filter((koppeling) => koppeling.persoon === persoon).map(({ rol }) => rol))];
}

/** What a view of a casus needs from around it. */
export function kijkVoor(omgeving: Pick<Omgeving, 'kalender' | 'nu'>, organisatie: Organisatie, casus: Plaats): Kijk {
  const pi = organisatie.pis.get(casus.pi);
  return {
    ...klokkenVan(omgeving, pi?.afspraken ?? STANDAARD_AFSPRAKEN), vandaag: omgeving.nu().datum, piNaam: pi?.naam ?? casus.pi,
    afdelingNaam: organisatie.afdelingen.get(casus.afdeling)?.naam ?? casus.afdeling,
    kandidaten: (rol) => {
      const nu = uitvoerdersVoor(organisatie, casus, rol, undefined).flatMap((wie) => organisatie.personen.get(wie)?.naam ?? []);
      return nu.length > 0 ? nu : personenMetRol(organisatie, rol, casus).map(({ naam }) => naam);
    },
    afwezig: (rol, persoon) => {
      const weg = afwezigheidOp(organisatie.afwezigheid, persoon, organisatie.vandaag);
      if (weg === undefined) return undefined;
      const waarneming = wieVoor(organisatie, casus, rol, persoon).flatMap((wie) => organisatie.personen.get(wie)?.naam ?? []);
      return { waarneming, ...(weg.tot === undefined ? {} : { tot: weg.tot }) };
    },
  };
}
