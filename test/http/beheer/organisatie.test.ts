import { beforeAll, describe, expect, test } from 'vitest';
import { afsprakenAntwoord } from '../../../src/api/beheer/afspraken.ts';
import { organisatieAntwoord, type OrganisatieAntwoord } from '../../../src/api/beheer/organisatie.ts';
import { aanwezigheidAntwoord, roosterAntwoord, type RoosterAntwoord } from '../../../src/api/beheer/rooster.ts';
import type { AfdelingId } from '../../../src/domain/casus.ts';
import { bewaarKanaal, bewaarTeam, findBestemming } from '../../../src/store/teams.ts';
import type { PiId } from '../../../src/domain/casus.ts';
import { stuurJson, type Opstelling } from '../opstelling.ts';
import { productieVanBestand, type Tokens } from '../productie.ts';
import { beller, type Beller } from './hulp.ts';

let zs: Opstelling;
let tokens: Tokens;
productieVanBestand((opstelling, van) => {
  zs = opstelling;
  tokens = van;
});
let bart: Beller;
beforeAll(async () => {
  bart = beller(zs.url, await tokens.persoon('bart'));
  const { db } = zs.register;
  await bewaarTeam(db, { id: 'team-1', naam: 'PI Noorderveen', tenant: 't', serviceUrl: 'https://teams.example', pi: 'noorderveen' as PiId });
  await bewaarKanaal(db, { id: 'team-1', team: 'team-1', naam: 'Algemeen', soort: 'algemeen' });
  await bewaarKanaal(db, { id: 'kanaal-e', team: 'team-1', naam: 'Vleugel E', soort: 'vraag' });
  await stuurJson(`${zs.url}/api/signalen`, { signalen: [{ skn: '9000601', naam: 'Berg, A.', pi: 'Noorderveen', afdeling: 'E' }] }, { authorization: `Bearer ${await tokens.app('Signalen.Aanleveren')}` });
});
const als = (tekst: RegExp): unknown => expect.stringMatching(tekst);
const noord = async (): Promise<OrganisatieAntwoord['pis'][number]> => organisatieAntwoord.parse((await bart.haal('/api/beheer/organisatie')).body).pis.find(({ id }) => id === 'noorderveen') ?? expect.unreachable();
const afdeling = async (naam: string) => (await noord()).afdelingen.find((een) => een.naam === naam) ?? expect.unreachable();
const rooster = async (): Promise<RoosterAntwoord> => roosterAntwoord.parse((await bart.haal('/api/beheer/rooster?pi=noorderveen')).body);

