import type { Kysely, Transaction } from 'kysely';
import type { Aanwezigheidsdagen } from '../domain/aanwezigheid.ts';
import type { EigenAfspraken } from '../domain/afspraken.ts';
import type { AfdelingId, ClusterId, PiId } from '../domain/casus.ts';
import type { Organisatie, PersoonId, Rol } from '../domain/rollen.ts';
import { neemAfsprakenOver } from './afspraken.ts';
import { bewaarRoosterIn, type Roostergegevens } from './rooster.ts';
import type { Database, PersoonRij } from './schema.ts';

type Db = Kysely<Database>;

export interface Pi {
  readonly id: PiId;
  readonly naam: string;
  readonly aliassen: readonly string[];
  /** Only what it agreed on itself; what holds somewhere says `afsprakenVoor`. */
  readonly afspraken: EigenAfspraken;
  readonly postbus?: string;
}
/** Afdelingen of a PI with afspraken of their own (B57). */
export interface Cluster {
  readonly id: ClusterId;
  readonly pi: PiId;
  readonly naam: string;
  readonly afspraken: EigenAfspraken;
}
export interface Afdeling {
  readonly id: AfdelingId;
  readonly pi: PiId;
  readonly cluster?: ClusterId;
  readonly naam: string;
  readonly aliassen: readonly string[];
}
export interface Persoon {
  readonly id: PersoonId;
  readonly tenant: string;
  readonly object: string;
  readonly naam: string;
  readonly organisatie: Organisatie;
  readonly email: string;
  /** Most minutes of meetings on one day; not there: the afspraak of the PI holds. */
  readonly maxOverlegMinuten?: number;
}
export interface Koppeling {
  readonly persoon: PersoonId;
  readonly rol: Rol;
  readonly pi?: PiId;
  readonly afdeling?: AfdelingId;
}
export interface Aanwezigheid extends Aanwezigheidsdagen {
  readonly persoon: PersoonId;
  readonly pi: PiId;
}

function persoonVan({ id, tenant, object, naam, organisatie, email, max_overlegminuten }: PersoonRij): Persoon {
  return { id: id as PersoonId, tenant, object, naam, organisatie: organisatie as Organisatie, email, ...(max_overlegminuten === null ? {} : { maxOverlegMinuten: max_overlegminuten }) };
}

export async function listPis(db: Db): Promise<readonly Pi[]> {
  const rijen = await db.selectFrom('pi').selectAll().orderBy('naam').execute();
  return rijen.map(({ id, naam, aliassen, afspraken, postbus }) => ({
    id: id as PiId, naam, aliassen, afspraken, ...(postbus === null ? {} : { postbus }),
  }));
}

export async function listAfdelingen(db: Db): Promise<readonly Afdeling[]> {
  const rijen = await db.selectFrom('afdeling').selectAll().orderBy('naam').execute();
  return rijen.map(({ id, pi, cluster, naam, aliassen }) => ({ id: id as AfdelingId, pi: pi as PiId, naam, aliassen, ...(cluster === null ? {} : { cluster: cluster as ClusterId }) }));
}

export async function listClusters(db: Db): Promise<readonly Cluster[]> {
  const rijen = await db.selectFrom('cluster').selectAll().orderBy('naam').execute();
  return rijen.map(({ id, pi, naam, afspraken }) => ({ id: id as ClusterId, pi: pi as PiId, naam, afspraken }));
}

export async function listPersonen(db: Db): Promise<readonly Persoon[]> {
  return (await db.selectFrom('persoon').selectAll().where('actief', '=', true).orderBy('naam').execute()).map(persoonVan);
}

export async function findPersoon(db: Db, id: PersoonId): Promise<Persoon | undefined> {
  const rij = await db.selectFrom('persoon').selectAll().where('id', '=', id).where('actief', '=', true).executeTakeFirst();
  return rij === undefined ? undefined : persoonVan(rij);
}

/** A person is (tenant, object id); a name or address never identifies one. */
export async function findPersoonByObject(db: Db, tenant: string, object: string): Promise<Persoon | undefined> {
  const rij = await db.selectFrom('persoon').selectAll().where('tenant', '=', tenant).where('object', '=', object).where('actief', '=', true).executeTakeFirst();
  return rij === undefined ? undefined : persoonVan(rij);
}

export async function listKoppelingen(db: Db): Promise<readonly Koppeling[]> {
  const rijen = await db.selectFrom('rol').innerJoin('persoon', 'persoon.id', 'rol.persoon').select(['rol.persoon', 'rol.rol', 'rol.pi', 'rol.afdeling'])
    .where('persoon.actief', '=', true).orderBy('persoon.naam').execute();
  return rijen.map(({ persoon, rol, pi, afdeling }) => ({
    persoon: persoon as PersoonId, rol: rol as Rol, ...(pi === null ? {} : { pi: pi as PiId }), ...(afdeling === null ? {} : { afdeling: afdeling as AfdelingId }),
  }));
}

export async function findAanwezigheid(db: Db, persoon: PersoonId, pi: PiId): Promise<Aanwezigheid | undefined> {
  return (await listAanwezigheid(db, { persoon, pi }))[0];
}

