/**
 * The proof of who sends an appointment, without a single question: a window for signing in would hold the sending up. Reads
 * the answers of the server by hand, because this is fetched at each press on Send and zod weighs more than all of it.
 */

/** How one signs in: by nested app authentication, or as one of the people of local mode; undefined: not at all from here. */
type Aanmelding = { readonly soort: 'naa'; readonly clientId: string; readonly scope: string } | { readonly soort: 'lokaal' };

/** What the proof is got with. */
export interface Bewijsbron {
  /** Absolute address of the server without a slash at the end. */
  readonly basis: string;
  /** Whether this Outlook signs in for add-ins (`NestedAppAuth` 1.1). */
  readonly kanNaa: () => boolean;
  /** A token for this scope, silently. Throws when that needs somebody. */
  readonly haalToken: (clientId: string, scope: string) => Promise<string>;
  /** Who one is in local mode: the page's address says so. */
  readonly persoon: string | undefined;
}

/** The part of an object with this name; undefined of anything else. */
function deel(json: unknown, naam: string): unknown {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>)[naam] : undefined;
}

function leesAanmelding(json: unknown): Aanmelding | undefined {
  if (deel(json, 'modus') === 'lokaal') return { soort: 'lokaal' };
  const [clientId, scope] = [deel(deel(json, 'outlook'), 'clientId'), deel(deel(json, 'outlook'), 'scope')];
  return deel(json, 'modus') === 'teams' && typeof clientId === 'string' && typeof scope === 'string' ? { soort: 'naa', clientId, scope } : undefined;
}

async function vraagJson(adres: string, inhoud?: unknown): Promise<unknown> {
  const body = inhoud === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(inhoud) };
  const antwoord = await fetch(adres, { cache: 'no-store', credentials: 'omit', ...body });
  const json: unknown = await antwoord.json();
  return antwoord.ok ? json : undefined;
}

/**
 * Gives the proof when asked for it; undefined where there is none to be had without a question. Never rejects: whoever
 * has no proof is checked without the server.
 */
export function maakBewijs({ basis, kanNaa, haalToken, persoon }: Bewijsbron): () => Promise<string | undefined> {
  let aanmelding: Aanmelding | undefined;
  return async () => {
    try {
      aanmelding ??= leesAanmelding(await vraagJson(`${basis}/api/aanmelding`));
      if (aanmelding?.soort === 'naa') return kanNaa() ? await haalToken(aanmelding.clientId, aanmelding.scope) : undefined;
      if (aanmelding?.soort !== 'lokaal' || persoon === undefined) return undefined;
      const ticket = deel(await vraagJson(`${basis}/api/aanmelding`, { persoon }), 'ticket');
      return typeof ticket === 'string' ? ticket : undefined;
    } catch (fout) {
      console.warn('There is no proof of who sends.', fout);
      return undefined;
    }
  };
}
