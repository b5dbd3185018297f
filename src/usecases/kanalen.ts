import type { Transaction } from 'kysely';
import type { AfdelingId, PiId } from '../domain/casus.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { weiger, type Weigering } from '../domain/weigering.ts';
import { schrijfAudit } from '../store/audit.ts';
import { listOpenCasussen, type Plek } from '../store/casussen.ts';
import type { Afdeling } from '../store/organisatie.ts';
import { bewaarKanaal, findKanaal, findTeam, vergrendelTeam } from '../store/teams.ts';
import type { Database, KanaalRij } from '../store/schema.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';

/** The most open casussen of a PI; more would be another country. */
const ALLE = 10_000;

/** The cards of the open casussen at a place look again where they belong and what they say. */
export async function herplaatsKaartenIn({ wachtrij }: Pick<Omgeving, 'wachtrij'>, trx: Transaction<Database>, plek: Plek): Promise<void> {
  const casussen = await listOpenCasussen(trx, { plekken: [plek], aantal: ALLE });
  await wachtrij.zet(trx, casussen.map(({ id }) => ({ soort: 'kaart', casus: id })));
}

export interface Kanaalkoppeling {
  readonly kanaal: string;
  readonly team: string;
  /** Undefined: this channel is for no afdeling. */
  readonly afdeling: AfdelingId | undefined;
  /** The afdeling it had when one looked, or null; left out: whatever it is. */
  readonly gezien?: string | null;
  readonly herkomst?: string;
}

export interface Gekoppeld {
  readonly ok: true;
  readonly kanaal: KanaalRij;
  readonly afdeling: Afdeling | undefined;
}

const GEEN_AFDELING = 'geen';

/** Links a channel to an afdeling, or says that it is for none; waiting casussen move there. For the beheerder of the PI of the team. */
export async function koppelKanaal(omgeving: Omgeving, wie: PersoonId | undefined, { kanaal: id, team: teamId, afdeling: gekozen, gezien, herkomst = 'teams' }: Kanaalkoppeling): Promise<Gekoppeld | { readonly ok: false; readonly weigering: Weigering }> {
  const antwoord = await omgeving.db.transaction().execute(async (trx): Promise<Gekoppeld | { readonly ok: false; readonly weigering: Weigering }> => {
    await vergrendelTeam(trx, teamId);
    const weigerMet = (weigering: Weigering): { readonly ok: false; readonly weigering: Weigering } => ({ ok: false, weigering });
    const organisatie = await leesOrganisatie({ db: trx, nu: omgeving.nu });
    const magNiet = weigerMet(weiger('magNiet', 'Alleen de beheerder koppelt kanalen aan afdelingen.'));
    const rollen = organisatie.koppelingen.filter(({ persoon, rol }) => persoon === wie && rol === 'beheerder');
    if (rollen.length === 0) return magNiet;
    const [kanaal, team] = [await findKanaal(trx, id), await findTeam(trx, teamId)];
    if (kanaal === undefined || team === undefined || kanaal.team !== team.id) return weigerMet(weiger('bestaatNiet', 'Dit kanaal bestaat niet meer.'));
    if (!rollen.some(({ pi }) => pi === undefined || team.pi === null || pi === team.pi)) return magNiet;
    const afdeling = gekozen === undefined ? undefined : organisatie.afdelingen.get(gekozen);
    if (gekozen !== undefined && (afdeling === undefined || (team.pi !== null && afdeling.pi !== team.pi))) return weigerMet(weiger('invoer', 'Deze afdeling bestaat niet meer. Kies een andere.'));
    if (gezien !== undefined && gezien !== kanaal.afdeling) return weigerMet({ ...weiger('alGedaan', 'Iemand anders heeft dit kanaal intussen gekoppeld. Bekijk de nieuwe stand en kies opnieuw.'), veld: 'versie' });
    await bewaarKanaal(trx, { id: kanaal.id, team: team.id, naam: kanaal.naam, ...(afdeling === undefined ? { soort: 'geen' } : { soort: 'afdeling', afdeling: afdeling.id }) });
    await schrijfAudit(trx, { op: omgeving.nu().instant, actie: 'koppelKanaal', resultaat: afdeling?.id ?? GEEN_AFDELING, herkomst, ...(wie === undefined ? {} : { persoon: wie }) });
    const pi = afdeling?.pi ?? (team.pi as PiId | null);
    if (pi !== null) await herplaatsKaartenIn(omgeving, trx, { pi });
    return { ok: true, kanaal, afdeling };
  });
  omgeving.wachtrij.wek();
  return antwoord;
}
