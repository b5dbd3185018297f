import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { beoordeel, deel } from './stappen.ts';
import { kaart, open, staat } from './teams.ts';
import { richtIn } from './toneel.ts';

function momenten(page: Page, code: string): Locator {
  return kaart(page, code).getByRole('button', { name: /^(Kies )?(ma|di|wo|do|vr) .* · / });
}

describe('two people who press at the same time', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let code: string;

  beforeAll(async () => {
    [mehmet, sanne] = [await toneel.browser.venster(), await toneel.browser.venster()];
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000701;"Test, W.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft',
    ]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
  });

  it('claims a casus once when somebody presses in two windows', async () => {
    const telefoon = await toneel.browser.venster();
    await open(telefoon, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    const knoppen = [mehmet, telefoon].map((page) => kaart(page, code).getByRole('button', { name: 'Ik pak deze' }));
    for (const page of [mehmet, telefoon]) await kaart(page, code).getByText('alleen voor u').waitFor();
    await Promise.all(knoppen.map((knop) => knop.click()));
    for (const page of [mehmet, telefoon]) await staat(kaart(page, code), 'Aan zet: Mehmet Yilmaz, reclasseringswerker');
    await foto(telefoon, '40-twee-vensters');
  });

  it('books one moment when the casemanager and the reclasseringswerker each choose another', async () => {
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await momenten(sanne, code).first().waitFor();
    await momenten(mehmet, code).first().waitFor();
    await Promise.all([momenten(sanne, code).nth(0).click(), momenten(mehmet, code).nth(2).click()]);
    for (const page of [sanne, mehmet]) await staat(kaart(page, code), 'De afspraak staat in beide agenda’s.');
    await foto(sanne, '41-sanne-koos');
    await foto(mehmet, '42-mehmet-koos');
    const gekozen = async (page: Page): Promise<string> => kaart(page, code).getByRole('heading', { name: /^Duiding: / }).innerText();
    expect(await gekozen(sanne)).toBe(await gekozen(mehmet));
    const agendas = await toneel.browser.venster();
    await agendas.goto(toneel.product.graph);
    const regels = await agendas.getByRole('listitem').filter({ hasText: `Duiding ${code}` }).allInnerTexts();
    expect(regels).toHaveLength(2);
    expect(new Set(regels.map((regel) => regel.slice(0, 'di 24 nov 11:30'.length))).size).toBe(1);
  });
});
