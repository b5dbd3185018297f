import { describe, expect, test } from 'vitest';
import { afsprakenVan, afspraakVan, antwoordt, ruimteBezet } from './agenda.ts';
import { productPerBestand } from './levensloop.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp, vastgelegd } from './stappen.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, TWEE_PIS);

const GESPREK = 'Deelname aan het trajectgesprek';
const MDO = 'Deelname aan het MDO';

/** In step 3, with these bijdragen of the reclassering; the detention is long enough for step 4 to come much later. */
async function inStap3(bijdragen: string): Promise<Zaak> {
  const casus = await signaal(zs, { einddatum: '2029-06-01' });
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'sanne', 'Ja', bijdragen);
  await als(zs, 'mehmet').druk(casus, 'Bevestig');
  return casus;
}
/** Sanne chose the first moment. */
async function gekozen(bijdragen: string): Promise<Zaak> {
  const casus = await inStap3(bijdragen);
  const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
  await als(zs, 'sanne').druk(casus, eerste);
  return casus;
}
async function gehouden(bijdragen: string): Promise<Zaak> {
  const casus = await gekozen(bijdragen);
  await zs.klok.vooruit('24-11-2026 16:00');
  await (await als(zs, 'sanne').opent(casus, 'Hoe ging het trajectgesprek?')).verzend('Leg vast');
  return casus;
}
async function metPostbus(): Promise<void> {
  await zs.register.db.updateTable('pi').set({ afspraken: JSON.stringify({ organisatorIsPostbus: true }) }).where('id', '=', 'noorderveen').execute();
}
describe('the trajectgesprek in which the reclassering takes part', () => {
  test('is proposed inside the programme hours of the afdeling, with a room, to both', async () => {
    const casus = await inStap3(GESPREK);
    for (const wie of ['sanne', 'mehmet']) {
      const kaart = await als(zs, wie).ziet(casus);
      expect(momentenOp(kaart), wie).toEqual(['di 24 nov 14:30 · in de PI', 'di 1 dec 14:30 · in de PI', 'do 3 dec 10:30 · in de PI']);
      expect(kaart.match(/^Spreekkamer 1 · /gm), wie).toHaveLength(3);
    }
  });

  test('is booked with the room, and waits for who must come', async () => {
    const casus = await gekozen(GESPREK);
    const event = afspraakVan(zs, casus, 'mehmet');
    expect(event).toMatchObject({ subject: `Trajectgesprek ${casus.code}`, locatie: 'Spreekkamer 1', organisator: 'sanne@dji.example' });
    expect([wanneer(event.van), wanneer(event.tot)]).toEqual(['2026-11-24 14:30', '2026-11-24 15:15']);
    expect(afspraakVan(zs, casus, 'sanne').attendees.map(({ adres, antwoord }) => [adres, antwoord])).toEqual([['mehmet@reclassering.example', 'none'], ['ruimte-noorderveen-1@dji.example', 'accepted']]);
    expect(await inHetKanaal(zs, casus)).toContain('Trajectgesprek: di 24 nov 14:30 in de PI · wacht op antwoord van Mehmet Yilmaz');
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain('Trajectgesprek: di 24 nov 14:30 in de PI · gepland');
  });

  test('is not planned when the reclassering is not there', async () => {
    const casus = await inStap3('Meedenken');
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toEqual([]);
  });

  test('in a room that was taken meanwhile: the room declines, and other moments come', async () => {
    const casus = await inStap3(GESPREK);
    await ruimteBezet(zs, 'ruimte-noorderveen-1@dji.example', '2026-11-24T13:00:00', '2026-11-24T17:00:00');
    await als(zs, 'sanne').druk(casus, 'di 24 nov 14:30 · in de PI');
    await zs.ronde();
    expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
    const kaart = await als(zs, 'mehmet').ziet(casus);
    expect(kaart).toContain('De afspraak van di 24 nov 14:30 gaat niet door: De ruimte is niet meer vrij.');
    expect(momentenOp(kaart)).toHaveLength(3);
    expect(momentenOp(kaart)).not.toContain('di 24 nov 14:30 · in de PI');
    expect((await zs.casus(casus.id)).trajectgesprekOp).toBeUndefined();
  });

  test('on a day that the casemanager named: times on that day only', async () => {
    const casus = await inStap3(GESPREK);
    await als(zs, 'sanne').druk(casus, 'Bewaar de datum', { 'Datum van het trajectgesprek': '2026-12-08' });
    await zs.ronde();
    expect(momentenOp(await als(zs, 'mehmet').ziet(casus))).toEqual(['di 8 dec 14:30 · in de PI', 'di 8 dec 15:15 · in de PI']);
  });
});

