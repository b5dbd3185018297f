import { sql, type Kysely } from 'kysely';

/** The figures: what each casus counts for, those facts added up by place and month, and minutes that people noted. None of them names anybody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('meetregel')
    .addColumn('casus', 'text', (k) => k.primaryKey().references('casus.id'))
    .addColumn('versie', 'integer', (k) => k.notNull())
    .addColumn('pi', 'text', (k) => k.notNull())
    .addColumn('afdeling', 'text', (k) => k.notNull())
    .addColumn('maand', 'text', (k) => k.notNull())
    .addColumn('feiten', 'jsonb', (k) => k.notNull())
    .addColumn('herzien_op', 'text')
    .execute();
  await schema.createTable('telling')
    .addColumn('pi', 'text', (k) => k.notNull())
    .addColumn('maand', 'text', (k) => k.notNull())
    .addColumn('afdeling', 'text', (k) => k.notNull())
    .addColumn('feit', 'text', (k) => k.notNull())
    .addColumn('aantal', 'integer', (k) => k.notNull())
    .addPrimaryKeyConstraint('telling_pk', ['pi', 'maand', 'afdeling', 'feit'])
    .execute();
  await schema.createTable('tijdsom')
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('maand', 'text', (k) => k.notNull())
    .addColumn('rol', 'text', (k) => k.notNull())
    .addColumn('stap', 'text', (k) => k.notNull())
    .addColumn('keren', 'integer', (k) => k.notNull())
    .addColumn('minuten', 'integer', (k) => k.notNull())
    .addPrimaryKeyConstraint('tijdsom_pk', ['pi', 'maand', 'rol', 'stap'])
    .execute();
  // What changed since it was counted is found without reading the casussen themselves.
  await sql`create index casus_versie on casus (id, versie)`.execute(db);
}
