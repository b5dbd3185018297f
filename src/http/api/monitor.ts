import { monitorAntwoord, monitorVraag, tijdAntwoord, tijdInvoer } from '../../api/monitor.ts';
import type { CasusId } from '../../domain/casus.ts';
import { isWeigering } from '../../domain/weigering.ts';
import { exporteerMonitor } from '../../usecases/monitor/exporteren.ts';
import { leesMonitor } from '../../usecases/monitor/lezen.ts';
import { noteerTijd } from '../../usecases/monitor/tijd.ts';
import type { HttpOpties } from '../opties.ts';
import type { Api } from './route.ts';

/** The figures, the same as a file, and the minutes that people note (`src/api/monitor.ts`). */
export function monitorRoutes(api: Api, { omgeving }: HttpOpties): void {
  api.route({ methode: 'get', pad: '/api/monitor', vraag: monitorVraag, antwoord: monitorAntwoord, werk: ({ wie, vraag }) => leesMonitor(omgeving, wie.id, vraag) });
  api.download({
    pad: '/api/monitor.csv', vraag: monitorVraag,
    werk: async ({ wie, vraag }) => {
      const bestand = await exporteerMonitor(omgeving, wie.id, vraag);
      return isWeigering(bestand) ? bestand : { ...bestand, soort: 'text/csv; charset=utf-8' };
    },
  });
  api.route({ methode: 'post', pad: '/api/casussen/:id/tijd', invoer: tijdInvoer, antwoord: tijdAntwoord, werk: ({ wie, pad, invoer }) => noteerTijd(omgeving, wie.id, (pad['id'] ?? '') as CasusId, invoer) });
}
