import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { beoordeel, deel } from './stappen.ts';
import { kaart, knop, open, staat, werkdocument } from './teams.ts';
import { richtIn } from './toneel.ts';

const OUD = 'Hoog volgens RISC 2025.';

describe('two people who write in the same piece', () => {
  const toneel = richtIn('stap na stap');
  let laptop: Page;
  let telefoon: Page;

  async function openBlad(page: Page, code: string): Promise<FrameLocator> {
    await open(page, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await knop(kaart(page, code), 'Open werkdocument');
    return werkdocument(page);
  }

  beforeAll(async () => {
    [laptop, telefoon] = [await toneel.browser.venster(), await toneel.browser.venster()];
  });

  it('each keep their text: who saves last reads both and makes one of them', async () => {
    const [code = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000731;"Test, S.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft']);
    await open(laptop, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await beoordeel(laptop, code);
    await deel(laptop, code);
    await staat(kaart(laptop, code), 'Kies een moment voor de duiding');
    const eerste = await openBlad(laptop, code);
    await eerste.getByRole('button', { name: `Wijzig: ${OUD}` }).click();
    await eerste.getByText(/^Concept bewaard/).first().waitFor();
    // What is being typed is kept for the person, so the form is open on the other machine too.
    const tweede = await openBlad(telefoon, code);
    expect(await tweede.getByLabel(/^Informatie/).inputValue()).toBe(OUD);
    await eerste.getByLabel(/^Informatie/).fill('Hoog volgens RISC 2026.');
    await eerste.getByRole('button', { name: 'Bewaar wijziging' }).click();
    await eerste.getByText('Het stuk is bewaard als concept.').first().waitFor();
    await tweede.getByLabel(/^Informatie/).fill('Gedaald sinds de behandeling.');
    await tweede.getByRole('button', { name: 'Bewaar wijziging' }).click();
    const keuze = tweede.getByRole('group', { name: 'Iemand anders wijzigde dit stuk ook' });
    await keuze.getByText('Hoog volgens RISC 2026.').waitFor();
    await keuze.getByText('Gedaald sinds de behandeling.').waitFor();
    await foto(telefoon, '43-samenvoegen');
    const blad = telefoon.frames().find((frame) => frame.url().includes('werkdocument.html')) ?? expect.unreachable();
    expect(await bezwaren(blad)).toEqual([]);
    await keuze.getByRole('button', { name: 'Zet beide teksten in het formulier' }).click();
    expect(await tweede.getByLabel(/^Informatie/).inputValue()).toBe('Hoog volgens RISC 2026.\n\nGedaald sinds de behandeling.');
    await tweede.getByRole('button', { name: 'Bewaar wijziging' }).click();
    await tweede.getByText('Het stuk is bewaard als concept.').first().waitFor();
    await foto(telefoon, '44-samengevoegd');
  });
});
