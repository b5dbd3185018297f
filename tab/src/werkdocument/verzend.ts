import type { OpdrachtAntwoord, OpdrachtInvoer, WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import type { Api } from '../api.ts';

/** How a piece reads now that somebody else changed meanwhile. */
export type AnderStuk = NonNullable<Extract<OpdrachtAntwoord, { ok: false }>['ander']>;

/** How an opdracht ended. `ander`: somebody else changed this very piece meanwhile, and this is what it says now. */
export type Verzonden =
  | { readonly soort: 'gedaan'; readonly werkdocument: WerkdocumentAntwoord }
  | { readonly soort: 'geweigerd'; readonly melding: string; readonly werkdocument?: WerkdocumentAntwoord; readonly ander?: AnderStuk }
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
 * Sends an opdracht until there is an answer. After a broken connection it may or may not have been carried out: it goes
 * out again under the same key, and the server carries it out once.
 */
export async function verzend(invoer: OpdrachtInvoer & { readonly sleutel: string }, { api, casus, meldGeenVerbinding, wacht }: VerzendOpties): Promise<Verzonden> {
  for (let ms = EERSTE_MS; ; ms = Math.min(ms * 2, LAATSTE_MS)) {
    const antwoord = await api.voerUit(casus, invoer);
    if (antwoord.soort === 'goed') {
      const { waarde } = antwoord;
      if (waarde.ok) return { soort: 'gedaan', werkdocument: waarde.werkdocument };
      const { melding, werkdocument, ander } = waarde;
      return { soort: 'geweigerd', melding, werkdocument, ...(ander === undefined ? {} : { ander }) };
    }
    if (antwoord.soort !== 'onbereikbaar') return antwoord;
    meldGeenVerbinding();
    await wacht(ms);
  }
}
