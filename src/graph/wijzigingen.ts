import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { opLink, vraagLijst } from './bladzijden.ts';
import type { Graph, Verzoek } from './client.ts';
import { GraphFout } from './fout.ts';

export interface Wijzigingsvraag {
  /** Of the answer before; left out: everything in the window. It keeps its own window. */
  readonly deltaLink?: string;
  readonly van: Moment;
  readonly tot: Moment;
}

export interface Wijzigingen {
  /** New or changed since the answer before. */
  readonly gewijzigd: readonly string[];
  /** Deleted, or no longer inside the window: Graph does not say which, so read the meeting to know. */
  readonly weg: readonly string[];
  /** True: `gewijzigd` is all there is in the window, and what is not among it is not there. */
  readonly volledig: boolean;
  readonly deltaLink: string;
}

const rijSchema = z.object({ id: z.string(), '@removed': z.unknown().optional() });
const BLADZIJDE = 50;

/**
 * What changed in a calendar since it was last read: the safety net below the notifications. When Graph no longer knows how
 * far we were, it begins anew by itself.
 * @throws GraphFout
 */
export async function leesWijzigingen(graph: Graph, tenantId: string, mailbox: string, vraag: Wijzigingsvraag): Promise<Wijzigingen> {
  const verzoek: Verzoek = { methode: 'GET', mailbox, pad: '/calendarView/delta', prefer: `odata.maxpagesize=${BLADZIJDE}`, herhaling: 'veilig' };
  const nieuw = { ...verzoek, query: { startDateTime: vraag.van.instant, endDateTime: vraag.tot.instant } };
  if (vraag.deltaLink === undefined) return lees(graph, tenantId, nieuw, true);
  try {
    return await lees(graph, tenantId, opLink(verzoek, vraag.deltaLink), false);
  } catch (fout) {
    if (!isVerlopen(fout)) throw fout;
    return lees(graph, tenantId, nieuw, true);
  }
}

/** 410, with `SyncStateNotFound` or another code; some tenants answer a state they lost with that code and 400 or 404. */
function isVerlopen(fout: unknown): boolean {
  return fout instanceof GraphFout && (fout.status === 410 || /^(syncState|resync)/i.test(fout.code));
}

async function lees(graph: Graph, tenantId: string, verzoek: Verzoek, volledig: boolean): Promise<Wijzigingen> {
  const { rijen, deltaLink } = await vraagLijst(graph, tenantId, verzoek, rijSchema);
  if (deltaLink === undefined) throw new GraphFout('OnverwachtAntwoord', { status: 0, tijdelijk: false });
  // The same event may come twice in a round; the last time is how it is.
  const laatste = new Map(rijen.map((rij) => [rij.id, rij['@removed'] !== undefined]));
  const metStand = (isWeg: boolean): string[] => [...laatste].flatMap(([id, weg]) => (weg === isWeg ? [id] : []));
  return { gewijzigd: metStand(false), weg: metStand(true), volledig, deltaLink };
}
