import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { kaartIn, openKanaal, openPlayground } from './playground.ts';
import { beginOpKnop, beoordeel, blokVan, deel } from './stappen.ts';
import { berichtOver, dialoog, ga, kaart, knop, open, staat, verstuurDialoog } from './teams.ts';
import { richtIn } from './toneel.ts';

const NAAM = 'Test, T.';

/** Moves a casus from its card in the channel that is open. */
async function plaatsOver(page: Page, code: string, waarheen: string, foto?: () => Promise<void>): Promise<void> {
  await kaart(page, code).getByText('alleen voor u').waitFor();
  await knop(kaart(page, code), 'Verplaatst, vertrokken of fout');
  await knop(kaart(page, code), 'Overplaatsen');
  await dialoog(page).getByLabel('Waarheen?').selectOption({ label: waarheen });
  await foto?.();
  await verstuurDialoog(page, 'Plaats over');
}

/** What stands where the card of a casus was. */
function oudeKaart(page: Page, code: string): Locator {
  return page.getByRole('article').filter({ hasText: `${code} is overgeplaatst naar ` });
}

describe('somebody who is transferred in the middle of the duiding', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let ruben: Page;
  let guus: Page;
  let agendas: Page;
  let code: string;
  let blok: string;

  const afspraken = async (): Promise<readonly string[]> => {
    await agendas.goto(toneel.product.graph);
    return agendas.getByRole('listitem').filter({ hasText: `Duiding ${code}` }).locator('p:first-child').allInnerTexts();
  };

  beforeAll(async () => {
    [mehmet, sanne, ruben, guus, agendas] = [await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster()];
    [code = ''] = await toneel.product.signalen([
      'SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', `9000511;"${NAAM}";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft`,
    ]);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
    const keuze = kaart(sanne, code).getByRole('button', { name: /^(Kies )?(ma|di|wo|do|vr) .* · / }).first();
    blok = blokVan(await beginOpKnop(keuze));
    await keuze.click();
    await staat(kaart(sanne, code), 'De afspraak staat in beide agenda’s.');
    expect(await afspraken()).toHaveLength(2);
  });

  it('moves to another afdeling of the prison: the old card says where it went', async () => {
    await plaatsOver(sanne, code, 'PI Noorderveen, Afdeling C', () => foto(sanne, '7a-waarheen'));
    await oudeKaart(sanne, code).getByText(`${code} is overgeplaatst naar PI Noorderveen, Afdeling C.`).waitFor();
    expect(await sanne.getByRole('main').innerText()).not.toContain(NAAM);
    await oudeKaart(sanne, code).scrollIntoViewIfNeeded();
    await foto(sanne, '7b-oude-kaart');
  });

  it('takes the meeting out of the calendar of who organised it; the other sees that it is cancelled, as Outlook shows it', async () => {
    await expect.poll(afspraken, { timeout: 20_000 }).toEqual([`${blok}: Geannuleerd: Duiding ${code} (PI Noorderveen)`]);
    await agendas.getByRole('listitem').filter({ hasText: code }).first().scrollIntoViewIfNeeded();
    await foto(agendas, '7c-agendas');
  });

  it('has a new card in the channel of the new afdeling, with everything for who works there and nothing for others', async () => {
    await open(ruben, toneel.product.teams, 'Ruben Bakker', 'Afdeling C');
    await staat(kaart(ruben, code), NAAM);
    await staat(kaart(ruben, code), /Overgeplaatst op ma 23 nov uit PI Noorderveen, Afdeling A/);
    await foto(ruben, '7d-nieuwe-kaart');
    await open(guus, toneel.product.teams, 'Guus Hendriks', 'Afdeling C');
    await staat(kaart(guus, code), 'Stap 2 van 4 · samen duiden');
    expect(await kaart(guus, code).innerText()).not.toMatch(/Test, T|9000/);
  });

  it('tells the old people, but for who did it, and the new ones', async () => {
    await ga(mehmet, 'Samen starten');
    await staat(berichtOver(mehmet, code), `Casus overgeplaatst · ${code}`);
    await foto(mehmet, '7e-bericht-aan-mehmet');
    await ga(sanne, 'Samen starten');
    expect(await berichtOver(sanne, code).innerText()).toContain('De duiding staat in de agenda’s');
    await ga(ruben, 'Samen starten');
    await staat(ruben.getByRole('article').filter({ hasText: code }), `Overgeplaatst naar PI Noorderveen, Afdeling C · ${code}`);
    await foto(ruben, '7f-bericht-aan-ruben');
  });

  it('moves to another prison, in a team elsewhere, whose people see the card in their own channel', async () => {
    await ga(ruben, 'Afdeling C');
    await plaatsOver(ruben, code, 'PI Zuidhaven, Afdeling 1');
    await oudeKaart(ruben, code).getByText(`${code} is overgeplaatst naar PI Zuidhaven, Afdeling 1.`).waitFor();
    const zuidhaven = await openPlayground(toneel);
    await openKanaal(zuidhaven, code);
    const nieuw = kaartIn(zuidhaven, code);
    await nieuw.getByText(/Overgeplaatst op ma 23 nov uit PI Noorderveen, Afdeling C/).waitFor();
    expect(await nieuw.innerText()).not.toMatch(/Test, T|9000/);
    await foto(zuidhaven, '7g-in-zuidhaven');
  });
});
