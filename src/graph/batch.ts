import { setTimeout as wacht } from 'node:timers/promises';
import { z } from 'zod';
import { padVan, vraagGraph, type Graph, type Verzoek } from './client.ts';
import { GraphFout, isTijdelijk, veiligeCode, wachttijd } from './fout.ts';

/** Graph takes at most twenty requests in one `$batch`. */
const VERZOEKEN_PER_BATCH = 20;
/** Tries of a request that Graph was too busy for. */
const MEESTE_POGINGEN = 4;
/** Without a Retry-After: doubled at each try. */
const EERSTE_WACHT_SECONDEN = 2;
/** A longer wait is left to the queue. */
const LANGSTE_WACHT_SECONDEN = 180;

const batchSchema = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), headers: z.record(z.string(), z.string()).nullish(), body: z.unknown().optional() })),
});
type Deelantwoord = z.output<typeof batchSchema>['responses'][number];

const foutSchema = z.object({ error: z.object({ code: z.string() }) });

/**
 * Asks several things of one tenant in as few requests as Graph allows. Only for reading: a part that Graph was too busy for is asked again.
 * @returns per request, in the same order, the answer after `schema`, or why that one failed
 * @throws GraphFout when a batch as a whole failed
 */
export async function vraagSamen<T>(graph: Graph, tenantId: string, verzoeken: readonly Verzoek[], schema: z.ZodType<T>): Promise<readonly (T | GraphFout)[]> {
  const uitkomsten: (T | GraphFout)[] = [];
  for (let begin = 0; begin < verzoeken.length; begin += VERZOEKEN_PER_BATCH) {
    uitkomsten.push(...(await vraagDeel(graph, tenantId, verzoeken.slice(begin, begin + VERZOEKEN_PER_BATCH), schema)));
  }
  return uitkomsten;
}

async function vraagDeel<T>(graph: Graph, tenantId: string, verzoeken: readonly Verzoek[], schema: z.ZodType<T>): Promise<readonly (T | GraphFout)[]> {
  const uitkomsten = new Map<number, T | GraphFout>();
  let open = verzoeken.map((_verzoek, nummer) => nummer);
  for (let poging = 1; open.length > 0; poging += 1) {
    const antwoorden = await stuurBatch(graph, tenantId, open.map((nummer) => [nummer, verzoeken[nummer]] as const));
    for (const nummer of open) uitkomsten.set(nummer, leesDeel(antwoorden.get(nummer), schema));
    const druk = open.flatMap((nummer) => {
      const uitkomst = uitkomsten.get(nummer);
      return uitkomst instanceof GraphFout && uitkomst.tijdelijk ? [{ nummer, seconden: uitkomst.opnieuwNaSeconden ?? EERSTE_WACHT_SECONDEN * 2 ** (poging - 1) }] : [];
    });
    const langst = Math.max(0, ...druk.map(({ seconden }) => seconden));
    if (poging >= MEESTE_POGINGEN || langst > LANGSTE_WACHT_SECONDEN) break;
    open = druk.map(({ nummer }) => nummer);
    if (open.length > 0) await wacht(langst * 1000);
  }
  return verzoeken.map((_verzoek, nummer) => uitkomsten.get(nummer) ?? onverwacht());
}

async function stuurBatch(graph: Graph, tenantId: string, delen: readonly (readonly [nummer: number, verzoek: Verzoek | undefined])[]): Promise<ReadonlyMap<number, Deelantwoord>> {
  const requests = delen.flatMap(([nummer, verzoek]) => (verzoek === undefined ? [] : [alsDeel(nummer, verzoek)]));
  const { responses } = await vraagGraph(graph, tenantId, { methode: 'POST', pad: '/$batch', body: { requests }, herhaling: 'veilig' }, batchSchema);
  return new Map(responses.map((antwoord) => [Number(antwoord.id), antwoord]));
}

function alsDeel(nummer: number, verzoek: Verzoek): object {
  const query = Object.entries(verzoek.query ?? {}).map(([naam, waarde]) => `${naam}=${encodeURIComponent(waarde)}`);
  return {
    ...{ id: `${nummer}`, method: verzoek.methode, url: `${padVan(verzoek)}${query.length === 0 ? '' : `?${query.join('&')}`}` },
    ...(verzoek.prefer === undefined ? {} : { headers: { Prefer: verzoek.prefer } }),
  };
}

function leesDeel<T>(antwoord: Deelantwoord | undefined, schema: z.ZodType<T>): T | GraphFout {
  if (antwoord === undefined) return onverwacht();
  const { status, body } = antwoord;
  if (status >= 200 && status < 300) {
    const gelezen = schema.safeParse(body);
    return gelezen.success ? gelezen.data : onverwacht();
  }
  const fout = foutSchema.safeParse(body);
  const code = fout.success ? veiligeCode(fout.data.error.code) : veiligeCode(undefined);
  return new GraphFout(code, { status, tijdelijk: isTijdelijk(status), opnieuwNaSeconden: wachttijd(new Headers(antwoord.headers ?? {})) });
}

function onverwacht(): GraphFout {
  return new GraphFout('OnverwachtAntwoord', { status: 0, tijdelijk: false });
}
