import { sql, type Kysely } from 'kysely';

/**
 * Step 4 goes on when the rest of a casus is closed, so the sweep must find closed casussen with open inzet, and those
 * whose end of detention comes near. Work goes to people of other afdelingen too, who must find it in their own lists.
 * Casussen of before have no inzet.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('casus').addColumn('inzet_open', 'boolean', (k) => k.notNull().defaultTo(false)).execute();
  await db.schema.alterTable('casus').addColumn('einddatum', 'text').execute();
  await sql`alter table casus add column betrokken jsonb not null default '[]'`.execute(db);
  await sql`update casus set betrokken = to_jsonb(array_remove(array[casemanager, reclasseringswerker], null)), einddatum = data->>'einddatum', data = data || '{"inzet": [], "overdrachten": []}'::jsonb`.execute(db);
  await sql`create index casus_betrokken on casus using gin (betrokken)`.execute(db);
  await sql`create index casus_inzet_open on casus (id) where inzet_open`.execute(db);
  await sql`create index casus_gesloten_einddatum on casus (einddatum, id) where fase = 'gesloten'`.execute(db);
}
