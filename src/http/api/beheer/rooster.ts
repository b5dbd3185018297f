import { gedaanAntwoord } from '../../../api/beheer/mensen.ts';
import { aanwezigheidAntwoord, aanwezigheidInvoer, roosterAntwoord, roosterInvoer, roosterVraag } from '../../../api/beheer/rooster.ts';
import { leesAanwezigheid, zetAanwezigheid } from '../../../usecases/beheer/aanwezigheid.ts';
import { leesPirooster, zetRooster } from '../../../usecases/beheer/rooster.ts';
import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';

/** `/api/beheer/aanwezigheid` and `/api/beheer/rooster`. */
export function roosterRoutes(api: Api, { omgeving }: HttpOpties): void {
  const antwoord = gedaanAntwoord;
  api.route({ methode: 'get', pad: '/api/beheer/aanwezigheid', antwoord: aanwezigheidAntwoord, werk: ({ wie }) => leesAanwezigheid(omgeving, wie.id) });
  api.route({ methode: 'post', pad: '/api/beheer/aanwezigheid', invoer: aanwezigheidInvoer, antwoord, werk: ({ wie, invoer }) => zetAanwezigheid(omgeving, wie.id, invoer) });
  api.route({ methode: 'get', pad: '/api/beheer/rooster', vraag: roosterVraag, antwoord: roosterAntwoord, werk: ({ wie, vraag }) => leesPirooster(omgeving, wie.id, vraag.pi) });
  api.route({ methode: 'post', pad: '/api/beheer/rooster', invoer: roosterInvoer, antwoord, werk: ({ wie, invoer }) => zetRooster(omgeving, wie.id, invoer) });
}