describe('places', () => {
  test('an afdeling is added, gets another name, and is taken away while nothing happened there', async () => {
    const nieuw = { soort: 'afdeling', pi: 'noorderveen', naam: 'Afdeling F', aliassen: 'Vleugel F, Foxtrot' };
    expect(await bart.stuur('/api/beheer/organisatie', nieuw)).toMatchObject({ status: 200, body: { melding: als(/toegevoegd/) } });
    expect(await bart.stuur('/api/beheer/organisatie', nieuw)).toMatchObject({ status: 409, body: { veld: 'naam' } });
    expect(await bart.stuur('/api/beheer/organisatie', { ...nieuw, naam: 'Afdeling G', aliassen: 'vleugel f' })).toMatchObject({ status: 409, body: { veld: 'aliassen' } });
    const { id, versie, aliassen } = await afdeling('Afdeling F');
    expect(aliassen).toEqual(['Vleugel F', 'Foxtrot']);
    expect((await bart.stuur('/api/beheer/organisatie', { ...nieuw, id, versie, naam: 'Afdeling Fox' })).status).toBe(200);
    expect(await bart.stuur('/api/beheer/organisatie/verwijderen', { soort: 'afdeling', id, versie })).toMatchObject({ status: 409, body: { veld: 'versie' } });
    expect((await bart.stuur('/api/beheer/organisatie/verwijderen', { soort: 'afdeling', id, versie: (await afdeling('Afdeling Fox')).versie })).status).toBe(200);
    expect((await noord()).afdelingen.map(({ naam }) => naam)).not.toContain('Afdeling Fox');
  });

  test('where casussen are can not be taken away, and it says why', async () => {
    const { id, versie, vast } = await afdeling('Afdeling E');
    expect(vast).toMatch(/^Heeft nog 1 casus en 1 rol\. Wat daar gebeurde moet te vinden blijven/);
    expect(await bart.stuur('/api/beheer/organisatie/verwijderen', { soort: 'afdeling', id, versie })).toMatchObject({ status: 409, body: { melding: als(/kan niet weg/) } });
    const cluster = (await noord()).clusters[0] ?? expect.unreachable();
    expect((await bart.stuur('/api/beheer/organisatie/verwijderen', { soort: 'cluster', id: cluster.id, versie: cluster.versie })).status).toBe(409);
  });

  test('in another cluster its afspraken hold for open casussen from now on', async () => {
    const { gezien } = afsprakenAntwoord.parse((await bart.haal('/api/beheer/afspraken?plek=noorderveen/noorderveen-cluster-1')).body).groepen.flatMap(({ afspraken }) => afspraken).find(({ sleutel }) => sleutel === 'stap1Werkdagen') ?? expect.unreachable();
    expect((await bart.stuur('/api/beheer/afspraken', { plek: 'noorderveen/noorderveen-cluster-1', sleutel: 'stap1Werkdagen', wat: 'waarde', waarde: '7', gezien, proef: false })).status).toBe(200);
    const { id, versie } = await afdeling('Afdeling E');
    expect(await bart.stuur('/api/beheer/organisatie', { soort: 'afdeling', id, versie, pi: 'noorderveen', naam: 'Afdeling E', aliassen: '', cluster: 'noorderveen-cluster-1' })).toMatchObject({ status: 200, body: { melding: als(/bij 1 verschuift een termijn/) } });
  });

  test('a mailbox is an address', async () => {
    const { id, versie, naam } = await noord();
    expect(await bart.stuur('/api/beheer/organisatie', { soort: 'pi', id, versie, naam, aliassen: '', postbus: 'postbus' })).toMatchObject({ status: 400, body: { veld: 'postbus' } });
  });
});

test('a channel is linked to the afdeling without one; cards go there from then on', async () => {
  expect((await afdeling('Afdeling E')).gat).toMatch(/kanaal Algemeen/);
  const koppel = { kanaal: 'kanaal-e', team: 'team-1', afdeling: 'noorderveen-e', gezien: null };
  expect((await bart.stuur('/api/beheer/kanalen', koppel)).status).toBe(200);
  expect(await bart.stuur('/api/beheer/kanalen', koppel)).toMatchObject({ status: 409, body: { veld: 'versie' } });
  expect((await findBestemming(zs.register.db, 'noorderveen-e' as AfdelingId, 'noorderveen' as PiId))?.kanaal).toBe('kanaal-e');
  const { kanalen, afdelingen } = await noord();
  expect(kanalen.find(({ id }) => id === 'kanaal-e')?.hoe).toBe('Gekozen door Bart Jansen op 23 nov 2026');
  expect(afdelingen.find(({ id }) => id === 'noorderveen-e')?.gat).toBeUndefined();
});

describe('afspraken', () => {
  const plek = 'noorderveen';
  const lees = async (sleutel: string) => afsprakenAntwoord.parse((await bart.haal(`/api/beheer/afspraken?plek=${plek}`)).body).groepen.flatMap(({ afspraken }) => afspraken).find((een) => een.sleutel === sleutel) ?? expect.unreachable();
  const zet = (over: object) => bart.stuur('/api/beheer/afspraken', { plek, sleutel: 'delenWerkdagen', wat: 'waarde', waarde: '3', gezien: '', proef: false, ...over });

  test('what a change would do is told and does not happen', async () => {
    expect(await zet({ proef: true })).toMatchObject({ status: 200, body: { melding: als(/^Als u dit bewaart: geldt vanaf nu voor 1 open casus van PI Noorderveen/) } });
    expect(await lees('delenWerkdagen')).toMatchObject({ geldt: '2 werkdagen', eigen: false, gezien: '' });
  });

  test('a value that can not be is refused at its field, one that somebody else just changed too', async () => {
    expect(await zet({ waarde: '99' })).toMatchObject({ status: 400, body: { veld: 'waarde' } });
    expect((await zet({})).status).toBe(200);
    expect(await zet({ waarde: '4' })).toMatchObject({ status: 409, body: { veld: 'versie' } });
    expect((await bart.haal(`/api/beheer/afspraken/geschiedenis?plek=${plek}&sleutel=delenWerkdagen`)).body).toEqual({ regels: ['Gewijzigd 23 nov 2026, Bart Jansen: geen eigen afspraak → 3 werkdagen'] });
    expect((await zet({ wat: 'standaard', gezien: '3' })).status).toBe(200);
    expect((await lees('delenWerkdagen')).eigen).toBe(false);
  });
});

