import { afdelingenAntwoord, afdelingsbordAntwoord, afdelingsbordVraag, afdelingslijstAntwoord, afdelingslijstVraag, mijnWerkAntwoord, mijnWerkVraag, screenAntwoord, screenlijstAntwoord, screenlijstVraag, screenVraag } from '../../api/register.ts';
import { afdelingsbord, afdelingslijst } from '../../usecases/register/afdeling.ts';
import { mijnWerk } from '../../usecases/register/mijnwerk.ts';
import { afdelingen } from '../../usecases/register/plekken.ts';
import { screen, screenlijst } from '../../usecases/register/screenen.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The lists of the register (`src/api/register.ts`). They are asked with POST, because what is searched may be an SKN. */
export function registerRoutes(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'post', pad: '/api/werk', invoer: mijnWerkVraag, antwoord: mijnWerkAntwoord, werk: ({ wie, invoer }) => mijnWerk(omgeving, wie.id, invoer) });
  api.route({ methode: 'get', pad: '/api/afdelingen', antwoord: afdelingenAntwoord, werk: ({ wie }) => afdelingen(omgeving, wie.id) });
  api.route({ methode: 'post', pad: '/api/afdelingen/lijst', invoer: afdelingslijstVraag, antwoord: afdelingslijstAntwoord, werk: ({ wie, invoer }) => afdelingslijst(omgeving, wie.id, invoer) });
  api.route({ methode: 'post', pad: '/api/afdelingen/bord', invoer: afdelingsbordVraag, antwoord: afdelingsbordAntwoord, werk: ({ wie, invoer }) => afdelingsbord(omgeving, wie.id, invoer) });
  api.route({ methode: 'post', pad: '/api/screenen/lijst', invoer: screenlijstVraag, antwoord: screenlijstAntwoord, werk: ({ wie, invoer }) => screenlijst(omgeving, wie.id, invoer) });
  api.route({ methode: 'post', pad: '/api/screenen', invoer: screenVraag, antwoord: screenAntwoord, werk: ({ wie, invoer }) => screen(omgeving, wie.id, invoer) });
}
