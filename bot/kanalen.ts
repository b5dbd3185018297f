import type { AfdelingId, PiId } from '../src/domain/casus.ts';
import { bewaarKanaal, bewaarTeam, findKanaal, findTeam, listKanalen, vergrendelTeam, type KanaalSoort } from '../src/store/teams.ts';
import { kern } from '../src/usecases/herken.ts';
import { herplaatsKaartenIn } from '../src/usecases/kanalen.ts';
import { leesOrganisatie, type Organisatie } from '../src/usecases/organisatie.ts';
import type { BotOmgeving } from './omgeving.ts';

/** A channel as Teams lists it; the General channel has no name there and the id of its team. */
export interface GevondenKanaal {
  readonly id: string;
  readonly naam: string;
}
export interface GevondenTeam {
  readonly id: string;
  readonly naam: string;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly kanalen: readonly GevondenKanaal[];
}

function piVan(organisatie: Organisatie, naam: string): PiId | undefined {
  const pis = [...organisatie.pis.values()];
  const raak = pis.filter((pi) => [pi.naam, ...pi.aliassen].some((een) => kern(een) !== '' && kern(naam).includes(kern(een))));
  return raak.length === 1 ? raak[0]?.id : raak.length === 0 && pis.length === 1 ? pis[0]?.id : undefined;
}

function afdelingVan(organisatie: Organisatie, pi: PiId, naam: string): AfdelingId | undefined {
  const raak = [...organisatie.afdelingen.values()].filter((afdeling) => afdeling.pi === pi && [afdeling.naam, ...afdeling.aliassen].some((een) => kern(een) === kern(naam)));
  return raak.length === 1 ? raak[0]?.id : undefined;
}

function herkend(organisatie: Organisatie, pi: PiId | undefined, team: string, kanaal: GevondenKanaal): { readonly soort: KanaalSoort; readonly afdeling?: AfdelingId } {
  if (kanaal.id === team) return { soort: 'algemeen' };
  const afdeling = pi === undefined ? undefined : afdelingVan(organisatie, pi, kanaal.naam);
  return afdeling === undefined ? { soort: 'vraag' } : { soort: 'afdeling', afdeling };
}

/**
 * Links the channels of a team to afdelingen by name. A link somebody made by hand stays. What matches nothing is asked
 * of the beheerder; casussen that waited for a channel move there. Teams tells of one installation more than once and at
 * the same moment: those go one after the other, so that each sees what the one before it made.
 */
export async function koppelTeam(omgeving: BotOmgeving, team: GevondenTeam): Promise<void> {
  const organisatie = await leesOrganisatie(omgeving);
  await omgeving.db.transaction().execute(async (trx) => {
    await vergrendelTeam(trx, team.id);
    const eerder = await findTeam(trx, team.id);
    const gevonden = piVan(organisatie, team.naam) ?? (eerder?.pi as PiId | null | undefined) ?? undefined;
    await bewaarTeam(trx, { id: team.id, naam: team.naam, tenant: team.tenant, serviceUrl: team.serviceUrl, ...(gevonden === undefined ? {} : { pi: gevonden }) });
    for (const kanaal of team.kanalen) {
      const bekend = await findKanaal(trx, kanaal.id);
      const metDeHand = bekend !== undefined && bekend.soort !== 'vraag' && bekend.naam === kanaal.naam;
      if (!metDeHand) await bewaarKanaal(trx, { id: kanaal.id, team: team.id, naam: kanaal.naam, ...herkend(organisatie, gevonden, team.id, kanaal) });
    }
    const open = (await listKanalen(trx, team.id)).some(({ soort }) => soort === 'vraag');
    if (open) await omgeving.wachtrij.zet(trx, [{ soort: 'kanaalvraag', team: team.id }]);
    if (gevonden !== undefined) await herplaatsKaartenIn(omgeving, trx, { pi: gevonden });
  });
  omgeving.wachtrij.wek();
}
