import type { z } from 'zod';
import { foutAntwoord } from '../../src/api/contract.ts';

/**
 * What a call to the server came to.
 * - `verlopen`: the token or ticket no longer counts (401).
 * - `geweigerd`: the server will not do it (400, 403, 404, 409, or an answer outside the contract); again is of no use.
 *   `veld`: the part of what was sent that it is about.
 * - `onbereikbaar`: no connection, no answer in time, or the server is busy or failing; again may help. Whether
 *   the server carried it out is not known.
 */
export type Antwoord<T> =
  | { readonly soort: 'goed'; readonly waarde: T }
  | { readonly soort: 'verlopen' }
  | { readonly soort: 'geweigerd'; readonly melding: string; readonly veld?: string }
  | { readonly soort: 'onbereikbaar' };

export interface Aanroep {
  readonly methode: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly pad: string;
  readonly inhoud?: unknown;
}

/** A file that the server made, with the name that it gave. */
export interface Bestand {
  readonly naam: string;
  readonly inhoud: Blob;
}

/** The one way to the server. No call throws: a failure is an `Antwoord`. */
export interface Verbinding {
  readonly metAntwoord: <T>(aanroep: Aanroep, schema: z.ZodType<T>) => Promise<Antwoord<T>>;
  readonly zonderAntwoord: (aanroep: Aanroep) => Promise<Antwoord<undefined>>;
  readonly bestand: (pad: string) => Promise<Antwoord<Bestand>>;
}

export interface VerbindingOpties {
  /** Address of the server without a slash at the end; empty for the server this page came from. */
  readonly basis: string;
  /** The proof of who asks; undefined for a call that needs none. */
  readonly bewijs: () => Promise<string | undefined>;
  /** Said to who gets an answer that makes no sense. */
  readonly onbegrepen: string;
  /** How long an answer may take before the call counts as `onbereikbaar`. */
  readonly wachtMs?: number;
}

/** Answers after which the same call may well succeed. */
const TIJDELIJK = new Set([408, 425, 429]);
/** Browsers refuse a `keepalive` request whose body passes 64 KiB; some room is left for others under way. */
const KEEPALIVE_MAX_BYTES = 60_000;

export function maakVerbinding({ basis, bewijs, onbegrepen, wachtMs = 20_000 }: VerbindingOpties): Verbinding {
  async function vraag({ methode, pad, inhoud }: Aanroep): Promise<Response | undefined> {
    const body = inhoud === undefined ? undefined : JSON.stringify(inhoud);
    const token = await bewijs();
    try {
      return await fetch(`${basis}${pad}`, {
        method: methode,
        headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
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

  /** The answer as it came when it is a good one. */
  async function vraagGoed(aanroep: Aanroep): Promise<Response | Exclude<Antwoord<never>, { soort: 'goed' }>> {
    const antwoord = await vraag(aanroep);
    if (antwoord === undefined || antwoord.status >= 500 || TIJDELIJK.has(antwoord.status)) return { soort: 'onbereikbaar' };
    if (antwoord.status === 401) return { soort: 'verlopen' };
    if (antwoord.ok) return antwoord;
    const json = await leesVan(() => leesJson(antwoord));
    return json === AFGEBROKEN ? { soort: 'onbereikbaar' } : weigeringUit(json, onbegrepen);
  }

  async function stuur<T>(aanroep: Aanroep, schema?: z.ZodType<T>): Promise<Antwoord<T | undefined>> {
    const antwoord = await vraagGoed(aanroep);
    if (!(antwoord instanceof Response)) return antwoord;
    const json = await leesVan(() => leesJson(antwoord));
    if (json === AFGEBROKEN) return { soort: 'onbereikbaar' };
    if (schema === undefined) return { soort: 'goed', waarde: undefined };
    const gelezen = schema.safeParse(json);
    return gelezen.success ? { soort: 'goed', waarde: gelezen.data } : { soort: 'geweigerd', melding: onbegrepen };
  }

  return {
    async metAntwoord(aanroep, schema) {
      const antwoord = await stuur(aanroep, schema);
      if (antwoord.soort !== 'goed') return antwoord;
      return antwoord.waarde === undefined ? { soort: 'geweigerd', melding: onbegrepen } : { soort: 'goed', waarde: antwoord.waarde };
    },
    async zonderAntwoord(aanroep) {
      const antwoord = await stuur(aanroep);
      return antwoord.soort === 'goed' ? { soort: 'goed', waarde: undefined } : antwoord;
    },
    async bestand(pad) {
      const antwoord = await vraagGoed({ methode: 'GET', pad });
      if (!(antwoord instanceof Response)) return antwoord;
      const naam = /filename="([^"]+)"/.exec(antwoord.headers.get('content-disposition') ?? '')?.[1];
      const inhoud = await leesVan(() => antwoord.blob());
      if (inhoud === AFGEBROKEN) return { soort: 'onbereikbaar' };
      return naam === undefined ? { soort: 'geweigerd', melding: onbegrepen } : { soort: 'goed', waarde: { naam, inhoud } };
    },
  };
}

function weigeringUit(json: unknown, onbegrepen: string): Extract<Antwoord<never>, { soort: 'geweigerd' }> {
  const { melding = onbegrepen, veld } = foutAntwoord.safeParse(json).data ?? {};
  return { soort: 'geweigerd', melding, ...(veld === undefined ? {} : { veld }) };
}

const AFGEBROKEN = Symbol('afgebroken');

/** What the body of an answer holds; `AFGEBROKEN` when the connection broke halfway. */
async function leesVan<T>(lees: () => Promise<T>): Promise<T | typeof AFGEBROKEN> {
  try {
    return await lees();
  } catch (fout) {
    if (fout instanceof TypeError || fout instanceof DOMException) return AFGEBROKEN;
    throw fout;
  }
}

/** The JSON of an answer; undefined when it holds none. */
async function leesJson(antwoord: Response): Promise<unknown> {
  const tekst = await antwoord.text();
  try {
    return JSON.parse(tekst);
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined;
    throw fout;
  }
}
