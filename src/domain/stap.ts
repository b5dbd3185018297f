import { SLUITREDENNAAM, type Fase } from './casus.ts';
import { schrijfDag } from './schrijf.ts';
import type { OpenbareView } from './view.ts';

const STAP: Readonly<Record<Exclude<Fase, 'gesloten'>, string>> = {
  bekendheid: 'Stap 1 van 4 · bekendheid',
  alert: 'Gestopt na stap 1 · casemanager alert',
  delen: 'Stap 2 van 4 · informatie delen',
  duiding: 'Stap 2 van 4 · samen duiden',
  bijdrage: 'Stap 3 van 4 · bijdrage',
  afronden: 'Klaar · nog vast te leggen',
};

/** Where the casus stands, in words. */
export function schrijfStap({ fase, gesloten, gewist, inzet, vertrokken }: Pick<OpenbareView, 'fase' | 'gesloten' | 'gewist' | 'inzet' | 'vertrokken'>): string {
  if (gewist !== undefined) return `Inhoud gewist · ${schrijfDag(gewist)}`;
  if (fase !== 'gesloten' && vertrokken === true) return 'Vertrokken · nog over te dragen';
  if (fase !== 'gesloten') return STAP[fase];
  // Steps 1 to 3 are behind; step 4 goes on (C-33).
  if (inzet !== undefined) return 'Stap 4 van 4 · inzet tijdens detentie';
  return gesloten === undefined ? 'Gesloten' : `${SLUITREDENNAAM[gesloten.reden]} · ${schrijfDag(gesloten.op)}`;
}
