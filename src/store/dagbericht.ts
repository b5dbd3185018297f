import type { Kysely, Transaction } from 'kysely';
import { leesTijd, type Datum, type Instant, type Tijd } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** The digests that were decided on for this day, sent or with nothing to say. */
export async function listDagberichten(db: Db, dag: Datum): Promise<ReadonlySet<string>> {
  return new Set((await db.selectFrom('dagbericht').select('sleutel').where('dag', '=', dag).execute()).map(({ sleutel }) => sleutel));
}

/** Up to where the digest before this day looked. */
export async function findVorigDagbericht(db: Db, sleutel: string, dag: Datum): Promise<Instant | undefined> {
  const rij = await db.selectFrom('dagbericht').select('tot').where('sleutel', '=', sleutel).where('dag', '<', dag).orderBy('dag', 'desc').limit(1).executeTakeFirst();
  return rij === undefined ? undefined : (rij.tot.toISOString() as Instant);
}

/** Notes that the digest of this day was decided on; true when it was not before, so that it leaves once. */
export async function noteerDagbericht(trx: Transaction<Database>, sleutel: string, dag: Datum, tot: Instant): Promise<boolean> {
  const rij = await trx.insertInto('dagbericht').values({ sleutel, dag, tot }).onConflict((c) => c.doNothing()).returning('sleutel').executeTakeFirst();
  return rij !== undefined;
}

/** When people want their own digest. */
export async function listVoorkeuren(db: Db): Promise<ReadonlyMap<PersoonId, Tijd>> {
  const rijen = await db.selectFrom('dagbericht_voorkeur').selectAll().execute();
  const voorkeuren = new Map<PersoonId, Tijd>();
  for (const { persoon, om } of rijen) {
    const tijd = leesTijd(om);
    if (tijd !== undefined) voorkeuren.set(persoon as PersoonId, tijd);
  }
  return voorkeuren;
}

/** `undefined`: no digest of the own any more. */
export async function bewaarVoorkeur(db: Db, persoon: PersoonId, om: Tijd | undefined): Promise<void> {
  if (om === undefined) await db.deleteFrom('dagbericht_voorkeur').where('persoon', '=', persoon).execute();
  else await db.insertInto('dagbericht_voorkeur').values({ persoon, om }).onConflict((c) => c.column('persoon').doUpdateSet({ om })).execute();
}
