import { sql, type Kysely, type Transaction } from 'kysely';
import type { PersoonId } from '../domain/rollen.ts';
import type { Koppeling, Persoon } from './organisatie.ts';
import type { Database, PersoonRij } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** Until the end of the transaction nobody else changes people or roles, so that the last beheerder can't be taken away twice at once. */
export async function vergrendelMensen(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('mensen', 0))`.execute(trx);
}

/** Who has this account, also when this person left. */
export async function findAccount(db: Db, tenant: string, object: string): Promise<Pick<PersoonRij, 'id' | 'naam' | 'actief'> | undefined> {
  return db.selectFrom('persoon').select(['id', 'naam', 'actief']).where('tenant', '=', tenant).where('object', '=', object).executeTakeFirst();
}

/** Adds somebody, brings the data up to date, or brings back who left. */
export async function bewaarPersoon(trx: Trx, { id, maxOverlegMinuten, ...velden }: Persoon): Promise<void> {
  const rij = { ...velden, max_overlegminuten: maxOverlegMinuten ?? null, actief: true };
  await trx.insertInto('persoon').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
}

/** The person leaves; name and history stay, roles go, so that somebody who comes back begins without. */
export async function meldPersoonAf(trx: Trx, id: PersoonId): Promise<void> {
  await trx.updateTable('persoon').set({ actief: false }).where('id', '=', id).execute();
  await trx.deleteFrom('rol').where('persoon', '=', id).execute();
}

/** Gives a role; false when the person had it there. */
export async function bewaarRol(trx: Trx, { persoon, rol, pi, afdeling }: Koppeling): Promise<boolean> {
  const rij = await trx.insertInto('rol').values({ persoon, rol, pi: pi ?? null, afdeling: afdeling ?? null }).onConflict((c) => c.doNothing()).returning('persoon').executeTakeFirst();
  return rij !== undefined;
}

/** Takes a role; false when the person did not have it there. */
export async function verwijderRol(trx: Trx, { persoon, rol, pi, afdeling }: Koppeling): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('rol').where('persoon', '=', persoon).where('rol', '=', rol)
    .where('pi', 'is not distinct from', pi ?? null).where('afdeling', 'is not distinct from', afdeling ?? null).executeTakeFirst();
  return numDeletedRows > 0n;
}
