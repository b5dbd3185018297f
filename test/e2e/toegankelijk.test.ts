import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { ga, kaart, knop, open, sluitWerkdocument, staat, typ, werkdocument } from './teams.ts';
import { richtIn } from './toneel.ts';

const THEMAS = ['licht', 'donker', 'hoog contrast'] as const;

async function weergave(page: Page, thema: (typeof THEMAS)[number]): Promise<void> {
  await page.getByLabel('Weergave:').selectOption({ label: thema });
}

describe('for people who see or move otherwise', () => {
  const toneel = richtIn('los van elkaar');
  let page: Page;
  let code: string;

  beforeAll(async () => {
    page = await toneel.browser.venster();
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000801;"Test, V.";Noorderveen;B;Sanne de Vries;22-11-2026;22-06-2027;afgestraft',
    ]);
    await open(page, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling B');
    await kaart(page, code).getByText('alleen voor u').waitFor();
  });

  it('the search for barriers finds one that was planted', async () => {
    const veld = await page.evaluateHandle(() => {
      const zonderLabel = document.createElement('input');
      document.querySelector('main')?.append(zonderLabel);
      return zonderLabel;
    });
    expect(await bezwaren(page)).toEqual([expect.objectContaining({ regel: 'label' })]);
    await veld.evaluate((element) => element.remove());
  });

  it.each(THEMAS)('the channel with an own card has no barriers, in %s', async (thema) => {
    await weergave(page, thema);
    await kaart(page, code).getByRole('button', { name: 'Wel bekend' }).waitFor();
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, `50-kanaal-${thema.replace(' ', '-')}`);
  });

  it.each(THEMAS)('the form of step 1, folded out, has no barriers, in %s', async (thema) => {
    await weergave(page, thema);
    const knopje = kaart(page, code).getByRole('button', { name: 'Wel bekend' });
    if ((await knopje.getAttribute('aria-expanded')) !== 'true') await knopje.click();
    await kaart(page, code).getByLabel('Datum van het laatste contact').waitFor();
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, `51-stap-1-${thema.replace(' ', '-')}`);
  });

  it.each(THEMAS)('the chat has no barriers, in %s', async (thema) => {
    await weergave(page, thema);
    await ga(page, 'Samen starten');
    await typ(page, 'mijn werk');
    await staat(page.getByRole('article').last(), 'Mijn werk');
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, `52-chat-${thema.replace(' ', '-')}`);
  });

  it.each(THEMAS)('the werkdocument has no barriers, in %s', async (thema) => {
    await weergave(page, thema);
    await ga(page, 'Afdeling B');
    await knop(kaart(page, code), 'Open werkdocument');
    const blad = werkdocument(page);
    await blad.getByRole('heading', { name: 'Deel C · gezamenlijk' }).waitFor();
    if (thema === THEMAS[0]) await blad.getByRole('button', { name: 'Voeg informatie toe' }).click();
    await blad.getByLabel(/^Informatie/).waitFor();
    expect(await bezwaren(page)).toEqual([]);
    const frame = page.frames().find((een) => een.url().includes('/tab/werkdocument'));
    if (frame === undefined) throw new Error('The dialog shows no werkdocument');
    expect(await bezwaren(frame)).toEqual([]);
    await foto(page, `53-werkdocument-${thema.replace(' ', '-')}`);
    await sluitWerkdocument(page);
  });

  it('a casus is claimed and judged with the keyboard alone', async () => {
    const toetsen = await toneel.browser.venster();
    await open(toetsen, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling B');
    await kaart(toetsen, code).getByText('alleen voor u').waitFor();
    const tabNaar = async (wat: string): Promise<void> => {
      const doel = kaart(toetsen, code).getByRole('button', { name: wat, exact: true });
      for (let keer = 0; keer < 200; keer += 1) {
        if (await doel.evaluate((element) => element === document.activeElement)) return;
        await toetsen.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${wat}`);
    };
    await toetsen.getByRole('log').focus();
    await tabNaar('Ik pak deze');
    await toetsen.keyboard.press('Enter');
    await staat(kaart(toetsen, code), 'Aan zet: Mehmet Yilmaz, reclasseringswerker');
    await kaart(toetsen, code).getByRole('button', { name: 'Laat los' }).waitFor();
    await tabNaar('Niet bekend');
    await toetsen.keyboard.press('Enter');
    await kaart(toetsen, code).getByRole('button', { name: 'Leg vast: niet bekend' }).waitFor();
    await tabNaar('Leg vast: niet bekend');
    await foto(toetsen, '54-toetsenbord');
    await toetsen.keyboard.press('Enter');
    await staat(kaart(toetsen, code), 'Gestopt na stap 1 · casemanager alert · PI Noorderveen');
  });

  it.each([['Afdeling A'], ['Samen starten']])('%s needs no scrolling sideways in a window of 320 pixels', async (gesprek) => {
    const smal = await toneel.browser.venster({ viewport: { width: 320, height: 640 } });
    await open(smal, toneel.product.teams, 'Mehmet Yilmaz', gesprek);
    await smal.getByRole('article').first().waitFor();
    await foto(smal, `55-smal-${gesprek.replace(' ', '-')}`);
    expect(await smal.evaluate(() => [document.documentElement, ...document.querySelectorAll('.stroom, .lijst, .kop, .schrijf')].filter((deel) => deel.scrollWidth > deel.clientWidth).map((deel) => deel.className || deel.tagName))).toEqual([]);
  });

  it('the werkdocument needs no scrolling sideways in a window of 320 pixels', async () => {
    const smal = await toneel.browser.venster({ viewport: { width: 320, height: 640 } });
    await open(smal, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    const eerste = smal.getByRole('article').filter({ has: smal.getByText('alleen voor u') }).first();
    await knop(eerste, 'Open werkdocument');
    await werkdocument(smal).getByRole('heading', { name: 'Deel C · gezamenlijk' }).waitFor();
    await foto(smal, '56-smal-werkdocument');
    const frame = smal.frames().find((een) => een.url().includes('/tab/werkdocument'));
    expect(await frame?.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  });
});
