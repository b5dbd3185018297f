import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { ALLE_UITERLIJK, steektUit, zetUiterlijk } from './tab.ts';

const BREED = { width: 1200, height: 900 };
const SMAL = { width: 320, height: 800 };

/** No rule of axe is broken, in any theme and in a small window, and nothing sticks out there; each look is kept as a picture. */
export async function isToegankelijk(page: Page, naam: string): Promise<void> {
  for (const uiterlijk of ALLE_UITERLIJK) {
    await zetUiterlijk(page, uiterlijk);
    await foto(page, `${naam}-${uiterlijk.replace(' ', '-')}`);
    expect(await bezwaren(page), `${naam}, ${uiterlijk}`).toEqual([]);
  }
  await zetUiterlijk(page, 'licht');
  await page.setViewportSize(SMAL);
  await foto(page, `${naam}-320`);
  expect(await steektUit(page), `${naam} at 320 px`).toBe(false);
  expect(await bezwaren(page), `${naam} at 320 px`).toEqual([]);
  await page.setViewportSize(BREED);
}
