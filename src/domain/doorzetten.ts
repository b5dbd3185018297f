import type { Casus } from './casus.ts';
import type { OpdrachtType } from './opdracht.ts';
import type { Actor } from './rollen.ts';
import { weiger, type Weigering } from './weigering.ts';

/** What a reclasseringswerker does with a casus as the one who carries it. */
const VAN_DE_WERKER: ReadonlySet<OpdrachtType> = new Set<OpdrachtType>([
  'claim', 'kiesInEenKeer', 'beoordeel', 'corrigeerOordeel', 'legInformatieVast', 'verwijderInformatie', 'deel', 'zetDoor', 'stuurTerug',
]);

/** Whether this actor is a worker of another organisation than the one the casus was handed on to. */
export function vanAndereOrganisatie(casus: Pick<Casus, 'verwachteOrganisatie' | 'reclasseringswerker'>, actor: Actor): boolean {
  const { verwachteOrganisatie: verwacht, reclasseringswerker } = casus;
  if (verwacht === undefined || actor.soort === 'systeem' || actor.organisatie === verwacht) return false;
  return actor.rollen.includes('reclasseringswerker') && !actor.rollen.includes('unitmanager') && reclasseringswerker?.persoon !== actor.persoon;
}

/** A casus that was handed on is first for the workers of that organisation; the unitmanager may assign it otherwise. */
export function buitenOrganisatie(casus: Casus, type: OpdrachtType, actor: Actor): Weigering | undefined {
  const { verwachteOrganisatie: verwacht } = casus;
  if (verwacht === undefined) return undefined;
  if (VAN_DE_WERKER.has(type) && vanAndereOrganisatie(casus, actor))
    return weiger('magNiet', `Deze casus is voor ${verwacht}. Een reclasseringswerker van ${verwacht} pakt hem op. Moet u hem toch doen? Vraag de unitmanager om hem aan u toe te wijzen.`);
  return undefined;
}
