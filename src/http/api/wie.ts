import type { IncomingMessage } from 'node:http';
import { findPersoon, findPersoonByObject, type Persoon } from '../../store/organisatie.ts';
import type { HttpOpties } from '../opties.ts';

/** Why nobody is known: no (good) token, or a token of somebody who is not in Samen starten. */
export type Onbekend = 'geenToken' | 'geenPersoon';

export function bearerVan({ headers }: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

/**
 * Who calls: by the single sign-on token of Teams, or by the ticket of local mode. An application is nobody here.
 * Roles are looked up by the use case.
 */
export async function wieRoept({ entra, tickets, omgeving, lokaal }: HttpOpties, req: IncomingMessage): Promise<Persoon | Onbekend> {
  const token = bearerVan(req);
  if (token === undefined) return 'geenToken';
  if (lokaal !== undefined) {
    const id = await tickets.leesAanmelding(token);
    return id === undefined ? 'geenToken' : ((await findPersoon(omgeving.db, id)) ?? 'geenPersoon');
  }
  const beller = await entra?.(token);
  if (beller?.soort !== 'persoon') return 'geenToken';
  return (await findPersoonByObject(omgeving.db, beller.tenant, beller.object)) ?? 'geenPersoon';
}
