import { handreikingAntwoord, handreikingVraag, sectieAntwoord, sectieInvoer, standaardInvoer } from '../../api/handreiking.ts';
import { leesHandreiking, leesSectie, wijzigSectie, zetSectieTerug } from '../../usecases/handreiking.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The handreiking: read by everybody in the register, changed by the beheerder (`src/api/handreiking.ts`). */
export function handreikingRoutes(api: Api, { omgeving }: HttpOpties): void {
  const sectieUit = (pad: Readonly<Record<string, string>>): string => pad['id'] ?? '';
  api.route({ methode: 'get', pad: '/api/handreiking', vraag: handreikingVraag, antwoord: handreikingAntwoord, werk: ({ wie, vraag }) => leesHandreiking(omgeving, wie.id, vraag) });
  api.route({ methode: 'get', pad: '/api/handreiking/:id', antwoord: sectieAntwoord, werk: ({ wie, pad }) => leesSectie(omgeving, wie.id, sectieUit(pad)) });
  api.route({ methode: 'put', pad: '/api/handreiking/:id', invoer: sectieInvoer, antwoord: sectieAntwoord, werk: ({ wie, pad, invoer }) => wijzigSectie(omgeving, wie.id, sectieUit(pad), invoer) });
  api.route({ methode: 'post', pad: '/api/handreiking/:id/standaard', invoer: standaardInvoer, antwoord: sectieAntwoord, werk: ({ wie, pad, invoer }) => zetSectieTerug(omgeving, wie.id, sectieUit(pad), invoer) });
}
