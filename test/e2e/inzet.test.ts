import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { OVERDRACHTPUNTEN, PUNTEN } from '../../src/domain/inzet.ts';
import { foto } from './browser.ts';
import { beoordeel, deel } from './stappen.ts';
import { berichtOver, dialoog, ga, kaart, knop, open, staat, verstuurDialoog, verzetKlok } from './teams.ts';
import { richtIn } from './toneel.ts';

const KOP = 'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel';
const rij = (einddatum: string): string => `9000601;"Test, I.";Noorderveen;A;Sanne de Vries;22-11-2026;${einddatum};afgestraft`;
const PP = 'Penitentiair Programma';

/** A picture from the top of the card, where people begin to read. */
async function bijHoofd(page: Page, code: string, naam: string): Promise<void> {
  await kaart(page, code).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await foto(page, naam);
}

async function vinkAf(page: Page, code: string, wat: string): Promise<void> {
  const vink = kaart(page, code).getByTitle(`Vink af: ${wat}`, { exact: true });
  await vink.click();
  await vink.waitFor({ state: 'detached' });
}

describe('step 4, for somebody whose end of detention comes near', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let lotte: Page;
  let guus: Page;
  let code: string;

  beforeAll(async () => {
    [mehmet, sanne, lotte, guus] = [await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster()];
    [code = ''] = await toneel.product.signalen([KOP, rij('01-06-2027')]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await open(lotte, toneel.product.teams, 'Lotte Smit', 'Afdeling C');
    await open(guus, toneel.product.teams, 'Guus Hendriks', 'Afdeling A');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
    const formulier = kaart(sanne, code);
    // Moments that come later would draw the card anew under her hands, as in Teams.
    await formulier.getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
    await knop(formulier, 'Al besproken? Leg vast');
    await formulier.getByLabel('Ja', { exact: true }).check();
    await formulier.getByLabel('Waarom? (één regel)').fill('Er is meer nodig voor het plan.');
  });

  it('a form of the duiding that misses something comes back open, with why at the field and what was typed', async () => {
    const formulier = kaart(sanne, code);
    await knop(formulier, 'Leg vast');
    await staat(formulier, 'Kies ten minste één bijdrage van de reclassering. Meedenken is ook een bijdrage.');
    await formulier.getByLabel('Waarom? (één regel)').scrollIntoViewIfNeeded();
    await foto(sanne, '80-formulier-blijft-open');
    expect(await formulier.getByLabel('Waarom? (één regel)').inputValue()).toBe('Er is meer nodig voor het plan.');
    await formulier.getByLabel('Nee', { exact: true }).check();
    await knop(formulier, 'Leg vast');
    await staat(formulier, 'De ander heeft bericht om te bevestigen.');
  });

  it('steps 1 to 3 end without an active role, and what was said goes once it is no longer so', async () => {
    await staat(kaart(mehmet, code), 'Uitkomst van de duiding');
    await knop(kaart(mehmet, code), 'Bevestig');
    await kaart(sanne, code).getByText('De ander heeft bericht om te bevestigen.').waitFor({ state: 'detached' });
    for (const wat of ['RPI-aantekening gemaakt in IRIS', 'Werkdocument geüpload onder RACT']) await vinkAf(mehmet, code, wat);
    await vinkAf(sanne, code, 'Overgenomen in Tulp Selectie');
    await staat(kaart(guus, code), 'Niemand hoeft nog iets te doen.');
  });

  it('the product itself says that the casus comes up for inzet, in the chat of the casemanager', async () => {
    await ga(sanne, 'Samen starten');
    await verzetKlok(sanne, '21-12-2026 09:00', 'ma 21 dec');
    await staat(berichtOver(sanne, code), new RegExp(`Inzet komt in aanmerking · ${code}`));
    await foto(sanne, '81-komt-in-aanmerking');
    expect(await berichtOver(sanne, code).innerText()).not.toContain(PP);
    await ga(sanne, 'Afdeling A');
    await staat(kaart(sanne, code), new RegExp(`Kijk of dit past: ${PP}, start uiterlijk do 24 dec`));
    await bijHoofd(sanne, code, '82-voorstel');
    await staat(kaart(guus, code), 'Inzet: 1 voorgesteld');
    expect(await kaart(guus, code).innerText()).not.toMatch(/Penitentiair|Test, I|9000/);
  });

  it('the casemanager says yes and adds a v.i.-advies; the reclasseringswerker starts the programme', async () => {
    await knop(kaart(sanne, code), 'Ja, dit past');
    await staat(kaart(sanne, code), 'Uw antwoord is vastgelegd.');
    await knop(kaart(sanne, code), 'Inzet toevoegen');
    await dialoog(sanne).getByLabel('Waarvoor?').selectOption({ label: 'V.i.-advies' });
    await dialoog(sanne).getByLabel('Wat wordt gevraagd? (één regel)').fill('Advies over voorwaarden bij de v.i.');
    await dialoog(sanne).getByLabel('Start uiterlijk (mag leeg)').fill('2027-02-01');
    await foto(sanne, '83-inzet-toevoegen');
    await verstuurDialoog(sanne, 'Voeg toe');
    await staat(kaart(guus, code), 'Inzet: 2 afgesproken');
    await staat(kaart(mehmet, code), new RegExp(`${PP} · Mehmet Yilmaz · start uiterlijk`));
    await bijHoofd(mehmet, code, '84-inzet-van-mehmet');
    await kaart(mehmet, code).getByTitle(PP, { exact: true }).and(mehmet.getByRole('button', { name: 'Start' })).click();
    await staat(kaart(mehmet, code), new RegExp(`${PP} · Mehmet Yilmaz · gestart, klaar vóór di 6 apr`));
  });

  it('another end of the detention moves the dates, and both read from what to what', async () => {
    await toneel.product.signalen([KOP, rij('01-07-2027')]);
    for (const page of [sanne, mehmet]) {
      await ga(page, 'Samen starten');
      await staat(berichtOver(page, code), /klaar 6 apr 2027 → 4 mei 2027/);
    }
    await foto(mehmet, '85-datums-veranderd');
    await ga(mehmet, 'Afdeling A');
    await staat(kaart(mehmet, code), /gestart, klaar vóór di 4 mei/);
  });

  it('is handed over in six points, and the giver stays aan zet until the other accepts', async () => {
    await kaart(mehmet, code).getByTitle(PP, { exact: true }).and(mehmet.getByRole('button', { name: 'Draag over' })).click();
    await dialoog(mehmet).getByLabel(/^Aan welke collega\?/).selectOption({ label: 'Lotte Smit' });
    await foto(mehmet, '86-draag-over');
    await verstuurDialoog(mehmet, 'Begin de overdracht');
    for (const punt of PUNTEN) await knop(kaart(mehmet, code), `Vink af: ${OVERDRACHTPUNTEN[punt]}`);
    await staat(kaart(mehmet, code), /Overdracht 6 van 6 · van Mehmet Yilmaz naar Lotte Smit/);
    await bijHoofd(mehmet, code, '87-zes-punten');
    await ga(lotte, 'Samen starten');
    await staat(berichtOver(lotte, code), `Neem de overdracht aan · ${code}`);
    await foto(lotte, '88-bericht-aan-lotte');
    await knop(berichtOver(lotte, code), 'Toon voor mij');
    // The card comes in the place of the message.
    await knop(berichtOver(lotte, code), 'Neem over');
    await staat(kaart(mehmet, code), /Contact: Mehmet Yilmaz heeft overgedragen aan Lotte Smit/);
    await foto(lotte, '89-overgenomen');
    await staat(kaart(mehmet, code), new RegExp(`${PP} · Lotte Smit`));
  });
});
