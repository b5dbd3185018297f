import { describe, expect, test } from 'vitest';
import { agendaAntwoord, passendAntwoord, verplaatsAntwoord, type AgendaAntwoord, type Agendaitem, type PassendAntwoord, type VerplaatsAntwoord } from '../../src/api/agenda.ts';
import { afsprakenVan, afspraakVan, antwoordt, bezet, ruimteBezet, verplaatst, verwijdert } from './agenda.ts';
import { productPerBestand } from './levensloop.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp, vastgelegd } from './stappen.ts';
import { inDeTab } from './tab.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, TWEE_PIS);

const PAD = '/api/pis/noorderveen/agenda';
type Moment = readonly [dag: string, tijd: string];

async function week(naam: string, dag = '2026-11-23'): Promise<AgendaAntwoord> {
  return agendaAntwoord.parse((await (await inDeTab(zs, naam)).haal(`${PAD}?week=${dag}`)).body);
}
async function itemVan(zaak: Zaak, naam = 'sanne', dag?: string): Promise<Agendaitem> {
  const item = (await week(naam, dag)).items.find(({ casussen }) => casussen.some(({ code }) => code === zaak.code));
  return item ?? expect.unreachable(`${zaak.code} is not in the week`);
}
async function stuur(zaak: Zaak, van: Moment | undefined, naar: Moment, extra: object = {}, naam = 'sanne'): Promise<{ readonly status: number; readonly body: unknown }> {
  const alsMoment = ([dag, tijd]: Moment): object => ({ dag, tijd });
  const antwoord = await (await inDeTab(zs, naam)).stuur(`${PAD}/verplaatsen`, { casus: zaak.id, soort: 'duiding', naar: alsMoment(naar), ...(van === undefined ? {} : { van: alsMoment(van) }), ...extra });
  await zs.rustig();
  return antwoord;
}
async function verzet(zaak: Zaak, van: Moment | undefined, naar: Moment, extra?: object, naam?: string): Promise<VerplaatsAntwoord> {
  return verplaatsAntwoord.parse((await stuur(zaak, van, naar, extra, naam)).body);
}
async function melding(zaak: Zaak, van: Moment | undefined, naar: Moment, extra?: object, naam?: string): Promise<readonly [number, string]> {
  const { status, body } = await stuur(zaak, van, naar, extra, naam);
  return [status, (body as { readonly melding: string }).melding];
}
async function passend(zaak: Zaak, dag = '2026-11-23', soort = 'duiding'): Promise<PassendAntwoord['momenten']> {
  return passendAntwoord.parse((await (await inDeTab(zs, 'sanne')).haal(`${PAD}/passend?casus=${zaak.id}&soort=${soort}&week=${dag}`)).body).momenten;
}

/** A duiding of Sanne and Mehmet on di 24 nov 11:30. */
async function opDinsdag(): Promise<Zaak> {
  const casus = await signaal(zs);
  expect(await geboekt(zs, casus)).toBe('di 24 nov 11:30 · in de PI');
  return casus;
}
const DI: Moment = ['2026-11-24', '11:30'];
/** Free in both calendars. */
const DO: Moment = ['2026-11-26', '16:00'];

