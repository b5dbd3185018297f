import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { MENSEN } from '../../src/local/voorbeeld/mensen.ts';
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

const gedateerdSchema = z.object({ berichten: z.array(z.object({ gesprek: z.string(), geplaatstOp: z.string(), kaarten: z.array(z.unknown()) })) });
const mailsSchema = z.object({ mails: z.array(z.object({ aan: z.array(z.string()), tekst: z.string(), op: z.string() })) });

/** Who was told of gaps on a day, by chat or else by mail; somebody told twice stands there twice. */
function gehoord(dag: string): readonly string[] {
  const { berichten } = leesBestand(plek, 'teams.json', gedateerdSchema);
  const inChat = berichten.filter(({ geplaatstOp, kaarten: [kaart] }) => geplaatstOp.startsWith(dag) && kaart !== undefined && JSON.stringify(kaart).includes('Gaten: hier mist iemand of iets')).map(({ gesprek }) => gesprek);
  const { mails } = leesBestand(plek, 'graph.json', mailsSchema);
  return [...inChat, ...mails.filter(({ op, tekst }) => op.startsWith(dag) && tekst.includes('Typ “gaten”')).flatMap(({ aan }) => aan)];
}

/** Sets the clock of local mode; the sweep sees it within half a minute, or at the next start. */
async function zetKlok(now: string): Promise<void> {
  expect((await fetch(`${plek.url}/local/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ now }) })).status).toBe(200);
}

test('managers hear of gaps once a day, also when the product is killed or stopped and started again that day', async () => {
  const leiding = MENSEN.alle.filter(({ rollen }) => rollen.some(({ rol }) => rol === 'hoofdDR' || rol === 'unitmanager')).length;
  const eerste = await start(plek);
  await zetKlok('2027-03-02T09:00:00+01:00');
  await wachtTot(() => gehoord('2027-03-02').length, (aantal) => aantal === leiding, 'the gaps of this day');
  expect(await eerste.onderbreek()).toMatchObject({ code: 0 });
  // Each start looks at once, and a tidy stop waits for that look; what it wants said is said after the next start.
  await (await start(plek)).kill();
  expect(await (await start(plek)).onderbreek()).toMatchObject({ code: 0 });
  const volgende = await start(plek);
  await zetKlok('2027-03-03T09:00:00+01:00');
  await wachtTot(() => gehoord('2027-03-03').length, (aantal) => aantal === leiding, 'the gaps of the next day');
  expect(await volgende.onderbreek()).toMatchObject({ code: 0 });
  for (const dag of ['2027-03-02', '2027-03-03']) expect([dag, new Set(gehoord(dag)).size, gehoord(dag).length]).toEqual([dag, leiding, leiding]);
});
