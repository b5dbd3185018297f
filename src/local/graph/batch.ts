import { z } from 'zod';
import { leesBody } from './contract.ts';
import { alsFoutantwoord, GraphWeigering, type Antwoord } from './weigering.ts';

const MEESTE_VERZOEKEN = 20;
const deelSchema = z.strictObject({
  id: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  url: z.string().startsWith('/'),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
const bodySchema = z.strictObject({ requests: z.array(deelSchema).min(1) });
/** One request inside a batch. */
export type BatchDeel = z.output<typeof deelSchema>;

/**
 * `POST /$batch`: 200, with an answer per request. Each stands by itself; one that depends on a failed one is not done (424).
 * @param doe does one request as if it came by itself
 * @throws GraphWeigering 400 when the batch as a whole is not right
 */
export async function voerBatchUit(body: unknown, doe: (deel: BatchDeel) => Promise<Antwoord>): Promise<Antwoord> {
  const { requests } = leesBody(bodySchema, body);
  if (requests.length > MEESTE_VERZOEKEN) throw new GraphWeigering(400, 'BadRequest', `Number of batch request steps exceeds the maximum value of ${MEESTE_VERZOEKEN}.`);
  if (new Set(requests.map(({ id }) => id)).size < requests.length) throw new GraphWeigering(400, 'BadRequest', 'The ids of a batch must be unique.');
  const statussen = new Map<string, number>();
  const responses: object[] = [];
  for (const deel of requests) {
    const { status, headers = {}, body: inhoud } = await doeDeel(deel, statussen, doe);
    statussen.set(deel.id, status);
    responses.push({ id: deel.id, status, headers: { ...headers, ...(inhoud === undefined ? {} : { 'Content-Type': 'application/json' }) }, ...(inhoud === undefined ? {} : { body: inhoud }) });
  }
  // Graph gives no order, so neither may a caller count on one.
  return { status: 200, body: { responses: responses.toReversed() } };
}

async function doeDeel(deel: BatchDeel, statussen: ReadonlyMap<string, number>, doe: (deel: BatchDeel) => Promise<Antwoord>): Promise<Antwoord> {
  try {
    for (const voorganger of deel.dependsOn ?? []) {
      const status = statussen.get(voorganger);
      if (status === undefined) throw new GraphWeigering(400, 'BadRequest', 'A request can depend on an earlier one only.');
      if (status >= 400) throw new GraphWeigering(424, 'FailedDependency', 'A request that this one depends on failed.');
    }
    return await doe(deel);
  } catch (fout) {
    if (fout instanceof GraphWeigering) return alsFoutantwoord(fout);
    throw fout;
  }
}
