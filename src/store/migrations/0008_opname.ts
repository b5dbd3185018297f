import { sql, type Kysely } from 'kysely';

/** Admissions without a signal (B02). The SKN makes a row single while it is kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('opname')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('afdeling', 'text', (k) => k.references('afdeling.id'))
    .addColumn('skn', 'text')
    .addColumn('naam', 'text')
    .addColumn('opgenomen_op', 'text', (k) => k.notNull())
    .addColumn('ontvangen_op', 'timestamptz', (k) => k.notNull())
    .addColumn('verwerkt', 'text')
    .addColumn('toelichting', 'text')
    .addColumn('verwerkt_op', 'timestamptz')
    .addColumn('verwerkt_door', 'text')
    .execute();
  await sql`create unique index opname_sleutel on opname (pi, skn, opgenomen_op) where skn is not null`.execute(db);
  await sql`create index opname_open on opname (pi) where verwerkt is null`.execute(db);
}
