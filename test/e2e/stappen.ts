import type { Page } from 'playwright-core';
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
