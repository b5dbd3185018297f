import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

const WORTEL = join(import.meta.dirname, '..');
const MAP = join(import.meta.dirname, 'iconen');
/** What the server hands out under `/tab/iconen/`: Vite copies `tab/public` beside the pages. */
const OPENBAAR = join('tab', 'public', 'iconen');
const PAKKET = join('manifest', 'iconen');
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Every icon: its drawing in `manifest/iconen/`, and the picture made of it, with its width and height in pixels. */
export const ICONEN = [
  { bron: 'kleur.svg', maat: 192, pad: join(PAKKET, 'kleur-192.png') },
  { bron: 'omtrek.svg', maat: 32, pad: join(PAKKET, 'omtrek-32.png') },
  ...[16, 32, 80].map((maat) => ({ bron: 'lint.svg', maat, pad: join(OPENBAAR, `lint-${maat}.png`) })),
  ...[64, 128].map((maat) => ({ bron: 'los.svg', maat, pad: join(OPENBAAR, `los-${maat}.png`) })),
] as const;
/** Says of each picture which drawing it was made of, so that a test sees when a drawing changed and its picture did not. */
export const HERKOMST = join(MAP, 'herkomst.json');

/** SHA-256 of what is in a file. */
export async function vingerafdruk(pad: string): Promise<string> {
  return createHash('sha256').update(await readFile(pad)).digest('hex');
}

async function teken(pagina: Page, bron: string, maat: number): Promise<Buffer> {
  const svg = await readFile(join(MAP, bron), 'utf8');
  await pagina.setViewportSize({ width: maat, height: maat });
  await pagina.setContent(`<style>html,body{margin:0;background:transparent}svg{display:block;width:${maat}px;height:${maat}px}</style>${svg}`);
  return pagina.screenshot({ omitBackground: true });
}

async function tekenAlles(): Promise<void> {
  const executablePath = CHROMIUM.find((een) => existsSync(een));
  if (executablePath === undefined) throw new TypeError('Chromium is niet gevonden. Op Debian of Ubuntu: apt-get install chromium.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
  try {
    const pagina = await browser.newPage({ deviceScaleFactor: 1 });
    const herkomst: Record<string, { readonly bron: string; readonly vanBron: string; readonly vanPlaatje: string }> = {};
    for (const { bron, maat, pad } of ICONEN) {
      await writeFile(join(WORTEL, pad), await teken(pagina, bron, maat));
      herkomst[pad] = { bron, vanBron: await vingerafdruk(join(MAP, bron)), vanPlaatje: await vingerafdruk(join(WORTEL, pad)) };
    }
    await writeFile(HERKOMST, `${JSON.stringify(herkomst, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await tekenAlles();
