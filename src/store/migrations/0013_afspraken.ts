import { sql, type Kysely } from 'kysely';

const NAMEN = [['DuidingGeboekt', 'AfspraakGeboekt'], ['DuidingsafspraakGeannuleerd', 'AfspraakGeannuleerd']] as const;

/** Meetings are booked and cancelled for trajectgesprek and MDO too, so what happened to a duiding has the general name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [was, wordt] of NAMEN)
    await sql`update gebeurtenis set type = ${wordt}, data = jsonb_set(data, '{type}', to_jsonb(${wordt}::text)) where type = ${was}`.execute(db);
}
