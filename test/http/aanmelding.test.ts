import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maakTickets } from '../../src/access/ticket.ts';
import { aanmeldAntwoord, ikAntwoord } from '../../src/api/aanmelding.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { TENANTS } from '../../src/local/voorbeeld/mensen.ts';
import { TEAMS } from '../../src/local/voorbeeld/teams.ts';
import { begin, type Opstelling } from '../process/opstelling.ts';
import { stuurJson, TICKETGEHEIM, vraag, type Antwoord } from './opstelling.ts';
import { productieVanBestand, type Tokens } from './productie.ts';

const als = (bearer: string): RequestInit => ({ headers: { authorization: `Bearer ${bearer}` } });
const NIET_AANGEMELD = { status: 401, body: { melding: 'U bent niet (meer) aangemeld. Open Samen starten opnieuw.' } };

describe('signed in with Teams', () => {
  let url: string;
  let tokens: Tokens;
  productieVanBestand((opstelling, van) => {
    ({ url } = opstelling);
    tokens = van;
  });
  const ik = async (bearer: string): Promise<Antwoord> => vraag(`${url}/api/ik`, als(bearer));

  test('the tab hears that Teams signs people in, and local mode can not be used to be somebody', async () => {
    expect(await vraag(`${url}/api/aanmelding`)).toMatchObject({ status: 200, body: { modus: 'teams' } });
    expect((await stuurJson(`${url}/api/aanmelding`, { persoon: 'mehmet' })).status).toBe(405);
    expect(await ik(await maakTickets(TICKETGEHEIM).geefAanmelding('mehmet' as PersoonId))).toMatchObject(NIET_AANGEMELD);
  });

  test('a reclasseringswerker, of the other tenant, sees the own roles and afdelingen', async () => {
    const { status, body } = await ik(await tokens.persoon('mehmet'));
    expect(status).toBe(200);
    const mehmet = ikAntwoord.parse(body);
    expect(mehmet).toMatchObject({ id: 'mehmet', naam: 'Mehmet Yilmaz', rollen: ['reclasseringswerker'], vandaag: '2026-11-23', lokaal: false, plekken: [{ pi: 'noorderveen' }] });
    expect(mehmet.plekken[0]?.afdelingen.filter(({ mijn }) => mijn).map(({ naam }) => naam)).toEqual(['Afdeling A', 'Afdeling B']);
  });

  test('who is landelijk has all PI’s', async () => {
    const { body } = await ik(await tokens.persoon('willem'));
    expect(ikAntwoord.parse(body).plekken.map(({ pi }) => pi)).toEqual(['noorderveen', 'zuidhaven']);
  });

  test('a colleague without a role is known, and has no places', async () => {
    expect(await ik(await tokens.persoon('guus'))).toMatchObject({ status: 200, body: { rollen: [], plekken: [] } });
  });

  test.each<[string, Parameters<Tokens['token']>[0]]>([
    ['that has run out', { exp: 1_700_000_000 }],
    ['for another application', { aud: 'api://elders' }],
    ['of another issuer', { iss: 'https://login.example/v2.0' }],
    ['of a tenant that does not take part', { tid: '99999999-0000-4000-8000-000000000000' }],
    ['of one tenant that names another', { iss: `https://login.microsoftonline.com/${TENANTS.dji.id}/v2.0`, tid: TENANTS.reclassering.id }],
  ])('a token %s does not count', async (_naam, claims) => {
    expect(await ik(await tokens.token({ oid: '00000000-0000-4000-8000-000000000002', scp: 'access_as_user', ...claims }))).toMatchObject(NIET_AANGEMELD);
  });

  test('an application is nobody, and neither is who sends no token', async () => {
    expect(await ik(await tokens.app('signalen.schrijven'))).toMatchObject(NIET_AANGEMELD);
    expect(await vraag(`${url}/api/ik`)).toMatchObject(NIET_AANGEMELD);
  });

  test('somebody who is not in Samen starten hears whom to ask', async () => {
    expect(await ik(await tokens.token({ oid: 'onbekend', scp: 'access_as_user' }))).toMatchObject({ status: 403, body: { melding: 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.' } });
  });
});

describe('in local mode', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await begin();
  });
  afterAll(() => opstelling.stop());

  test('one chooses from the invented people, with what they do', async () => {
    const antwoord = aanmeldAntwoord.parse((await vraag(`${opstelling.adres}/api/aanmelding`)).body);
    if (antwoord.modus !== 'lokaal') return expect.unreachable();
    expect(antwoord.personen).toContainEqual({ id: 'sanne', object: '00000000-0000-4000-8000-000000000002', naam: 'Sanne de Vries', functie: 'casemanager · Afdeling A, Afdeling B · DJI' });
    expect(antwoord.personen).toContainEqual({ id: 'guus', object: '00000000-0000-4000-8000-000000000008', naam: 'Guus Hendriks', functie: 'geen rol in Samen starten · DJI' });
  });

  test('and is that person with the ticket one gets', async () => {
    const { body } = await stuurJson(`${opstelling.adres}/api/aanmelding`, { persoon: 'sanne' });
    expect(await vraag(`${opstelling.adres}/api/ik`, als((body as { ticket: string }).ticket))).toMatchObject({ status: 200, body: { naam: 'Sanne de Vries', lokaal: true } });
  });

  test('in the channel of an afdeling one is at that afdeling, but only with a role for it', async () => {
    const ikIn = async (persoon: string, kanaal: string): Promise<unknown> => {
      const { body } = await stuurJson(`${opstelling.adres}/api/aanmelding`, { persoon });
      return ikAntwoord.parse((await vraag(`${opstelling.adres}/api/ik?kanaal=${encodeURIComponent(kanaal)}`, als((body as { ticket: string }).ticket))).body).hier;
    };
    const kanaal = TEAMS[0]?.kanalen.find(({ naam }) => naam === 'Afdeling A')?.id ?? expect.unreachable();
    expect(await ikIn('sanne', kanaal)).toEqual({ pi: 'noorderveen', afdeling: 'noorderveen-a' });
    expect(await ikIn('joris', kanaal)).toBeUndefined();
    expect(await ikIn('sanne', '19:onbekend@thread.tacv2')).toBeUndefined();
  });

  test('nobody else can be chosen', async () => {
    expect((await stuurJson(`${opstelling.adres}/api/aanmelding`, { persoon: 'niemand' })).status).toBe(400);
  });
});
