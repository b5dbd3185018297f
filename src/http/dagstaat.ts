import type { Server } from 'restify';
import { maakDagstaat } from '../usecases/dagstaat.ts';
import { dagstaatpagina, geenDagstaat, STIJL_PAD } from './dagstaatpagina.ts';
import { DAGSTAATSTIJL } from './dagstaatstijl.ts';
import type { HttpOpties } from './opties.ts';

const HTML = { 'Content-Type': 'text/html; charset=utf-8' } as const;
const VERLOPEN = 'Deze link is verlopen of hoort niet bij u. Typ “dagstaat” in Samen starten voor een nieuwe.';
const GEEN_TOEGANG = 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.';
const STORING = 'Er ging iets mis. Probeer het over een minuut opnieuw.';

/** `GET /dagstaat?ticket=…`: the sheet of the person and day the ticket is for, as a page without script. */
export function dagstaatRoute(server: Server, { tickets, omgeving, meld }: HttpOpties): void {
  server.get('/dagstaat', async (req, res) => {
    try {
      const token = new URL(req.url ?? '', 'http://localhost').searchParams.get('ticket');
      const ticket = token === null ? undefined : await tickets.leesDagstaat(token);
      if (ticket === undefined) { res.sendRaw(401, geenDagstaat(VERLOPEN), HTML); return; }
      const dagstaat = await maakDagstaat(omgeving, ticket.persoon, ticket.dag);
      if (dagstaat === undefined) { res.sendRaw(403, geenDagstaat(GEEN_TOEGANG), HTML); return; }
      res.sendRaw(200, dagstaatpagina(dagstaat), HTML);
    } catch (fout) {
      meld('GET /dagstaat', fout);
      res.sendRaw(500, geenDagstaat(STORING), HTML);
    }
  });
  server.get(STIJL_PAD, (_req, res, next) => {
    res.sendRaw(200, DAGSTAATSTIJL, { 'Content-Type': 'text/css; charset=utf-8' });
    next();
  });
}
