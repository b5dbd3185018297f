import { sql, type ExpressionBuilder, type Kysely, type SqlBool, type Expression, type Transaction } from 'kysely';
import type { AfdelingId, Casus, CasusId, Fase, PiId } from '../domain/casus.ts';
import type { Datum, Instant } from '../domain/datum.ts';
import { evolve } from '../domain/evolve.ts';
import type { Gebeurtenis } from '../domain/gebeurtenis.ts';
import { openInzet } from '../domain/inzet.ts';
import type { Gesprekssoort } from '../domain/planning.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { betrokkenen } from '../domain/werk.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** What stands in place of the SKN once the content of a casus is erased. */
export const GEWIST_SKN = '';

/** Somebody else changed the casus first. */
export class VerlorenRace extends Error {
  override readonly name = 'VerlorenRace';
}

export async function findCasus(db: Db, id: CasusId): Promise<Casus | undefined> {
  const rij = await db.selectFrom('casus').select('data').where('id', '=', id).executeTakeFirst();
  return rij?.data;
}

export async function findCasusByCode(db: Db, code: string): Promise<Casus | undefined> {
  const rij = await db.selectFrom('casus').select('data').where('code', '=', code).executeTakeFirst();
  return rij?.data;
}

/** The casussen with these codes, held until the end of the transaction; always in the same order, so that two lists can't wait for each other in a circle. */
export async function lockCasussenByCode(trx: Trx, codes: readonly string[]): Promise<readonly Casus[]> {
  if (codes.length === 0) return [];
  const rijen = await trx.selectFrom('casus').select('data').where('code', 'in', [...codes]).orderBy('id').forUpdate().execute();
  return rijen.map(({ data }) => data);
}

/** Casussen of an afdeling in step 1, the oldest first. */
export async function listInStap1(db: Db, afdeling: AfdelingId): Promise<readonly Casus[]> {
  const rijen = await db.selectFrom('casus').select('data').where('afdeling', '=', afdeling).where('fase', '=', 'bekendheid').orderBy('ontvangen_op').execute();
  return rijen.map(({ data }) => data);
}

/** Casussen of a PI in one of these steps, the oldest first. */
export async function listInFasen(db: Db, pi: PiId, fasen: readonly Fase[]): Promise<readonly Casus[]> {
  const rijen = await db.selectFrom('casus').select('data').where('pi', '=', pi).where('fase', 'in', [...fasen]).orderBy('ontvangen_op').orderBy('id').execute();
  return rijen.map(({ data }) => data);
}

/** All casussen of a person, the newest first; an erased one is nobody's any more (A12 C-18). */
export async function listCasussenBySkn(db: Db, skn: string): Promise<readonly Casus[]> {
  if (skn === GEWIST_SKN) return [];
  const rijen = await db.selectFrom('casus').select('data').where('skn', '=', skn).orderBy('ontvangen_op', 'desc').execute();
  return rijen.map(({ data }) => data);
}

/** Casussen that were known by this SKN until it was corrected, the newest first. */
export async function listCasussenMetOudSkn(db: Db, skn: string): Promise<readonly Casus[]> {
  const rijen = await db.selectFrom('casus').select('data').where(sql<SqlBool>`data -> 'oudeSkns' @> ${JSON.stringify([skn])}::jsonb`).orderBy('ontvangen_op', 'desc').execute();
  return rijen.map(({ data }) => data);
}

/** All casussen of these people. */
export async function listCasussenBySkns(db: Db, skns: readonly string[]): Promise<ReadonlyMap<string, readonly Casus[]>> {
  if (skns.length === 0) return new Map();
  const rijen = await db.selectFrom('casus').select('data').where('skn', 'in', [...new Set(skns)]).execute();
  return Map.groupBy(rijen.map(({ data }) => data), ({ skn }) => skn);
}

export interface Plek {
  readonly pi: PiId;
  readonly afdeling?: AfdelingId;
}

