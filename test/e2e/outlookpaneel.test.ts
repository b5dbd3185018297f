import { gzipSync } from 'node:zlib';
import type { Page, Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { afspraak, invulling, kiesregels, mail, tijdoordeel } from '../tab/outlook/antwoorden.ts';
import { eenItem, nepOffice, type Nepitem } from '../tab/outlook/nepoffice.ts';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { ALLE_UITERLIJK, steektUit, zetUiterlijk } from './tab.ts';
import { richtIn } from './toneel.ts';

const EERSTE_LADING_MAX = 300_000;
const OFFICE = 'https://appsforoffice.microsoft.com/**';
const SMAL = { width: 320, height: 900 };

describe('the pane in Outlook', () => {
  const toneel = richtIn('los van elkaar');
  const adres = (): string => `${toneel.product.teams.replace(/\/teams$/, '')}/tab/outlook.html?persoon=sanne`;
  const codes = (route: Route): string[] => (route.request().postDataJSON() as { codes?: string[] }).codes ?? [];

  /** A window of the width of the pane, in which Microsoft's address gives a stand-in for Office.js, and the calls of the add-in are answered. */
  async function open(item: Nepitem, opties: { readonly onbekend?: boolean } = {}): Promise<Page> {
    const page = await toneel.browser.venster({ viewport: SMAL });
    let losgemaakt = false;
    await page.route(OFFICE, (route) => route.fulfill({ contentType: 'text/javascript', body: `globalThis.nepitem = ${JSON.stringify(item)}; globalThis.Office = (${nepOffice.toString()})(globalThis.nepitem);` }));
    await page.route('**/api/outlook/**', async (route) => {
      const pad = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
      const { casussen = [] } = route.request().postDataJSON() as { casussen?: string[] };
      const antwoorden: Readonly<Record<string, () => unknown>> = {
        casussen: kiesregels, invulling: () => invulling(casussen), tijd: () => tijdoordeel(), koppelen: () => ({ stand: 'concept', melding: 'De afspraak hoort nu bij 1 casus.' }),
        afspraak: () => afspraak(codes(route).length === 0 ? ['ZS-100001'] : codes(route), 'concept'), mail: () => mail(codes(route), ['ZS-999999']),
      };
      if (pad === 'loskoppelen') {
        losgemaakt = true;
        return route.fulfill({ status: 204 });
      }
      if (pad === 'afspraak' && (losgemaakt || opties.onbekend === true)) return route.fulfill({ status: 404, json: { melding: 'Deze afspraak hoort niet bij Samen starten.' } });
      return route.fulfill({ json: antwoorden[pad]?.() });
    });
    await page.goto(adres());
    return page;
  }
  const item = (page: Page): Promise<Nepitem> => page.evaluate('globalThis.nepitem');

  async function isToegankelijk(page: Page, naam: string): Promise<void> {
    for (const uiterlijk of ALLE_UITERLIJK) {
      await zetUiterlijk(page, uiterlijk);
      await page.setViewportSize({ width: SMAL.width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
      await foto(page, `${naam}-${uiterlijk.replace(' ', '-')}`);
      expect(await bezwaren(page), `${naam}, ${uiterlijk}`).toEqual([]);
      expect(await steektUit(page), `${naam}, ${uiterlijk}`).toBe(false);
    }
    await zetUiterlijk(page, 'licht');
    await page.setViewportSize(SMAL);
  }

  it('weighs less than 300 kB of script, compressed, until there is something to choose', async () => {
    const gewichten: Promise<number>[] = [];
    const page = await toneel.browser.venster({ viewport: SMAL });
    page.on('response', (antwoord) => {
      if (antwoord.request().resourceType() === 'script' && antwoord.url().startsWith('http://127')) gewichten.push(antwoord.body().then((body) => gzipSync(body).length));
    });
    await page.route(OFFICE, (route) => route.fulfill({ contentType: 'text/javascript', body: `globalThis.Office = (${nepOffice.toString()})(${JSON.stringify(eenItem())});` }));
    await page.route('**/api/outlook/**', (route) => route.fulfill({ json: kiesregels() }));
    await page.goto(adres());
    await page.getByRole('checkbox', { name: 'Tabblad, A.' }).waitFor();
    const totaal = (await Promise.all(gewichten)).reduce((som, gewicht) => som + gewicht, 0);
    expect(totaal).toBeGreaterThan(50_000);
    expect(totaal).toBeLessThan(EERSTE_LADING_MAX);
  });

  describe('beside a new appointment', () => {
    let page: Page;
    beforeAll(async () => {
      page = await open(eenItem({ tekst: '<p>Neem de stukken mee.</p>' }));
    });

    it('lists the casussen to plan; choosing one leaves out who can not be with it', async () => {
      await page.getByRole('heading', { name: 'Nieuwe afspraak', level: 1 }).waitFor();
      await page.getByRole('checkbox', { name: 'Tabblad, A.' }).check();
      await page.getByText('1 casus gekozen.').waitFor();
      expect(await page.getByRole('checkbox', { name: 'ZS-100003' }).isDisabled()).toBe(true);
      await page.getByText('Kan niet in dezelfde afspraak').waitFor();
      await page.getByRole('radio', { name: 'In de PI' }).waitFor();
      await isToegankelijk(page, '800-outlook-nieuw');
    });

    it('fills it, says what it did, judges the time, and offers better ones', async () => {
      await page.getByRole('button', { name: 'Vul de afspraak' }).click();
      await page.getByText('De afspraak hoort nu bij 1 casus.').waitFor();
      expect(await item(page)).toMatchObject({ onderwerp: 'Duiding ZS-100001', verplicht: [{ displayName: 'Mehmet Yilmaz' }], id: 'ews/id+1', gevoeligheid: 'private' });
      await page.getByRole('heading', { name: 'di 24 nov 14:00–14:30' }).waitFor();
      await page.getByText('Mehmet Yilmaz: di in de PI').waitFor();
      await isToegankelijk(page, '801-outlook-gevuld');
      await page.getByRole('button', { name: 'do 26 nov 10:00' }).click();
      await page.getByRole('heading', { name: 'do 26 nov 10:00–10:30' }).waitFor();
      expect(await item(page)).toMatchObject({ begin: Date.parse('2026-11-26T09:00:00Z'), plekken: [{ type: 'custom' }, { id: 'spreekkamer2@dji.example', type: 'room' }] });
    });

    it('makes it loose again with the keyboard alone', async () => {
      await page.getByRole('button', { name: 'Maak los', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Ja, maak los' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Nieuwe afspraak', level: 1 }).waitFor();
      expect(await item(page)).toMatchObject({ onderwerp: '', verplicht: [], tekst: '<p>Neem de stukken mee.</p>', eigenschappen: {} });
      // The server does not know it any more, and a browser writes that in its log.
      expect(toneel.browser.fouten().every((fout) => fout.includes('404'))).toBe(true);
    });
  });

  it('knows an appointment again when it is opened once more', async () => {
    const koppeling = JSON.stringify({ soort: 'duiding', codes: ['ZS-100001'], casussen: ['c1'], termijn: '2026-11-27' });
    const page = await open(eenItem({ id: 'ews/id+1', onderwerp: 'Duiding ZS-100001', eigenschappen: { samenStarten: koppeling } }));
    await page.getByText('Deze afspraak gaat over ZS-100001.').waitFor();
    await page.getByRole('link', { name: 'Tabblad, A. · ZS-100001' }).waitFor();
  });

  it('shows who is asked to a meeting its casussen, and who comes', async () => {
    const page = await open(eenItem({ wat: 'afspraak', id: 'ews/id+2', onderwerp: 'Duiding ZS-100001, ZS-100002' }));
    await page.getByText('Mehmet Yilmaz: nog geen antwoord').waitFor();
    await page.getByRole('link', { name: 'Tabblad, A. · ZS-100002' }).waitFor();
    await isToegankelijk(page, '802-outlook-afspraak');
  });

  it('says of another appointment that it is none of ours, and how to make it one', async () => {
    const page = await open(eenItem({ wat: 'afspraak', id: 'ews/id+3', onderwerp: 'Kerstborrel' }), { onbekend: true });
    await page.getByText('Deze afspraak hoort niet bij Samen starten.').waitFor();
    await page.getByText('Open de afspraak om die te bewerken').waitFor();
    // A browser writes each refused question in its log.
    expect(toneel.browser.fouten().every((fout) => fout.includes('404'))).toBe(true);
  });

  it('shows the casussen that a mail names, and sends nothing of it but codes', async () => {
    const page = await open(eenItem({ wat: 'mail', id: 'ews/id+4', onderwerp: 'Over ZS-100001', tekst: '<p>Piet Jansen, ook ZS-999999</p>' }));
    const [vraag] = await Promise.all([page.waitForRequest('**/api/outlook/mail'), page.reload()]);
    expect(vraag.postDataJSON()).toEqual({ codes: ['ZS-100001', 'ZS-999999'] });
    await page.getByText('Niet gevonden, of niet voor u: ZS-999999.').waitFor();
    await isToegankelijk(page, '803-outlook-mail');
  });

  it('says what to do when Microsoft can not be reached', async () => {
    const page = await toneel.browser.venster({ viewport: SMAL });
    await page.route(OFFICE, (route) => route.abort());
    await page.goto(adres());
    await page.getByText('Outlook reageert niet.').waitFor();
    await page.getByRole('link', { name: 'Open Samen starten' }).waitFor();
    expect(toneel.browser.fouten().every((fout) => fout.includes('ERR_FAILED'))).toBe(true);
    expect(await bezwaren(page)).toEqual([]);
    await foto(page, '804-outlook-onbereikbaar');
  });
});
