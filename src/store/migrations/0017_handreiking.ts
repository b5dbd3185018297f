import type { Kysely } from 'kysely';

/** Texts of the handreiking that the beheerder wrote over those of the product, with every version of them. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema.createTable('handreiking')
    .addColumn('sectie', 'text', (k) => k.notNull())
    .addColumn('versie', 'integer', (k) => k.notNull())
    .addColumn('titel', 'text')
    .addColumn('tekst', 'text')
    .addColumn('trefwoorden', 'jsonb')
    .addColumn('door', 'text', (k) => k.notNull())
    .addColumn('op', 'timestamptz', (k) => k.notNull())
    .addPrimaryKeyConstraint('handreiking_pk', ['sectie', 'versie'])
    .execute();
}
