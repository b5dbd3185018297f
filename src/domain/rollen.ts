/** Who people are in the process. Which opdracht each role may give stands in `mag.ts`. */

export type PersoonId = string & { readonly __soort: 'PersoonId' };
/** The two sides of the process: the prison and the three probation organisations together. */
export type Kant = 'DJI' | '3RO';
export type Organisatie = 'DJI' | 'Reclassering Nederland' | 'SVG' | 'Leger des Heils';

export const ROLLEN = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager', 'beheerder', 'landelijk'] as const;
export type Rol = (typeof ROLLEN)[number];

/** How a role is written for people. */
export const ROLNAAM: Readonly<Record<Rol, string>> = {
  backoffice: 'backoffice',
  casemanager: 'casemanager',
  reclasseringswerker: 'reclasseringswerker',
  hoofdDR: 'hoofd D&R',
  unitmanager: 'unitmanager',
  beheerder: 'beheerder',
  landelijk: 'landelijk',
};

/** Who gives an opdracht. `rollen` are the person's roles for the afdeling of the casus at hand. */
export type Actor =
  | { readonly soort: 'persoon'; readonly persoon: PersoonId; readonly naam: string; readonly organisatie: Organisatie; readonly rollen: readonly Rol[] }
  | { readonly soort: 'systeem' };

/** Who did something, as it is kept with a gebeurtenis. */
export interface Door {
  readonly persoon?: PersoonId;
  readonly naam: string;
  readonly organisatie?: Organisatie;
}

/** Somebody who carries a casus, with the name as it was then. */
export interface Betrokkene {
  readonly persoon: PersoonId;
  readonly naam: string;
}

/** The managers of the two sides: they see and unblock. */
export const LEIDING: readonly Rol[] = ['hoofdDR', 'unitmanager'];

/** Whether somebody with these roles manages. */
export function isLeidinggevende(rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => LEIDING.includes(rol));
}

/** The two roles that carry a casus. */
export type Uitvoerder = 'casemanager' | 'reclasseringswerker';

export function andereKant(kant: Kant): Kant {
  return kant === 'DJI' ? '3RO' : 'DJI';
}

/** The role that carries a casus for a side. */
export function uitvoerderVan(kant: Kant): Uitvoerder {
  return kant === 'DJI' ? 'casemanager' : 'reclasseringswerker';
}

/** The side for which the actor carries a casus; undefined for who does not carry one. */
export function kantVanActor(actor: Actor): Kant | undefined {
  if (actor.soort === 'systeem') return undefined;
  if (actor.rollen.includes('casemanager')) return 'DJI';
  if (actor.rollen.includes('reclasseringswerker')) return '3RO';
  return undefined;
}

/** The actor as it is kept with a gebeurtenis. */
export function doorVan(actor: Actor): Door {
  return actor.soort === 'systeem' ? { naam: 'Samen starten' } : { persoon: actor.persoon, naam: actor.naam, organisatie: actor.organisatie };
}
