import { sql, type Kysely } from 'kysely';

/** Clusters of a PI with afspraken of their own, and who changed which afspraak when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('cluster')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('afspraken', 'jsonb', (k) => k.notNull().defaultTo(sql`'{}'`))
    .addUniqueConstraint('cluster_naam', ['pi', 'naam'])
    .execute();
  await schema.alterTable('afdeling').addColumn('cluster', 'text', (k) => k.references('cluster.id')).execute();
  await schema.createTable('afspraak_wijziging')
    .addColumn('id', 'bigserial', (k) => k.primaryKey())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('cluster', 'text', (k) => k.references('cluster.id'))
    .addColumn('sleutel', 'text', (k) => k.notNull())
    .addColumn('oud', 'text')
    .addColumn('nieuw', 'text')
    .addColumn('door', 'text')
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .execute();
  await schema.createIndex('afspraak_wijziging_plek').on('afspraak_wijziging').columns(['pi', 'sleutel']).execute();
}
