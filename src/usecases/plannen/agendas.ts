import type { Moment, Periode } from '../../domain/datum.ts';
import type { Graph } from '../../graph/client.ts';
import { vraagBezet, type Beschikbaarheid } from '../../graph/schedule.ts';

/** A mailbox whose calendar is asked for: of a person or a room. */
export interface Agendahouder {
  readonly tenant: string;
  readonly adres: string;
}

/** What the calendars say, by address in small letters. */
export type Agendas = ReadonlyMap<string, Beschikbaarheid>;

/**
 * Free/busy of people and rooms, from whatever tenant: each tenant is asked about its own, and the answers are put
 * together here. A tenant that can't be asked leaves its calendars unknown.
 * @throws GraphFout when it is temporary, so that the question is asked again
 */
export async function leesAgendas(graph: Graph, houders: readonly Agendahouder[], { van, tot }: { readonly van: Moment; readonly tot: Moment }): Promise<Agendas> {
  const antwoorden = new Map<string, Beschikbaarheid>();
  for (const [tenant, eigen] of Map.groupBy(houders, (houder) => houder.tenant)) {
    const bezet = await vraagBezet(graph, tenant, { mailboxen: eigen.map(({ adres }) => adres), van, tot });
    for (const [adres, wanneer] of bezet) antwoorden.set(adres.toLowerCase(), wanneer);
  }
  return antwoorden;
}

/** When a mailbox is busy, or that this is not known. */
export function bezetVan(agendas: Agendas, adres: string): readonly Periode[] | 'onbekend' {
  const agenda = agendas.get(adres.toLowerCase());
  return agenda?.bekend === true ? agenda.bezet : 'onbekend';
}
