import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { antwoord, gemeld, nieuweAfspraak, openItem, openOutlook, paneel, venster, verzend, zetBegin } from './outlook.ts';
import { beoordeel, deel } from './stappen.ts';
import { zetKlok } from './tab.ts';
import { ga, kaart, open, staat } from './teams.ts';
import { richtIn } from './toneel.ts';

const NAAM = 'Kwartel, O.';
const BREED = { viewport: { width: 1400, height: 950 } };

/** The steps follow each other: one duiding that the casemanager plans in Outlook, with the product behind the add-in. */
describe('a duiding planned in Outlook with the add-in', () => {
  const toneel = richtIn('stap na stap');
  const basis = (): string => toneel.product.teams.replace(/\/teams$/, '');
  let mehmet: Page;
  let sanne: Page;
  let teams: Page;
  let pane: Frame;
  let code: string;

  const onderwerp = (): Promise<string> => sanne.getByLabel('Titel').inputValue();
  /** Whether a refused question of the pane is all that a browser wrote in its log: that an appointment is not ours is a 404. */
  const alleenOnbekend = (): void => expect(toneel.browser.fouten().filter((fout) => !fout.includes('404'))).toEqual([]);

  beforeAll(async () => {
    [mehmet, sanne, teams] = [await toneel.browser.venster(BREED), await toneel.browser.venster(BREED), await toneel.browser.venster()];
    [code = ''] = await toneel.product.signalen(['SKN;Naam;PI;Afdeling;Casemanager;Begindatum;Einddatum;Titel', `9000551;"${NAAM}";Noorderveen;A;Sanne de Vries;22-11-2026;22-06-2027;afgestraft`]);
    await open(teams, toneel.product.teams, 'Mehmet Yilmaz', 'Afdeling A');
    await beoordeel(teams, code);
    await deel(teams, code);
  });

  it('is chosen from the own casussen, and the appointment is filled with codes only', async () => {
    await openOutlook(sanne, basis(), 'sanne');
    await nieuweAfspraak(sanne);
    await sanne.getByLabel('Tekst', { exact: true }).fill('Neem je aantekeningen mee.');
    pane = await paneel(sanne);
    await pane.getByRole('checkbox', { name: NAAM }).check();
    await pane.getByRole('radio', { name: 'In de PI' }).check();
    await foto(sanne, '810-outlook-kiezen');
    await pane.getByRole('button', { name: 'Vul de afspraak' }).click();
    await pane.getByText('Zodra u de afspraak verstuurt, staat de duiding ook bij de casus.').waitFor();
    expect(await onderwerp()).toBe(`Duiding ${code}`);
    await sanne.getByRole('button', { name: 'Mehmet Yilmaz weghalen' }).waitFor();
    const tekst = await sanne.getByLabel('Tekst', { exact: true }).inputValue();
    expect(tekst).toContain('Neem je aantekeningen mee.');
    expect(tekst).toContain(code);
    expect(tekst).not.toContain('Kwartel');
    await foto(sanne, '811-outlook-gevuld');
    alleenOnbekend();
  });

  it('says beside each time who is there and whether it is in time, and puts it at a better one', async () => {
    await zetBegin(sanne, '2026-11-25', '14:00');
    await pane.getByRole('heading', { name: 'wo 25 nov 14:00–14:15' }).waitFor();
    await pane.getByText('Mehmet Yilmaz: wo niet in de PI').waitFor();
    await pane.getByText('Mehmet Yilmaz is woensdag niet in de PI.').waitFor();
    await foto(sanne, '812-outlook-past-niet');
    await pane.getByRole('list', { name: 'Betere momenten' }).getByRole('button').first().click();
    await pane.getByText(/^De afspraak staat nu op (di 24|do 26) nov/).waitFor();
    await pane.getByText(/Mehmet Yilmaz: (di|do) in de PI/).waitFor();
    expect(await sanne.getByLabel('Begin, dag').inputValue()).toMatch(/^2026-11-2[46]$/);
    expect(await bezwaren(sanne)).toEqual([]);
  });

  it('is not sent with an SKN, a name or a day after the termijn without a question', async () => {
    const titel = await onderwerp();
    for (const [wat, gezegd] of [[`${titel} SKN 9000 551`, 'lijkt'], [`${titel} O. Kwartel`, 'naam van een gedetineerde']] as const) {
      await sanne.getByLabel('Titel').fill(wat);
      await verzend(sanne);
      await venster(sanne).getByText(gezegd).waitFor();
      await foto(sanne, `813-outlook-wachter-${gezegd === 'lijkt' ? 'skn' : 'naam'}`);
      await antwoord(sanne, 'Niet verzenden');
    }
    await sanne.getByLabel('Titel').fill(titel);
    const [dag, tijd] = [await sanne.getByLabel('Begin, dag').inputValue(), await sanne.getByLabel('Begin, tijd').inputValue()];
    await zetBegin(sanne, '2026-12-15', '10:00');
    await pane.getByText(/^na de termijn \((ma|di|wo|do|vr) /).waitFor();
    await verzend(sanne);
    await venster(sanne).getByText(`De duiding van ${code} moet uiterlijk`).waitFor();
    await foto(sanne, '813-outlook-wachter-termijn');
    await antwoord(sanne, 'Niet verzenden');
    await zetBegin(sanne, dag, tijd);
    await pane.getByText(/^op tijd: /).waitFor();
  });

  it('counts for the casus once it is sent, and the one who is asked is named', async () => {
    await ga(teams, 'Afdeling A');
    expect(await kaart(teams, code).innerText()).not.toContain('wacht op antwoord');
    await verzend(sanne);
    await gemeld(sanne, 'verzonden');
    await staat(kaart(teams, code), /Komt u\?|Ik kom|wacht op antwoord van u/);
    await open(teams, toneel.product.teams, 'Sanne de Vries', 'Afdeling A');
    await staat(kaart(teams, code), /wacht op antwoord van Mehmet Yilmaz/);
    await foto(teams, '814-outlook-in-teams');
  });

  it('shows who is invited its casus, and is planned once that person accepts in Outlook', async () => {
    await openOutlook(mehmet, basis(), 'mehmet');
    await openItem(mehmet, new RegExp(`Duiding ${code}`));
    const zijn = await paneel(mehmet);
    await zijn.getByText('Sanne de Vries: organiseert').waitFor();
    await zijn.getByText('Mehmet Yilmaz: nog geen antwoord').waitFor();
    await zijn.getByRole('link', { name: new RegExp(code) }).waitFor();
    expect(await bezwaren(mehmet)).toEqual([]);
    await foto(mehmet, '815-outlook-genodigde');
    await mehmet.getByRole('button', { name: /^Accepteren/ }).click();
    await staat(kaart(teams, code), /(di|do) \d+ nov .*/);
    await expect.poll(() => kaart(teams, code).innerText(), { timeout: 20_000 }).not.toContain('wacht op antwoord');
  });

  it('a draft that is thrown away leaves no trace: the casus still asks for a moment', async () => {
    await nieuweAfspraak(sanne);
    pane = await paneel(sanne);
    await pane.getByRole('checkbox', { name: 'Test, Q.' }).check();
    await pane.getByRole('button', { name: 'Vul de afspraak' }).click();
    await pane.getByText('Zodra u de afspraak verstuurt').waitFor();
    const ander = (await onderwerp()).replace('Duiding ', '');
    await sanne.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await antwoord(sanne, 'Weggooien');
    await sanne.getByText('concept', { exact: true }).waitFor({ state: 'detached' });
    await ga(teams, 'Afdeling B');
    await staat(kaart(teams, ander), 'Kies een moment voor de duiding');
    alleenOnbekend();
  });

  it('shows beside a mail about a casus that casus, to who has a role in it', async () => {
    // Daan has no personal app in Teams, so what is for him comes by mail.
    await zetKlok(toneel.product.teams, '2026-11-24T08:00:00.000Z');
    await expect.poll(async () => {
      await openOutlook(mehmet, basis(), 'daan');
      return mehmet.getByRole('button', { name: /^Samen starten ZS-/ }).count();
    }, { timeout: 40_000, interval: 2_000 }).toBeGreaterThan(0);
    await openItem(mehmet, /^Samen starten ZS-/);
    const zijn = await paneel(mehmet);
    await zijn.getByRole('link', { name: /^Test, .* · ZS-/ }).waitFor();
    expect(await bezwaren(mehmet)).toEqual([]);
    await foto(mehmet, '816-outlook-mail');
  });
});
