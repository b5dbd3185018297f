import { z } from 'zod';
import type { Instant } from '../domain/datum.ts';
import { instantVan, leesInstant } from '../tijd/amsterdam.ts';
import { vraagLijst } from './bladzijden.ts';
import { vraagGraph, type Graph } from './client.ts';
import { GraphFout } from './fout.ts';

/** A subscription to the changes in the calendar of one mailbox. */
export interface NieuwAbonnement {
  readonly mailbox: string;
  /** Where Graph posts changes, and where what happens to the subscription itself; https, except in local mode. */
  readonly adres: string;
  readonly levenscyclusAdres: string;
  /** Secret of at most 128 characters, repeated in every true notification. */
  readonly clientState: string;
  /** See `vervalmoment`. */
  readonly vervaltOp: Instant;
}

export interface GraphAbonnement {
  readonly id: string;
  /** As Graph granted it. */
  readonly vervaltOp: Instant;
}

/** Graph lets a subscription to events without their content live 10,080 minutes at most (platform.md 5.4). */
const LANGSTE_LEVEN_MINUTEN = 10_080;
/** For the difference between two clocks: a minute too long is refused. */
const SPELING_MINUTEN = 30;

const instant = z.string().transform((tekst) => leesInstant(tekst)).refine((gelezen) => gelezen !== undefined);
const abonnementSchema = z.object({ id: z.string(), expirationDateTime: instant });
const eigenSchema = z.object({ id: z.string(), resource: z.string(), notificationUrl: z.string().nullish() });

/** The latest moment until which Graph takes a subscription that is made or renewed at `nu`. */
export function vervalmoment(nu: Instant): Instant {
  return instantVan(Date.parse(nu) + (LANGSTE_LEVEN_MINUTEN - SPELING_MINUTEN) * 60_000);
}

/**
 * Subscribes to a calendar. Graph first asks both addresses to repeat a word (the handshake), so they must answer already.
 * One that was left behind by a try whose answer got lost is replaced.
 * @throws GraphFout, also when the handshake fails
 */
export async function maakAbonnement(graph: Graph, tenantId: string, nieuw: NieuwAbonnement): Promise<GraphAbonnement> {
  try {
    return await maak(graph, tenantId, nieuw);
  } catch (fout) {
    if (!(fout instanceof GraphFout) || fout.status !== 409) throw fout;
    // Its clientState is not shown any more, so it can't be used.
    for (const id of await zoekEigen(graph, tenantId, nieuw)) await verwijderAbonnement(graph, tenantId, id);
    return maak(graph, tenantId, nieuw);
  }
}

async function maak(graph: Graph, tenantId: string, nieuw: NieuwAbonnement): Promise<GraphAbonnement> {
  const body = {
    ...{ changeType: 'created,updated,deleted', resource: bron(nieuw.mailbox), notificationUrl: nieuw.adres, lifecycleNotificationUrl: nieuw.levenscyclusAdres },
    ...{ clientState: nieuw.clientState, expirationDateTime: nieuw.vervaltOp },
  };
  return alsAbonnement(await vraagGraph(graph, tenantId, { methode: 'POST', pad: '/subscriptions', body, herhaling: 'alleenBijDrukte' }, abonnementSchema));
}

function bron(mailbox: string): string {
  return `/users/${mailbox}/events`;
}

/** Those of ours on this calendar that post to this address. Graph repeats the resource as it was asked for. */
async function zoekEigen(graph: Graph, tenantId: string, { mailbox, adres }: NieuwAbonnement): Promise<readonly string[]> {
  const { rijen } = await vraagLijst(graph, tenantId, { methode: 'GET', pad: '/subscriptions', herhaling: 'veilig' }, eigenSchema);
  const zelfdeBron = (resource: string): boolean => resource.replace(/^\//, '').toLowerCase() === bron(mailbox).slice(1).toLowerCase();
  return rijen.flatMap(({ id, resource, notificationUrl }) => (notificationUrl === adres && zelfdeBron(resource) ? [id] : []));
}

/**
 * Lets a subscription live longer; that also authorises it again.
 * @returns until when; undefined when it is gone, and a new one must be made
 * @throws GraphFout
 */
export async function verlengAbonnement(graph: Graph, tenantId: string, id: string, vervaltOp: Instant): Promise<Instant | undefined> {
  const verzoek = { methode: 'PATCH', pad: padVan(id), body: { expirationDateTime: vervaltOp }, herhaling: 'veilig' } as const;
  return ofWeg(vraagGraph(graph, tenantId, verzoek, abonnementSchema).then((verlengd) => alsAbonnement(verlengd).vervaltOp));
}

/**
 * Ends a subscription. One that is gone counts as ended.
 * @throws GraphFout
 */
export async function verwijderAbonnement(graph: Graph, tenantId: string, id: string): Promise<void> {
  await ofWeg(vraagGraph(graph, tenantId, { methode: 'DELETE', pad: padVan(id), herhaling: 'veilig' }, z.unknown()));
}

/**
 * Confirms that we still may see the calendar, as Graph asks with `reauthorizationRequired`.
 * @returns false when the subscription is gone
 * @throws GraphFout
 */
export async function herautoriseer(graph: Graph, tenantId: string, id: string): Promise<boolean> {
  const verzoek = { methode: 'POST', pad: `${padVan(id)}/reauthorize`, herhaling: 'veilig' } as const;
  return (await ofWeg(vraagGraph(graph, tenantId, verzoek, z.unknown()).then(() => true))) ?? false;
}

function padVan(id: string): string {
  return `/subscriptions/${encodeURIComponent(id)}`;
}

/** The path holds nothing but the subscription, so whatever its code, a 404 is about that. */
async function ofWeg<T>(antwoord: Promise<T>): Promise<T | undefined> {
  try {
    return await antwoord;
  } catch (fout) {
    if (fout instanceof GraphFout && fout.status === 404) return undefined;
    throw fout;
  }
}

function alsAbonnement({ id, expirationDateTime }: z.output<typeof abonnementSchema>): GraphAbonnement {
  return { id, vervaltOp: expirationDateTime };
}
