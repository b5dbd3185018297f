import { sql, type Kysely, type Transaction } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { Database, GeleverdRij } from './schema.ts';

type Db = Kysely<Database>;

/** Where something was delivered in Teams. */
export interface Levering {
  readonly conversatie: string;
  readonly activiteit: string;
  readonly serviceUrl: string;
  readonly stand?: string;
  readonly op: Instant;
}

const LEASE_SECONDEN = 60;

/**
 * Takes the right to deliver under this key for a minute. Undefined: somebody else is at it. The row that comes back
 * tells what was delivered before. The lease outlives a crash, so that two instances never post the same card.
 */
export async function neemLevering(db: Db, sleutel: string, casus: CasusId | undefined): Promise<GeleverdRij | undefined> {
  const tot = sql<string>`now() + make_interval(secs => ${LEASE_SECONDEN})`;
  return db.insertInto('geleverd').values({ sleutel, casus: casus ?? null, op: sql<string>`now()`, bezig_tot: tot })
    .onConflict((c) => c.column('sleutel').doUpdateSet({ bezig_tot: tot }).where((eb) => eb.or([eb('geleverd.bezig_tot', 'is', null), eb('geleverd.bezig_tot', '<', sql<Date>`now()`)])))
    .returningAll().executeTakeFirst();
}

/** Gives the lease back, with what was delivered. */
export async function legLeveringVast(db: Db, sleutel: string, levering: Levering | undefined): Promise<void> {
  const waarden = levering === undefined ? {} : { conversatie: levering.conversatie, activiteit: levering.activiteit, service_url: levering.serviceUrl, stand: levering.stand ?? null, op: levering.op };
  await db.updateTable('geleverd').set({ ...waarden, bezig_tot: null }).where('sleutel', '=', sleutel).execute();
}

/** What was delivered under this key does not stand for the casus any more; the next delivery begins anew. */
export async function vergeetLevering(db: Db, sleutel: string): Promise<void> {
  await db.updateTable('geleverd').set({ conversatie: null, activiteit: null, service_url: null, stand: null }).where('sleutel', '=', sleutel).execute();
}

/** Ends every lease. Only for a process that is alone on this database and has just started: whoever held one was killed. */
export async function beeindigLeases(db: Db): Promise<void> {
  await db.updateTable('geleverd').set({ bezig_tot: null }).where('bezig_tot', 'is not', null).execute();
}

export async function findLevering(db: Db, sleutel: string): Promise<GeleverdRij | undefined> {
  return db.selectFrom('geleverd').selectAll().where('sleutel', '=', sleutel).executeTakeFirst();
}

/** The code of the casus whose card began this thread in a channel; undefined for every other conversation. */
export async function findCodeVanKaart(db: Db, conversatie: string): Promise<string | undefined> {
  const rij = await db.selectFrom('geleverd').innerJoin('casus', 'casus.id', 'geleverd.casus').select('casus.code').where('geleverd.sleutel', 'like', 'kaart:%').where('geleverd.conversatie', '=', conversatie).executeTakeFirst();
  return rij?.code;
}

/** What was said about a casus to people, by the key of its effect; the posted card is not among it. */
export async function listBerichten(db: Db, casus: CasusId): Promise<readonly { readonly sleutel: string; readonly op: Instant }[]> {
  const rijen = await db.selectFrom('geleverd').select(['sleutel', 'op']).where('casus', '=', casus).where('stand', '=', 'verstuurd').orderBy('op').orderBy('sleutel').execute();
  return rijen.map(({ sleutel, op }) => ({ sleutel, op: op.toISOString() as Instant }));
}

/** Marks an activity of Teams as carried out; false when it was already. Part of the transaction that carries it out. */
export async function eersteKeer(trx: Transaction<Database>, sleutel: string, op: Instant): Promise<boolean> {
  const rij = await trx.insertInto('verwerkt').values({ sleutel, op }).onConflict((c) => c.doNothing()).returning('sleutel').executeTakeFirst();
  return rij !== undefined;
}

/** Casussen whose posted card shows another day than today, at most `aantal`. */
export async function listVerouderdeKaarten(db: Db, vandaag: string, aantal: number): Promise<readonly CasusId[]> {
  const rijen = await db.selectFrom('geleverd').innerJoin('casus', 'casus.id', 'geleverd.casus').select('casus.id').where((eb) => eb.or([eb('casus.fase', '<>', 'gesloten'), eb('casus.inzet_open', '=', true)]))
    .where('geleverd.sleutel', 'like', 'kaart:%').where('geleverd.stand', 'is not', null).where('geleverd.stand', 'not like', `%|${vandaag}`).limit(aantal).execute();
  return rijen.map(({ id }) => id as CasusId);
}

/** Whether this key was carried out before. That it was not may change at once: `eersteKeer` decides. */
export async function isVerwerkt(db: Db, sleutel: string): Promise<boolean> {
  return (await db.selectFrom('verwerkt').select('sleutel').where('sleutel', '=', sleutel).executeTakeFirst()) !== undefined;
}
