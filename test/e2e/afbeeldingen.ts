/** The command `npm run afbeeldingen`: makes the pictures of the README anew, from the running product. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { setup } from './bouw.ts';
import { startBrowser, type Browserij } from './browser.ts';
import { startProduct, type Product } from './opstelling.ts';
import { beoordeel, deel } from './stappen.ts';
import { kaart, knop, open, staat, werkdocument } from './teams.ts';

const MAP = join(import.meta.dirname, 'afbeeldingen');
const VENSTER = { viewport: { width: 1200, height: 1010 } };

async function bewaar(page: Page, naam: string): Promise<void> {
  // Without what the mouse was on, and without the ring around what was typed in last.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(MAP, `${naam}.png`), caret: 'hide' });
  process.stdout.write(`${naam}.png\n`);
}

async function maak(product: Product, browser: Browserij): Promise<void> {
  const [code = ''] = await product.signalen([
    'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000501;"Test, Z.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft',
  ]);
  const [guus, mehmet, sanne] = [await browser.venster(VENSTER), await browser.venster(VENSTER), await browser.venster(VENSTER)];
  await open(guus, product.teams, 'Guus Hendriks', 'Afdeling A');
  await kaart(guus, code).getByRole('button', { name: 'Ik pak deze' }).waitFor();
  await bewaar(guus, 'kaart-in-kanaal');

  await open(mehmet, product.teams, 'Mehmet Yilmaz', 'Afdeling A');
  await kaart(mehmet, code).getByText('alleen voor u').waitFor();
  await knop(kaart(mehmet, code), 'Ik pak deze');
  await kaart(mehmet, code).getByRole('button', { name: 'Laat los' }).waitFor();
  await bewaar(mehmet, 'persoonlijke-weergave');

  await beoordeel(mehmet, code);
  await deel(mehmet, code);
  await open(sanne, product.teams, 'Sanne de Vries', 'Afdeling A');
  await kaart(sanne, code).getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
  await bewaar(sanne, 'momenten');

  await knop(kaart(sanne, code), 'Open werkdocument');
  await staat(werkdocument(sanne).locator('body'), 'Wat voegt dit toe?');
  await bewaar(sanne, 'werkdocument');
}

await setup();
await mkdir(MAP, { recursive: true });
const [product, browser] = [await startProduct(), await startBrowser()];
try {
  await maak(product, browser);
} finally {
  await browser.stop();
  await product.stop();
}
