import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { ALLE_UITERLIJK, openTab, steektUit, tabAdres, zetUiterlijk } from './tab.ts';
import { ga, open } from './teams.ts';
import { richtIn } from './toneel.ts';

const EERSTE_LADING_MAX = 300_000;

describe('the tab, with the register of both organisations', () => {
  const toneel = richtIn('stap na stap');
  let page: Page;
  let codes: readonly string[];
  const lijst = (): ReturnType<Page['getByRole']> => page.getByRole('list', { name: 'Mijn werk' });
  const rij = (code: string): ReturnType<Page['getByRole']> => lijst().getByRole('listitem').filter({ hasText: code });

  beforeAll(async () => {
    page = await toneel.browser.venster();
    codes = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel',
      ...[1, 2, 3, 4].map((nummer) => `90010${nummer}0;"Tabblad, ${'ABCD'[nummer - 1]}.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft`),
    ]);
  });

  it('asks in a browser who one is, and goes to the own work', async () => {
    await page.goto(tabAdres(toneel.product.teams));
    await page.getByRole('heading', { name: 'Wie bent u?' }).waitFor();
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, '100-wie-bent-u');
    await page.getByRole('button', { name: 'Mehmet Yilmaz' }).click();
    await page.getByRole('heading', { name: 'Mijn werk', level: 1 }).waitFor();
    await rij(codes[0] ?? '').getByRole('link', { name: `Tabblad, A. · ${codes[0]}` }).waitFor();
    expect(await page.title()).toBe('Mijn werk – Samen starten');
  });

  it('weighs less than 300 kB of script, compressed, until the work is there', async () => {
    const verse = await toneel.browser.venster();
    const gewichten: Promise<number>[] = [];
    verse.on('response', (antwoord) => {
      if (antwoord.request().resourceType() === 'script') gewichten.push(antwoord.body().then((body) => gzipSync(body).length));
    });
    await verse.addInitScript(() => sessionStorage.setItem('samen-starten:persoon', 'mehmet'));
    await verse.goto(tabAdres(toneel.product.teams, '/werk'));
    await verse.getByText(codes[0] ?? '').first().waitFor();
    const totaal = (await Promise.all(gewichten)).reduce((som, gewicht) => som + gewicht, 0);
    expect(totaal).toBeGreaterThan(50_000);
    expect(totaal).toBeLessThan(EERSTE_LADING_MAX);
  });

  it.each(ALLE_UITERLIJK)('the own work has no barriers, in %s and in a narrow window', async (uiterlijk) => {
    await zetUiterlijk(page, uiterlijk);
    await foto(page, `101-mijn-werk-${uiterlijk.replace(' ', '-')}`);
    expect(await bezwaren(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 720 });
    expect(await steektUit(page)).toBe(false);
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, `102-mijn-werk-smal-${uiterlijk.replace(' ', '-')}`);
    await page.setViewportSize({ width: 1200, height: 900 });
  });

  it('searches on a code or SKN, and says so to who types a name', async () => {
    await zetUiterlijk(page, 'licht');
    const veld = page.getByLabel('Casuscode of SKN');
    await veld.fill('Tabblad');
    await veld.press('Enter');
    await page.getByText('Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.').waitFor();
    // A browser writes each refused question in its log.
    expect(toneel.browser.fouten().every((fout) => fout.includes('400'))).toBe(true);
    await veld.fill(codes[1] ?? '');
    await veld.press('Enter');
    await page.getByText('1 casus', { exact: true }).waitFor();
    expect(await lijst().getByRole('listitem').count()).toBe(1);
    expect(page.url()).not.toContain(codes[1] ?? 'geen');
    await veld.fill('');
    await rij(codes[0] ?? '').waitFor();
  });

  it('does the next action on the row, with the keyboard alone, and the row goes', async () => {
    const knop = rij(codes[0] ?? '').getByRole('button', { name: /^Beoordeel\./ });
    await knop.focus();
    await page.keyboard.press('Enter');
    const kaart = rij(codes[0] ?? '').getByRole('region', { name: `Kaart van ${codes[0]}` });
    await kaart.getByRole('button', { name: 'Niet bekend' }).focus();
    await page.keyboard.press('Enter');
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, '103-doen-in-de-rij');
    await kaart.getByRole('button', { name: /^(Leg vast|Vastleggen|Bevestig|Verstuur)/ }).first().focus();
    await page.keyboard.press('Enter');
    await rij(codes[0] ?? '').filter({ hasText: 'Beoordeel of de reclassering' }).waitFor({ state: 'detached' });
  });

  it('goes on by itself when the proof of who one is has run out', async () => {
    let geweigerd = 0;
    await page.route('**/api/werk', async (route) => {
      if (geweigerd > 0) return route.fallback();
      geweigerd += 1;
      return route.fulfill({ status: 401, contentType: 'application/json', body: '{"melding":"verlopen"}' });
    });
    await page.getByLabel('Stap', { exact: true }).selectOption({ label: 'Stap 1 · bekendheid' });
    await rij(codes[1] ?? '').waitFor();
    await expect.poll(() => geweigerd).toBe(1);
    await page.unroute('**/api/werk');
    // A browser writes each refused answer in its log.
    expect(toneel.browser.fouten().every((fout) => fout.includes('401'))).toBe(true);
  });

  it('says that the network is gone, keeps what is there, and goes on when it is back', async () => {
    const veld = page.getByLabel('Casuscode of SKN');
    await veld.fill('ZS-half getypt');
    await page.context().setOffline(true);
    await page.getByText('Geen verbinding. We proberen het vanzelf opnieuw.').waitFor();
    await rij(codes[1] ?? '').waitFor();
    await foto(page, '104-geen-verbinding');
    await page.context().setOffline(false);
    await page.getByText('Geen verbinding.').waitFor({ state: 'detached' });
    expect(await veld.inputValue()).toBe('ZS-half getypt');
    toneel.browser.fouten();
  });

  it('shows the afdeling as a board, with who is aan zet and what is missing', async () => {
    await page.getByRole('link', { name: 'Afdeling' }).click();
    await page.getByRole('heading', { name: 'Afdeling A, PI Noorderveen', level: 1 }).waitFor();
    const kolom = page.getByRole('region', { name: 'Stap 1 · bekendheid' });
    await kolom.getByRole('listitem').filter({ hasText: codes[1] ?? '' }).getByText('Nog niet opgepakt door een reclasseringswerker').waitFor();
    for (const uiterlijk of ALLE_UITERLIJK) {
      await zetUiterlijk(page, uiterlijk);
      expect(await bezwaren(page)).toEqual([]);
      await foto(page, `105-bord-${uiterlijk.replace(' ', '-')}`);
    }
    await page.setViewportSize({ width: 320, height: 720 });
    expect(await steektUit(page)).toBe(false);
    await foto(page, '106-bord-smal');
    await page.setViewportSize({ width: 1200, height: 900 });
  });

  it('and as a list, to be filtered', async () => {
    await zetUiterlijk(page, 'licht');
    await page.getByRole('link', { name: 'Lijst' }).press('Enter');
    await page.getByRole('list', { name: 'Casussen' }).getByRole('listitem').filter({ hasText: codes[1] ?? '' }).waitFor();
    await page.getByText('Alleen te laat').click();
    await page.getByText('Op deze afdeling is niets dat hierbij past.').waitFor();
    expect(await bezwaren(page)).toEqual([]);
    await page.getByText('Alleen te laat').click();
    await foto(page, '107-lijst');
  });

  it('who screens there judges several signals at once', async () => {
    await page.getByRole('link', { name: 'Screenen' }).click();
    for (const code of codes.slice(1, 3)) await page.getByLabel(new RegExp(`Uitkomst voor .*${code}`)).selectOption({ label: 'niet bekend' });
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, '108-screenen');
    await page.getByRole('button', { name: 'Leg 2 vast' }).click();
    await page.getByLabel(new RegExp(`Uitkomst voor .*${codes[1]}`)).waitFor({ state: 'detached' });
    await page.getByLabel(new RegExp(`Uitkomst voor .*${codes[3]}`)).waitFor();
    await page.getByRole('button', { name: 'Kies eerst een uitkomst' }).waitFor();
    await foto(page, '109-gescreend');
  });

  it('in Teams it signs in by itself, opens on the afdeling of the channel, and has the look of Teams', async () => {
    const teams = await toneel.browser.venster();
    await open(teams, toneel.product.teams, 'Sanne de Vries', 'Afdeling B');
    await teams.getByTestId('toon-tab').click();
    const tab = teams.frameLocator('[data-testid=tab-frame]');
    await tab.getByRole('heading', { name: 'Afdeling B, PI Noorderveen', level: 1 }).waitFor();
    expect(await tab.getByRole('button', { name: 'Word iemand anders' }).count()).toBe(0);
    const achtergrond = (): Promise<string> => tab.locator('body').evaluate((body) => getComputedStyle(body.querySelector('.fui-FluentProvider') ?? body).backgroundColor);
    const licht = await achtergrond();
    await teams.getByLabel('Weergave:').selectOption({ label: 'donker' });
    await expect.poll(achtergrond).not.toBe(licht);
    await foto(teams, '110-tab-in-teams');
    await ga(teams, 'Samen starten');
    await tab.getByRole('heading', { name: 'Mijn werk', level: 1 }).waitFor();
    // teams-js asks Microsoft for a list that our policy keeps out.
    toneel.browser.fouten();
  });

  it('somebody without a role hears so, and sees nothing of anybody', async () => {
    const guus = await toneel.browser.venster();
    await openTab(guus, toneel.product.teams, 'guus', '/werk');
    await guus.getByText('U bent nu nergens aan zet.').waitFor();
    await guus.getByRole('link', { name: 'Afdeling' }).click();
    await guus.getByText('U hebt geen rol op een afdeling.').waitFor();
    await openTab(guus, toneel.product.teams, 'guus', '/afdeling/noorderveen-a');
    await guus.getByText('U hebt geen rol op een afdeling.').waitFor();
    expect(await guus.getByText('Tabblad').count()).toBe(0);
  });
});
