import type { Request, Response, Server } from 'restify';
import type { Ticket } from '../access/ticket.ts';
import type { CasusId } from '../domain/casus.ts';
import { DOCX } from '../documenten/werkdocument.ts';
import { findPersoonByObject } from '../store/organisatie.ts';
import { maakWerkdocument } from '../usecases/document.ts';
import type { LinkNaarBestand } from '../usecases/werkdocument.ts';
import { GEEN_TOEGANG } from './geentoegang.ts';
import type { HttpOpties } from './opties.ts';

const VERLOPEN = 'Deze link is verlopen. Ga terug naar de kaart, ververs die en kies opnieuw “Download voor IRIS”.';

/** Somebody who follows a link reads the answer in a browser; a page of ours reads it as JSON. */
function zeg(req: Request, res: Response, status: number, melding: string): void {
  if (req.headers.accept?.includes('text/html') !== true) { res.send(status, { melding }); return; }
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  res.end(melding);
}

function casusUit({ params }: Request): string {
  return (params as { readonly id?: string }).id ?? '';
}

/** Who asks: by the ticket in the link, by that of the dialog, or by a token of Entra. Roles are looked up later. */
async function wieVraagt({ tickets, entra, omgeving }: HttpOpties, req: Request): Promise<Ticket | undefined> {
  const casus = casusUit(req) as CasusId;
  const uitLink = new URL(req.url ?? '', 'http://lokaal').searchParams.get('ticket');
  const token = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  const ticket = uitLink === null ? (token === undefined ? undefined : await tickets.lees(token)) : await tickets.lees(uitLink, 'download');
  if (ticket !== undefined) return ticket.casus === casus ? ticket : undefined;
  const beller = token === undefined ? undefined : await entra?.(token);
  const persoon = beller?.soort === 'persoon' ? await findPersoonByObject(omgeving.db, beller.tenant, beller.object) : undefined;
  return persoon === undefined ? undefined : { persoon: persoon.id, casus };
}

/** The address of that file for one person, good for an hour: a browser follows a link without a token. */
export function linkMet({ tickets }: HttpOpties): LinkNaarBestand {
  return async (casus, persoon) => `/api/casussen/${casus}/werkdocument.docx?ticket=${await tickets.geef({ persoon, casus }, 'download')}`;
}

/** `GET /api/casussen/:id/werkdocument.docx`: the werkdocument to file in IRIS, for the two who carry the casus. */
export function downloadRoute(server: Server, opties: HttpOpties): void {
  server.get('/api/casussen/:id/werkdocument.docx', async (req, res) => {
    try {
      const ticket = await wieVraagt(opties, req);
      if (ticket === undefined) { zeg(req, res, 401, VERLOPEN); return; }
      const bestand = await maakWerkdocument(opties.omgeving, ticket.casus, ticket.persoon, 'dialoog');
      if (typeof bestand === 'string') { zeg(req, res, GEEN_TOEGANG[bestand].status, GEEN_TOEGANG[bestand].melding); return; }
      res.writeHead(200, { 'content-type': DOCX, 'content-length': bestand.inhoud.length, 'content-disposition': `attachment; filename="${bestand.naam}"` });
      res.end(bestand.inhoud);
    } catch (fout) {
      opties.meld('GET werkdocument.docx', fout);
      zeg(req, res, 500, 'Er ging iets mis. Probeer het over een minuut opnieuw.');
    }
  });
}
