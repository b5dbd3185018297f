import { gedaanAntwoord } from '../../../api/beheer/mensen.ts';
import { kanaalInvoer, organisatieAntwoord, plaatsInvoer, verwijderInvoer } from '../../../api/beheer/organisatie.ts';
import { bewaarPlaats, koppelKanaalInTab, verwijderPlaats } from '../../../usecases/beheer/organisatie.ts';
import { leesPlaatsen } from '../../../usecases/beheer/organisatielijst.ts';
import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';

/** `/api/beheer/organisatie` and `/api/beheer/kanalen`. */
export function organisatieRoutes(api: Api, { omgeving }: HttpOpties): void {
  const pad = '/api/beheer/organisatie';
  const antwoord = gedaanAntwoord;
  api.route({ methode: 'get', pad, antwoord: organisatieAntwoord, werk: ({ wie }) => leesPlaatsen(omgeving, wie.id) });
  api.route({ methode: 'post', pad, invoer: plaatsInvoer, antwoord, werk: ({ wie, invoer }) => bewaarPlaats(omgeving, wie.id, invoer) });
  api.route({ methode: 'post', pad: `${pad}/verwijderen`, invoer: verwijderInvoer, antwoord, werk: ({ wie, invoer }) => verwijderPlaats(omgeving, wie.id, invoer) });
  api.route({ methode: 'post', pad: '/api/beheer/kanalen', invoer: kanaalInvoer, antwoord, werk: ({ wie, invoer }) => koppelKanaalInTab(omgeving, wie.id, invoer) });
}
