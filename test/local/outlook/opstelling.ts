import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Instant } from '../../../src/domain/datum.ts';
import { startGraphStandIn, type GraphStandIn } from '../../../src/local/graph/standIn.ts';
import { createOutlookStandIn } from '../../../src/local/outlook/stand-in.ts';
import type { Persoon, Staat } from '../../../src/local/outlook/soorten.ts';
import { CASEMANAGER, DJI, MET_KAMERS, RECLASSERINGSWERKER, RN } from '../../graph/opstelling.ts';

/** A small add-in for tests. */
export const PROEF = join(import.meta.dirname, 'pagina');
/** Monday 23 November 2026, 09:00 in the Netherlands. */
export const NU = '2026-11-23T08:00:00.000Z' as Instant;

export const CARLA: Persoon = { id: 'carla', naam: 'Carla Casemanager', functie: 'casemanager', adres: CASEMANAGER, tenantId: DJI };
export const ROB: Persoon = { id: 'rob', naam: 'Rob Reclassering', functie: 'reclasseringswerker', adres: RECLASSERINGSWERKER, tenantId: RN };

export interface Opstelling {
  readonly url: string;
  readonly graph: GraphStandIn;
  readonly staat: (als: string) => Promise<Staat>;
  /** A call of the page's API; the status and the answer. */
  readonly doe: (als: string, wat: string, body: unknown) => Promise<{ readonly status: number; readonly antwoord: unknown }>;
  readonly stop: () => Promise<void>;
}

/** The pages of the add-in, as the product serves them below `/tab/`. */
async function stuurTab(req: IncomingMessage, res: ServerResponse, map: string): Promise<void> {
  const naam = (req.url ?? '').slice('/tab/'.length);
  const tekst = await readFile(join(map, naam), 'utf8').catch(() => undefined);
  res.writeHead(tekst === undefined ? 404 : 200, { 'content-type': 'text/javascript; charset=utf-8' });
  res.end(tekst === undefined ? '' : stripTypeScriptTypes(tekst));
}

/** The copy of Outlook with a stand-in for Graph and the small add-in, without the product. */
export async function stelOp(map = PROEF): Promise<Opstelling> {
  const graph = await startGraphStandIn({ port: 0, mailboxes: MET_KAMERS, nu: () => NU });
  const outlook = createOutlookStandIn({ graph, mailboxen: MET_KAMERS, personen: [CARLA, ROB], tabMap: map, nu: () => NU });
  const server = createServer((req, res) => void (req.url?.startsWith('/tab/') === true ? stuurTab(req, res, map) : outlook.handle(req, res)));
  const poort = await new Promise<number>((klaar) => server.listen(0, '127.0.0.1', () => klaar((server.address() as AddressInfo).port)));
  const url = `http://127.0.0.1:${poort}`;
  return {
    url, graph,
    staat: async (als) => (await (await fetch(`${url}/outlook/api/staat?als=${als}`)).json()) as Staat,
    async doe(als, wat, body) {
      const antwoord = await fetch(`${url}/outlook/api/${wat}?als=${als}`, { method: 'POST', body: JSON.stringify(body) });
      return { status: antwoord.status, antwoord: (await antwoord.json()) as unknown };
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((klaar) => server.close(klaar));
      await graph.close();
    },
  };
}
