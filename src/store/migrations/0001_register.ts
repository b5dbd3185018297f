import { sql, type Kysely } from 'kysely';

/** The register of casussen, its history, and who and where everybody is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema.createTable('pi')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('aliassen', 'jsonb', (k) => k.notNull().defaultTo(sql`'[]'`))
    .addColumn('afspraken', 'jsonb', (k) => k.notNull().defaultTo(sql`'{}'`))
    .addColumn('postbus', 'text')
    .execute();
  await schema.createTable('afdeling')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('aliassen', 'jsonb', (k) => k.notNull().defaultTo(sql`'[]'`))
    .addUniqueConstraint('afdeling_naam', ['pi', 'naam'])
    .execute();
  await schema.createTable('persoon')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('object', 'text', (k) => k.notNull())
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('organisatie', 'text', (k) => k.notNull())
    .addColumn('email', 'text', (k) => k.notNull())
    .addColumn('actief', 'boolean', (k) => k.notNull().defaultTo(true))
    .addUniqueConstraint('persoon_tenant_object', ['tenant', 'object'])
    .execute();
  await schema.createTable('rol')
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('rol', 'text', (k) => k.notNull())
    .addColumn('pi', 'text', (k) => k.references('pi.id'))
    .addColumn('afdeling', 'text', (k) => k.references('afdeling.id'))
    .execute();
  await sql`create unique index rol_uniek on rol (persoon, rol, coalesce(pi, ''), coalesce(afdeling, ''))`.execute(db);
  await schema.createTable('aanwezigheid')
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('weekdagen', 'jsonb', (k) => k.notNull())
    .addColumn('uitzonderingen', 'jsonb', (k) => k.notNull().defaultTo(sql`'[]'`))
    .addPrimaryKeyConstraint('aanwezigheid_pk', ['persoon', 'pi'])
    .execute();
  await schema.createTable('teams_gebruiker')
    .addColumn('persoon', 'text', (k) => k.notNull().references('persoon.id'))
    .addColumn('mri', 'text', (k) => k.notNull())
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('service_url', 'text', (k) => k.notNull())
    .addColumn('conversatie', 'text')
    .addColumn('gezien_op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('teams_gebruiker_pk', ['persoon', 'tenant'])
    .execute();
  await schema.createTable('team')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('tenant', 'text', (k) => k.notNull())
    .addColumn('service_url', 'text', (k) => k.notNull())
    .addColumn('pi', 'text', (k) => k.references('pi.id'))
    .addColumn('beheer_gevraagd_aan', 'text')
    .execute();
  await schema.createTable('kanaal')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('team', 'text', (k) => k.notNull().references('team.id').onDelete('cascade'))
    .addColumn('naam', 'text', (k) => k.notNull())
    .addColumn('soort', 'text', (k) => k.notNull())
    .addColumn('afdeling', 'text', (k) => k.references('afdeling.id'))
    .execute();
  await schema.createTable('casus')
    .addColumn('id', 'text', (k) => k.primaryKey())
    .addColumn('code', 'text', (k) => k.notNull().unique())
    .addColumn('skn', 'text', (k) => k.notNull())
    .addColumn('begindatum', 'text')
    .addColumn('pi', 'text', (k) => k.notNull().references('pi.id'))
    .addColumn('afdeling', 'text', (k) => k.notNull().references('afdeling.id'))
    .addColumn('fase', 'text', (k) => k.notNull())
    .addColumn('versie', 'integer', (k) => k.notNull())
    .addColumn('casemanager', 'text')
    .addColumn('reclasseringswerker', 'text')
    .addColumn('ontvangen_op', 'timestamptz', (k) => k.notNull())
    .addColumn('data', 'jsonb', (k) => k.notNull())
    .execute();
  await sql`create unique index casus_sleutel on casus (skn, begindatum) where begindatum is not null`.execute(db);
  await schema.createIndex('casus_skn').on('casus').column('skn').execute();
  await sql`create index casus_open on casus (afdeling) where fase <> 'gesloten'`.execute(db);
  await schema.createTable('gebeurtenis')
    .addColumn('casus', 'text', (k) => k.notNull().references('casus.id'))
    .addColumn('versie', 'integer', (k) => k.notNull())
    .addColumn('type', 'text', (k) => k.notNull())
    .addColumn('data', 'jsonb', (k) => k.notNull())
    .addColumn('door', 'text')
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('gebeurtenis_pk', ['casus', 'versie'])
    .execute();
  await schema.createTable('audit')
    .addColumn('id', 'bigserial', (k) => k.primaryKey())
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addColumn('persoon', 'text')
    .addColumn('actie', 'text', (k) => k.notNull())
    .addColumn('casus', 'text')
    .addColumn('resultaat', 'text', (k) => k.notNull())
    .addColumn('herkomst', 'text', (k) => k.notNull())
    .execute();
  await schema.createIndex('audit_casus').on('audit').column('casus').execute();
  await schema.createTable('herinnering')
    .addColumn('casus', 'text', (k) => k.notNull().references('casus.id'))
    .addColumn('sleutel', 'text', (k) => k.notNull())
    .addColumn('uitkomst', 'text', (k) => k.notNull())
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('herinnering_pk', ['casus', 'sleutel'])
    .execute();
  await schema.createTable('geleverd')
    .addColumn('sleutel', 'text', (k) => k.primaryKey())
    .addColumn('casus', 'text')
    .addColumn('conversatie', 'text')
    .addColumn('activiteit', 'text')
    .addColumn('service_url', 'text')
    .addColumn('stand', 'text')
    .addColumn('bezig_tot', 'timestamptz')
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .execute();
  await schema.createIndex('geleverd_casus').on('geleverd').column('casus').execute();
  await schema.createTable('concept')
    .addColumn('casus', 'text', (k) => k.notNull().references('casus.id'))
    .addColumn('persoon', 'text', (k) => k.notNull())
    .addColumn('velden', 'jsonb', (k) => k.notNull())
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('concept_pk', ['casus', 'persoon'])
    .execute();
  await schema.createTable('verwerkt')
    .addColumn('sleutel', 'text', (k) => k.primaryKey())
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .execute();
  await schema.createTable('instelling')
    .addColumn('naam', 'text', (k) => k.primaryKey())
    .addColumn('waarde', 'jsonb', (k) => k.notNull())
    .execute();
}
