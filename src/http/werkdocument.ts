import type { Request, Response, Server } from 'restify';
import { conceptInvoer, opdrachtInvoer } from '../api/contract.ts';
import type { CasusId } from '../domain/casus.ts';
import type { GeenToegang } from '../usecases/document.ts';
import { bewaarGetypt, doeInWerkdocument, leesWerkdocument, type Werkplek } from '../usecases/werkdocument.ts';
import { bearerVan, wieRoept } from './api/wie.ts';
import { leesJsonBody, TeGroot } from './body.ts';
import { linkMet } from './download.ts';
import { GEEN_TOEGANG } from './geentoegang.ts';
import type { HttpOpties } from './opties.ts';

const MAX_BODY = 256 * 1024;

/** Who asks for which casus: by the ticket of a dialog, which opens one casus, or signed in to the tab. */
async function werkplekVan(opties: HttpOpties, req: Request): Promise<Werkplek | undefined> {
  const { id } = req.params as { readonly id?: string };
  const token = bearerVan(req);
  const ticket = token === undefined ? undefined : await opties.tickets.lees(token);
  if (ticket !== undefined) return ticket.casus === id ? { ...ticket, herkomst: 'dialoog' } : undefined;
  if (id === undefined) return undefined;
  const wie = await wieRoept(opties, req);
  return typeof wie === 'string' ? undefined : { casus: id as CasusId, persoon: wie.id, herkomst: 'tab' };
}

/** The API of the werkdocument (`src/api/contract.ts`), for its dialog and for the tab. */
export function werkdocumentRoutes(server: Server, opties: HttpOpties): void {
  const { omgeving, meld } = opties;
  const linkNaarBestand = linkMet(opties);
  const metPlek = (werk: (plek: Werkplek, req: Request, res: Response) => Promise<void>) => async (req: Request, res: Response): Promise<void> => {
    try {
      const plek = await werkplekVan(opties, req);
      if (plek === undefined) return void res.send(401, { melding: 'Dit venster is verlopen. Sluit het en open het opnieuw vanuit de kaart. Wat u typte, is bewaard.' });
      await werk(plek, req, res);
    } catch (fout) {
      if (fout instanceof TeGroot) return void res.send(413, { melding: 'De tekst is te lang. Maak hem korter.' });
      meld(`${req.method ?? ''} werkdocument`, fout);
      res.send(500, { melding: 'Er ging iets mis. Wat u typte, is bewaard. Probeer het over een minuut opnieuw.' });
    }
  };
  const weiger = (res: Response, reden: GeenToegang): void => {
    res.send(GEEN_TOEGANG[reden].status, { melding: GEEN_TOEGANG[reden].melding });
  };
  const ongeldig = (res: Response): void => {
    res.send(400, { melding: 'Deze gegevens kloppen niet. Sluit het venster en open het opnieuw.' });
  };

  server.get('/api/casussen/:id/werkdocument', metPlek(async (plek, _req, res) => {
    const antwoord = await leesWerkdocument(omgeving, linkNaarBestand, plek);
    if (typeof antwoord === 'string') { weiger(res, antwoord); return; }
    res.send(200, antwoord);
  }));
  server.put('/api/casussen/:id/concept', metPlek(async (plek, req, res) => {
    const invoer = conceptInvoer.safeParse(await leesJsonBody(req, MAX_BODY));
    if (!invoer.success) { ongeldig(res); return; }
    const fout = await bewaarGetypt(omgeving, plek, invoer.data);
    if (fout !== undefined) { weiger(res, fout); return; }
    res.send(204);
  }));
  server.post('/api/casussen/:id/opdrachten', metPlek(async (plek, req, res) => {
    const invoer = opdrachtInvoer.safeParse(await leesJsonBody(req, MAX_BODY));
    if (!invoer.success) { ongeldig(res); return; }
    const antwoord = await doeInWerkdocument(omgeving, linkNaarBestand, plek, invoer.data);
    if (typeof antwoord === 'string') { weiger(res, antwoord); return; }
    res.send(200, antwoord);
  }));
}
