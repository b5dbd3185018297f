import { datum, tijd, type Moment } from '../../src/domain/datum.ts';
import { maakGraph, type Graph } from '../../src/graph/client.ts';
import type { Boeking } from '../../src/graph/events.ts';
import type { StandInMailbox } from '../../src/local/graph/omgeving.ts';
import { startGraphStandIn, type GraphStandIn } from '../../src/local/graph/standIn.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';

export const DJI = 'tenant-dji';
export const RN = 'tenant-rn';
export const CASEMANAGER = 'carla.casemanager@dji.invalid';
export const BACKOFFICE = 'bas.backoffice@dji.invalid';
export const RECLASSERINGSWERKER = 'rob.reclassering@rn.invalid';

/** A moment on a day of November or December 2026; Monday 23 November is "today". */
export function op(dag: string, uur: string): Moment {
  return momentOp(datum(`2026-${dag}`), tijd(uur));
}

export const KAMER = 'kamer.1@dji.invalid';
export const KAMER_VAN_RN = 'kamer@rn.invalid';

export const MENSEN: readonly StandInMailbox[] = [
  { adres: CASEMANAGER, naam: 'Carla Casemanager', tenantId: DJI },
  { adres: BACKOFFICE, naam: 'Bas Backoffice', tenantId: DJI },
  { adres: RECLASSERINGSWERKER, naam: 'Rob Reclassering', tenantId: RN },
];

/** The people, and a room in each tenant. */
export const MET_KAMERS: readonly StandInMailbox[] = [
  ...MENSEN,
  { adres: KAMER, naam: 'Spreekkamer 1', tenantId: DJI, ruimte: { plaatsen: 4, gebouw: 'A' } },
  { adres: KAMER_VAN_RN, naam: 'Kamer', tenantId: RN, ruimte: { plaatsen: 2 } },
];

export interface Opstelling {
  readonly standIn: GraphStandIn;
  readonly graph: Graph;
}

/** A stand-in with these mailboxes and a client for both tenants, over real HTTP. It tries a notification again soon. */
export async function stelOp(mailboxes: readonly StandInMailbox[] = MENSEN, bestand?: string): Promise<Opstelling> {
  const standIn = await startGraphStandIn({ port: 0, mailboxes, handdrukMs: 2_000, eersteWachtMs: 2, ...(bestand === undefined ? {} : { bestand }) });
  return { standIn, graph: graphVan(standIn.url) };
}

export function graphVan(baseUrl: string): Graph {
  return maakGraph([DJI, RN].map((tenantId) => ({ tenantId, baseUrl, credential: { lokaal: true } })));
}

/** The duiding of one casus on Tuesday 24 November, 10:00–10:30. */
export function eenBoeking(anders: Partial<Boeking> = {}): Boeking {
  return {
    organisator: CASEMANAGER,
    onderwerp: 'Duiding casus C-0042',
    start: op('11-24', '10:00'),
    duurMinuten: 30,
    deelnemers: [{ adres: RECLASSERINGSWERKER, naam: 'Rob Reclassering', verplicht: true }],
    tekst: 'Open de casus in Teams.',
    online: true,
    casusCodes: ['C-0042'],
    transactionId: 'boeking-1',
    ...anders,
  };
}

export interface FoutAntwoord {
  readonly status: number;
  readonly code: string | undefined;
}

/** A bare HTTP request, for what our own client would never send. */
export async function ruw(url: string, init: RequestInit & { readonly tenantId?: string } = {}): Promise<FoutAntwoord> {
  const { tenantId = DJI, headers, ...rest } = init;
  const antwoord = await fetch(url, {
    ...rest,
    headers: { Authorization: `Bearer local.${tenantId}`, 'Content-Type': 'application/json', ...(headers as Record<string, string> | undefined) },
  });
  const tekst = await antwoord.text();
  const body = tekst === '' ? {} : (JSON.parse(tekst) as { error?: { code: string; message: string; innerError: object } });
  return { status: antwoord.status, code: body.error?.code };
}
