import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator, type MigrationProvider } from 'kysely/migration';
import pg from 'pg';
import lockfile from 'proper-lockfile';
import { z } from 'zod';
import * as register from './migrations/0001_register.ts';
import * as afwezigheid from './migrations/0002_afwezigheid.ts';
import * as afspraken from './migrations/0003_afspraken.ts';
import * as dagbericht from './migrations/0004_dagbericht.ts';
import * as vragenlijst from './migrations/0005_vragenlijst.ts';
import * as inzet from './migrations/0006_inzet.ts';
import * as verloop from './migrations/0007_verloop.ts';
import * as opname from './migrations/0008_opname.ts';
import * as bewaring from './migrations/0009_bewaring.ts';
import * as oudskn from './migrations/0010_oudskn.ts';
import * as betrokken from './migrations/0011_betrokken.ts';
import * as planning from './migrations/0012_planning.ts';
import * as afspraaknamen from './migrations/0013_afspraken.ts';
import * as reserveringen from './migrations/0014_reserveringen.ts';
import * as werkregels from './migrations/0015_werkregels.ts';
import * as monitor from './migrations/0016_monitor.ts';
import * as handreiking from './migrations/0017_handreiking.ts';
import * as overlegchat from './migrations/0018_overlegchat.ts';
import * as conceptvolgorde from './migrations/0019_conceptvolgorde.ts';
import * as afspraakconcept from './migrations/0020_afspraakconcept.ts';
import type { Database } from './schema.ts';

/** Which database: a PostgreSQL server, PGlite in a folder, or PGlite in memory (tests). */
export type DatabaseKeuze = { readonly url: string } | { readonly map: string } | { readonly geheugen: true };

export interface Register {
  readonly db: Kysely<Database>;
  /** What the queue opens its own connections on. */
  readonly bron: { readonly soort: 'pglite'; readonly pglite: PGlite } | { readonly soort: 'postgres'; readonly url: string };
  close(): Promise<void>;
}

/** The folder can't be used; `code` says which way. */
export class DatabaseMapFout extends Error {
  override readonly name = 'DatabaseMapFout';
  readonly code: 'nietSchrijfbaar' | 'inGebruik';
  constructor(code: 'nietSchrijfbaar' | 'inGebruik', map: string, cause: unknown) {
    super(`${code}: ${map}`, { cause });
    this.code = code;
  }
}

const provider: MigrationProvider = {
  getMigrations: () => Promise.resolve({
    '0001_register': register, '0002_afwezigheid': afwezigheid, '0003_afspraken': afspraken, '0004_dagbericht': dagbericht, '0005_vragenlijst': vragenlijst,
    '0006_inzet': inzet, '0007_verloop': verloop, '0008_opname': opname, '0009_bewaring': bewaring, '0010_oudskn': oudskn, '0011_betrokken': betrokken,
    '0012_planning': planning, '0013_afspraken': afspraaknamen, '0014_reserveringen': reserveringen, '0015_werkregels': werkregels, '0016_monitor': monitor,
    '0017_handreiking': handreiking, '0018_overlegchat': overlegchat, '0019_conceptvolgorde': conceptvolgorde, '0020_afspraakconcept': afspraakconcept,
  }),
};

async function migreer(db: Kysely<Database>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date', { cause: error });
}

/** A lock that was not renewed for so long has no owner any more. */
const VERLOPEN_MS = 10_000;
/** Enough when the owner is known to be dead; the lock's library takes no less. */
const VERLOPEN_NA_DOOD_MS = 2_000;
const houderSchema = z.object({ pid: z.number().int(), host: z.string() });

/** Whether the process that wrote itself down as owner runs: it may have been killed, and then nothing was tidied up. */
async function houderVan(bestand: string): Promise<'leeft' | 'dood' | 'onbekend'> {
  const tekst = await readFile(bestand, 'utf8').catch(() => '');
  const gelezen = houderSchema.safeParse(tekst === '' ? undefined : JSON.parse(tekst));
  // Of a process on another machine, or in another container, nothing can be known.
  if (!gelezen.success || gelezen.data.host !== hostname()) return 'onbekend';
  const { pid } = gelezen.data;
  // A restarted container gives its process the same number again.
  if (pid === process.pid) return 'dood';
  try {
    process.kill(pid, 0);
    return 'leeft';
  } catch (fout) {
    return fout instanceof Error && 'code' in fout && fout.code === 'ESRCH' ? 'dood' : 'leeft';
  }
}

function isBezet(fout: unknown): boolean {
  return fout instanceof Error && 'code' in fout && fout.code === 'ELOCKED';
}

async function neemSlot(map: string, houder: string): Promise<() => Promise<void>> {
  try {
    return await lockfile.lock(map, { stale: VERLOPEN_MS, update: 2_000 });
  } catch (fout) {
    const wie = isBezet(fout) ? await houderVan(houder) : 'leeft';
    if (wie === 'leeft') throw fout;
    // Waits until the lock that a kill left behind has expired, so that a start right after it succeeds.
    return lockfile.lock(map, { stale: wie === 'dood' ? VERLOPEN_NA_DOOD_MS : VERLOPEN_MS, update: 2_000, retries: { retries: 24, factor: 1, minTimeout: 500, maxTimeout: 500 } });
  }
}

async function isMap(pad: string): Promise<boolean> {
  return stat(pad).then((wat) => wat.isDirectory(), () => false);
}

/** Makes the folder and those above it. Node's own `recursive` never ends where a file system makes no folders, as in /proc. */
async function maakMap(map: string): Promise<void> {
  if (await isMap(map)) return;
  if (dirname(map) !== map) await maakMap(dirname(map));
  await mkdir(map);
}

// PGlite has no lock of its own; two processes on one folder would destroy it.
async function vergrendel(map: string): Promise<() => Promise<void>> {
  const houder = join(map, 'houder.json');
  try {
    await maakMap(resolve(map));
    const ontgrendel = await neemSlot(map, houder);
    await writeFile(houder, JSON.stringify({ pid: process.pid, host: hostname() }));
    return ontgrendel;
  } catch (fout) {
    throw new DatabaseMapFout(isBezet(fout) ? 'inGebruik' : 'nietSchrijfbaar', map, fout);
  }
}

async function openPglite(keuze: { readonly map: string } | { readonly geheugen: true }): Promise<Register> {
  const ontgrendel = 'map' in keuze ? await vergrendel(keuze.map) : () => Promise.resolve();
  try {
    const pglite = await PGlite.create('map' in keuze ? join(keuze.map, 'register') : 'memory://');
    const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
    await migreer(db);
    return {
      db,
      bron: { soort: 'pglite', pglite },
      close: async () => {
        await db.destroy();
        await ontgrendel();
      },
    };
  } catch (fout) {
    await ontgrendel();
    throw fout;
  }
}

/** Opens the register and brings its tables up to date. Throws `DatabaseMapFout` when the folder can't be used. */
export async function openRegister(keuze: DatabaseKeuze): Promise<Register> {
  if (!('url' in keuze)) return openPglite(keuze);
  const pool = new pg.Pool({ connectionString: keuze.url, max: 10 });
  // A connection that breaks is replaced at the next use, and its query fails by itself; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  await migreer(db);
  return { db, bron: { soort: 'postgres', url: keuze.url }, close: () => db.destroy() };
}
