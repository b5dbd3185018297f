import { sql, type Kysely } from 'kysely';

/**
 * The chat of an online meeting, by which Teams names it to the panel beside it. Of meetings that are booked already it
 * follows from the address to join them, which stands with their casussen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('agenda_afspraak').addColumn('chat', 'text').execute();
  await sql`update agenda_afspraak set chat = gevonden.chat from (
      select boeking ->> 'eventId' as event_id, replace(replace(substring(boeking ->> 'joinUrl' from 'meetup-join/(19[^/?]+)'), '%3a', ':'), '%40', '@') as chat
      from casus, lateral (values (data #> '{duiding,moment,boeking}'), (data #> '{stap3,gespreksplanning,moment,boeking}'), (data #> '{stap3,mdo,planning,moment,boeking}')) as van (boeking)
      where boeking ? 'joinUrl'
    ) as gevonden where gevonden.event_id = agenda_afspraak.event_id and gevonden.chat is not null`.execute(db);
  await sql`update agenda_afspraak set chat = replace(chat, '%3A', ':') where chat like '%\\%3A%'`.execute(db);
  await db.schema.createIndex('agenda_afspraak_chat').on('agenda_afspraak').column('chat').execute();
}
