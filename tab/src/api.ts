import type { z } from 'zod';
import { foutAntwoord, opdrachtAntwoord, werkdocumentAntwoord, type ConceptInvoer, type OpdrachtAntwoord, type OpdrachtInvoer, type WerkdocumentAntwoord } from '../../src/api/contract.ts';

/**
 * What a call to the server came to.
 * - `verlopen`: the ticket no longer counts (401); only opening the page again helps.
 * - `geweigerd`: the server will not do it (400, 403, 404, or an answer outside the contract); again is of no use.
 * - `onbereikbaar`: no connection, no answer in time, or the server is busy or failing; again may help. Whether
 *   the server carried it out is not known.
 */
export type Antwoord<T> =
  | { readonly soort: 'goed'; readonly waarde: T }
  | { readonly soort: 'verlopen' }
  | { readonly soort: 'geweigerd'; readonly melding: string }
  | { readonly soort: 'onbereikbaar' };

/** The calls of `src/api/contract.ts`. No call throws: a failure is an `Antwoord`. */
export interface Api {
  readonly haalWerkdocument: (casus: string) => Promise<Antwoord<WerkdocumentAntwoord>>;
  readonly bewaarConcept: (casus: string, invoer: ConceptInvoer) => Promise<Antwoord<undefined>>;
  readonly voerUit: (casus: string, invoer: OpdrachtInvoer) => Promise<Antwoord<OpdrachtAntwoord>>;
}

const ONBEGREPEN = 'Er ging iets mis. Sluit dit venster en open het opnieuw vanuit de kaart.';
/** Answers after which the same call may well succeed. */
const TIJDELIJK = new Set([408, 425, 429]);
/** Browsers refuse a `keepalive` request whose body passes 64 KiB; some room is left for others under way. */
const KEEPALIVE_MAX_BYTES = 60_000;

interface Aanroep {
  readonly methode: 'GET' | 'PUT' | 'POST';
  readonly pad: string;
  readonly inhoud?: unknown;
}

/**
 * The one way to the server.
 *
 * @param basis address of the server without a slash at the end; empty for the server this page came from
 * @param ticket the signed proof of who opened the page, from the address; kept here and nowhere else
 * @param wachtMs how long an answer may take before the call counts as `onbereikbaar`
 */
export function maakApi({ basis, ticket, wachtMs = 20_000 }: { readonly basis: string; readonly ticket: string; readonly wachtMs?: number }): Api {
  async function vraag({ methode, pad, inhoud }: Aanroep): Promise<Response | undefined> {
    const body = inhoud === undefined ? undefined : JSON.stringify(inhoud);
    try {
      return await fetch(`${basis}${pad}`, {
        method: methode,
        headers: { authorization: `Bearer ${ticket}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.timeout(wachtMs),
        ...(body === undefined ? {} : { body }),
        // Closing the window in the middle of a save must not lose what was typed.
        keepalive: methode === 'PUT' && new TextEncoder().encode(body).length < KEEPALIVE_MAX_BYTES,
      });
    } catch (fout) {
      if (fout instanceof TypeError || fout instanceof DOMException) return undefined;
      throw fout;
    }
  }

  async function stuur<T>(aanroep: Aanroep, schema?: z.ZodType<T>): Promise<Antwoord<T | undefined>> {
    const antwoord = await vraag(aanroep);
    if (antwoord === undefined || antwoord.status >= 500 || TIJDELIJK.has(antwoord.status)) return { soort: 'onbereikbaar' };
    if (antwoord.status === 401) return { soort: 'verlopen' };
    const json = await leesJson(antwoord);
    if (json === AFGEBROKEN) return { soort: 'onbereikbaar' };
    if (!antwoord.ok) return { soort: 'geweigerd', melding: foutAntwoord.safeParse(json).data?.melding ?? ONBEGREPEN };
    if (schema === undefined) return { soort: 'goed', waarde: undefined };
    const gelezen = schema.safeParse(json);
    return gelezen.success ? { soort: 'goed', waarde: gelezen.data } : { soort: 'geweigerd', melding: ONBEGREPEN };
  }

  async function stuurMetAntwoord<T>(aanroep: Aanroep, schema: z.ZodType<T>): Promise<Antwoord<T>> {
    const antwoord = await stuur(aanroep, schema);
    if (antwoord.soort !== 'goed') return antwoord;
    return antwoord.waarde === undefined ? { soort: 'geweigerd', melding: ONBEGREPEN } : { soort: 'goed', waarde: antwoord.waarde };
  }

  async function stuurZonderAntwoord(aanroep: Aanroep): Promise<Antwoord<undefined>> {
    const antwoord = await stuur(aanroep);
    return antwoord.soort === 'goed' ? { soort: 'goed', waarde: undefined } : antwoord;
  }

  const padVan = (casus: string, deel: string): string => `/api/casussen/${encodeURIComponent(casus)}/${deel}`;
  return {
    haalWerkdocument: (casus) => stuurMetAntwoord({ methode: 'GET', pad: padVan(casus, 'werkdocument') }, werkdocumentAntwoord),
    bewaarConcept: (casus, inhoud) => stuurZonderAntwoord({ methode: 'PUT', pad: padVan(casus, 'concept'), inhoud }),
    voerUit: (casus, inhoud) => stuurMetAntwoord({ methode: 'POST', pad: padVan(casus, 'opdrachten'), inhoud }, opdrachtAntwoord),
  };
}

const AFGEBROKEN = Symbol('afgebroken');

/** The JSON of an answer; undefined when it holds none; `AFGEBROKEN` when the connection broke halfway. */
async function leesJson(antwoord: Response): Promise<unknown> {
  let tekst: string;
  try {
    tekst = await antwoord.text();
  } catch (fout) {
    if (fout instanceof TypeError || fout instanceof DOMException) return AFGEBROKEN;
    throw fout;
  }
  try {
    return JSON.parse(tekst);
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined;
    throw fout;
  }
}
