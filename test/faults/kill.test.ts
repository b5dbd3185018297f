import { watch } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { VERB } from '../../bot/cards/verben.ts';
import { MENSEN, objectVan, tenantVan } from '../../src/local/voorbeeld/mensen.ts';
import { listGebeurtenissen, listOpenCasussen } from '../../src/store/casussen.ts';
import { openRegister } from '../../src/store/open.ts';
import { leesBestand, maakPlek, start, wachtTot, type Plek, type Proces } from './proces.ts';
import { afspraken, graphSchema, kaarten, teamsSchema, VOORBEELD } from './stand.ts';

// A start takes a few seconds, and much longer on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

let plek: Plek;
beforeEach(async () => {
  plek = await maakPlek();
});
afterEach(() => plek.ruimOp());

const antwoord = z.object({ rijen: z.array(z.object({ rij: z.number(), uitkomst: z.string(), casus: z.string() })) });

/** Posts JSON; undefined when no answer came, because the server was killed. */
async function post(pad: string, body: unknown): Promise<unknown> {
  try {
    const res = await fetch(`${plek.url}${pad}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return await res.json();
  } catch (fout) {
    if (fout instanceof TypeError) return undefined;
    throw fout;
  }
}

/** Kills the product as soon as it writes this file, so between what a stand-in did and what the product knows of it. */
async function killBijSchrijven(proces: Proces, bestand: string): Promise<void> {
  const geschreven = Promise.withResolvers<undefined>();
  const kijker = watch(plek.map, (_, naam) => {
    if (naam === bestand) geschreven.resolve(undefined);
  });
  await geschreven.promise;
  kijker.close();
  await proces.kill();
}

/** Stops tidily, as often as it takes until nothing waits to be done, and gives what the register holds then. */
async function sluitAf(proces: Proces) {
  for (let nu = proces; ; nu = await start(plek)) {
    expect(await nu.onderbreek()).toMatchObject({ code: 0 });
    const register = await openRegister({ map: plek.map });
    const { db } = register;
    const { rows: wachtend } = await sql`select id from pgboss.job where name in ('kaart', 'boek') and state < 'completed'`.execute(db);
    const casussen = await listOpenCasussen(db, { aantal: 1_000 });
    const geschiedenis = await Promise.all(casussen.map(({ id }) => listGebeurtenissen(db, id)));
    const leveringen = await db.selectFrom('geleverd').select(['casus', 'activiteit']).where('sleutel', 'like', 'kaart:%').execute();
    await register.close();
    if (wachtend.length === 0) return { casussen, geschiedenis, kaartVan: new Map<string | null, string | null>(leveringen.map(({ casus, activiteit }) => [casus, activiteit])) };
  }
}

/** PI Zuidhaven has no team in the stand-in, so its casussen wait for a card. */
const PLEKKEN = [['Noorderveen', 'A'], ['Zuidhaven', '1'], ['Zuidhaven', '2'], ['Noorderveen', 'C'], ['Zuidhaven', '1'], ['Zuidhaven', '2']] as const;
const AANTAL = 300;
const PER_KEER = 25;

test('killed again and again while three hundred signalen come in, every one that was answered is there once, with one card', async () => {
  let proces = await start(plek);
  const lijst = Array.from({ length: AANTAL }, (_, i) => {
    const [pi, afdeling] = PLEKKEN[i % PLEKKEN.length] ?? expect.unreachable();
    return { skn: String(9_100_000 + i), naam: `Test, ${i}`, pi, afdeling, begindatum: '2026-11-20' };
  });
  // Before the answer, right after it, while a card is being written, and somewhere on the way.
  const kills = new Map<number, (bezig: Promise<unknown>) => Promise<unknown>>([
    [1, () => proces.kill()],
    [3, (bezig) => bezig.then(() => proces.kill())],
    [6, () => killBijSchrijven(proces, 'teams.json')],
    [9, () => wacht(25).then(() => proces.kill())],
  ]);
  const beloofd = new Map<string, string>();
  for (let groep = 0; groep * PER_KEER < AANTAL; groep += 1) {
    const signalen = lijst.slice(groep * PER_KEER, (groep + 1) * PER_KEER);
    const bezig = post('/api/signalen', { signalen });
    const kill = kills.get(groep);
    if (kill !== undefined) {
      await kill(bezig);
      proces = await start(plek);
    }
    // Whoever got no answer sends the list again.
    const { rijen } = antwoord.parse((await bezig) ?? (await post('/api/signalen', { signalen })));
    for (const { rij, casus } of rijen) beloofd.set(signalen[rij - 1]?.skn ?? '', casus);
  }
  expect(beloofd.size).toBe(AANTAL);
  const metKanaal = AANTAL / 3 + VOORBEELD.kaarten;
  await wachtTot(() => kaarten(leesBestand(plek, 'teams.json', teamsSchema)).size, (aantal) => aantal >= metKanaal, 'a card for each casus', 200_000);

  const { casussen: alle, geschiedenis: alleGeschiedenis, kaartVan } = await sluitAf(proces);
  const [casussen, geschiedenis] = [alle.filter(({ skn }) => beloofd.has(skn)), alleGeschiedenis.filter((_, i) => beloofd.has(alle[i]?.skn ?? ''))];
  const codes = new Map(casussen.map(({ skn, code }) => [skn, code]));
  expect(casussen).toHaveLength(AANTAL);
  expect(codes.size).toBe(AANTAL);
  for (const [skn, code] of beloofd) expect(codes.get(skn)).toBe(code);
  for (const gebeurtenissen of geschiedenis) expect(gebeurtenissen.map(({ type }) => type)).toEqual(['SignaalOntvangen']);

  const gepost = kaarten(leesBestand(plek, 'teams.json', teamsSchema));
  expect(gepost.size).toBe(metKanaal);
  for (const [casus, berichten] of gepost) expect(berichten).toContain(kaartVan.get(casus));
  // Teams has no key against posting twice: a kill between the post and its answer leaves one card that nobody keeps.
  const dubbel = [...gepost.values()].filter((berichten) => berichten.length > 1);
  expect(dubbel.length).toBeLessThanOrEqual(kills.size);
  for (const berichten of dubbel) expect(berichten).toHaveLength(2);
});

const kaartAntwoord = z.object({ statusCode: z.literal(200), value: z.record(z.string(), z.unknown()) });

/** Somebody presses a button of a card, as Teams tells the bot; gives the card that comes back. */
async function druk(wie: string, verb: string, data: Readonly<Record<string, unknown>>): Promise<string> {
  const mens = MENSEN.alle.find(({ id }) => id === wie) ?? expect.unreachable();
  const uitkomst = await post('/api/messages', {
    type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl: `${plek.url}/teams/connector`, from: { id: `29:${wie}`, aadObjectId: objectVan(mens) }, recipient: { id: '28:samen-starten' },
    conversation: { id: '19:noorderveen-a@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: tenantVan(mens) }, value: { action: { type: 'Action.Execute', verb, data } },
  });
  return JSON.stringify(kaartAntwoord.parse(uitkomst).value);
}

/** The moments that a card offers, as UTC instants. */
function momentenOp(kaart: string): readonly string[] {
  return [...kaart.matchAll(/"verb":"duiding\.kies","data":\{[^}]*"start":"([^"]+)"/g)].flatMap(([, begin]) => begin ?? []);
}

test('killed again and again while meetings are booked, every chosen moment has one meeting', async () => {
  let proces = await start(plek);
  await post('/local/clock', { now: '2026-11-23T09:00:00+01:00' });
  const signalen = Array.from({ length: 4 }, (_, i) => ({ skn: String(9_200_000 + i), naam: `Test, ${i}`, pi: 'Noorderveen', afdeling: 'A', begindatum: '2026-11-20', einddatum: '2027-11-19', titel: 'preventief', casemanager: 'Sanne de Vries' }));
  const codes = antwoord.parse(await post('/api/signalen', { signalen })).rijen.map(({ casus }) => casus);
  const gepost = await wachtTot(() => leesBestand(plek, 'teams.json', teamsSchema), (teams) => codes.every((code) => JSON.stringify(teams).includes(code)), 'the cards');
  const ids = codes.map((code) => {
    const bericht = gepost.berichten.find(({ kaarten: [kaart] }) => JSON.stringify(kaart ?? '').includes(code));
    return [...kaarten({ berichten: bericht === undefined ? [] : [bericht] }).keys()][0] ?? expect.unreachable(code);
  });
  for (const casus of ids) {
    await druk('mehmet', VERB.pak, { casus });
    await druk('mehmet', VERB.beoordeel, { casus, in_oordeel: 'voldoende', in_bekend: 'ja', in_rol: 'groot', in_dossier: 'dynamisch', in_laatsteContact: '2026-10-01' });
    await druk('mehmet', VERB.legInformatieVast, { casus, in_onderwerp: 'levensloop', in_tekst: 'Verzonnen tekst.', in_bron: 'dossier', in_datum: '2026-09-01' });
    await druk('mehmet', VERB.deel, { casus });
  }
  const gekozen = new Map<string, string>();
  for (const [i, casus] of ids.entries()) {
    const momenten = momentenOp(await wachtTot(() => druk('sanne', VERB.toon, { casus }), (kaart) => momentenOp(kaart).length > 0, `moments for ${casus}`));
    gekozen.set(codes[i] ?? '', momenten[0] ?? '');
  }

  // Each kill falls between a meeting in the calendar and the product's knowing of it.
  const groepen = [ids.slice(0, 2), ids.slice(2)];
  for (const groep of groepen) {
    const gekild = killBijSchrijven(proces, 'graph.json');
    await Promise.all(groep.map((casus) => druk('sanne', VERB.kiesMoment, { casus, start: gekozen.get(codes[ids.indexOf(casus)] ?? '') }).catch(() => '')));
    await gekild;
    proces = await start(plek);
    // A choice whose answer was lost is made again; one that was taken says so.
    for (const casus of groep) await druk('sanne', VERB.kiesMoment, { casus, start: gekozen.get(codes[ids.indexOf(casus)] ?? '') });
  }
  await wachtTot(async () => (await Promise.all(ids.map((casus) => druk('sanne', VERB.toon, { casus })))).every((kaart) => kaart.includes('De afspraak staat in beide agenda')), Boolean, 'all meetings booked', 120_000);

  const { casussen } = await sluitAf(proces);
  for (const [code, moment] of gekozen) expect(casussen.find((casus) => casus.code === code)?.duiding.moment).toMatchObject({ start: { instant: moment }, boeking: { organisator: 'sanne' } });
  const geboekt = afspraken(leesBestand(plek, 'graph.json', graphSchema));
  // Each stands in one event, at its own time; those after one another share an event.
  for (const [code, moment] of gekozen) expect(geboekt.filter(({ subject, van, tot }) => subject.includes(code) && van <= moment && moment < tot), code).toHaveLength(1);
  expect(geboekt.flatMap(({ subject }) => subject.replace('Duiding ', '').split(', ')).sort()).toEqual([...gekozen.keys()].sort());
});
