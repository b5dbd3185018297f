import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const WORTEL = join(import.meta.dirname, '..');
const uitslag = z.object({ summary: z.object({ totalCruised: z.number(), violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })) }) });
type Uitslag = z.output<typeof uitslag>['summary'];

let map: string;
let resultaat: Uitslag;

/** A file that breaks a rule, in the copy. */
function plant(pad: string, inhoud: string): void {
  mkdirSync(dirname(join(map, pad)), { recursive: true });
  writeFileSync(join(map, pad), inhoud);
}

function loop(): Uitslag {
  const programma = join(WORTEL, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const { stdout } = spawnSync(process.execPath, [programma, '--config', '.config/dependency-cruiser.cjs', '--output-type', 'json', 'src', 'bot'], { cwd: map, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return uitslag.parse(JSON.parse(stdout)).summary;
}

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'regels-'));
  for (const deel of ['src', 'bot', '.config', 'package.json', 'tsconfig.json']) cpSync(join(WORTEL, deel), join(map, deel), { recursive: true });
  symlinkSync(join(WORTEL, 'node_modules'), join(map, 'node_modules'));
  plant('src/domain/kringa.ts', "import type { B } from './kringb.ts';\nexport interface A { readonly b: B }\n");
  plant('src/domain/kringb.ts', "import type { A } from './kringa.ts';\nexport interface B { readonly a: A }\n");
  plant('src/domain/omhoog.ts', "import type { Register } from '../store/open.ts';\nexport type Omhoog = Register;\n");
  plant('src/store/opzij.ts', "import { leesJson } from '../intake/json.ts';\nexport const opzij = leesJson;\n");
  plant('src/usecases/omhoog.ts', "import { maakAdapter } from '../../bot/adapter.ts';\nexport const omhoog = maakAdapter;\n");
  plant('bot/cards/diep.ts', "import type { Database } from '../../src/store/schema.ts';\nexport type Diep = Database;\n");
  plant('src/http/postgres.ts', "import pg from 'pg';\nexport const pool = pg;\n");
  plant('src/domain/pakket.ts', "import { z } from 'zod';\nexport const schema = z;\n");
  resultaat = loop();
});
afterAll(() => rmSync(map, { recursive: true }));

describe('the import rules see', () => {
  test('the whole product', () => {
    expect(resultaat.totalCruised).toBeGreaterThan(200);
  });

  test.each([
    ['a circle of nothing but types', 'no-circles', 'src/domain/kringa.ts', 'src/domain/kringb.ts'],
    ['the domain reaching up for a type', 'domain-is-pure', 'src/domain/omhoog.ts', 'src/store/open.ts'],
    ['the domain using a package', 'domain-is-pure', 'src/domain/pakket.ts', 'zod'],
    ['one edge using another', 'store-beside-its-siblings', 'src/store/opzij.ts', 'src/intake/json.ts'],
    ['a use case calling the bot', 'usecases-below-the-edges', 'src/usecases/omhoog.ts', 'bot/adapter.ts'],
    ['a card that knows the store', 'cards-see-the-domain-only', 'bot/cards/diep.ts', 'src/store/schema.ts'],
    ['another than the store using the database', 'only-store-knows-the-database', 'src/http/postgres.ts', 'pg'],
  ])('%s', (_, regel, van, naar) => {
    const gevonden = resultaat.violations.filter(({ from, rule }) => rule.name === regel && (from === van || (regel === 'no-circles' && from === naar)));
    expect(gevonden.some(({ to }) => to.includes(naar) || (regel === 'no-circles' && to === van))).toBe(true);
  });

  test('nothing where nobody breaks them', () => {
    const geplant = new Set(['src/domain/kringa.ts', 'src/domain/kringb.ts', 'src/domain/omhoog.ts', 'src/store/opzij.ts', 'src/usecases/omhoog.ts', 'bot/cards/diep.ts', 'src/http/postgres.ts', 'src/domain/pakket.ts']);
    // A planted upward import closes circles through files that are innocent by themselves.
    expect(resultaat.violations.filter(({ from, rule }) => !geplant.has(from) && rule.name !== 'no-circles')).toEqual([]);
  });
});

describe('the lint rules refuse in the domain', () => {
  const eslint = new ESLint({ cwd: WORTEL, overrideConfigFile: join(WORTEL, '.config', 'eslint.config.js') });
  // The rules of types need a file that the project knows, so the lines are added to one.
  const datum = join('src', 'domain', 'datum.ts');
  const metRegel = async (regel: string): Promise<readonly string[]> => {
    const [{ messages } = expect.unreachable()] = await eslint.lintText(`${readFileSync(join(WORTEL, datum), 'utf8')}\n${regel}\n`, { filePath: join(WORTEL, datum) });
    return messages.map(({ message }) => message);
  };

  test('nothing as it is', async () => {
    expect(await metRegel('')).toEqual([]);
  });
  test.each([['new Date()', 'The domain does not read the clock'], ['Date.now()', 'The domain does not read the clock'], ['Math.random()', 'The domain knows no chance'], ['process.uptime()', "'process'"], ["fetch('https://example.org')", "'fetch'"]])('%s', async (uitdrukking, melding) => {
    expect(await metRegel(`export const proef = ${uitdrukking};`)).toEqual(expect.arrayContaining([expect.stringContaining(melding)]));
  });
});
