import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { casuskaart, delen, onderdeel, openCasus } from './casustab.ts';
import { openTab } from './tab.ts';
import { knop, staat } from './teams.ts';
import { isToegankelijk } from './toegankelijkheid.ts';
import { richtIn } from './toneel.ts';

const NAAM = 'Test, Z.';
/** How soon one sees what the other did (the promise of the page), with what a busy machine adds. */
const BINNEN_MS = 5_000;

/** The steps follow each other: each `it` is the next thing that happens to one casus. Everything is done in the tab. */
describe('one casus in the tab, by two people', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let code: string;

  /** A piece about the first subject there is. */
  const nieuwStuk = async (page: Page, tekst: string): Promise<void> => {
    await knop(page.getByRole('main'), 'Voeg informatie toe');
    await page.getByLabel('Onderwerp').selectOption({ index: 1 });
    await page.getByLabel(/^Informatie/).fill(tekst);
    await page.getByLabel('Bron').fill('integrale intake');
    await knop(page.getByRole('main'), 'Bewaar als concept');
    await staat(page.getByRole('main'), tekst);
  };
  /** Another page of the tab: no longer in the casus. */
  const gaWeg = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: 'Mijn werk' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
  };

  beforeAll(async () => {
    [mehmet, sanne] = [await toneel.browser.venster(), await toneel.browser.venster()];
    [code = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', `9000741;"${NAAM}";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft`]);
  });

  it('opens from Mijn werk on what to do now, with the name of nobody in the window', async () => {
    await openTab(mehmet, toneel.product.teams, 'mehmet', '/werk');
    await openCasus(mehmet, code);
    await mehmet.getByRole('heading', { level: 1, name: NAAM }).waitFor();
    expect(await mehmet.title()).toBe(`Casus ${code} – Samen starten`);
    await staat(casuskaart(mehmet), 'nog niet opgepakt (Mehmet Yilmaz)');
    expect(await mehmet.getByRole('listitem').filter({ hasText: 'Stap 1: bekendheid' }).innerText()).toContain('hier zijn we nu');
    await isToegankelijk(mehmet, 'a0-casus');
  });

  it('shows the casemanager within seconds that the reclasseringswerker took it, and keeps the focus on the card', async () => {
    await openTab(sanne, toneel.product.teams, 'sanne', '/afdeling');
    await openCasus(sanne, code);
    await staat(casuskaart(sanne), 'nog niet opgepakt');
    await casuskaart(mehmet).getByRole('button', { name: 'Ik pak deze' }).focus();
    await mehmet.keyboard.press('Enter');
    await staat(casuskaart(mehmet), 'Aan zet: Mehmet Yilmaz');
    expect(await casuskaart(mehmet).evaluate((kaart) => kaart.contains(document.activeElement))).toBe(true);
    await sanne.getByRole('main').getByText('Aan zet: Mehmet Yilmaz, reclasseringswerker').first().waitFor({ timeout: BINNEN_MS });
    await casuskaart(sanne).getByText('Aan zet: Mehmet Yilmaz').first().waitFor({ timeout: BINNEN_MS });
  });

  it('keeps what somebody fills in on the card while the casus changes under it', async () => {
    await knop(casuskaart(mehmet), 'Wel bekend');
    await casuskaart(mehmet).getByLabel('Datum van het laatste contact').fill('2026-09-14');
    const telefoon = await toneel.browser.venster();
    await openTab(telefoon, toneel.product.teams, 'mehmet', '/werk');
    await openCasus(telefoon, code);
    await knop(casuskaart(telefoon), 'Laat los');
    await mehmet.getByText('Wat u hebt ingevuld, staat er nog.').waitFor({ timeout: BINNEN_MS });
    expect(await casuskaart(mehmet).getByLabel('Datum van het laatste contact').inputValue()).toBe('2026-09-14');
    await foto(mehmet, 'a1-ingevuld-blijft');
    await knop(mehmet.getByRole('main'), 'Toon de nieuwe stand');
    await knop(casuskaart(mehmet), 'Ik pak deze');
    await staat(casuskaart(mehmet), 'Aan zet: Mehmet Yilmaz');
    await gaWeg(telefoon);
  });

  it('is judged on the card', async () => {
    await knop(casuskaart(mehmet), 'Wel bekend');
    await casuskaart(mehmet).getByLabel('Groot: advies, toezicht of JCM').check();
    await casuskaart(mehmet).getByLabel('Dynamisch: een traject loopt of is heropend').check();
    await casuskaart(mehmet).getByLabel('Datum van het laatste contact').fill('2026-09-14');
    await isToegankelijk(mehmet, 'a2-stap-1');
    await knop(casuskaart(mehmet), 'Bekijk advies');
    await knop(casuskaart(mehmet), 'Leg oordeel vast');
    await staat(casuskaart(mehmet), 'Wat deelt u met de casemanager?');
    await sanne.getByRole('main').getByText('Stap 2 van 4 · informatie delen').first().waitFor({ timeout: BINNEN_MS });
  });

  it('has its werkdocument in the page; who is in it too is named', async () => {
    await onderdeel(mehmet, 'Werkdocument');
    expect(mehmet.url()).toMatch(/#\/casus\/[^/]+\/werkdocument$/);
    await knop(mehmet.getByRole('main'), 'Voeg informatie toe');
    await isToegankelijk(mehmet, 'a3-werkdocument');
    await mehmet.getByLabel('Onderwerp').selectOption({ label: 'Recidiverisico' });
    await mehmet.getByLabel(/^Informatie/).fill('Hoog volgens RISC 2025.');
    await mehmet.getByLabel('Bron').fill('toezichtdossier 2025');
    await mehmet.getByText(/^Concept bewaard/).first().waitFor();
    await sanne.getByText('Mehmet Yilmaz is hier ook bezig.').waitFor({ timeout: BINNEN_MS });
    await foto(sanne, 'a4-ook-bezig');
    await knop(mehmet.getByRole('main'), 'Bewaar als concept');
    await mehmet.getByText('Het stuk is bewaard als concept.').first().waitFor();
  });

  it('keeps what is typed while the network is away, says so, and goes on by itself', async () => {
    await knop(mehmet.getByRole('main'), 'Voeg informatie toe');
    await mehmet.context().setOffline(true);
    await mehmet.getByLabel(/^Informatie/).fill('Woonde tot mei bij zijn zus.');
    await mehmet.getByText('We bewaren uw tekst zodra de verbinding terug is.').first().waitFor();
    await foto(mehmet, 'a5-geen-verbinding');
    // Elsewhere in the tab and back.
    await onderdeel(mehmet, 'Gesprekken');
    await onderdeel(mehmet, 'Werkdocument');
    expect(await mehmet.getByLabel(/^Informatie/).inputValue()).toBe('Woonde tot mei bij zijn zus.');
    await mehmet.context().setOffline(false);
    await mehmet.getByText(/^Concept bewaard/).first().waitFor();
    expect(await mehmet.getByLabel(/^Informatie/).inputValue()).toBe('Woonde tot mei bij zijn zus.');
    // What the browser itself wrote about the network is no fault of the page.
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('goes on when the proof of who one is has run out', async () => {
    let geweigerd = 0;
    await mehmet.route('**/api/casussen/*/opdrachten', async (route) => {
      geweigerd += 1;
      await (geweigerd === 1 ? route.fulfill({ status: 401, contentType: 'application/json', body: '{"melding":"verlopen"}' }) : route.continue());
    });
    await mehmet.getByLabel('Onderwerp').selectOption({ label: 'Levensloop vóór de detentie' });
    await mehmet.getByLabel('Bron').fill('toezichtdossier 2026');
    await knop(mehmet.getByRole('main'), 'Bewaar als concept');
    await mehmet.getByText('Het stuk is bewaard als concept.').first().waitFor();
    await staat(mehmet.getByRole('main'), 'Woonde tot mei bij zijn zus.');
    expect(geweigerd).toBe(2);
    await mehmet.unroute('**/api/casussen/*/opdrachten');
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('401'))).toEqual([]);
  });

  it('is shared in the werkdocument, and the casemanager reads it within seconds', async () => {
    await onderdeel(sanne, 'Werkdocument');
    await staat(sanne.getByRole('main'), 'De reclassering heeft nog niets gedeeld.');
    await knop(mehmet.getByRole('main'), 'Deel met de casemanager (2 stukken)');
    await knop(mehmet.getByRole('main'), 'Deel 2 stukken');
    await sanne.getByText('Woonde tot mei bij zijn zus.').waitFor({ timeout: BINNEN_MS });
  });

  it('takes what both write at the same time: nobody’s text is lost', async () => {
    const telefoon = await toneel.browser.venster();
    await knop(mehmet.getByRole('main'), /^Wijzig: Hoog volgens RISC/);
    await mehmet.getByText(/^Concept bewaard/).first().waitFor();
    await openTab(telefoon, toneel.product.teams, 'mehmet', '/afdeling');
    await openCasus(telefoon, code);
    await onderdeel(telefoon, 'Werkdocument');
    await telefoon.getByLabel(/^Informatie/).fill('Gedaald sinds de behandeling.');
    await nieuwStuk(sanne, 'Werkt mee op de afdeling.');
    await mehmet.getByLabel(/^Informatie/).fill('Hoog volgens RISC 2026.');
    await knop(mehmet.getByRole('main'), 'Bewaar wijziging');
    await mehmet.getByText('Het stuk is bewaard als concept.').first().waitFor();
    await telefoon.waitForTimeout(BINNEN_MS);
    // News came in meanwhile; what is being typed stays.
    expect(await telefoon.getByLabel(/^Informatie/).inputValue()).toBe('Gedaald sinds de behandeling.');
    await knop(telefoon.getByRole('main'), 'Bewaar wijziging');
    const keuze = telefoon.getByRole('group', { name: 'Iemand anders wijzigde dit stuk ook' });
    await keuze.getByText('Hoog volgens RISC 2026.').first().waitFor();
    await keuze.getByText(/^Bekijk wat in uw tekst anders is/).click();
    await isToegankelijk(telefoon, 'a6-samenvoegen');
    await knop(keuze, 'Zet beide teksten in het formulier');
    expect(await telefoon.getByLabel(/^Informatie/).inputValue()).toBe('Hoog volgens RISC 2026.\n\nGedaald sinds de behandeling.');
    await knop(telefoon.getByRole('main'), 'Bewaar wijziging');
    await telefoon.getByText('Het stuk is bewaard als concept.').first().waitFor();
    await knop(telefoon.getByRole('main'), 'Deel met de casemanager (1 stuk)');
    await knop(telefoon.getByRole('main'), 'Deel 1 stuk');
    await sanne.getByText('Gedaald sinds de behandeling.').first().waitFor({ timeout: BINNEN_MS });
    await gaWeg(telefoon);
  });

  it('shows what changed between two versions, in signs and words beside colours', async () => {
    await sanne.getByText(/Bekijk eerdere versies/).click();
    const erbij = sanne.getByRole('main').locator('ins').first();
    await erbij.waitFor();
    expect(await erbij.innerText()).toContain('toegevoegd');
    expect(await erbij.evaluate((element) => getComputedStyle(element).textDecorationLine)).toContain('underline');
    expect(await sanne.getByRole('main').locator('del').first().evaluate((element) => getComputedStyle(element).textDecorationLine)).toContain('line-through');
    await isToegankelijk(sanne, 'a7-versies');
  });

  it('comes to the duiding on the card, recorded by one and confirmed by the other', async () => {
    await onderdeel(sanne, 'Nu doen');
    await onderdeel(mehmet, 'Nu doen');
    await casuskaart(sanne).getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
    await knop(casuskaart(sanne), 'Al besproken? Leg vast');
    await casuskaart(sanne).getByLabel('Ja', { exact: true }).check();
    await casuskaart(sanne).getByLabel(/^Meedenken:/).check();
    await casuskaart(sanne).getByLabel('Waarom? (één regel)').fill('Zijn netwerk en de schulden vragen om begeleiding.');
    await isToegankelijk(sanne, 'a8-leg-vast');
    await knop(casuskaart(sanne), 'Leg vast');
    await staat(casuskaart(sanne), 'De ander bevestigt het nog.');
    await casuskaart(mehmet).getByRole('button', { name: 'Bevestig', exact: true }).waitFor({ timeout: BINNEN_MS });
    await knop(casuskaart(mehmet), 'Bevestig');
    await staat(casuskaart(mehmet), 'Stap 3 van 4 · bijdrage');
    await sanne.getByRole('main').getByText('Stap 3 van 4 · bijdrage').first().waitFor({ timeout: BINNEN_MS });
    await isToegankelijk(sanne, 'a9-nu-doen');
  });

  it.each([['Bijdragen en afspraken', 'Meedenken'], ['Gesprekken', 'Er is nog geen gesprek gepland.'], ['Tijdlijn', 'Signaal nieuwe detentie ontvangen'], ['Meenemen', 'Tulp-tekst']])('%s is there for everybody', async (naam, tekst) => {
    await onderdeel(sanne, naam);
    await staat(sanne.getByRole('main'), tekst);
    await isToegankelijk(sanne, `b0-${naam.toLowerCase().replaceAll(' ', '-')}`);
  });

  it('tells the timeline by day, and of one kind when asked', async () => {
    await onderdeel(sanne, 'Tijdlijn');
    await sanne.getByRole('heading', { level: 2, name: 'maandag 23 november 2026' }).waitFor();
    await staat(sanne.getByRole('main'), 'De duiding is afgerond');
    await sanne.getByLabel('Waarover').selectOption({ label: 'Detentie' });
    await expect.poll(() => sanne.getByText('De duiding is afgerond').count()).toBe(0);
    await sanne.reload();
    await sanne.getByRole('heading', { level: 2, name: 'maandag 23 november 2026' }).waitFor();
  });

  it('says that the text was copied', async () => {
    await onderdeel(sanne, 'Meenemen');
    await sanne.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await knop(sanne.getByRole('main'), 'Kopieer Tulp-tekst');
    await staat(sanne.getByRole('main'), 'Gekopieerd.');
    expect(await sanne.evaluate(() => navigator.clipboard.readText())).toContain('Woonde tot mei bij zijn zus.');
  });

  it('is closed to who has no role in it, in words', async () => {
    const joris = await toneel.browser.venster();
    await openTab(joris, toneel.product.teams, 'joris', new URL(sanne.url()).hash.slice(1));
    await staat(joris.getByRole('main'), 'U hebt geen rol in deze casus.');
    await isToegankelijk(joris, 'b1-geen-rol');
    expect(await delen(joris).count()).toBe(0);
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('403'))).toEqual([]);
  });

  it('says in Mijn werk what was done on a row that goes, and does not lose the place of the keyboard', async () => {
    const [tweede = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000742;"Rij, W.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft']);
    await openTab(mehmet, toneel.product.teams, 'mehmet', '/werk');
    const rij = mehmet.getByRole('list', { name: 'Mijn werk' }).getByRole('listitem').filter({ hasText: tweede });
    await knop(rij, /^Beoordeel\./);
    await knop(casuskaart(mehmet), 'Niet bekend');
    await isToegankelijk(mehmet, 'b2-in-mijn-werk');
    await casuskaart(mehmet).getByRole('button', { name: 'Leg vast: niet bekend' }).focus();
    await mehmet.keyboard.press('Enter');
    await mehmet.getByRole('status').getByText('Rij, W.:').waitFor();
    await foto(mehmet, 'b3-gedaan-in-mijn-werk');
    expect(await mehmet.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('opens a long form in a dialog, and gives the focus back to the card', async () => {
    await openTab(sanne, toneel.product.teams, 'sanne', '/afdeling');
    await openCasus(sanne, code);
    await knop(casuskaart(sanne), 'Voeg bijdrage toe');
    const venster = sanne.getByRole('dialog');
    await venster.waitFor();
    await isToegankelijk(sanne, 'b4-dialoog');
    await sanne.keyboard.press('Escape');
    await venster.waitFor({ state: 'detached' });
    expect(await casuskaart(sanne).evaluate((kaart) => kaart.contains(document.activeElement))).toBe(true);
  });
});
