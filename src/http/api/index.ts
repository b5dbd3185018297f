import type { Server } from 'restify';
import type { HttpOpties } from '../opties.ts';
import { ikRoute } from './aanmelding.ts';
import { agendaRoutes } from './agenda.ts';
import { beheerRoutes } from './beheer/index.ts';
import { casusRoutes } from './casus.ts';
import { handreikingRoutes } from './handreiking.ts';
import { kaartRoutes } from './kaart.ts';
import { monitorRoutes } from './monitor.ts';
import { outlookRoutes } from './outlook.ts';
import { outlookControleRoute } from './outlookcontrole.ts';
import { overlegRoutes } from './overleg.ts';
import { registerRoutes } from './register.ts';
import { maakApi } from './route.ts';

/** Everything that the pages of the tab ask of the server. */
export function apiRoutes(server: Server, opties: HttpOpties): void {
  const api = maakApi(server, opties);
  for (const routes of [ikRoute, registerRoutes, casusRoutes, kaartRoutes, agendaRoutes, overlegRoutes, outlookRoutes, outlookControleRoute, handreikingRoutes, monitorRoutes, beheerRoutes]) routes(api, opties);
}
