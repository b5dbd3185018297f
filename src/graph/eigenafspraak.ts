import { z } from 'zod';
import { vraagGraph, type Graph } from './client.ts';
import { isAfspraakWeg } from './fout.ts';
import { CASUS_EXPAND } from './kenmerk.ts';
import { afspraakSchema, alsAfspraak, VELDEN, type Afspraak } from './lezen.ts';

/** An appointment as it stands in somebody's own calendar, whoever organises it. */
export interface EigenAfspraak extends Afspraak {
  /** Of this mailbox itself. */
  readonly isOrganisator: boolean;
  /** Still being written: saved, and the invitations were not sent. An appointment to which nobody is invited was not sent either. */
  readonly isConcept: boolean;
  /** One of a series, or the series itself. */
  readonly isReeks: boolean;
  readonly plaats: string;
}

const eigenSchema = afspraakSchema.extend({
  isOrganizer: z.boolean().nullish(),
  isDraft: z.boolean().nullish(),
  type: z.string().nullish(),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
});

/**
 * Reads an appointment from the calendar of the mailbox in which it has this id. Graph says `isDraft` false of an
 * appointment without attendees; such a one is a concept here all the same.
 * @returns undefined when it is not there (any more)
 * @throws GraphFout
 */
export async function leesEigenAfspraak(graph: Graph, tenantId: string, mailbox: string, eventId: string): Promise<EigenAfspraak | undefined> {
  try {
    const event = await vraagGraph(graph, tenantId, {
      ...{ methode: 'GET', mailbox, pad: `/events/${encodeURIComponent(eventId)}`, herhaling: 'veilig', prefer: 'outlook.timezone="UTC"' },
      query: { $select: `${VELDEN},isOrganizer,isDraft,type,location`, $expand: CASUS_EXPAND },
    }, eigenSchema);
    const afspraak = alsAfspraak(event);
    return {
      ...afspraak, isOrganisator: event.isOrganizer === true, isConcept: event.isDraft === true || afspraak.deelnemers.length === 0,
      isReeks: event.type !== undefined && event.type !== null && event.type !== 'singleInstance', plaats: event.location?.displayName ?? '',
    };
  } catch (fout) {
    if (isAfspraakWeg(fout)) return undefined;
    throw fout;
  }
}
