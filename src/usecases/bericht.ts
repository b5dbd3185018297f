import type { Gesprekssoort } from '../domain/planning.ts';
import type { Kant, PersoonId, Rol } from '../domain/rollen.ts';
import { uitvoerderVan } from '../domain/rollen.ts';
import type { MeldingSoort } from './effect.ts';

/** A notice that follows from a gebeurtenis: what it is about and who gets it. */
export interface Bericht {
  readonly over: MeldingSoort;
  readonly aan: readonly Rol[];
  /** People besides those of the roles. */
  readonly ook?: readonly PersoonId[];
  /** The meeting it is about, when that is not the duiding. */
  readonly voor?: Gesprekssoort;
}

export const BEIDE: readonly Rol[] = ['casemanager', 'reclasseringswerker'];

export function naarKant(kant: Kant, over: MeldingSoort): Bericht {
  return { over, aan: [uitvoerderVan(kant)] };
}
