import type { Kysely } from 'kysely';

/**
 * A hold is noted before the event is made, by the key that Graph will know it by, so that one whose answer was lost can
 * still be released. Nothing was held before this.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.dropTable('reservering').execute();
  await schema.createTable('reservering')
    .addColumn('transactie', 'text', (k) => k.primaryKey())
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('event_id', 'text')
    .addColumn('casus', 'text', (k) => k.notNull().references('casus.id'))
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('mailbox', 'text', (k) => k.notNull())
    .addColumn('start', 'timestamptz', (k) => k.notNull())
    .addColumn('minuten', 'integer', (k) => k.notNull())
    .addUniqueConstraint('reservering_een_keer', ['casus', 'soort', 'persoon', 'start'])
    .execute();
  await schema.createIndex('reservering_persoon').on('reservering').columns(['persoon', 'start']).execute();
}
