import { z } from 'zod';
import type { Moment } from '../domain/datum.ts';
import { vraagGraph, type Graph } from './client.ts';
import { alsTijden } from './eventVorm.ts';
import { maakEenmalig } from './events.ts';
import { isAfspraakWeg } from './fout.ts';

/** A moment to keep free in one calendar while people are asked whether it suits them. */
export interface Vasthouding {
  readonly mailbox: string;
  readonly start: Moment;
  readonly duurMinuten: number;
  /** Chosen by us and kept over retries. */
  readonly transactionId: string;
}

/** Names no casus: a hold lasts a few days at most, and people throw it away by themselves. */
const ONDERWERP = 'Vastgehouden: Samen starten';

/**
 * Holds a moment as tentative in one person's own calendar: nobody is invited and no reminder sounds. Safe to repeat with the
 * same `transactionId`.
 * @returns by which id it can be released
 * @throws GraphFout; when `tijdelijk`, it may be held all the same, so repeat with the same `transactionId`
 */
export async function reserveer(graph: Graph, tenantId: string, { mailbox, start, duurMinuten, transactionId }: Vasthouding): Promise<{ readonly eventId: string }> {
  const { eventId } = await maakEenmalig(graph, tenantId, mailbox, transactionId, {
    subject: ONDERWERP,
    ...alsTijden(start, duurMinuten),
    showAs: 'tentative',
    sensitivity: 'private',
    isReminderOn: false,
    responseRequested: false,
  });
  return { eventId };
}

/**
 * Releases a moment that was held. One that is gone counts as released, so a repetition is harmless.
 * @throws GraphFout
 */
export async function geefVrij(graph: Graph, tenantId: string, { mailbox, eventId }: { readonly mailbox: string; readonly eventId: string }): Promise<void> {
  const verzoek = { methode: 'DELETE', mailbox, pad: `/events/${encodeURIComponent(eventId)}`, herhaling: 'veilig' } as const;
  try {
    await vraagGraph(graph, tenantId, verzoek, z.unknown());
  } catch (fout) {
    if (!isAfspraakWeg(fout)) throw fout;
  }
}
