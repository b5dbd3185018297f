import type { Page } from 'playwright-core';

/** The looks of the tab, as a browser asks for them. */
export const UITERLIJK = {
  licht: { colorScheme: 'light', forcedColors: 'none' },
  donker: { colorScheme: 'dark', forcedColors: 'none' },
  'hoog contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
export type Uiterlijk = keyof typeof UITERLIJK;
export const ALLE_UITERLIJK = Object.keys(UITERLIJK) as readonly Uiterlijk[];

/** The address of the tab of a product whose copy of Teams is at `teams`. */
export function tabAdres(teams: string, pad = ''): string {
  return `${teams.replace(/\/teams$/, '')}/tab/${pad === '' ? '' : `#${pad}`}`;
}

/** Opens a page of the tab as one of the example people, by id. */
export async function openTab(page: Page, teams: string, persoon: string, pad: string): Promise<void> {
  // The first address of this origin: only then there is a place to keep who one is.
  await page.goto(tabAdres(teams));
  await page.evaluate((id) => sessionStorage.setItem('samen-starten:persoon', id), persoon);
  await page.goto('about:blank');
  await page.goto(tabAdres(teams, pad));
}

export async function zetUiterlijk(page: Page, uiterlijk: Uiterlijk): Promise<void> {
  await page.emulateMedia(UITERLIJK[uiterlijk]);
  // The page hears of it, draws itself anew, and only then shows it.
  for (let beeld = 0; beeld < 5; beeld += 1) await page.evaluate(() => new Promise((klaar) => requestAnimationFrame(klaar)));
}

/** Whether something sticks out at the side, so that one would have to scroll in two directions. */
export async function steektUit(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Puts the clock of local mode at this instant; what follows from it happens by itself. */
export async function zetKlok(teams: string, now: string): Promise<void> {
  const antwoord = await fetch(`${teams.replace(/\/teams$/, '')}/local/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) });
  if (!antwoord.ok) throw new Error(`The clock was not set: ${await antwoord.text()}`);
}
