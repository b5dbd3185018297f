import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { boekAfspraak } from '../../src/graph/events.ts';
import { CASEMANAGER, DJI, eenBoeking, RECLASSERINGSWERKER, ruw, stelOp, type Opstelling } from './opstelling.ts';

const antwoordSchema = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), headers: z.record(z.string(), z.string()), body: z.object({ error: z.object({ code: z.string() }).optional() }).loose().optional() })),
});

describe('a batch to the Graph stand-in', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp()));
  afterEach(() => opstelling.standIn.close());

  const adres = (): string => `${opstelling.standIn.url}/v1.0/$batch`;
  /** The answers by id; the order of Graph says nothing. */
  const stuur = async (requests: readonly object[]): Promise<Map<string, { status: number; code: string | undefined; headers: Record<string, string> }>> => {
    const antwoord = await fetch(adres(), { method: 'POST', headers: { Authorization: `Bearer local.${DJI}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ requests }) });
    const { responses } = antwoordSchema.parse(await antwoord.json());
    return new Map(responses.map(({ id, status, headers, body }) => [id, { status, headers, code: body?.error?.code }]));
  };
  const events = `/users/${CASEMANAGER}/events`;
  const deel = (id: string, anders: object = {}): object => ({ id, method: 'GET', url: events, ...anders });

  it('is refused as a whole when it is too large, empty, or names an id twice', async () => {
    const post = (requests: readonly object[]): ReturnType<typeof ruw> => ruw(adres(), { method: 'POST', body: JSON.stringify({ requests }) });
    expect(await post(Array.from({ length: 21 }, (_, i) => deel(`${i}`)))).toEqual({ status: 400, code: 'BadRequest' });
    expect(await post([deel('1'), deel('1')])).toEqual({ status: 400, code: 'BadRequest' });
    expect(await post([])).toEqual({ status: 400, code: 'RequestBodyRead' });
    expect(await post([deel('1', { url: 'https://elders.invalid/' })])).toEqual({ status: 400, code: 'RequestBodyRead' });
    expect(await post(Array.from({ length: 20 }, (_, i) => deel(`${i}`)))).toMatchObject({ status: 200 });
  });

  it('answers each part by itself: one of another tenant, one that is busy and one that is not there do not hurt the others', async () => {
    opstelling.standIn.storing.weigerInBatch(1, 429, 7);
    const antwoorden = await stuur([deel('druk'), deel('goed'), deel('vreemd', { url: `/users/${RECLASSERINGSWERKER}/events` }), deel('weg', { url: `${events}/weg` }), deel('pad', { url: '/drive' })]);
    expect([...antwoorden].map(([id, { status, code }]) => `${id} ${status} ${code ?? ''}`.trim()).toSorted()).toEqual([
      'druk 429 ApplicationThrottled', 'goed 200', 'pad 400 BadRequest', 'vreemd 404 ErrorInvalidUser', 'weg 404 ErrorItemNotFound',
    ]);
    expect(antwoorden.get('druk')?.headers).toMatchObject({ 'Retry-After': '7' });
  });

  it('does a part only when those that it depends on went well', async () => {
    const { eventId } = await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    const url = `${events}/${encodeURIComponent(eventId)}`;
    const antwoorden = await stuur([
      deel('mis', { url: `${events}/weg` }),
      deel('hierna', { method: 'DELETE', url, dependsOn: ['mis'] }),
      deel('goed', { method: 'PATCH', url, headers: { 'Content-Type': 'application/json' }, body: { subject: 'Anders' } }),
      deel('zonder soort', { method: 'PATCH', url, body: { subject: 'Weer anders' } }),
    ]);
    expect(antwoorden.get('hierna')).toMatchObject({ status: 424, code: 'FailedDependency' });
    expect(antwoorden.get('goed')).toMatchObject({ status: 200 });
    expect(antwoorden.get('zonder soort')).toMatchObject({ status: 415 });
    expect(opstelling.standIn.afspraken()[0]).toMatchObject({ subject: 'Anders' });
  });

  it('needs a sign-in', async () => {
    expect(await ruw(adres(), { method: 'POST', body: JSON.stringify({ requests: [deel('1')] }), headers: { Authorization: '' } })).toMatchObject({ status: 401 });
  });
});
