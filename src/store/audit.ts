import type { Kysely } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import type { Database } from './schema.ts';

/** Who did or read what, when, from where and with what result; never any content (domain.md B6.2). */
export interface AuditRegel {
  readonly op: Instant;
  /** Undefined: the product itself. */
  readonly persoon?: PersoonId;
  readonly actie: string;
  readonly casus?: CasusId;
  readonly resultaat: string;
  /** Where it came from: `teams`, `tab`, `dialoog`, `keuze`, `outlook`, `signalen`, `product`. */
  readonly herkomst: string;
}

export async function schrijfAudit(db: Kysely<Database>, ...regels: readonly AuditRegel[]): Promise<void> {
  if (regels.length === 0) return;
  await db.insertInto('audit').values(regels.map(({ op, persoon, actie, casus, resultaat, herkomst }) => ({ op, persoon: persoon ?? null, actie, casus: casus ?? null, resultaat, herkomst }))).execute();
}
