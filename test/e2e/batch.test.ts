import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { telHandelingen, type Teller } from './tellen.ts';
import { ga, kaart, knop, open, staat, typ } from './teams.ts';
import { richtIn } from './toneel.ts';

const KOP = 'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel';
const rij = (nummer: number): string => `${9_000_900 + nummer};"Test-van der Verzonnen Achternaam, W.${nummer}";Noorderveen;A;Sanne de Vries;22-11-2026;${nummer % 5 === 0 ? '10-12-2026' : '22-06-2027'};afgestraft`;

/** The list in the conversation that is open. */
function lijst(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: 'Signalen beoordelen' }).last();
}

describe('a day with a high inflow', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let teller: Teller;
  let codes: readonly string[];

  beforeAll(async () => {
    [mehmet, sanne] = [await toneel.browser.venster(), await toneel.browser.venster()];
    teller = await telHandelingen(mehmet);
    codes = await toneel.product.signalen([KOP, ...Array.from({ length: 20 }, (_, i) => rij(i))]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
  });

  it('shows the list to the reclasseringswerker, and a number to everybody else', async () => {
    await typ(mehmet, 'screenen');
    await staat(lijst(mehmet), 'alleen voor u');
    await staat(lijst(mehmet), /23 signalen, het dringendste eerst/);
    await lijst(mehmet).scrollIntoViewIfNeeded();
    await foto(mehmet, '60-lijst-van-mehmet');
    await staat(lijst(sanne), /Ma 23 nov: 23 signalen wachten op een oordeel/);
    expect(await lijst(sanne).innerText()).not.toMatch(/Test|9000/);
    await foto(sanne, '61-wat-sanne-ziet');
  });

  it('is done with the rows that go differently, one switch and one button', async () => {
    const keuze = (code: string): Locator => lijst(mehmet).getByLabel(new RegExp(`^${code} · `));
    teller.aantal();
    await keuze(codes[3] ?? '').selectOption({ label: 'Verouderd' });
    await keuze(codes[7] ?? '').selectOption({ label: 'Bekend: open kaart' });
    await lijst(mehmet).getByLabel('Zet alle rijen die ik niet invul op “Niet bekend”').check();
    await knop(lijst(mehmet), 'Leg alles vast');
    await staat(lijst(mehmet), '22 vastgelegd.');
    expect(teller.aantal()).toBe(4);
    await lijst(mehmet).scrollIntoViewIfNeeded();
    await foto(mehmet, '62-vastgelegd');
    await staat(kaart(sanne, codes[0] ?? ''), /Oordeel stap 1: niet bekend · Mehmet Yilmaz/);
  });

  it('puts the card of somebody who is known in the own chat', async () => {
    await knop(lijst(mehmet), `Open ${codes[7] ?? ''}`);
    await ga(mehmet, 'Samen starten');
    await staat(kaart(mehmet, codes[7] ?? ''), 'Kent de reclassering deze persoon?');
    await foto(mehmet, '63-bekend');
  });

  it('told the casemanager once, with codes and no names', async () => {
    await ga(sanne, 'Samen starten');
    const bericht = sanne.getByRole('article').filter({ hasText: 'in één keer beoordeeld' });
    await bericht.waitFor();
    expect(await bericht.count()).toBe(1);
    expect(await bericht.innerText()).toMatch(/Informatie verouderd \(1\): ZS-\d{6}\./);
    expect(await bericht.innerText()).not.toMatch(/Test|9000/);
    await foto(sanne, '64-bericht-aan-sanne');
  });
});