/** Carried by this person, or worked on, wherever it is. */
export function isBetrokken(persoon: PersoonId): Expression<SqlBool> {
  return sql<SqlBool>`betrokken @> ${JSON.stringify([persoon])}::jsonb`;
}

/** Somebody has something to do in it: an open casus, or a closed one with open inzet (C-21). */
export function heeftWerk(eb: ExpressionBuilder<Database, 'casus'>): Expression<SqlBool> {
  return eb.or([eb('fase', '<>', 'gesloten'), eb('inzet_open', '=', true)]);
}

/** At one of these places, or of this person wherever it is. */
export function bij(eb: ExpressionBuilder<Database, 'casus'>, plekken: readonly Plek[], ook: PersoonId | undefined): Expression<SqlBool> {
  return eb.or([
    ...plekken.map(({ pi, afdeling }) => (afdeling === undefined ? eb('pi', '=', pi) : eb('afdeling', '=', afdeling))),
    ...(ook === undefined ? [] : [isBetrokken(ook)]),
  ]);
}

/**
 * Casussen of the places given in which somebody has something to do, in pages by id: open ones, and closed ones with open
 * inzet (C-21). `ook`: and those this person carries elsewhere.
 */
export async function listOpenCasussen(db: Db, waar: { readonly plekken?: readonly Plek[]; readonly ook?: PersoonId; readonly na?: CasusId; readonly aantal: number }): Promise<readonly Casus[]> {
  const { plekken, ook, na } = waar;
  const rijen = await db.selectFrom('casus').select('data').where(heeftWerk)
    .$if(na !== undefined, (q) => q.where('id', '>', na ?? ''))
    .$if(plekken !== undefined, (q) => q.where((eb) => bij(eb, plekken ?? [], ook)))
    .orderBy('id').limit(waar.aantal).execute();
  return rijen.map(({ data }) => data);
}

/** Closed casussen whose detention ends between two days, or of an ISD measure without a known end (A7 K11: at once), in pages by id: step 4 may still come up for them. */
export async function listGeslotenMetEinde(db: Db, waar: { readonly van: Datum; readonly tot: Datum; readonly plekken?: readonly Plek[]; readonly na?: CasusId; readonly aantal: number }): Promise<readonly Casus[]> {
  const { van, tot, plekken, na } = waar;
  if (plekken?.length === 0) return [];
  const rijen = await db.selectFrom('casus').select('data').where('fase', '=', 'gesloten')
    .where((eb) => eb.or([eb.and([eb('einddatum', '>=', van), eb('einddatum', '<=', tot)]), eb.and([eb('einddatum', 'is', null), sql<SqlBool>`data ->> 'titel' = 'isd'`])]))
    .$if(na !== undefined, (q) => q.where('id', '>', na ?? ''))
    .$if(plekken !== undefined, (q) => q.where((eb) => bij(eb, plekken ?? [], undefined)))
    .orderBy('id').limit(waar.aantal).execute();
  return rijen.map(({ data }) => data);
}

/** The columns of a casus beside its id, as they follow from it. */
export function rijVan(casus: Casus): { readonly [k in 'id' | 'code' | 'skn' | 'pi' | 'afdeling' | 'fase' | 'data']: string } & {
  readonly begindatum: Datum | null; readonly versie: number; readonly casemanager: PersoonId | null; readonly reclasseringswerker: PersoonId | null; readonly ontvangen_op: string; readonly einddatum: Datum | null; readonly inzet_open: boolean; readonly betrokken: string;
} {
  return {
    id: casus.id, code: casus.code, skn: casus.skn, begindatum: casus.begindatum ?? null, pi: casus.pi, afdeling: casus.afdeling, fase: casus.fase, versie: casus.versie,
    einddatum: casus.einddatum ?? null, inzet_open: openInzet(casus).length > 0, betrokken: JSON.stringify(betrokkenen(casus)), casemanager: casus.casemanager?.persoon ?? null, reclasseringswerker: casus.reclasseringswerker?.persoon ?? null, ontvangen_op: casus.ontvangenOp.instant, data: JSON.stringify(casus),
  };
}

