import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import { Migrator, type MigrationProvider } from 'kysely/migration';
import pg from 'pg';
import lockfile from 'proper-lockfile';
import * as register from './migrations/0001_register.ts';
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

const provider: MigrationProvider = { getMigrations: () => Promise.resolve({ '0001_register': register }) };

async function migreer(db: Kysely<Database>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date', { cause: error });
}

// PGlite has no lock of its own; two processes on one folder would destroy it.
async function vergrendel(map: string): Promise<() => Promise<void>> {
  try {
    await mkdir(map, { recursive: true });
  } catch (fout) {
    throw new DatabaseMapFout('nietSchrijfbaar', map, fout);
  }
  try {
    return await lockfile.lock(map, { stale: 10_000, update: 2_000 });
  } catch (fout) {
    const bezet = fout instanceof Error && 'code' in fout && fout.code === 'ELOCKED';
    throw new DatabaseMapFout(bezet ? 'inGebruik' : 'nietSchrijfbaar', map, fout);
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
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: keuze.url, max: 10 }) }) });
  await migreer(db);
  return { db, bron: { soort: 'postgres', url: keuze.url }, close: () => db.destroy() };
}
