import { controleAntwoord, controleVraag } from '../../api/outlook.ts';
import { controleer } from '../../usecases/outlook/controle.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The look at an appointment before it is sent (`src/api/outlook.ts`). */
export function outlookControleRoute(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'post', pad: '/api/outlook/controle', invoer: controleVraag, antwoord: controleAntwoord, werk: ({ wie, invoer }) => controleer(omgeving, wie, invoer) });
}
