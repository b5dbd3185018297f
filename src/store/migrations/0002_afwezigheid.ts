import type { Kysely } from 'kysely';

/** When colleagues are away, and who stands in for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('afwezigheid')
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('van', 'text', (k) => k.notNull())
    .addColumn('tot', 'text')
    .addColumn('reden', 'text', (k) => k.notNull())
    .addColumn('waarnemer', 'text', (k) => k.references('persoon.id'))
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('afwezigheid_pk', ['persoon', 'van'])
    .execute();
}
