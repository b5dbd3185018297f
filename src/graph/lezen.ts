import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { gevuld } from '../domain/gevuld.ts';
import { leesInstant, momentVan } from '../tijd/amsterdam.ts';
import { vraagSamen } from './batch.ts';
import { vraagGraph, type Graph, type Verzoek } from './client.ts';
import { alsGeboekt, geboektSchema, type GeboekteAfspraak } from './events.ts';
import type { Deelnemer } from './eventVorm.ts';
import { GraphFout, isAfspraakWeg } from './fout.ts';
import { CASUS_EXPAND, leesCasusCodes } from './kenmerk.ts';
import { tijdstipSchema } from './tijdstip.ts';

export type Antwoord = 'geaccepteerd' | 'voorlopig' | 'geweigerd' | 'geen';

/** What somebody answered to the invitation, or the room by itself, and when. */
export interface Beantwoording {
  readonly antwoord: Antwoord;
  /** Left out while there is no answer. */
  readonly antwoordOp?: Moment;
}

/** A meeting as it stands in the calendar of its organiser. */
export interface Afspraak extends GeboekteAfspraak {
  readonly onderwerp: string;
  readonly start: Moment;
  readonly einde: Moment;
  readonly geannuleerd: boolean;
  /** The people invited; the organiser is not among them. */
  readonly deelnemers: readonly (Deelnemer & Beantwoording)[];
  readonly ruimtes: readonly ({ readonly adres: string; readonly naam: string } & Beantwoording)[];
  /** Empty when the meeting is not one of ours. */
  readonly casusCodes: readonly string[];
}

/** What is asked of a meeting. */
export const VELDEN = 'id,iCalUId,webLink,onlineMeeting,subject,start,end,isCancelled,attendees';

const ANTWOORDEN: Readonly<Record<string, Antwoord>> = {
  accepted: 'geaccepteerd',
  organizer: 'geaccepteerd',
  tentativelyAccepted: 'voorlopig',
  declined: 'geweigerd',
};

/** A meeting as Graph gives it. */
export const afspraakSchema = geboektSchema.extend({
  subject: z.string().nullish(),
  start: tijdstipSchema,
  end: tijdstipSchema,
  isCancelled: z.boolean().nullish(),
  attendees: z
    .array(
      z.object({
        type: z.string().nullish(),
        status: z.object({ response: z.string().nullish(), time: z.string().nullish() }).nullish(),
        emailAddress: z.object({ address: z.string(), name: z.string().nullish() }),
      }),
    )
    .nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string().nullish(), value: z.string().nullish() })).nullish(),
});
type Genodigde = NonNullable<z.output<typeof afspraakSchema>['attendees']>[number];

function leesVerzoek(organisator: string, eventId: string): Verzoek {
  return {
    ...{ methode: 'GET', mailbox: organisator, pad: `/events/${encodeURIComponent(eventId)}`, herhaling: 'veilig' },
    query: { $select: VELDEN, $expand: CASUS_EXPAND },
    prefer: 'outlook.timezone="UTC"',
  };
}

/**
 * Reads a meeting from the organiser's calendar, with what the attendees answered.
 * @returns undefined when the meeting is gone
 * @throws GraphFout
 */
export async function leesAfspraak(graph: Graph, tenantId: string, organisator: string, eventId: string): Promise<Afspraak | undefined> {
  try {
    return alsAfspraak(await vraagGraph(graph, tenantId, leesVerzoek(organisator, eventId), afspraakSchema));
  } catch (fout) {
    if (isAfspraakWeg(fout)) return undefined;
    throw fout;
  }
}

/**
 * Reads several meetings from one calendar, as few requests as Graph allows.
 * @returns per event id asked for the meeting, or undefined when it is gone
 * @throws GraphFout of the first meeting that could not be read: half an answer would look like meetings that are gone
 */
export async function leesAfspraken(graph: Graph, tenantId: string, organisator: string, eventIds: readonly string[]): Promise<ReadonlyMap<string, Afspraak | undefined>> {
  const ids = [...new Set(eventIds)];
  const antwoorden = await vraagSamen(graph, tenantId, ids.map((id) => leesVerzoek(organisator, id)), afspraakSchema);
  return new Map(ids.map((id, i) => [id, uitAntwoord(antwoorden[i])]));
}

function uitAntwoord(antwoord: z.output<typeof afspraakSchema> | GraphFout | undefined): Afspraak | undefined {
  if (antwoord === undefined || isAfspraakWeg(antwoord)) return undefined;
  if (antwoord instanceof GraphFout) throw antwoord;
  return alsAfspraak(antwoord);
}

/** The answer of Graph in our own words. */
export function alsAfspraak(event: z.output<typeof afspraakSchema>): Afspraak {
  const genodigden = event.attendees ?? [];
  return {
    ...alsGeboekt(event),
    onderwerp: event.subject ?? '',
    start: event.start,
    einde: event.end,
    geannuleerd: event.isCancelled === true,
    deelnemers: genodigden.filter(({ type }) => type !== 'resource').map((genodigde) => ({ ...alsWie(genodigde), verplicht: genodigde.type !== 'optional', ...beantwoording(genodigde) })),
    ruimtes: genodigden.filter(({ type }) => type === 'resource').map((genodigde) => ({ ...alsWie(genodigde), ...beantwoording(genodigde) })),
    casusCodes: leesCasusCodes(event.singleValueExtendedProperties ?? []),
  };
}

function alsWie({ emailAddress: { address, name } }: Genodigde): { readonly adres: string; readonly naam: string } {
  return { adres: address, naam: name ?? address };
}

function beantwoording({ status }: Genodigde): Beantwoording {
  const antwoord = ANTWOORDEN[status?.response ?? ''] ?? 'geen';
  const op = leesInstant(status?.time ?? '');
  // Without an answer Graph gives the first moment of the year 1.
  const isGegeven = antwoord !== 'geen' && op !== undefined && op > '1900';
  return gevuld({ antwoord, antwoordOp: isGegeven ? momentVan(op) : undefined });
}
