/** What a person does in the Agents Playground of Microsoft: PI Zuidhaven, with one screen for everybody. */
import { setTimeout as wacht } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Toneel } from './toneel.ts';

/** So long the page waits for its settings, longer than its stream of messages needs to open: the worst that a busy machine does. */
const TRAGE_INSTELLINGEN_MS = 1500;

/** Opens the playground in a window of its own, on a machine so slow that the messages could overtake the settings. */
export async function openPlayground({ browser, product }: Toneel): Promise<Page> {
  const page = await browser.venster({ viewport: { width: 1700, height: 1400 } }, 'van anderen');
  await page.route('**/_internal/v1/config', async (route) => {
    await wacht(TRAGE_INSTELLINGEN_MS);
    await route.continue();
  });
  await page.goto(product.playground);
  // What is typed before it has its settings goes nowhere.
  await page.getByText('Afdeling 1', { exact: true }).first().waitFor();
  return page;
}

/** The card of a casus, wherever it stands on the page. */
export function kaartIn(page: Page, code: string): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: code });
}

/** Opens the channel of Afdeling 1; done when it shows the card of this casus. */
export async function openKanaal(page: Page, code: string): Promise<void> {
  await page.getByText('Afdeling 1', { exact: true }).first().click();
  await kaartIn(page, code).first().waitFor();
}
