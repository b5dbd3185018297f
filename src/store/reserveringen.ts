import type { Kysely, Transaction } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { Gesprekssoort } from '../domain/planning.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { ReserveringRij } from './planschema.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** A moment that is held in one calendar while people are asked, until it is released. */
export interface Reservering {
  /** By which Graph knows the event. */
  readonly transactie: string;
  readonly tenant: string;
  /** Not there while it is not known whether the event was made. */
  readonly eventId?: string;
  readonly casus: CasusId;
  readonly soort: Gesprekssoort;
  readonly persoon: PersoonId;
  readonly mailbox: string;
  readonly start: Instant;
  readonly minuten: number;
}

function reserveringVan({ transactie, tenant, event_id, casus, soort, persoon, mailbox, start, minuten }: ReserveringRij): Reservering {
  return { transactie, tenant, casus: casus as CasusId, soort: soort as Gesprekssoort, persoon: persoon as PersoonId, mailbox, start: start.toISOString() as Instant, minuten, ...(event_id === null ? {} : { eventId: event_id }) };
}

/** Notes a hold before its event is made, and once more when that is known. */
export async function bewaarReservering(trx: Trx, { transactie, tenant, eventId, casus, soort, persoon, mailbox, start, minuten }: Reservering): Promise<void> {
  await trx.insertInto('reservering').values({ transactie, tenant, event_id: eventId ?? null, casus, soort, persoon, mailbox: mailbox.toLowerCase(), start, minuten })
    .onConflict((c) => c.column('transactie').doUpdateSet({ event_id: eventId ?? null })).execute();
}

/** What is held for a meeting of a casus, the earliest first. */
export async function listReserveringen(db: Db, casus: CasusId, soort: Gesprekssoort): Promise<readonly Reservering[]> {
  const rijen = await db.selectFrom('reservering').selectAll().where('casus', '=', casus).where('soort', '=', soort).orderBy('start').orderBy('persoon').execute();
  return rijen.map(reserveringVan);
}

/** What is held in the calendars of these people, of whatever PI, the earliest first; of everybody when they are left out. */
export async function listReserveringenVan(db: Db, personen?: readonly PersoonId[]): Promise<readonly Reservering[]> {
  if (personen?.length === 0) return [];
  const rijen = await db.selectFrom('reservering').selectAll().$if(personen !== undefined, (q) => q.where('persoon', 'in', [...(personen ?? [])])).orderBy('start').orderBy('transactie').execute();
  return rijen.map(reserveringVan);
}

/** Forgets a hold that was released; false when it was forgotten already. */
export async function verwijderReservering(trx: Trx, transactie: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('reservering').where('transactie', '=', transactie).executeTakeFirst();
  return numDeletedRows > 0n;
}
