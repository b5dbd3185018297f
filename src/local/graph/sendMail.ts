import { z } from 'zod';
import { importance, itemBody, leesBody, recipient } from './contract.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

const message = z.strictObject({
  subject: z.string().max(255).nullish(),
  body: itemBody.nullish(),
  toRecipients: z.array(recipient).optional(),
  ccRecipients: z.array(recipient).optional(),
  bccRecipients: z.array(recipient).optional(),
  importance: importance.nullish(),
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
  toestand.mails.push({
    van: verzoek.mailbox.adres,
    aan: ontvangers.map(({ emailAddress }) => emailAddress.address),
    onderwerp: bericht.subject ?? '',
    tekst: bericht.body?.content ?? '',
    contentType: bericht.body?.contentType ?? 'text',
    op: nu(),
  });
  return { status: 202 };
}
