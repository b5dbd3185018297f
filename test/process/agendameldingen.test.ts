import { setTimeout as wacht } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGENDAMELDINGEN_PAD } from '../../src/http/agendameldingen.ts';
import type { Verstuurd } from '../../src/local/graph/bezorging.ts';
import { TENANTS } from '../../src/local/voorbeeld/mensen.ts';
import { afsprakenVan, afspraakVan, antwoordt, verplaatst, verwijdert } from './agenda.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { begin, type Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp } from './stappen.ts';

// Trouble is made on purpose here, so what the product logged does not fail a test by itself.
let zs: Opstelling;
beforeAll(async () => {
  zs = await begin();
});
beforeEach(async () => {
  await zs.schoon();
  zs.graph.meldingen.verlies(0);
});
afterAll(() => zs.stop());

const SANNE = 'sanne@dji.example';
const WACHT = 'wacht op antwoord van Mehmet Yilmaz';

async function gevraagd(): Promise<Zaak> {
  const casus = await signaal(zs);
  await geboekt(zs, casus);
  return casus;
}
function post(body: string | undefined, zoek = ''): Promise<Response> {
  return fetch(`${zs.adres}${AGENDAMELDINGEN_PAD}${zoek}`, { method: 'POST', headers: { 'content-type': body === undefined ? 'text/plain' : 'application/json' }, ...(body === undefined ? {} : { body }) });
}
function handdruk(woord: string): Promise<Response> {
  return post(undefined, `?${new URLSearchParams({ validationToken: woord }).toString()}`);
}
const laatste = (): Verstuurd => {
  const gevonden = zs.graph.meldingen.verstuurd().at(-1);
  if (gevonden === undefined) throw new RangeError('Nothing was posted');
  return gevonden;
};
async function historie({ id }: Zaak): Promise<number> {
  return (await zs.register.db.selectFrom('gebeurtenis').select('versie').where('casus', '=', id).execute()).length;
}
const vanSanne = (): ReturnType<Opstelling['graph']['abonnementen']> => zs.graph.abonnementen().filter(({ mailbox }) => mailbox === SANNE);

describe('the handshake', () => {
  test.each([['plain', 'Validation: Testing 1 2 3'], ['strange characters', 'a+b%20 c&d=é✓"<script>alert(1)</script>\n{}'], ['as long as allowed', 'x'.repeat(1024)]])('gives the word back as it is, as text: %s', async (_wat, woord) => {
    const antwoord = await handdruk(woord);
    expect(antwoord.status).toBe(200);
    expect(antwoord.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(antwoord.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await antwoord.text()).toBe(woord);
  });

  test.each([['empty', ''], ['too long', 'x'.repeat(1025)]])('does not repeat a word that is %s', async (_wat, woord) => {
    const antwoord = await handdruk(woord);
    expect(antwoord.status).toBe(400);
    expect(await antwoord.text()).toBe('');
  });
});

describe('a notification that is not true does nothing, and learns nothing', () => {
  test.each([
    ['with a guessed secret', {}], ['of an unknown subscription', { subscriptionId: 'bestaat-niet' }], ['of another tenant', 'tenant'], ['without a secret', { clientState: null }],
  ] as const)('%s', async (_wat, anders) => {
    const casus = await gevraagd();
    const [abonnement] = vanSanne();
    zs.graph.meldingen.verlies(1);
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    const eventId = afspraakVan(zs, casus, 'sanne').id;
    // Of another tenant it even knows the secret.
    const waar = anders === 'tenant' ? { clientState: abonnement?.clientState, tenantId: TENANTS.reclassering.id } : anders;
    expect(await zs.graph.meldingen.vals(SANNE, { resourceData: { id: eventId }, ...waar })).toBe(202);
    await zs.rustig();
    expect(await inHetKanaal(zs, casus)).toContain(WACHT);
    // The true one, about the same event, is heard.
    expect(await zs.graph.meldingen.vals(SANNE, { resourceData: { id: eventId }, clientState: abonnement?.clientState })).toBe(202);
    await zs.rustig();
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });

  test.each([['no JSON', '{"value": ['], ['JSON of something else', '[]'], ['nothing', ''], ['entries of all kinds', JSON.stringify({ value: [null, 7, 'x', {}, { subscriptionId: {} }, { subscriptionId: 'x'.repeat(600), clientState: 'x', tenantId: 'x', changeType: 'deleted' }] })], ['no UTF-8', '\u{fffd}\u0000']])('%s is taken without a complaint', async (_wat, body) => {
    expect((await post(body)).status).toBe(202);
    expect(zs.gemeld).toEqual([]);
  });

  test('far more than Graph would ever post is refused, and the product goes on', async () => {
    expect((await post(JSON.stringify({ value: ['x'.repeat(600_000)] }))).status).toBe(413);
    expect(zs.gemeld).toEqual([]);
    expect((await handdruk('nog daar')).status).toBe(200);
  });
});

describe('a notification that comes twice or late', () => {
  test('replayed: nothing happens a second time', async () => {
    const casus = await gevraagd();
    await verplaatst(zs, casus, 'sanne', '2026-11-26', '10:30');
    const aantal = await historie(casus);
    for (const { nr } of zs.graph.meldingen.verstuurd()) await zs.graph.meldingen.opnieuw(nr);
    await zs.rustig();
    expect(await historie(casus)).toBe(aantal);
    expect(als(zs, 'mehmet').chat(casus).filter((tekst) => tekst.startsWith('De duiding is verplaatst'))).toHaveLength(1);
  });

  test('after the meeting was cancelled: the new proposals stay', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    const { nr } = laatste();
    await als(zs, 'sanne').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Ziek' });
    const aantal = await historie(casus);
    expect(await zs.graph.meldingen.opnieuw(nr)).toBe(202);
    await zs.rustig();
    expect(await historie(casus)).toBe(aantal);
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toHaveLength(3);
  });

  test('after the meeting began: declined, moved or deleted, it is asked all the same how it went', async () => {
    const casus = await gevraagd();
    await zs.klok.zonderTeDraaien('24-11-2026 11:35');
    await verplaatst(zs, casus, 'sanne', '2026-11-24', '15:00');
    await antwoordt(zs, casus, 'mehmet', 'declined');
    await verwijdert(zs, casus, 'sanne');
    await zs.klok.vooruit('24-11-2026 11:50');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: di 24 nov 11:30 in de PI · heeft die plaatsgevonden?');
  });
});

