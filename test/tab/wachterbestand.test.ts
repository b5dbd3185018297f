import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { Linter } from 'eslint';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Parsed at each press on Send. */
const MAX_BYTES = 16_000;
const WORTEL = join(import.meta.dirname, '..', '..');
let map: string;
let script: string;

beforeAll(async () => {
  map = await mkdtemp(join(tmpdir(), 'wachter-'));
  await build({ configFile: join(WORTEL, '.config', 'vite.wachter.config.ts'), logLevel: 'warn', build: { outDir: map } });
  script = await readFile(join(map, 'wachter.js'), 'utf8');
});
afterAll(() => rm(map, { recursive: true }));

type Opties = Office.SmartAlertsEventCompletedOptions;
type Handler = (event: { readonly completed: (opties: Opties) => void }) => void;

/** What came into the language after 2016 and the script might reach for; gone, as in classic Outlook before version 2403. */
const TE_NIEUW = `
  for (const naam of ['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']) delete Array.prototype[naam];
  for (const naam of ['padStart', 'padEnd', 'trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at']) delete String.prototype[naam];
  for (const naam of ['entries', 'values', 'fromEntries', 'getOwnPropertyDescriptors', 'groupBy', 'hasOwn']) delete Object[naam];
  for (const naam of ['allSettled', 'any', 'withResolvers', 'try']) delete Promise[naam];
  delete Promise.prototype.finally; delete globalThis.Intl; delete globalThis.WeakRef; delete globalThis.globalThis;`;

/** Sends an appointment in a runtime without a page: no window, no document, no location, nothing to fetch with. */
async function verzendZonderPagina(onderwerp: string, kenmerk?: string): Promise<Opties> {
  const gelukt = (value: unknown) => (klaar: (uitkomst: unknown) => void) => { klaar({ status: 'succeeded', value }); };
  const item = { subject: { getAsync: gelukt(onderwerp) }, location: { getAsync: gelukt('') }, start: { getAsync: gelukt(new Date('2026-12-07T09:00:00Z')) }, loadCustomPropertiesAsync: gelukt({ get: () => kenmerk }) };
  const handlers = new Map<string, Handler>();
  const Office = { actions: { associate: (naam: string, handler: Handler) => { handlers.set(naam, handler); } }, context: { mailbox: { item }, requirements: { isSetSupported: () => false } } };
  const wereld = createContext({ Office, setTimeout, clearTimeout, console });
  runInContext(TE_NIEUW, wereld);
  runInContext(script, wereld);
  expect([...handlers.keys()]).toEqual(['bijVerzenden']);
  return new Promise((completed) => handlers.get('bijVerzenden')?.({ completed }));
}

describe('the script of the guard', () => {
  test('is one classic script of what Outlook understood in 2016, without imports', () => {
    // Regular expressions are parsed by the same year, so nothing that Outlook fails on at its first press hides in them.
    const fouten = new Linter().verify(script, { languageOptions: { ecmaVersion: 2016, sourceType: 'script' } });
    expect(fouten).toEqual([]);
    expect(script).not.toMatch(/\bimport\b|\brequire\(|\bexport\b/);
    expect(new Linter().verify('async () => { await 1; }', { languageOptions: { ecmaVersion: 2016, sourceType: 'script' } })).toHaveLength(1);
  });

  test('is small, and reads the same whatever letters it is taken for', () => {
    expect(script.length).toBeLessThan(MAX_BYTES);
    expect(gzipSync(script).length).toBeLessThan(MAX_BYTES / 2);
    expect(script).toMatch(/^[\u0000-\u007f]*$/);
  });

  test('works without a page, in a runtime of that year', async () => {
    expect(await verzendZonderPagina('Duiding ZS-412907')).toEqual({ allowEvent: true });
    expect(await verzendZonderPagina('Duiding 9000001')).toMatchObject({ allowEvent: false, errorMessage: expect.stringContaining('‘Toch verzenden’') as string });
    const kenmerk = JSON.stringify({ soort: 'duiding', codes: ['ZS-412907'], termijn: '2026-12-04' });
    expect(await verzendZonderPagina('Duiding ZS-412907', kenmerk)).toMatchObject({ allowEvent: false, errorMessage: expect.stringContaining('uiterlijk vr 4 dec') as string });
  });
});
