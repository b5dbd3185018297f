import type { Event } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { vraagGraph, type Graph } from './client.ts';
import { alsBody, alsGenodigden, alsPlaats, alsTijden, type Deelnemer, type RuimteKeuze } from './eventVorm.ts';
import { GraphFout, isAfspraakWeg } from './fout.ts';
import { casusKenmerk, kenmerkFilter, transactieKenmerk, type Zoeksleutel } from './kenmerk.ts';

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
  /** Where it is when no room is booked. */
  readonly locatie?: string;
  readonly ruimte?: RuimteKeuze;
  /** Label in the organiser's own calendar, such as `Samen starten`. */
  readonly categorie?: string;
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

/** What Graph tells about a meeting that was booked. */
export const geboektSchema = z.object({
  id: z.string(),
  iCalUId: z.string().nullish(),
  webLink: z.string().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

/**
 * Books a meeting in the calendar of the organiser; Exchange sends the invitations. Safe to repeat with the same
 * `transactionId`: Graph gives the same meeting back, or says that it exists, and then it is looked up.
 * @throws GraphFout; when `tijdelijk`, the meeting may exist all the same, so repeat with the same `transactionId`
 */
export async function boekAfspraak(graph: Graph, tenantId: string, boeking: Boeking): Promise<GeboekteAfspraak> {
  return maakEenmalig(graph, tenantId, boeking.organisator, boeking.transactionId, alsEvent(boeking));
}

/**
 * Makes an event that exists once however often it is tried: Graph knows it by its `transactionId`, and so do we.
 * @throws GraphFout; when `tijdelijk`, the event may exist all the same, so repeat with the same `transactionId`
 */
export async function maakEenmalig(graph: Graph, tenantId: string, mailbox: string, transactionId: string, event: Event): Promise<GeboekteAfspraak> {
  const body = { ...event, transactionId, singleValueExtendedProperties: [...(event.singleValueExtendedProperties ?? []), transactieKenmerk(transactionId)] };
  try {
    return alsGeboekt(await vraagGraph(graph, tenantId, { methode: 'POST', mailbox, pad: '/events', body, herhaling: 'veilig' }, geboektSchema));
  } catch (fout) {
    // Seen in the field with 400 and with 409; the documentation names neither.
    if (!(fout instanceof GraphFout) || (fout.code !== 'ErrorDuplicateTransactionId' && fout.status !== 409)) throw fout;
    const bestaande = await zoekAfspraak(graph, tenantId, mailbox, { transactionId });
    if (bestaande === undefined) throw fout;
    return bestaande;
  }
}

function alsEvent(boeking: Boeking): Event {
  const plaats = alsPlaats(boeking.locatie, boeking.ruimte);
  return {
    subject: boeking.onderwerp,
    body: alsBody(boeking.tekst),
    ...alsTijden(boeking.start, boeking.duurMinuten),
    attendees: alsGenodigden(boeking.deelnemers, boeking.ruimte),
    ...(plaats === undefined ? {} : { location: plaats }),
    ...(boeking.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    ...(boeking.categorie === undefined ? {} : { categories: [boeking.categorie] }),
    // Colleagues who may look into this calendar see that the time is taken, not for whom.
    sensitivity: 'private',
    showAs: 'busy',
    responseRequested: true,
    singleValueExtendedProperties: [casusKenmerk(boeking.casusCodes)],
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
    if (!isAfspraakWeg(fout)) throw fout;
  }
}

/** The answer of Graph in our own words. */
export function alsGeboekt({ id, iCalUId, webLink, onlineMeeting }: z.output<typeof geboektSchema>): GeboekteAfspraak {
  return {
    eventId: id,
    ...(iCalUId ? { iCalUId } : {}),
    ...(onlineMeeting?.joinUrl ? { joinUrl: onlineMeeting.joinUrl } : {}),
    ...(webLink ? { webLink } : {}),
  };
}
