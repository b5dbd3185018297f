import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { beoordeel, bevestig, deel, legDuidingVast } from './stappen.ts';
import { berichtOver, dialoog, ga, inUitklap, kaart, knop, open, staat, verstuurDialoog, verzetKlok } from './teams.ts';
import { telHandelingen, type Teller } from './tellen.ts';
import { richtIn } from './toneel.ts';

const BEVINDING = 'Zijn zus kan hem opvangen; de schulden zijn in beeld bij de gemeente.';

/** Ticks off one of the notes in the own systems; the buttons have one name, and what they are for as their title. */
async function vinkAf(page: Page, code: string, wat: string): Promise<void> {
  const vink = kaart(page, code).getByTitle(`Vink af: ${wat}`, { exact: true });
  await vink.click();
  await vink.waitFor({ state: 'detached' });
}

/** A picture from the top of the card, where people begin to read. */
async function bijHoofd(page: Page, code: string, naam: string): Promise<void> {
  await kaart(page, code).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await foto(page, naam);
}

describe('step 3, from a duiding with two bijdragen to a closed casus', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let guus: Page;
  let teller: Teller;
  let code: string;

  beforeAll(async () => {
    [mehmet, sanne, guus] = [await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster()];
    teller = await telHandelingen(sanne);
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000501;"Test, Z.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft',
    ]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await open(guus, toneel.product.teams, 'Guus Hendriks', 'Afdeling A');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
  });

  it('begins when the casemanager records the duiding with two bijdragen, and the reclasseringswerker confirms', async () => {
    await legDuidingVast(sanne, code, { bijdragen: ['Aanvullende analyse', 'Deelname aan het trajectgesprek'], voordien: () => foto(sanne, '5a-duiding-vastleggen') });
    await bevestig(mehmet, code, { voordien: () => foto(mehmet, '5b-bevestigen') });
    await staat(kaart(guus, code), 'Bijdragen: 0 van 2 klaar');
    expect(await kaart(guus, code).innerText()).not.toMatch(/analyse|Test, Z|9000/);
    await bijHoofd(guus, code, '5c-iedereen-in-stap-3');
  });

  it('asks the casemanager for the date of the trajectgesprek, and tells the reclasseringswerker', async () => {
    await inUitklap(kaart(sanne, code), 'Vul de datum in', async () => {
      await kaart(sanne, code).getByLabel('Datum van het trajectgesprek').fill('2026-12-08');
      await foto(sanne, '5d-datum-trajectgesprek');
      await knop(kaart(sanne, code), 'Bewaar de datum');
    });
    await staat(kaart(sanne, code), 'Trajectgesprek: di 8 dec');
    await staat(kaart(mehmet, code), /Aanvullende analyse · Mehmet Yilmaz · .*vóór vr 4 dec/);
    await bijHoofd(mehmet, code, '5e-bijdragen-van-mehmet');
  });

  it('has one of two bijdragen ready, and its finding only for the two who carry the casus', async () => {
    await knop(kaart(mehmet, code), 'Bijdrage klaar');
    await dialoog(mehmet).getByLabel('Wat kwam eruit?').fill(BEVINDING);
    await foto(mehmet, '5f-bijdrage-klaar');
    await verstuurDialoog(mehmet, 'Bijdrage is klaar');
    await staat(kaart(mehmet, code), 'Bijdragen van de reclassering · 1 van 2 klaar');
    await staat(kaart(guus, code), 'Bijdragen: 1 van 2 klaar');
    await bijHoofd(mehmet, code, '5g-een-van-twee');
    await staat(kaart(sanne, code), 'Bijdragen van de reclassering · 1 van 2 klaar');
    await knop(kaart(sanne, code), 'Lees bevindingen');
    await staat(dialoog(sanne), BEVINDING);
    await foto(sanne, '5h-bevindingen');
    await sanne.getByRole('button', { name: 'Dialoog sluiten' }).click();
    expect(await guus.locator('body').innerText()).not.toContain(BEVINDING);
  });

  it('has its findings agreed before the trajectgesprek', async () => {
    await knop(kaart(mehmet, code), 'Bevindingen afgestemd');
    await kaart(mehmet, code).getByRole('button', { name: 'Bevindingen afgestemd' }).waitFor({ state: 'detached' });
    await ga(sanne, 'Samen starten');
    await staat(berichtOver(sanne, code), `Bevindingen afgestemd · ${code}`);
    await foto(sanne, '5i-afgestemd');
  });

  it('gets the result of the trajectgesprek in two taps', async () => {
    await verzetKlok(sanne, '8-12-2026 15:00', 'di 8 dec');
    await ga(sanne, 'Afdeling A');
    const hoe = kaart(sanne, code).getByRole('button', { name: 'Hoe ging het trajectgesprek?' });
    await hoe.waitFor();
    await bijHoofd(sanne, code, '5j-na-het-trajectgesprek');
    teller.aantal();
    await hoe.click();
    await dialoog(sanne).getByRole('button', { name: 'Leg vast' }).waitFor();
    await foto(sanne, '5k-hoe-ging-het');
    await dialoog(sanne).getByRole('button', { name: 'Leg vast' }).click();
    await staat(kaart(sanne, code), 'Trajectgesprek gehouden op di 8 dec.');
    expect(teller.aantal()).toBe(2);
    await staat(kaart(guus, code), 'Bijdragen: 2 van 2 klaar');
  });

  it('holds what the detainee thinks, and the plan and the MDO', async () => {
    await sanne.getByRole('dialog').waitFor({ state: 'detached' });
    await bijHoofd(sanne, code, '5l-gehouden');
    await inUitklap(kaart(sanne, code), 'Wat vindt de gedetineerde?', async () => {
      await kaart(sanne, code).getByLabel('eens met het plan', { exact: true }).check();
      await knop(kaart(sanne, code), 'Leg de mening vast');
    });
    await knop(kaart(sanne, code), 'Inbreng staat in het plan');
    await staat(kaart(sanne, code), /Inbreng in het concept-D&R-plan op di 8 dec/);
    await inUitklap(kaart(sanne, code), 'Plan het MDO', async () => {
      await kaart(sanne, code).getByRole('textbox', { name: 'Datum van het MDO' }).fill('2026-12-10');
      await foto(sanne, '5m-plan-en-mdo');
      await knop(kaart(sanne, code), 'Bewaar de datum van het MDO');
    });
    await staat(kaart(sanne, code), 'MDO: do 10 dec');
    await ga(sanne, 'Samen starten');
    await verzetKlok(sanne, '10-12-2026 16:30', 'do 10 dec');
    await ga(sanne, 'Afdeling A');
    await knop(kaart(sanne, code), 'Uitkomst van het MDO');
    await dialoog(sanne).getByRole('button', { name: 'Leg de uitkomst vast' }).waitFor();
    await foto(sanne, '5n-uitkomst-mdo');
    await verstuurDialoog(sanne, 'Leg de uitkomst vast');
    await staat(kaart(sanne, code), /MDO: .*\(do 10 dec\)/);
  });

  it('is closed when RPI, RACT and Tulp are ticked off, and nothing is needed in step 4', async () => {
    await kaart(mehmet, code).getByText('alleen voor u').waitFor();
    await bijHoofd(mehmet, code, '5o-afvinken-mehmet');
    for (const wat of ['RPI-aantekening gemaakt in IRIS', 'Werkdocument geüpload onder RACT']) await vinkAf(mehmet, code, wat);
    await bijHoofd(sanne, code, '5p-afvinken-sanne');
    await vinkAf(sanne, code, 'Overgenomen in Tulp Selectie');
    // Steps 1 to 3 are behind; what the end of the detention asks for keeps the card open (C-33).
    await staat(kaart(sanne, code), 'Stap 4 van 4 · inzet tijdens detentie · PI Noorderveen');
    await bijHoofd(sanne, code, '5q-stap-4');
    await knop(kaart(sanne, code), 'Nee of later');
    await dialoog(sanne).getByLabel('Reden (nodig bij “nee”)').fill('Heeft nog een zaak open.');
    await foto(sanne, '5u-geen-inzet');
    await verstuurDialoog(sanne, 'Nee, dit past niet');
    await staat(kaart(sanne, code), /^Afgerond: bijdrage geleverd · do 10 dec/);
    await staat(kaart(guus, code), /^Afgerond: bijdrage geleverd · do 10 dec/);
    await staat(kaart(guus, code), 'Niemand hoeft nog iets te doen.');
    await bijHoofd(guus, code, '5v-afgerond');
  });
});
