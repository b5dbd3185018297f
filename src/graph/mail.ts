import type { Message } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { vraagGraph, type Graph } from './client.ts';

export interface Mail {
  /** Mail address of the mailbox that sends. */
  readonly van: string;
  readonly aan: readonly string[];
  /** Casus codes only, no personal data; so is `tekst`, which is plain text. */
  readonly onderwerp: string;
  readonly tekst: string;
}

/**
 * Sends a mail. It is not kept in Sent Items: what we keep for the record is in our own audit.
 * @throws GraphFout; when `tijdelijk` and not a 429, the mail may have gone out all the same (Graph has no key against doubles here)
 */
export async function stuurMail(graph: Graph, tenantId: string, mail: Mail): Promise<void> {
  const message: Message = {
    subject: mail.onderwerp,
    body: { contentType: 'text', content: mail.tekst },
    toRecipients: mail.aan.map((adres) => ({ emailAddress: { address: adres } })),
  };
  await vraagGraph(
    graph,
    tenantId,
    { methode: 'POST', mailbox: mail.van, pad: '/sendMail', body: { message, saveToSentItems: false }, herhaling: 'alleenBijDrukte' },
    z.unknown(),
  );
}
