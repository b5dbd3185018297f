import { afspraakInvoer, afsprakenAntwoord, afsprakenVraag, geschiedenisAntwoord, geschiedenisVraag } from '../../../api/beheer/afspraken.ts';
import { gedaanAntwoord } from '../../../api/beheer/mensen.ts';
import { leesAfspraken, leesGeschiedenis, zetAfspraak } from '../../../usecases/beheer/afspraken.ts';
import type { HttpOpties } from '../../opties.ts';
import type { Api } from '../route.ts';

/** `/api/beheer/afspraken`. */
export function afsprakenRoutes(api: Api, { omgeving }: HttpOpties): void {
  const pad = '/api/beheer/afspraken';
  api.route({ methode: 'get', pad, vraag: afsprakenVraag, antwoord: afsprakenAntwoord, werk: ({ wie, vraag }) => leesAfspraken(omgeving, wie.id, vraag.plek) });
  api.route({ methode: 'get', pad: `${pad}/geschiedenis`, vraag: geschiedenisVraag, antwoord: geschiedenisAntwoord, werk: ({ wie, vraag }) => leesGeschiedenis(omgeving, wie.id, vraag) });
  api.route({ methode: 'post', pad, invoer: afspraakInvoer, antwoord: gedaanAntwoord, werk: ({ wie, invoer }) => zetAfspraak(omgeving, wie.id, invoer) });
}
