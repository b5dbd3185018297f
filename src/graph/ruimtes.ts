import { z } from 'zod';
import { gevuld } from '../domain/gevuld.ts';
import { vraagLijst } from './bladzijden.ts';
import type { Graph } from './client.ts';

/** A room of a tenant, as its beheerder described it in Exchange. */
export interface GraphRuimte {
  /** Mail address of the room, by which it is booked. */
  readonly adres: string;
  readonly naam: string;
  readonly plaatsen?: number;
  readonly gebouw?: string;
}

const ruimteSchema = z.object({
  displayName: z.string(),
  emailAddress: z.string().nullish(),
  capacity: z.number().nullish(),
  building: z.string().nullish(),
});

/**
 * The rooms of a tenant that can be booked, in the order of Graph. Needs Place.Read.All.
 * @throws GraphFout
 */
export async function leesRuimtes(graph: Graph, tenantId: string): Promise<readonly GraphRuimte[]> {
  const { rijen } = await vraagLijst(graph, tenantId, { methode: 'GET', pad: '/places/microsoft.graph.room', query: { $top: '100' }, herhaling: 'veilig' }, ruimteSchema);
  return rijen.flatMap(({ displayName, emailAddress, capacity, building }) =>
    // A room without a mailbox is a name on a map: nobody can book it.
    emailAddress ? [gevuld({ adres: emailAddress, naam: displayName, plaatsen: capacity ?? undefined, gebouw: building ?? undefined })] : [],
  );
}
