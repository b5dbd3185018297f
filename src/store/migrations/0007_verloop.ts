import { sql, type Kysely } from 'kysely';

/**
 * SKN and begin of the detention still tell casussen apart, but a withdrawn signal and somebody who went to a prison
 * outside the register do not keep the key: the same detention may come in again, as a casus of its own.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index casus_sleutel`.execute(db);
  await sql`create unique index casus_sleutel on casus (skn, begindatum)
    where begindatum is not null and coalesce(data->'gesloten'->>'reden', '') not in ('ingetrokken', 'overgeplaatst')`.execute(db);
}
