import { afmelding, afwezigmelding, gedaanAntwoord, mensenAntwoord, nieuwePersoon, persoonWijziging, rolwijziging } from '../../../api/beheer/mensen.ts';
import { meldAf, voegPersoonToe, wijzigPersoon, wijzigRol } from '../../../usecases/beheer/mensen.ts';
import { leesMensen, meldAfwezigVoor, meldTerugVoor } from '../../../usecases/beheer/mensenlijst.ts';
import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';

/** `/api/beheer/mensen`. */
export function mensenRoutes(api: Api, { omgeving }: HttpOpties): void {
  const een = '/api/beheer/mensen/:id';
  const antwoord = gedaanAntwoord;
  api.route({ methode: 'get', pad: '/api/beheer/mensen', antwoord: mensenAntwoord, werk: ({ wie }) => leesMensen(omgeving, wie.id) });
  api.route({ methode: 'post', pad: '/api/beheer/mensen', invoer: nieuwePersoon, antwoord, werk: ({ wie, invoer }) => voegPersoonToe(omgeving, wie.id, invoer) });
  api.route({ methode: 'put', pad: een, invoer: persoonWijziging, antwoord, werk: ({ wie, pad, invoer }) => wijzigPersoon(omgeving, wie.id, pad['id'] ?? '', invoer) });
  api.route({ methode: 'post', pad: `${een}/afmelden`, invoer: afmelding, antwoord, werk: ({ wie, pad, invoer }) => meldAf(omgeving, wie.id, pad['id'] ?? '', invoer) });
  api.route({ methode: 'post', pad: `${een}/rollen`, invoer: rolwijziging, antwoord, werk: ({ wie, pad, invoer }) => wijzigRol(omgeving, wie.id, pad['id'] ?? '', invoer) });
  api.route({ methode: 'post', pad: `${een}/afwezig`, invoer: afwezigmelding, antwoord, werk: ({ wie, pad, invoer }) => meldAfwezigVoor(omgeving, wie.id, pad['id'] ?? '', invoer) });
  api.route({ methode: 'post', pad: `${een}/terug`, antwoord, werk: ({ wie, pad }) => meldTerugVoor(omgeving, wie.id, pad['id'] ?? '') });
}
