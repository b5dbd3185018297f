import { agendaAntwoord, agendaVraag, passendAntwoord, passendVraag, verplaatsAntwoord, verplaatsInvoer } from '../../api/agenda.ts';
import { gevuld } from '../../domain/gevuld.ts';
import { passendeMomenten, verplaats } from '../../usecases/agenda/verplaatsen.ts';
import { weekagenda } from '../../usecases/agenda/weekagenda.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The week of a PI (`src/api/agenda.ts`). */
export function agendaRoutes(api: Api, { omgeving, graph }: HttpOpties): void {
  const metAgendas = { ...omgeving, graph };
  api.route({ methode: 'get', pad: '/api/pis/:pi/agenda', vraag: agendaVraag, antwoord: agendaAntwoord, werk: ({ wie, pad, vraag }) => weekagenda(omgeving, wie, pad['pi'] ?? '', vraag.week) });
  api.route({ methode: 'get', pad: '/api/pis/:pi/agenda/passend', vraag: passendVraag, antwoord: passendAntwoord, werk: ({ wie, pad, vraag }) => passendeMomenten(metAgendas, wie, pad['pi'] ?? '', gevuld(vraag)) });
  api.route({ methode: 'post', pad: '/api/pis/:pi/agenda/verplaatsen', invoer: verplaatsInvoer, antwoord: verplaatsAntwoord, werk: ({ wie, pad, invoer }) => verplaats(metAgendas, wie, pad['pi'] ?? '', invoer) });
}
