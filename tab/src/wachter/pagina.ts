/// <reference types="office-js" />
/**
 * What the guard has more of in a page than in classic Outlook on Windows: a way to prove who sends. Apart from its script, so
 * that this weighs nothing there; in that runtime MSAL also fails (office-js issues 4450, 5210 and 6692).
 */
import { maakBewijs } from './bewijs.ts';

const samenStartenBewijs = maakBewijs({
  basis: location.origin,
  kanNaa: () => Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'),
  haalToken: async (clientId, scope) => (await import('./naatoken.ts')).haalToken(clientId, scope),
  persoon: new URLSearchParams(location.search).get('persoon') ?? undefined,
});
Object.assign(globalThis, { samenStartenBewijs });

// A page tells Outlook that it is there; without it no event comes.
void Office.onReady();
