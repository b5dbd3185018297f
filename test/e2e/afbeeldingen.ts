/** The command `npm run afbeeldingen`: makes the pictures of the README anew, from the running product. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { setup } from './bouw.ts';
import { startBrowser, type Browserij } from './browser.ts';
import { startProduct, type Product } from './opstelling.ts';
import { nieuweAfspraak, openOutlook, paneel, zetBegin } from './outlook.ts';
import { beoordeel, besluit, deel } from './stappen.ts';
import { openTab } from './tab.ts';
import { kaart, knop, open, sluitWerkdocument, staat, typ, werkdocument } from './teams.ts';

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
    ...['N.', 'O.', 'P.'].map((letter, nummer) => `900060${nummer};"Test, ${letter}";Noorderveen;C;Ruben Bakker;22-11-2026;22-06-2027;preventief`),
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

  await sluitWerkdocument(sanne);
  await besluit(sanne, mehmet, code, [/^Aanvullende analyse/, /^Deelname aan het trajectgesprek/]);
  await staat(kaart(sanne, code), 'Bijdragen van de reclassering');
  await kaart(sanne, code).getByRole('heading', { name: code }).evaluate((element) => { element.scrollIntoView(); });
  await bewaar(sanne, 'stap-3');

  const lotte = await browser.venster(VENSTER);
  await open(lotte, product.teams, 'Lotte Smit', 'Afdeling C');
  await typ(lotte, 'screenen');
  await staat(lotte.getByRole('article').filter({ hasText: 'Signalen beoordelen' }).last(), 'alleen voor u');
  await bewaar(lotte, 'screenen');

  await openTab(sanne, product.teams, 'sanne', '/afdeling/noorderveen-b');
  await sanne.getByRole('region', { name: 'Stap 1 · bekendheid' }).waitFor();
  await bewaar(sanne, 'tab-afdeling');
  await openTab(sanne, product.teams, 'sanne', '/agenda');
  await sanne.getByRole('button', { name: /^(Duiding|Trajectgesprek) / }).first().waitFor();
  await bewaar(sanne, 'tab-agenda');

  const outlook = await browser.venster(VENSTER);
  await openOutlook(outlook, product.teams.replace(/\/teams$/, ''), 'sanne');
  await nieuweAfspraak(outlook);
  const pane = await paneel(outlook);
  await pane.getByRole('checkbox').first().check();
  await pane.getByRole('radio', { name: 'In de PI' }).waitFor();
  await bewaar(outlook, 'outlook-kiezen');
  await pane.getByRole('button', { name: 'Vul de afspraak' }).click();
  await pane.getByText('Zodra u de afspraak verstuurt').waitFor();
  await zetBegin(outlook, '2026-11-25', '14:00');
  await pane.getByRole('list', { name: 'Betere momenten' }).waitFor();
  await pane.getByText('Mehmet Yilmaz is woensdag niet in de PI.').waitFor();
  await bewaar(outlook, 'outlook-gevuld');
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
