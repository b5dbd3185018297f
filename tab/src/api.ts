import { opdrachtAntwoord, werkdocumentAntwoord, type ConceptInvoer, type OpdrachtAntwoord, type OpdrachtInvoer, type WerkdocumentAntwoord } from '../../src/api/contract.ts';
import { maakVerbinding, type Antwoord, type Verbinding } from './verbinding.ts';

/** The calls of the werkdocument (`src/api/contract.ts`). No call throws: a failure is an `Antwoord`. */
export interface Api {
  readonly haalWerkdocument: (casus: string) => Promise<Antwoord<WerkdocumentAntwoord>>;
  readonly bewaarConcept: (casus: string, invoer: ConceptInvoer) => Promise<Antwoord<undefined>>;
  readonly voerUit: (casus: string, invoer: OpdrachtInvoer) => Promise<Antwoord<OpdrachtAntwoord>>;
}

const ONBEGREPEN = 'Er ging iets mis. Sluit dit venster en open het opnieuw vanuit de kaart.';

/** The calls over a way to the server that knows who asks. */
export function apiOver(verbinding: Verbinding): Api {
  const padVan = (casus: string, deel: string): string => `/api/casussen/${encodeURIComponent(casus)}/${deel}`;
  return {
    haalWerkdocument: (casus) => verbinding.metAntwoord({ methode: 'GET', pad: padVan(casus, 'werkdocument') }, werkdocumentAntwoord),
    bewaarConcept: (casus, inhoud) => verbinding.zonderAntwoord({ methode: 'PUT', pad: padVan(casus, 'concept'), inhoud }),
    voerUit: (casus, inhoud) => verbinding.metAntwoord({ methode: 'POST', pad: padVan(casus, 'opdrachten'), inhoud }, opdrachtAntwoord),
  };
}

/**
 * The calls of the dialog.
 *
 * @param basis address of the server without a slash at the end; empty for the server this page came from
 * @param ticket the signed proof of who opened the page, from the address; kept here and nowhere else
 * @param wachtMs how long an answer may take before the call counts as `onbereikbaar`
 */
export function maakApi({ basis, ticket, wachtMs }: { readonly basis: string; readonly ticket: string; readonly wachtMs?: number }): Api {
  return apiOver(maakVerbinding({ basis, bewijs: () => Promise.resolve(ticket), onbegrepen: ONBEGREPEN, ...(wachtMs === undefined ? {} : { wachtMs }) }));
}
