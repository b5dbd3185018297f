import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openRegister } from '../../src/store/open.ts';
import { leesBestand, maakPlek, start, startVergeefs, wachtTot, type Plek } from './proces.ts';
import { kaarten, teamsSchema, VOORBEELD } from './stand.ts';

// A start takes a few seconds, and much longer on a busy machine.
vi.setConfig({ testTimeout: 240_000 });

let plek: Plek;
beforeEach(async () => {
  plek = await maakPlek();
});
afterEach(() => plek.ruimOp());

const eenRegel = /^[^\n]+\n$/;

describe('the product does not start, and says why in one line', () => {
  test.each(['poort', 'graphPoort'] as const)('when its %s is in use', async (welke) => {
    const bezetter = createServer().listen(plek[welke], '127.0.0.1');
    await once(bezetter, 'listening');
    const { code, stderr } = await startVergeefs(plek);
    bezetter.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(eenRegel);
    expect(stderr).toContain(`Poort ${plek[welke]} is al in gebruik.`);
  });

  test('when a file stands where its data folder should be', async () => {
    const bestand = join(plek.map, 'gegevens');
    writeFileSync(bestand, '');
    for (const map of [bestand, join(bestand, 'dieper')]) {
      const { code, stderr } = await startVergeefs({ ...plek, map });
      expect(code).toBe(1);
      expect(stderr).toMatch(eenRegel);
      expect(stderr).toContain('Kies een andere map met DATA_DIR');
    }
  });

  test('when it runs already with this data folder', async () => {
    const eerste = await start(plek);
    const anders = await maakPlek();
    const { code, stderr } = await startVergeefs({ ...anders, map: plek.map });
    anders.ruimOp();
    await eerste.kill();
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'Samen starten draait al met deze gegevensmap. Stop die eerst, of kies een andere map met DATA_DIR.\n' });
  });
});

test('Ctrl-C stops it, also with a page open, and the next start goes on where it was', async () => {
  const eerste = await start(plek);
  const pagina = await fetch(`${plek.url}/teams/api/gebeurtenissen?als=00000000-0000-4000-8000-000000000011`);
  expect(pagina.status).toBe(200);
  expect(await eerste.onderbreek()).toEqual({ code: 0, signaal: null, stderr: '' });
  // Its lock is gone: nobody has to wait.
  expect(readdirSync(join(plek.map, '..')).filter((naam) => naam.startsWith(`${plek.map.split('/').at(-1) ?? ''}.lock`))).toEqual([]);

  const tweede = await start(plek);
  await wachtTot(() => kaarten(leesBestand(plek, 'teams.json', teamsSchema)).size, (aantal) => aantal === VOORBEELD.kaarten, 'the cards of the example');
  expect((await tweede.onderbreek()).code).toBe(0);
  const register = await openRegister({ map: plek.map });
  const rijen = await register.db.selectFrom('casus').select(['skn', 'versie']).execute();
  // Each turn of the example has its key once, however often it was started.
  const beurten = await register.db.selectFrom('verwerkt').select('sleutel').where('sleutel', 'like', 'voorbeeld:%').execute();
  const audit = await register.db.selectFrom('audit').select('resultaat').where('herkomst', '=', 'voorbeeld').execute();
  await register.close();
  expect(beurten).toHaveLength(VOORBEELD.beurten);
  expect(new Set(audit.map(({ resultaat }) => resultaat))).toEqual(new Set(['gedaan']));
  expect(rijen).toHaveLength(VOORBEELD.casussen);
  expect(new Set(rijen.map(({ skn }) => skn)).size).toBe(VOORBEELD.personen);
  expect(rijen.filter(({ skn }) => skn <= '9000013').map(({ versie }) => versie)).toEqual(Array.from({ length: 13 }, () => 1));
  for (const berichten of kaarten(leesBestand(plek, 'teams.json', teamsSchema)).values()) expect(berichten).toHaveLength(1);
});