/**
 * Adds gebeurtenissen to the history and brings the current row up to date. Throws `VerlorenRace` when the casus is
 * no longer at the version it was read at; the transaction must then be given up.
 */
export async function slaGebeurtenissenOp(trx: Trx, voor: Casus | undefined, gebeurtenissen: readonly Gebeurtenis[]): Promise<Casus> {
  const na = gebeurtenissen.reduce<Casus | undefined>(evolve, voor);
  if (na === undefined) throw new TypeError('Nothing to save: no casus and no gebeurtenissen');
  if (voor === undefined) {
    await trx.insertInto('casus').values(rijVan(na)).execute();
  } else {
    const { id: _id, ...wijziging } = rijVan(na);
    const { numUpdatedRows } = await trx.updateTable('casus').set(wijziging).where('id', '=', voor.id).where('versie', '=', voor.versie).executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new VerlorenRace(`Casus ${voor.code} changed meanwhile`);
  }
  const eerste = voor?.versie ?? 0;
  await trx.insertInto('gebeurtenis').values(gebeurtenissen.map((gebeurtenis, i) => ({
    casus: na.id, versie: eerste + i + 1, type: gebeurtenis.type, data: JSON.stringify(gebeurtenis), door: gebeurtenis.door.persoon ?? null, op: gebeurtenis.op.instant,
  }))).execute();
  return na;
}

/** The whole history of a casus, in order. */
export async function listGebeurtenissen(db: Db, id: CasusId): Promise<readonly Gebeurtenis[]> {
  const rijen = await db.selectFrom('gebeurtenis').select('data').where('casus', '=', id).orderBy('versie').execute();
  return rijen.map(({ data }) => data);
}

/** The version of the casus at which moments were last proposed for this meeting; undefined when they never were. */
export async function findLaatsteVoorstel(db: Db, id: CasusId, voor: Gesprekssoort): Promise<number | undefined> {
  const rijen = await db.selectFrom('gebeurtenis').select(['versie', 'data']).where('casus', '=', id).where('type', '=', 'MomentenVoorgesteld').orderBy('versie', 'desc').execute();
  return rijen.find(({ data }) => data.type === 'MomentenVoorgesteld' && (data.voor ?? 'duiding') === voor)?.versie;
}

/** What made work wait in the casussen of a PI since an instant: postponements, and waits for the criminal case. */
export async function listPauzefeiten(db: Db, pi: PiId, sinds: Instant): Promise<readonly Gebeurtenis[]> {
  const rijen = await db.selectFrom('gebeurtenis').innerJoin('casus', 'casus.id', 'gebeurtenis.casus').select('gebeurtenis.data')
    .where('casus.pi', '=', pi).where('gebeurtenis.type', 'in', ['UitstelGegeven', 'WachtBegonnen']).where('gebeurtenis.op', '>=', new Date(sinds)).execute();
  return rijen.map(({ data }) => data);
}

/** Whether a code is taken. */
export async function bestaatCode(db: Db, code: string): Promise<boolean> {
  return (await db.selectFrom('casus').select('id').where('code', '=', code).executeTakeFirst()) !== undefined;
}

/** Where a casus is, and by which code it is known. */
export interface Casusplaats {
  readonly code: string;
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
}

/** Code and place of each of these casussen that is still there. */
export async function listPlaatsen(db: Db, ids: readonly CasusId[]): Promise<ReadonlyMap<CasusId, Casusplaats>> {
  if (ids.length === 0) return new Map();
  const rijen = await db.selectFrom('casus').select(['id', 'code', 'pi', 'afdeling']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rijen.map(({ id, code, pi, afdeling }) => [id as CasusId, { code, pi: pi as PiId, afdeling: afdeling as AfdelingId }]));
}
