import { sql, type Kysely, type Transaction } from 'kysely';
import type { AfdelingId, ClusterId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Afdeling, Cluster, Pi } from './organisatie.ts';
import type { Database, KanaalRij, TeamRij } from './schema.ts';

type Db = Kysely<Database>;
type Trx = Transaction<Database>;

/** Until the end of the transaction nobody else changes places, so that two of them can't get the same name. */
export async function vergrendelPlaatsen(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('plaatsen', 0))`.execute(trx);
}

/** Adds a PI or brings it up to date; its afspraken stay. */
export async function bewaarPi(trx: Trx, { id, naam, aliassen, postbus }: Omit<Pi, 'afspraken'>): Promise<void> {
  const rij = { naam, aliassen: JSON.stringify(aliassen), postbus: postbus ?? null };
  await trx.insertInto('pi').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
}

export async function bewaarCluster(trx: Trx, { id, pi, naam }: Omit<Cluster, 'afspraken'>): Promise<void> {
  await trx.insertInto('cluster').values({ id, pi, naam }).onConflict((c) => c.column('id').doUpdateSet({ naam })).execute();
}

export async function bewaarAfdeling(trx: Trx, { id, pi, naam, aliassen, cluster }: Afdeling): Promise<void> {
  const rij = { naam, aliassen: JSON.stringify(aliassen), cluster: cluster ?? null };
  await trx.insertInto('afdeling').values({ id, pi, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
}

/** What holds an afdeling in the register, by kind. */
export interface Verwijzingen {
  readonly casussen: number;
  readonly opnamen: number;
  readonly rollen: number;
  readonly kanalen: number;
}

/** Of each afdeling what refers to it; closed casussen count too. */
export async function listVerwijzingen(db: Db): Promise<ReadonlyMap<AfdelingId, Verwijzingen>> {
  const { rows } = await sql<{ readonly id: AfdelingId } & Verwijzingen>`select a.id,
    (select count(*)::int from casus where afdeling = a.id) as casussen, (select count(*)::int from opname where afdeling = a.id) as opnamen,
    (select count(*)::int from rol where afdeling = a.id) as rollen, (select count(*)::int from kanaal where afdeling = a.id) as kanalen from afdeling a`.execute(db);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** Takes an afdeling away to which nothing refers, with its programme hours. */
export async function verwijderAfdeling(trx: Trx, id: AfdelingId): Promise<void> {
  await trx.deleteFrom('programma').where('afdeling', '=', id).execute();
  await trx.deleteFrom('afdeling').where('id', '=', id).execute();
}

/** Takes a cluster away that holds no afdelingen and has no MDO hours. */
export async function verwijderCluster(trx: Trx, id: ClusterId): Promise<void> {
  await trx.deleteFrom('afspraak_wijziging').where('cluster', '=', id).execute();
  await trx.deleteFrom('cluster').where('id', '=', id).execute();
}

export async function listTeams(db: Db): Promise<readonly TeamRij[]> {
  return db.selectFrom('team').selectAll().orderBy('naam').execute();
}

export async function listAlleKanalen(db: Db): Promise<readonly KanaalRij[]> {
  return db.selectFrom('kanaal').selectAll().orderBy('naam').execute();
}

/** When something was last posted in each channel. */
export async function listLaatsteLeveringen(db: Db): Promise<ReadonlyMap<string, Instant>> {
  const { rows } = await sql<{ readonly kanaal: string; readonly op: Date }>`select split_part(conversatie, ';', 1) as kanaal, max(op) as op from geleverd where conversatie is not null group by 1`.execute(db);
  return new Map(rows.map(({ kanaal, op }) => [kanaal, op.toISOString() as Instant]));
}

/** Who last linked a channel to each afdeling by hand, and when. */
export async function listKoppelingenMetDeHand(db: Db): Promise<ReadonlyMap<string, { readonly door?: PersoonId; readonly op: Instant }>> {
  const rijen = await db.selectFrom('audit').select(['resultaat', 'persoon', 'op']).where('actie', '=', 'koppelKanaal').orderBy('id').execute();
  return new Map(rijen.map(({ resultaat, persoon, op }) => [resultaat, { op: op.toISOString() as Instant, ...(persoon === null ? {} : { door: persoon as PersoonId }) }]));
}
