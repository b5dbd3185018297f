import { sql, type Kysely } from 'kysely';
import type { AfdelingId, Casus, CasusId, PiId } from '../domain/casus.ts';
import type { Datum } from '../domain/datum.ts';
import type { PersoonId, Uitvoerder } from '../domain/rollen.ts';
import { aantalStuks, betrokkenen, GEEN_WERK, telWerk, werkVan, type Werktelling } from '../domain/werk.ts';
import { heeftWerk, isBetrokken } from './casussen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** Casussen in which this person has something to do, whoever carries them, the oldest first. */
export async function listCasussenVan(db: Db, persoon: PersoonId): Promise<readonly Casus[]> {
  const rijen = await db.selectFrom('casus').select('data').where(heeftWerk).where(isBetrokken(persoon)).orderBy('ontvangen_op').orderBy('id').execute();
  return rijen.map(({ data }) => data);
}

/** What somebody has to do for a role at an afdeling; one person may be in the list more than once. */
export interface Last {
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  readonly rol: Uitvoerder;
  readonly persoon: PersoonId;
  readonly werk: Werktelling;
}

async function lastenVanDragers(db: Db, rol: Uitvoerder): Promise<readonly Last[]> {
  const rijen = await db.selectFrom('casus').select(['pi', 'afdeling', rol]).select((eb) => eb.fn.countAll<string>().as('aantal'))
    .where(heeftWerk).where(rol, 'is not', null).groupBy(['pi', 'afdeling', rol]).execute();
  return rijen.map((rij) => ({ pi: rij.pi as PiId, afdeling: rij.afdeling as AfdelingId, rol, persoon: rij[rol] as PersoonId, werk: { ...GEEN_WERK, casussen: Number(rij.aantal) } }));
}

/** Of the few casussen in which others work besides who carries them, the process itself says what that is. */
async function lastenVanWerkers(db: Db): Promise<readonly Last[]> {
  const rijen = await db.selectFrom('casus').select('data').where(heeftWerk)
    .where(sql<boolean>`betrokken - coalesce(casemanager, '') - coalesce(reclasseringswerker, '') <> '[]'::jsonb`).execute();
  return rijen.flatMap(({ data: casus }) => betrokkenen(casus).flatMap((persoon): Last[] => {
    const werk = werkVan(casus, persoon, 'reclasseringswerker');
    return werk.draagt ? [] : [{ pi: casus.pi, afdeling: casus.afdeling, rol: 'reclasseringswerker', persoon, werk: telWerk(werk) }];
  })).filter(({ werk }) => aantalStuks(werk) > 0);
}

/** Who has how much to do where. */
export async function listLasten(db: Db): Promise<readonly Last[]> {
  return [...await lastenVanDragers(db, 'casemanager'), ...await lastenVanDragers(db, 'reclasseringswerker'), ...await lastenVanWerkers(db)];
}

/** Everybody's name, also of those who left. */
export async function listNamen(db: Db): Promise<ReadonlyMap<PersoonId, string>> {
  const rijen = await db.selectFrom('persoon').select(['id', 'naam']).execute();
  return new Map(rijen.map(({ id, naam }) => [id as PersoonId, naam]));
}

/** An open casus whose casemanager nobody knows. */
export interface ZonderCasemanager {
  readonly id: CasusId;
  readonly code: string;
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  readonly signaalOp: Datum;
}

export async function listZonderCasemanager(db: Db): Promise<readonly ZonderCasemanager[]> {
  const rijen = await db.selectFrom('casus').select(['id', 'code', 'pi', 'afdeling']).select(sql<string>`data->>'signaalOp'`.as('signaal_op')).where('fase', '<>', 'gesloten').where('casemanager', 'is', null).orderBy('ontvangen_op').orderBy('id').execute();
  return rijen.map(({ id, code, pi, afdeling, signaal_op }) => ({ id: id as CasusId, code, pi: pi as PiId, afdeling: afdeling as AfdelingId, signaalOp: signaal_op as Datum }));
}

/** Open casussen about whose duiding the two sides disagree, settled or not by the one manager or the other. */
export async function listOneens(db: Db): Promise<readonly Casus[]> {
  const rijen = await db.selectFrom('casus').select('data').where('fase', '=', 'duiding').where(sql<boolean>`data->'duiding'->'conclusie'->'oneens' is not null`).orderBy('ontvangen_op').orderBy('id').execute();
  return rijen.map(({ data }) => data);
}

/** Open casussen that were handed on to another organisation and that nobody of it carries. */
export async function listZonderOrganisatie(db: Db): Promise<readonly Casus[]> {
  const rijen = await db.selectFrom('casus').select('data').where('fase', '<>', 'gesloten').where('reclasseringswerker', 'is', null).where(sql<boolean>`data->>'verwachteOrganisatie' is not null`).orderBy('ontvangen_op').orderBy('id').execute();
  return rijen.map(({ data }) => data);
}

/** The afdelingen that have a channel. */
export async function listAfdelingenMetKanaal(db: Db): Promise<ReadonlySet<AfdelingId>> {
  const rijen = await db.selectFrom('kanaal').select('afdeling').where('afdeling', 'is not', null).execute();
  return new Set(rijen.map(({ afdeling }) => afdeling as AfdelingId));
}
