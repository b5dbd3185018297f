import { afspraakAntwoord, afspraakVraag, invulAntwoord, invulVraag, kiesAntwoord, kiesVraag, koppelAntwoord, koppelInvoer, mailAntwoord, mailVraag, tijdAntwoord, tijdVraag } from '../../api/outlook.ts';
import { leesAfspraakVan } from '../../usecases/outlook/afspraak.ts';
import { vulIn } from '../../usecases/outlook/invulling.ts';
import { kiesCasussen } from '../../usecases/outlook/kiezen.ts';
import { koppel, koppelLos } from '../../usecases/outlook/koppelen.ts';
import { leesMail } from '../../usecases/outlook/mail.ts';
import { beoordeelTijd } from '../../usecases/outlook/tijd.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The add-in in Outlook (`src/api/outlook.ts`). */
export function outlookRoutes(api: Api, { omgeving, outlook }: HttpOpties): void {
  api.route({ methode: 'post', pad: '/api/outlook/casussen', invoer: kiesVraag, antwoord: kiesAntwoord, werk: ({ wie, invoer }) => kiesCasussen(omgeving, wie, invoer) });
  api.route({ methode: 'post', pad: '/api/outlook/invulling', invoer: invulVraag, antwoord: invulAntwoord, werk: ({ wie, invoer }) => vulIn(outlook, wie, invoer) });
  api.route({ methode: 'post', pad: '/api/outlook/tijd', invoer: tijdVraag, antwoord: tijdAntwoord, werk: ({ wie, invoer }) => beoordeelTijd(outlook, wie, invoer) });
  api.route({ methode: 'post', pad: '/api/outlook/koppelen', invoer: koppelInvoer, antwoord: koppelAntwoord, werk: ({ wie, invoer }) => koppel(outlook, wie, invoer) });
  api.route({ methode: 'post', pad: '/api/outlook/loskoppelen', invoer: afspraakVraag, werk: ({ wie, invoer }) => koppelLos(outlook, wie, invoer) });
  api.route({ methode: 'post', pad: '/api/outlook/afspraak', invoer: afspraakVraag, antwoord: afspraakAntwoord, werk: ({ wie, invoer }) => leesAfspraakVan(outlook, wie, invoer) });
  api.route({ methode: 'post', pad: '/api/outlook/mail', invoer: mailVraag, antwoord: mailAntwoord, werk: ({ wie, invoer }) => leesMail(outlook, wie, invoer) });
}
