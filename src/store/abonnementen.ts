import { sql, type Kysely, type Transaction } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import { bewaarInstelling, findInstelling } from './instellingen.ts';
import type { AbonnementRij } from './planschema.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** A Graph subscription to the calendar of one mailbox. A mailbox has one at a time. */
export interface Abonnement {
  /** As Graph calls it. */
  readonly id: string;
  readonly tenant: string;
  readonly mailbox: string;
  /** Secret that every true notification of it repeats. */
  readonly clientState: string;
  readonly verlooptOp: Instant;
  /** Where the next delta query goes on; not there before the first. */
  readonly deltaLink?: string;
  /** When the calendar was last read by a delta query. */
  readonly laatstGelezen?: Instant;
}

function abonnementVan({ id, tenant, mailbox, client_state, verloopt_op, delta_link, laatst_gelezen }: AbonnementRij): Abonnement {
  return {
    id, tenant, mailbox, clientState: client_state, verlooptOp: verloopt_op.toISOString() as Instant,
    ...gevuld({ deltaLink: delta_link ?? undefined, laatstGelezen: laatst_gelezen === null ? undefined : (laatst_gelezen.toISOString() as Instant) }),
  };
}

/** Keeps a new subscription in the place of the one the mailbox had, or the same one renewed. What was read of the calendar stays read. */
export async function bewaarAbonnement(trx: Trx, { id, tenant, mailbox, clientState, verlooptOp }: Omit<Abonnement, 'deltaLink' | 'laatstGelezen'>): Promise<void> {
  const rij = { id, client_state: clientState, verloopt_op: verlooptOp };
  await trx.insertInto('abonnement').values({ ...rij, tenant, mailbox: mailbox.toLowerCase() }).onConflict((c) => c.columns(['tenant', 'mailbox']).doUpdateSet(rij)).execute();
}

/** The subscription that Graph calls so; undefined when it was replaced or was never the product's. */
export async function findAbonnement(db: Db, id: string): Promise<Abonnement | undefined> {
  const rij = await db.selectFrom('abonnement').selectAll().where('id', '=', id).executeTakeFirst();
  return rij === undefined ? undefined : abonnementVan(rij);
}

export async function findAbonnementByMailbox(db: Db, tenant: string, mailbox: string): Promise<Abonnement | undefined> {
  const rij = await db.selectFrom('abonnement').selectAll().where('tenant', '=', tenant).where('mailbox', '=', mailbox.toLowerCase()).executeTakeFirst();
  return rij === undefined ? undefined : abonnementVan(rij);
}

/** Subscriptions that end before this instant, the first to end first; all of them without one. */
export async function listAbonnementen(db: Db, verlooptVoor?: Instant): Promise<readonly Abonnement[]> {
  const rijen = await db.selectFrom('abonnement').selectAll()
    .$if(verlooptVoor !== undefined, (q) => q.where('verloopt_op', '<', sql<Date>`${verlooptVoor ?? ''}::timestamptz`)).orderBy('verloopt_op').orderBy('id').execute();
  return rijen.map(abonnementVan);
}

/** Notes how far the calendar of a mailbox was read. Without a link the next delta query begins anew. */
export async function noteerGelezen(trx: Trx, id: string, op: Instant, deltaLink?: string): Promise<void> {
  await trx.updateTable('abonnement').set({ delta_link: deltaLink ?? null, laatst_gelezen: op }).where('id', '=', id).execute();
}

/** Forgets a subscription; false when it was forgotten already. */
export async function verwijderAbonnement(trx: Trx, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('abonnement').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A refusal of longer ago says nothing any more. */
const GEWEIGERD_BEWAREN_MS = 86_400_000;
const GEWEIGERD = 'abonnement:geweigerd';
const geweigerdSchema = z.record(z.string(), z.string().transform((op) => op as Instant));

function sleutelVan(tenant: string, mailbox: string): string {
  return `${tenant} ${mailbox.toLowerCase()}`;
}

async function leesGeweigerd(db: Db): Promise<Readonly<Record<string, Instant>>> {
  return geweigerdSchema.parse((await findInstelling(db, GEWEIGERD)) ?? {});
}

/** When this mailbox last refused a subscription; undefined when it did not of late. */
export async function findGeweigerdOp(db: Db, tenant: string, mailbox: string): Promise<Instant | undefined> {
  return (await leesGeweigerd(db))[sleutelVan(tenant, mailbox)];
}

/** Notes that this mailbox refuses subscriptions, and forgets which did so long ago. */
export async function noteerGeweigerd(trx: Trx, tenant: string, mailbox: string, op: Instant): Promise<void> {
  const recent = Object.entries(await leesGeweigerd(trx)).filter(([, wanneer]) => Date.parse(op) - Date.parse(wanneer) < GEWEIGERD_BEWAREN_MS);
  await bewaarInstelling(trx, GEWEIGERD, { ...Object.fromEntries(recent), [sleutelVan(tenant, mailbox)]: op });
}