describe('what was not told is found by reading the calendar', () => {
  test.each([['accepted', 'gepland'], ['declined', undefined]] as const)('%s, within a quarter of an hour', async (antwoord, stand) => {
    const casus = await gevraagd();
    await zs.ronde();
    zs.graph.meldingen.verlies(5);
    await antwoordt(zs, casus, 'mehmet', antwoord);
    await zs.klok.vooruit('23-11-2026 09:10');
    expect(await inHetKanaal(zs, casus)).toContain(WACHT);
    await zs.klok.vooruit('23-11-2026 09:16');
    expect(await inHetKanaal(zs, casus)).toContain(stand ?? 'Kies een moment voor de duiding');
  });

  test('deleted, also when Graph forgot how far the calendar was read', async () => {
    const casus = await gevraagd();
    await zs.ronde();
    zs.graph.storing.vergeetDelta();
    zs.graph.meldingen.verlies(5);
    await verwijdert(zs, casus, 'sanne');
    await zs.klok.vooruit('23-11-2026 09:16');
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toHaveLength(3);
    expect(zs.gemeld).toEqual([]);
  });

  test('every day from a window that begins that day, so that it does not run out', async () => {
    await gevraagd();
    await zs.klok.vooruit('23-11-2026 17:00');
    await zs.klok.vooruit('24-11-2026 08:00');
    const vensters = zs.graph.verzoeken().filter(({ pad }) => pad.includes('/calendarView/delta') && !pad.includes('token=')).map(({ pad }) => new URL(pad, 'http://x').searchParams.get('startDateTime'));
    expect(vensters.slice(-2)).toEqual(['2026-11-22T23:00:00.000Z', '2026-11-23T23:00:00.000Z']);
  });

  test('while the calendar can’t be read the rest of the product goes on, and it is read later', async () => {
    const casus = await gevraagd();
    await zs.ronde();
    zs.graph.meldingen.verlies(5);
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    zs.graph.storing.geenToegang(SANNE);
    await zs.klok.vooruit('24-11-2026 08:00');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('Komt u?');
    expect(zs.gemeld.every((regel) => regel.startsWith('agenda:'))).toBe(true);
    zs.graph.storing.herstel();
    await zs.ronde();
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });
});

