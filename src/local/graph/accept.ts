import { z } from 'zod';
import { leesBody } from './contract.ts';
import { zoekEvent } from './events.ts';
import type { Omgeving, StandInVerzoek } from './omgeving.ts';
import { beantwoord, beantwoordStil, bronVan } from './uitnodigingen.ts';
import { GraphWeigering, type Antwoord } from './weigering.ts';

/** The contract writes the parameters in two ways. */
const bodySchema = z.strictObject({ comment: z.string().nullish(), Comment: z.string().nullish(), sendResponse: z.boolean().nullish(), SendResponse: z.boolean().nullish() });

function weiger(uitleg: string): GraphWeigering {
  return new GraphWeigering(400, 'ErrorInvalidRequest', `Your request can't be completed. ${uitleg}`);
}

/** `POST /users/{id}/events/{id}/accept`: 202 without a body; the organiser hears of it unless `sendResponse` is false. */
export function accepteer(verzoek: StandInVerzoek, omgeving: Omgeving): Antwoord {
  const { sendResponse, SendResponse } = leesBody(bodySchema, verzoek.body);
  const event = zoekEvent(verzoek, omgeving);
  if (event.mailbox === event.organisator) throw weiger("You can't respond to this meeting because you're the meeting organizer.");
  const bron = bronVan(event.iCalUId, omgeving);
  if (event.isCancelled || bron === undefined) throw weiger("You can't respond to this meeting because it has been canceled.");
  const meldt = sendResponse ?? SendResponse ?? true;
  if (meldt && !event.responseRequested) throw weiger("The meeting organizer hasn't requested a response.");
  if (meldt) beantwoord(bron, event.mailbox, 'accepted', omgeving);
  else beantwoordStil(event, bron, omgeving);
  return { status: 202 };
}
