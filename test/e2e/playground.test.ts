import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { kaartIn, openKanaal, openPlayground } from './playground.ts';
import { richtIn } from './toneel.ts';

/** How long the playground may take to replace a card by the posted one, after it showed the answer to a press. */
const WISSEL_MS = 8000;

/** Microsoft's own client. It has one screen for everybody and no card per person, so you press “Toon voor mij”. */
describe('the main job in the Agents Playground of Microsoft', () => {
  const toneel = richtIn('stap na stap');
  let page: Page;
  let code: string;

  const kaart = (): Locator => kaartIn(page, code);
  const naarKanaal = (): Promise<void> => openKanaal(page, code);

  async function zeg(tekst: string, antwoord: string): Promise<void> {
    await page.getByText('Personal Chat', { exact: true }).click();
    await page.getByRole('textbox').last().click();
    await page.keyboard.type(tekst);
    await page.keyboard.press('Enter');
    await page.getByText(antwoord).last().waitFor();
  }

  /** The own version of the card, also when the posted one has just come over the answer to a press. */
  async function toon(verwacht: Locator): Promise<void> {
    const toonKnop = kaart().getByRole('button', { name: 'Toon voor mij' });
    await toonKnop.waitFor({ timeout: WISSEL_MS }).catch(() => undefined);
    if (await toonKnop.isVisible()) await toonKnop.click();
    await verwacht.waitFor();
  }

  async function druk(naam: string): Promise<void> {
    await kaart().getByRole('button', { name: naam, exact: true }).click();
  }

  beforeAll(async () => {
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000901;"Test, U.";Zuidhaven;1;Joris Vermeer;22-11-2026;22-06-2027;afgestraft',
    ]);
    page = await openPlayground(toneel);
  });

  it('shows the card in the channel, and lets you be the reclasseringswerker', async () => {
    await zeg('ik ben Rachida', 'U bent nu Rachida Amrani (Reclassering Nederland).');
    await naarKanaal();
    expect(await kaart().innerText()).not.toMatch(/Test, U|9000/);
    await foto(page, '60-playground-kaart');
  });

  it('lets her claim and judge the casus', async () => {
    await druk('Ik pak deze');
    await kaart().getByText('Aan zet: Rachida Amrani').waitFor();
    await toon(kaart().getByRole('button', { name: 'Wel bekend' }));
    await druk('Wel bekend');
    await kaart().getByLabel('Groot: advies, toezicht of JCM').check();
    await kaart().getByLabel('Dynamisch: een traject loopt of is heropend').check();
    await kaart().getByLabel('Datum van het laatste contact').fill('2026-09-14');
    await druk('Bekijk advies');
    await kaart().getByText('Advies: Voldoende bekend').waitFor();
    await foto(page, '61-playground-advies');
    await druk('Leg oordeel vast');
    await kaart().getByText('Stap 2 van 4 · informatie delen').waitFor();
  });

  it('lets her share what she knows', async () => {
    await toon(kaart().getByRole('heading', { name: 'Wat deelt u met de casemanager?' }));
    await kaart().getByRole('combobox', { name: 'Onderwerp' }).click();
    await page.getByRole('option', { name: 'Recidiverisico' }).click();
    await kaart().getByLabel('Informatie', { exact: true }).fill('Hoog volgens RISC 2025.');
    await kaart().getByLabel('Bron').fill('toezichtdossier 2025');
    await druk('Bewaar als concept');
    await toon(kaart().getByText('Klaar om te delen: 1 stuk'));
    await druk('Deel met de casemanager (1 stuk)');
    await kaart().getByText('Stap 2 van 4 · samen duiden').waitFor();
  });

  it('lets the casemanager choose a moment for the duiding', async () => {
    await zeg('ik ben Joris', 'U bent nu Joris Vermeer (DJI).');
    await naarKanaal();
    await toon(kaart().getByRole('heading', { name: 'Kies een moment voor de duiding' }));
    const momenten = kaart().getByRole('button', { name: /(ma|di|wo|do|vr) .* · / });
    expect(await momenten.count()).toBe(3);
    await foto(page, '62-playground-momenten');
    await momenten.first().click();
    await kaart().getByText(/wacht op antwoord van/).first().waitFor();
    await foto(page, '63-playground-geboekt');
  });
});
