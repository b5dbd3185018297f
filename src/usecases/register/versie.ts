import type { VersieAntwoord } from '../../api/casus.ts';
import type { CasusId } from '../../domain/casus.ts';
import type { Instant } from '../../domain/datum.ts';
import type { PersoonId, Rol } from '../../domain/rollen.ts';
import { zietAls } from '../../domain/view.ts';
import { findCasus } from '../../store/casussen.ts';
import { findVersie, listTypers } from '../../store/versie.ts';
import type { Omgeving } from '../omgeving.ts';
import { actorVoor, leesOrganisatie } from '../organisatie.ts';

/** How long after the last key somebody still counts as busy in the werkdocument. */
const BEZIG_MS = 2 * 60_000;

/** Roles that come another way than from a link to the place: who carries it from elsewhere, or stands in. */
async function rollenVanElders(omgeving: Omgeving, wie: PersoonId, id: CasusId): Promise<readonly Rol[]> {
  const casus = await findCasus(omgeving.db, id);
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  const actor = casus === undefined || persoon === undefined ? undefined : actorVoor(organisatie, persoon, casus);
  return actor?.soort === 'persoon' ? actor.rollen : [];
}

/**
 * At which version a casus is, and who else is writing in its werkdocument: asked every few seconds by every open page,
 * so it reads no casus for who has a role at its place. It tells nothing about the person and leaves no audit line; who
 * may not see the casus is refused.
 */
export async function leesVersie(omgeving: Omgeving, wie: PersoonId, id: CasusId): Promise<VersieAntwoord | 'bestaatNiet' | 'magNiet'> {
  const gevonden = await findVersie(omgeving.db, id, wie);
  if (gevonden === undefined) return 'bestaatNiet';
  const rollen = zietAls(gevonden.rollen) ? gevonden.rollen : await rollenVanElders(omgeving, wie, id);
  if (!zietAls(rollen)) return 'magNiet';
  const schrijft = rollen.includes('casemanager') || rollen.includes('reclasseringswerker');
  const sinds = new Date(Date.parse(omgeving.nu().instant) - BEZIG_MS).toISOString() as Instant;
  return { versie: gevonden.versie, bezig: schrijft ? [...await listTypers(omgeving.db, id, wie, sinds)] : [] };
}
