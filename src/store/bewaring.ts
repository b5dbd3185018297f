import { sql, type Kysely, type Transaction } from 'kysely';
import type { Casus, CasusId } from '../domain/casus.ts';
import type { Datum, Instant } from '../domain/datum.ts';
import { herhaal } from '../domain/evolve.ts';
import { zonderInhoud } from '../domain/zonderInhoud.ts';
import { bij, GEWIST_SKN, rijVan, type Plek } from './casussen.ts';
import type { Database } from './schema.ts';
import type { PersoonId } from '../domain/rollen.ts';

type Db = Kysely<Database>;

/** Casussen with content that is perhaps to be erased: closed ones, and open ones whose detention has ended; in pages by id. */
export async function listMetInhoud(db: Db, waar: { readonly vandaag: Datum; readonly na?: CasusId; readonly aantal: number }): Promise<readonly Casus[]> {
  const { vandaag, na, aantal } = waar;
  const rijen = await db.selectFrom('casus').select('data').where('skn', '<>', GEWIST_SKN)
    .where((eb) => eb.or([eb('fase', '=', 'gesloten'), eb('einddatum', '<=', vandaag), eb(sql<string>`data->'vertrek'->>'datum'`, '<=', vandaag)]))
    .$if(na !== undefined, (q) => q.where('id', '>', na ?? ''))
    .orderBy('id').limit(aantal).execute();
  return rijen.map(({ data }) => data);
}

/** Closed casussen with content, of the places given or carried by this person (`ook`), in pages by id. */
export async function listGeslotenMetInhoud(db: Db, waar: { readonly plekken?: readonly Plek[]; readonly ook?: PersoonId; readonly na?: CasusId; readonly aantal: number }): Promise<readonly Casus[]> {
  const { plekken, ook, na, aantal } = waar;
  const rijen = await db.selectFrom('casus').select('data').where('skn', '<>', GEWIST_SKN).where('fase', '=', 'gesloten')
    .$if(na !== undefined, (q) => q.where('id', '>', na ?? ''))
    .$if(plekken !== undefined, (q) => q.where((eb) => bij(eb, plekken ?? [], ook)))
    .orderBy('id').limit(aantal).execute();
  return rijen.map(({ data }) => data);
}

/** A meeting about other casussen too stays, without this one. */
async function wisAgendaVan(trx: Transaction<Database>, casus: CasusId): Promise<void> {
  await trx.deleteFrom('reservering').where('casus', '=', casus).execute();
  const geraakt = await trx.deleteFrom('agenda_afspraak_casus').where('casus', '=', casus).returning('afspraak').execute();
  if (geraakt.length === 0) return;
  await trx.deleteFrom('agenda_afspraak').where('id', 'in', geraakt.map(({ afspraak }) => afspraak))
    .where((eb) => eb.not(eb.exists(eb.selectFrom('agenda_afspraak_casus').select('casus').whereRef('agenda_afspraak_casus.afspraak', '=', 'agenda_afspraak.id')))).execute();
}

/**
 * Takes the content of a casus out of its whole history, its row, what people were typing and the intake list (domain.md
 * B6.2). Done again it changes nothing. Gives the casus as the history without content makes it.
 */
export async function wisInhoud(trx: Transaction<Database>, casus: Casus): Promise<Casus> {
  const rijen = await trx.selectFrom('gebeurtenis').select(['versie', 'data']).where('casus', '=', casus.id).orderBy('versie').execute();
  const schoon = rijen.map(({ versie, data }) => ({ versie, data: zonderInhoud(data) }));
  for (const { versie, data } of schoon) await trx.updateTable('gebeurtenis').set({ data: JSON.stringify(data) }).where('casus', '=', casus.id).where('versie', '=', versie).execute();
  const na = herhaal(schoon.map(({ data }) => data));
  if (na === undefined) throw new TypeError('A casus without a history');
  const { id, ...rij } = rijVan(na);
  await trx.updateTable('casus').set(rij).where('id', '=', id).execute();
  await trx.deleteFrom('concept').where('casus', '=', id).execute();
  await wisAgendaVan(trx, casus.id);
  // An admission after this detention is about a next one, which still needs its signal.
  await trx.updateTable('opname').set({ skn: null, naam: null, toelichting: null }).where('skn', '=', casus.skn).where('opgenomen_op', '<=', casus.gesloten?.op ?? casus.signaalOp).execute();
  return na;
}

/** Takes away what is kept of meetings that began before this instant; answers how many rows. */
export async function wisAgenda(db: Db, voor: Instant): Promise<number> {
  const [afspraken, reserveringen] = [
    await db.deleteFrom('agenda_afspraak').where('start', '<', sql<Date>`${voor}::timestamptz`).executeTakeFirst(),
    await db.deleteFrom('reservering').where('start', '<', sql<Date>`${voor}::timestamptz`).executeTakeFirst(),
  ];
  return Number(afspraken.numDeletedRows + reserveringen.numDeletedRows);
}

/** Takes away the audit lines of before this day; answers how many. */
export async function wisAudit(db: Db, voor: Datum): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('audit').where('op', '<', sql<Date>`${voor}::date`).executeTakeFirst();
  return Number(numDeletedRows);
}