describe('hours and days', () => {
  test('a room is added; a wrong number or an address in use is told at the field', async () => {
    const nieuw = { soort: 'ruimte', pi: 'noorderveen', versie: (await rooster()).leegVersie, naam: 'Zolder', adres: 'zolder@dji.example', plaatsen: '6', inGebruik: true };
    expect(await bart.stuur('/api/beheer/rooster', { ...nieuw, plaatsen: 'veel' })).toMatchObject({ status: 400, body: { veld: 'plaatsen' } });
    expect(await bart.stuur('/api/beheer/rooster', { ...nieuw, adres: 'sanne@dji.example' })).toMatchObject({ status: 400, body: { veld: 'adres' } });
    expect((await bart.stuur('/api/beheer/rooster', nieuw)).status).toBe(200);
    const { id, versie } = (await rooster()).ruimtes.find(({ naam }) => naam === 'Zolder') ?? expect.unreachable();
    expect((await bart.stuur('/api/beheer/rooster', { ...nieuw, id, versie, plaatsen: '7' })).status).toBe(200);
    expect(await bart.stuur('/api/beheer/rooster', { ...nieuw, id, versie, plaatsen: '8' })).toMatchObject({ status: 409, body: { veld: 'versie' } });
  });

  test('MDO hours and travel change, and are gone when they are taken away', async () => {
    const { mdos: [mdo = expect.unreachable()], reistijden: [reis = expect.unreachable()] } = await rooster();
    expect((await bart.stuur('/api/beheer/rooster', { soort: 'mdo', pi: 'noorderveen', versie: mdo.versie, id: mdo.id, weekdag: 4, van: '13:30', tot: '13:00', elkeWeken: '1', vanaf: mdo.vanaf })).status).toBe(400);
    expect((await bart.stuur('/api/beheer/rooster', { soort: 'reistijd', pi: 'noorderveen', versie: reis.versie, andere: reis.pi, minuten: '70' })).status).toBe(200);
    expect((await bart.stuur('/api/beheer/rooster', { soort: 'mdoWeg', pi: 'noorderveen', versie: mdo.versie, id: mdo.id })).status).toBe(200);
    expect(await rooster()).toMatchObject({ mdos: [], reistijden: [{ minuten: 70 }] });
  });

  test('the days of a worker change, once', async () => {
    const lees = async () => aanwezigheidAntwoord.parse((await bart.haal('/api/beheer/aanwezigheid')).body).rijen.find(({ persoon }) => persoon === 'lotte') ?? expect.unreachable();
    const { versie } = await lees();
    const zet = (wijziging: object, gezien: string) => bart.stuur('/api/beheer/aanwezigheid', { persoon: 'lotte', pi: 'noorderveen', versie: gezien, wijziging });
    expect((await zet({ soort: 'vast', weekdagen: [1, 2] }, versie)).status).toBe(200);
    expect((await zet({ soort: 'vast', weekdagen: [1, 5] }, versie)).status).toBe(409);
    expect(await zet({ soort: 'dagen', van: '', tot: '', wat: 'niet' }, (await lees()).versie)).toMatchObject({ status: 400, body: { veld: 'van' } });
    expect((await zet({ soort: 'dagen', van: '2026-11-24', tot: '', wat: 'niet' }, (await lees()).versie)).status).toBe(200);
    expect(await lees()).toMatchObject({ vastTekst: 'maandag en dinsdag', afwijkingen: [{ tekst: 'di 24 nov: niet in de PI' }] });
  });
});
