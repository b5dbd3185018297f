import { sql, type Kysely, type Transaction } from 'kysely';
import type { AfdelingId, PiId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database, KanaalRij, TeamRij, TeamsGebruikerRij } from './schema.ts';

type Db = Kysely<Database>;

/** `algemeen`: the team's General channel; `vraag`: the beheerder is asked; `geen`: not for an afdeling. */
export type KanaalSoort = 'algemeen' | 'afdeling' | 'vraag' | 'geen';

export async function bewaarTeam(db: Db, team: { readonly id: string; readonly naam: string; readonly tenant: string; readonly serviceUrl: string; readonly pi?: PiId }): Promise<void> {
  const { id, naam, tenant, serviceUrl: service_url, pi } = team;
  const rij = { naam, tenant, service_url, ...(pi === undefined ? {} : { pi }) };
  await db.insertInto('team').values({ id, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
}

/** Until the end of the transaction nobody else links the channels of this team; also of one that is not known yet. */
export async function vergrendelTeam(trx: Transaction<Database>, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`team:${id}`}, 0))`.execute(trx);
}

export async function verwijderTeam(db: Db, id: string): Promise<void> {
  await db.deleteFrom('team').where('id', '=', id).execute();
}

export async function findTeam(db: Db, id: string): Promise<TeamRij | undefined> {
  return db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A channel as Teams names it now. A link that a person made stays. */
export async function bewaarKanaal(db: Db, kanaal: { readonly id: string; readonly team: string; readonly naam: string; readonly soort: KanaalSoort; readonly afdeling?: AfdelingId }): Promise<void> {
  const { id, team, naam, soort, afdeling = null } = kanaal;
  await db.insertInto('kanaal').values({ id, team, naam, soort, afdeling }).onConflict((c) => c.column('id').doUpdateSet({ team, naam, soort, afdeling })).execute();
}

export async function verwijderKanaal(db: Db, id: string): Promise<void> {
  await db.deleteFrom('kanaal').where('id', '=', id).execute();
}

export async function findKanaal(db: Db, id: string): Promise<KanaalRij | undefined> {
  return db.selectFrom('kanaal').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function listKanalen(db: Db, team: string): Promise<readonly KanaalRij[]> {
  return db.selectFrom('kanaal').selectAll().where('team', '=', team).orderBy('naam').execute();
}

/** Where the card of a casus goes: the channel of its afdeling, else the General channel of its PI. */
export interface Bestemming {
  readonly kanaal: string;
  readonly team: string;
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly soort: 'afdeling' | 'algemeen';
}

export async function findBestemming(db: Db, afdeling: AfdelingId, pi: PiId): Promise<Bestemming | undefined> {
  const rij = await db.selectFrom('kanaal').innerJoin('team', 'team.id', 'kanaal.team').select(['kanaal.id', 'kanaal.team', 'kanaal.soort', 'team.tenant', 'team.service_url'])
    .where((eb) => eb.or([eb('kanaal.afdeling', '=', afdeling), eb.and([eb('kanaal.soort', '=', 'algemeen'), eb('team.pi', '=', pi)])]))
    .orderBy((eb) => eb.case().when('kanaal.afdeling', '=', afdeling).then(0).else(1).end()).orderBy('kanaal.id').executeTakeFirst();
  if (rij === undefined) return undefined;
  return { kanaal: rij.id, team: rij.team, tenant: rij.tenant, serviceUrl: rij.service_url, soort: rij.soort === 'algemeen' ? 'algemeen' : 'afdeling' };
}

/** What an activity taught about a person in Teams, per tenant, because each bot registration knows people by other ids; the 1:1 chat stays known when this activity was not in it. */
export async function bewaarTeamsGebruiker(db: Db, gebruiker: { readonly persoon: PersoonId; readonly mri: string; readonly tenant: string; readonly serviceUrl: string; readonly conversatie?: string; readonly gezienOp: Instant }): Promise<void> {
  const { persoon, mri, tenant, serviceUrl: service_url, conversatie, gezienOp: gezien_op } = gebruiker;
  const rij = { mri, tenant, service_url, gezien_op, ...(conversatie === undefined ? {} : { conversatie }) };
  await db.insertInto('teams_gebruiker').values({ persoon, ...rij }).onConflict((c) => c.columns(['persoon', 'tenant']).doUpdateSet(rij)).execute();
}

/** Where a person is best reached 1:1: where a chat is open already, else where the person was seen last. */
export async function findTeamsGebruiker(db: Db, persoon: PersoonId): Promise<TeamsGebruikerRij | undefined> {
  return db.selectFrom('teams_gebruiker').selectAll().where('persoon', '=', persoon).orderBy((eb) => eb.case().when('conversatie', 'is', null).then(1).else(0).end()).orderBy('gezien_op', 'desc').executeTakeFirst();
}

/** The Teams ids of people, in one tenant or in all. */
export async function listTeamsGebruikers(db: Db, personen: readonly PersoonId[], tenant?: string): Promise<readonly TeamsGebruikerRij[]> {
  if (personen.length === 0) return [];
  return db.selectFrom('teams_gebruiker').selectAll().where('persoon', 'in', [...personen]).$if(tenant !== undefined, (q) => q.where('tenant', '=', tenant ?? '')).execute();
}
