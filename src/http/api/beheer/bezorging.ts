import { bezorgingAntwoord, opnieuwAntwoord, opnieuwInvoer } from '../../../api/beheer/bezorging.ts';
import { leesBezorging, probeerOpnieuw } from '../../../usecases/beheer/bezorging.ts';
import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';

/** `/api/beheer/bezorging`. */
export function bezorgingRoutes(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'get', pad: '/api/beheer/bezorging', antwoord: bezorgingAntwoord, werk: ({ wie }) => leesBezorging(omgeving, wie.id) });
  api.route({ methode: 'post', pad: '/api/beheer/bezorging/opnieuw', invoer: opnieuwInvoer, antwoord: opnieuwAntwoord, werk: ({ wie, invoer }) => probeerOpnieuw(omgeving, wie.id, invoer.ids) });
}
