import { join } from 'node:path';
import { build } from 'vite';
import { WORTEL } from './opstelling.ts';

/** Builds the pages of the tab once, before the first test. */
export async function setup(): Promise<void> {
  await build({ configFile: join(WORTEL, '.config', 'vite.config.ts'), logLevel: 'warn' });
}
