import type { Kysely } from 'kysely';

/** From which window what is being typed came last, and which save of that window it was: an older one that comes later is not kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('concept').addColumn('venster', 'text').addColumn('nummer', 'integer').execute();
}
