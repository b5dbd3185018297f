import { sql, type Kysely } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { GEWIST_SKN, isBetrokken, type Plek } from './casussen.ts';
import type { Database } from './schema.ts';

/** Of whom a casus is. */
export interface Casusnaam {
  readonly naam: string;
  readonly van: CasusId;
}

/**
 * The names of the people of casussen with content, open and closed: at the places given (undefined: everywhere), and
 * wherever one of `ook` carries it or works on it. Names and nothing else: a whole casus is read for none of them.
 */
export async function listNamen(db: Kysely<Database>, { plekken, ook }: { readonly plekken: readonly Plek[] | undefined; readonly ook: readonly PersoonId[] }): Promise<readonly Casusnaam[]> {
  const rijen = await db.selectFrom('casus').select(['id', sql<string>`data ->> 'naam'`.as('naam')]).where('skn', '<>', GEWIST_SKN)
    .$if(plekken !== undefined, (q) => q.where((eb) => eb.or([
      ...(plekken ?? []).map(({ pi, afdeling }) => (afdeling === undefined ? eb('pi', '=', pi) : eb('afdeling', '=', afdeling))),
      ...ook.map(isBetrokken),
    ])))
    .execute();
  return rijen.map(({ id, naam }) => ({ van: id as CasusId, naam }));
}
