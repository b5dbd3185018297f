import { sql, type Kysely } from 'kysely';

/**
 * An erased casus has no SKN any more, so it keeps no key either: the same detention that is signalled again is a casus
 * of its own (A12 C-18). The daily look asks only for casussen with content.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index casus_sleutel`.execute(db);
  await sql`create unique index casus_sleutel on casus (skn, begindatum)
    where begindatum is not null and skn <> '' and coalesce(data->'gesloten'->>'reden', '') not in ('ingetrokken', 'overgeplaatst')`.execute(db);
  await sql`create index casus_met_inhoud on casus (id) where skn <> ''`.execute(db);
  await sql`create index audit_op on audit (op)`.execute(db);
}
