import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { omgevingVan } from '../../src/settings.ts';
import { openRegister, type DatabaseKeuze, type Register } from '../../src/store/open.ts';

/** An empty register for one test file, and how to open it once more. */
export interface TestRegister {
  readonly register: Register;
  readonly keuze: DatabaseKeuze;
  /** Closes the register and throws the database away. */
  sluit(): Promise<void>;
}

async function opServer(url: string, opdracht: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(opdracht);
  } finally {
    await client.end();
  }
}

/** The PostgreSQL server of DATABASE_URL; undefined when the tests run on PGlite. */
export function serverVoorTests(): string | undefined {
  const server = omgevingVan()['DATABASE_URL'];
  return server === '' ? undefined : server;
}

const IN_GEBRUIK = '55006';

/** The server may still be saying goodbye to the last connections. */
async function gooiWeg(url: string, naam: string): Promise<void> {
  for (let poging = 1; ; poging += 1) {
    try {
      await opServer(url, `drop database ${naam}`);
      return;
    } catch (fout) {
      if (!(fout instanceof pg.DatabaseError) || fout.code !== IN_GEBRUIK || poging === 100) throw fout;
      await wacht(50);
    }
  }
}

/** PGlite in memory; with DATABASE_URL a new database on that PostgreSQL server, so that test files never meet. */
export async function openTestRegister(): Promise<TestRegister> {
  const server = serverVoorTests();
  if (server === undefined) {
    const register = await openRegister({ geheugen: true });
    return { register, keuze: { geheugen: true }, sluit: () => register.close() };
  }
  const naam = `samenstarten_test_${randomUUID().replaceAll('-', '')}`;
  await opServer(server, `create database ${naam}`);
  const url = new URL(server);
  url.pathname = `/${naam}`;
  const keuze = { url: url.href };
  const register = await openRegister(keuze);
  return {
    register, keuze,
    async sluit() {
      await register.close();
      await gooiWeg(server, naam);
    },
  };
}
