import { sql, type Kysely } from 'kysely';

/**
 * `betrokken` knew who carries a casus, carries inzet or is asked to take it over; who owns an open bijdrage in it, or
 * hands something over, must find it in the own lists too, and so must the manager who moves the work of somebody away.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`with werker as (
      select id, bijdrage->'eigenaar'->>'persoon' as wie from casus, jsonb_array_elements(data->'stap3'->'bijdragen') bijdrage
        where fase = 'bijdrage' and bijdrage->'klaar' is null and bijdrage->'vervallen' is null
      union select id, overdracht->'van'->>'persoon' from casus, jsonb_array_elements(data->'overdrachten') overdracht
        where overdracht->>'stand' = 'open' and (fase <> 'gesloten' or overdracht->'inzet' is not null)
    ), erbij as (
      select casus.id, jsonb_agg(wie) as wie from casus join werker on werker.id = casus.id
        where wie is not null and not betrokken @> jsonb_build_array(wie) group by casus.id
    )
    update casus set betrokken = betrokken || erbij.wie from erbij where erbij.id = casus.id`.execute(db);
}
