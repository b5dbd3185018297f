/** Prism between the product and the Graph stand-in: it holds every request and answer against Microsoft's description. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { vrijePoort } from '../build/poort.ts';

const BESCHRIJVING = join(import.meta.dirname, 'graph.openapi.yaml');
/** The few calls that the copy lacks, each with its reason. */
const AANVULLING = join(import.meta.dirname, 'graph-aanvulling.yaml');
const PADEN = /^paths:\n/m;
const LANGSTE_START_MS = 60_000;
/** How Prism words a request or answer that is not as described, in its log. */
const SCHENDING = /Violation:|Request terminated with error/;
/** The colours of Prism's log. */
const KLEUR = /\u001b\[[0-9;]*m/g;

/** A path that nobody asks for: once Prism refused it in its log, all before it is there too. */
const MERKTEKEN = '/tot-hier-gelezen';

/** The description is a copy of Microsoft's that a checkout may lack; the tests must also pass without it. */
export const HEEFT_BESCHRIJVING = existsSync(BESCHRIJVING);

export interface Prism {
  /** Where the product finds Graph. */
  readonly url: string;
  /** What was not as described so far, as Prism words it. It writes its log after it answers, so this waits for that. */
  readonly schendingen: () => Promise<readonly string[]>;
  /** How many requests went through. */
  readonly verzoeken: () => number;
  readonly stop: () => Promise<void>;
}

/**
 * The description with what it lacks. Prism knows no base path, so the version, which stands in the address of the server,
 * goes into the paths.
 */
async function heleBeschrijving(map: string): Promise<string> {
  const bestand = join(map, 'graph.openapi.yaml');
  const [beschrijving, aanvulling] = await Promise.all([readFile(BESCHRIJVING, 'utf8'), readFile(AANVULLING, 'utf8')]);
  const erbij = aanvulling.split(PADEN)[1] ?? '';
  await writeFile(bestand, beschrijving.replace(PADEN, (kop) => `${kop}${erbij}`).replaceAll(/^ {2}\//gm, '  /v1.0/'));
  return bestand;
}

/**
 * Starts `prism proxy … --errors` in front of `upstream`, which need not run yet.
 * @throws when it does not start
 */
export async function startPrism(upstream: string): Promise<Prism> {
  const map = await mkdtemp(join(tmpdir(), 'samen-starten-prism-'));
  const poort = await vrijePoort();
  const programma = createRequire(import.meta.url).resolve('@stoplight/prism-cli/dist/index.js');
  const proces = spawn(process.execPath, [programma, 'proxy', await heleBeschrijving(map), upstream, '--errors', '--port', String(poort), '--host', '127.0.0.1'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const draait = (): boolean => proces.exitCode === null && proces.signalCode === null;
  const regels: string[] = [];
  let rest = '';
  const lees = (deel: Buffer): void => {
    const stukken = (rest + deel.toString('utf8').replaceAll(KLEUR, '')).split('\n');
    rest = stukken.pop() ?? '';
    regels.push(...stukken);
  };
  proces.stdout.on('data', lees);
  proces.stderr.on('data', lees);
  const tot = Date.now() + LANGSTE_START_MS;
  while (!regels.some((regel) => regel.includes('Prism is listening'))) {
    if (!draait() || Date.now() > tot) throw new Error(`Prism did not start:\n${regels.join('\n')}`);
    await wacht(50);
  }
  const url = `http://127.0.0.1:${poort}`;
  const schendingen = (): string[] => regels.filter((regel) => SCHENDING.test(regel) && !regel.includes(MERKTEKEN));
  return {
    url,
    async schendingen() {
      if (!draait()) return schendingen();
      const gezien = regels.length;
      await fetch(`${url}${MERKTEKEN}`);
      while (draait() && !regels.slice(gezien).some((regel) => regel.includes(MERKTEKEN) && SCHENDING.test(regel))) await wacht(10);
      return schendingen();
    },
    verzoeken: () => regels.filter((regel) => regel.includes('Request received')).length,
    async stop() {
      if (draait()) {
        const weg = once(proces, 'exit');
        proces.kill('SIGTERM');
        await weg;
      }
      await rm(map, { recursive: true, force: true });
    },
  };
}
