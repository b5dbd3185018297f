import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { beoordeel, deel } from './stappen.ts';
import { kaart, open } from './teams.ts';
import { ALLE_UITERLIJK, openTab, steektUit, zetKlok, zetUiterlijk } from './tab.ts';
import { richtIn } from './toneel.ts';

/** The steps follow each other: a duiding is chosen, moved in three ways, and held. */
describe('the agenda of a PI and the panel of a meeting', () => {
  const toneel = richtIn('stap na stap');
  let sanne: Page;
  let code: string;

  const blok = (deel: string | RegExp = ''): Locator => sanne.getByRole('button', { name: new RegExp(`^Duiding ${code}, .*${deel instanceof RegExp ? deel.source : deel}`) });
  const kolom = (naam: string): Locator => sanne.getByRole('group', { name: naam, exact: true });

  beforeAll(async () => {
    const mehmet = await toneel.browser.venster();
    sanne = await toneel.browser.venster({ viewport: { width: 1280, height: 1100 } });
    [code = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', '9000571;"Test, A.";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft']);
    await open(mehmet, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await beoordeel(mehmet, code);
    await deel(mehmet, code);
    await kaart(mehmet, code).getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
    await openTab(sanne, toneel.product.teams, 'sanne', '/agenda');
  });

  it('shows the proposed moments with the planner’s reason, and one is chosen there', async () => {
    await blok('voorstel 1 van 3').click();
    const paneel = sanne.getByRole('dialog', { name: `Duiding ${code}` });
    await paneel.getByText('Waarom dan').waitFor();
    await paneel.getByText('Test, A.').waitFor();
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, 'agenda-paneel');
    await paneel.getByRole('button', { name: 'Kies dit moment' }).click();
    await sanne.getByText(/^De duiding is gekozen/).waitFor();
    await blok('nog niet bevestigd door Mehmet Yilmaz').waitFor();
  });

  it.each(ALLE_UITERLIJK)('has no barriers, in %s', async (uiterlijk) => {
    await zetUiterlijk(sanne, uiterlijk);
    await blok().first().waitFor();
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, `agenda-${uiterlijk.replace(' ', '-')}`);
    await zetUiterlijk(sanne, 'licht');
  });

  it('a meeting is dragged to another day, and where it can’t be that is said before it is let go', async () => {
    const begin = await blok().boundingBox();
    const [woensdag, donderdag] = [await kolom('wo 25 nov').boundingBox(), await kolom('do 26 nov').boundingBox()];
    if (begin === null || woensdag === null || donderdag === null) return expect.unreachable();
    await sanne.mouse.move(begin.x + 40, begin.y + 5);
    await sanne.mouse.down();
    await sanne.mouse.move(woensdag.x + 60, begin.y + 20, { steps: 5 });
    await sanne.getByText('Dit kan niet. Mehmet Yilmaz is woensdag niet in de PI.').first().waitFor();
    await foto(sanne, 'agenda-slepen');
    // Seven hours below nine: four in the afternoon.
    await sanne.mouse.move(donderdag.x + 60, donderdag.y + 7 * 4 * 26 + 6, { steps: 5 });
    await sanne.getByText('Dit past.').first().waitFor();
    await sanne.mouse.up();
    await sanne.getByText('De duiding is verplaatst naar do 26 nov 16:00–16:15. De anderen worden opnieuw gevraagd.').waitFor();
    await blok(/do 26 nov 16:00/).waitFor();
  });

  it('the arrow keys move it too; each place is read aloud, and Escape leaves it where it was', async () => {
    await blok().focus();
    await sanne.keyboard.press('Enter');
    await sanne.getByRole('button', { name: 'Verplaats met pijltjes' }).click();
    const spook = sanne.getByRole('application', { name: new RegExp(`Duiding ${code} verplaatsen`) });
    await spook.waitFor();
    await sanne.keyboard.press('ArrowLeft');
    await sanne.getByText(/^wo 25 nov 16:00\. Dit kan niet\. Mehmet Yilmaz is woensdag niet in de PI\.$/).waitFor({ state: 'attached' });
    await sanne.keyboard.press('Escape');
    await blok(/do 26 nov 16:00/).waitFor();
    await blok().click();
    await sanne.getByRole('button', { name: 'Verplaats met pijltjes' }).click();
    await spook.waitFor();
    await sanne.keyboard.press('ArrowDown');
    await sanne.getByText(/^do 26 nov 16:15\. Dit past\.$/).waitFor({ state: 'attached' });
    await foto(sanne, 'agenda-pijltjes');
    await sanne.keyboard.press('Enter');
    await blok(/do 26 nov 16:15/).waitFor();
  });

  it('and so does a form with day and time, which asks before it lays it over something', async () => {
    await blok().click();
    await sanne.getByRole('button', { name: 'Kies dag en tijd' }).click();
    await sanne.getByLabel('Begint om').fill('14:00');
    await sanne.getByText('Dit kan, maar let op. In de agenda van Sanne de Vries staat dan al iets.').waitFor();
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, 'agenda-formulier');
    await sanne.getByRole('button', { name: 'Verplaats', exact: true }).click();
    await sanne.getByRole('alertdialog', { name: 'Toch op dit moment?' }).waitFor();
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, 'agenda-let-op');
    await sanne.getByRole('button', { name: 'Ja, toch' }).click();
    await blok(/do 26 nov 14:00/).waitFor();
  });

  it.each(ALLE_UITERLIJK)('is a list of days on a phone, in %s', async (uiterlijk) => {
    await sanne.setViewportSize({ width: 320, height: 900 });
    await zetUiterlijk(sanne, uiterlijk);
    await sanne.getByText('Geen gesprekken.').first().waitFor();
    await blok(/do 26 nov 14:00/).scrollIntoViewIfNeeded();
    expect(await steektUit(sanne)).toBe(false);
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, `agenda-320-${uiterlijk.replace(' ', '-')}`);
    await zetUiterlijk(sanne, 'licht');
  });

  it('beside the meeting its casus is there, with what was shared and the form of the outcome', async () => {
    await zetKlok(toneel.product.teams, '2026-11-26T13:00:00.000Z');
    await openTab(sanne, toneel.product.teams, 'sanne', '/overleg');
    await sanne.getByRole('button', { name: new RegExp(`Duiding ${code}`) }).click();
    await sanne.getByRole('heading', { name: `${code} · Test, A.` }).waitFor();
    await sanne.getByText('Hoog volgens RISC 2025.').waitFor();
    await sanne.getByLabel('Hoe hebt u het besproken?').waitFor();
  });

  it.each(ALLE_UITERLIJK)('is as narrow as the panel of Teams, without barriers, in %s', async (uiterlijk) => {
    await sanne.setViewportSize({ width: 280, height: 900 });
    await zetUiterlijk(sanne, uiterlijk);
    expect(await steektUit(sanne)).toBe(false);
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, `overleg-280-${uiterlijk.replace(' ', '-')}`);
    await zetUiterlijk(sanne, 'licht');
  });

  it('keeps what is typed when somebody leaves, records the outcome at once, and says when none is missing', async () => {
    await sanne.setViewportSize({ width: 1280, height: 1100 });
    await sanne.getByLabel('Redenen van dit besluit').fill('De schulden vragen om begeleiding.');
    await sanne.getByText(/Concept bewaard/).waitFor();
    await sanne.reload();
    await sanne.getByText('De schulden vragen om begeleiding.').waitFor();
    await sanne.getByLabel('Hoe hebt u het besproken?').selectOption({ label: 'in een gesprek in de PI' });
    await sanne.getByLabel('Ja', { exact: true }).check();
    await sanne.getByRole('checkbox', { name: /Meedenken/ }).check();
    await foto(sanne, 'overleg-breed');
    await sanne.getByRole('button', { name: 'Leg de uitkomst vast' }).click();
    await sanne.getByText('Alle uitkomsten zijn vastgelegd.').waitFor();
    expect(await bezwaren(sanne)).toEqual([]);
    await foto(sanne, 'overleg-vastgelegd');
  });
});
