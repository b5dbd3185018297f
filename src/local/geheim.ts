import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { bewaarInstelling, findInstelling } from '../store/instellingen.ts';
import type { Database } from '../store/schema.ts';

const GEHEIM = 'lokaal:ticketgeheim';

/**
 * The secret that signs tickets in local mode, made at the first start and kept, so that a link in a mail still works
 * after a restart. Everybody there is invented; production takes its secret from the settings.
 */
export async function lokaalGeheim(db: Kysely<Database>): Promise<string> {
  const bewaard = await findInstelling(db, GEHEIM);
  if (typeof bewaard === 'string') return bewaard;
  const nieuw = randomBytes(32).toString('hex');
  await bewaarInstelling(db, GEHEIM, nieuw);
  return nieuw;
}
