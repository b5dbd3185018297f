import type { Kysely } from 'kysely';

/** Later versions of the question set of the werkdocument; the first one is in the code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('vragenlijst')
    .addColumn('versie', 'integer', (k) => k.primaryKey())
    .addColumn('geldig_vanaf', 'text', (k) => k.notNull())
    .addColumn('vragen', 'jsonb', (k) => k.notNull())
    .execute();
}
