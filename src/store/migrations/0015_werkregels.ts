import type { Kysely } from 'kysely';

/**
 * The lists of people and afdelingen, in their order: a row for each casus in which somebody has something to do and one
 * for each of its open taken. They follow from the casussen, so the product fills them at its next start.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('werkregel')
    .addColumn('casus', 'text', (k) => k.primaryKey().references('casus.id').onDelete('cascade'))
    .addColumn('code', 'text', (k) => k.notNull())
    .addColumn('afdeling', 'text', (k) => k.notNull())
    .addColumn('kolom', 'text', (k) => k.notNull())
    .addColumn('organisatie', 'text', (k) => k.notNull())
    .addColumn('casemanager', 'text', (k) => k.notNull())
    .addColumn('reclasseringswerker', 'text', (k) => k.notNull())
    .addColumn('bijzaak', 'boolean', (k) => k.notNull())
    .addColumn('termijn', 'text', (k) => k.notNull())
    .addColumn('stand', 'text', (k) => k.notNull())
    .execute();
  await schema.createIndex('werkregel_afdeling').on('werkregel').columns(['afdeling', 'bijzaak', 'termijn', 'code']).execute();
  await schema.createIndex('werkregel_kolom').on('werkregel').columns(['afdeling', 'kolom', 'bijzaak', 'termijn', 'code']).execute();
  await schema.createTable('taakregel')
    .addColumn('casus', 'text', (k) => k.notNull().references('werkregel.casus').onDelete('cascade'))
    .addColumn('taak', 'text', (k) => k.notNull())
    .addColumn('code', 'text', (k) => k.notNull())
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('pi', 'text', (k) => k.notNull())
    .addColumn('afdeling', 'text', (k) => k.notNull())
    .addColumn('kolom', 'text', (k) => k.notNull())
    .addColumn('voor', 'text', (k) => k.notNull())
    .addColumn('organisatie', 'text', (k) => k.notNull())
    .addColumn('persoon', 'text', (k) => k.notNull())
    .addColumn('drager', 'text', (k) => k.notNull())
    .addColumn('bijzaak', 'boolean', (k) => k.notNull())
    .addColumn('termijn', 'text', (k) => k.notNull())
    .addPrimaryKeyConstraint('taakregel_pk', ['casus', 'taak'])
    .execute();
  await schema.createIndex('taakregel_drager').on('taakregel').columns(['drager', 'bijzaak', 'termijn', 'code', 'taak']).execute();
  await schema.createIndex('taakregel_open').on('taakregel').columns(['afdeling', 'voor', 'organisatie', 'drager', 'bijzaak', 'termijn', 'code', 'taak']).execute();
}
