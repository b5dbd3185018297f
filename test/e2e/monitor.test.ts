import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ticketAntwoord } from '../../src/api/aanmelding.ts';
import { monitorAntwoord, type MonitorAntwoord, type MonitorCel } from '../../src/api/monitor.ts';
import { screenAntwoord } from '../../src/api/register.ts';
import { isToegankelijk } from './toegankelijkheid.ts';
import { openTab } from './tab.ts';
import { richtIn } from './toneel.ts';

const toneel = richtIn('los van elkaar');

const KOP = 'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel';
const rijen = (afdeling: string, aantal: number, vanaf: number): readonly string[] => Array.from({ length: aantal }, (_, i) => `${vanaf + i};"Test, M.";Noorderveen;${afdeling};;22-11-2026;22-06-2027;preventief`);

const adres = (): string => new URL(toneel.product.teams).origin;

async function stuur(pad: string, inhoud: unknown, token?: string): Promise<unknown> {
  const antwoord = await fetch(`${adres()}${pad}`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(inhoud) });
  return antwoord.json();
}
const ticket = async (persoon: string): Promise<string> => ticketAntwoord.parse(await stuur('/api/aanmelding', { persoon })).ticket;

/** What the server says, to hold the page against. */
async function cijfersVan(persoon: string): Promise<MonitorAntwoord> {
  const antwoord = await fetch(`${adres()}/api/monitor?per=kwartaal`, { headers: { authorization: `Bearer ${await ticket(persoon)}` } });
  return monitorAntwoord.parse(await antwoord.json());
}
function reeks({ reeksen }: MonitorAntwoord, id: string): MonitorAntwoord['reeksen'][number] {
  return reeksen.find((een) => een.id === id) ?? expect.unreachable();
}
const waarde = (cel: MonitorCel): Extract<MonitorCel, { soort: 'waarde' }> => (cel.soort === 'waarde' ? cel : expect.unreachable());

/** Beside the casussen of the example: eight signals at A of which six are judged, and seven more; counted. */
async function vul(): Promise<MonitorAntwoord> {
  await vi.waitFor(async () => expect((await cijfersVan('ingrid')).reeksen.length).toBeGreaterThan(0), { timeout: 20_000 });
  const codes = await toneel.product.signalen([KOP, ...rijen('A', 8, 9_100_001), ...rijen('C', 5, 9_200_001), ...rijen('D', 2, 9_300_001)]);
  const regels = codes.slice(0, 6).map((code) => ({ code, keuze: 'nietBekend' }));
  expect(screenAntwoord.parse(await stuur('/api/screenen', { afdeling: 'noorderveen-a', regels }, await ticket('mehmet'))).mislukt).toEqual([]);
  await stuur('/local/clock', { now: '2026-11-30T09:00:00+01:00' });
  return vi.waitFor(async () => {
    const cijfers = await cijfersVan('ingrid');
    expect(waarde(reeks(cijfers, 'stap1OpTijd').geheel.totaal).van).toBeGreaterThan(30);
    return cijfers;
  }, { timeout: 90_000, interval: 1_000 });
}

const kaart = (page: Page, naam: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: naam, exact: true }) });

async function opent(persoon: string, pad = '/monitor'): Promise<Page> {
  const page = await toneel.browser.venster();
  await openTab(page, toneel.product.teams, persoon, pad);
  await page.getByLabel('Jaar').waitFor();
  return page;
}

