import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BezorgingAntwoord } from '../../src/api/beheer/bezorging.ts';
import { foto } from './browser.ts';
import { isToegankelijk } from './toegankelijkheid.ts';
import { richtIn } from './toneel.ts';

const toneel = richtIn('los van elkaar');

/** A window of this person at a page of the tab. */
async function opent(wie: string, pad: string): Promise<Page> {
  const page = await toneel.browser.venster();
  await page.addInitScript((id) => sessionStorage.setItem('samen-starten:persoon', id), wie);
  await page.goto(`${new URL(toneel.product.teams).origin}/tab/#${pad}`);
  return page;
}
const regel = (page: Page, naam: string | RegExp) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: naam }) });
const knop = (page: Page, naam: string | RegExp) => page.getByRole('button', { name: naam });
const melding = (page: Page, tekst: string | RegExp) => page.getByText(tekst).first().waitFor();

describe('the beheerder', () => {
  test('adds a colleague and gives a role; a mistake is told at its field, and what was typed stays', async () => {
    const page = await opent('bart', '/beheer/mensen');
    await knop(page, 'Voeg collega toe').click();
    await page.getByRole('textbox', { name: 'Naam' }).fill('Joost Nieuw');
    await page.getByRole('textbox', { name: 'Mailadres' }).fill('joost');
    await page.getByLabel('Tenant-id').fill('d1100000-0000-4000-8000-000000000001');
    await page.getByLabel('Object-id').fill('00000000-0000-4000-8000-000000000077');
    await knop(page, 'Bewaar').click();
    await melding(page, /Vul een mailadres in/);
    expect(await page.getByRole('textbox', { name: 'Naam' }).inputValue()).toBe('Joost Nieuw');
    await isToegankelijk(page, 'beheer-venster');
    await page.getByRole('textbox', { name: 'Mailadres' }).fill('joost@dji.example');
    await knop(page, 'Bewaar').click();
    await melding(page, /Joost Nieuw is toegevoegd/);
    await knop(page, 'Rollen van Joost Nieuw').click();
    await page.getByRole('combobox', { name: 'Afdeling' }).selectOption({ label: 'Afdeling E' });
    await knop(page, 'Geef deze rol').click();
    await page.getByRole('listitem').filter({ hasText: 'casemanager, PI Noorderveen, Afdeling E' }).waitFor();
    await knop(page, 'Annuleer').click();
    await page.getByRole('searchbox').fill('joost');
    await regel(page, /Joost Nieuw/).getByText('casemanager, PI Noorderveen, Afdeling E').waitFor();
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('400'))).toEqual([]);
  });

  test('sees what another termijn does before it holds, and takes it back', async () => {
    const page = await opent('bart', '/beheer/afspraken');
    await knop(page, 'Wijzig: Stap 1: oordeel na het signaal').click();
    await page.getByLabel('Nieuwe waarde').fill('4');
    await knop(page, 'Bekijk wat dit doet').click();
    await melding(page, /Als u dit bewaart: geldt vanaf nu voor \d+ open casussen van PI Noorderveen/);
    await foto(page, 'beheer-afspraak');
    await knop(page, 'Bewaar').click();
    await melding(page, /^Geldt vanaf nu/);
    await knop(page, 'Wijzig: Stap 1: oordeel na het signaal').click();
    await melding(page, /Bart Jansen: geen eigen afspraak → 4 werkdagen/);
    await knop(page, 'Terug naar wat erboven geldt').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await regel(page, /Stap 1: oordeel na het signaal/).getByText('van landelijk').waitFor();
  });

  test('who saves second hears that somebody else was first, keeps what was typed, and can save again', async () => {
    const [een, twee] = [await opent('bart', '/beheer/organisatie'), await opent('bart', '/beheer/organisatie')];
    for (const page of [een, twee]) await knop(page, 'Wijzig Afdeling D').click();
    await een.getByLabel('Andere namen').fill('Delta');
    await knop(een, 'Bewaar').click();
    await melding(een, 'Afdeling D is bewaard.');
    await twee.getByLabel('Andere namen').fill('D-vleugel');
    await knop(twee, 'Bewaar').click();
    await melding(twee, /Iemand anders heeft dit intussen gewijzigd.* Nu staat er: Afdeling D; andere namen Delta; Cluster 2/);
    expect(await twee.getByLabel('Andere namen').inputValue()).toBe('D-vleugel');
    await foto(twee, 'beheer-intussen-gewijzigd');
    await knop(twee, 'Bewaar').click();
    await melding(twee, 'Afdeling D is bewaard.');
    await regel(twee, /Afdeling D/).getByText('ook: D-vleugel').waitFor();
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('409'))).toEqual([]);
  });

  test('changes hours and days; both are as typed afterwards', async () => {
    const page = await opent('bart', '/beheer/rooster');
    await knop(page, 'Wijzig programma-uren van Afdeling E').click();
    await page.getByLabel('maandag').fill('9 tot 10');
    await page.getByLabel('dinsdag').fill('negen uur');
    await knop(page, 'Bewaar').click();
    await melding(page, /Op dinsdag klopt “negen uur” niet/);
    await page.getByLabel('dinsdag').fill('');
    await knop(page, 'Bewaar').click();
    await melding(page, /De programma-uren van Afdeling E zijn bewaard/);
    await page.getByRole('link', { name: 'Aanwezigheid' }).click();
    await knop(page, 'Vaste dagen van Mehmet Yilmaz in PI Noorderveen').click();
    await page.getByLabel('maandag').check();
    await knop(page, 'Bewaar').click();
    await melding(page, /De dagen van Mehmet Yilmaz zijn bewaard/);
    await regel(page, /Mehmet Yilmaz/).getByText('maandag, dinsdag en donderdag').waitFor();
    expect(toneel.browser.fouten().filter((fout) => !fout.includes('400'))).toEqual([]);
  });

  test('sees why something was not delivered, and tries it again', async () => {
    const page = await toneel.browser.venster();
    const rij = { id: '00000000-0000-4000-8000-000000000001', wat: 'Kaart in het kanaal', voor: 'ZS-123456 · PI Noorderveen, Afdeling A', reden: 'De app mag daar niets plaatsen.', watTeDoen: 'Kijk of de app in het team staat en niet is geblokkeerd. Probeer het daarna opnieuw.', pogingen: 31, sinds: 'ma 23 nov 04:12' };
    let antwoord: BezorgingAntwoord = { rijen: [rij, { ...rij, id: '00000000-0000-4000-8000-000000000002', wat: 'Mail', voor: 'ZS-654321 · PI Noorderveen, Afdeling B · aan Mehmet Yilmaz', reden: 'De agenda of postbus bestaat niet.' }], herkanst: [], herhaalt: 3 };
    // What fails for good takes four hours to do so; here only the page is looked at, the rest by the tests of HTTP.
    await page.route('**/api/beheer/bezorging', (route) => route.fulfill({ json: antwoord }));
    await page.route('**/api/beheer/bezorging/opnieuw', async (route) => {
      antwoord = { ...antwoord, rijen: antwoord.rijen.slice(1), herkanst: [{ id: rij.id, wat: rij.wat, voor: rij.voor, stand: 'gelukt', op: 'ma 23 nov 09:00' }] };
      await route.fulfill({ json: { melding: 'Eén bericht wordt opnieuw geprobeerd. Hieronder ziet u hoe het afloopt.' } });
    });
    await page.addInitScript(() => sessionStorage.setItem('samen-starten:persoon', 'bart'));
    await page.goto(`${new URL(toneel.product.teams).origin}/tab/#/beheer/bezorging`);
    await regel(page, 'Kaart in het kanaal').getByRole('button').waitFor();
    await isToegankelijk(page, 'beheer-bezorging');
    await regel(page, 'Kaart in het kanaal').getByRole('button').click();
    await melding(page, /✓ gelukt/);
    await foto(page, 'beheer-bezorging-opnieuw');
  });
});

