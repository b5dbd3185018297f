import { sql, type Kysely, type Transaction } from 'kysely';
import type { CasusId, PiId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { Gesprekssoort, Vorm } from '../domain/planning.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { AfspraakconceptRij } from './planschema.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** An appointment that somebody is writing in Outlook for casussen, until it is sent or thrown away. */
export interface Afspraakconcept {
  readonly tenant: string;
  /** As Graph calls it in the mailbox of who writes it. */
  readonly eventId: string;
  readonly mailbox: string;
  readonly pi: PiId;
  readonly persoon: PersoonId;
  readonly soort: Gesprekssoort;
  /** In the order in which they are talked about. */
  readonly casussen: readonly CasusId[];
  /** As it was chosen in the add-in; without it the appointment itself says. */
  readonly vorm?: Vorm;
  readonly op: Instant;
}

function conceptVan({ tenant, event_id, mailbox, pi, persoon, soort, casussen, vorm, op }: AfspraakconceptRij): Afspraakconcept {
  return {
    tenant, eventId: event_id, mailbox, pi: pi as PiId, persoon: persoon as PersoonId, soort: soort as Gesprekssoort, casussen: casussen as readonly CasusId[], op: op.toISOString() as Instant, ...gevuld({ vorm: vorm === null ? undefined : (vorm as Vorm) }),
  };
}

/** Keeps a concept, in place of what was kept of the same appointment before. */
export async function bewaarConcept(trx: Trx, { tenant, eventId, mailbox, pi, persoon, soort, casussen, vorm, op }: Afspraakconcept): Promise<void> {
  const rij = { mailbox: mailbox.toLowerCase(), pi, persoon, soort, casussen: JSON.stringify(casussen), vorm: vorm ?? null, op };
  await trx.insertInto('afspraakconcept').values({ tenant, event_id: eventId, ...rij }).onConflict((c) => c.columns(['tenant', 'event_id']).doUpdateSet(rij)).execute();
}

/** The concept that Graph calls so in this tenant. */
export async function findConcept(db: Db, tenant: string, eventId: string): Promise<Afspraakconcept | undefined> {
  const rij = await db.selectFrom('afspraakconcept').selectAll().where('tenant', '=', tenant).where('event_id', '=', eventId).executeTakeFirst();
  return rij === undefined ? undefined : conceptVan(rij);
}

/** The concepts in one calendar, the oldest first. */
export async function listConceptenVanMailbox(db: Db, tenant: string, mailbox: string): Promise<readonly Afspraakconcept[]> {
  const rijen = await db.selectFrom('afspraakconcept').selectAll().where('tenant', '=', tenant).where('mailbox', '=', mailbox.toLowerCase()).orderBy('op').orderBy('event_id').execute();
  return rijen.map(conceptVan);
}

/** The calendars in which somebody is writing one. */
export async function listConcepthouders(db: Db): Promise<readonly { readonly tenant: string; readonly mailbox: string }[]> {
  return db.selectFrom('afspraakconcept').select(['tenant', 'mailbox']).distinct().orderBy('tenant').orderBy('mailbox').execute();
}

/** Forgets a concept; false when it was forgotten already. */
export async function verwijderConcept(trx: Trx, { tenant, eventId }: Pick<Afspraakconcept, 'tenant' | 'eventId'>): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('afspraakconcept').where('tenant', '=', tenant).where('event_id', '=', eventId).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Forgets those that were linked at or before this, and tells how many. */
export async function verwijderOudeConcepten(db: Db, totEnMet: Instant): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('afspraakconcept').where('op', '<=', sql<Date>`${totEnMet}::timestamptz`).executeTakeFirst();
  return Number(numDeletedRows);
}
