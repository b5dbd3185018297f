import type * as msalBrowser from '@azure/msal-browser';
import type { Toegang } from '../app/toegang.ts';

/** The registration and what it asks, as the server told it. */
export interface Registratie {
  readonly clientId: string;
  readonly scope: string;
}
export type Msal = Pick<typeof msalBrowser, 'createNestablePublicClientApplication' | 'AuthError'>;

interface Omstandigheden {
  /** The library, which is only loaded where it is used. */
  readonly laad: () => Promise<Msal>;
  /** Milliseconds. */
  readonly nu: () => number;
  readonly isOnline: () => boolean;
}

/** People of two organisations, each with work accounts in a tenant of its own. */
const WERKACCOUNTS = 'https://login.microsoftonline.com/organizations';
/** The library keeps a token until it runs out; asking it for each call would only slow the pane down. */
const HOUDBAAR_MS = 5 * 60_000;

/**
 * Signs in with the account of Outlook, without typing (nested app authentication). It gives the access token for our own
 * API, never the ID token, which says who somebody is and not that this add-in may ask. Only when Entra wants to ask
 * something, such as consent, a window opens.
 *
 */
export function toegangVanOutlook({ clientId, scope }: Registratie, { laad, nu, isOnline }: Omstandigheden): Toegang {
  let app: Promise<{ readonly msal: Msal; readonly client: msalBrowser.IPublicClientApplication }> | undefined;
  let bewaard: { readonly token: string; readonly tot: number } | undefined;
  let onderweg: Promise<string | undefined> | undefined;
  let ververs = false;
  const open = async (): Promise<{ readonly msal: Msal; readonly client: msalBrowser.IPublicClientApplication }> => {
    const msal = await laad();
    return { msal, client: await msal.createNestablePublicClientApplication({ auth: { clientId, authority: WERKACCOUNTS } }) };
  };
  async function haal(): Promise<string | undefined> {
    try {
      app ??= open();
      const { msal, client } = await app;
      const vraag = { scopes: [scope], forceRefresh: ververs };
      try {
        return (await client.acquireTokenSilent(vraag)).accessToken;
      } catch (fout) {
        // Without a network a window would only show that there is none.
        if (!(fout instanceof msal.AuthError) || !isOnline()) throw fout;
        return (await client.acquireTokenPopup({ scopes: [scope] })).accessToken;
      }
    } catch (fout) {
      app = undefined;
      console.warn('Outlook gives no token.', fout instanceof Error ? fout.name : fout);
      return undefined;
    }
  }
  return {
    async bewijs() {
      if (bewaard !== undefined && bewaard.tot > nu()) return bewaard.token;
      // Calls at the same time must not open a window each.
      onderweg ??= haal().finally(() => (onderweg = undefined));
      const token = await onderweg;
      bewaard = token === undefined ? undefined : { token, tot: nu() + HOUDBAAR_MS };
      ververs = false;
      return token;
    },
    vergeet() {
      bewaard = undefined;
      ververs = true;
    },
  };
}
