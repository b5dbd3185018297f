import restify, { type Request, type Response, type Server } from 'restify';
import { z } from 'zod';
import type { GeenKeuzeticket, Keuzeticket } from '../access/keuzeticket.ts';
import { leesInstant } from '../tijd/amsterdam.ts';
import { bekijkKeuze, kiesOpPagina, type Keuze, type Keuzestand } from '../usecases/keuze.ts';
import { leesBytes, TeGroot } from './body.ts';
import { geenKeuze, keuzepagina, KEUZESTIJL_PAD } from './keuzepagina.ts';
import { KEUZESTIJL } from './keuzestijl.ts';
import type { HttpOpties } from './opties.ts';

const MAX_BODY = 4_096;
/** A mail is opened by its reader and by scanners of two organisations; more than this is no reading any more. Per ticket. */
const LIMIET = { burst: 30, rate: 0.5, username: true } as const;

/** Stricter than other pages: nothing runs, nothing but the own style is fetched, the form goes nowhere else, and nobody frames it. */
const KOPPEN = {
  'Content-Type': 'text/html; charset=utf-8', 'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
} as const;

const GEEN_TICKET: Readonly<Record<GeenKeuzeticket, { readonly status: number; readonly melding: string }>> = {
  ongeldig: { status: 401, melding: 'Deze link klopt niet. Open de link uit de mail opnieuw, in één keer en helemaal.' },
  verlopen: { status: 410, melding: 'Deze link is verlopen: alle momenten zijn al geweest. Is er nog geen afspraak? Dan krijgt u een nieuwe mail met andere momenten.' },
};
const VREEMD = 'Deze keuze klopt niet. Ga terug naar de mail en open de link opnieuw.';
const TE_VAAK = 'Deze pagina is te vaak achter elkaar geopend. Wacht een minuut en probeer het opnieuw.';
const STORING = 'Er ging iets mis. Probeer het over een minuut opnieuw.';

const formulier = z.object({
  ticket: z.string().min(1),
  keuze: z.string().transform((tekst, context): Keuze => {
    const start = tekst === 'geen' ? tekst : leesInstant(tekst);
    if (start !== undefined) return start;
    context.addIssue({ code: 'custom', message: 'Neither the start of a moment nor "geen".' });
    return z.NEVER;
  }),
});

function toon(res: Response, status: number, html: string): void {
  res.sendRaw(status, html, KOPPEN);
}

function toonStand(res: Response, stand: Keuzestand, token: string, { fout, melding }: { readonly fout: number; readonly melding?: string | undefined } = { fout: 200 }): void {
  toon(res, stand.soort === 'geenToegang' ? 403 : fout, keuzepagina(stand, token, melding));
}

async function leesFormulier(req: Request): Promise<z.output<typeof formulier> | undefined> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')) return undefined;
  const velden = new URLSearchParams(new TextDecoder().decode(await leesBytes(req, MAX_BODY)));
  const gelezen = formulier.safeParse(Object.fromEntries(velden));
  return gelezen.success ? gelezen.data : undefined;
}

/** Whether this ticket is used more often than a person does. */
function maakRem(): (req: Request, res: Response, ticket: Keuzeticket) => Promise<boolean> {
  const rem = restify.plugins.throttle(LIMIET);
  return (req, res, { casus, persoon, voorstel }) => new Promise((klaar) => {
    req.username = `${casus}:${voorstel}:${persoon}`;
    rem(req, res, (fout?: unknown) => klaar(fout !== undefined));
  });
}

/**
 * `GET` and `POST /keuze`: who has no Teams chooses a moment with the ticket of the mail. Looking changes nothing, so a
 * mail scanner that follows the link does no harm; only the form does, and it ends in a redirect to the same page.
 */
export function keuzeRoutes(server: Server, { tickets, omgeving, meld }: HttpOpties): void {
  const teVaak = maakRem();
  const metTicket = async (req: Request, res: Response, token: string, doe: (ticket: Keuzeticket) => Promise<void>): Promise<void> => {
    const ticket = await tickets.leesKeuze(token, omgeving.nu().instant);
    if (typeof ticket === 'string') toon(res, GEEN_TICKET[ticket].status, geenKeuze(GEEN_TICKET[ticket].melding));
    else if (await teVaak(req, res, ticket)) toon(res, 429, geenKeuze(TE_VAAK));
    else await doe(ticket);
  };
  server.get('/keuze', async (req, res) => {
    try {
      const token = new URL(req.url ?? '', 'http://localhost').searchParams.get('ticket') ?? '';
      await metTicket(req, res, token, async (ticket) => toonStand(res, await bekijkKeuze(omgeving, ticket), token));
    } catch (fout) {
      meld('GET /keuze', fout);
      toon(res, 500, geenKeuze(STORING));
    }
  });
  server.post('/keuze', async (req, res) => {
    try {
      const invoer = await leesFormulier(req);
      if (invoer === undefined) { toon(res, 400, geenKeuze(VREEMD)); return; }
      const { ticket: token, keuze } = invoer;
      await metTicket(req, res, token, async (ticket) => {
        const uitslag = await kiesOpPagina(omgeving, ticket, keuze);
        if (uitslag.gelukt) return void res.sendRaw(303, '', { ...KOPPEN, Location: `/keuze?ticket=${encodeURIComponent(token)}` });
        toonStand(res, uitslag.stand, token, { fout: 409, melding: uitslag.melding });
      });
    } catch (fout) {
      if (fout instanceof TeGroot) { toon(res, 413, geenKeuze(VREEMD)); return; }
      meld('POST /keuze', fout);
      toon(res, 500, geenKeuze(STORING));
    }
  });
  server.get(KEUZESTIJL_PAD, (_req, res, next) => {
    res.sendRaw(200, KEUZESTIJL, { 'Content-Type': 'text/css; charset=utf-8' });
    next();
  });
}
