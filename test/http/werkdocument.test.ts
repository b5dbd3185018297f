import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { maakTickets } from '../../src/access/ticket.ts';
import { werkdocumentAntwoord } from '../../src/api/contract.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { findCasus, findCasusByCode } from '../../src/store/casussen.ts';
import { findConcept } from '../../src/store/instellingen.ts';
import { voerUit } from '../../src/usecases/voerUit.ts';
import { stelOp, stuurJson, TICKETGEHEIM, vraag, type Antwoord, type Opstelling } from './opstelling.ts';

const tickets = maakTickets(TICKETGEHEIM);
const ticket = (persoon: string, casus: string): Promise<string> => tickets.geef({ persoon: persoon as PersoonId, casus: casus as CasusId });
const als = (bearer: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${bearer}` });

let opstelling: Opstelling;
let casus: CasusId;
let andere: CasusId;
beforeAll(async () => {
  opstelling = await stelOp();
});
afterAll(() => opstelling.stop());

let laatste = 9_000_000;
/** A casus of afdeling A that Mehmet judged to be known well enough. */
async function nieuweCasus(): Promise<CasusId> {
  laatste += 1;
  const { body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [{ skn: String(laatste), naam: 'Test, A.', pi: 'Noorderveen', afdeling: 'A', begindatum: '2026-11-20', casemanager: 'Sanne de Vries' }] });
  const { id } = (await findCasusByCode(opstelling.register.db, (body as { rijen: { casus: string }[] }).rijen[0]?.casus ?? '')) ?? expect.unreachable();
  const wie = { soort: 'persoon', id: 'mehmet' as PersoonId } as const;
  await voerUit(opstelling.product.omgeving, { casus: id, opdracht: { type: 'claim' }, wie, herkomst: 'teams' });
  await voerUit(opstelling.product.omgeving, { casus: id, opdracht: { type: 'beoordeel', oordeel: 'voldoende', criteria: { bekend: true, rol: 'groot', dossier: 'dynamisch', laatsteContact: '2026-10-01' as never } }, wie, herkomst: 'teams' });
  return id;
}
beforeEach(async () => {
  [casus, andere] = [await nieuweCasus(), await nieuweCasus()];
});

const lees = async (bearer: string, id: string = casus): Promise<Antwoord> => vraag(`${opstelling.url}/api/casussen/${id}/werkdocument`, { headers: als(bearer) });
const versie = async (): Promise<number> => (await findCasus(opstelling.register.db, casus))?.versie ?? 0;
const STUK = { type: 'legInformatieVast', onderwerp: 'levensloop', tekst: 'Verzonnen.', bron: 'dossier', inJdOnline: false };
const doe = async (bearer: string, opdracht: object, op?: number): Promise<Antwoord> => stuurJson(`${opstelling.url}/api/casussen/${casus}/opdrachten`, { versie: op ?? (await versie()), opdracht }, als(bearer));

describe('with a ticket for it', () => {
  test('the reclasseringswerker reads the werkdocument, writes in it and finds it there', async () => {
    const bearer = await ticket('mehmet', casus);
    expect((await lees(bearer)).status).toBe(200);
    expect(await doe(bearer, STUK)).toMatchObject({ status: 200, body: { ok: true, werkdocument: { stukken: [{ tekst: 'Verzonnen.' }] } } });
    expect(werkdocumentAntwoord.parse((await lees(bearer)).body).stukken).toHaveLength(1);
  });

  test('the casemanager sees no concept of the other side', async () => {
    await doe(await ticket('mehmet', casus), STUK);
    expect(await lees(await ticket('sanne', casus))).toMatchObject({ status: 200, body: { stukken: [] } });
  });

  test('what is typed is kept for that person', async () => {
    const bearer = await ticket('mehmet', casus);
    const { status } = await vraag(`${opstelling.url}/api/casussen/${casus}/concept`, { method: 'PUT', headers: { ...als(bearer), 'content-type': 'application/json' }, body: JSON.stringify({ velden: { tekst: 'half' } }) });
    expect(status).toBe(204);
    expect(await lees(bearer)).toMatchObject({ body: { concept: { tekst: 'half' } } });
    expect(await lees(await ticket('sanne', casus))).toMatchObject({ body: { concept: {} } });
  });

  test('each look leaves an audit line', async () => {
    await lees(await ticket('sanne', casus));
    expect(await opstelling.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat', 'herkomst']).where('casus', '=', casus).where('actie', '=', 'bekijk').execute()).toEqual([{ persoon: 'sanne', actie: 'bekijk', resultaat: 'gezien', herkomst: 'dialoog' }]);
  });
});

describe('the werkdocument as a Word file', () => {
  const pad = (query = ''): string => `${opstelling.url}/api/casussen/${casus}/werkdocument.docx${query}`;
  const regelsVan = async (): Promise<unknown> => opstelling.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat']).where('casus', '=', casus).where('actie', '=', 'download').execute();

  test.each(['mehmet', 'sanne'])('is given to %s by the ticket of a link or of the dialog, and noted', async (wie) => {
    const link = await tickets.geef({ persoon: wie as PersoonId, casus }, 'download');
    for (const antwoord of [await fetch(pad(`?ticket=${link}`)), await fetch(pad(), { headers: als(await ticket(wie, casus)) })]) {
      expect([antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('cache-control')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'no-store']);
      expect(antwoord.headers.get('content-disposition')).toMatch(/^attachment; filename="Werkdocument ZS-\d{6}\.docx"$/);
      expect(new TextDecoder().decode((await antwoord.arrayBuffer()).slice(0, 2))).toBe('PK');
    }
    expect(await regelsVan()).toEqual([{ persoon: wie, actie: 'download', resultaat: 'gedaan' }, { persoon: wie, actie: 'download', resultaat: 'gedaan' }]);
  });

  test('is refused to who has no part in it, and that is noted too', async () => {
    expect((await vraag(pad(), { headers: als(await ticket('guus', casus)) })).status).toBe(403);
    expect(await regelsVan()).toEqual([{ persoon: 'guus', actie: 'download', resultaat: 'geweigerd:magNiet' }]);
  });

  test('is refused without a ticket, with one of the dialog in the link, and with one for another casus; a browser reads why', async () => {
    const link = await tickets.geef({ persoon: 'mehmet' as PersoonId, casus: andere }, 'download');
    for (const query of ['', `?ticket=${await ticket('mehmet', casus)}`, `?ticket=${link}`, '?ticket=']) expect((await vraag(pad(query))).status, query).toBe(401);
    const inBrowser = await fetch(pad(), { headers: { accept: 'text/html' } });
    expect([inBrowser.headers.get('content-type'), await inBrowser.text()]).toEqual(['text/plain; charset=utf-8', 'Deze link is verlopen. Ga terug naar de kaart, ververs die en kies opnieuw “Download voor IRIS”.']);
    expect(await regelsVan()).toEqual([]);
  });

  test('the ticket in its link does not open the dialog', async () => {
    expect((await lees(await tickets.geef({ persoon: 'mehmet' as PersoonId, casus }, 'download'))).status).toBe(401);
  });
});

describe('the werkdocument stays closed', () => {
  test.each<[string, () => Promise<Readonly<Record<string, string>>>]>([
    ['without a ticket', () => Promise.resolve({})],
    ['with something that is none', () => Promise.resolve(als('hallo'))],
    ['with a ticket for another casus', async () => als(await ticket('mehmet', andere))],
    ['with a ticket of another installation', async () => als(await maakTickets('een-ander-geheim-van-minstens-32-tekens').geef({ persoon: 'mehmet' as PersoonId, casus }))],
    ['with a ticket in another scheme', async () => ({ authorization: `Basic ${await ticket('mehmet', casus)}` })],
  ])('%s', async (_, koppen) => {
    const voor = await versie();
    const headers = { ...(await koppen()), 'content-type': 'application/json' };
    const pad = `${opstelling.url}/api/casussen/${casus}`;
    const antwoorden = [
      await vraag(`${pad}/werkdocument`, { headers }), await vraag(`${pad}/concept`, { method: 'PUT', headers, body: JSON.stringify({ velden: { tekst: 'x' } }) }),
      await vraag(`${pad}/opdrachten`, { method: 'POST', headers, body: JSON.stringify({ versie: voor, opdracht: STUK }) }),
    ];
    for (const antwoord of antwoorden) expect(antwoord).toMatchObject({ status: 401, body: { melding: expect.stringContaining('Sluit het en open het opnieuw vanuit de kaart') as string } });
    expect(await versie()).toBe(voor);
    expect(await findConcept(opstelling.register.db, casus, 'mehmet' as PersoonId)).toEqual({});
  });

  test.each(['ruben', 'lotte', 'fatima', 'guus', 'willem', 'bart', 'weg'])('for %s, who has no part in it', async (wie) => {
    const bearer = await ticket(wie, casus);
    for (const antwoord of [await lees(bearer), await doe(bearer, STUK)]) {
      expect(antwoord).toEqual({ ...antwoord, status: 403, body: { melding: 'Alleen de casemanager en de reclasseringswerker van deze casus openen het werkdocument.' } });
    }
  });

  test('when the casus is not there', async () => {
    expect(await lees(await ticket('mehmet', 'weg'), 'weg')).toMatchObject({ status: 404, body: { melding: 'Deze casus bestaat niet (meer).' } });
  });
});

describe('two people write at the same time', () => {
  const PAD = (): string => `${opstelling.url}/api/casussen/${casus}/opdrachten`;
  const stuur = async (bearer: string, invoer: object): Promise<{ ok: boolean; code?: string; ander?: { tekst: string; stempel: string; door: { naam: string } }; werkdocument: { stukken: { id: string; tekst: string; stempel: string }[] } }> =>
    (await stuurJson(PAD(), invoer, als(bearer))).body as never;

  test('a change of another piece refuses nothing, and two new pieces are both kept', async () => {
    const bearer = await ticket('mehmet', casus);
    const begin = await versie();
    const eerste = await stuur(bearer, { versie: begin, opdracht: STUK, sleutel: 'druk-een-1' });
    await stuur(bearer, { versie: begin, opdracht: { ...STUK, tekst: 'Nog een.' }, sleutel: 'druk-twee-2' });
    const { id, stempel } = eerste.werkdocument.stukken[0] ?? expect.unreachable();
    const derde = await stuur(bearer, { versie: begin, opdracht: { ...STUK, informatie: id, tekst: 'Verbeterd.', stukVersie: stempel } });
    expect([derde.ok, derde.werkdocument.stukken.map(({ tekst }) => tekst)]).toEqual([true, ['Verbeterd.', 'Nog een.']]);
  });

  test('a change of the same piece comes back with what the other wrote, and overwrites it only when told', async () => {
    const bearer = await ticket('mehmet', casus);
    const { werkdocument } = await stuur(bearer, { versie: await versie(), opdracht: STUK });
    const { id, stempel } = werkdocument.stukken[0] ?? expect.unreachable();
    await stuur(bearer, { versie: await versie(), opdracht: { ...STUK, informatie: id, tekst: 'Van de ander.' } });
    const botst = await stuur(bearer, { versie: await versie(), opdracht: { ...STUK, informatie: id, tekst: 'Van mij.', stukVersie: stempel } });
    expect(botst).toMatchObject({ ok: false, code: 'gewijzigd', melding: expect.stringContaining('Mehmet Yilmaz heeft dit stuk intussen gewijzigd') as string, ander: { tekst: 'Van de ander.', door: { naam: 'Mehmet Yilmaz' } }, werkdocument: { stukken: [{ tekst: 'Van de ander.' }] } });
    const weg = await stuur(bearer, { versie: await versie(), opdracht: { type: 'verwijderInformatie', informatie: id, stukVersie: stempel } });
    expect(weg).toMatchObject({ ok: false, code: 'gewijzigd' });
    expect(await stuur(bearer, { versie: await versie(), opdracht: { ...STUK, informatie: id, tekst: 'Van mij.', stukVersie: botst.ander?.stempel } })).toMatchObject({ ok: true, werkdocument: { stukken: [{ tekst: 'Van mij.' }] } });
  });

  test('what is sent again under the same key acts once, and what was refused is refused again', async () => {
    const bearer = await ticket('mehmet', casus);
    const nieuw = { versie: await versie(), opdracht: STUK, sleutel: 'zelfde-druk-1' };
    const [een, twee] = [await stuur(bearer, nieuw), await stuur(bearer, nieuw)];
    expect([een.ok, twee.ok, twee.werkdocument.stukken.length]).toEqual([true, true, 1]);
    const leeg = { versie: await versie(), opdracht: { ...STUK, tekst: ' ' }, sleutel: 'lege-druk-1' };
    expect([(await stuur(bearer, leeg)).ok, (await stuur(bearer, leeg)).ok]).toEqual([false, false]);
  });

  test('a key of one person says nothing about what another sends', async () => {
    await doe(await ticket('mehmet', casus), STUK);
    await doe(await ticket('mehmet', casus), { type: 'deel' });
    const vraagstuk = (tekst: string): object => ({ versie: 0, opdracht: { type: 'stelVraag', tekst }, sleutel: 'druk-van-allen' });
    expect([(await stuur(await ticket('sanne', casus), vraagstuk('Van Sanne?'))).ok, (await stuur(await ticket('mehmet', casus), vraagstuk('Van Mehmet?'))).ok]).toEqual([true, true]);
    expect((await findCasus(opstelling.register.db, casus))?.vragen.map(({ tekst }) => tekst)).toEqual(['Van Sanne?', 'Van Mehmet?']);
  });
});

describe('what is asked is refused, and nothing changes', () => {
  test('when the casus moved on meanwhile; the answer shows how it is now', async () => {
    const bearer = await ticket('mehmet', casus);
    const voor = await versie();
    expect((await doe(bearer, STUK, voor)).body).toMatchObject({ ok: true });
    expect(await doe(bearer, STUK, voor)).toMatchObject({ status: 200, body: { ok: false, melding: expect.stringContaining('intussen bijgewerkt') as string, werkdocument: { versie: voor + 1 } } });
    expect(await versie()).toBe(voor + 1);
  });

  test('when this person may not do it', async () => {
    const voor = await versie();
    expect(await doe(await ticket('sanne', casus), { type: 'deel' })).toMatchObject({ status: 200, body: { ok: false, melding: expect.stringMatching(/\w+\.$/) as string } });
    expect(await versie()).toBe(voor);
  });

  test.each<[string, object]>([
    ['an opdracht that the dialog does not have', { type: 'sluitAf', reden: 'x' }], ['a field nobody knows', { ...STUK, door: 'sanne' }], ['a date that does not exist', { ...STUK, datum: '2026-02-31' }],
    ['far too long a text', { ...STUK, tekst: 'x'.repeat(20_000) }], ['an object where a text should be', { ...STUK, tekst: {} }],
  ])('when it is %s', async (_, opdracht) => {
    const voor = await versie();
    expect(await doe(await ticket('mehmet', casus), opdracht)).toMatchObject({ status: 400, body: { melding: expect.stringContaining('kloppen niet') as string } });
    expect(await versie()).toBe(voor);
  });

  test('when it is no JSON, or more than a werkdocument can hold', async () => {
    const headers = { ...als(await ticket('mehmet', casus)), 'content-type': 'application/json' };
    const stuur = (body: string): Promise<Antwoord> => vraag(`${opstelling.url}/api/casussen/${casus}/opdrachten`, { method: 'POST', headers, body });
    expect((await stuur('{"versie":')).status).toBe(400);
    expect(await stuur(JSON.stringify({ tekst: 'x'.repeat(300_000) }))).toMatchObject({ status: 413, body: { melding: 'De tekst is te lang. Maak hem korter.' } });
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(opstelling.fouten).toEqual([]);
});
