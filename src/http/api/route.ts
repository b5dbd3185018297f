import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import { isWeigering, type Weigering, type WeigeringCode } from '../../domain/weigering.ts';
import type { Persoon } from '../../store/organisatie.ts';
import { leesJsonBody, TeGroot } from '../body.ts';
import type { HttpOpties } from '../opties.ts';
import { wieRoept } from './wie.ts';

const STANDAARD_MAX = 64 * 1024;
const STATUS: Readonly<Record<WeigeringCode, number>> = {
  bestaatNiet: 404, magNiet: 403, invoer: 400, redenNodig: 400, bestaatAl: 409, alGedaan: 409, verkeerdeStap: 409, nietsTeDoen: 409, gesloten: 409, gewijzigd: 409,
};
const VERLOPEN = 'U bent niet (meer) aangemeld. Open Samen starten opnieuw.';
const GEEN_PERSOON = 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.';
const ONGELDIG = 'Deze gegevens kloppen niet. Ververs de pagina en probeer het opnieuw.';
const TE_GROOT = 'Dit is te groot. Maak het korter of splits het.';
const STORING = 'Er ging iets mis. Probeer het over een minuut opnieuw.';

/** What a call brings: who calls, the parts of the address, the question after `?`, and the body. */
export interface Verzoek<V, I> {
  readonly wie: Persoon;
  readonly pad: Readonly<Record<string, string>>;
  readonly vraag: V;
  readonly invoer: I;
}

/** One call of the API of the tab; the schemas are those of `src/api`. */
export interface Route<V, I, A> {
  readonly methode: 'get' | 'post' | 'put' | 'del';
  /** For restify, such as `/api/casussen/:id`. */
  readonly pad: string;
  readonly vraag?: z.ZodType<V>;
  readonly invoer?: z.ZodType<I>;
  /** Left out: there is nothing to answer (204). */
  readonly antwoord?: z.ZodType<A>;
  readonly maxBytes?: number;
  readonly werk: (verzoek: Verzoek<V, I>) => Promise<A | Weigering>;
}

/** A file to save. Nothing of a person stands in its name. */
export interface Bestand {
  readonly naam: string;
  /** Media type, with its charset. */
  readonly soort: string;
  readonly inhoud: string | Buffer;
}

/** A call that answers a file in place of JSON; a refusal is JSON there too. */
export interface Download<V> {
  readonly pad: string;
  readonly vraag?: z.ZodType<V>;
  readonly werk: (verzoek: Verzoek<V, undefined>) => Promise<Bestand | Weigering>;
}

export interface Api {
  route<V, I, A>(route: Route<V, I, A>): void;
  download<V>(download: Download<V>): void;
}

function weigerMet(res: Response, status: number, melding: string, veld?: string): void {
  res.send(status, { melding, ...(veld === undefined ? {} : { veld }) });
}

type Gevraagd<V, I> = Pick<Route<V, I, never>, 'vraag' | 'invoer' | 'maxBytes'>;

/** What this call came to; undefined: it is answered already, because it may not or makes no sense. */
async function voer<V, I, U>(opties: HttpOpties, route: Gevraagd<V, I> & { readonly werk: (verzoek: Verzoek<V, I>) => Promise<U | Weigering> }, req: Request, res: Response): Promise<{ readonly uitkomst: U } | undefined> {
  const wie = await wieRoept(opties, req);
  // Its own status beside 401: signing in again does not help this person.
  if (wie === 'geenToken') { weigerMet(res, 401, VERLOPEN); return undefined; }
  if (wie === 'geenPersoon') { weigerMet(res, 403, GEEN_PERSOON); return undefined; }
  const query = Object.fromEntries(new URL(req.url ?? '', 'http://lokaal').searchParams);
  const vraag = route.vraag?.safeParse(query);
  const invoer = route.invoer?.safeParse(await leesJsonBody(req, route.maxBytes ?? STANDAARD_MAX));
  if (vraag?.success === false || invoer?.success === false) { weigerMet(res, 400, ONGELDIG); return undefined; }
  const pad = req.params as Readonly<Record<string, string>>;
  // Without a schema there is nothing to give, and the route does not ask for it.
  const uitkomst = await route.werk({ wie, pad, vraag: vraag?.data as V, invoer: invoer?.data as I });
  if (!isWeigering(uitkomst)) return { uitkomst };
  weigerMet(res, STATUS[uitkomst.code], uitkomst.melding, uitkomst.veld);
  return undefined;
}

async function beantwoord<V, I, A>(opties: HttpOpties, route: Route<V, I, A>, req: Request, res: Response): Promise<void> {
  const gedaan = await voer(opties, route, req, res);
  if (gedaan === undefined) return;
  if (route.antwoord === undefined) { res.send(204); return; }
  res.send(200, route.antwoord.parse(gedaan.uitkomst));
}

async function geefBestand<V>(opties: HttpOpties, download: Download<V>, req: Request, res: Response): Promise<void> {
  const gedaan = await voer(opties, download, req, res);
  if (gedaan === undefined) return;
  const { naam, soort, inhoud } = gedaan.uitkomst;
  const bytes = Buffer.from(inhoud);
  res.writeHead(200, { 'content-type': soort, 'content-length': bytes.length, 'content-disposition': `attachment; filename="${naam}"` });
  res.end(bytes);
}

/**
 * The calls of the tab: who calls is known, what comes in and what goes out is as `src/api` says, and a refusal of the
 * process is an answer with its Dutch sentence.
 */
export function maakApi(server: Server, opties: HttpOpties): Api {
  const open = (methode: Route<never, never, never>['methode'], pad: string, antwoord: (req: Request, res: Response) => Promise<void>): void => {
    server[methode](pad, async (req: Request, res: Response) => {
      try {
        await antwoord(req, res);
      } catch (fout) {
        if (fout instanceof TeGroot) { weigerMet(res, 413, TE_GROOT); return; }
        opties.meld(`${methode} ${pad}`, fout);
        weigerMet(res, 500, STORING);
      }
    });
  };
  return {
    route: (route) => open(route.methode, route.pad, (req, res) => beantwoord(opties, route, req, res)),
    download: (download) => open('get', download.pad, (req, res) => geefBestand(opties, download, req, res)),
  };
}
