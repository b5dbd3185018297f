import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stelOp, type Opstelling } from './opstelling.ts';

const map = mkdtempSync(join(tmpdir(), 'tab-'));
let opstelling: Opstelling;
beforeAll(async () => {
  for (const [deel, naam] of [['assets', 'pagina-1a2b.js'], ['iconen', 'lint-16.png'], ['.', 'index.html']] as const) {
    mkdirSync(join(map, deel), { recursive: true });
    writeFileSync(join(map, deel, naam), 'inhoud');
  }
  opstelling = await stelOp({ tabMap: map });
});
afterAll(async () => {
  await opstelling.stop();
  rmSync(map, { recursive: true });
});

test.each([
  ['a page is asked for anew each time', 'index.html', 'no-store'],
  ['what is named after its content is never asked for again', 'assets/pagina-1a2b.js', 'public, max-age=31536000, immutable'],
  ['an icon says nothing of keeping, because Outlook would show another', 'iconen/lint-16.png', null],
])('%s', async (_, pad, verwacht) => {
  const antwoord = await fetch(`${opstelling.url}/tab/${pad}`);
  expect([antwoord.status, antwoord.headers.get('cache-control')]).toEqual([200, verwacht]);
});
