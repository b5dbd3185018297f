import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { beoordeel, bevestig, deel, legDuidingVast } from './stappen.ts';
import { telHandelingen, type Teller } from './tellen.ts';
import { ga, kaart, knop, open, sluitWerkdocument, staat, verzetKlok, werkdocument } from './teams.ts';
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
    await staat(kaart(sanne, code), 'De afspraak staat in beide agenda’s.');
    expect(tellerSanne.aantal()).toBe(1);
  });

  it('the Tulp text is one', async () => {
    const [code = ''] = await toneel.product.signalen([KOP, rij(9_000_803, 'A')]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
    await legDuidingVast(sanne, code, { bijdragen: ['Meedenken'] });
    await bevestig(mehmet, code);
    await kaart(sanne, code).getByRole('button', { name: 'Tulp-tekst' }).waitFor();
    tellerSanne.aantal();
    await knop(kaart(sanne, code), 'Tulp-tekst');
    const tekst = werkdocument(sanne).getByLabel('Tulp-tekst', { exact: true });
    await expect.poll(() => tekst.inputValue()).toContain('Hoog volgens RISC 2025.');
    expect(tellerSanne.aantal()).toBe(1);
    await foto(sanne, '5t-tulp-tekst');
    await sluitWerkdocument(sanne);
  });

  it('a batch of 20 first offenders is three, by the list of the day digest', async () => {
    const codes = await toneel.product.signalen([KOP, ...Array.from({ length: 20 }, (_, nummer) => rij(9_000_820 + nummer, 'A'))]);
    // The digest of the next morning offers the list.
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Samen starten');
    await verzetKlok(mehmet, '24-11-2026 08:45', 'di 24 nov');
    await ga(mehmet, 'Afdeling A');
    const dagbericht = mehmet.getByRole('article').filter({ has: mehmet.getByRole('button', { name: /^Screen alles in één keer/ }) }).last();
    await dagbericht.waitFor();
    await dagbericht.scrollIntoViewIfNeeded();
    await foto(mehmet, '5r-dagbericht-met-lijst');
    teller.aantal();
    await knop(dagbericht, /^Screen alles in één keer \(\d+\)$/);
    const lijst = mehmet.getByRole('article').filter({ hasText: 'Signalen beoordelen' }).last();
    await lijst.getByLabel('Zet alle rijen die ik niet invul op “Niet bekend”').check();
    await foto(mehmet, '5s-lijst');
    await knop(lijst, 'Leg alles vast');
    await staat(lijst, /^2\d vastgelegd\.$/);
    expect(teller.aantal()).toBe(3);
    for (const code of codes) await staat(kaart(mehmet, code), /Oordeel stap 1: niet bekend · Mehmet Yilmaz/);
  });
});
