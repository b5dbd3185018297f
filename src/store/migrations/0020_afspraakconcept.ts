import type { Kysely } from 'kysely';

/** Appointments that people are writing in Outlook for casussen. They are no meetings of the product until they are sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable('afspraakconcept')
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('event_id', 'text', (k) => k.notNull())
    .addColumn('mailbox', 'text', (k) => k.notNull())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('casussen', 'jsonb', (k) => k.notNull())
    .addColumn('vorm', 'text')
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('afspraakconcept_pk', ['tenant', 'event_id'])
    .execute();
  await db.schema.createIndex('afspraakconcept_mailbox').on('afspraakconcept').columns(['tenant', 'mailbox']).execute();
}
