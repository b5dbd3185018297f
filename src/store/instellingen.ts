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

/** What was typed in one window, and which of the saves of that window it is. */
export interface Getypt {
  readonly velden: Readonly<Record<string, string>>;
  readonly venster?: string | undefined;
  readonly nummer?: number | undefined;
}

/**
 * Keeps these fields beside those kept before; an empty one is forgotten. A window that closes does not wait for its last
 * save but one, so they may come in either order: an older save of the same window than the one that is kept changes nothing.
 */
export async function bewaarConcept(db: Db, casus: CasusId, persoon: PersoonId, { velden, venster, nummer }: Getypt, op: Instant): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Whoever still has the dialog open must not bring back what is erased at this moment.
    const rij = await trx.selectFrom('casus').select('skn').where('id', '=', casus).forShare().executeTakeFirst();
    if (rij?.skn === GEWIST_SKN) return;
    // The row must be there to be locked: two saves that read it at the same time would each lose the fields of the other.
    await trx.insertInto('concept').values({ casus, persoon, velden: '{}', op }).onConflict((c) => c.columns(['casus', 'persoon']).doNothing()).execute();
    const eerder = await trx.selectFrom('concept').select(['velden', 'venster', 'nummer']).where('casus', '=', casus).where('persoon', '=', persoon).forUpdate().executeTakeFirstOrThrow();
    if (venster !== undefined && eerder.venster === venster && (eerder.nummer ?? 0) > (nummer ?? 0)) return;
    const samen = Object.fromEntries(Object.entries({ ...eerder.velden, ...velden }).filter(([, tekst]) => tekst !== ''));
    await trx.updateTable('concept').set({ velden: JSON.stringify(samen), op, venster: venster ?? null, nummer: nummer ?? null }).where('casus', '=', casus).where('persoon', '=', persoon).execute();
  });
}

/** Whether the database answers. */
export async function leeft(db: Db): Promise<boolean> {
  return (await db.selectFrom('instelling').select('naam').limit(1).execute()).length >= 0;
}
