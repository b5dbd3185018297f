import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../store/schema.ts';

class Terug extends Error {
  override readonly name = 'Terug';
}

/**
 * Carries something out in a transaction and gives it up again when `houd` says so: what it would do is then known by the
 * very rules that do it, and nothing has changed.
 */
export async function opProef<T>(db: Kysely<Database>, werk: (trx: Transaction<Database>) => Promise<T>, houd: (uitkomst: T) => boolean = () => false): Promise<T> {
  let gedaan: { readonly uitkomst: T } | undefined;
  try {
    return await db.transaction().execute(async (trx) => {
      const uitkomst = await werk(trx);
      gedaan = { uitkomst };
      if (!houd(uitkomst)) throw new Terug();
      return uitkomst;
    });
  } catch (fout) {
    if (fout instanceof Terug && gedaan !== undefined) return gedaan.uitkomst;
    throw fout;
  }
}
