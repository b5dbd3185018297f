import { beforeAll, describe, expect, test } from 'vitest';
import { mensenAntwoord, type MensenAntwoord } from '../../../src/api/beheer/mensen.ts';
import { VOORBEELD } from '../../../src/local/voorbeeld/organisatie.ts';
import { bewaarOrganisatie } from '../../../src/store/organisatie.ts';
import { stuurJson, vraag, type Opstelling } from '../opstelling.ts';
import { productieVanBestand, type Tokens } from '../productie.ts';
import { beller, type Beller } from './hulp.ts';

let zs: Opstelling;
let tokens: Tokens;
productieVanBestand((opstelling, van) => {
  zs = opstelling;
  tokens = van;
});
let bart: Beller;
let peter: Beller;
beforeAll(async () => {
  await bewaarOrganisatie(zs.register.db, { ...VOORBEELD, rollen: [{ persoon: 'peter', rol: 'beheerder', pi: 'noorderveen' }] });
  bart = beller(zs.url, await tokens.persoon('bart'));
  peter = beller(zs.url, await tokens.persoon('peter'));
});
const als = (tekst: RegExp): unknown => expect.stringMatching(tekst);
type Mens = MensenAntwoord['mensen'][number];
const mens = async (wie: string, door = bart): Promise<Mens> => mensenAntwoord.parse((await door.haal('/api/beheer/mensen')).body).mensen.find(({ id, naam }) => id === wie || naam === wie) ?? expect.unreachable();
const put = async (pad: string, body: unknown) => vraag(`${zs.url}${pad}`, { method: 'PUT', headers: { authorization: `Bearer ${await tokens.persoon('bart')}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
const NIEUW = { naam: 'Joost Nieuw', email: 'joost@dji.example', organisatie: 'DJI', maxOverlegMinuten: '', tenant: 'd1100000-0000-4000-8000-000000000001', object: '00000000-0000-4000-8000-000000000077' };

describe('somebody new', () => {
  test.each([
    ['naam', { naam: ' ' }, /naam/], ['email', { email: 'joost' }, /mailadres/], ['email', { email: 'Sanne@dji.example' }, /Sanne de Vries/], ['tenant', { tenant: 'dji' }, /tenant-id/], ['object', { object: '7' }, /object-id/],
    ['object', { object: '00000000-0000-4000-8000-000000000002' }, /staat al in Samen starten: Sanne/], ['maxOverlegMinuten', { maxOverlegMinuten: '5' }, /van 15 tot en met 480/],
  ])('is refused at the field %s', async (veld, anders, melding) => {
    expect(await bart.stuur('/api/beheer/mensen', { ...NIEUW, ...anders })).toMatchObject({ status: expect.toBeOneOf([400, 409]) as unknown, body: { veld, melding: als(melding) } });
  });

  test('is added, gets a role, and is then known to the process', async () => {
    expect((await bart.stuur('/api/beheer/mensen', NIEUW)).status).toBe(200);
    const { id, rollen } = await mens('Joost Nieuw');
    expect(rollen).toEqual([]);
    expect((await bart.stuur(`/api/beheer/mensen/${id}/rollen`, { wat: 'geef', rol: 'casemanager', pi: 'noorderveen', afdeling: 'noorderveen-e' })).body).toEqual({ melding: 'Joost Nieuw is nu casemanager: PI Noorderveen, Afdeling E.' });
    expect((await mens(id)).rollen.map(({ tekst }) => tekst)).toEqual(['casemanager, PI Noorderveen, Afdeling E']);
    expect((await bart.stuur(`/api/beheer/mensen/${id}/rollen`, { wat: 'geef', rol: 'casemanager', pi: 'noorderveen', afdeling: 'noorderveen-e' })).status).toBe(409);
  });

  test('who left comes back without roles, by the same account', async () => {
    const { id, versie } = await mens('Joost Nieuw');
    expect((await bart.stuur(`/api/beheer/mensen/${id}/afmelden`, { versie, toch: false })).status).toBe(200);
    expect((await bart.stuur('/api/beheer/mensen', { ...NIEUW, naam: 'Joost de Nieuwe' })).body).toMatchObject({ melding: als(/weer aangemeld/) });
    expect(await mens('Joost de Nieuwe')).toMatchObject({ id, rollen: [] });
  });
});

describe('the data of somebody', () => {
  test('changed by two beheerders at once: the second is told, and nothing is lost', async () => {
    const { versie } = await mens('guus');
    const gegevens = { naam: 'Guus Hendriks', organisatie: 'DJI', maxOverlegMinuten: '' };
    expect((await put('/api/beheer/mensen/guus', { ...gegevens, email: 'g1@dji.example', versie })).status).toBe(200);
    expect(await put('/api/beheer/mensen/guus', { ...gegevens, email: 'g2@dji.example', versie })).toMatchObject({ status: 409, body: { veld: 'versie', melding: als(/intussen gewijzigd/) } });
    expect((await mens('guus')).email).toBe('g1@dji.example');
  });

  test('an organisation that does not fit the role is refused', async () => {
    const { versie, email } = await mens('sanne');
    expect(await put('/api/beheer/mensen/sanne', { naam: 'Sanne de Vries', email, organisatie: 'SVG', maxOverlegMinuten: '', versie })).toMatchObject({ status: 400, body: { veld: 'organisatie' } });
  });
});

describe('roles', () => {
  test('one beheerder of the country always remains', async () => {
    const { versie } = await mens('bart');
    expect(await bart.stuur('/api/beheer/mensen/bart/rollen', { wat: 'neem', rol: 'beheerder' })).toMatchObject({ status: 409, body: { melding: als(/laatste beheerder/) } });
    expect((await bart.stuur('/api/beheer/mensen/bart/afmelden', { versie, toch: true })).status).toBe(409);
    await bart.stuur('/api/beheer/mensen/guus/rollen', { wat: 'geef', rol: 'beheerder' });
    expect((await beller(zs.url, await tokens.persoon('guus')).stuur('/api/beheer/mensen/guus/rollen', { wat: 'neem', rol: 'beheerder' })).status).toBe(200);
  });

  test.each([
    ['a DJI colleague can not be reclasseringswerker', 'guus', { rol: 'reclasseringswerker', pi: 'noorderveen' }, 'rol'],
    ['a casemanager works at a PI', 'guus', { rol: 'casemanager' }, 'pi'],
    ['a backoffice serves the whole PI', 'guus', { rol: 'backoffice', pi: 'noorderveen', afdeling: 'noorderveen-a' }, 'afdeling'],
    ['an afdeling belongs to the PI', 'guus', { rol: 'casemanager', pi: 'noorderveen', afdeling: 'zuidhaven-1' }, 'afdeling'],
  ])('%s', async (_naam, wie, rol, veld) => {
    expect(await bart.stuur(`/api/beheer/mensen/${wie}/rollen`, { wat: 'geef', ...rol })).toMatchObject({ status: 400, body: { veld } });
  });

  test('a beheerder of one PI gives roles there, not elsewhere and not for the country', async () => {
    expect((await peter.stuur('/api/beheer/mensen/guus/rollen', { wat: 'geef', rol: 'backoffice', pi: 'noorderveen' })).status).toBe(200);
    expect((await peter.stuur('/api/beheer/mensen/guus/rollen', { wat: 'geef', rol: 'backoffice', pi: 'zuidhaven' })).status).toBe(403);
    expect((await peter.stuur('/api/beheer/mensen/peter/rollen', { wat: 'geef', rol: 'beheerder' })).status).toBe(403);
    expect((await peter.stuur('/api/beheer/mensen/peter/rollen', { wat: 'geef', rol: 'landelijk' })).status).toBe(403);
    const joris = await mens('joris', peter);
    expect(joris).toMatchObject({ mag: false, waaromNiet: als(/buiten uw inrichting/) });
    expect((await peter.stuur('/api/beheer/mensen/joris/afmelden', { versie: joris.versie, toch: true })).status).toBe(403);
  });
});

test('who has open work is signed off only when one says so again, and the managers see the gap', async () => {
  await stuurJson(`${zs.url}/api/signalen`, { signalen: [{ skn: '9000501', naam: 'Berg, A.', pi: 'Noorderveen', afdeling: 'C', casemanager: 'Ruben Bakker' }] }, { authorization: `Bearer ${await tokens.app('Signalen.Aanleveren')}` });
  const { versie, openWerk } = await mens('ruben');
  expect(openWerk).toBe('1 casus');
  expect(await bart.stuur('/api/beheer/mensen/ruben/afmelden', { versie, toch: false })).toMatchObject({ status: 409, body: { veld: 'openWerk', melding: als(/overzetten/) } });
  expect((await bart.stuur('/api/beheer/mensen/ruben/afmelden', { versie, toch: true })).body).toMatchObject({ melding: als(/staat nu als gat/) });
  expect((await beller(zs.url, await tokens.persoon('ruben')).haal('/api/ik')).status).toBe(403);
});

test('the beheerder records that somebody is away, and that it is over', async () => {
  expect((await bart.stuur('/api/beheer/mensen/mehmet/afwezig', { van: '2026-11-23', tot: '2026-11-27', reden: 'vrij' })).status).toBe(200);
  expect((await mens('mehmet')).afwezig).toEqual({ nu: true, tekst: 'Afwezig t/m vr 27 nov' });
  expect(await bart.stuur('/api/beheer/mensen/mehmet/afwezig', { van: 'morgen', tot: '', reden: 'vrij' })).toMatchObject({ status: 400, body: { veld: 'van' } });
  expect((await bart.stuur('/api/beheer/mensen/mehmet/terug', {})).status).toBe(200);
  expect((await mens('mehmet')).afwezig).toBeUndefined();
});
