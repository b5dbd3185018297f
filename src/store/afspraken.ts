import { sql, type Kysely, type Transaction } from 'kysely';
import type { EigenAfspraken } from '../domain/afspraken.ts';
import type { ClusterId, PiId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { AfspraakWijzigingRij, Database } from './schema.ts';

/** Where afspraken are kept: with a PI, or with one of its clusters. */
export interface Afspraakplek {
  readonly pi: PiId;
  readonly cluster?: ClusterId;
}

/** One change; `oud` and `nieuw` as JSON text, undefined for "what lies above holds". */
export interface Afspraakwijziging {
  readonly sleutel: string;
  readonly oud?: string;
  readonly nieuw?: string;
  /** Undefined: from a file. */
  readonly door?: PersoonId;
  readonly op: Instant;
}

/** What a place agreed on itself, held until the transaction ends, so that two changes at once both count. */
export async function lockEigenAfspraken(trx: Transaction<Database>, { pi, cluster }: Afspraakplek): Promise<EigenAfspraken> {
  const rij = cluster === undefined
    ? await trx.selectFrom('pi').select('afspraken').where('id', '=', pi).forUpdate().executeTakeFirstOrThrow()
    : await trx.selectFrom('cluster').select('afspraken').where('id', '=', cluster).forUpdate().executeTakeFirstOrThrow();
  return rij.afspraken;
}

export async function bewaarEigenAfspraken(trx: Transaction<Database>, { pi, cluster }: Afspraakplek, afspraken: EigenAfspraken): Promise<void> {
  const rij = { afspraken: JSON.stringify(afspraken) };
  await (cluster === undefined ? trx.updateTable('pi').set(rij).where('id', '=', pi) : trx.updateTable('cluster').set(rij).where('id', '=', cluster)).execute();
}

export async function noteerWijziging(trx: Transaction<Database>, { pi, cluster }: Afspraakplek, { sleutel, oud, nieuw, door, op }: Omit<Afspraakwijziging, 'op'> & { readonly op?: Instant }): Promise<void> {
  const rij = { pi, cluster: cluster ?? null, sleutel, oud: oud ?? null, nieuw: nieuw ?? null, door: door ?? null };
  await trx.insertInto('afspraak_wijziging').values({ ...rij, op: op ?? sql<string>`now()` }).execute();
}

/** Takes over what a file says; an afspraak that it does not name stays as it was changed in chat. */
export async function neemAfsprakenOver(trx: Transaction<Database>, plek: Afspraakplek, uitBestand: EigenAfspraken): Promise<void> {
  const eerder = new Map(Object.entries(await lockEigenAfspraken(trx, plek)).map(([sleutel, waarde]) => [sleutel, JSON.stringify(waarde)]));
  const nieuw = Object.entries(uitBestand).map(([sleutel, waarde]) => [sleutel, JSON.stringify(waarde)] as const).filter(([sleutel, waarde]) => eerder.get(sleutel) !== waarde);
  if (nieuw.length === 0) return;
  await bewaarEigenAfspraken(trx, plek, { ...(await lockEigenAfspraken(trx, plek)), ...uitBestand });
  for (const [sleutel, waarde] of nieuw) {
    const oud = eerder.get(sleutel);
    await noteerWijziging(trx, plek, { sleutel, nieuw: waarde, ...(oud === undefined ? {} : { oud }) });
  }
}

function wijzigingVan({ sleutel, oud, nieuw, door, op }: AfspraakWijzigingRij): Afspraakwijziging {
  return {
    sleutel, op: op.toISOString() as Instant, ...(oud === null ? {} : { oud }), ...(nieuw === null ? {} : { nieuw }), ...(door === null ? {} : { door: door as PersoonId }),
  };
}

/** The changes of one afspraak of a place, the newest first. */
export async function listWijzigingen(db: Kysely<Database>, { pi, cluster }: Afspraakplek, sleutel: string, aantal: number): Promise<readonly Afspraakwijziging[]> {
  const rijen = await db.selectFrom('afspraak_wijziging').selectAll().where('pi', '=', pi).where('sleutel', '=', sleutel)
    .where('cluster', 'is not distinct from', cluster ?? null).orderBy('id', 'desc').limit(aantal).execute();
  return rijen.map(wijzigingVan);
}
