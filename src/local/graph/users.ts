import { eisOpties, leesVorm } from './odata.ts';
import { gebruikersId, type StandInVerzoek } from './omgeving.ts';
import type { Antwoord } from './weigering.ts';

/** `GET /users/{id}`. */
export function leesGebruiker({ mailbox, query }: StandInVerzoek): Antwoord {
  eisOpties(query, ['$select']);
  const { adres, naam } = mailbox;
  const gebruiker = { id: gebruikersId(adres), displayName: naam, mail: adres, userPrincipalName: adres };
  return { status: 200, body: leesVorm(query, Object.keys(gebruiker))(gebruiker) };
}
