import type { Event } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { plusMinuten } from '../tijd/amsterdam.ts';
import { vraagGraph, type Graph } from './client.ts';
import { GraphFout } from './fout.ts';
import { alsHtml } from './html.ts';
import { kenmerken, kenmerkFilter, type Zoeksleutel } from './kenmerk.ts';
import { tijdstipSchema } from './tijdstip.ts';

export interface Deelnemer {
  readonly adres: string;
  readonly naam: string;
  readonly verplicht: boolean;
}

/** A meeting to book. Subject, text and place carry casus codes only, no personal data (architecture.md, privacy). */
export interface Boeking {
  readonly organisator: string;
  readonly onderwerp: string;
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly deelnemers: readonly Deelnemer[];
  /** Plain text. */
  readonly tekst: string;
  /** With a Teams meeting. */
  readonly online: boolean;
  readonly locatie?: string;
  readonly casusCodes: readonly string[];
  /** Chosen by us and kept over retries: Graph makes one meeting per transactionId. */
  readonly transactionId: string;
}

export interface GeboekteAfspraak {
  readonly eventId: string;
  readonly iCalUId?: string;
  readonly joinUrl?: string;
  readonly webLink?: string;
}

export type Antwoord = 'geaccepteerd' | 'voorlopig' | 'geweigerd' | 'geen';

export interface Afspraak extends GeboekteAfspraak {
  readonly start: Moment;
  readonly einde: Moment;
  readonly geannuleerd: boolean;
  readonly deelnemers: readonly { readonly adres: string; readonly verplicht: boolean; readonly antwoord: Antwoord }[];
}

/** Windows' name of Europe/Amsterdam, the zone of every `Moment`. Wall time keeps the hour when a rule of summer time changes. */
const ZONE_VAN_OUTLOOK = 'W. Europe Standard Time';
const AFSPRAAK_VELDEN = 'id,iCalUId,webLink,onlineMeeting,start,end,isCancelled,attendees';

const ANTWOORDEN: Readonly<Record<string, Antwoord>> = {
  accepted: 'geaccepteerd',
  organizer: 'geaccepteerd',
  tentativelyAccepted: 'voorlopig',
  declined: 'geweigerd',
};

