import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { maakAppmanifest } from '../../manifest/appmanifest.ts';
import { keurPlaatje } from '../../manifest/controle/plaatje.ts';
import { HERKOMST, ICONEN, vingerafdruk } from '../../manifest/iconen.ts';
import { maakOutlookXml } from '../../manifest/outlookxml.ts';
import { instellingenVan } from './basis.ts';

const WORTEL = join(import.meta.dirname, '..', '..');
const herkomst = z.record(z.string(), z.object({ bron: z.string(), vanBron: z.string(), vanPlaatje: z.string() }));

/** A picture of one colour (red, green, blue, alpha). */
function vlak(maat: number, kleur: readonly [number, number, number, number], eerste = kleur): Uint8Array {
  const plaatje = new PNG({ width: maat, height: maat });
  for (let i = 0; i < maat * maat; i += 1) plaatje.data.set(i === 0 ? eerste : kleur, i * 4);
  return PNG.sync.write(plaatje);
}

describe('every icon', () => {
  test.each(ICONEN.map(({ pad, maat }) => [pad, maat] as const))('%s has its size, and is not empty', async (pad, maat) => {
    const inhoud = await readFile(join(WORTEL, pad));
    expect(keurPlaatje(inhoud, { naam: pad, maat, wit: pad.includes('omtrek') })).toEqual([]);
    const { data } = PNG.sync.read(inhoud);
    expect(data.filter((waarde, i) => i % 4 === 3 && waarde > 0).length).toBeGreaterThan(maat);
  });

  test('was made of the drawing as it is now', async () => {
    const genoteerd = herkomst.parse(JSON.parse(await readFile(HERKOMST, 'utf8')));
    const nu = await Promise.all(ICONEN.map(async ({ bron, pad }) => [pad, { bron, vanBron: await vingerafdruk(join(WORTEL, 'manifest', 'iconen', bron)), vanPlaatje: await vingerafdruk(join(WORTEL, pad)) }] as const));
    expect(genoteerd).toEqual(Object.fromEntries(nu));
  });
});

test('every icon that Outlook fetches is one that the server hands out', () => {
  const instellingen = instellingenVan('productie.voorbeeld');
  const alles = `${JSON.stringify(maakAppmanifest(instellingen, 'nl'))}${maakOutlookXml(instellingen)}`;
  const gevraagd = [...alles.matchAll(/https:\/\/[^"]*?\/tab\/(iconen\/[^"]+)/g)].map(([, pad = '']) => join('tab', 'public', pad));
  expect([...new Set(gevraagd)].toSorted()).toEqual(ICONEN.map(({ pad }) => pad).filter((pad) => pad.startsWith('tab')).toSorted());
});

describe('an icon is refused', () => {
  const eis = { naam: 'omtrek.png', maat: 4, wit: true };
  test.each([
    ['of another size', vlak(5, [255, 255, 255, 255]), 'omtrek.png is 5 bij 5 pixels; dat moet 4 bij 4 zijn.'],
    ['with a colour in it', vlak(4, [255, 255, 255, 0], [255, 0, 0, 128]), 'omtrek.png heeft een andere kleur dan wit.'],
    ['that is white all over', vlak(4, [255, 255, 255, 255]), 'omtrek.png is nergens doorzichtig.'],
  ])('%s', (_, inhoud, zin) => {
    expect(keurPlaatje(inhoud, eis)).toEqual([zin]);
  });
  test('that is no picture', () => {
    expect(keurPlaatje(new TextEncoder().encode('<svg/>'), eis)).toEqual([expect.stringContaining('omtrek.png is geen PNG')]);
  });
});
