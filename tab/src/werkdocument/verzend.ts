import type { OpdrachtInvoer, WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import type { Api } from '../api.ts';

/**
 * How an opdracht ended. `onzeker`: the connection broke, and meanwhile the werkdocument changed; whether by this
 * opdracht or by somebody else can't be told.
 */
export type Verzonden =
  | { readonly soort: 'gedaan'; readonly werkdocument: WerkdocumentAntwoord }
  | { readonly soort: 'geweigerd'; readonly melding: string; readonly werkdocument?: WerkdocumentAntwoord }
  | { readonly soort: 'onzeker'; readonly werkdocument: WerkdocumentAntwoord }
  | { readonly soort: 'verlopen' };

export interface VerzendOpties {
  readonly api: Api;
  readonly casus: string;
  /** Told when there is no connection; it is tried again until there is. */
  readonly meldGeenVerbinding: () => void;
  readonly wacht: (ms: number) => Promise<void>;
}

const EERSTE_MS = 1_000;
const LAATSTE_MS = 15_000;

/**
 * Sends an opdracht exactly once as far as can be told. After a broken connection it may or may not have been
 * carried out, so it is sent again only when the werkdocument still has the version it was made for.
 */
export async function verzend(invoer: OpdrachtInvoer, opties: VerzendOpties): Promise<Verzonden> {
  const { api, casus, meldGeenVerbinding, wacht } = opties;
  for (let ms = EERSTE_MS; ; ms = Math.min(ms * 2, LAATSTE_MS)) {
    const antwoord = await api.voerUit(casus, invoer);
    if (antwoord.soort === 'goed') {
      const { waarde } = antwoord;
      return waarde.ok ? { soort: 'gedaan', werkdocument: waarde.werkdocument } : { soort: 'geweigerd', melding: waarde.melding, werkdocument: waarde.werkdocument };
    }
    if (antwoord.soort !== 'onbereikbaar') return antwoord;
    meldGeenVerbinding();
    await wacht(ms);
    const gekeken = await kijk(opties);
    if (gekeken.soort !== 'goed') return gekeken;
    if (gekeken.waarde.versie !== invoer.versie) return { soort: 'onzeker', werkdocument: gekeken.waarde };
  }
}

/** The werkdocument as it is now; waits for the connection to return. */
async function kijk({ api, casus, wacht }: VerzendOpties): Promise<Exclude<Awaited<ReturnType<Api['haalWerkdocument']>>, { soort: 'onbereikbaar' }>> {
  for (let ms = EERSTE_MS; ; ms = Math.min(ms * 2, LAATSTE_MS)) {
    const antwoord = await api.haalWerkdocument(casus);
    if (antwoord.soort !== 'onbereikbaar') return antwoord;
    await wacht(ms);
  }
}
