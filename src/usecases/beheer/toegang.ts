import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { PiId } from '../../domain/casus.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { isWeigering, weiger, type Weigering } from '../../domain/weigering.ts';
import { schrijfAudit } from '../../store/audit.ts';
import type { Database } from '../../store/schema.ts';
import type { Omgeving } from '../omgeving.ts';
import { leesOrganisatie, type Organisatie } from '../organisatie.ts';

/** What a beheerder may look after. */
export interface Beheer {
  readonly wie: PersoonId;
  readonly organisatie: Organisatie;
  /** In the order of their names. */
  readonly pis: readonly PiId[];
  /** Beheerder of the whole country, who also adds prisons. */
  readonly overal: boolean;
}

const GEEN_BEHEERDER = weiger('magNiet', 'Dit is voor de beheerder. Vraag de beheerder van uw inrichting om het te doen.');
const ANDERE_PI = weiger('magNiet', 'U bent geen beheerder van deze inrichting. Vraag de beheerder van die inrichting.');

/** The PIs this person is beheerder of; a refusal for who is not a beheerder. */
export function beheerIn(organisatie: Organisatie, wie: PersoonId): Beheer | Weigering {
  const rollen = organisatie.koppelingen.filter(({ persoon, rol }) => persoon === wie && rol === 'beheerder');
  if (rollen.length === 0) return GEEN_BEHEERDER;
  const overal = rollen.some(({ pi }) => pi === undefined);
  return { wie, organisatie, overal, pis: [...organisatie.pis.keys()].filter((id) => overal || rollen.some(({ pi }) => pi === id)) };
}

export async function leesBeheer(omgeving: Pick<Omgeving, 'db' | 'nu'>, wie: PersoonId): Promise<Beheer | Weigering> {
  return beheerIn(await leesOrganisatie(omgeving), wie);
}

/** The refusal for a PI of somebody else; undefined when it is one's own. */
export function nietVan({ pis }: Beheer, pi: PiId): Weigering | undefined {
  return pis.includes(pi) ? undefined : ANDERE_PI;
}

/** A short mark of what somebody saw, to notice at saving that somebody else changed it meanwhile. */
export function versieVan(waarde: unknown): string {
  return createHash('sha256').update(JSON.stringify(waarde)).digest('base64url').slice(0, 16);
}

/** The refusal when what one saw is not what there is; what was typed stays in the form. */
export function intussenGewijzigd(gezien: string | undefined, nu: string | undefined): Weigering | undefined {
  if (gezien === nu) return undefined;
  return { ...weiger('alGedaan', 'Iemand anders heeft dit intussen gewijzigd. Wat u typte, staat er nog. Vergelijk het met de nieuwe gegevens en bewaar het daarna opnieuw.'), veld: 'versie' };
}

/** What was done, for the answer, and to what, for the audit. */
export interface Gedaan<T> {
  readonly waarde: T;
  readonly wat: string;
}

/**
 * Carries out a change by a beheerder. Change and audit line, of a refusal too, go in one transaction; `werk` refuses
 * before it changes anything.
 */
export async function doeBeheer<T extends object>(omgeving: Omgeving, wie: PersoonId, actie: string, werk: (trx: Transaction<Database>, beheer: Beheer) => Promise<Gedaan<T> | Weigering>): Promise<T | Weigering> {
  const uitkomst = await omgeving.db.transaction().execute(async (trx) => {
    const beheer = await leesBeheer({ db: trx, nu: omgeving.nu }, wie);
    const gedaan = isWeigering(beheer) ? beheer : await werk(trx, beheer);
    await schrijfAudit(trx, { op: omgeving.nu().instant, persoon: wie, actie: `beheer:${actie}`, resultaat: isWeigering(gedaan) ? `geweigerd:${gedaan.code}` : `gedaan:${gedaan.wat}`, herkomst: 'tab' });
    return isWeigering(gedaan) ? gedaan : gedaan.waarde;
  });
  omgeving.wachtrij.wek();
  return uitkomst;
}
