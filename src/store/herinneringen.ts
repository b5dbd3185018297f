import type { Kysely, Transaction } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { Database } from './schema.ts';

/** The steps of the ladder that were sent or overtaken, per casus. */
export async function listVerstuurd(db: Kysely<Database>, casussen: readonly CasusId[]): Promise<ReadonlyMap<CasusId, ReadonlySet<string>>> {
  if (casussen.length === 0) return new Map();
  const rijen = await db.selectFrom('herinnering').select(['casus', 'sleutel']).where('casus', 'in', [...casussen]).execute();
  const per = new Map<CasusId, Set<string>>();
  for (const { casus, sleutel } of rijen) {
    const set = per.get(casus as CasusId) ?? new Set<string>();
    per.set(casus as CasusId, set.add(sleutel));
  }
  return per;
}

/** The steps of the ladder that were sent for one casus, the oldest first. */
export async function listHerinneringen(db: Kysely<Database>, casus: CasusId): Promise<readonly { readonly sleutel: string; readonly op: Instant }[]> {
  const rijen = await db.selectFrom('herinnering').select(['sleutel', 'op']).where('casus', '=', casus).where('uitkomst', '=', 'verstuurd').orderBy('op').orderBy('sleutel').execute();
  return rijen.map(({ sleutel, op }) => ({ sleutel, op: op.toISOString() as Instant }));
}

/** Notes a step of the ladder; true when it was not noted before, so that it leaves once. */
export async function noteerHerinnering(trx: Transaction<Database>, casus: CasusId, sleutel: string, uitkomst: 'verstuurd' | 'ingehaald', op: Instant): Promise<boolean> {
  const rij = await trx.insertInto('herinnering').values({ casus, sleutel, uitkomst, op }).onConflict((c) => c.doNothing()).returning('sleutel').executeTakeFirst();
  return rij !== undefined;
}
