import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { WORTEL } from './opstelling.ts';

const FOTOMAP = join(WORTEL, 'test', 'output', 'e2e');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** teams-js asks Microsoft for its newest list of hosts; our policy refuses, and it falls back to the list it carries. */
const LIJST_VAN_TEAMS_JS = 'https://res.cdn.office.net/teams-js/validDomains/';
/** A page that shows nothing this long is broken; a busy machine needs some of it. */
const LANGSTE_WACHT_MS = 20_000;

/** A browser with a window per person. */
export interface Browserij {
  /** A new window with storage of its own, as on another machine. Of pages of others errors don't count. */
  venster(opties?: BrowserContextOptions, paginas?: 'van ons' | 'van anderen'): Promise<Page>;
  /** What any page wrote as an error or failed at since the last time it was asked. */
  fouten(): readonly string[];
  /** Keeps a picture of every window, for who looks into a failure. */
  bewijs(naam: string): Promise<void>;
  stop(): Promise<void>;
}

function vindChromium(): string {
  const pad = CHROMIUM.find((een) => existsSync(een));
  if (pad === undefined) throw new Error('Chromium is not installed. On Debian or Ubuntu: apt-get install chromium.');
  return pad;
}

function volg(page: Page, fouten: string[]): void {
  page.on('pageerror', ({ message }) => fouten.push(`pageerror: ${message}`));
  page.on('console', (bericht) => {
    if (bericht.type() === 'error' && !bericht.text().includes(LIJST_VAN_TEAMS_JS)) fouten.push(`console: ${bericht.text()}`);
  });
}

export async function startBrowser(): Promise<Browserij> {
  const browser: Browser = await chromium.launch({
    executablePath: vindChromium(),

    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const fouten: string[] = [];
  const vensters: Page[] = [];
  return {
    async venster(opties = {}, paginas = 'van ons') {
      const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce', ...opties });
      context.setDefaultTimeout(LANGSTE_WACHT_MS);
      const page = await context.newPage();
      if (paginas === 'van ons') volg(page, fouten);
      vensters.push(page);
      return page;
    },
    fouten: () => fouten.splice(0),
    async bewijs(naam) {
      for (const [nummer, page] of vensters.entries()) await foto(page, `${naam}-${nummer + 1}`);
    },
    stop: () => browser.close(),
  };
}

/** Keeps a picture of the window as it is now in `test/output/e2e`, for people to look at. */
export async function foto(page: Page, naam: string): Promise<void> {
  await mkdir(FOTOMAP, { recursive: true });
  await page.screenshot({ path: join(FOTOMAP, `${naam}.png`) });
}
