import type { TokenCredential } from '@azure/identity';
import {
  AuthenticationHandler,
  GraphClientError,
  HTTPMessageHandler,
  RetryHandler,
  RetryHandlerOptions,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { wachttijd } from './fout.ts';

/** Who asks: a credential of the tenant, or local mode, where nobody checks a signature. */
export type Aanmelding = TokenCredential | { readonly lokaal: true };

/**
 * `veilig`: doing the request twice is harmless, so every temporary answer is retried.
 * `alleenBijDrukte`: no idempotency key exists (cancel, sendMail); only a 429 proves that nothing was done.
 */
export type Herhaling = 'veilig' | 'alleenBijDrukte';

const SCOPE = 'https://graph.microsoft.com/.default';
/** One try; Graph answers within seconds, and a hanging one would hold a place of its mailbox. */
const TIMEOUT_PER_POGING_MS = 30_000;
/** The client waits no longer than this, whatever Retry-After says (platform.md 0.8). */
const LANGSTE_WACHT_SECONDEN = 180;

/** A step of the client's chain that changes the request and hands it on. */
function stap(verander: (context: Context) => void): Middleware {
  let volgende: Middleware | undefined;
  return {
    setNext: (middleware) => {
      volgende = middleware;
    },
    execute: async (context) => {
      verander(context);
      await volgende?.execute(context);
    },
  };
}

/** The client sends its own header to https hosts only, so local mode brings its own. */
function lokaleAanmelding(tenantId: string): Middleware {
  return stap((context) => {
    const headers = new Headers(context.options?.headers);
    headers.set('Authorization', `Bearer local.${tenantId}`);
    context.options = { ...context.options, headers };
  });
}

function isGeweigerd(fout: unknown): boolean {
  if (!(fout instanceof Error) || fout.name !== 'AuthenticationError' || !('statusCode' in fout)) return false;
  const status = Number(fout.statusCode);
  return status >= 400 && status < 500 && status !== 429;
}

function entraAanmelding(credential: TokenCredential): Middleware {
  return new AuthenticationHandler({
    getAccessToken: async () => {
      const token = await credential.getToken(SCOPE).catch((fout: unknown) => {
        // Left as it is, this error would look like a lost network and be retried for ever.
        if (isGeweigerd(fout)) throw tokenGeweigerd();
        throw fout;
      });
      if (token === null) throw tokenGeweigerd();
      return token.token;
    },
  });
}

function tokenGeweigerd(): GraphClientError {
  const fout = new GraphClientError('No token for this tenant');
  fout.name = 'TokenGeweigerd';
  return fout;
}

/** The chain of one tenant: sign in, retry, a time limit per try, send. */
export function keten(tenantId: string, aanmelding: Aanmelding): Middleware[] {
  return [
    'lokaal' in aanmelding ? lokaleAanmelding(tenantId) : entraAanmelding(aanmelding),
    new RetryHandler(new RetryHandlerOptions()),
    stap((context) => {
      context.options = { ...context.options, signal: AbortSignal.timeout(TIMEOUT_PER_POGING_MS) };
    }),
    new HTTPMessageHandler(),
  ];
}

/** How the client retries one request. A wait longer than it honours is left to the queue, instead of being cut short. */
export function herhaalOpties(herhaling: Herhaling): RetryHandlerOptions {
  return new RetryHandlerOptions(undefined, undefined, (_wacht, _poging, _verzoek, _opties, antwoord) => {
    if ((wachttijd(antwoord.headers) ?? 0) > LANGSTE_WACHT_SECONDEN) return false;
    return herhaling === 'veilig' || antwoord.status === 429;
  });
}
