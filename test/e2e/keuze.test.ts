import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { beoordeel, deel } from './stappen.ts';
import { kaart, open, staat } from './teams.ts';
import { richtIn } from './toneel.ts';

const TELEFOON = { viewport: { width: 320, height: 640 } } as const;

/** The link to choose in the last mail about this casus, as it stands on the page with all mails. */
async function linkUitMail(adres: string, code: string): Promise<string> {
  const pagina = await (await fetch(adres)).text();
  const mail = pagina.split('<li>').find((regel) => regel.includes(`Samen starten ${code}`) && regel.includes('aan daan@reclassering.example'));
  const link = /http:\/\/\S+?\/keuze\?ticket=[\w.-]+/.exec(mail ?? '')?.[0];
  if (link === undefined) throw new Error('No mail has a link to choose yet');
  return link;
}

async function pastErin(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

describe('Daan, who has no personal app in Teams, gets the moments by mail', () => {
  const toneel = richtIn('stap na stap');
  let link: string;
  let code: string;
  let daan: Page;

  beforeAll(async () => {
    daan = await toneel.browser.venster();
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000901;"Test, K.";Noorderveen;D;Noor Willems;22-11-2026;22-06-2027;afgestraft',
    ]);
    await open(daan, toneel.product.teams, 'Daan Kuipers', 'Afdeling D');
    await beoordeel(daan, code);
    await deel(daan, code);
    await staat(kaart(daan, code), 'Kies een moment voor de duiding');
    link = await vi.waitFor(() => linkUitMail(toneel.product.graph, code), { timeout: 30_000, interval: 200 });
  });

  it.each([
    ['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }], ['forced colours', { forcedColors: 'active' }],
  ] as const)('the page has no barriers and fits a phone of 320 pixels, in %s', async (naam, weergave) => {
    const page = await toneel.browser.venster({ ...TELEFOON, ...weergave });
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Kies een moment voor de duiding' }).waitFor();
    expect(await bezwaren(page)).toEqual([]);
    expect(await pastErin(page)).toBe(true);
    for (const knop of await page.getByRole('button').all()) expect((await knop.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await foto(page, `57-keuze-${naam.replace(' ', '-')}`);
  });

  it('the text may be twice as large', async () => {
    const page = await toneel.browser.venster({ viewport: { width: 640, height: 640 } });
    await page.goto(link);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await pastErin(page)).toBe(true);
  });

  it('a moment is chosen with the keyboard alone, without script', async () => {
    const page = await toneel.browser.venster({ ...TELEFOON, javaScriptEnabled: false });
    await page.goto(link);
    await page.keyboard.press('Tab');
    const eerste = page.getByRole('button').first();
    expect(await page.locator('button:focus').innerText()).toBe(await eerste.innerText());
    expect(await eerste.evaluate((knop) => getComputedStyle(knop).outlineStyle)).toBe('solid');
    const wanneer = /^\w\w \d+ \w+ \d\d:\d\d/.exec(await eerste.innerText())?.[0] ?? '?';
    await foto(page, '58-keuze-toetsenbord');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Er is een moment gekozen' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(`${wanneer}, in de PI`);
    await staat(kaart(daan, code), `Duiding: ${wanneer} in de PI`);
    expect(await pastErin(page)).toBe(true);
    await foto(page, '59-keuze-gekozen');
  });

  it('the page that says what was chosen has no barriers either, and offers nothing to press', async () => {
    const page = await toneel.browser.venster({ ...TELEFOON, colorScheme: 'dark' });
    await page.goto(link);
    await page.getByText('U hebt gekozen.').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await bezwaren(page)).toEqual([]);
  });

  it('who keeps asking is refused for a while, and nothing of the link comes in the log', async () => {
    const statussen = await Promise.all(Array.from({ length: 60 }, async () => (await fetch(link)).status));
    expect(statussen).toContain(429);
    expect(toneel.product.log().join()).not.toContain('ticket');
  });
});
