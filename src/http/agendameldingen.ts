import type { Server } from 'restify';
import { leesMeldingen, type Melding } from '../graph/meldingen.ts';
import { leesJsonBody, TeGroot } from './body.ts';

export const AGENDAMELDINGEN_PAD = '/api/graph/meldingen';
/** Graph bundles notifications, without content; more than this is not from Graph. */
const MAX_BODY = 512 * 1024;
const LANGSTE_WOORD = 1_024;

export interface AgendameldingenOpties {
  readonly ontvang: (meldingen: readonly Melding[]) => Promise<void>;
  readonly meld: (wat: string, fout: unknown) => void;
}

/**
 * `POST /api/graph/meldingen`: what Microsoft Graph tells of calendars and of its subscriptions. At subscribing it asks to
 * repeat a word, as plain text (learn.microsoft.com/graph/change-notifications-delivery-webhooks). Every other request is answered 202, a forged one
 * too, so that nobody learns which subscriptions exist; work waits in the queue, because Graph wants an answer within seconds.
 */
export function agendameldingenRoute(server: Server, { ontvang, meld }: AgendameldingenOpties): void {
  server.post(AGENDAMELDINGEN_PAD, async (req, res) => {
    try {
      const woord = new URL(req.url ?? '', 'http://localhost').searchParams.get('validationToken');
      if (woord !== null) {
        const goed = woord !== '' && woord.length <= LANGSTE_WOORD;
        res.sendRaw(goed ? 200 : 400, goed ? woord : '', { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
        return;
      }
      await ontvang(leesMeldingen(await leesJsonBody(req, MAX_BODY)));
      res.send(202);
    } catch (fout) {
      if (!(fout instanceof TeGroot)) meld(`POST ${AGENDAMELDINGEN_PAD}`, fout);
      // Graph tries again what was not taken.
      if (!res.headersSent) res.send(fout instanceof TeGroot ? 413 : 500);
    }
  });
}
