import { sql, type Kysely, type Transaction } from 'kysely';
import type { AgendaAfspraak, AgendaAfspraakId, Genodigde, Overlegsoort, Uitnodigingsantwoord } from '../domain/agenda.ts';
import type { CasusId, PiId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { Vorm } from '../domain/planning.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { RuimteId } from '../domain/ruimte.ts';
import type { AgendaAfspraakRij } from './planschema.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** Brings casussen and invited people to the rows, which stay in their order. */
async function compleet(db: Db, rijen: readonly AgendaAfspraakRij[]): Promise<readonly AgendaAfspraak[]> {
  if (rijen.length === 0) return [];
  const ids = rijen.map(({ id }) => id);
  const casussen = Map.groupBy(await db.selectFrom('agenda_afspraak_casus').selectAll().where('afspraak', 'in', ids).orderBy('volgorde').execute(), ({ afspraak }) => afspraak);
  const genodigden = Map.groupBy(await db.selectFrom('agenda_deelnemer').selectAll().where('afspraak', 'in', ids).orderBy('persoon').execute(), ({ afspraak }) => afspraak);
  return rijen.map(({ id, soort, pi, tenant, mailbox, organisator, event_id, start, minuten, vorm, ruimte, chat }) => ({
    id: id as AgendaAfspraakId, soort: soort as Overlegsoort, pi: pi as PiId, tenant, mailbox, eventId: event_id, start: start.toISOString() as Instant, minuten, vorm: vorm as Vorm,
    ...gevuld({ organisator: organisator === null ? undefined : (organisator as PersoonId), ruimte: ruimte === null ? undefined : (ruimte as RuimteId), chat: chat ?? undefined }),
    casussen: (casussen.get(id) ?? []).map((een) => ({ casus: een.casus as CasusId, soort: een.soort as Overlegsoort })),
    genodigden: (genodigden.get(id) ?? []).map(({ persoon, verplicht, antwoord, antwoord_op }): Genodigde => ({
      persoon: persoon as PersoonId, verplicht, antwoord: antwoord as Uitnodigingsantwoord, ...(antwoord_op === null ? {} : { antwoordOp: antwoord_op.toISOString() as Instant }),
    })),
  }));
}

/** Keeps an event as it is now: a new one, or one that was moved or has other casussen or people. */
export async function bewaarAgendaAfspraak(trx: Trx, afspraak: AgendaAfspraak): Promise<void> {
  const { id, soort, pi, tenant, mailbox, organisator, eventId, start, minuten, vorm, ruimte, chat, casussen, genodigden } = afspraak;
  const rij = { soort, pi, tenant, mailbox: mailbox.toLowerCase(), organisator: organisator ?? null, event_id: eventId, start, minuten, vorm, ruimte: ruimte ?? null, chat: chat ?? null };
  await trx.insertInto('agenda_afspraak').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
  await trx.deleteFrom('agenda_afspraak_casus').where('afspraak', '=', id).execute();
  await trx.deleteFrom('agenda_deelnemer').where('afspraak', '=', id).execute();
  if (casussen.length > 0) await trx.insertInto('agenda_afspraak_casus').values(casussen.map((een, volgorde) => ({ afspraak: id, casus: een.casus, soort: een.soort, volgorde }))).execute();
  if (genodigden.length > 0) {
    await trx.insertInto('agenda_deelnemer').values(genodigden.map(({ persoon, verplicht, antwoord, antwoordOp }) => ({ afspraak: id, persoon, verplicht, antwoord, antwoord_op: antwoordOp ?? null }))).execute();
  }
}

export async function findAgendaAfspraak(db: Db, id: AgendaAfspraakId): Promise<AgendaAfspraak | undefined> {
  return (await compleet(db, await db.selectFrom('agenda_afspraak').selectAll().where('id', '=', id).execute()))[0];
}

/** The event that Graph calls so in this tenant; undefined when it is not the product's. */
export async function findAgendaAfspraakByEvent(db: Db, tenant: string, eventId: string): Promise<AgendaAfspraak | undefined> {
  return (await compleet(db, await db.selectFrom('agenda_afspraak').selectAll().where('tenant', '=', tenant).where('event_id', '=', eventId).execute()))[0];
}

/** The event of which Teams calls the chat so; undefined for a meeting that is not the product's. */
export async function findAgendaAfspraakByChat(db: Db, chat: string): Promise<AgendaAfspraak | undefined> {
  return (await compleet(db, await db.selectFrom('agenda_afspraak').selectAll().where('chat', '=', chat).orderBy('start', 'desc').limit(1).execute()))[0];
}

/** The events in which this casus is talked about, the earliest first. */
export async function listAgendaVanCasus(db: Db, casus: CasusId): Promise<readonly AgendaAfspraak[]> {
  const rijen = await db.selectFrom('agenda_afspraak').selectAll()
    .where('id', 'in', (eb) => eb.selectFrom('agenda_afspraak_casus').select('afspraak').where('casus', '=', casus)).orderBy('start').orderBy('id').execute();
  return compleet(db, rijen);
}

interface Tijdruimte {
  readonly van: Instant;
  /** Not part of it. */
  readonly tot: Instant;
}

/** The events that have time in common with a stretch, the earliest first. */
async function listInTijd(db: Db, { van, tot }: Tijdruimte, waar: { readonly personen: readonly PersoonId[] } | { readonly pi: PiId }): Promise<readonly AgendaAfspraak[]> {
  const rijen = await db.selectFrom('agenda_afspraak').selectAll().where('start', '<', sql<Date>`${tot}::timestamptz`).where(sql<boolean>`start + make_interval(mins => minuten) > ${van}::timestamptz`)
    .$if('pi' in waar, (q) => q.where('pi', '=', 'pi' in waar ? waar.pi : ''))
    .$if('personen' in waar, (q) => q.where('id', 'in', (eb) => eb.selectFrom('agenda_deelnemer').select('afspraak').where('persoon', 'in', 'personen' in waar ? [...waar.personen] : [])))
    .orderBy('start').orderBy('id').execute();
  return compleet(db, rijen);
}

/** The events of any PI to which one of these people is invited, the earliest first. */
export async function listAgendaVanPersonen(db: Db, personen: readonly PersoonId[], tijd: Tijdruimte): Promise<readonly AgendaAfspraak[]> {
  return personen.length === 0 ? [] : listInTijd(db, tijd, { personen });
}

/** The events of a PI, the earliest first. */
export async function listAgendaVanPi(db: Db, pi: PiId, tijd: Tijdruimte): Promise<readonly AgendaAfspraak[]> {
  return listInTijd(db, tijd, { pi });
}

/**
 * Notes what somebody answered. False when that is known already or a later answer is: notices come twice and out of
 * order. False too for who is not invited.
 * @param op when the answer was given, by the calendar
 */
export async function noteerAntwoord(trx: Trx, id: AgendaAfspraakId, persoon: PersoonId, antwoord: Exclude<Uitnodigingsantwoord, 'geen'>, op: Instant): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('agenda_deelnemer').set({ antwoord, antwoord_op: op }).where('afspraak', '=', id).where('persoon', '=', persoon).where('antwoord', '<>', antwoord)
    .where((eb) => eb.or([eb('antwoord_op', 'is', null), eb('antwoord_op', '<', sql<Date>`${op}::timestamptz`)])).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Forgets an event that is no longer in the calendars; false when it was forgotten already. */
export async function verwijderAgendaAfspraak(trx: Trx, id: AgendaAfspraakId): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('agenda_afspraak').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The calendars in which a meeting of the product has not ended yet. */
export async function listAgendahouders(db: Db, na: Instant): Promise<readonly { readonly tenant: string; readonly mailbox: string }[]> {
  return db.selectFrom('agenda_afspraak').select(['tenant', 'mailbox']).where(sql<boolean>`start + make_interval(mins => minuten) > ${na}::timestamptz`).distinct().orderBy('tenant').orderBy('mailbox').execute();
}

/** The events in one calendar that have not ended yet, the earliest first. */
export async function listAgendaVanMailbox(db: Db, tenant: string, mailbox: string, na: Instant): Promise<readonly AgendaAfspraak[]> {
  const rijen = await db.selectFrom('agenda_afspraak').selectAll().where('tenant', '=', tenant).where('mailbox', '=', mailbox.toLowerCase())
    .where(sql<boolean>`start + make_interval(mins => minuten) > ${na}::timestamptz`).orderBy('start').orderBy('id').execute();
  return compleet(db, rijen);
}
