import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { maakTickets } from '../../src/access/ticket.ts';
import { casusAntwoord, tijdlijnAntwoord, versieAntwoord } from '../../src/api/casus.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { findCasus, findCasusByCode } from '../../src/store/casussen.ts';
import { stuurJson, TICKETGEHEIM, vraag, type Antwoord, type Opstelling } from './opstelling.ts';
import { productieVanBestand, type Tokens } from './productie.ts';

const GEEN_ROL = { status: 403, body: { melding: expect.stringMatching(/^U hebt geen rol in deze casus\. .* beheerder/) as string } };
const ONBEKEND = { status: 404, body: { melding: expect.stringContaining('Deze casus bestaat niet (meer).') as string } };
const NIET_AANGEMELD = { status: 401, body: { melding: expect.any(String) as string } };
const DELEN = ['', '/tijdlijn', '/versie'] as const;

let opstelling: Opstelling;
let tokens: Tokens;
let casus: CasusId;
productieVanBestand((van, tokensVan) => {
  [opstelling, tokens] = [van, tokensVan];
});

let laatste = 9_700_000;
beforeEach(async () => {
  laatste += 1;
  const rij = { skn: String(laatste), naam: 'Geheim, P.', pi: 'Noorderveen', afdeling: 'A', begindatum: '2026-11-20', casemanager: 'Sanne de Vries' };
  const { body } = await stuurJson(`${opstelling.url}/api/signalen`, { signalen: [rij] }, als(await tokens.app('Signalen.Aanleveren')));
  casus = ((await findCasusByCode(opstelling.register.db, (body as { rijen: { casus: string }[] }).rijen[0]?.casus ?? '')) ?? expect.unreachable()).id;
});

const als = (bearer: string): Readonly<Record<string, string>> => ({ authorization: `Bearer ${bearer}` });
const haal = async (wie: string, deel: string, id: string = casus): Promise<Antwoord> => vraag(`${opstelling.url}/api/casussen/${id}${deel}`, { headers: als(await tokens.persoon(wie)) });
const versie = async (): Promise<number> => (await findCasus(opstelling.register.db, casus))?.versie ?? 0;
const STUK = { type: 'legInformatieVast', onderwerp: 'levensloop', tekst: 'Werkte als kok.', bron: 'dossier', inJdOnline: false };
const doe = async (wie: string, opdracht: object): Promise<Antwoord> => stuurJson(`${opstelling.url}/api/casussen/${casus}/opdrachten`, { versie: await versie(), opdracht }, als(await tokens.persoon(wie)));

describe('the page of a casus over the API', () => {
  test('is whole for who carries it, and without content for the hoofd D&R', async () => {
    const vanMehmet = casusAntwoord.parse((await haal('mehmet', '')).body);
    expect(vanMehmet).toMatchObject({ persoon: { naam: 'Geheim, P.' }, ik: { naam: 'Mehmet Yilmaz', kant: '3RO' }, documenten: { werkdocument: true } });
    expect(casusAntwoord.parse((await haal('ingrid', '')).body)).toMatchObject({ documenten: { werkdocument: false } });
  });

  test('tells what happened, the newest first, in pages of the size that was asked', async () => {
    await doe('mehmet', STUK);
    const { regels, volgende } = tijdlijnAntwoord.parse((await haal('sanne', '/tijdlijn?aantal=1')).body);
    expect(regels).toHaveLength(1);
    expect(tijdlijnAntwoord.parse((await haal('sanne', `/tijdlijn?aantal=1&voor=${volgende ?? 0}`)).body).regels[0]?.nummer).toBe((regels[0]?.nummer ?? 0) - 1);
    expect((await haal('sanne', '/tijdlijn?aantal=1000')).status).toBe(400);
  });

  test('has a version that goes up when somebody writes', async () => {
    const voor = versieAntwoord.parse((await haal('sanne', '/versie')).body).versie;
    await doe('mehmet', STUK);
    expect(versieAntwoord.parse((await haal('sanne', '/versie')).body).versie).toBeGreaterThan(voor);
  });

  test.each(DELEN)('%s is closed to a colleague without a role and to another PI, and says what to do', async (deel) => {
    expect([await haal('guus', deel), await haal('joris', deel), await haal('hanneke', deel)]).toMatchObject([GEEN_ROL, GEEN_ROL, GEEN_ROL]);
    expect(JSON.stringify((await haal('joris', deel)).body)).not.toContain('Geheim');
  });

  test.each(DELEN)('%s of a casus that does not exist is not there', async (deel) => {
    expect(await haal('mehmet', deel, 'bestaat-niet')).toMatchObject(ONBEKEND);
  });

  test.each(DELEN)('%s is asked in vain without a token, by an application, and with the ticket of a dialog', async (deel) => {
    const pad = `${opstelling.url}/api/casussen/${casus}${deel}`;
    const ticket = await maakTickets(TICKETGEHEIM).geef({ persoon: 'mehmet' as PersoonId, casus });
    expect([await vraag(pad), await vraag(pad, { headers: als(await tokens.app('Signalen.Aanleveren')) }), await vraag(pad, { headers: als(ticket) })]).toMatchObject([NIET_AANGEMELD, NIET_AANGEMELD, NIET_AANGEMELD]);
  });
});

describe('the werkdocument for who is signed in to the tab', () => {
  let concept: (wie: string) => Promise<Antwoord>;
  beforeAll(() => {
    concept = async (wie) => vraag(`${opstelling.url}/api/casussen/${casus}/concept`, { method: 'PUT', headers: { ...als(await tokens.persoon(wie)), 'content-type': 'application/json' }, body: JSON.stringify({ velden: { tekst: 'half' } }) });
  });

  test('is read, written in and kept while typing, as in its dialog', async () => {
    expect(await doe('mehmet', STUK)).toMatchObject({ status: 200, body: { ok: true } });
    expect((await concept('mehmet')).status).toBe(204);
    expect(await haal('mehmet', '/werkdocument')).toMatchObject({ status: 200, body: { stukken: [{ tekst: 'Werkte als kok.' }], concept: { tekst: 'half' } } });
    expect(await haal('sanne', '/werkdocument')).toMatchObject({ status: 200, body: { stukken: [], concept: {} } });
    expect(versieAntwoord.parse((await haal('sanne', '/versie')).body).bezig).toEqual(['Mehmet Yilmaz']);
  });

  test.each(['guus', 'joris', 'ingrid'])('stays closed to %s', async (wie) => {
    expect([(await haal(wie, '/werkdocument')).status, (await concept(wie)).status, (await doe(wie, STUK)).status]).toEqual([403, 403, 403]);
  });

  test('can not be had without a token', async () => {
    expect(await vraag(`${opstelling.url}/api/casussen/${casus}/werkdocument`)).toMatchObject(NIET_AANGEMELD);
  });
});

test('nothing of all this is a fault of the product', () => {
  expect(opstelling.fouten).toEqual([]);
});
