import { join } from 'node:path';
import { build } from 'vite';
import { WORTEL } from './opstelling.ts';

/** Builds the pages of the tab and the guard of Outlook once, before the first test. */
export async function setup(): Promise<void> {
  // In this order: the pages empty the folder first.
  for (const bestand of ['vite.config.ts', 'vite.wachter.config.ts']) await build({ configFile: join(WORTEL, '.config', bestand), logLevel: 'warn' });
}
