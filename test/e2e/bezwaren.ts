import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const uitslag = z.array(z.object({ regel: z.string(), waar: z.string(), waarom: z.string() }));

/**
 * Everything axe finds wrong in a page or frame, by rule and element. The marks that Fluent puts around a dialog, to see the
 * focus leave it, are not looked at: they pass the focus on at once, so that nobody stands on them.
 */
export async function bezwaren(deel: Page | Frame): Promise<unknown> {
  await deel.evaluate(await readFile(AXE, 'utf8'));
  return uitslag.parse(await deel.evaluate(`axe.run({ exclude: ['[data-tabster-dummy]'] }, { iframes: false }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ regel: id, waar: html.slice(0, 200), waarom: failureSummary ?? '' }))))`));
}
