import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { foto } from './browser.ts';
import { beginOpKnop, blokVan } from './stappen.ts';
import { berichtOver, ga, kaart, knop, open, opRust, sluitWerkdocument, staat, typ, werkdocument } from './teams.ts';
import { richtIn } from './toneel.ts';

const NAAM = 'Test, Z.';
const HALF = 'Cliënt woonde tot zijn aanhouding bij zijn zus in';
const HEEL = `${HALF} Utrecht. Zij wil hem na detentie weer opvangen en komt elke week op bezoek. Het toezicht liep goed tot de zomer; daarna verloor hij zijn werk in het magazijn.`;

/** The steps follow each other: each `it` is the next thing that happens to one casus. */
describe('one casus, from the signal to a duiding that both confirmed', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let guus: Page;
  let code: string;
  let blok: string;

  beforeAll(async () => {
    mehmet = await toneel.browser.venster();
    sanne = await toneel.browser.venster();
  });

  it('begins with a line in the file of the backoffice, and a card in the channel of the afdeling', async () => {
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel',
      `9000501;"${NAAM}";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft`,
    ]);
    await mehmet.goto(toneel.product.teams);
    // As the start of the product says: whoever opens the page is Mehmet.
    await expect.poll(() => mehmet.getByLabel('U bent:').locator('option:checked').innerText()).toMatch(/^Mehmet Yilmaz/);
    await ga(mehmet, 'Afdeling A');
    await staat(kaart(mehmet, code), 'nog niet opgepakt (Mehmet Yilmaz)');
    await staat(kaart(mehmet, code), NAAM);
    await foto(mehmet, '01-kaart-voor-mehmet');
  });

  it('shows a colleague without a role who is to move, and not who it is about', async () => {
    guus = await toneel.browser.venster();
    await open(guus, toneel.product.teams, 'Guus Hendriks', 'Afdeling A');
    const gezien = await kaart(guus, code).innerText();
    expect(gezien).toContain('Aan zet: reclasseringswerker, nog niet opgepakt (Mehmet Yilmaz)');
    expect(gezien).not.toMatch(/Test|9000|alleen voor u/);
    await knop(kaart(guus, code), 'Toon voor mij');
    await staat(kaart(guus, code), 'U hebt geen rol bij deze casus.');
    await foto(guus, '02-kaart-voor-guus');
    expect(await kaart(guus, code).innerText()).not.toContain(NAAM);
  });

  it('is claimed by the reclasseringswerker', async () => {
    await knop(kaart(mehmet, code), 'Ik pak deze');
    await staat(kaart(mehmet, code), 'Aan zet: Mehmet Yilmaz');
  });

  it('gets a verdict in step 1, after an advice on the three criteria', async () => {
    await knop(kaart(mehmet, code), 'Wel bekend');
    const formulier = kaart(mehmet, code);
    await formulier.getByLabel('Groot: advies, toezicht of JCM').check();
    await formulier.getByLabel('Dynamisch: een traject loopt of is heropend').check();
    await formulier.getByLabel('Datum van het laatste contact').fill('2026-09-14');
    await foto(mehmet, '03-stap-1');
    await knop(formulier, 'Bekijk advies');
    await staat(kaart(mehmet, code), /^Advies: /);
    await foto(mehmet, '04-advies');
    await knop(kaart(mehmet, code), 'Leg oordeel vast');
    await staat(kaart(mehmet, code), 'Wat deelt u met de casemanager?');
  });

  it('tells the casemanager the outcome at once, in her own chat', async () => {
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Samen starten');
    await staat(berichtOver(sanne, code), `Uitkomst van stap 1 · ${code}`);
    await staat(berichtOver(sanne, code), /Mehmet Yilmaz \(Reclassering Nederland\) heeft beoordeeld/);
    await foto(sanne, '05-bericht-aan-sanne');
  });

  it('takes a short piece of information on the card itself', async () => {
    const formulier = kaart(mehmet, code);
    await formulier.getByLabel('Onderwerp').selectOption({ label: 'Recidiverisico' });
    await formulier.getByLabel('Informatie', { exact: true }).fill('Hoog volgens RISC 2025.');
    await formulier.getByLabel('Bron').fill('toezichtdossier 2025');
    await foto(mehmet, '06-kort-stuk');
    await knop(formulier, 'Bewaar als concept');
    await staat(kaart(mehmet, code), 'Klaar om te delen: 1 stuk');
  });

  it('keeps a long text that was half typed when the window was closed', async () => {
    await knop(kaart(mehmet, code), 'Open werkdocument');
    const blad = werkdocument(mehmet);
    await blad.getByRole('button', { name: 'Voeg informatie toe' }).click();
    await blad.getByLabel('Onderwerp').selectOption({ label: 'Sociale kaart en zorgcontacten' });
    await blad.getByLabel(/^Informatie/).fill(HALF);
    await sluitWerkdocument(mehmet);
    await ga(mehmet, 'Samen starten');
    await ga(mehmet, 'Afdeling A');
    await knop(kaart(mehmet, code), 'Open werkdocument');
    expect(await werkdocument(mehmet).getByLabel(/^Informatie/).inputValue()).toBe(HALF);
    await foto(mehmet, '07-werkdocument-half');
  });

  it('is shared with the casemanager from the werkdocument, in two taps', async () => {
    const blad = werkdocument(mehmet);
    await blad.getByLabel(/^Informatie/).fill(HEEL);
    await blad.getByLabel('Bron').fill('gesprek met de zus');
    await blad.getByRole('button', { name: 'Bewaar als concept' }).click();
    await blad.getByRole('button', { name: 'Deel met de casemanager (2 stukken)' }).click();
    await foto(mehmet, '08-delen');
    await blad.getByRole('button', { name: 'Deel 2 stukken' }).click();
    await blad.getByText('U hebt 2 stukken gedeeld met de casemanager.').first().waitFor();
    await sluitWerkdocument(mehmet);
  });

  it('offers the casemanager three moments on which both are free, and she books one with one tap', async () => {
    await staat(berichtOver(sanne, code), `Kies een moment voor de duiding · ${code}`);
    await ga(sanne, 'Afdeling A');
    await kaart(sanne, code).getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
    const momenten = kaart(sanne, code).getByRole('button', { name: /^(Kies )?(ma|di|wo|do|vr) .* · / });
    expect(await momenten.count()).toBe(3);
    await foto(sanne, '09-momenten');
    blok = blokVan(await beginOpKnop(momenten.first()));
    await momenten.first().click();
    await staat(kaart(sanne, code), 'De afspraak staat in beide agenda’s.');
    await staat(kaart(sanne, code), /Nog niet gepland: wacht op antwoord van Mehmet Yilmaz\./);
    await staat(kaart(mehmet, code), 'De afspraak staat in beide agenda’s.');
    await foto(mehmet, '10-geboekt');
  });

  it('stands in the calendar with its code, without name or SKN', async () => {
    const agendas = await toneel.browser.venster();
    await agendas.goto(toneel.product.graph);
    const regels = agendas.getByRole('listitem').filter({ hasText: code });
    expect((await regels.locator('p:first-child').allInnerTexts()).sort()).toEqual([`${blok}: Duiding ${code} (PI Noorderveen, bezet)`, `${blok}: Duiding ${code} (PI Noorderveen, nog niet beantwoord)`]);
    expect(await agendas.locator('body').innerText()).not.toMatch(/Test, Z|9000 ?501/);
    await regels.first().scrollIntoViewIfNeeded();
    await foto(agendas, '11-agendas');
  });

  it('is planned once the reclasseringswerker says that he comes', async () => {
    await knop(kaart(mehmet, code), 'Ik kom');
    for (const page of [mehmet, sanne]) await staat(kaart(page, code), /Iedereen komt\./);
    await foto(sanne, '11b-gepland');
  });

  it('shows hoofd D&R where it stands and what she can do', async () => {
    const ingrid = await toneel.browser.venster();
    await open(ingrid, toneel.product.teams, 'Ingrid Mulder', 'Afdeling A');
    await staat(kaart(ingrid, code), NAAM);
    for (const naam of ['Wijs toe', 'Uitstel', 'Sluit af']) await kaart(ingrid, code).getByRole('button', { name: naam }).waitFor();
    await foto(ingrid, '12-kaart-voor-ingrid');
  });

  it('is concluded after the meeting: the casemanager records, the reclasseringswerker confirms', async () => {
    await ga(sanne, 'Samen starten');
    await typ(sanne, 'klok 24-11-2026 12:00');
    await staat(sanne.getByTestId('berichtenlijst'), 'Het is nu di 24 nov 12:00 (lokale klok).');
    await foto(sanne, '13-klok');
    // The posted card first: a change of it would draw the card anew under her hands, as in Teams.
    await staat(kaart(guus, code), /vóór wo 25 nov, nog 1 werkdag$/);
    await ga(sanne, 'Afdeling A');
    await kaart(sanne, code).getByText('alleen voor u').waitFor();
    await staat(kaart(sanne, code), 'Heeft de duiding plaatsgevonden?');
    await opRust(sanne, code);
    await knop(kaart(sanne, code), 'Ja, leg de uitkomst vast');
    const formulier = kaart(sanne, code);
    expect(await formulier.getByLabel('Hoe hebt u overlegd?').locator('option:checked').innerText()).toBe('in een gesprek in de PI');
    await formulier.getByLabel('Ja', { exact: true }).check();
    await formulier.getByLabel(/^Aanvullende analyse/).check();
    await formulier.getByLabel('Waarom? (één regel)').fill('Zijn netwerk en de schulden vragen om begeleiding.');
    await foto(sanne, '14-leg-vast');
    await knop(formulier, 'Leg vast');
    await staat(kaart(sanne, code), 'De ander bevestigt het nog.');
    await staat(kaart(mehmet, code), 'Uitkomst van de duiding');
    await foto(mehmet, '15-bevestig');
    await knop(kaart(mehmet, code), 'Bevestig');
    await staat(kaart(mehmet, code), 'Stap 3 van 4 · bijdrage');
    await staat(kaart(sanne, code), 'Duiding: reclassering draagt actief bij');
    await foto(sanne, '16-stap-3');
  });
});
