import { actieAntwoord, actieInvoer, dialoogAntwoord, dialoogInvoer, dialoogVerzending, kaartAntwoord } from '../../api/casus.ts';
import type { CasusId } from '../../domain/casus.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import type { GeenKaart } from '../../usecases/kaartdienst.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

const MAX_FORMULIER = 128 * 1024;
const GEEN_KAART: Readonly<Record<GeenKaart, Weigering>> = {
  bestaatNiet: weiger('bestaatNiet', 'Deze casus bestaat niet (meer).'),
  magNiet: weiger('magNiet', 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.'),
};

function ofWeigering<T extends object>(antwoord: T | GeenKaart): T | Weigering {
  return typeof antwoord === 'string' ? GEEN_KAART[antwoord] : antwoord;
}

const casusUit = (pad: Readonly<Record<string, string>>): CasusId => (pad['id'] ?? '') as CasusId;

/** The card of a casus in the tab, its buttons, and the dialogs that these open (`src/api/casus.ts`). */
export function kaartRoutes(api: Api, { kaarten }: HttpOpties): void {
  api.route({ methode: 'get', pad: '/api/casussen/:id/kaart', antwoord: kaartAntwoord, werk: async ({ wie, pad }) => ofWeigering(await kaarten.kaart(wie.id, casusUit(pad))) });
  api.route({
    methode: 'post', pad: '/api/casussen/:id/acties', invoer: actieInvoer, antwoord: actieAntwoord, maxBytes: MAX_FORMULIER,
    werk: async ({ wie, pad, invoer }) => ofWeigering(await kaarten.doe(wie.id, casusUit(pad), invoer)),
  });
  api.route({
    methode: 'post', pad: '/api/casussen/:id/dialogen', invoer: dialoogInvoer, antwoord: dialoogAntwoord, maxBytes: MAX_FORMULIER,
    werk: async ({ wie, pad, invoer }) => ofWeigering(await kaarten.openDialoog(wie.id, casusUit(pad), invoer)),
  });
  api.route({
    methode: 'post', pad: '/api/casussen/:id/dialogen/verzonden', invoer: dialoogVerzending, antwoord: dialoogAntwoord, maxBytes: MAX_FORMULIER,
    werk: async ({ wie, pad, invoer }) => ofWeigering(await kaarten.verstuurDialoog(wie.id, casusUit(pad), invoer)),
  });
}
