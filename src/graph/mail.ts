import type { Message } from '@microsoft/microsoft-graph-types';
import { z } from 'zod';
import { vraagGraph, type Graph } from './client.ts';

export interface Bijlage {
  readonly naam: string;
  /** Media type. */
  readonly soort: string;
  readonly inhoud: Uint8Array;
}

export interface Mail {
  /** Mail address of the mailbox that sends. */
  readonly van: string;
  readonly aan: readonly string[];
  /** Casus codes only, no personal data; so is `tekst`, which is plain text. */
  readonly onderwerp: string;
  readonly tekst: string;
  readonly bijlagen?: readonly Bijlage[];
}

/** Larger ones need an upload session, which we never make: Graph takes files under 3 MB in the message, and 4 MB for all of it in base64. */
export const MAX_BIJLAGE_BYTES = 2_900_000;

/** As the contract has it; Microsoft's own type says `contentBytes` is a number. */
function alsFileAttachment({ naam, soort, inhoud }: Bijlage): Readonly<Record<string, string>> {
  return { '@odata.type': '#microsoft.graph.fileAttachment', name: naam, contentType: soort, contentBytes: Buffer.from(inhoud).toString('base64') };
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
    { methode: 'POST', mailbox: mail.van, pad: '/sendMail', body: { message: { ...message, ...(mail.bijlagen === undefined ? {} : { attachments: mail.bijlagen.map(alsFileAttachment) }) }, saveToSentItems: false }, herhaling: 'alleenBijDrukte' },
    z.unknown(),
  );
}
