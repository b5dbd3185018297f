import { SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Keuzeticket } from '../../src/access/keuzeticket.ts';
import { maakTickets } from '../../src/access/ticket.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import { datum, tijd, type Instant } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';

const GEHEIM = 'geheim-van-de-tests-minstens-32-tekens';
const sleutel = new TextEncoder().encode(GEHEIM);
const tickets = maakTickets(GEHEIM);
const TICKET: Keuzeticket = { persoon: 'sanne' as PersoonId, casus: 'casus-1' as CasusId, voor: 'duiding', voorstel: 7 };

const op = (dag: string, uur: string): Instant => momentOp(datum(dag), tijd(uur)).instant;
const MAANDAG = op('2026-11-23', '09:00');
/** The last of the moments that were proposed. */
const DONDERDAG = op('2026-11-26', '10:30');
const geef = (anders: Partial<Keuzeticket> = {}): Promise<string> => tickets.geefKeuze({ ...TICKET, ...anders }, { nu: MAANDAG, tot: DONDERDAG });

describe('the ticket of a mail with moments', () => {
  test('gives back for whom, which casus, which meeting and which proposal it is', async () => {
    expect(await tickets.leesKeuze(await geef(), MAANDAG)).toEqual(TICKET);
  });

  test('holds nothing else, and no name', async () => {
    const [, inhoud = ''] = (await geef()).split('.');
    expect(Object.keys(JSON.parse(Buffer.from(inhoud, 'base64url').toString('utf8')) as object).sort()).toEqual(['aud', 'casus', 'exp', 'iat', 'sub', 'voor', 'voorstel']);
  });

  test('holds until the last moment begins, by the clock of the product', async () => {
    const token = await geef();
    expect(await tickets.leesKeuze(token, op('2026-11-26', '10:29'))).toEqual(TICKET);
    expect(await tickets.leesKeuze(token, DONDERDAG)).toBe('verlopen');
    expect(await tickets.leesKeuze(token, op('2026-11-27', '09:00'))).toBe('verlopen');
  });

  test('opens neither a werkdocument nor a dagstaat, and theirs open no choice', async () => {
    const [keuze, werkdocument, dagstaat] = [await geef(), await tickets.geef(TICKET), await tickets.geefDagstaat({ persoon: TICKET.persoon, dag: datum('2026-11-23') })];
    expect(await tickets.lees(keuze)).toBeUndefined();
    expect(await tickets.lees(keuze, 'download')).toBeUndefined();
    expect(await tickets.leesDagstaat(keuze)).toBeUndefined();
    expect(await tickets.leesKeuze(werkdocument, MAANDAG)).toBe('ongeldig');
    expect(await tickets.leesKeuze(dagstaat, MAANDAG)).toBe('ongeldig');
  });
});

/** A ticket made by hand with the right secret, that holds until Thursday unless told. */
function eigen(claims: object, tot: Instant | 'nooit' = DONDERDAG): Promise<string> {
  const jwt = new SignJWT({ sub: TICKET.persoon, aud: 'samen-starten:keuze', casus: TICKET.casus, voor: 'duiding', voorstel: 7, ...claims }).setProtectedHeader({ alg: 'HS256' });
  return (tot === 'nooit' ? jwt : jwt.setExpirationTime(new Date(tot))).sign(sleutel);
}

describe('is no ticket', () => {
  test('unless one made by hand in the same way is', async () => {
    expect(await tickets.leesKeuze(await eigen({}), MAANDAG)).toEqual(TICKET);
  });

  test.each<[string, () => Promise<string>]>([
    ['of another installation', () => maakTickets('een-ander-geheim-van-minstens-32-tekens').geefKeuze(TICKET, { nu: MAANDAG, tot: DONDERDAG })],
    ['one into which somebody else was written', async () => {
      const [kop = '', , handtekening = ''] = (await geef()).split('.');
      const [, vanMehmet = ''] = (await geef({ persoon: 'mehmet' as PersoonId })).split('.');
      return [kop, vanMehmet, handtekening].join('.');
    }],
    ['one of which the end was put off', async () => {
      const [kop = '', , handtekening = ''] = (await geef()).split('.');
      const [, later = ''] = (await tickets.geefKeuze(TICKET, { nu: MAANDAG, tot: op('2027-11-26', '10:30') })).split('.');
      return [kop, later, handtekening].join('.');
    }],
    ['without signature', () => Promise.resolve(new UnsecuredJWT({ sub: 'sanne', aud: 'samen-starten:keuze', casus: 'casus-1', voor: 'duiding', voorstel: 7 }).setExpirationTime(new Date(DONDERDAG)).encode())],
    ['signed in another way', () => new SignJWT({ sub: 'sanne', aud: 'samen-starten:keuze', casus: 'casus-1', voor: 'duiding', voorstel: 7 }).setProtectedHeader({ alg: 'HS512' }).setExpirationTime(new Date(DONDERDAG)).sign(new TextEncoder().encode(GEHEIM.repeat(2)))],
    ['that never ends', () => eigen({}, 'nooit')],
    ['for a meeting that is not chosen this way', () => eigen({ voor: 'koffie' })],
    ['without a proposal', () => eigen({ voorstel: undefined })],
    ['for a proposal that is no number', () => eigen({ voorstel: 'alle' })],
    ['for nobody', () => eigen({ sub: '' })],
    ['text that is none', () => Promise.resolve('hallo')],
    ['nothing', () => Promise.resolve('')],
  ])('%s', async (_, maak) => {
    expect(await tickets.leesKeuze(await maak(), MAANDAG)).toBe('ongeldig');
  });
});
