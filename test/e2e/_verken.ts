import { startBrowser, foto } from './browser.ts';
import { startProduct } from './opstelling.ts';
import { openOutlook, nieuweAfspraak, paneel, zetBegin } from './outlook.ts';
const product = await startProduct();
const browser = await startBrowser();
try {
  const basis = product.teams.replace(/\/teams$/, '');
  const page = await browser.venster({ viewport: { width: 1400, height: 950 } });
  await openOutlook(page, basis, 'sanne');
  await foto(page, 'v1');
  await nieuweAfspraak(page);
  const frame = await paneel(page);
  await frame.getByRole('checkbox').first().waitFor();
  await foto(page, 'v2');
  await frame.getByRole('checkbox').first().check();
  await foto(page, 'v3');
  await frame.getByRole('button', { name: /Vul de afspraak/ }).click();
  await page.waitForTimeout(4000);
  await foto(page, 'v4');
  await zetBegin(page, '2026-11-25', '14:00');
  await page.waitForTimeout(4000);
  await foto(page, 'v5');
  console.log(browser.fouten(), product.log());
} finally {
  await browser.stop();
  await product.stop();
}
