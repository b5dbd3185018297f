import { opdrachtAntwoord, werkdocumentAntwoord } from '../../../src/api/contract.ts';
import type { Api } from '../api.ts';
import { ApiFout, type Klant } from '../app/klant.ts';
import type { Antwoord } from '../verbinding.ts';

async function alsAntwoord<T>(werk: () => Promise<T>): Promise<Antwoord<T>> {
  try {
    return { soort: 'goed', waarde: await werk() };
  } catch (fout) {
    if (!(fout instanceof ApiFout)) throw fout;
    return fout.soort === 'geweigerd' ? { soort: 'geweigerd', melding: fout.message, ...(fout.veld === undefined ? {} : { veld: fout.veld }) } : { soort: fout.soort };
  }
}

/** The calls of the werkdocument for who is signed in to the tab. */
export function werkdocumentApi(klant: Klant): Api {
  const padVan = (casus: string, deel: string): string => `/api/casussen/${encodeURIComponent(casus)}/${deel}`;
  return {
    haalWerkdocument: (casus) => alsAntwoord(() => klant.haal(werkdocumentAntwoord, padVan(casus, 'werkdocument'))),
    bewaarConcept: (casus, inhoud) => alsAntwoord(async () => {
      await klant.doe({ methode: 'PUT', pad: padVan(casus, 'concept'), inhoud });
      return undefined;
    }),
    voerUit: (casus, inhoud) => alsAntwoord(() => klant.stuur(opdrachtAntwoord, { methode: 'POST', pad: padVan(casus, 'opdrachten'), inhoud })),
  };
}
