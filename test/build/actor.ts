import type { Actor, Betrokkene, Organisatie, PersoonId, Rol } from '../../src/domain/rollen.ts';

type Persoon = Extract<Actor, { soort: 'persoon' }>;

interface Wie {
  readonly naam: string;
  readonly organisatie: Organisatie;
}

/** Fictitious people, one for each role. */
const MENSEN: Readonly<Record<Rol, Wie>> = {
  backoffice: { naam: 'Bo Backoffice', organisatie: 'DJI' },
  casemanager: { naam: 'Carla Casemanager', organisatie: 'DJI' },
  reclasseringswerker: { naam: 'Rik Reclassering', organisatie: 'Reclassering Nederland' },
  hoofdDR: { naam: 'Hanna Hoofd', organisatie: 'DJI' },
  unitmanager: { naam: 'Udo Unit', organisatie: 'Reclassering Nederland' },
  beheerder: { naam: 'Bea Beheer', organisatie: 'DJI' },
  landelijk: { naam: 'Lars Landelijk', organisatie: 'DJI' },
};

/** A person with one role; `nummer` makes a colleague with the same role. */
export function eenActor(rol: Rol, nummer = 1): Persoon {
  const { naam, organisatie } = MENSEN[rol];
  const achter = nummer === 1 ? '' : ` ${nummer}`;
  return { soort: 'persoon', persoon: `${rol}-${nummer}` as PersoonId, naam: `${naam}${achter}`, organisatie, rollen: [rol] };
}

/** A reclasseringswerker of another of the three organisations. */
export function eenWerkerVan(organisatie: Organisatie): Persoon {
  return { ...eenActor('reclasseringswerker', 3), naam: `Sara ${organisatie}`, organisatie };
}

/** The product itself. */
export const SYSTEEM: Actor = { soort: 'systeem' };

/** The person as somebody who carries a casus. */
export function betrokkene(actor: Persoon): Betrokkene {
  return { persoon: actor.persoon, naam: actor.naam };
}
