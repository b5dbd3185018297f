import type { Event } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { vraagGraph, type Graph } from './client.ts';
import { alsGenodigden, alsPlaats, alsTijden, metAndereTekst, type Deelnemer, type RuimteKeuze } from './eventVorm.ts';
import { isAfspraakWeg } from './fout.ts';
import { casusKenmerk } from './kenmerk.ts';
import { leesAfspraak, type Afspraak } from './lezen.ts';

/** What changes in a meeting; what is left out stays as it is. */
export interface Wijziging {
  readonly organisator: string;
  readonly eventId: string;
  readonly start?: Moment;
  readonly duurMinuten?: number;
  readonly onderwerp?: string;
  /** Plain text; how to join the Teams meeting stays below it. */
  readonly tekst?: string;
  readonly deelnemers?: readonly Deelnemer[];
  readonly casusCodes?: readonly string[];
  /** Another room; null: no room any more. */
  readonly ruimte?: RuimteKeuze | null;
  /** Where it is when there is no room. */
  readonly locatie?: string;
}

const bodySchema = z.object({ body: z.object({ content: z.string().nullish() }).nullish() });

/**
 * Changes a meeting as its organiser; Exchange tells those for whom something changes, and whoever had accepted another
 * time answers again. The same change twice is harmless.
 * @returns false when the meeting is gone
 * @throws GraphFout
 */
export async function wijzigAfspraak(graph: Graph, tenantId: string, wijziging: Wijziging): Promise<boolean> {
  const { organisator, eventId } = wijziging;
  try {
    const event = await alsPatch(graph, tenantId, wijziging);
    if (event === undefined) return false;
    const verzoek = { methode: 'PATCH', mailbox: organisator, pad: `/events/${encodeURIComponent(eventId)}`, body: event, herhaling: 'veilig' } as const;
    await vraagGraph(graph, tenantId, verzoek, z.unknown());
    return true;
  } catch (fout) {
    if (isAfspraakWeg(fout)) return false;
    throw fout;
  }
}

/** Graph takes times and invited people as a whole, so what was left out of those is read first. Undefined: the meeting is gone. */
async function alsPatch(graph: Graph, tenantId: string, wijziging: Wijziging): Promise<Event | undefined> {
  const { organisator, eventId, start, duurMinuten, onderwerp, tekst, deelnemers, casusCodes, ruimte, locatie } = wijziging;
  const isHalf = (start === undefined) !== (duurMinuten === undefined) || (deelnemers === undefined) !== (ruimte === undefined);
  const huidig = isHalf ? await leesAfspraak(graph, tenantId, organisator, eventId) : undefined;
  if (isHalf && huidig === undefined) return undefined;
  const plaats = ruimte === null ? { displayName: locatie ?? '' } : alsPlaats(locatie, ruimte);
  return {
    ...(onderwerp === undefined ? {} : { subject: onderwerp }),
    ...(tekst === undefined ? {} : { body: metAndereTekst(await leesBody(graph, tenantId, organisator, eventId), tekst) }),
    ...tijden(wijziging, huidig),
    ...(deelnemers === undefined && ruimte === undefined ? {} : { attendees: alsGenodigden(deelnemers ?? huidig?.deelnemers ?? [], ruimteNa(ruimte, huidig)) }),
    ...(plaats === undefined ? {} : { location: plaats }),
    ...(casusCodes === undefined ? {} : { singleValueExtendedProperties: [casusKenmerk(casusCodes)] }),
  };
}

function tijden({ start, duurMinuten }: Wijziging, huidig: Afspraak | undefined): Pick<Event, 'start' | 'end'> {
  if (start === undefined && duurMinuten === undefined) return {};
  const van = start ?? huidig?.start;
  const minuten = duurMinuten ?? (huidig === undefined ? undefined : (Date.parse(huidig.einde.instant) - Date.parse(huidig.start.instant)) / 60_000);
  return van === undefined || minuten === undefined ? {} : alsTijden(van, minuten);
}

function ruimteNa(ruimte: RuimteKeuze | null | undefined, huidig: Afspraak | undefined): RuimteKeuze | undefined {
  return ruimte === undefined ? huidig?.ruimtes[0] : (ruimte ?? undefined);
}

async function leesBody(graph: Graph, tenantId: string, mailbox: string, eventId: string): Promise<string> {
  const verzoek = { methode: 'GET', mailbox, pad: `/events/${encodeURIComponent(eventId)}`, query: { $select: 'body' }, herhaling: 'veilig' } as const;
  return (await vraagGraph(graph, tenantId, verzoek, bodySchema)).body?.content ?? '';
}
