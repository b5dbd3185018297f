import type { Kysely } from 'kysely';
import { STANDAARD_AFSPRAKEN } from '../domain/afspraken.ts';
import type { AfdelingId, Casus, PiId } from '../domain/casus.ts';
import type { Actor, PersoonId, Rol } from '../domain/rollen.ts';
import type { Plaats } from '../domain/plaats.ts';
import type { Kijk } from '../domain/view.ts';
import { listAfdelingen, listKoppelingen, listPersonen, listPis, type Afdeling, type Koppeling, type Persoon, type Pi } from '../store/organisatie.ts';
import type { Database } from '../store/schema.ts';
import { klokkenVan, type Omgeving } from './omgeving.ts';

/** Who and where everybody is, read once for a piece of work. */
export interface Organisatie {
  readonly pis: ReadonlyMap<PiId, Pi>;
  readonly afdelingen: ReadonlyMap<AfdelingId, Afdeling>;
  readonly personen: ReadonlyMap<PersoonId, Persoon>;
  readonly koppelingen: readonly Koppeling[];
}

export async function leesOrganisatie(db: Kysely<Database>): Promise<Organisatie> {
  const [pis, afdelingen, personen, koppelingen] = [await listPis(db), await listAfdelingen(db), await listPersonen(db), await listKoppelingen(db)];
  return {
    pis: new Map(pis.map((pi) => [pi.id, pi])), afdelingen: new Map(afdelingen.map((afdeling) => [afdeling.id, afdeling])),
    personen: new Map(personen.map((persoon) => [persoon.id, persoon])), koppelingen,
  };
}

/** Whether a role that somebody has counts for a place. */
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

/** The person as actor for a place. Whoever was assigned to a casus carries it also outside the own afdeling. */
export function actorVoor(organisatie: Organisatie, persoon: Persoon, casus: Plaats & Pick<Casus, 'casemanager' | 'reclasseringswerker'>): Actor {
  const rollen = new Set(organisatie.koppelingen.filter((koppeling) => koppeling.persoon === persoon.id && geldtVoor(koppeling, casus)).map(({ rol }) => rol));
  if (casus.casemanager?.persoon === persoon.id) rollen.add('casemanager');
  if (casus.reclasseringswerker?.persoon === persoon.id) rollen.add('reclasseringswerker');
  return { soort: 'persoon', persoon: persoon.id, naam: persoon.naam, organisatie: persoon.organisatie, rollen: [...rollen] };
}

/** The roles a person has anywhere. */
export function rollenVan(organisatie: Organisatie, persoon: PersoonId): readonly Rol[] {
  return [...new Set(organisatie.koppelingen.filter((koppeling) => koppeling.persoon === persoon).map(({ rol }) => rol))];
}

/** `PI Noorderveen, Afdeling A`. */
export function plaatsNaam(organisatie: Organisatie, { pi, afdeling }: Plaats): string {
  return `${organisatie.pis.get(pi)?.naam ?? pi}, ${organisatie.afdelingen.get(afdeling)?.naam ?? afdeling}`;
}

/** What a view of a casus needs from around it. */
export function kijkVoor(omgeving: Pick<Omgeving, 'kalender' | 'nu'>, organisatie: Organisatie, casus: Plaats): Kijk {
  const pi = organisatie.pis.get(casus.pi);
  return {
    ...klokkenVan(omgeving, pi?.afspraken ?? STANDAARD_AFSPRAKEN), vandaag: omgeving.nu().datum, piNaam: pi?.naam ?? casus.pi,
    afdelingNaam: organisatie.afdelingen.get(casus.afdeling)?.naam ?? casus.afdeling,
    kandidaten: (rol) => personenMetRol(organisatie, rol, casus).map(({ naam }) => naam),
    plaatsNaam: (plaats) => plaatsNaam(organisatie, plaats),
  };
}
