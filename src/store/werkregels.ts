import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Casus, CasusId } from '../domain/casus.ts';
import type { Taakregel, Werkregel } from '../domain/werkregel.ts';
import { heeftWerk } from './casussen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** Sorts a casus of which nothing is asked behind all others. */
const GEEN_TERMIJN = '9999-12-31';

/** Digest of what the lists keep of a casus; another layout of the tables must give another one. */
export function standVan(regel: Werkregel): string {
  return createHash('sha256').update(`1|${JSON.stringify(regel)}`).digest('base64url');
}

const NIEMAND = { organisatie: '', persoon: '', drager: '', casemanager: '', reclasseringswerker: '' };

function taakrij({ id, code }: Pick<Casus, 'id' | 'code'>, regel: Taakregel): Database['taakregel'] {
  const { organisatie, persoon, drager } = { ...NIEMAND, ...regel };
  const { taak, soort, pi, afdeling, kolom, voor, bijzaak, termijn } = regel;
  return { casus: id, code, taak, soort, pi, afdeling, kolom, voor, organisatie, persoon, drager, bijzaak, termijn };
}

function werkrij({ id, code }: Pick<Casus, 'id' | 'code'>, regel: Werkregel): Database['werkregel'] {
  const { afdeling, kolom, organisatie, casemanager, reclasseringswerker, bijzaak, termijn } = { ...NIEMAND, termijn: GEEN_TERMIJN, ...regel };
  return { casus: id, code, afdeling, kolom, organisatie, casemanager, reclasseringswerker, bijzaak, termijn, stand: standVan(regel) };
}

/** Writes what the lists keep of casussen of which they had nothing yet. */
export async function voegWerkregelsToe(trx: Trx, nieuw: readonly { readonly casus: Pick<Casus, 'id' | 'code'>; readonly regel: Werkregel }[]): Promise<void> {
  if (nieuw.length === 0) return;
  await trx.insertInto('werkregel').values(nieuw.map(({ casus, regel }) => werkrij(casus, regel))).onConflict((c) => c.doNothing()).execute();
  const taken = nieuw.flatMap(({ casus, regel }) => regel.taken.map((taak) => taakrij(casus, taak)));
  if (taken.length > 0) await trx.insertInto('taakregel').values(taken).onConflict((c) => c.doNothing()).execute();
}

/** Writes what the lists keep of a casus, or takes it away when there is nothing; leaves it alone when it is there already. */
export async function bewaarWerkregel(trx: Trx, casus: Pick<Casus, 'id' | 'code'>, regel: Werkregel | undefined): Promise<void> {
  if (regel === undefined) {
    await trx.deleteFrom('werkregel').where('casus', '=', casus.id).execute();
    return;
  }
  const rij = werkrij(casus, regel);
  const was = await trx.selectFrom('werkregel').select('stand').where('casus', '=', casus.id).executeTakeFirst();
  if (was?.stand === rij.stand) return;
  await trx.insertInto('werkregel').values(rij).onConflict((c) => c.column('casus').doUpdateSet(rij)).execute();
  if (was !== undefined) await trx.deleteFrom('taakregel').where('casus', '=', casus.id).execute();
  if (regel.taken.length > 0) await trx.insertInto('taakregel').values(regel.taken.map((taak) => taakrij(casus, taak))).execute();
}

/** The digests that are kept of these casussen. */
export async function listStanden(db: Db, ids: readonly CasusId[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rijen = await db.selectFrom('werkregel').select(['casus', 'stand']).where('casus', 'in', [...ids]).execute();
  return new Map(rijen.map(({ casus, stand }) => [casus, stand]));
}

/** Whether the casus is still at the version it was read at; it stays so until the transaction ends. */
export async function isNogZo(trx: Trx, { id, versie }: Pick<Casus, 'id' | 'versie'>): Promise<boolean> {
  return (await trx.selectFrom('casus').select('id').where('id', '=', id).where('versie', '=', versie).forUpdate().executeTakeFirst()) !== undefined;
}

/** So many casussen in which somebody has something to do and that no list has yet; held until the transaction ends. */
export async function lockZonderWerkregel(trx: Trx, aantal: number): Promise<readonly Casus[]> {
  const rijen = await trx.selectFrom('casus').select('data').where(heeftWerk)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('werkregel').select('werkregel.casus').whereRef('werkregel.casus', '=', 'casus.id'))))
    .orderBy('id').limit(aantal).forUpdate().execute();
  return rijen.map(({ data }) => data);
}
