import type { Kysely } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { GEWIST_SKN } from './casussen.ts';
import type { Database } from './schema.ts';

type Db = Kysely<Database>;

export async function findInstelling(db: Db, naam: string): Promise<unknown> {
  return (await db.selectFrom('instelling').select('waarde').where('naam', '=', naam).executeTakeFirst())?.waarde;
}

export async function bewaarInstelling(db: Db, naam: string, waarde: unknown): Promise<void> {
  const rij = { waarde: JSON.stringify(waarde) };
  await db.insertInto('instelling').values({ naam, ...rij }).onConflict((c) => c.column('naam').doUpdateSet(rij)).execute();
}

/** What a person was typing about a casus and has not saved yet, by field. */
export async function findConcept(db: Db, casus: CasusId, persoon: PersoonId): Promise<Readonly<Record<string, string>>> {
  return (await db.selectFrom('concept').select('velden').where('casus', '=', casus).where('persoon', '=', persoon).executeTakeFirst())?.velden ?? {};
}

/** Keeps these fields beside those kept before; an empty one is forgotten. */
export async function bewaarConcept(db: Db, casus: CasusId, persoon: PersoonId, velden: Readonly<Record<string, string>>, op: Instant): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Whoever still has the dialog open must not bring back what is erased at this moment.
    const rij = await trx.selectFrom('casus').select('skn').where('id', '=', casus).forShare().executeTakeFirst();
    if (rij?.skn === GEWIST_SKN) return;
    const eerder = await findConcept(trx, casus, persoon);
    const samen = Object.fromEntries(Object.entries({ ...eerder, ...velden }).filter(([, tekst]) => tekst !== ''));
    const waarden = { velden: JSON.stringify(samen), op };
    await trx.insertInto('concept').values({ casus, persoon, ...waarden }).onConflict((c) => c.columns(['casus', 'persoon']).doUpdateSet(waarden)).execute();
  });
}

/** Whether the database answers. */
export async function leeft(db: Db): Promise<boolean> {
  return (await db.selectFrom('instelling').select('naam').limit(1).execute()).length >= 0;
}
