import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseMapFout, openRegister } from '../../src/store/open.ts';
import { bewaarInstelling, findInstelling, leeft } from '../../src/store/instellingen.ts';
import { openTestRegister, serverVoorTests } from './register.ts';

test('an empty database gets all tables, once', async () => {
  const leeg = await openTestRegister();
  const tabellen = async (): Promise<readonly string[]> => (await sql<{ naam: string }>`select table_name as naam from information_schema.tables where table_schema = 'public' order by 1`.execute(leeg.register.db)).rows.map(({ naam }) => naam);
  const eerst = await tabellen();
  expect(eerst).toEqual(expect.arrayContaining(['afdeling', 'audit', 'casus', 'concept', 'gebeurtenis', 'geleverd', 'herinnering', 'instelling', 'kanaal', 'persoon', 'pi', 'rol', 'team', 'verwerkt']));
  expect(await leeft(leeg.register.db)).toBe(true);
  if ('url' in leeg.keuze) {
    // A second instance opens what the first made.
    const tweede = await openRegister(leeg.keuze);
    expect(await tabellen()).toEqual(eerst);
    await tweede.close();
  }
  await leeg.sluit();
});

describe('a data folder', () => {
  let map: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'register-'));
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  test('keeps what was in it', async () => {
    const eerste = await openRegister({ map: join(map, 'nieuw', 'dieper') });
    await bewaarInstelling(eerste.db, 'proef', { a: [1, 'é'] });
    await eerste.close();
    const tweede = await openRegister({ map: join(map, 'nieuw', 'dieper') });
    expect(await findInstelling(tweede.db, 'proef')).toEqual({ a: [1, 'é'] });
    expect(await findInstelling(tweede.db, 'anders')).toBeUndefined();
    await tweede.close();
  });

  test('is refused where a file stands', async () => {
    writeFileSync(join(map, 'bestand'), '');
    // Nobody makes a folder in /proc, not even root.
    const nergens = process.platform === 'linux' ? ['/proc/samen-starten', '/proc/samen/starten'] : [];
    for (const plek of [join(map, 'bestand'), join(map, 'bestand', 'dieper'), ...nergens]) await expect(openRegister({ map: plek })).rejects.toMatchObject({ name: 'DatabaseMapFout', code: 'nietSchrijfbaar' });
  });

  test('has one owner: another process is refused while this one runs', async () => {
    const eerste = await openRegister({ map });
    // Another process that runs: the parent of this one stands in for it.
    writeFileSync(join(map, 'houder.json'), JSON.stringify({ pid: process.ppid, host: hostname() }));
    await expect(openRegister({ map })).rejects.toThrow(DatabaseMapFout);
    await expect(openRegister({ map })).rejects.toMatchObject({ code: 'inGebruik' });
    await eerste.close();
    await (await openRegister({ map })).close();
  });
});

test.skipIf(serverVoorTests() === undefined)('a PostgreSQL server that drops our connections fails what is under way, and is used again', async () => {
  const leeg = await openTestRegister();
  const { db } = leeg.register;
  const ander = await openRegister(leeg.keuze);
  const verbreek = () => sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(ander.db);
  await expect(db.transaction().execute(async (trx) => {
    await bewaarInstelling(trx, 'proef', 1);
    await verbreek();
    await bewaarInstelling(trx, 'proef', 2);
  })).rejects.toThrow();
  expect(await findInstelling(db, 'proef')).toBeUndefined();
  expect(await leeft(db)).toBe(true);
  await ander.close();
  await leeg.sluit();
});