describe('the subscription', () => {
  test('is there from the first meeting of a calendar, one however many meetings, and ends with the last', async () => {
    const casus = await gevraagd();
    const ander = await gevraagd();
    expect(vanSanne()).toHaveLength(1);
    await als(zs, 'sanne').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Ziek' });
    await zs.ronde();
    expect(vanSanne()).toHaveLength(1);
    await als(zs, 'sanne').druk(ander, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Ziek' });
    await zs.ronde();
    expect(zs.graph.abonnementen()).toEqual([]);
    expect(zs.gemeld).toEqual([]);
  });

  test('is renewed well before it ends', async () => {
    const casus = await gevraagd();
    await verplaatst(zs, casus, 'sanne', '2026-12-10', '11:30');
    const [eerst] = vanSanne();
    await zs.klok.vooruit('28-11-2026 12:00');
    const [daarna, ...meer] = vanSanne();
    expect(meer).toEqual([]);
    expect(daarna?.id).toBe(eerst?.id);
    expect(daarna?.vervaltOp.slice(0, 10)).toBe('2026-12-05');
    // Down for a week, so that it ended: a new one.
    await zs.klok.zonderTeDraaien('7-12-2026 09:00');
    await zs.ronde();
    expect(vanSanne().map(({ id }) => id === eerst?.id)).toEqual([false]);
  });

  test('that Graph wants authorised again is, and tells of changes again', async () => {
    const casus = await gevraagd();
    await zs.ronde();
    expect(await zs.graph.meldingen.levenscyclus(SANNE, 'reauthorizationRequired')).toBe(202);
    await zs.rustig();
    expect(vanSanne()).toMatchObject([{ wachtOpAutorisatie: false }]);
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });

  test('that Graph removed is taken anew, and what was missed in between is read', async () => {
    const casus = await gevraagd();
    expect(await zs.graph.meldingen.levenscyclus(SANNE, 'subscriptionRemoved')).toBe(202);
    await zs.rustig();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain(WACHT);
    await zs.ronde();
    expect(vanSanne()).toHaveLength(1);
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });

  test('of which notifications were missed makes the calendar read at once', async () => {
    const casus = await gevraagd();
    await zs.ronde();
    zs.graph.meldingen.verlies(5);
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    await zs.graph.meldingen.levenscyclus(SANNE, 'missed');
    await zs.rustig();
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });

  test('to a mailbox that keeps us out is asked for once an hour, and taken once it lets us in', async () => {
    const casus = await gevraagd();
    await verplaatst(zs, casus, 'sanne', '2026-12-10', '11:30');
    await zs.graph.meldingen.levenscyclus(SANNE, 'subscriptionRemoved');
    await zs.rustig();
    zs.graph.storing.geenToegang(SANNE);
    for (let keer = 0; keer < 5; keer += 1) await zs.ronde();
    expect(zs.gemeld).toEqual([expect.stringContaining('abonnement: GraphFout: Graph: ErrorAccessDenied')]);
    await zs.klok.vooruit('23-11-2026 10:05');
    expect(zs.gemeld).toHaveLength(2);
    zs.graph.storing.herstel();
    await zs.ronde();
    expect(vanSanne()).toEqual([]);
    await zs.klok.vooruit('23-11-2026 11:10');
    expect(vanSanne()).toHaveLength(1);
    expect(zs.gemeld).toHaveLength(2);
  });

  test('that could not be taken does not stop booking, and is made good in a later round', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [moment = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    const eerder = zs.graph.verzoeken().length;
    zs.graph.storing.vertraag(600);
    await als(zs, 'sanne').drukSnel(casus, moment);
    while (!zs.graph.verzoeken().slice(eerder).some(({ methode, pad, status }) => methode === 'POST' && pad.endsWith('/subscriptions') && status === 0)) await wacht(5);
    zs.graph.storing.weiger(1000, 500);
    zs.graph.storing.vertraag(0);
    await zs.rustig();
    expect(vanSanne()).toEqual([]);
    expect(afsprakenVan(zs, casus, 'mehmet')).toHaveLength(1);
    expect(zs.gemeld.join()).toContain('abonnement: ');
    zs.graph.storing.herstel();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    await zs.ronde();
    expect(vanSanne()).toHaveLength(1);
    expect(await inHetKanaal(zs, casus)).toContain('gepland');
  });
});
