/** Starts the real product as a user does, on free ports and with an empty register, on a fixed Monday. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { datum, tijd, type Instant } from '../../src/domain/datum.ts';
import { omgevingVan } from '../../src/settings.ts';
import { bewaarInstelling } from '../../src/store/instellingen.ts';
import { openRegister } from '../../src/store/open.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { vrijePoort } from '../build/poort.ts';
import { startPrism, type Prism } from '../contracts/prism.ts';

export const WORTEL = resolve(import.meta.dirname, '..', '..');
/** Monday 23 November 2026, 09:00 in the Netherlands. */
export const MAANDAG: Instant = momentOp(datum('2026-11-23'), tijd('09:00')).instant;
/** Where local mode keeps the distance of its clock to the real time. */
const KLOK = 'lokaal:klok';
const LANGSTE_START_MS = 90_000;
/** With `GRAPH_PRISM=1` Prism stands between the product and Graph, and a run in which something was not as Microsoft describes it fails. */
const MET_PRISM = omgevingVan()['GRAPH_PRISM'] === '1';
/** What a process needs to run at all; settings of the developer must not reach the product under test. */
const DOORGEGEVEN = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'LANG'] as const;

const aangeleverd = z.object({ rijen: z.array(z.object({ rij: z.number(), uitkomst: z.string(), casus: z.string().optional() })) });

/** The product while it runs. Addresses are without a slash at the end. */
export interface Product {
  readonly teams: string;
  readonly graph: string;
  readonly playground: string;
  /** What the product wrote in its log: warnings and errors, one a line. */
  log(): readonly string[];
  /** Brings in the lines of a CSV file with `npm run signalen`; returns the casus codes by line. */
  signalen(regels: readonly string[]): Promise<readonly string[]>;
  stop(): Promise<void>;
}

function omgeving(eigen: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const gegeven = omgevingVan();
  // A zone that is neither UTC nor Amsterdam shows code that forgets to name its zone.
  return { ...Object.fromEntries(DOORGEGEVEN.map((naam) => [naam, gegeven[naam]])), TZ: 'America/St_Johns', ...eigen };
}

async function zetKlok(map: string, op: Instant): Promise<void> {
  const register = await openRegister({ map });
  await bewaarInstelling(register.db, KLOK, Date.parse(op) - Date.now());
  await register.close();
}

function adresIn(uitvoer: string, naam: string): string {
  const adres = new RegExp(`${naam}\\s+(http://\\S+)`).exec(uitvoer)?.[1];
  if (adres === undefined) throw new Error(`The product did not print the address of ${naam}:\n${uitvoer}`);
  return adres.replace(/\/$/, '');
}

/** Stops Prism, and fails when it saw anything that is not as described. */
async function sluitPrism(prism: Prism): Promise<void> {
  const schendingen = await prism.schendingen();
  await prism.stop();
  if (schendingen.length > 0) throw new Error(`Graph was asked, or answered, what Microsoft does not describe:\n${schendingen.join('\n')}`);
}

/** Starts the product and waits until it says that it is ready. The clock of local mode stands at `op` and runs on. */
export async function startProduct(op: Instant = MAANDAG): Promise<Product> {
  const map = await mkdtemp(join(tmpdir(), 'samen-starten-e2e-'));
  await zetKlok(map, op);
  const [poort, graphPoort, playgroundPoort] = [await vrijePoort(), await vrijePoort(), await vrijePoort()];
  const prism = MET_PRISM ? await startPrism(`http://127.0.0.1:${graphPoort}`) : undefined;
  const proces = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/main.ts'], {
    cwd: WORTEL, stdio: ['ignore', 'pipe', 'pipe'],
    env: omgeving({ DATA_DIR: map, PORT: String(poort), GRAPH_PORT: String(graphPoort), PLAYGROUND_PORT: String(playgroundPoort), ...(prism === undefined ? {} : { GRAPH_BASE_URL: prism.url }) }),
  });
  let uitvoer = '';
  let fouten = '';
  proces.stdout.on('data', (deel: Buffer) => (uitvoer += deel.toString('utf8')));
  proces.stderr.on('data', (deel: Buffer) => (fouten += deel.toString('utf8')));

  const basis = `http://127.0.0.1:${poort}`;
  const isKlaar = async (): Promise<boolean> => {
    if (proces.exitCode !== null) throw new Error(`The product stopped while starting:\n${uitvoer}\n${fouten}`);
    return uitvoer.includes('Stoppen: Ctrl-C') && (await fetch(`${basis}/readyz`)).ok;
  };
  const tot = Date.now() + LANGSTE_START_MS;
  while (!(await isKlaar())) {
    if (Date.now() > tot) throw new Error(`The product is not ready after ${LANGSTE_START_MS} ms:\n${uitvoer}\n${fouten}`);
    await wacht(100);
  }

  return {
    teams: adresIn(uitvoer, 'Teams \\(nagebootst\\)'),
    graph: adresIn(uitvoer, 'Agenda\'s en mail'),
    playground: adresIn(uitvoer, 'Agents Playground'),
    log: () => [...uitvoer.split('\n').filter((regel) => regel.startsWith('{')), ...fouten.split('\n').filter(Boolean)],
    async signalen(regels) {
      const bestand = join(map, 'signalen.csv');
      await writeFile(bestand, regels.join('\n'));
      const { stdout } = await promisify(execFile)(process.execPath, ['src/signalen.ts', bestand, '--url', basis, '--json'], { cwd: WORTEL, env: omgeving({}) });
      return aangeleverd.parse(JSON.parse(stdout)).rijen.map(({ casus, uitkomst }) => {
        if (casus === undefined || (uitkomst !== 'aangemaakt' && uitkomst !== 'bijgewerkt')) throw new Error(`A signal was not taken: ${stdout}`);
        return casus;
      });
    },
    async stop() {
      if (proces.exitCode === null) {
        const weg = once(proces, 'exit');
        proces.kill('SIGTERM');
        await weg;
      }
      await rm(map, { recursive: true, force: true });
      if (prism !== undefined) await sluitPrism(prism);
    },
  };
}
