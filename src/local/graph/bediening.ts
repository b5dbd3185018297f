import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { plusDagen, type Instant } from '../../domain/datum.ts';
import { instantVan, momentOp, momentVan } from '../../tijd/amsterdam.ts';
import { UITNODIGINGSANTWOORDEN, type Mensen } from './mensen.ts';
import type { Omgeving } from './omgeving.ts';
import { toonPagina } from './pagina.ts';
import { bronVan } from './uitnodigingen.ts';

const KWARTIER_MS = 900_000;

/** What a button of the page sends. */
const formulierSchema = z.object({
  wie: z.string(),
  afspraak: z.string(),
  wat: z.enum([...UITNODIGINGSANTWOORDEN, 'kwartier', 'dag', 'verwijder']),
});
type Formulier = z.output<typeof formulierSchema>;

interface PaginaVerzoek {
  readonly methode: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly tekst: string;
}

interface PaginaAntwoord {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/**
 * The page for people and the buttons on it; undefined for a request to Graph. A button works from the page itself only: another
 * site that is open in the same browser must not be able to press it.
 */
export function bedien({ methode, url, headers, tekst }: PaginaVerzoek, { omgeving, mensen }: { readonly omgeving: Omgeving; readonly mensen: Mensen }): PaginaAntwoord | undefined {
  if (url.pathname !== '/') return undefined;
  if (methode === 'GET') return pagina(200, omgeving, undefined);
  if (methode !== 'POST') return undefined;
  if (!isVanHier(url, headers)) return pagina(403, omgeving, 'Dit kan alleen met de knoppen op deze pagina. Er is niets veranderd.');
  const gelezen = formulierSchema.safeParse(Object.fromEntries(new URLSearchParams(tekst)));
  if (!gelezen.success) return pagina(400, omgeving, 'Deze knop bestaat niet. Er is niets veranderd.');
  try {
    doe(gelezen.data, omgeving, mensen);
  } catch (fout) {
    if (!(fout instanceof RangeError)) throw fout;
    return pagina(409, omgeving, 'Deze afspraak is intussen veranderd of verwijderd. Kijk in de agenda hoe het nu is.');
  }
  // Loading the page again must not press the button again.
  return { status: 303, headers: { Location: '/' }, html: '' };
}

/** Checks the address too: a name of elsewhere that leads to loopback is another origin with the same server. */
function isVanHier(url: URL, { origin }: IncomingHttpHeaders): boolean {
  return origin === url.origin && ['127.0.0.1', 'localhost'].includes(url.hostname);
}

function doe({ wie, afspraak, wat }: Formulier, omgeving: Omgeving, mensen: Mensen): void {
  if (wat === 'verwijder') mensen.verwijder(wie, afspraak);
  else if (wat === 'kwartier' || wat === 'dag') {
    const bron = bronVan(afspraak, omgeving);
    if (bron?.organisator !== wie.toLowerCase()) throw new RangeError('Only the organiser moves a meeting');
    mensen.verplaats(afspraak, wat === 'kwartier' ? instantVan(Date.parse(bron.van) + KWARTIER_MS) : eenDagLater(bron.van));
  } else mensen.beantwoord(wie, afspraak, wat);
}

/** At the same time by the clock, also on the day on which summer time begins or ends. */
function eenDagLater(van: Instant): Instant {
  const { datum, tijd } = momentVan(van);
  return momentOp(plusDagen(datum, 1), tijd).instant;
}

function pagina(status: number, omgeving: Omgeving, melding: string | undefined): PaginaAntwoord {
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  };
  return { status, headers, html: toonPagina(omgeving, melding) };
}
