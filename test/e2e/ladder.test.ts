import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { berichtOver, ga, kaart, knop, open, staat, typ, verzetKlok, word } from './teams.ts';
import { richtIn } from './toneel.ts';

/** Monday's signal is due on Thursday: a reminder on Tuesday, late on Friday, to the managers on the Tuesday after. */
describe('a casus that nobody acts on, up the ladder', () => {
  const toneel = richtIn('stap na stap');
  let page: Page;
  let code: string;
  let codeD: string;

  beforeAll(async () => {
    page = await toneel.browser.venster();
    [code = '', codeD = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel',
      '9000601;"Test, Y.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft',
      '9000602;"Test, X.";Noorderveen;D;Noor Willems;22-11-2026;22-06-2027;afgestraft',
    ]);
    await open(page, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await kaart(page, code).waitFor();
    await ga(page, 'Afdeling D');
    await kaart(page, codeD).waitFor();
  });

  it('reminds the reclasseringswerker two working days before, in his chat and by name under the card', async () => {
    await ga(page, 'Samen starten');
    await verzetKlok(page, '+1 werkdag', 'di 24 nov');
    await berichtOver(page, code).getByRole('heading', { name: `Herinnering · ${code}` }).waitFor();
    await staat(berichtOver(page, code), /moet klaar zijn vóór do 26 nov \(nog 2 werkdagen\)/);
    await foto(page, '20-herinnering');
    await ga(page, 'Afdeling A');
    const vermelding = page.getByRole('article').filter({ hasText: `De beoordeling (stap 1) van ${code}` });
    await vermelding.locator('strong.vermelding', { hasText: 'Mehmet Yilmaz' }).waitFor();
    expect(await vermelding.innerText()).not.toMatch(/Test, Y|9000|Afdeling Afdeling/);
    await vermelding.scrollIntoViewIfNeeded();
    await foto(page, '21-vermelding');
  });

  it('shows a colleague without the personal app his name under the card, and mails him', async () => {
    await word(page, 'Daan Kuipers');
    await ga(page, 'Afdeling D');
    const vermelding = page.getByRole('article').filter({ hasText: `De beoordeling (stap 1) van ${codeD}` });
    await vermelding.locator('strong.vermelding', { hasText: 'Daan Kuipers' }).waitFor();
    expect(await page.getByRole('navigation').getByRole('button', { name: /^Samen starten/ }).count()).toBe(0);
    await foto(page, '22-daan');
    const post = await toneel.browser.venster();
    const mail = post.getByRole('listitem').filter({ hasText: 'aan daan@reclassering.example' }).filter({ hasText: codeD });
    await expect.poll(async () => {
      await post.goto(toneel.product.graph);
      return mail.count();
    }, { timeout: 20_000 }).toBe(1);
    expect(await mail.innerText()).toMatch(/moet klaar zijn vóór do 26 nov/);
    expect(await mail.innerText()).not.toMatch(/Test, X|9000/);
    await mail.scrollIntoViewIfNeeded();
    await foto(post, '23-mail');
  });

  it('tells both sides when it is a day late', async () => {
    await word(page, 'Sanne de Vries');
    await ga(page, 'Samen starten');
    await verzetKlok(page, '+3 werkdagen', 'vr 27 nov');
    await berichtOver(page, code).getByRole('heading', { name: `Te laat · ${code}` }).waitFor();
    await staat(berichtOver(page, code), /is 1 werkdag te laat/);
    await word(page, 'Mehmet Yilmaz');
    await berichtOver(page, code).getByRole('heading', { name: `Te laat · ${code}` }).waitFor();
    await foto(page, '24-te-laat');
  });

  it('asks hoofd D&R for help when it is three working days late, and she gives postponement on the spot', async () => {
    await verzetKlok(page, '+2 werkdagen', 'di 1 dec');
    await word(page, 'Ingrid Mulder');
    // Many are late on this day, so she gets one list, the longest late first; this one she looks for by its code.
    await page.getByRole('heading', { name: /^Te laat: uw hulp is nodig \(\d+\)$/ }).last().scrollIntoViewIfNeeded();
    await foto(page, '25-hulp-nodig');
    await typ(page, code);
    // The list may name this casus too, and its first button opens another one.
    const gevonden = page.getByRole('article').filter({ hasText: code }).filter({ hasNotText: 'uw hulp is nodig' }).last();
    await staat(gevonden, '3 werkdagen te laat');
    await knop(gevonden, 'Open');
    await knop(gevonden, 'Uitstel');
    const dialoog = page.getByRole('dialog');
    await dialoog.getByLabel(/^Ziekte: tot/).check();
    await dialoog.getByLabel('Toelichting in één regel').fill('Tot en met woensdag.');
    await foto(page, '26-uitstel');
    await knop(dialoog, 'Geef uitstel');
    await staat(page.getByTestId('toast'), 'Er is uitstel gegeven.');
    await foto(page, '27-uitstel-gegeven');
  });

  it('lets her give the casus to somebody, who hears of it', async () => {
    const bericht = berichtOver(page, code);
    await knop(bericht, 'Wijs toe');
    const dialoog = page.getByRole('dialog');
    await dialoog.getByLabel('Reclasseringswerker', { exact: true }).check();
    await dialoog.getByLabel('Aan wie?').selectOption({ label: 'Mehmet Yilmaz (reclasseringswerker)' });
    await foto(page, '28-wijs-toe');
    await knop(dialoog, 'Wijs de casus toe');
    await staat(page.getByTestId('toast'), 'De casus is toegewezen. Uw collega heeft bericht.');
    await word(page, 'Mehmet Yilmaz');
    await berichtOver(page, code).getByRole('heading', { name: `Casus aan u toegewezen · ${code}` }).waitFor();
    await ga(page, 'Afdeling A');
    await staat(kaart(page, code), 'Aan zet: Mehmet Yilmaz, reclasseringswerker');
    await foto(page, '29-toegewezen');
  });

  it('lists what is open for a person who asks', async () => {
    await ga(page, 'Samen starten');
    await typ(page, 'mijn werk');
    await staat(page.getByRole('article').last(), 'Mijn werk');
    await staat(page.getByRole('article').last(), code);
    await foto(page, '30-mijn-werk');
  });
});
