import { sql, type Kysely } from 'kysely';
import type { AfdelingId, PiId } from '../domain/casus.ts';
import type { Datum, Instant } from '../domain/datum.ts';
import type { GeenSignaalReden, Opname } from '../domain/opname.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database, OpnameRij } from './schema.ts';

type Db = Kysely<Database>;

/** How a row ended: a signal came, or why none has to come. */
export type Verwerkt = 'gesignaleerd' | GeenSignaalReden;

function opnameVan({ id, pi, afdeling, skn, naam, opgenomen_op }: OpnameRij): Opname {
  return {
    id, pi: pi as PiId, skn: skn ?? '', opgenomenOp: opgenomen_op as Datum, ...(afdeling === null ? {} : { afdeling: afdeling as AfdelingId }), ...(naam === null ? {} : { naam }),
  };
}

/** Keeps an admission; false when it is known already. What an earlier list did not have is added. */
export async function bewaarOpname(db: Db, opname: Opname, op: Instant): Promise<boolean> {
  const { id, pi, afdeling, skn, naam, opgenomenOp: opgenomen_op } = opname;
  const rij = await db.insertInto('opname').values({ id, pi, skn, opgenomen_op, afdeling: afdeling ?? null, naam: naam ?? null, ontvangen_op: op, verwerkt: null, toelichting: null, verwerkt_op: null, verwerkt_door: null })
    .onConflict((c) => c.columns(['pi', 'skn', 'opgenomen_op']).where('skn', 'is not', null).doUpdateSet({
      afdeling: sql<string | null>`coalesce(opname.afdeling, excluded.afdeling)`, naam: sql<string | null>`coalesce(opname.naam, excluded.naam)`,
    })).returning('id').executeTakeFirst();
  return rij?.id === id;
}

/** Admissions that wait, of these prisons or of all; the longest ago first. */
export async function listOpnamen(db: Db, pis?: readonly PiId[]): Promise<readonly Opname[]> {
  if (pis?.length === 0) return [];
  const rijen = await db.selectFrom('opname').selectAll().where('verwerkt', 'is', null).where('skn', 'is not', null).$if(pis !== undefined, (q) => q.where('pi', 'in', [...(pis ?? [])]))
    .orderBy('opgenomen_op').orderBy('id').execute();
  return rijen.map(opnameVan);
}

/** The row with how it ended and by whom; undefined when there is none. */
export async function findOpname(db: Db, id: string): Promise<{ readonly opname: Opname; readonly verwerkt?: string; readonly door?: PersoonId } | undefined> {
  const rij = await db.selectFrom('opname').selectAll().where('id', '=', id).executeTakeFirst();
  if (rij === undefined) return undefined;
  return { opname: opnameVan(rij), ...(rij.verwerkt === null ? {} : { verwerkt: rij.verwerkt }), ...(rij.verwerkt_door === null ? {} : { door: rij.verwerkt_door as PersoonId }) };
}

/** Ends a row; false when it had ended already. */
export async function sluitOpname(db: Db, id: string, wat: { readonly verwerkt: Verwerkt; readonly toelichting?: string; readonly door?: PersoonId; readonly op: Instant }): Promise<boolean> {
  const { verwerkt, toelichting = null, door = null, op } = wat;
  const { numUpdatedRows } = await db.updateTable('opname').set({ verwerkt, toelichting, verwerkt_door: door, verwerkt_op: op }).where('id', '=', id).where('verwerkt', 'is', null).executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes away who rows were about: those handled before `verwerktVoor`, and all of an admission before `opgenomenVoor`. Answers how many. */
export async function wisOpnamen(db: Db, grens: { readonly verwerktVoor: Datum; readonly opgenomenVoor: Datum }): Promise<number> {
  const { numUpdatedRows } = await db.updateTable('opname').set({ skn: null, naam: null, toelichting: null })
    .where('skn', 'is not', null).where((eb) => eb.or([eb('verwerkt_op', '<', sql<Date>`${grens.verwerktVoor}::date`), eb('opgenomen_op', '<', grens.opgenomenVoor)])).executeTakeFirst();
  return Number(numUpdatedRows);
}