/** The presence days of a person, of a PI, or both. */
export async function listAanwezigheid(db: Db, { persoon, pi }: { readonly persoon?: PersoonId; readonly pi?: PiId }): Promise<readonly Aanwezigheid[]> {
  const rijen = await db.selectFrom('aanwezigheid').selectAll()
    .$if(persoon !== undefined, (q) => q.where('persoon', '=', persoon ?? '')).$if(pi !== undefined, (q) => q.where('pi', '=', pi ?? '')).orderBy('persoon').orderBy('pi').execute();
  return rijen.map((rij) => ({ persoon: rij.persoon as PersoonId, pi: rij.pi as PiId, weekdagen: rij.weekdagen, uitzonderingen: rij.uitzonderingen as Aanwezigheid['uitzonderingen'] }));
}

/**
 * Holds the presence of this person in a PI until the transaction ends, and gives it. It is the person that is held,
 * because the first days of somebody have no row yet.
 */
export async function lockAanwezigheid(trx: Transaction<Database>, persoon: PersoonId, pi: PiId): Promise<Aanwezigheid | undefined> {
  await trx.selectFrom('persoon').select('id').where('id', '=', persoon).forNoKeyUpdate().execute();
  return findAanwezigheid(trx, persoon, pi);
}

/** Keeps the presence days of a person in a PI, exceptions included. */
export async function bewaarAanwezigheid(trx: Transaction<Database>, { persoon, pi, weekdagen, uitzonderingen }: Aanwezigheid): Promise<void> {
  const rij = { weekdagen: JSON.stringify([...weekdagen].sort()), uitzonderingen: JSON.stringify([...uitzonderingen].sort((a, b) => a.datum.localeCompare(b.datum))) };
  await trx.insertInto('aanwezigheid').values({ persoon, pi, ...rij }).onConflict((c) => c.columns(['persoon', 'pi']).doUpdateSet(rij)).execute();
}

/** Everything about the organisation at once; what is there already is brought up to date, nothing is taken away. */
export interface Organisatiegegevens extends Roostergegevens {
  readonly pis: readonly { readonly id: string; readonly naam: string; readonly aliassen?: readonly string[]; readonly afspraken?: EigenAfspraken; readonly postbus?: string }[];
  readonly clusters?: readonly { readonly id: string; readonly pi: string; readonly naam: string; readonly afspraken?: EigenAfspraken }[];
  readonly afdelingen: readonly { readonly id: string; readonly pi: string; readonly cluster?: string; readonly naam: string; readonly aliassen?: readonly string[] }[];
  readonly personen: readonly { readonly id: string; readonly tenant: string; readonly object: string; readonly naam: string; readonly organisatie: Organisatie; readonly email: string; readonly maxOverlegMinuten?: number }[];
  readonly rollen: readonly { readonly persoon: string; readonly rol: Rol; readonly pi?: string; readonly afdeling?: string }[];
  /** Without `uitzonderingen` those that people keep themselves stay. */
  readonly aanwezigheid: readonly { readonly persoon: string; readonly pi: string; readonly weekdagen: readonly number[]; readonly uitzonderingen?: Aanwezigheid['uitzonderingen'] }[];
}

/** Stores it in a transaction that others share. */
export async function bewaarOrganisatieIn(trx: Transaction<Database>, gegevens: Organisatiegegevens): Promise<void> {
  for (const { id, naam, aliassen = [], afspraken = {}, postbus = null } of gegevens.pis) {
    const rij = { naam, aliassen: JSON.stringify(aliassen), postbus };
    await trx.insertInto('pi').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
    await neemAfsprakenOver(trx, { pi: id as PiId }, afspraken);
  }
  for (const { id, pi, naam, afspraken = {} } of gegevens.clusters ?? []) {
    await trx.insertInto('cluster').values({ id, pi, naam }).onConflict((c) => c.column('id').doUpdateSet({ pi, naam })).execute();
    await neemAfsprakenOver(trx, { pi: pi as PiId, cluster: id as ClusterId }, afspraken);
  }
  for (const { id, pi, cluster, naam, aliassen = [] } of gegevens.afdelingen) {
    const rij = { pi, naam, aliassen: JSON.stringify(aliassen), ...(cluster === undefined ? {} : { cluster }) };
    await trx.insertInto('afdeling').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
  }
  for (const { id, maxOverlegMinuten, ...velden } of gegevens.personen) {
    const rij = { ...velden, ...(maxOverlegMinuten === undefined ? {} : { max_overlegminuten: maxOverlegMinuten }) };
    await trx.insertInto('persoon').values({ id, actief: true, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
  }
  for (const { persoon, rol, pi = null, afdeling = null } of gegevens.rollen) await trx.insertInto('rol').values({ persoon, rol, pi, afdeling }).onConflict((c) => c.doNothing()).execute();
  for (const { persoon, pi, weekdagen, uitzonderingen } of gegevens.aanwezigheid) {
    const rij = { weekdagen: JSON.stringify(weekdagen), ...(uitzonderingen === undefined ? {} : { uitzonderingen: JSON.stringify(uitzonderingen) }) };
    await trx.insertInto('aanwezigheid').values({ persoon, pi, uitzonderingen: '[]', ...rij }).onConflict((c) => c.columns(['persoon', 'pi']).doUpdateSet(rij)).execute();
  }
  await bewaarRoosterIn(trx, gegevens);
}

export async function bewaarOrganisatie(db: Db, gegevens: Organisatiegegevens): Promise<void> {
  await db.transaction().execute((trx) => bewaarOrganisatieIn(trx, gegevens));
}
