import { sql, type Kysely } from 'kysely';

/**
 * Step 4 goes on when the rest of a casus is closed, so the sweep must find closed casussen with open inzet, and those
 * whose end of detention comes near. Casussen of before have no inzet.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('casus').addColumn('inzet_open', 'boolean', (k) => k.notNull().defaultTo(false)).execute();
  await db.schema.alterTable('casus').addColumn('einddatum', 'text').execute();
  await sql`update casus set einddatum = data->>'einddatum', data = data || '{"inzet": [], "overdrachten": []}'::jsonb`.execute(db);
  await sql`create index casus_inzet_open on casus (id) where inzet_open`.execute(db);
  await sql`create index casus_gesloten_einddatum on casus (einddatum, id) where fase = 'gesloten'`.execute(db);
}
