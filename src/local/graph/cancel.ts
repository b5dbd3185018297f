import { z } from 'zod';
import { leesBody } from './contract.ts';
import { zoekEvent } from './events.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { verwijder, zegAf } from './uitnodigingen.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** The contract writes the parameter in two ways. */
const bodySchema = z.strictObject({ comment: z.string().nullish(), Comment: z.string().nullish() });

/** `POST /users/{id}/events/{id}/cancel`: 202; the organiser's copy goes, the attendees see it as cancelled. */
export function annuleer(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  leesBody(bodySchema, verzoek.body);
  const event = zoekEvent(verzoek, omgeving);
  if (event.mailbox !== event.organisator) {
    throw new GraphWeigering(400, 'ErrorInvalidRequest', 'You need to be an organizer to cancel a meeting.');
  }
  zegAf(event, omgeving);
  verwijder(omgeving, ({ id }) => id === event.id);
  return { status: 202 };
}
