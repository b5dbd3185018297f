import { createNestablePublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';

/** Any tenant: DJI and the three probation organisations have their own, and the server knows which it trusts. */
const AUTORITEIT = 'https://login.microsoftonline.com/organizations';

let client: Promise<IPublicClientApplication> | undefined;

/** The access token of nested app authentication for this scope, of who is signed in to Outlook. Throws when that needs a window. */
export async function haalToken(clientId: string, scope: string): Promise<string> {
  client ??= createNestablePublicClientApplication({ auth: { clientId, authority: AUTORITEIT } });
  return (await (await client).acquireTokenSilent({ scopes: [scope] })).accessToken;
}
