import { z } from 'zod';
import { importance, itemBody, leesBody, recipient } from './contract.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** A file in the message itself (microsoft.graph.fileAttachment); other kinds of attachment are not sent by anybody here. */
const fileAttachment = z.strictObject({
  '@odata.type': z.literal('#microsoft.graph.fileAttachment'),
  name: z.string().min(1).max(255),
  contentType: z.string().nullish(),
  contentBytes: z.base64(),
  contentId: z.string().nullish(),
  contentLocation: z.string().nullish(),
  isInline: z.boolean().optional(),
});

/** A file of 3 MB or more needs an upload session instead. */
const MAX_BIJLAGE_BYTES = 3_000_000;

const message = z.strictObject({
  subject: z.string().max(255).nullish(),
  body: itemBody.nullish(),
  toRecipients: z.array(recipient).optional(),
  ccRecipients: z.array(recipient).optional(),
  bccRecipients: z.array(recipient).optional(),
  importance: importance.nullish(),
  attachments: z.array(fileAttachment).optional(),
});

/** The contract writes every parameter in two ways. */
const bodySchema = z.strictObject({
  message: message.optional(),
  saveToSentItems: z.boolean().nullish(),
  Message: message.optional(),
  SaveToSentItems: z.boolean().nullish(),
});

/** `POST /users/{id}/sendMail`: 202. */
export function sendMail(verzoek: StandInVerzoek, { toestand, nu }: Omgeving): Antwoord {
  const gelezen = leesBody(bodySchema, verzoek.body);
  const bericht = gelezen.message ?? gelezen.Message;
  if (!bericht) throw new GraphWeigering(400, 'ErrorInvalidParameter', 'The message is missing.');
  const ontvangers = [...(bericht.toRecipients ?? []), ...(bericht.ccRecipients ?? []), ...(bericht.bccRecipients ?? [])];
  if (ontvangers.length === 0) throw new GraphWeigering(400, 'ErrorInvalidRecipients', 'At least one recipient is needed.');
  const bijlagen = (bericht.attachments ?? []).map(({ name, contentType, contentBytes }) => ({ naam: name, soort: contentType ?? 'application/octet-stream', inhoud: contentBytes }));
  if (bijlagen.some(({ inhoud }) => Buffer.byteLength(inhoud, 'base64') >= MAX_BIJLAGE_BYTES)) throw new GraphWeigering(413, 'ErrorMessageSizeExceeded', 'An attachment in the message must be smaller than 3 MB.');
  toestand.mails.push({
    van: verzoek.mailbox.adres,
    aan: ontvangers.map(({ emailAddress }) => emailAddress.address),
    onderwerp: bericht.subject ?? '',
    tekst: bericht.body?.content ?? '',
    contentType: bericht.body?.contentType ?? 'text',
    op: nu(),
    bijlagen,
  });
  return { status: 202 };
}