describe('the monitor', () => {
  let page: Page;
  let cijfers: MonitorAntwoord;
  beforeAll(async () => {
    cijfers = await vul();
    page = await opent('ingrid');
  });

  it('shows each figure with what it is of, what it means and what 2023 says of it', async () => {
    const stap1 = kaart(page, 'Stap 1 op tijd');
    const { waarde: procent, aantal = 0, van } = waarde(reeks(cijfers, 'stap1OpTijd').geheel.totaal);
    expect(procent).toBe(Math.round((100 * aantal) / van));
    await stap1.getByText(`${procent}%`, { exact: true }).first().waitFor();
    await stap1.getByText(`${aantal} van ${van} casussen`).waitFor();
    await stap1.getByText('Voor dit onderdeel is in 2023 niets gemeten.').waitFor();
    expect(await stap1.getByRole('img').getAttribute('aria-label')).toBe(`Grafiek van Stap 1 op tijd. 1e kwartaal: –, 2e kwartaal: –, 3e kwartaal: –, 4e kwartaal: ${procent}%.`);
    await kaart(page, 'Signaal op tijd').getByText(/70% van de reclasseringswerkers kreeg het signaal op tijd/).waitFor();
    await kaart(page, 'Signaal op tijd').getByText('Streepjeslijn: beleving in 2023, 70%.').waitFor();
    await isToegankelijk(page, 'monitor-pi');
  });

  it('gives each chart as a table with the same figures, and hides small numbers there too', async () => {
    const card = kaart(page, 'Signalen');
    await card.getByRole('button', { name: 'Toon als tabel' }).click();
    const { geheel, groepen } = reeks(cijfers, 'signaal');
    const tekst = (cel: MonitorCel): string => (cel.soort === 'waarde' ? String(cel.waarde) : cel.soort === 'leeg' ? '–' : 'verborgen');
    for (const [naam, rij] of [[cijfers.titel, geheel], ...cijfers.groepen.map((groep, i) => [groep.naam, groepen[i] ?? geheel] as const)] as const) {
      const cellen = card.getByRole('row').filter({ has: page.getByRole('rowheader', { name: naam, exact: true }) }).getByRole('cell');
      expect(await cellen.allTextContents()).toEqual([rij.totaal, ...rij.perioden].map(tekst));
    }
    expect(groepen.some(({ totaal }) => totaal.soort === 'verborgen')).toBe(true);
    await page.getByRole('switch', { name: 'Toon alles als tabel' }).click();
    await page.getByRole('region', { name: 'Tabel: Stap 1 op tijd' }).waitFor();
    await isToegankelijk(page, 'monitor-tabellen');
    await page.getByRole('switch', { name: 'Toon alles als tabel' }).click();
  });

  it('is looked at by afdeling, by month and by part of the year, with the keyboard', async () => {
    const { geheel, groepen } = reeks(cijfers, 'signaal');
    const groot = kaart(page, 'Signalen').locator('p').first();
    await page.getByLabel('Afdeling', { exact: true }).focus();
    await page.keyboard.type('Afdeling A');
    await expect.poll(() => groot.textContent(), { timeout: 20_000 }).toBe(String(waarde(groepen[0]?.totaal ?? geheel.totaal).waarde));
    const klein = cijfers.groepen[groepen.findIndex(({ totaal }) => totaal.soort === 'verborgen')]?.naam ?? expect.unreachable();
    await page.getByLabel('Afdeling', { exact: true }).selectOption({ label: klein });
    await expect.poll(() => groot.textContent(), { timeout: 20_000 }).toBe('verborgen');
    await kaart(page, 'Signalen').getByText(/Zo is niemand te herkennen/).waitFor();
    // At once after each other: none of the choices is lost.
    await page.getByLabel('Afdeling', { exact: true }).selectOption('');
    await page.getByLabel('Verdeeld in').selectOption('maand');
    await page.getByLabel('Cijfers over').selectOption({ label: 'jan' });
    await kaart(page, 'Signalen').getByText('Er is nog niets om te tellen.').waitFor();
    await page.getByLabel('Cijfers over').selectOption('');
    await expect.poll(() => groot.textContent(), { timeout: 20_000 }).toBe(String(waarde(geheel.totaal).waarde));
    await isToegankelijk(page, 'monitor-maanden');
  });

  it('saves the same figures as a file, and says so when that fails', async () => {
    const [bestand] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download als CSV' }).click()]);
    expect(bestand.suggestedFilename()).toBe('samen-starten-cijfers-noorderveen-2026.csv');
    expect(await readFile(await bestand.path(), 'utf8')).toContain(`Signalen;aantal;PI Noorderveen;2026;${waarde(reeks(cijfers, 'signaal').geheel.totaal).waarde};`);
    await page.getByText('Het bestand staat bij uw downloads.').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Download als CSV' }).click();
    await page.getByText(/Het bestand is niet opgehaald\. Geen verbinding\./).waitFor();
    await page.context().setOffline(false);
    // Chromium writes a line about each call that found no network.
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('shows the country by PI to who is landelijk, and the whole PI to who works there', async () => {
    const land = await opent('willem');
    await land.getByRole('heading', { level: 1, name: 'Monitor: Nederland' }).waitFor();
    expect(await land.getByLabel('Inrichting').locator('option').allTextContents()).toEqual(['Alle inrichtingen', 'PI Noorderveen', 'PI Zuidhaven']);
    await isToegankelijk(land, 'monitor-land');
    const werker = await opent('mehmet');
    expect(await werker.getByLabel('Afdeling', { exact: true }).count()).toBe(0);
    const fatima = await toneel.browser.venster();
    await openTab(fatima, toneel.product.teams, 'fatima', '/werk');
    await fatima.getByRole('link', { name: 'Handreiking' }).waitFor();
    expect(await fatima.getByRole('link', { name: 'Monitor' }).count()).toBe(0);
  });

  it('says so when there is nothing yet', async () => {
    const leeg = await opent('ingrid', '/monitor?jaar=2025');
    await leeg.getByText('Over 2025 zijn er nog geen cijfers.').waitFor();
    await isToegankelijk(leeg, 'monitor-leeg');
  });
});
