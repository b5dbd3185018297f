import type { Locator, Page } from 'playwright-core';
import { kaart, knop, staat } from './teams.ts';

/** Step 1 in the channel that is open: known, with the advice taken over. */
export async function beoordeel(page: Page, code: string): Promise<void> {
  await kaart(page, code).getByText('alleen voor u').waitFor();
  await knop(kaart(page, code), 'Wel bekend');
  await kaart(page, code).getByLabel('Groot: advies, toezicht of JCM').check();
  await kaart(page, code).getByLabel('Dynamisch: een traject loopt of is heropend').check();
  await kaart(page, code).getByLabel('Datum van het laatste contact').fill('2026-09-14');
  await knop(kaart(page, code), 'Bekijk advies');
  await knop(kaart(page, code), 'Leg oordeel vast');
}

/** Step 2a on the card: one short piece, shared. */
export async function deel(page: Page, code: string): Promise<void> {
  await staat(kaart(page, code), 'Wat deelt u met de casemanager?');
  await kaart(page, code).getByLabel('Onderwerp').selectOption({ label: 'Recidiverisico' });
  await kaart(page, code).getByLabel('Informatie', { exact: true }).fill('Hoog volgens RISC 2025.');
  await kaart(page, code).getByLabel('Bron').fill('toezichtdossier 2025');
  await knop(kaart(page, code), 'Bewaar als concept');
  await knop(kaart(page, code), 'Deel met de casemanager (1 stuk)');
}

/** Step 2b: the casemanager records an active role with these bijdragen, the reclasseringswerker confirms. Both have the channel open. */
export async function besluit(casemanager: Page, reclasseringswerker: Page, code: string, bijdragen: readonly RegExp[]): Promise<void> {
  const formulier = kaart(casemanager, code);
  // Moments that come later would draw the card anew under the hands, as in Teams.
  await formulier.getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
  await knop(formulier, 'Al besproken? Leg vast');
  await formulier.getByLabel('Ja', { exact: true }).check();
  for (const naam of bijdragen) await formulier.getByLabel(naam).check();
  await formulier.getByLabel('Waarom? (één regel)').fill('Zijn netwerk en de schulden vragen om begeleiding.');
  await knop(formulier, 'Leg vast');
  await staat(formulier, 'De ander bevestigt het nog.');
  await knop(kaart(reclasseringswerker, code), 'Bevestig');
  await staat(kaart(reclasseringswerker, code), 'Stap 3 van 4 · bijdrage');
}

interface Onderweg {
  /** Just before the last button is pressed, to look at what was filled in. */
  readonly voordien?: () => Promise<void>;
}

/** Step 2b on the card of the casemanager, without a meeting: an active role with these bijdragen, by their names. */
export async function legDuidingVast(page: Page, code: string, { bijdragen, voordien }: Onderweg & { readonly bijdragen: readonly string[] }): Promise<void> {
  const mijn = kaart(page, code);
  await mijn.getByRole('heading', { name: 'Kies een moment voor de duiding' }).waitFor();
  await knop(mijn, 'Al besproken? Leg vast');
  await mijn.getByLabel('Ja', { exact: true }).check();
  for (const naam of bijdragen) await mijn.getByLabel(new RegExp(`^${naam}:`)).check();
  await mijn.getByLabel('Waarom? (één regel)').fill('Zijn netwerk en de schulden vragen om begeleiding.');
  await voordien?.();
  await knop(mijn, 'Leg vast');
  await staat(mijn, 'U hebt dit vastgelegd. De ander bevestigt het nog. U hoeft nu niets te doen.');
}

/** The other side agrees with the outcome; that is the beginning of step 3. */
export async function bevestig(page: Page, code: string, { voordien }: Onderweg = {}): Promise<void> {
  await staat(kaart(page, code), 'Uitkomst van de duiding');
  await voordien?.();
  await knop(kaart(page, code), 'Bevestig');
  await staat(kaart(page, code), 'Stap 3 van 4 · bijdrage');
}

/** What is on the button of a moment: "di 24 nov 11:45", the start in Dutch time. */
export async function beginOpKnop(knop: Locator): Promise<string> {
  const [begin] = /(?:ma|di|wo|do|vr) \d+ \S+ \d\d:\d\d/.exec(await knop.innerText()) ?? [];
  if (begin === undefined) throw new Error('The button names no moment');
  return begin;
}

/** The block of a duiding of a quarter of an hour as the calendars of the stand-in write it: "di 24 nov 11:45–12:00". */
export function blokVan(begin: string): string {
  const [uur = 0, minuut = 0] = begin.slice(-5).split(':').map(Number);
  const einde = new Date(Date.UTC(2026, 0, 1, uur, minuut + 15)).toISOString().slice(11, 16);
  return `${begin}–${einde}`;
}
