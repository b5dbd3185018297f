/** What people do on the page of a casus in the tab, found by label and role as they find it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens the casus from the page one is on (Mijn werk, an afdeling). */
export async function openCasus(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(code) }).first().click();
  await delen(page).waitFor();
}

export function delen(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Onderdelen van de casus' });
}

/** Goes to a part of the casus that is open. */
export async function onderdeel(page: Page, naam: string): Promise<void> {
  await delen(page).getByRole('link', { name: naam }).click();
  await expect.poll(() => delen(page).getByRole('link', { name: naam }).getAttribute('aria-current')).toBe('page');
}

/** The card of the casus that is open. */
export function casuskaart(page: Page): Locator {
  return page.getByRole('region', { name: /^Kaart van / });
}
