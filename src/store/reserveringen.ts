import type { Kysely, Transaction } from 'kysely';
import type { Overlegsoort } from '../domain/agenda.ts';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database, ReserveringRij } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** A moment that is held in one calendar while people are asked, until it is chosen or released. */
export interface Reservering {
  readonly tenant: string;
  readonly eventId: string;
  readonly casus: CasusId;
  readonly soort: Overlegsoort;
  readonly persoon: PersoonId;
  readonly mailbox: string;
  readonly start: Instant;
  readonly minuten: number;
}

function reserveringVan({ tenant, event_id, casus, soort, persoon, mailbox, start, minuten }: ReserveringRij): Reservering {
  return { tenant, eventId: event_id, casus: casus as CasusId, soort: soort as Overlegsoort, persoon: persoon as PersoonId, mailbox, start: start.toISOString() as Instant, minuten };
}

/** Keeps a hold; the same event again changes nothing but its moment. */
export async function bewaarReservering(trx: Trx, { tenant, eventId, casus, soort, persoon, mailbox, start, minuten }: Reservering): Promise<void> {
  await trx.insertInto('reservering').values({ tenant, event_id: eventId, casus, soort, persoon, mailbox: mailbox.toLowerCase(), start, minuten })
    .onConflict((c) => c.columns(['tenant', 'event_id']).doUpdateSet({ start, minuten })).execute();
}

/** What is held for a casus, the earliest first; of one kind of meeting when that is named. */
export async function listReserveringen(db: Db, casus: CasusId, soort?: Overlegsoort): Promise<readonly Reservering[]> {
  const rijen = await db.selectFrom('reservering').selectAll().where('casus', '=', casus)
    .$if(soort !== undefined, (q) => q.where('soort', '=', soort ?? '')).orderBy('start').orderBy('event_id').execute();
  return rijen.map(reserveringVan);
}

/** Forgets a hold that was released or became the meeting; false when it was forgotten already. */
export async function verwijderReservering(trx: Trx, tenant: string, eventId: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('reservering').where('tenant', '=', tenant).where('event_id', '=', eventId).executeTakeFirst();
  return numDeletedRows > 0n;
}