describe('the MDO in which the reclassering takes part', () => {
  test('is proposed after the trajectgesprek, inside the hours of the MDO', async () => {
    const casus = await inStap3(`${GESPREK} + ${MDO}`);
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('Kies een moment voor het MDO');
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    await als(zs, 'sanne').druk(casus, eerste);
    await zs.klok.vooruit('24-11-2026 16:00');
    await (await als(zs, 'sanne').opent(casus, 'Hoe ging het trajectgesprek?')).verzend('Leg vast');
    const momenten = momentenOp(await als(zs, 'mehmet').ziet(casus));
    expect(momenten).toHaveLength(3);
    for (const moment of momenten) expect(moment).toMatch(/^do (26 nov|3 dec|10 dec|17 dec) 1[345]:\d\d · in de PI$/);
    await als(zs, 'mehmet').druk(casus, momenten[0] ?? '');
    for (const wie of ['sanne', 'mehmet']) expect(afsprakenVan(zs, casus, wie).map(({ subject }) => subject), wie).toEqual([`Trajectgesprek ${casus.code}`, `MDO ${casus.code}`]);
    // Mehmet chose it and Sanne organises it.
    expect(await inHetKanaal(zs, casus)).toMatch(/MDO: do 26 nov 1[345]:\d\d in de PI · gepland/);
  });

  test('without MDO hours in the register nothing is proposed, nobody is told, and the casemanager fills in the day', async () => {
    const uren = await zs.register.db.deleteFrom('mdo').where('pi', '=', 'noorderveen').returningAll().execute();
    const casus = await gehouden(`${GESPREK} + ${MDO}`);
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(momentenOp(kaart)).toEqual([]);
    expect(kaart).toContain('[Plan het MDO]');
    expect(als(zs, 'mehmet').chat(casus).join()).not.toMatch(/het MDO van|voor het MDO/);
    await als(zs, 'sanne').druk(casus, 'Bewaar de datum van het MDO', { 'Datum van het MDO': '2026-12-10' });
    expect(await als(zs, 'sanne').ziet(casus)).toContain('MDO: do 10 dec');
    await zs.register.db.insertInto('mdo').values(uren).execute();
  });
});

describe('when the person goes elsewhere the meeting is cancelled by itself', () => {
  test('transfer: out of the calendars of the old people, with why for the new ones', async () => {
    const casus = await gekozen(GESPREK);
    await (await als(zs, 'fatima').opent(casus, 'Overplaatsen')).verzend('Plaats over', { 'Waarheen?': 'PI Zuidhaven, Afdeling 1' });
    for (const wie of ['sanne', 'mehmet']) expect(afsprakenVan(zs, casus, wie), wie).toEqual([]);
    expect(await als(zs, 'joris').ziet(casus)).toMatch(/De afspraak van di 24 nov 14:30 gaat niet door: .*\(Fatima Haddad\)/);
    expect(zs.graph.afspraken().filter(({ mailbox, isCancelled }) => mailbox.startsWith('ruimte') && isCancelled)).toHaveLength(1);
  });

  test('release: out of both calendars, and both hear of it', async () => {
    const casus = await gekozen(GESPREK);
    await (await als(zs, 'fatima').opent(casus, 'Vertrokken')).verzend('Meld vertrek', { 'Waarom is de persoon weg?': 'heenzending', 'Op welke dag?': '2026-11-23' });
    for (const wie of ['sanne', 'mehmet']) {
      expect(afsprakenVan(zs, casus, wie), wie).toEqual([]);
      expect(als(zs, wie).chat(casus).at(-1), wie).toMatch(/^Vertrokken .*\nDe detentie hier is afgelopen\. Wat gepland was, is afgezegd en vragen zijn vervallen\./);
    }
  });
});

describe('by afspraak the mailbox of the PI organises', () => {
  test('what the product booked itself waits for both', async () => {
    await metPostbus();
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('+2 werkdagen');
    expect(afspraakVan(zs, casus, 'sanne').organisator).toBe('samenstarten.noorderveen@dji.example');
    expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Sanne de Vries en Mehmet Yilmaz');
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Sanne de Vries');
    await als(zs, 'sanne').druk(casus, 'Ik kom');
    expect(await inHetKanaal(zs, casus)).toContain('· gepland');
  });

  test('who chose the moment comes, and it is cancelled from that mailbox too', async () => {
    await metPostbus();
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Mehmet Yilmaz');
    await antwoordt(zs, casus, 'mehmet', 'declined');
    for (const wie of ['sanne', 'mehmet']) expect(afsprakenVan(zs, casus, wie), wie).toEqual([]);
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toHaveLength(3);
  });
});
