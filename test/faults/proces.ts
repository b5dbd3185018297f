import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { vrijePoort } from '../build/poort.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

/** A program that ended: how, and what it said on stderr. */
export interface Einde {
  readonly code: number | null;
  readonly signaal: NodeJS.Signals | null;
  readonly stderr: string;
}

export interface Plek {
  readonly map: string;
  readonly poort: number;
  readonly graphPoort: number;
  readonly url: string;
  /** The processes started here. */
  readonly processen: ChildProcess[];
  /** Ends what still runs and throws the folder away. */
  ruimOp(): void;
}

/** An empty data folder and free ports for one installation. */
export async function maakPlek(): Promise<Plek> {
  const map = mkdtempSync(join(tmpdir(), 'samenstarten-'));
  const [poort, graphPoort] = [await vrijePoort(), await vrijePoort()];
  const processen: ChildProcess[] = [];
  return {
    map, poort, graphPoort, url: `http://127.0.0.1:${poort}`, processen,
    ruimOp() {
      for (const proces of processen) proces.kill('SIGKILL');
      for (const deel of [map, `${map}.lock`]) rmSync(deel, { recursive: true, force: true });
    },
  };
}

/** The product as a process of its own, in local mode. */
export interface Proces {
  /** Ends at once, as when the power fails. */
  kill(): Promise<Einde>;
  /** Ctrl-C. */
  onderbreek(): Promise<Einde>;
  readonly einde: Promise<Einde>;
}

function begin({ map, poort, graphPoort, processen }: Omit<Plek, 'url' | 'ruimOp'>): { readonly kind: ChildProcess; readonly einde: Promise<Einde>; readonly stdout: () => string } {
  const kind = spawn(process.execPath, [MAIN], { env: { PORT: String(poort), GRAPH_PORT: String(graphPoort), DATA_DIR: map, PLAYGROUND: 'off', TZ: 'Pacific/Auckland' }, stdio: ['ignore', 'pipe', 'pipe'] });
  processen.push(kind);
  let [stdout, stderr] = ['', ''];
  kind.stdout.on('data', (deel: Buffer) => (stdout += deel.toString('utf8')));
  kind.stderr.on('data', (deel: Buffer) => (stderr += deel.toString('utf8')));
  const einde = once(kind, 'close').then(([code, signaal]) => ({ code: code as number | null, signaal: signaal as NodeJS.Signals | null, stderr }));
  return { kind, einde, stdout: () => stdout };
}

/** Starts where starting must fail, and waits for the end. */
export function startVergeefs(plek: Omit<Plek, 'url' | 'ruimOp'>): Promise<Einde> {
  return begin(plek).einde;
}

/** Starts the product; done when it answers. */
export async function start(plek: Plek): Promise<Proces> {
  const { kind, einde, stdout } = begin(plek);
  const gestart = Promise.withResolvers<undefined>();
  kind.stdout?.on('data', () => {
    if (stdout().includes('Samen starten draait')) gestart.resolve(undefined);
  });
  const eerste = await Promise.race([gestart.promise, einde]);
  if (eerste !== undefined) throw new Error(`The product did not start: ${eerste.stderr}`);
  const stuur = (signaal: NodeJS.Signals) => () => {
    kind.kill(signaal);
    return einde;
  };
  return { kill: stuur('SIGKILL'), onderbreek: stuur('SIGINT'), einde };
}

/** Asks until `klaar` accepts the answer; there is no other sign of a process elsewhere being done. */
export async function wachtTot<T>(vraag: () => T | Promise<T>, klaar: (antwoord: T) => boolean, wat: string, langsteMs = 60_000): Promise<T> {
  const tot = performance.now() + langsteMs;
  for (;;) {
    const antwoord = await vraag();
    if (klaar(antwoord)) return antwoord;
    if (performance.now() > tot) throw new Error(`Waited too long: ${wat}`);
    await wacht(50);
  }
}

/** What one of the stand-ins keeps; it replaces its file whole, so what is read is never half of it. */
export function leesBestand<T>(plek: Plek, naam: 'teams.json' | 'graph.json', schema: { parse(inhoud: unknown): T }): T {
  return schema.parse(JSON.parse(readFileSync(join(plek.map, naam), 'utf8')));
}