describe('the week of a PI', () => {
  test('shows who is in, the fixed hours, and each meeting with its people and why it is there', async () => {
    const casus = await opDinsdag();
    const { dagen, items, weekTekst, uren } = await week('sanne');
    expect([weekTekst, uren]).toEqual(['ma 23 nov t/m vr 27 nov', { van: '09:00', tot: '17:00' }]);
    expect(dagen.map(({ tekst, aanwezig }) => [tekst, aanwezig])).toEqual([
      ['ma 23 nov', ['Lotte Smit']], ['di 24 nov', ['Daan Kuipers', 'Mehmet Yilmaz']], ['wo 25 nov', ['Lotte Smit']], ['do 26 nov', ['Mehmet Yilmaz']], ['vr 27 nov', ['Daan Kuipers']],
    ]);
    expect(dagen[3]?.mdo).toEqual([{ van: '13:00', tot: '16:00', tekst: 'MDO' }]);
    expect(dagen[1]?.programma[0]).toEqual({ van: '09:00', tot: '11:30', afdelingen: 'Afdeling A en Afdeling D' });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      soort: 'duiding', stand: 'wacht', titel: `Duiding ${casus.code}`, naam: `Duiding ${casus.code}, di 24 nov 11:30–11:45, nog niet bevestigd door Mehmet Yilmaz`, plek: 'in de PI', vanMij: true, magVerplaatsen: true, voorTermijn: true,
      casussen: [{ code: casus.code, naam: casus.naam, van: '11:30', tot: '11:45' }],
      mensen: [{ naam: 'Sanne de Vries', rol: 'casemanager', antwoord: 'komt' }, { naam: 'Mehmet Yilmaz', rol: 'reclasseringswerker', antwoord: 'heeft nog niet geantwoord' }],
    });
    expect(items[0]?.reden).toMatch(/^eerste|^dinsdag|vrij/);
  });

  test('shows each proposed moment as one of the three', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const items = [...(await week('mehmet')).items, ...(await week('mehmet', '2026-11-30')).items];
    expect(items.map(({ standTekst, keuze }) => [standTekst, keuze?.aantal])).toEqual([['voorstel 1 van 3', 3], ['voorstel 2 van 3', 3], ['voorstel 3 van 3', 3]]);
    expect(items.every(({ magVerplaatsen }) => magVerplaatsen)).toBe(true);
  });

  test('names nobody to a casemanager of other afdelingen, who sees that people are busy', async () => {
    const casus = await opDinsdag();
    const gezien = await itemVan(casus, 'ruben');
    expect(gezien).toMatchObject({ magVerplaatsen: false, vanMij: false });
    expect(JSON.stringify(gezien)).not.toContain(casus.naam);
    const regels = await zs.register.db.selectFrom('audit').select(['persoon', 'casus']).where('actie', '=', 'agenda').execute();
    expect(regels).toEqual([]);
    await itemVan(casus, 'mehmet');
    expect(await zs.register.db.selectFrom('audit').select(['persoon', 'casus']).where('actie', '=', 'agenda').execute()).toEqual([{ persoon: 'mehmet', casus: casus.id }]);
  });

  test('is for who works there', async () => {
    for (const naam of ['willem', 'bart', 'guus', 'joris']) expect((await (await inDeTab(zs, naam)).haal(PAD)).status, naam).toBe(403);
  });
});

