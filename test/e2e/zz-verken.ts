import { startProduct } from './opstelling.ts';
import { startBrowser, foto } from './browser.ts';
const p = await startProduct();
const b = await startBrowser();
try {
  const pg = await b.venster({ viewport: { width: 1700, height: 1000 } });
  await pg.goto(p.playground); await pg.waitForTimeout(2500);
  await pg.getByText('Personal Chat', { exact: true }).click().catch((e) => console.log(String(e).slice(0,300)));
  const box = pg.getByRole('textbox');
  console.log('boxes', await box.count(), await box.evaluateAll(e => e.map(x => x.outerHTML.slice(0,200))));
  await box.last().click(); await pg.keyboard.type('ik ben Rachida'); await pg.keyboard.press('Enter');
  await pg.waitForTimeout(1500); await foto(pg,'p1');
  await pg.getByText('Afdeling 1', { exact: true }).first().click(); await pg.waitForTimeout(1500); await foto(pg,'p2');

  const post = pg.getByText('Stap 1 van 4').first();
  await pg.getByRole('button', { name: 'Ik pak deze' }).first().click(); await pg.waitForTimeout(2000);
  await pg.getByRole('button', { name: 'Toon voor mij' }).first().click(); await pg.waitForTimeout(2000); await foto(pg,'p3');
  await pg.getByRole('button', { name: 'Wel bekend' }).first().click(); await pg.waitForTimeout(500);
  await pg.getByLabel('Groot: advies, toezicht of JCM').check();
  await pg.getByLabel('Dynamisch: een traject loopt of is heropend').check();
  await pg.getByLabel('Datum van het laatste contact').fill('2026-09-14');
  await pg.getByRole('button', { name: 'Bekijk advies' }).first().click(); await pg.waitForTimeout(1500); await foto(pg,'p4');
  await pg.getByRole('button', { name: 'Leg oordeel vast' }).first().click(); await pg.waitForTimeout(2500); await foto(pg,'p5');
  console.log(await pg.getByRole('button').evaluateAll(e => e.map(x => (x.getAttribute('aria-label') ?? x.textContent ?? '').slice(0,60))));
  console.log(p.log());
} catch (e) { console.log(e); } finally { await b.stop(); await p.stop(); }
