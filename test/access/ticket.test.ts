import { afterEach, describe, expect, test, vi } from 'vitest';
import { SignJWT, UnsecuredJWT } from 'jose';
import { maakTickets } from '../../src/access/ticket.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';

const GEHEIM = 'geheim-van-de-tests-minstens-32-tekens';
const TICKET = { persoon: 'sanne' as PersoonId, casus: 'casus-1' as CasusId };
const tickets = maakTickets(GEHEIM);
afterEach(() => {
  vi.useRealTimers();
});

describe('a ticket opens one casus for one person', () => {
  test('for an hour', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z'), toFake: ['Date'] });
    const token = await tickets.geef(TICKET);
    vi.setSystemTime(new Date('2026-11-23T08:59:00Z'));
    expect(await tickets.lees(token)).toEqual(TICKET);
    vi.setSystemTime(new Date('2026-11-23T09:01:00Z'));
    expect(await tickets.lees(token)).toBeUndefined();
  });

  test('and holds no name', async () => {
    const [, inhoud = ''] = (await tickets.geef(TICKET)).split('.');
    expect(Object.keys(JSON.parse(Buffer.from(inhoud, 'base64url').toString('utf8')) as object).sort()).toEqual(['aud', 'casus', 'exp', 'iat', 'sub']);
  });
});

describe('a ticket is refused', () => {
  const geheim = new TextEncoder().encode(GEHEIM);
  const zelf = (claims: object = {}): SignJWT => new SignJWT({ sub: TICKET.persoon, casus: TICKET.casus, aud: 'samen-starten:werkdocument', ...claims }).setExpirationTime('1h');
  test.each<[string, () => Promise<string>]>([
    ['of another installation', () => maakTickets('een-ander-geheim-van-minstens-32-tekens').geef(TICKET)],
    ['whose casus was changed', async () => {
      const [kop = '', inhoud = '', teken = ''] = (await tickets.geef(TICKET)).split('.');
      const anders = Buffer.from(inhoud, 'base64url').toString('utf8').replace('casus-1', 'casus-2');
      return [kop, Buffer.from(anders).toString('base64url'), teken].join('.');
    }],
    ['without signature', () => Promise.resolve(new UnsecuredJWT({ sub: TICKET.persoon, casus: TICKET.casus, aud: 'samen-starten:werkdocument' }).setExpirationTime('1h').encode())],
    ['signed in another way', () => zelf().setProtectedHeader({ alg: 'HS512' }).sign(new TextEncoder().encode(GEHEIM.repeat(2)))],
    ['made for something else', () => zelf({ aud: 'iets-anders' }).setProtectedHeader({ alg: 'HS256' }).sign(geheim)],
    ['without casus', () => zelf({ casus: undefined }).setProtectedHeader({ alg: 'HS256' }).sign(geheim)],
    ['that is empty', () => Promise.resolve('')],
  ])('%s', async (_, maak) => {
    expect(await tickets.lees(await maak())).toBeUndefined();
  });

  test('that never ends, because nothing of ours makes such a one', async () => {
    const token = await new SignJWT({ sub: TICKET.persoon, casus: TICKET.casus, aud: 'samen-starten:werkdocument' }).setProtectedHeader({ alg: 'HS256' }).sign(geheim);
    expect(await tickets.lees(token)).toBeUndefined();
  });
});

describe('signing in to the tab of local mode', () => {
  test('holds for half a day, and is for nothing but the tab', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T08:00:00Z'), toFake: ['Date'] });
    const aanmelding = await tickets.geefAanmelding(TICKET.persoon);
    expect(await tickets.lees(aanmelding)).toBeUndefined();
    expect(await tickets.leesDagstaat(aanmelding)).toBeUndefined();
    vi.setSystemTime(new Date('2026-11-23T19:59:00Z'));
    expect(await tickets.leesAanmelding(aanmelding)).toBe(TICKET.persoon);
    vi.setSystemTime(new Date('2026-11-23T20:01:00Z'));
    expect(await tickets.leesAanmelding(aanmelding)).toBeUndefined();
  });

  test('asks for a ticket of its own: that of a dialog or of a download is none', async () => {
    expect(await tickets.leesAanmelding(await tickets.geef(TICKET))).toBeUndefined();
    expect(await tickets.leesAanmelding(await tickets.geef(TICKET, 'download'))).toBeUndefined();
  });
});
