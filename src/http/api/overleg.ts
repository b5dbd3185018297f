import { gesprekInvoer, overlegAntwoord, overlegVraag, vandaagAntwoord } from '../../api/overleg.ts';
import { legGesprekVast, leesOverleg, leesVandaag } from '../../usecases/overleg/overleg.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The panel beside a meeting (`src/api/overleg.ts`). */
export function overlegRoutes(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'get', pad: '/api/overleg', vraag: overlegVraag, antwoord: overlegAntwoord, werk: ({ wie, vraag }) => leesOverleg(omgeving, wie, vraag) });
  api.route({ methode: 'get', pad: '/api/overleg/vandaag', antwoord: vandaagAntwoord, werk: ({ wie }) => leesVandaag(omgeving, wie) });
  api.route({ methode: 'post', pad: '/api/overleg/:casus/gesprek', invoer: gesprekInvoer, werk: ({ wie, pad, invoer }) => legGesprekVast(omgeving, wie, pad['casus'] ?? '', invoer) });
}
