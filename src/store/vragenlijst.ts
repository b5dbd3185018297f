import type { Kysely, Transaction } from 'kysely';
import { datum, type Datum } from '../domain/datum.ts';
import { VRAGENLIJST_1, type Onderwerpvraag, type Vragenlijst } from '../domain/vragenlijst.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

/** A version of the question set, and the first day on which a new casus gets it. */
export interface GeldigeVragenlijst extends Vragenlijst {
  readonly geldigVanaf: Datum;
}

const EERSTE: GeldigeVragenlijst = { ...VRAGENLIJST_1, geldigVanaf: datum('2000-01-01') };

/** All versions, the oldest first. */
export async function listVragenlijsten(db: Db): Promise<readonly GeldigeVragenlijst[]> {
  const rijen = await db.selectFrom('vragenlijst').selectAll().orderBy('versie').execute();
  return [EERSTE, ...rijen.map(({ versie, geldig_vanaf, vragen }) => ({ versie, geldigVanaf: datum(geldig_vanaf), vragen }))];
}

interface NieuweVragenlijst {
  readonly geldigVanaf: Datum;
  readonly vragen: readonly Onderwerpvraag[];
}

/** Order of keys does not make another question set: jsonb keeps none. */
function vorm(vragen: readonly Onderwerpvraag[]): string {
  return JSON.stringify(vragen.map(({ sleutel, label, hint, deel, volgorde, actief }) => [sleutel, label, hint ?? '', deel, volgorde, actief]));
}

/**
 * Adds a version, when it differs from the newest: what casussen use is never changed. Answers the number of the version
 * that now is the newest.
 */
export async function bewaarVragenlijst(db: Db, lijst: NieuweVragenlijst): Promise<number> {
  return db.transaction().execute((trx) => bewaarVragenlijstIn(trx, lijst));
}

/** The same in a transaction that the caller holds. */
export async function bewaarVragenlijstIn(trx: Transaction<Database>, { geldigVanaf, vragen }: NieuweVragenlijst): Promise<number> {
  const nieuwste = (await listVragenlijsten(trx)).at(-1) ?? EERSTE;
  if (vorm(nieuwste.vragen) === vorm(vragen)) return nieuwste.versie;
  await trx.insertInto('vragenlijst').values({ versie: nieuwste.versie + 1, geldig_vanaf: geldigVanaf, vragen: JSON.stringify(vragen) }).execute();
  return nieuwste.versie + 1;
}