const geboektSchema = z.object({
  id: z.string(),
  iCalUId: z.string().nullish(),
  webLink: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

const afspraakSchema = geboektSchema.extend({
  start: tijdstipSchema,
  end: tijdstipSchema,
  isCancelled: z.boolean().nullish(),
  attendees: z
    .array(
      z.object({
        type: z.string().nullish(),
        status: z.object({ response: z.string().nullish() }).nullish(),
        emailAddress: z.object({ address: z.string() }),
      }),
    )
    .nullish(),
});

/**
 * Books a meeting in the calendar of the organiser; Exchange sends the invitations. Safe to repeat with the same
 * `transactionId`: Graph gives the same meeting back, or says that it exists, and then it is looked up.
 * @throws GraphFout; when `tijdelijk`, the meeting may exist all the same, so repeat with the same `transactionId`
 */
export async function boekAfspraak(graph: Graph, tenantId: string, boeking: Boeking): Promise<GeboekteAfspraak> {
  try {
    const event = await vraagGraph(
      graph,
      tenantId,
      { methode: 'POST', mailbox: boeking.organisator, pad: '/events', body: alsEvent(boeking), herhaling: 'veilig' },
      geboektSchema,
    );
    return alsGeboekt(event);
  } catch (fout) {
    // Seen in the field with 400 and with 409; the documentation names neither.
    if (!(fout instanceof GraphFout) || (fout.code !== 'ErrorDuplicateTransactionId' && fout.status !== 409)) throw fout;
    const bestaande = await zoekAfspraak(graph, tenantId, boeking.organisator, { transactionId: boeking.transactionId });
    if (bestaande === undefined) throw fout;
    return bestaande;
  }
}

function alsEvent(boeking: Boeking): Event {
  const tijd = ({ datum, tijd: uur }: Moment): { dateTime: string; timeZone: string } => ({
    dateTime: `${datum}T${uur}:00`,
    timeZone: ZONE_VAN_OUTLOOK,
  });
  return {
    subject: boeking.onderwerp,
    body: { contentType: 'html', content: alsHtml(boeking.tekst) },
    start: tijd(boeking.start),
    end: tijd(plusMinuten(boeking.start, boeking.duurMinuten)),
    attendees: boeking.deelnemers.map(({ adres, naam, verplicht }) => ({
      emailAddress: { address: adres, name: naam },
      type: verplicht ? 'required' : 'optional',
    })),
    ...(boeking.locatie === undefined ? {} : { location: { displayName: boeking.locatie } }),
    ...(boeking.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    // Colleagues who may look into this calendar see that the time is taken, not for whom.
    sensitivity: 'private',
    showAs: 'busy',
    responseRequested: true,
    transactionId: boeking.transactionId,
    singleValueExtendedProperties: kenmerken(boeking.casusCodes, boeking.transactionId),
  };
}

/**
 * Looks a meeting up in the calendar of its organiser, by the marks that `boekAfspraak` puts on it.
 * @returns undefined when there is none; for a casus code with several meetings: one of those that Graph gives first
 * @throws GraphFout
 */
export async function zoekAfspraak(
  graph: Graph,
  tenantId: string,
  organisator: string,
  sleutel: Zoeksleutel,
): Promise<GeboekteAfspraak | undefined> {
  const { value } = await vraagGraph(
    graph,
    tenantId,
    {
      methode: 'GET',
      mailbox: organisator,
      pad: '/events',
      query: { $filter: kenmerkFilter(sleutel), $select: 'id,iCalUId,webLink,onlineMeeting', $top: '1' },
      herhaling: 'veilig',
    },
    z.object({ value: z.array(geboektSchema) }),
  );
  const gevonden = value[0];
  return gevonden && alsGeboekt(gevonden);
}

/**
 * Cancels a meeting as its organiser; Exchange tells the attendees, with `comment` (Dutch, casus codes only).
 * A meeting that is gone counts as cancelled, so a repetition is harmless.
 * @throws GraphFout, also `ErrorInvalidUser` and the like: a mailbox that is gone is not a cancelled meeting
 */
export async function annuleerAfspraak(
  graph: Graph,
  tenantId: string,
  afspraak: { readonly organisator: string; readonly eventId: string; readonly comment: string },
): Promise<void> {
  const { organisator, eventId, comment } = afspraak;
  const pad = `/events/${encodeURIComponent(eventId)}/cancel`;
  try {
    await vraagGraph(graph, tenantId, { methode: 'POST', mailbox: organisator, pad, body: { comment }, herhaling: 'alleenBijDrukte' }, z.unknown());
  } catch (fout) {
    if (!isWeg(fout)) throw fout;
  }
}

/**
 * Reads a meeting from the organiser's calendar, with what the attendees answered.
 * @returns undefined when the meeting is gone
 * @throws GraphFout
 */
export async function leesAfspraak(graph: Graph, tenantId: string, organisator: string, eventId: string): Promise<Afspraak | undefined> {
  const pad = `/events/${encodeURIComponent(eventId)}`;
  try {
    const event = await vraagGraph(
      graph,
      tenantId,
      { methode: 'GET', mailbox: organisator, pad, query: { $select: AFSPRAAK_VELDEN }, prefer: 'outlook.timezone="UTC"', herhaling: 'veilig' },
      afspraakSchema,
    );
    return alsAfspraak(event);
  } catch (fout) {
    if (isWeg(fout)) return undefined;
    throw fout;
  }
}

/** A 404 may also mean that the mailbox is unknown; only this code is about the meeting. */
function isWeg(fout: unknown): boolean {
  return fout instanceof GraphFout && fout.status === 404 && fout.code === 'ErrorItemNotFound';
}

function alsGeboekt({ id, iCalUId, webLink, onlineMeeting }: z.output<typeof geboektSchema>): GeboekteAfspraak {
  return {
    eventId: id,
    ...(iCalUId ? { iCalUId } : {}),
    ...(onlineMeeting?.joinUrl ? { joinUrl: onlineMeeting.joinUrl } : {}),
    ...(webLink ? { webLink } : {}),
  };
}

function alsAfspraak(event: z.output<typeof afspraakSchema>): Afspraak {
  return {
    ...alsGeboekt(event),
    start: event.start,
    einde: event.end,
    geannuleerd: event.isCancelled === true,
    deelnemers: (event.attendees ?? []).map(({ type, status, emailAddress }) => ({
      adres: emailAddress.address,
      verplicht: type !== 'optional',
      antwoord: ANTWOORDEN[status?.response ?? ''] ?? 'geen',
    })),
  };
}
