import type { Kysely } from 'kysely';

/** Which day digests were decided on, and who wants one of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('dagbericht')
    .addColumn('sleutel', 'text', (k) => k.notNull())
    .addColumn('dag', 'text', (k) => k.notNull())
    .addColumn('tot', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('dagbericht_pk', ['sleutel', 'dag'])
    .execute();
  await schema.createTable('dagbericht_voorkeur')
    .addColumn('persoon', 'text', (k) => k.primaryKey().references('persoon.id'))
    .addColumn('om', 'text', (k) => k.notNull())
    .execute();
}
