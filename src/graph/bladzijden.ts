import { z } from 'zod';
import { vraagGraph, type Graph, type Verzoek } from './client.ts';
import { GraphFout } from './fout.ts';

/** A list that goes on longer than this goes round in a circle. */
const MEESTE_BLADZIJDEN = 500;

/** One page of a list of Graph. */
const bladzijdeSchema = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().nullish(), '@odata.deltaLink': z.string().nullish() });

export interface Lijst<T> {
  readonly rijen: readonly T[];
  /** At the end of a delta query: where the next one goes on. */
  readonly deltaLink?: string;
}

/**
 * Reads a list to its end, page by page.
 * @param rij what a row must look like
 * @throws GraphFout, also `OnverwachtAntwoord` for a row that looks different
 */
export async function vraagLijst<T>(graph: Graph, tenantId: string, verzoek: Verzoek, rij: z.ZodType<T>): Promise<Lijst<T>> {
  const rijen: T[] = [];
  let volgende = verzoek;
  for (let nummer = 1; nummer <= MEESTE_BLADZIJDEN; nummer += 1) {
    const bladzijde = await vraagGraph(graph, tenantId, volgende, bladzijdeSchema);
    const gelezen = z.array(rij).safeParse(bladzijde.value);
    if (!gelezen.success) break;
    rijen.push(...gelezen.data);
    const link = bladzijde['@odata.nextLink'];
    if (!link) return { rijen, ...(bladzijde['@odata.deltaLink'] ? { deltaLink: bladzijde['@odata.deltaLink'] } : {}) };
    volgende = opLink(verzoek, link);
  }
  throw new GraphFout('OnverwachtAntwoord', { status: 0, tijdelijk: false });
}

/**
 * The request to which a link of Graph leads. Only what it asks is taken over, as it is: a link, which may have come through
 * the database, never decides to which host or mailbox a token goes.
 * @throws GraphFout `OnverwachtAntwoord` when it is no link
 */
export function opLink({ query: _query, ...verzoek }: Verzoek, link: string): Verzoek {
  const url = URL.parse(link);
  if (url === null) throw new GraphFout('OnverwachtAntwoord', { status: 0, tijdelijk: false });
  return { ...verzoek, pad: `${verzoek.pad}${url.search}` };
}
