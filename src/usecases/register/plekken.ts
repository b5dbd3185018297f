import type { AfdelingenAntwoord } from '../../api/register.ts';
import { mag } from '../../domain/mag.ts';
import type { AfdelingId } from '../../domain/casus.ts';
import type { PersoonId, Rol } from '../../domain/rollen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import type { Afdeling, Persoon } from '../../store/organisatie.ts';
import type { Leesomgeving } from '../omgeving.ts';
import { actorVoor, leesOrganisatie, personenMetRol, type Organisatie } from '../organisatie.ts';
import { ONBEKEND } from './weigeringen.ts';

/** An afdeling that a person may open. */
export interface OpenAfdeling {
  readonly afdeling: Afdeling;
  readonly persoon: Persoon;
  readonly screent: boolean;
}

function openVoor(organisatie: Organisatie, persoon: Persoon, afdeling: Afdeling): OpenAfdeling | undefined {
  const actor = actorVoor(organisatie, persoon, { pi: afdeling.pi, afdeling: afdeling.id });
  return actor.soort === 'persoon' && actor.rollen.length > 0 ? { afdeling, persoon, screent: mag(actor, 'beoordeel') } : undefined;
}

/** The afdeling when this person has a role there; who has not, hears that there is none to see. */
export function openAfdeling(organisatie: Organisatie, wie: PersoonId, id: string): OpenAfdeling | Weigering {
  const persoon = organisatie.personen.get(wie);
  if (persoon === undefined) return ONBEKEND;
  const afdeling = organisatie.afdelingen.get(id as AfdelingId);
  const open = afdeling === undefined ? undefined : openVoor(organisatie, persoon, afdeling);
  return open ?? weiger('magNiet', 'U hebt geen rol op deze afdeling. Hoort u erbij? Vraag de beheerder om u te koppelen.');
}

/** The afdelingen that this person may open, by PI and name. Names of places only, so no audit line. */
export async function afdelingen(omgeving: Leesomgeving, wie: PersoonId): Promise<AfdelingenAntwoord | Weigering> {
  const organisatie = await leesOrganisatie(omgeving);
  const persoon = organisatie.personen.get(wie);
  if (persoon === undefined) return ONBEKEND;
  const piNaam = (pi: Afdeling['pi']): string => organisatie.pis.get(pi)?.naam ?? pi;
  const open = [...organisatie.afdelingen.values()].flatMap((afdeling) => openVoor(organisatie, persoon, afdeling) ?? []);
  const op = open.map(({ afdeling: { id, naam, pi }, screent }) => ({ id, naam, pi, piNaam: piNaam(pi), screent }));
  return { afdelingen: op.sort((a, b) => a.piNaam.localeCompare(b.piNaam) || a.naam.localeCompare(b.naam)) };
}

const NODIG: readonly { readonly rol: Rol; readonly tekst: string }[] = [
  { rol: 'casemanager', tekst: 'Er is geen casemanager gekoppeld. Vraag de beheerder om iemand te koppelen.' },
  { rol: 'reclasseringswerker', tekst: 'Er is geen reclasseringswerker gekoppeld. Vraag de beheerder om iemand te koppelen.' },
];

/** What an afdeling itself lacks, and what to do about it. */
export function gatenVanAfdeling(organisatie: Organisatie, { id, pi }: Afdeling): string[] {
  return NODIG.filter(({ rol }) => personenMetRol(organisatie, rol, { pi, afdeling: id }).length === 0).map(({ tekst }) => tekst);
}
