import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { vraagGraph, type Graph } from './client.ts';
import { letterlijk } from './kenmerk.ts';
import { tijdstipSchema } from './tijdstip.ts';

/** The copy of a meeting in the calendar of somebody who was invited: its id is another than in that of the organiser. */
export interface Uitnodiging {
  readonly eventId: string;
  readonly start: Moment;
  readonly einde: Moment;
  readonly geannuleerd: boolean;
  readonly aangenomen: boolean;
}

const uitnodigingSchema = z.object({
  id: z.string(),
  start: tijdstipSchema,
  end: tijdstipSchema,
  isCancelled: z.boolean().nullish(),
  responseStatus: z.object({ response: z.string().nullish() }).nullish(),
});

/**
 * Looks up the copy of a meeting in the calendar of one invited person. All copies of a meeting have the same `iCalUId`,
 * also in another tenant, and it is the only property they share on which Graph can filter.
 * @returns undefined when the invitation has not arrived yet, or was taken out of the calendar
 * @throws GraphFout
 */
export async function zoekUitnodiging(graph: Graph, tenantId: string, mailbox: string, iCalUId: string): Promise<Uitnodiging | undefined> {
  const { value } = await vraagGraph(
    graph,
    tenantId,
    {
      ...{ methode: 'GET', mailbox, pad: '/events', herhaling: 'veilig', prefer: 'outlook.timezone="UTC"' },
      query: { $filter: `iCalUId eq ${letterlijk(iCalUId)}`, $select: 'id,start,end,isCancelled,responseStatus', $top: '1' },
    },
    z.object({ value: z.array(uitnodigingSchema) }),
  );
  const gevonden = value[0];
  return gevonden && { eventId: gevonden.id, start: gevonden.start, einde: gevonden.end, geannuleerd: gevonden.isCancelled === true, aangenomen: gevonden.responseStatus?.response === 'accepted' };
}

/**
 * Accepts an invitation in the calendar of the person invited; Exchange tells the organiser. A second time does no harm:
 * the organiser gets the same answer once more.
 * @param uitnodiging `eventId` as it is in this mailbox
 * @throws GraphFout; `ErrorInvalidRequest` in the mailbox of the organiser, who can't answer
 */
export async function neemUitnodigingAan(graph: Graph, tenantId: string, uitnodiging: { readonly mailbox: string; readonly eventId: string }): Promise<void> {
  const { mailbox, eventId } = uitnodiging;
  const pad = `/events/${encodeURIComponent(eventId)}/accept`;
  await vraagGraph(graph, tenantId, { methode: 'POST', mailbox, pad, body: { sendResponse: true }, herhaling: 'alleenBijDrukte' }, z.unknown());
}
