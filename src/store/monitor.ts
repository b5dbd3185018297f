import { sql, type Kysely, type Transaction } from 'kysely';
import type { AfdelingId, CasusId, PiId } from '../domain/casus.ts';
import type { Telling } from '../domain/cijfers/cijfers.ts';
import type { Meetfeit } from '../domain/cijfers/meetfeit.ts';
import type { Maand, Meetregel } from '../domain/cijfers/meetregel.ts';
import type { Tijdsom, Tijdstap } from '../domain/cijfers/tijd.ts';
import type { Datum } from '../domain/datum.ts';
import type { Uitvoerder } from '../domain/rollen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** Casussen that changed since they were counted, were never counted, or are late since a day that has come, in pages by id. */
export async function listTeTellen(db: Db, waar: { readonly vandaag: Datum; readonly na?: CasusId; readonly aantal: number }): Promise<readonly { readonly id: CasusId; readonly pi: PiId; readonly afdeling: AfdelingId }[]> {
  const { vandaag, na, aantal } = waar;
  const rijen = await db.selectFrom('casus').leftJoin('meetregel', 'meetregel.casus', 'casus.id').select(['casus.id', 'casus.pi', 'casus.afdeling'])
    .where((eb) => eb.or([eb('meetregel.casus', 'is', null), eb('meetregel.versie', '<>', eb.ref('casus.versie')), eb('meetregel.herzien_op', '<=', vandaag)]))
    .$if(na !== undefined, (q) => q.where('casus.id', '>', na ?? ''))
    .orderBy('casus.id').limit(aantal).execute();
  return rijen.map(({ id, pi, afdeling }) => ({ id: id as CasusId, pi: pi as PiId, afdeling: afdeling as AfdelingId }));
}

type Geteld = Pick<Meetregel, 'pi' | 'afdeling' | 'maand' | 'feiten'>;

/** Adds the facts of a casus to the counts, or takes them off; always in the same order, so that two rounds can't wait for each other in a circle. */
async function telOp(trx: Trx, { pi, afdeling, maand, feiten }: Geteld, aantal: 1 | -1): Promise<void> {
  if (feiten.length === 0) return;
  const rijen = [...new Set(feiten)].sort().map((feit) => ({ pi, maand, afdeling, feit, aantal }));
  await trx.insertInto('telling').values(rijen)
    .onConflict((c) => c.columns(['pi', 'maand', 'afdeling', 'feit']).doUpdateSet({ aantal: sql<number>`telling.aantal + excluded.aantal` })).execute();
}

/** Keeps what a casus counts for at a version, in place of what it counted for before. */
export async function bewaarMeetregel(trx: Trx, casus: CasusId, versie: number, regel: Meetregel): Promise<void> {
  // The row of the casus is the lock: it is there also when the casus was never counted.
  await trx.selectFrom('casus').select('id').where('id', '=', casus).forUpdate().execute();
  const vorige = await trx.selectFrom('meetregel').select(['pi', 'afdeling', 'maand', 'feiten']).where('casus', '=', casus).executeTakeFirst();
  if (vorige !== undefined) await telOp(trx, vorige as Geteld, -1);
  await telOp(trx, regel, 1);
  const { pi, afdeling, maand, feiten, herzienOp } = regel;
  const rij = { versie, pi, afdeling, maand, feiten: JSON.stringify(feiten), herzien_op: herzienOp ?? null };
  await trx.insertInto('meetregel').values({ casus, ...rij }).onConflict((c) => c.column('casus').doUpdateSet(rij)).execute();
}

/** What was counted in these months, by PI; of one PI by afdeling. */
export async function listTellingen(db: Db, { pi, van, totEnMet }: { readonly pi?: PiId; readonly van: Maand; readonly totEnMet: Maand }): Promise<readonly Telling[]> {
  const groep = pi === undefined ? 'pi' as const : 'afdeling' as const;
  const rijen = await db.selectFrom('telling').select([`${groep} as groep`, 'maand', 'feit']).select(({ fn }) => fn.sum<string>('aantal').as('aantal'))
    .where('maand', '>=', van).where('maand', '<=', totEnMet).$if(pi !== undefined, (q) => q.where('pi', '=', pi ?? ''))
    .groupBy([groep, 'maand', 'feit']).having(({ fn }) => fn.sum('aantal'), '>', 0).execute();
  return rijen.map(({ maand, feit, aantal, groep: naam }) => ({ groep: naam, maand: maand as Maand, feit: feit as Meetfeit, aantal: Number(aantal) }));
}

/** Years of which anything was counted, the latest first. */
export async function listGeteldeJaren(db: Db): Promise<readonly number[]> {
  const rijen = await db.selectFrom('telling').select(sql<string>`substr(maand, 1, 4)`.as('jaar')).where('aantal', '>', 0).distinct().orderBy('jaar', 'desc').execute();
  return rijen.map(({ jaar }) => Number(jaar));
}

/** Adds minutes to the sum of a PI, a month, a role and a step. */
export async function noteerMinuten(trx: Trx, { pi, maand, rol, stap, minuten }: { readonly pi: PiId; readonly maand: Maand; readonly rol: Uitvoerder; readonly stap: Tijdstap; readonly minuten: number }): Promise<void> {
  await trx.insertInto('tijdsom').values({ pi, maand, rol, stap, keren: 1, minuten })
    .onConflict((c) => c.columns(['pi', 'maand', 'rol', 'stap']).doUpdateSet({ keren: sql<number>`tijdsom.keren + 1`, minuten: sql<number>`tijdsom.minuten + excluded.minuten` })).execute();
}

/** The minutes noted in these months, by PI. */
export async function listTijdsommen(db: Db, { pi, van, totEnMet }: { readonly pi?: PiId; readonly van: Maand; readonly totEnMet: Maand }): Promise<readonly Tijdsom[]> {
  const rijen = await db.selectFrom('tijdsom').selectAll().where('maand', '>=', van).where('maand', '<=', totEnMet).$if(pi !== undefined, (q) => q.where('pi', '=', pi ?? '')).execute();
  return rijen.map(({ pi: groep, maand, rol, stap, keren, minuten }) => ({ groep, maand, rol: rol as Uitvoerder, stap: stap as Tijdstap, keren, minuten }));
}
