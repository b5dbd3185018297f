import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isToegankelijk } from './toegankelijkheid.ts';
import { openTab } from './tab.ts';
import { kaart, open } from './teams.ts';
import { richtIn } from './toneel.ts';

const toneel = richtIn('stap na stap');
const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam, exact: true });
const kop = (page: Page, naam: string | RegExp) => page.getByRole('heading', { name: naam });

async function opent(persoon: string, pad = '/handreiking'): Promise<Page> {
  const page = await toneel.browser.venster();
  await openTab(page, toneel.product.teams, persoon, pad);
  return page;
}

describe('the handreiking', () => {
  it('is searched while one types, and says so when nothing is found', async () => {
    const page = await opent('sanne');
    await page.getByText('11 onderdelen').waitFor();
    await isToegankelijk(page, 'handreiking');
    await page.getByRole('searchbox', { name: 'Zoek in de handreiking' }).fill('recidive');
    await page.getByText(/^1 onderdeel gevonden|^\d onderdelen gevonden/).waitFor();
    await kop(page, 'Wat vult aan op JD-online?').waitFor();
    await page.getByRole('searchbox').fill('xyzzy');
    await page.getByText('Niets gevonden.').waitFor();
    await isToegankelijk(page, 'handreiking-niets');
  });

  it('gives each section an address of its own, with the way to the others', async () => {
    const page = await opent('mehmet', '/handreiking/kort-verblijf');
    await kop(page, 'Wat kan de reclassering doen bij een kort verblijf?').waitFor();
    await kop(page, 'Korter dan een week').waitFor();
    expect(await knop(page, 'Wijzig').count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Eerdere versies' }).count()).toBe(0);
    await isToegankelijk(page, 'handreiking-sectie');
    await page.getByRole('link', { name: 'Welke vormen van bijdrage zijn er?' }).focus();
    await page.keyboard.press('Enter');
    await kop(page, 'Welke vormen van bijdrage zijn er?').waitFor();
    await page.locator('strong', { hasText: 'Reclasseringsadvies D&R' }).waitFor();
    await page.getByRole('link', { name: 'Alle onderdelen' }).click();
    await page.getByText('11 onderdelen').waitFor();
    const onbekend = await opent('mehmet', '/handreiking/bestaat-niet');
    await onbekend.getByText('Dit onderdeel van de handreiking bestaat niet (meer). Zoek het op in de lijst.').waitFor();
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('404'))).toEqual([]);
  });

  it('is where the button of a card leads, at the section about the step at hand', async () => {
    const [code = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000901;"Test, H.";Noorderveen;B;Sanne de Vries;22-11-2026;22-06-2027;afgestraft']);
    const teams = await toneel.browser.venster();
    await open(teams, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling B');
    const [nieuw] = await Promise.all([teams.context().waitForEvent('page'), kaart(teams, code).getByRole('button', { name: 'Handreiking' }).or(kaart(teams, code).getByRole('link', { name: 'Handreiking' })).first().click()]);
    expect(new URL(nieuw.url()).hash).toBe('#/handreiking/bekendheid');
  });
});

describe('the beheerder', () => {
  let bart: Page;

  it('changes a text with the result beside it, and a mistake is told at its field', async () => {
    bart = await opent('bart', '/handreiking/warme-overdracht');
    await bart.getByText('Deze tekst is nog niet gewijzigd.').waitFor();
    await knop(bart, 'Wijzig').focus();
    await bart.keyboard.press('Enter');
    await bart.getByLabel('Titel').fill('');
    await knop(bart, 'Bewaar').click();
    await bart.getByText('Vul een titel in van 1 tot en met 80 tekens.').waitFor();
    expect(await bart.getByLabel('Titel').evaluate((veld) => veld === document.activeElement)).toBe(true);
    await isToegankelijk(bart, 'handreiking-fout');
    await bart.getByLabel('Titel').fill('Warm overdragen');
    await bart.getByRole('textbox', { name: 'Tekst', exact: true }).fill('Bel altijd **eerst**.\n\n## Wie\n\n- de toezichthouder\n- de gemeente');
    await bart.getByRole('region', { name: 'Voorbeeld' }).locator('strong', { hasText: 'eerst' }).waitFor();
    await bart.getByRole('region', { name: 'Voorbeeld' }).getByRole('listitem').filter({ hasText: 'de gemeente' }).waitFor();
    await isToegankelijk(bart, 'handreiking-wijzigen');
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('400'))).toEqual([]);
  });

  it('finds what was typed again after another page and after loading anew, also when the network is away', async () => {
    await bart.getByRole('link', { name: 'Mijn werk' }).click();
    await kop(bart, 'Mijn werk').waitFor();
    await bart.goBack();
    expect(await bart.getByLabel('Titel').inputValue()).toBe('Warm overdragen');
    await bart.reload();
    expect(await bart.getByLabel('Titel').inputValue()).toBe('Warm overdragen');
    await bart.context().setOffline(true);
    await knop(bart, 'Bewaar').click();
    await bart.getByText(/Geen verbinding\. Controleer uw netwerk/).waitFor();
    expect(await bart.getByLabel('Titel').inputValue()).toBe('Warm overdragen');
    await bart.context().setOffline(false);
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('who saves second reads what the other wrote, keeps the own text and chooses', async () => {
    const ander = await opent('bart', '/handreiking/warme-overdracht');
    await knop(ander, 'Wijzig').click();
    await ander.getByLabel('Titel').fill('Overdragen met een gesprek');
    await knop(ander, 'Bewaar').click();
    await ander.getByText('De tekst is bewaard.').waitFor();
    await kop(ander, 'Overdragen met een gesprek').waitFor();
    await knop(bart, 'Bewaar').click();
    await bart.getByText(/Iemand anders bewaarde intussen een andere tekst/).waitFor();
    await kop(bart, 'Zo is het nu: Overdragen met een gesprek').waitFor();
    expect(await bart.getByLabel('Titel').inputValue()).toBe('Warm overdragen');
    await isToegankelijk(bart, 'handreiking-botsing');
    await knop(bart, 'Ga verder met mijn tekst').click();
    await knop(bart, 'Bewaar').click();
    await bart.getByText('De tekst is bewaard.').waitFor();
    expect(await knop(bart, 'Wijzig').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('409'))).toEqual([]);
  });

  it('sees who wrote what before, and goes back to the text of the product', async () => {
    await knop(bart, /^Versie 1: gewijzigd/).click();
    await bart.getByText('Overdragen met een gesprek', { exact: true }).waitFor();
    await isToegankelijk(bart, 'handreiking-geschiedenis');
    await knop(bart, 'Wijzig').click();
    await knop(bart, 'Terug naar de standaardtekst').click();
    await bart.getByRole('dialog').waitFor();
    await isToegankelijk(bart, 'handreiking-terug');
    await knop(bart, 'Zet terug').click();
    await kop(bart, 'Warm overdragen: zo doet u dat').waitFor();
    await knop(bart, /^Versie 3: terug naar de standaardtekst, .*Bart Jansen/).waitFor();
  });
});
