import { sql, type Kysely } from 'kysely';

/** A row of a signal list is looked up by SKN's that were corrected too: without an index that reads every casus for each row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index casus_oude_skns on casus using gin ((data -> 'oudeSkns') jsonb_path_ops)`.execute(db);
}
