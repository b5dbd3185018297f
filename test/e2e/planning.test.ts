import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { foto } from './browser.ts';
import { beginOpKnop, beoordeel, bevestig, deel } from './stappen.ts';
import { berichtOver, ga, kaart, knop, open, opRust, staat, typ } from './teams.ts';
import { richtIn } from './toneel.ts';

/** The buttons with moments on the card of a casus, or in a message about it. */
function momenten(deel: Locator): Locator {
  return deel.getByRole('button', { name: /^(Kies )?(ma|di|wo|do|vr) .*(·|\() ?(in de PI|online)/ });
}

/** The steps follow each other: what happens in Outlook is played on the page with the calendars. */
describe('a duiding that lives on in the calendars', () => {
  const toneel = richtIn('stap na stap');
  let mehmet: Page;
  let sanne: Page;
  let agendas: Page;
  let code: string;

  /** Presses a button of one meeting in one calendar on the page with the calendars. */
  const inOutlook = async (wat: string, wie: string): Promise<void> => {
    await agendas.goto(toneel.product.graph);
    await agendas.getByRole('button', { name: new RegExp(`^${wat}: .*${code}.*${wie}$`) }).first().click();
  };
  const kies = async (): Promise<string> => {
    await momenten(kaart(sanne, code)).first().waitFor();
    const begin = await beginOpKnop(momenten(kaart(sanne, code)).first());
    await momenten(kaart(sanne, code)).first().click();
    await staat(kaart(sanne, code), /wacht op antwoord van Mehmet Yilmaz\./);
    return begin;
  };

  beforeAll(async () => {
    [mehmet, sanne, agendas] = [await toneel.browser.venster(), await toneel.browser.venster(), await toneel.browser.venster()];
    [code = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000531;"Test, P.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft']);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await open(sanne, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
  });

  it('is chosen from the message in the own chat with one tap', async () => {
    await ga(sanne, 'Samen starten');
    const bericht = berichtOver(sanne, code);
    await staat(bericht, `Kies een moment voor de duiding · ${code}`);
    expect(await momenten(bericht).count()).toBe(3);
    await bericht.getByRole('button', { name: 'Geen van deze' }).waitFor();
    await foto(sanne, '92-kies-in-de-chat');
    await momenten(bericht).first().click();
    await ga(sanne, 'Afdeling A');
    await staat(kaart(sanne, code), /wacht op antwoord van Mehmet Yilmaz\./);
  });

  it('who declines in Outlook makes it fall away: both hear why, and new moments are there by themselves', async () => {
    await inOutlook('Weigeren', 'Mehmet Yilmaz');
    await momenten(kaart(sanne, code)).first().waitFor({ timeout: 30_000 });
    await ga(sanne, 'Samen starten');
    await staat(sanne.getByTestId('berichtenlijst'), `Afspraak gaat niet door · ${code}`);
    await ga(sanne, 'Afdeling A');
    await foto(sanne, '93-afgewezen');
  });

  it('who accepts in Outlook makes it planned', async () => {
    await kies();
    await inOutlook('Accepteren', 'Mehmet Yilmaz');
    await staat(kaart(sanne, code), /Iedereen komt\./);
    await foto(sanne, '94-gepland');
  });

  it('moved by its organiser it is held at the new time, and who is needed is asked again', async () => {
    await inOutlook('Dag later', 'Sanne de Vries');
    await staat(kaart(sanne, code), /wacht op antwoord van Mehmet Yilmaz\./);
    await ga(mehmet, 'Samen starten');
    await staat(mehmet.getByTestId('berichtenlijst'), `De duiding is verplaatst · ${code}`);
    await foto(mehmet, '95-verplaatst');
    await berichtOver(mehmet, code).getByRole('button', { name: 'Ik kom' }).click();
    await staat(kaart(sanne, code), /Iedereen komt\./);
    // What was said in Teams stands in Outlook too: with the organiser, who sees who comes.
    await expect.poll(async () => {
      await agendas.goto(toneel.product.graph);
      return agendas.locator('li', { hasText: code }).filter({ hasText: 'Uitgenodigd: ' }).allInnerTexts();
    }, { timeout: 20_000 }).toEqual([expect.stringContaining('Mehmet Yilmaz (komt)')]);
  });

  it('after the end it is asked whether it took place, and the outcome leads to a trajectgesprek in a room', async () => {
    await ga(sanne, 'Samen starten');
    await typ(sanne, 'klok 26-11-2026 17:30');
    // All that the new day brings first: it would draw the card anew under her hands, as in Teams.
    await staat(sanne.getByTestId('berichtenlijst'), `Heeft de duiding plaatsgevonden? · ${code}`);
    await ga(sanne, 'Afdeling A');
    await staat(sanne.getByTestId('berichtenlijst'), 'Dagbericht · Afdeling A · do 26 nov');
    await staat(kaart(sanne, code), 'Heeft de duiding plaatsgevonden?');
    await kaart(sanne, code).getByText('Heeft de duiding plaatsgevonden?').scrollIntoViewIfNeeded();
    await foto(sanne, '96-plaatsgevonden');
    await opRust(sanne, code);
    await knop(kaart(sanne, code), 'Ja, leg de uitkomst vast');
    await kaart(sanne, code).getByLabel('Ja', { exact: true }).check();
    await kaart(sanne, code).getByLabel(/^Deelname aan het trajectgesprek/).check();
    await kaart(sanne, code).getByLabel('Waarom? (één regel)').fill('Samen doelen stellen helpt hem.');
    await knop(kaart(sanne, code), 'Leg vast');
    await ga(mehmet, 'Afdeling A');
    await bevestig(mehmet, code);
    await staat(kaart(sanne, code), 'Kies een moment voor het trajectgesprek, samen met de reclassering:');
    await staat(kaart(sanne, code), /Spreekkamer \d/);
    await foto(sanne, '97-trajectgesprek');
    await momenten(kaart(sanne, code)).first().click();
    await staat(kaart(sanne, code), /Trajectgesprek: .* in de PI, Spreekkamer \d/);
    await staat(kaart(mehmet, code), 'Ik kom');
    await kaart(mehmet, code).getByText('Ik kom').first().scrollIntoViewIfNeeded();
    await foto(mehmet, '98-trajectgesprek-geboekt');
  });
});
