import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { maakGraph } from '../../src/graph/client.ts';
import { GraphFout, leesFout, wachttijd } from '../../src/graph/fout.ts';
import { maakLimiet } from '../../src/graph/limiet.ts';
import { stuurMail } from '../../src/graph/mail.ts';
import { vraagBezet } from '../../src/graph/schedule.ts';
import { leesWerkuren } from '../../src/graph/werkuren.ts';
import { CASEMANAGER, DJI, graphVan, op } from './opstelling.ts';

const VRAAG = { mailboxen: [CASEMANAGER], van: op('11-23', '08:00'), tot: op('11-23', '18:00') };
const MAIL = { van: CASEMANAGER, aan: [CASEMANAGER], onderwerp: 'C-0042', tekst: '' };

/** Asks a server that always gives this answer. */
async function bijAntwoord<T>(body: string, vraag: (url: string) => Promise<T>): Promise<T> {
  const server = createServer((_verzoek, antwoord) => antwoord.writeHead(200, { 'Content-Type': 'application/json' }).end(body));
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  try {
    return await vraag(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

function entraFout(statusCode: number): Error {
  return Object.assign(new Error('client secret of tenant x is wrong'), { name: 'AuthenticationError', statusCode });
}

describe('the connection with Graph', () => {
  it('refuses a local tenant without an address, which would ask Microsoft without a token', () => {
    expect(() => maakGraph([{ tenantId: DJI, credential: { lokaal: true } }])).toThrow(GraphFout);
  });

  it('fails for good when Entra refuses the credential, and not when Entra is away', async () => {
    const graph = (statusCode: number): ReturnType<typeof maakGraph> =>
      maakGraph([{ tenantId: DJI, credential: { getToken: () => Promise.reject(entraFout(statusCode)) } }]);
    await expect(stuurMail(graph(401), DJI, MAIL)).rejects.toMatchObject({ code: 'TokenGeweigerd', tijdelijk: false });
    await expect(stuurMail(graph(503), DJI, MAIL)).rejects.toMatchObject({ tijdelijk: true });
    const geen = maakGraph([{ tenantId: DJI, credential: { getToken: () => Promise.resolve(null) } }]);
    await expect(stuurMail(geen, DJI, MAIL)).rejects.toMatchObject({ code: 'TokenGeweigerd' });
  });

  it('trusts no calendar whose times are in another zone than asked for', async () => {
    const item = { status: 'busy', start: { dateTime: '2026-11-23T10:00:00', timeZone: 'Pacific Standard Time' }, end: { dateTime: '2026-11-23T11:00:00', timeZone: 'Pacific Standard Time' } };
    const body = JSON.stringify({ value: [{ scheduleId: CASEMANAGER, scheduleItems: [item] }] });
    const bezet = await bijAntwoord(body, (url) => vraagBezet(graphVan(url), DJI, VRAAG));
    expect(bezet.get(CASEMANAGER)).toMatchObject({ bekend: false, code: 'OnverwachtAntwoord' });
  });

  it('takes an address that Graph leaves out of its answer as not known', async () => {
    const bezet = await bijAntwoord(JSON.stringify({ value: [] }), (url) => vraagBezet(graphVan(url), DJI, VRAAG));
    expect(bezet.get(CASEMANAGER)).toMatchObject({ bekend: false });
  });

  it('takes an answer that breaks off as temporary', async () => {
    const poging = bijAntwoord('{"value": [', (url) => vraagBezet(graphVan(url), DJI, VRAAG));
    await expect(poging).rejects.toMatchObject({ tijdelijk: true, status: 200 });
  });

  it('leaves a bug a bug', () => {
    expect(leesFout(new TypeError('x is undefined'))).toBeUndefined();
  });

  it.each([
    ['5', 5],
    ['0', 0],
    ['Mon, 23 Nov 2020 10:00:00 GMT', 0],
    ['straks', undefined],
  ])('reads Retry-After %s as %s seconds', (waarde, seconden) => {
    expect(wachttijd(new Headers({ 'Retry-After': waarde }))).toBe(seconden);
  });

  it('goes on with the next in line when one fails', async () => {
    const limiet = maakLimiet(1);
    const volgorde: string[] = [];
    const eerste = limiet('mailbox', () => Promise.reject(new RangeError('mislukt'))).catch(() => volgorde.push('eerste'));
    const tweede = limiet('mailbox', () => Promise.resolve(volgorde.push('tweede')));
    const ander = limiet('andere mailbox', () => Promise.resolve(volgorde.push('ander')));
    await Promise.all([eerste, tweede, ander]);
    expect(volgorde.toSorted()).toEqual(['ander', 'eerste', 'tweede']);
  });
});

describe('working hours from a calendar', () => {
  const uren = { daysOfWeek: ['friday', 'monday'], startTime: '08:00:00.0000000', endTime: '12:00:00.0000000', timeZone: { name: 'Romance Standard Time' } };

  it('are read with ISO weekdays in order', () => {
    expect(leesWerkuren(uren)).toEqual({ weekdagen: [1, 5], van: '08:00', tot: '12:00' });
  });

  it.each([
    ['the clock is of elsewhere', { ...uren, timeZone: { name: 'Pacific Standard Time' } }],
    ['the end is not after the begin', { ...uren, endTime: '08:00:00.0000000' }],
    ['there are no days', { ...uren, daysOfWeek: [] }],
    ['there are none', null],
  ])('are left out when %s', (_geval, gegeven) => {
    expect(leesWerkuren(gegeven)).toBeUndefined();
  });
});
