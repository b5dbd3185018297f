import { Client, type GraphRequest } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { GraphFout, leesFout } from './fout.ts';
import { maakLimiet, type Limiet } from './limiet.ts';
import { herhaalOpties, keten, type Aanmelding, type Herhaling } from './middleware.ts';

/** One Microsoft 365 tenant whose mailboxes we may use. */
export interface GraphTenant {
  readonly tenantId: string;
  /** Address without version, such as `http://127.0.0.1:4000`; left out: Microsoft Graph itself. */
  readonly baseUrl?: string;
  readonly credential: Aanmelding;
}

/** The clients of all tenants. Made once, in `main.ts`. */
export interface Graph {
  readonly clients: ReadonlyMap<string, Client>;
  readonly limiet: Limiet;
}

/** A request about one mailbox, or about what the tenant has (subscriptions, rooms) when no mailbox is named. */
export interface Verzoek {
  readonly methode: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Mail address or id of the user. */
  readonly mailbox?: string;
  /** What follows the user (or, without one, the version) in the path, from the slash; its parts already encoded. */
  readonly pad: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly prefer?: string;
  readonly body?: object;
  readonly herhaling: Herhaling;
}

/** Exchange lets an app do four requests at a time per mailbox (platform.md 5.6). */
const GELIJKTIJDIG_PER_MAILBOX = 4;

/**
 * Builds one client per tenant.
 * @throws GraphFout `LokaalZonderAdres` when a local tenant names no address: it would ask Microsoft without a token.
 */
export function maakGraph(tenants: readonly GraphTenant[]): Graph {
  const clients = new Map<string, Client>();
  for (const { tenantId, baseUrl, credential } of tenants) {
    if ('lokaal' in credential && baseUrl === undefined) throw new GraphFout('LokaalZonderAdres', { status: 0, tijdelijk: false });
    const client = Client.initWithMiddleware({
      middleware: keten(tenantId, credential),
      ...(baseUrl === undefined ? {} : { baseUrl: `${baseUrl.replace(/\/+$/, '')}/` }),
    });
    clients.set(tenantId, client);
  }
  return { clients, limiet: maakLimiet(GELIJKTIJDIG_PER_MAILBOX) };
}

/**
 * Asks Graph and checks the answer against `schema`.
 * @throws GraphFout: every failure, among them `TenantOnbekend` and `OnverwachtAntwoord`.
 */
export async function vraagGraph<T>(graph: Graph, tenantId: string, verzoek: Verzoek, schema: z.ZodType<T>): Promise<T> {
  const client = graph.clients.get(tenantId);
  if (client === undefined) throw new GraphFout('TenantOnbekend', { status: 0, tijdelijk: false });
  const antwoord = await graph.limiet(`${tenantId} ${verzoek.mailbox?.toLowerCase() ?? ''}`, () => verstuur(client, verzoek));
  const gelezen = schema.safeParse(antwoord);
  if (!gelezen.success) throw new GraphFout('OnverwachtAntwoord', { status: 0, tijdelijk: false });
  return gelezen.data;
}

async function verstuur(client: Client, verzoek: Verzoek): Promise<unknown> {
  const request = client.api(padVan(verzoek)).middlewareOptions([herhaalOpties(verzoek.herhaling)]);
  // The client puts query values into the address as they are.
  for (const [naam, waarde] of Object.entries(verzoek.query ?? {})) request.query({ [naam]: encodeURIComponent(waarde) });
  if (verzoek.prefer !== undefined) request.header('Prefer', verzoek.prefer);
  try {
    return await doe(request, verzoek);
  } catch (fout) {
    throw leesFout(fout) ?? fout;
  }
}

function doe(request: GraphRequest, { methode, body }: Verzoek): Promise<unknown> {
  switch (methode) {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(body);
    case 'PATCH':
      return request.patch(body);
    case 'DELETE':
      return request.delete();
  }
}

/** The path from the version, as Graph and a request inside a `$batch` take it. */
export function padVan({ mailbox, pad }: Pick<Verzoek, 'mailbox' | 'pad'>): string {
  return mailbox === undefined ? pad : `/users/${encodeURIComponent(mailbox)}${pad}`;
}
