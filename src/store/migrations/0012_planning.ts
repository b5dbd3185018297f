import { sql, type Kysely } from 'kysely';

/**
 * What the planner must know (programme and MDO hours, rooms, travel, the load a person takes), and what it keeps of
 * the calendars: meetings it booked, moments it holds, and the subscriptions that tell of changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('programma')
    .addColumn('afdeling', 'text', (k) => k.primaryKey().references('afdeling.id'))
    .addColumn('vakken', 'jsonb', (k) => k.notNull())
    .execute();
  await schema.createTable('ruimte')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('adres', 'text', (k) => k.notNull().unique())
    .addColumn('plaatsen', 'integer', (k) => k.notNull())
    .addColumn('in_gebruik', 'boolean', (k) => k.notNull().defaultTo(true))
    .addUniqueConstraint('ruimte_naam', ['pi', 'naam'])
    .execute();
  await schema.createTable('mdo')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('cluster', 'text', (k) => k.references('cluster.id'))
    .addColumn('weekdag', 'integer', (k) => k.notNull())
    .addColumn('van', 'text', (k) => k.notNull())
    .addColumn('tot', 'text', (k) => k.notNull())
    .addColumn('elke_weken', 'integer', (k) => k.notNull())
    .addColumn('vanaf', 'text', (k) => k.notNull())
    .addColumn('ruimte', 'text', (k) => k.references('ruimte.id'))
    .execute();
  await schema.createIndex('mdo_pi').on('mdo').column('pi').execute();
  await schema.createTable('reistijd')
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('andere', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('minuten', 'integer', (k) => k.notNull())
    .addPrimaryKeyConstraint('reistijd_pk', ['pi', 'andere'])
    .addCheckConstraint('reistijd_een_keer', sql`pi < andere`)
    .execute();
  await schema.alterTable('persoon').addColumn('max_overlegminuten', 'integer').execute();
  await schema.createTable('agenda_afspraak')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('mailbox', 'text', (k) => k.notNull())
    .addColumn('organisator', 'text', (k) => k.references('persoon.id'))
    .addColumn('event_id', 'text', (k) => k.notNull())
    .addColumn('start', 'timestamptz', (k) => k.notNull())
    .addColumn('minuten', 'integer', (k) => k.notNull())
    .addColumn('vorm', 'text', (k) => k.notNull())
    .addColumn('ruimte', 'text', (k) => k.references('ruimte.id'))
    .addUniqueConstraint('agenda_afspraak_event', ['tenant', 'event_id'])
    .execute();
  await schema.createIndex('agenda_afspraak_pi').on('agenda_afspraak').columns(['pi', 'start']).execute();
  await schema.createTable('agenda_afspraak_casus')
    .addColumn('afspraak', 'text', (k) => k.notNull().references('agenda_afspraak.id').onDelete('cascade'))
    .addColumn('casus', 'text', (k) => k.notNull().references('casus.id'))
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('volgorde', 'integer', (k) => k.notNull())
    .addPrimaryKeyConstraint('agenda_afspraak_casus_pk', ['afspraak', 'casus', 'soort'])
    .execute();
  await schema.createIndex('agenda_afspraak_casus_casus').on('agenda_afspraak_casus').column('casus').execute();
  await schema.createTable('agenda_deelnemer')
    .addColumn('afspraak', 'text', (k) => k.notNull().references('agenda_afspraak.id').onDelete('cascade'))
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('verplicht', 'boolean', (k) => k.notNull())
    .addColumn('antwoord', 'text', (k) => k.notNull())
    .addColumn('antwoord_op', 'timestamptz')
    .addPrimaryKeyConstraint('agenda_deelnemer_pk', ['afspraak', 'persoon'])
    .execute();
  await schema.createIndex('agenda_deelnemer_persoon').on('agenda_deelnemer').column('persoon').execute();
  await schema.createTable('abonnement')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('mailbox', 'text', (k) => k.notNull())
    .addColumn('client_state', 'text', (k) => k.notNull())
    .addColumn('verloopt_op', 'timestamptz', (k) => k.notNull())
    .addColumn('delta_link', 'text')
    .addColumn('laatst_gelezen', 'timestamptz')
    .addUniqueConstraint('abonnement_mailbox', ['tenant', 'mailbox'])
    .execute();
  await schema.createTable('reservering')
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('event_id', 'text', (k) => k.notNull())
    .addColumn('casus', 'text', (k) => k.notNull().references('casus.id'))
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('mailbox', 'text', (k) => k.notNull())
    .addColumn('start', 'timestamptz', (k) => k.notNull())
    .addColumn('minuten', 'integer', (k) => k.notNull())
    .addPrimaryKeyConstraint('reservering_pk', ['tenant', 'event_id'])
    .execute();
  await schema.createIndex('reservering_casus').on('reservering').column('casus').execute();
}
