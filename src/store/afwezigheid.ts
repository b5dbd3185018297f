import type { Kysely, Transaction } from 'kysely';
import type { AfwezigReden, Afwezigheid } from '../domain/afwezigheid.ts';
import type { Datum, Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database } from './schema.ts';

/** Everybody's absences that are not over on this day. */
export async function listAfwezigheid(db: Kysely<Database>, vanaf: Datum): Promise<readonly Afwezigheid[]> {
  const rijen = await db.selectFrom('afwezigheid').selectAll().where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', vanaf)])).orderBy('van').execute();
  return rijen.map(({ persoon, van, tot, reden, waarnemer }) => ({
    persoon: persoon as PersoonId, van: van as Datum, reden: reden as AfwezigReden, ...(tot === null ? {} : { tot: tot as Datum }), ...(waarnemer === null ? {} : { waarnemer: waarnemer as PersoonId }),
  }));
}

/** Keeps an absence instead of those of the same person that it overlaps, so that a day is never told of twice. */
export async function bewaarAfwezigheid(trx: Transaction<Database>, { persoon, van, tot, reden, waarnemer }: Afwezigheid, op: Instant): Promise<void> {
  await trx.deleteFrom('afwezigheid').where('persoon', '=', persoon).where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', van)]))
    .$if(tot !== undefined, (q) => q.where('van', '<=', tot ?? '')).execute();
  await trx.insertInto('afwezigheid').values({ persoon, van, tot: tot ?? null, reden, waarnemer: waarnemer ?? null, op }).execute();
}

/** Ends the absence of this person that runs on `vandaag`; `gisteren` becomes its last day. False when there was none. */
export async function beeindigAfwezigheid(trx: Transaction<Database>, persoon: PersoonId, vandaag: Datum, gisteren: Datum): Promise<boolean> {
  const nuWeg = trx.selectFrom('afwezigheid').select('van').where('persoon', '=', persoon).where('van', '<=', vandaag).where((eb) => eb.or([eb('tot', 'is', null), eb('tot', '>=', vandaag)]));
  const rij = await nuWeg.executeTakeFirst();
  if (rij === undefined) return false;
  if (rij.van === vandaag) await trx.deleteFrom('afwezigheid').where('persoon', '=', persoon).where('van', '=', vandaag).execute();
  else await trx.updateTable('afwezigheid').set({ tot: gisteren }).where('persoon', '=', persoon).where('van', '=', rij.van).execute();
  return true;
}
