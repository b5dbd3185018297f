/** What people do on the page of a casus in the tab, found by label and role as they find it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { ALLE_UITERLIJK, steektUit, zetUiterlijk } from './tab.ts';

const BREED = { width: 1200, height: 900 };
const SMAL = { width: 320, height: 800 };

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

/** Nothing is in the way of anybody, in any look and on a phone, and nothing sticks out there; each is kept as a picture. */
export async function isToegankelijk(page: Page, naam: string): Promise<void> {
  for (const uiterlijk of ALLE_UITERLIJK) {
    await zetUiterlijk(page, uiterlijk);
    await foto(page, `${naam}-${uiterlijk.replace(' ', '-')}`);
    expect(await bezwaren(page), `${naam}, ${uiterlijk}`).toEqual([]);
  }
  await zetUiterlijk(page, 'licht');
  await page.setViewportSize(SMAL);
  await foto(page, `${naam}-smal`);
  expect(await steektUit(page), `${naam} on a phone`).toBe(false);
  expect(await bezwaren(page), `${naam} on a phone`).toEqual([]);
  await page.setViewportSize(BREED);
}
