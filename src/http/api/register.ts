import { afdelingenAntwoord, afdelingsbordAntwoord, afdelingsbordVraag, afdelingslijstAntwoord, afdelingslijstVraag, mijnWerkAntwoord, mijnWerkVraag, screenAntwoord, screenlijstAntwoord, screenlijstVraag, screenVraag } from '../../api/register.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import { afdelingsbord, afdelingslijst } from '../../usecases/register/afdeling.ts';
import { mijnWerk } from '../../usecases/register/mijnwerk.ts';
import { afdelingen } from '../../usecases/register/plekken.ts';
import { screen, screenlijst } from '../../usecases/register/screenen.ts';
import type { Uitkomst } from '../../usecases/register/uitkomst.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

function ofWeigering<T>(uitkomst: Uitkomst<T>): T | Weigering {
  return uitkomst.ok ? uitkomst.antwoord : weiger(uitkomst.code === 'magNiet' ? 'magNiet' : 'invoer', uitkomst.melding);
}

/** The lists of the register (`src/api/register.ts`). They are asked with POST, because what is searched may be an SKN. */
export function registerRoutes(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'post', pad: '/api/werk', invoer: mijnWerkVraag, antwoord: mijnWerkAntwoord, werk: async ({ wie, invoer }) => ofWeigering(await mijnWerk(omgeving, wie.id, invoer)) });
  api.route({ methode: 'get', pad: '/api/afdelingen', antwoord: afdelingenAntwoord, werk: async ({ wie }) => ofWeigering(await afdelingen(omgeving, wie.id)) });
  api.route({ methode: 'post', pad: '/api/afdelingen/lijst', invoer: afdelingslijstVraag, antwoord: afdelingslijstAntwoord, werk: async ({ wie, invoer }) => ofWeigering(await afdelingslijst(omgeving, wie.id, invoer)) });
  api.route({ methode: 'post', pad: '/api/afdelingen/bord', invoer: afdelingsbordVraag, antwoord: afdelingsbordAntwoord, werk: async ({ wie, invoer }) => ofWeigering(await afdelingsbord(omgeving, wie.id, invoer)) });
  api.route({ methode: 'post', pad: '/api/screenen/lijst', invoer: screenlijstVraag, antwoord: screenlijstAntwoord, werk: async ({ wie, invoer }) => ofWeigering(await screenlijst(omgeving, wie.id, invoer)) });
  api.route({ methode: 'post', pad: '/api/screenen', invoer: screenVraag, antwoord: screenAntwoord, werk: async ({ wie, invoer }) => ofWeigering(await screen(omgeving, wie.id, invoer)) });
}