test('the backoffice sees what a list would do before taking it over, and has no beheer', async () => {
  const page = await opent('fatima', '/import');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: Buffer.from('SKN;Naam;PI;Afdeling\n9000801;Berg, A.;Noorderveen;A\n9000802;Dal, B.;Noorderveen;Zolder\n') });
  await knop(page, 'Bekijk voorbeeld').click();
  await page.getByRole('heading', { name: 'Voorbeeld: 1 nieuw, 1 ongeldig' }).waitFor();
  await isToegankelijk(page, 'beheer-import');
  await knop(page, 'Neem over').click();
  await melding(page, 'Overgenomen: 1 nieuw, 1 ongeldig.');
  expect(await page.getByRole('link', { name: 'Beheer', exact: true }).count()).toBe(0);
});

test.each([['organisatie', 'Organisatie', 'Kanalen van PI Noorderveen'], ['mensen', 'Mensen en rollen', 'Sanne de Vries'], ['aanwezigheid', 'Aanwezigheid', 'Mehmet Yilmaz'], ['rooster', 'Uren en ruimtes', 'Vergaderzaal'], ['afspraken', 'Afspraken', 'Stap 1: oordeel na het signaal'], ['import', 'Bestand inlezen', 'Bekijk voorbeeld']])('%s can be used with a keyboard, a screen reader, a small window and in each theme', async (pad, titel, daar) => {
  const page = await opent('bart', `/beheer/${pad}`);
  await page.getByRole('heading', { level: 2, name: titel }).waitFor();
  await page.getByText(daar).first().waitFor();
  await isToegankelijk(page, `beheer-${pad}`);
});
