import type { Server } from 'restify';
import { aanmeldAntwoord, aanmeldInvoer, ikAntwoord, ikVraag, ticketAntwoord, type AanmeldAntwoord } from '../../api/aanmelding.ts';
import type { PersoonId } from '../../domain/rollen.ts';
import { findPersoon } from '../../store/organisatie.ts';
import { leesIk, listAanmelders } from '../../usecases/ik.ts';
import { leesJsonBody } from '../body.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

const MAX_BODY = 1_000;

/** How to sign in, and in local mode the signing in itself. Without a token, so outside the routes of the API. */
export function aanmeldRoutes(server: Server, { omgeving, tickets, lokaal, meld, aanmelding = {} }: HttpOpties): void {
  server.get('/api/aanmelding', async (_req, res) => {
    try {
      const antwoord: AanmeldAntwoord = lokaal === undefined ? { modus: 'teams', ...aanmelding } : { modus: 'lokaal', personen: await listAanmelders(omgeving) };
      res.send(200, aanmeldAntwoord.parse(antwoord));
    } catch (fout) {
      meld('GET /api/aanmelding', fout);
      res.send(500, { melding: 'Er ging iets mis. Probeer het over een minuut opnieuw.' });
    }
  });
  if (lokaal === undefined) return;
  server.post('/api/aanmelding', async (req, res) => {
    try {
      const invoer = aanmeldInvoer.safeParse(await leesJsonBody(req, MAX_BODY));
      const persoon = invoer.success ? await findPersoon(omgeving.db, invoer.data.persoon as PersoonId) : undefined;
      if (persoon === undefined) return void res.send(400, { melding: 'Kies een van de voorbeeldpersonen.' });
      res.send(200, ticketAntwoord.parse({ ticket: await tickets.geefAanmelding(persoon.id) }));
    } catch (fout) {
      meld('POST /api/aanmelding', fout);
      res.send(500, { melding: 'Er ging iets mis. Probeer het over een minuut opnieuw.' });
    }
  });
}

/** `GET /api/ik`. */
export function ikRoute(api: Api, { omgeving, lokaal }: HttpOpties): void {
  api.route({ methode: 'get', pad: '/api/ik', vraag: ikVraag, antwoord: ikAntwoord, werk: ({ wie, vraag }) => leesIk(omgeving, wie, { lokaal: lokaal !== undefined, kanaal: vraag.kanaal }) });
}
