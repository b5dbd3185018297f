import { afterEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { CasusId } from '../../src/domain/casus.ts';
import type { Effect, EffectHandlers } from '../../src/usecases/effect.ts';
import { openWachtrij, type Wachtrij } from '../../src/usecases/queue.ts';
import { neemLevering } from '../../src/store/geleverd.ts';
import { openTestRegister, type TestRegister } from '../store/register.ts';

let register: TestRegister;
let wachtrij: Wachtrij;
afterEach(async () => {
  await wachtrij.stop();
  await register.sluit();
});
async function open(): Promise<void> {
  register = await openTestRegister();
  wachtrij = await openWachtrij(register.register);
}

const kaart = (nummer: number): Effect => ({ soort: 'kaart', casus: `casus-${nummer}` as CasusId });
const zet = (effecten: readonly Effect[]) => register.register.db.transaction().execute((trx) => wachtrij.zet(trx, effecten));
/** Does with each card what the test says; nothing else comes up. */
function handlers(kaarten: (casus: string) => Promise<void>): EffectHandlers {
  const niets = () => Promise.reject(new RangeError('Not in this test'));
  return { melding: niets, batchmelding: niets, opnamelijst: niets, herinnering: niets, kanaalherinnering: niets, mail: niets, momenten: niets, boek: niets, agenda: niets, abonnement: niets, dagbericht: niets, eigenDagbericht: niets, annuleer: niets, verzet: niets, accepteer: niets, reserveringen: niets, reflectie: niets, overzicht: niets, persoonsmail: niets, kanaalvraag: niets, kaart: ({ casus }) => kaarten(casus) };
}
const telling = async (): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<{ state: string; n: number }>`select state::text as state, count(*)::int as n from pgboss.job where name = 'kaart' group by 1`.execute(register.register.db);
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};

describe('an effect', () => {
  test('is carried out once', async () => {
    await open();
    await zet([kaart(1), kaart(2)]);
    const gedaan: string[] = [];
    wachtrij.start(handlers((casus) => Promise.resolve(void gedaan.push(casus))), () => undefined);
    await wachtrij.leeg();
    await wachtrij.leeg();
    expect(gedaan.sort()).toEqual(['casus-1', 'casus-2']);
    expect(await telling()).toEqual({ completed: 2 });
  });

  test('does not leave when its change is given up', async () => {
    await open();
    await expect(register.register.db.transaction().execute(async (trx) => {
      await wachtrij.zet(trx, [kaart(1)]);
      throw new RangeError('given up');
    })).rejects.toThrow('given up');
    expect(await telling()).toEqual({});
  });

  test('that fails is kept for another try, with the kind of error and none of its text', async () => {
    await open();
    await zet([kaart(1)]);
    const gehoord: unknown[] = [];
    wachtrij.start(handlers(() => Promise.reject(new TypeError('Berg, van den, A.'))), (soort, fout) => gehoord.push([soort, fout]));
    await wachtrij.leeg();
    expect(gehoord).toEqual([['kaart', new TypeError('Berg, van den, A.')]]);
    expect(await telling()).toEqual({ retry: 1 });
    const { rows } = await sql<{ output: unknown; later: boolean }>`select output, start_after > now() as later from pgboss.job where name = 'kaart'`.execute(register.register.db);
    expect(rows).toEqual([{ output: { soort: 'TypeError' }, later: true }]);
    expect(await wachtrij.mislukt()).toEqual([]);
  });

  test('that failed too often is given up, and who watches sees which', async () => {
    await open();
    await zet([kaart(1)]);
    await sql`update pgboss.job set retry_limit = 0 where name = 'kaart'`.execute(register.register.db);
    wachtrij.start(handlers(() => Promise.reject(new TypeError('weg'))), () => undefined);
    await wachtrij.leeg();
    expect(await wachtrij.mislukt()).toMatchObject([{ effect: kaart(1), pogingen: 1, oorzaak: { soort: 'TypeError' } }]);
  });
});

test('a stop waits for what is being done and leaves the rest for the next start', async () => {
  await open();
  await zet([1, 2, 3].map(kaart));
  const begonnen = Promise.withResolvers<undefined>();
  const door = Promise.withResolvers<undefined>();
  const gedaan: string[] = [];
  wachtrij.start(handlers(async (casus) => {
    begonnen.resolve(undefined);
    await door.promise;
    gedaan.push(casus);
  }), () => undefined);
  await begonnen.promise;
  const gestopt = wachtrij.stop();
  door.resolve(undefined);
  await gestopt;
  expect(gedaan).toHaveLength(1);
  expect(await telling()).toEqual({ completed: 1, retry: 2 });
});

describe('what was being done at a kill', () => {
  test('is tried again within seconds after the start, however much was done before', async () => {
    await open();
    await zet(Array.from({ length: 1_200 }, (_, i) => kaart(i)));
    // As a kill leaves it: most done, the last few begun.
    await sql`update pgboss.job set state = 'completed', started_on = now(), completed_on = now() where name = 'kaart'`.execute(register.register.db);
    await zet([kaart(1_201), kaart(1_202)]);
    await sql`update pgboss.job set state = 'active', started_on = now() where name = 'kaart' and state = 'created'`.execute(register.register.db);
    await wachtrij.stop();
    wachtrij = await openWachtrij(register.register);
    const { rows } = await sql<{ state: string; rest: number }>`select state::text as state, extract(epoch from (start_after - now()))::float as rest from pgboss.job where name = 'kaart' and state <> 'completed'`.execute(register.register.db);
    // With PostgreSQL another instance may be at it: there it waits until its time is up.
    const verwacht = register.register.bron.soort === 'pglite' ? 'retry' : 'active';
    expect(rows.map(({ state }) => state)).toEqual([verwacht, verwacht]);
    if (verwacht === 'retry') for (const { rest } of rows) expect(rest).toBeLessThan(10);
  });

  test('holds back no card: nobody is at it any more', async () => {
    await open();
    const { db, bron } = register.register;
    await neemLevering(db, 'kaart:1', undefined);
    await wachtrij.stop();
    wachtrij = await openWachtrij(register.register);
    expect((await neemLevering(db, 'kaart:1', undefined)) !== undefined).toBe(bron.soort === 'pglite');
  });
});
