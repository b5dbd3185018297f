import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bezwaren } from './bezwaren.ts';
import { foto } from './browser.ts';
import { THEMAS } from './tab.ts';

const BREED = { width: 1200, height: 900 };
const SMAL = { width: 320, height: 800 };

/** No rule of axe is broken, in any theme and in a small window, and nothing sticks out there; each look is kept as a picture. */
export async function isToegankelijk(page: Page, naam: string): Promise<void> {
  for (const [thema, media] of THEMAS) {
    await page.emulateMedia({ reducedMotion: 'reduce', ...media });
    await foto(page, `${naam}-${thema}`);
    expect(await bezwaren(page), `${naam} ${thema}`).toEqual([]);
  }
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize(SMAL);
  await foto(page, `${naam}-320`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${naam} at 320 px`).toBeLessThanOrEqual(SMAL.width);
  expect(await bezwaren(page), `${naam} at 320 px`).toEqual([]);
  await page.setViewportSize(BREED);
}
