import { casusAntwoord, tijdlijnAntwoord, tijdlijnVraag, versieAntwoord } from '../../api/casus.ts';
import type { CasusId } from '../../domain/casus.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { leesCasuspagina } from '../../usecases/register/casuspagina.ts';
import { leesTijdlijn } from '../../usecases/register/tijdlijn.ts';
import { leesVersie } from '../../usecases/register/versie.ts';
import { linkMet } from '../download.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

const GEEN_PAGINA: Readonly<Record<'bestaatNiet' | 'magNiet', Weigering>> = {
  bestaatNiet: weiger('bestaatNiet', 'Deze casus bestaat niet (meer). Zoek de casus op in Mijn werk of bij de afdeling.'),
  magNiet: weiger('magNiet', 'U hebt geen rol in deze casus. Wat iedereen mag weten, staat in het kanaal van de afdeling. Hoort u erbij? Vraag de beheerder om u te koppelen.'),
};

function ofWeigering<T extends object>(antwoord: T | keyof typeof GEEN_PAGINA): T | Weigering {
  return typeof antwoord === 'string' ? GEEN_PAGINA[antwoord] : antwoord;
}

const casusUit = (pad: Readonly<Record<string, string>>): CasusId => (pad['id'] ?? '') as CasusId;

/** The Casus page: all of it, its timeline page by page, and its version to ask every few seconds (`src/api/casus.ts`). */
export function casusRoutes(api: Api, opties: HttpOpties): void {
  const { omgeving } = opties;
  const linkNaarBestand = linkMet(opties);
  api.route({ methode: 'get', pad: '/api/casussen/:id', antwoord: casusAntwoord, werk: async ({ wie, pad }) => ofWeigering(await leesCasuspagina(omgeving, linkNaarBestand, wie.id, casusUit(pad))) });
  api.route({ methode: 'get', pad: '/api/casussen/:id/tijdlijn', vraag: tijdlijnVraag, antwoord: tijdlijnAntwoord, werk: async ({ wie, pad, vraag }) => ofWeigering(await leesTijdlijn(omgeving, wie.id, casusUit(pad), vraag)) });
  api.route({ methode: 'get', pad: '/api/casussen/:id/versie', antwoord: versieAntwoord, werk: async ({ wie, pad }) => ofWeigering(await leesVersie(omgeving, wie.id, casusUit(pad))) });
}
