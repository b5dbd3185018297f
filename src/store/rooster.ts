import type { Kysely, Transaction } from 'kysely';
import type { AfdelingId, ClusterId, PiId } from '../domain/casus.ts';
import type { Datum, Tijd } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import type { Mdo, MdoId, Programma, Reistijd, Ruimte, Tijdvak } from '../domain/rooster.ts';
import type { RuimteId } from '../domain/ruimte.ts';
import type { MdoRij, RuimteRij } from './planschema.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** The programme hours of the afdelingen of a PI; an afdeling whose hours are not known is not among them. */
export async function listProgrammas(db: Db, pi: PiId): Promise<readonly Programma[]> {
  const rijen = await db.selectFrom('programma').innerJoin('afdeling', 'afdeling.id', 'programma.afdeling').select(['programma.afdeling', 'programma.vakken'])
    .where('afdeling.pi', '=', pi).orderBy('afdeling.naam').execute();
  return rijen.map(({ afdeling, vakken }) => ({ afdeling: afdeling as AfdelingId, vakken }));
}

function opVolgorde(vakken: readonly Tijdvak[]): readonly Tijdvak[] {
  return vakken.map(({ weekdag, van, tot }) => ({ weekdag, van, tot })).sort((a, b) => a.weekdag - b.weekdag || a.van.localeCompare(b.van));
}

export async function bewaarProgramma(trx: Trx, { afdeling, vakken }: Programma): Promise<void> {
  const rij = { vakken: JSON.stringify(opVolgorde(vakken)) };
  await trx.insertInto('programma').values({ afdeling, ...rij }).onConflict((c) => c.column('afdeling').doUpdateSet(rij)).execute();
}

/** Makes the hours of an afdeling unknown again. */
export async function verwijderProgramma(trx: Trx, afdeling: AfdelingId): Promise<void> {
  await trx.deleteFrom('programma').where('afdeling', '=', afdeling).execute();
}

function ruimteVan({ id, pi, naam, adres, plaatsen, in_gebruik }: RuimteRij): Ruimte {
  return { id: id as RuimteId, pi: pi as PiId, naam, adres, plaatsen, inGebruik: in_gebruik };
}

/** The rooms of a PI by name, those that are not in use too. */
export async function listRuimtes(db: Db, pi: PiId): Promise<readonly Ruimte[]> {
  return (await db.selectFrom('ruimte').selectAll().where('pi', '=', pi).orderBy('naam').execute()).map(ruimteVan);
}

/** The room with this mailbox, of whatever PI; capitals make no difference. */
export async function findRuimteByAdres(db: Db, adres: string): Promise<Ruimte | undefined> {
  const rij = await db.selectFrom('ruimte').selectAll().where('adres', '=', adres.toLowerCase()).executeTakeFirst();
  return rij === undefined ? undefined : ruimteVan(rij);
}

export async function bewaarRuimte(trx: Trx, { id, pi, naam, adres, plaatsen, inGebruik }: Ruimte): Promise<void> {
  const rij = { pi, naam, adres: adres.toLowerCase(), plaatsen, in_gebruik: inGebruik };
  await trx.insertInto('ruimte').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
}

function mdoVan({ id, pi, cluster, weekdag, van, tot, elke_weken, vanaf, ruimte }: MdoRij): Mdo {
  return {
    id: id as MdoId, pi: pi as PiId, weekdag, van: van as Tijd, tot: tot as Tijd, elkeWeken: elke_weken, vanaf: vanaf as Datum,
    ...gevuld({ cluster: cluster === null ? undefined : (cluster as ClusterId), ruimte: ruimte === null ? undefined : (ruimte as RuimteId) }),
  };
}

/** The MDO hours of a PI and its clusters, in order of the week. */
export async function listMdos(db: Db, pi: PiId): Promise<readonly Mdo[]> {
  return (await db.selectFrom('mdo').selectAll().where('pi', '=', pi).orderBy('weekdag').orderBy('van').orderBy('id').execute()).map(mdoVan);
}

export async function bewaarMdo(trx: Trx, { id, pi, cluster, weekdag, van, tot, elkeWeken, vanaf, ruimte }: Mdo): Promise<void> {
  const rij = { pi, cluster: cluster ?? null, weekdag, van, tot, elke_weken: elkeWeken, vanaf, ruimte: ruimte ?? null };
  await trx.insertInto('mdo').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
}

/** Takes MDO hours away; false when they were gone already. */
export async function verwijderMdo(trx: Trx, pi: PiId, id: MdoId): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('mdo').where('id', '=', id).where('pi', '=', pi).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Minutes from this PI to each PI of which they were noted; for others the afspraak holds. */
export async function listReistijden(db: Db, pi: PiId): Promise<ReadonlyMap<PiId, number>> {
  const rijen = await db.selectFrom('reistijd').selectAll().where((eb) => eb.or([eb('pi', '=', pi), eb('andere', '=', pi)])).execute();
  return new Map(rijen.map((rij) => [(rij.pi === pi ? rij.andere : rij.pi) as PiId, rij.minuten]));
}

export async function bewaarReistijd(trx: Trx, { tussen, minuten }: Reistijd): Promise<void> {
  const [pi, andere] = [...tussen].sort();
  if (pi === undefined || andere === undefined || pi === andere) throw new RangeError('Travel is between two PIs');
  await trx.insertInto('reistijd').values({ pi, andere, minuten }).onConflict((c) => c.columns(['pi', 'andere']).doUpdateSet({ minuten })).execute();
}

/** Holds the schedule of a PI until the transaction ends, so that two people who change it at once can't make it clash. */
export async function lockRooster(trx: Trx, pi: PiId): Promise<void> {
  await trx.selectFrom('pi').select('id').where('id', '=', pi).forUpdate().execute();
}

/** The schedule as a file brings it; ids as text. */
export interface Roostergegevens {
  readonly ruimtes?: readonly { readonly id: string; readonly pi: string; readonly naam: string; readonly adres: string; readonly plaatsen: number; readonly inGebruik?: boolean }[];
  readonly programmas?: readonly { readonly afdeling: string; readonly vakken: readonly Tijdvak[] }[];
  readonly mdos?: readonly (Tijdvak & { readonly id: string; readonly pi: string; readonly cluster?: string; readonly elkeWeken: number; readonly vanaf: Datum; readonly ruimte?: string })[];
  readonly reistijden?: readonly { readonly tussen: readonly [string, string]; readonly minuten: number }[];
}

/** Brings the schedule up to date in a transaction that others share; takes nothing away. The hours of an afdeling are replaced as a whole. */
export async function bewaarRoosterIn(trx: Trx, { ruimtes = [], programmas = [], mdos = [], reistijden = [] }: Roostergegevens): Promise<void> {
  for (const { id, pi, inGebruik = true, ...ruimte } of ruimtes) await bewaarRuimte(trx, { ...ruimte, id: id as RuimteId, pi: pi as PiId, inGebruik });
  for (const { afdeling, vakken } of programmas) await bewaarProgramma(trx, { afdeling: afdeling as AfdelingId, vakken });
  for (const { id, pi, cluster, ruimte, ...mdo } of mdos) {
    await bewaarMdo(trx, { ...mdo, id: id as MdoId, pi: pi as PiId, ...gevuld({ cluster: cluster as ClusterId | undefined, ruimte: ruimte as RuimteId | undefined }) });
  }
  for (const { tussen: [pi, andere], minuten } of reistijden) await bewaarReistijd(trx, { tussen: [pi as PiId, andere as PiId], minuten });
}