describe('putting a booked meeting at another time', () => {
  test('moves the same event, asks the other again, and says so', async () => {
    const casus = await opDinsdag();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect((await itemVan(casus)).stand).toBe('gepland');
    const eerst = afspraakVan(zs, casus, 'sanne');
    expect(await verzet(casus, DI, DO)).toEqual({ gedaan: true, melding: 'De duiding is verplaatst naar do 26 nov 16:00–16:15. De anderen worden opnieuw gevraagd.', waarschuwingen: [] });
    const nu = afspraakVan(zs, casus, 'sanne');
    expect([nu.id, wanneer(nu.van)]).toEqual([eerst.id, '2026-11-26 16:00']);
    expect(nu.attendees.map(({ antwoord }) => antwoord)).toEqual(['none']);
    expect(await itemVan(casus)).toMatchObject({ stand: 'wacht', dag: '2026-11-26', van: '16:00' });
    expect(als(zs, 'mehmet').chat(casus).join('\n')).toContain('De duiding is verplaatst');
    expect(await inHetKanaal(zs, casus)).toContain('do 26 nov 16:00 in de PI · wacht op antwoord van Mehmet Yilmaz');
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect((await itemVan(casus)).stand).toBe('gepland');
  });

  test('is a yes of who moves it, and a question to who organises it no more than before', async () => {
    const casus = await opDinsdag();
    await verzet(casus, DI, DO, {}, 'mehmet');
    expect((await zs.casus(casus.id)).duiding.moment?.uitnodigingen?.map(({ antwoord }) => antwoord)).toEqual(['ja', 'ja']);
  });

  test('another length goes along', async () => {
    const casus = await opDinsdag();
    await verzet(casus, DI, DO, { duur: 30 });
    expect(wanneer(afspraakVan(zs, casus, 'mehmet').tot)).toBe('2026-11-26 16:30');
    await zs.ronde();
    expect((await zs.casus(casus.id)).duiding.moment).toMatchObject({ duurMinuten: 30, start: { datum: '2026-11-26' } });
  });

  test.each<[string, Moment, string]>([
    ['the past', ['2026-11-23', '08:45'], 'Dit moment is al voorbij.'],
    ['a day on which somebody is not in the PI', ['2026-11-25', '10:00'], 'Mehmet Yilmaz is woensdag niet in de PI.'],
    ['the evening', ['2026-11-24', '17:00'], 'Overleg kan van 09:00 tot 17:00.'],
    ['the weekend', ['2026-11-28', '10:00'], 'za 28 nov is geen werkdag.'],
    ['far ahead', ['2027-01-12', '10:00'], 'Zo ver vooruit kan nog niet. Kies een dag tot en met ma 21 dec.'],
  ])('is refused in %s', async (_wat, naar, waarom) => {
    const casus = await opDinsdag();
    expect(await melding(casus, DI, naar, { toch: true })).toEqual([409, waarom]);
    expect(wanneer(afspraakVan(zs, casus, 'sanne').van)).toBe('2026-11-24 11:30');
  });

  test('is refused where one of them has another meeting of the product', async () => {
    const een = await opDinsdag();
    const twee = await signaal(zs);
    await gedeeld(zs, twee);
    await als(zs, 'sanne').druk(twee, momentenOp(await als(zs, 'sanne').ziet(twee))[1] ?? '');
    const { moment } = (await zs.casus(twee.id)).duiding;
    expect(await melding(een, DI, [moment?.start.datum ?? '', moment?.start.tijd ?? ''], { toch: true })).toEqual([409, 'Mehmet Yilmaz heeft dan de duiding van een andere casus.']);
  });

  test('over something else in a calendar asks first, and goes on when that was read', async () => {
    const casus = await opDinsdag();
    await bezet(zs, 'mehmet', '2026-11-26T16:00:00', '2026-11-26T16:30:00');
    expect(await verzet(casus, DI, DO)).toEqual({ gedaan: false, melding: 'Let op. Wilt u dit toch?', waarschuwingen: ['In de agenda van Mehmet Yilmaz staat dan al iets.'] });
    expect((await itemVan(casus)).dag).toBe('2026-11-24');
    expect(await verzet(casus, DI, DO, { toch: true })).toMatchObject({ gedaan: true });
    expect((await itemVan(casus)).dag).toBe('2026-11-26');
  });

  test('only looking changes nothing', async () => {
    const casus = await opDinsdag();
    expect(await verzet(casus, DI, ['2026-11-25', '10:00'], { alleenKijken: true })).toEqual({ gedaan: false, melding: 'Mehmet Yilmaz is woensdag niet in de PI.', weigering: 'Mehmet Yilmaz is woensdag niet in de PI.', waarschuwingen: [] });
    expect(await verzet(casus, DI, DO, { alleenKijken: true })).toMatchObject({ gedaan: false, melding: 'Dit moment past.' });
    expect((await itemVan(casus)).dag).toBe('2026-11-24');
  });

  test('is not for who only manages or looks, and not for what moved meanwhile', async () => {
    const casus = await opDinsdag();
    for (const naam of ['ingrid', 'ruben', 'fatima']) expect((await melding(casus, DI, DO, {}, naam))[0], naam).toBe(403);
    await verplaatst(zs, casus, 'sanne', '2026-11-24', '13:00');
    expect(await melding(casus, DI, DO)).toEqual([409, 'Deze afspraak is intussen veranderd. Bekijk de nieuwe stand.']);
  });

  test('that was deleted in Outlook before anybody told us falls away, and new moments come', async () => {
    const casus = await opDinsdag();
    for (const { id, tenantId } of zs.graph.abonnementen()) await fetch(`${zs.graph.url}/v1.0/subscriptions/${id}`, { method: 'DELETE', headers: { authorization: `Bearer local.${tenantId}` } });
    await verwijdert(zs, casus, 'sanne');
    expect(await verzet(casus, DI, DO)).toMatchObject({ gedaan: true });
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    expect((await zs.casus(casus.id)).duiding.moment).toBeUndefined();
    expect(momentenOp(await als(zs, 'sanne').ziet(casus)).length).toBeGreaterThan(0);
  });
});

