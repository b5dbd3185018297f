import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leesEigenAfspraak } from '../../src/graph/eigenafspraak.ts';
import { maakGraph } from '../../src/graph/client.ts';
import { startGraphStandIn, type GraphStandIn } from '../../src/local/graph/standIn.ts';

const [PI, RECLASSERING] = ['tenant-dji', 'tenant-3ro'];
const [SANNE, MEHMET, KAMER] = ['sanne@dji.example', 'mehmet@3ro.example', 'kamer@dji.example'];
const event = {
  subject: 'Duiding ZS-412907', start: { dateTime: '2026-11-24T14:00:00', timeZone: 'W. Europe Standard Time' }, end: { dateTime: '2026-11-24T14:15:00', timeZone: 'W. Europe Standard Time' },
  attendees: [{ type: 'required', emailAddress: { address: MEHMET } }, { type: 'resource', emailAddress: { address: KAMER } }],
};

let graph: GraphStandIn;
beforeEach(async () => {
  graph = await startGraphStandIn({ port: 0, mailboxes: [{ adres: SANNE, naam: 'Sanne de Vries', tenantId: PI }, { adres: MEHMET, naam: 'Mehmet Yilmaz', tenantId: RECLASSERING }, { adres: KAMER, naam: 'Kamer', tenantId: PI, ruimte: { plaatsen: 4 } }] });
});
afterEach(() => graph.close());

async function bedien(methode: string, pad: string, body?: object, koppen: Readonly<Record<string, string>> = { 'content-type': 'application/json' }): Promise<{ readonly status: number; readonly id: string }> {
  const antwoord = await fetch(`${graph.url}/outlook/concepten${pad}`, { method: methode, ...(body === undefined ? {} : { headers: koppen, body: JSON.stringify(body) }) });
  const tekst = await antwoord.text();
  return { status: antwoord.status, id: tekst === '' ? '' : ((JSON.parse(tekst) as { readonly id?: string }).id ?? '') };
}
const bij = (adres: string): readonly string[] => graph.afspraken().filter(({ mailbox }) => mailbox === adres).map(({ subject }) => subject);
const lees = (id: string): ReturnType<typeof leesEigenAfspraak> => leesEigenAfspraak(maakGraph([{ tenantId: PI, baseUrl: graph.url, credential: { lokaal: true } }]), PI, SANNE, id);

describe('an appointment that is written in the copy of Outlook', () => {
  test('is in the own calendar only and asks nobody, until it is sent', async () => {
    const { status, id } = await bedien('POST', '', { mailbox: SANNE, event });
    expect([status, bij(SANNE), bij(MEHMET)]).toEqual([201, ['Duiding ZS-412907'], []]);
    expect(await lees(id)).toMatchObject({ isConcept: true, isOrganisator: true, isReeks: false, deelnemers: [{ antwoord: 'geen' }], ruimtes: [{ antwoord: 'geen' }] });
    expect(await bedien('PATCH', `/${encodeURIComponent(id)}`, { mailbox: SANNE, event: { subject: 'MDO ZS-412907' } })).toEqual({ status: 200, id });
    expect((await bedien('POST', `/${encodeURIComponent(id)}/verzend`, { mailbox: SANNE })).status).toBe(202);
    expect(bij(MEHMET)).toEqual(['MDO ZS-412907']);
    expect(await lees(id)).toMatchObject({ isConcept: false, ruimtes: [{ antwoord: 'geaccepteerd' }] });
    // A draft no more.
    for (const [methode, pad] of [['PATCH', ''], ['POST', '/verzend']] as const) expect((await bedien(methode, `/${encodeURIComponent(id)}${pad}`, { mailbox: SANNE, ...(methode === 'PATCH' ? { event: {} } : {}) })).status).toBe(404);
  });

  test('to which nobody is invited is no draft for Graph, and was not sent all the same', async () => {
    const { id } = await bedien('POST', '', { mailbox: SANNE, event: { ...event, attendees: [] } });
    expect(await lees(id)).toMatchObject({ isConcept: true });
  });

  test('that is thrown away is gone, and nobody hears of it', async () => {
    const { id } = await bedien('POST', '', { mailbox: SANNE, event });
    const pad = `/${encodeURIComponent(id)}`;
    expect((await bedien('DELETE', `${pad}?mailbox=${MEHMET}`)).status).toBe(404);
    expect((await bedien('DELETE', `${pad}?mailbox=${SANNE}`)).status).toBe(204);
    expect([bij(SANNE), bij(MEHMET), await lees(id)]).toEqual([[], [], undefined]);
  });

  test('is refused when it makes no sense, and from another site in the same browser', async () => {
    expect((await bedien('POST', '', { mailbox: 'niemand@dji.example', event })).status).toBe(404);
    expect((await bedien('POST', '', { mailbox: SANNE, event: { subject: 'x' } })).status).toBe(400);
    expect((await bedien('POST', '', { mailbox: SANNE, event, anders: 1 })).status).toBe(400);
    expect((await bedien('PUT', '', { mailbox: SANNE, event })).status).toBe(405);
    expect((await bedien('POST', '', { mailbox: SANNE, event }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await bedien('POST', '', { mailbox: SANNE, event }, { 'content-type': 'application/json', origin: 'https://elders.example' })).status).toBe(403);
    expect(bij(SANNE)).toEqual([]);
  });
});
