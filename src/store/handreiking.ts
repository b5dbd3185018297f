import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../domain/datum.ts';
import type { SectieId, Sectietekst } from '../domain/handleiding/sectie.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** One version of a section; without a text: back to what the product brings. */
export interface Sectieversie {
  readonly sectie: SectieId;
  readonly versie: number;
  readonly tekst?: Sectietekst;
  readonly door: PersoonId;
  readonly op: Instant;
}

interface Rij {
  readonly sectie: string;
  readonly versie: number;
  readonly titel: string | null;
  readonly tekst: string | null;
  readonly trefwoorden: readonly string[] | null;
  readonly door: string;
  readonly op: Date;
}

function versieVan({ sectie, versie, titel, tekst, trefwoorden, door, op }: Rij): Sectieversie {
  const basis = { sectie: sectie as SectieId, versie, door: door as PersoonId, op: op.toISOString() as Instant };
  return titel === null || tekst === null ? basis : { ...basis, tekst: { titel, tekst, trefwoorden: trefwoorden ?? [] } };
}

/** The last version of each section that was ever changed. */
export async function listLaatsteVersies(db: Db): Promise<ReadonlyMap<SectieId, Sectieversie>> {
  const rijen = await db.selectFrom('handreiking').selectAll().distinctOn('sectie').orderBy('sectie').orderBy('versie', 'desc').execute();
  return new Map(rijen.map(versieVan).map((een) => [een.sectie, een]));
}

/** All versions of a section, the newest first. */
export async function listVersies(db: Db, sectie: SectieId): Promise<readonly Sectieversie[]> {
  return (await db.selectFrom('handreiking').selectAll().where('sectie', '=', sectie).orderBy('versie', 'desc').execute()).map(versieVan);
}

/** Keeps the next version; false when somebody else made that version first. */
export async function bewaarVersie(trx: Transaction<Database>, { sectie, versie, tekst, door, op }: Sectieversie): Promise<boolean> {
  const rij = { sectie, versie, titel: tekst?.titel ?? null, tekst: tekst?.tekst ?? null, trefwoorden: tekst === undefined ? null : JSON.stringify(tekst.trefwoorden), door, op };
  return (await trx.insertInto('handreiking').values(rij).onConflict((c) => c.doNothing()).returning('versie').executeTakeFirst()) !== undefined;
}