describe('several casussen one after the other', () => {
  test('move together, as the one event that they are', async () => {
    const [een, twee] = [await signaal(zs), await signaal(zs)];
    for (const casus of [een, twee]) await gedeeld(zs, casus);
    for (const casus of [een, twee]) await als(zs, 'sanne').druk(casus, momentenOp(await als(zs, 'sanne').ziet(casus))[0] ?? '');
    expect(await itemVan(een)).toMatchObject({ titel: `Duiding ${een.code}, ${twee.code}`, van: '11:30', tot: '12:00' });
    expect(await verzet(twee, DI, DO)).toMatchObject({ gedaan: true });
    expect(await itemVan(een)).toMatchObject({ dag: '2026-11-26', van: '16:00', tot: '16:30', casussen: [{ van: '16:00' }, { van: '16:15' }] });
    expect(afsprakenVan(zs, een, 'mehmet').map(({ van, tot }) => [wanneer(van), wanneer(tot)])).toEqual([['2026-11-26 16:00', '2026-11-26 16:30']]);
    expect(await melding(een, DO, ['2026-11-26', '11:00'], { duur: 60 })).toEqual([400, 'Deze afspraak is voor meer casussen na elkaar. De duur kunt u niet veranderen.']);
  });
});

describe('a moment that is only proposed', () => {
  test('can be chosen as it is', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [eerste] = (await week('sanne')).items;
    expect(await verzet(casus, undefined, [eerste?.dag ?? '', eerste?.van ?? ''])).toMatchObject({ gedaan: true, melding: 'De duiding is gekozen: di 24 nov 11:30–11:45. Samen starten zet de afspraak in de agenda’s.' });
    expect(wanneer(afspraakVan(zs, casus, 'mehmet').van)).toBe('2026-11-24 11:30');
  });

  test('or dragged to a time that was not among them, and is booked there', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const vrij = (await passend(casus)).find(({ dag, tijd, weigering, waarschuwingen }) => dag === '2026-11-26' && tijd >= '10:00' && weigering === undefined && waarschuwingen.length === 0);
    expect(await verzet(casus, undefined, [vrij?.dag ?? '', vrij?.tijd ?? ''])).toMatchObject({ gedaan: true });
    expect(wanneer(afspraakVan(zs, casus, 'sanne').van)).toBe(`${vrij?.dag ?? ''} ${vrij?.tijd ?? ''}`);
  });
});

describe('the trajectgesprek', () => {
  async function gesprek(): Promise<Zaak> {
    const casus = await signaal(zs, { einddatum: '2029-06-01' });
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja', 'Deelname aan het trajectgesprek');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    await als(zs, 'sanne').druk(casus, 'di 24 nov 14:30 · in de PI');
    return casus;
  }
  const TRAJECT = { soort: 'trajectgesprek' };
  const DINSDAG: Moment = ['2026-11-24', '14:30'];

  test('stays inside the programme of the afdeling', async () => {
    const casus = await gesprek();
    expect(await melding(casus, DINSDAG, ['2026-11-26', '16:00'], TRAJECT)).toEqual([409, 'Gedetineerden van deze afdeling kunnen op do 26 nov alleen 09:00–11:30 en 13:30–16:00.']);
  });

  test('takes its room along, or another when that one is taken; its day moves with it', async () => {
    const casus = await gesprek();
    await ruimteBezet(zs, 'ruimte-noorderveen-1@dji.example', '2026-12-01T08:00:00', '2026-12-01T18:00:00');
    const plek = (await passend(casus, '2026-12-01', 'trajectgesprek')).find(({ dag, tijd, weigering }) => dag === '2026-12-01' && tijd === '14:30' && weigering === undefined);
    expect(plek?.ruimte).toBe('Vergaderzaal');
    expect(await verzet(casus, DINSDAG, ['2026-12-01', '14:30'], { ...TRAJECT, toch: true })).toMatchObject({ gedaan: true });
    expect(afspraakVan(zs, casus, 'mehmet')).toMatchObject({ locatie: 'Vergaderzaal' });
    expect(await itemVan(casus, 'sanne', '2026-12-01')).toMatchObject({ plek: 'Vergaderzaal', dag: '2026-12-01' });
    expect((await zs.casus(casus.id)).trajectgesprekOp).toBe('2026-12-01');
  });
});
