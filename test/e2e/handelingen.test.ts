import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { beoordeel, deel } from './stappen.ts';
import { telHandelingen, type Teller } from './tellen.ts';
import { kaart, knop, open, staat } from './teams.ts';
import { richtIn } from './toneel.ts';

const KOP = 'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel';
const rij = (nummer: number, afdeling: string): string => `${nummer};"Test, W.";Noorderveen;${afdeling};Sanne de Vries;22-11-2026;22-06-2027;afgestraft`;

describe('how much work the product asks, counted in buttons pressed and fields filled in', () => {
  const toneel = richtIn('los van elkaar');
  let mehmet: Page;
  let sanne: Page;
  let teller: Teller;
  let tellerSanne: Teller;

  beforeAll(async () => {
    [mehmet, sanne] = [await toneel.browser.venster(), await toneel.browser.venster()];
    [teller, tellerSanne] = [await telHandelingen(mehmet), await telHandelingen(sanne)];
  });

  it('"niet bekend" is two', async () => {
    const [code = ''] = await toneel.product.signalen([KOP, rij(9_000_801, 'A')]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await kaart(mehmet, code).getByText('alleen voor u').waitFor();
    teller.aantal();
    await knop(kaart(mehmet, code), 'Niet bekend');
    await knop(kaart(mehmet, code), 'Leg vast: niet bekend');
    await staat(kaart(mehmet, code), 'Uw oordeel is vastgelegd. De casemanager heeft bericht.');
    expect(teller.aantal()).toBe(2);
  });

  it('from a shared werkdocument to a booked duiding is one', async () => {
    const [code = ''] = await toneel.product.signalen([KOP, rij(9_000_802, 'B')]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling B');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling B');
    const momenten = kaart(sanne, code).getByRole('button', { name: /^(Kies )?(ma|di|wo|do|vr) .* · / });
    await momenten.first().waitFor();
    tellerSanne.aantal();
    await momenten.first().click();
    await staat(kaart(sanne, code), 'De afspraak staat in beide agenda’s. Leg na afloop de uitkomst vast.');
    expect(tellerSanne.aantal()).toBe(1);
  });
});
