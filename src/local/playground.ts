import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

const PAKKET = '@microsoft/m365agentsplayground/cli.js';
const LANGSTE_START_MS = 60_000;
const LANGSTE_STOP_MS = 3_000;
/** The playground refuses a longer name. */
const LANGSTE_BOTNAAM = 42;
/** What a process needs to run at all. No proxy settings: the playground would send also its calls to our bot there. */
const DOORGEGEVEN = ['HOME', 'TMPDIR', 'TMP', 'TEMP', 'SystemRoot', 'LANG', 'TZ'] as const;

/** Somebody in the playground; `id` is the id the bot sees, `29:…`. */
export interface PlaygroundPersoon {
  readonly id: string;
  readonly objectId: string;
  readonly naam: string;
  readonly email: string;
}

export interface PlaygroundOpties {
  readonly port: number;
  /** The messaging endpoint of the bot, `…/api/messages`. */
  readonly botUrl: string;
  /** Folder, made when it is not there, for the playground's configuration and log. */
  readonly map: string;
  /** The playground knows one tenant; everybody in it seems to belong there. */
  readonly tenantId: string;
  /** Id `28:…` of the bot in the playground. */
  readonly botId: string;
  readonly botNaam: string;
  /** Who you are in the playground, and the five others it asks for. */
  readonly personen: readonly [ik: PlaygroundPersoon, ...anderen: readonly [PlaygroundPersoon, PlaygroundPersoon, PlaygroundPersoon, PlaygroundPersoon, PlaygroundPersoon]];
  readonly teamNaam: string;
  /** The one channel besides General. */
  readonly kanaalNaam: string;
  /** The environment of our own process; a few names of it are passed on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Microsoft's program; a test names one that is not there. */
  readonly pakket?: string;
}

/** Team, channel and chat of the playground as the bot sees them. The General channel has the id of the team. */
export const PLAYGROUND_GESPREKKEN = { team: '19:playground@thread.tacv2', kanaal: '19:playground-kanaal@thread.tacv2', chat: 'a:playground-chat' } as const;

export interface Playground {
  /** The page for the browser. */
  readonly url: string;
  /** Adds the bot to the team and to your own chat, and tells the bot so, as Teams does. The bot must be listening. */
  installeer(): Promise<void>;
  /** Ends the playground; done when its process is gone. Doing it again is harmless. */
  stop(): Promise<void>;
}

/** The playground can't be used; the message is a Dutch sentence that says what to do. */
export class PlaygroundFout extends Error {
  override readonly name = 'PlaygroundFout';
  readonly code: 'niet-geinstalleerd' | 'poort-bezet' | 'start-niet' | 'antwoordt-niet';

  constructor(code: PlaygroundFout['code'], melding: string, cause?: unknown) {
    super(melding, { cause });
    this.code = code;
  }
}

type Proces = ChildProcessByStdio<null, Readable, null>;

function vindProgramma(pakket: string): string {
  try {
    return createRequire(import.meta.url).resolve(pakket);
  } catch (fout) {
    throw new PlaygroundFout('niet-geinstalleerd', 'De Agents Playground van Microsoft is niet geïnstalleerd. Installeer hem met npm ci, of zet PLAYGROUND=off.', fout);
  }
}

function gebruiker({ id, objectId, naam, email }: PlaygroundPersoon): Readonly<Record<string, string>> {
  const [givenName = naam, ...rest] = naam.split(' ');
  return { id, name: naam, userPrincipleName: email, aadObjectId: objectId, givenName, surname: rest.join(' '), email };
}

/** The configuration file of the playground. JSON is YAML too, so it needs no library. */
function configuratie({ tenantId, botId, botNaam, personen: [ik, ...anderen], teamNaam, kanaalNaam }: PlaygroundOpties): string {
  const { team, kanaal, chat } = PLAYGROUND_GESPREKKEN;
  return JSON.stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: botId, name: botNaam.slice(0, LANGSTE_BOTNAAM) },
    currentUser: gebruiker(ik),
    users: anderen.map(gebruiker),
    personalChat: { id: chat },
    groupChat: { id: '19:playground-groep@thread.v2', name: 'Groepschat' },
    team: { id: team, name: teamNaam, aadGroupId: '7a1f0000-0000-4000-8000-0000000000f1', channels: [{ id: kanaal, name: kanaalNaam }] },
  }, null, 2);
}

function startNiet(waarom: string, logbestand: string, cause?: unknown): PlaygroundFout {
  return new PlaygroundFout('start-niet', `De Agents Playground ${waarom}. Lees ${logbestand}, of zet PLAYGROUND=off.`, cause);
}

/** The port on which the playground says it listens: another one than asked when that was in use. */
async function poortVan(proces: Proces, logbestand: string): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const weiger = (waarom: string, cause?: unknown): void => {
      clearTimeout(termijn);
      mislukt(startNiet(waarom, logbestand, cause));
    };
    const termijn = setTimeout(() => weiger('start niet binnen een minuut'), LANGSTE_START_MS);
    proces.once('error', (fout) => weiger('is niet te starten', fout));
    proces.once('exit', () => weiger('stopte tijdens het starten'));
    let gezegd = '';
    // The listener stays: nobody else empties the pipe, and a full pipe would halt the playground.
    proces.stdout.on('data', (deel: Buffer) => {
      gezegd = (gezegd + deel.toString('utf8')).slice(-200);
      const poort = /Listening on (\d+)\n/.exec(gezegd)?.[1];
      if (poort === undefined) return;
      clearTimeout(termijn);
      klaar(Number(poort));
    });
  });
}

async function beeindig(proces: Proces): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null || proces.pid === undefined) return;
  const weg = once(proces, 'exit');
  proces.kill('SIGTERM');
  const termijn = setTimeout(() => proces.kill('SIGKILL'), LANGSTE_STOP_MS);
  await weg;
  clearTimeout(termijn);
}

async function vraag(url: string, init?: RequestInit): Promise<string> {
  try {
    const antwoord = await fetch(url, init);
    if (antwoord.ok) return await antwoord.text();
    throw new RangeError(`HTTP ${antwoord.status}`);
  } catch (fout) {
    throw new PlaygroundFout('antwoordt-niet', 'De Agents Playground antwoordt niet. Start Samen starten opnieuw, of zet PLAYGROUND=off.', fout);
  }
}

/** Sends an activity that the playground itself composes; it answers before the bot has had it. */
async function meldAanBot(basis: string, gesprek: string, type: 'botAdded' | 'install'): Promise<void> {
  const body = await vraag(`${basis}/_internal/v1/customActivities/template?conversationId=${encodeURIComponent(gesprek)}&type=${type}`);
  await vraag(`${basis}/_internal/v1/customActivities`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
}

/**
 * Starts Microsoft's Agents Playground beside us, on loopback, without browser and telemetry. Done when it answers.
 * It ends with `stop`, and by itself when our process is gone in whatever way.
 * @throws PlaygroundFout when it is not installed, its port is in use, or it does not start
 */
export async function startPlayground(opties: PlaygroundOpties): Promise<Playground> {
  const { port, botUrl, env } = opties;
  const programma = vindProgramma(opties.pakket ?? PAKKET);
  const basis = `http://127.0.0.1:${port}`;
  // The playground runs in this folder and would look for a relative path inside it.
  const map = resolve(opties.map);
  const configuratiebestand = join(map, 'playground.yml');
  const logbestand = join(map, 'playground.log');
  await mkdir(map, { recursive: true });
  await writeFile(configuratiebestand, configuratie(opties));
  await rm(logbestand, { force: true });

  const binding = new URL('./playground-binding.ts', import.meta.url).href;
  const start = ['start', '-e', botUrl, '-c', 'msteams', '-p', String(port), '--service-url', `${basis}/_connector`, '--disable-telemetry'];
  const proces = spawn(process.execPath, ['--import', binding, programma, ...start], {
    cwd: map,
    env: {
      ...Object.fromEntries(DOORGEGEVEN.flatMap((naam) => (env[naam] === undefined ? [] : [[naam, env[naam]] as const]))),
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: configuratiebestand,
      M365_AGENTS_PLAYGROUND_LOGFILE: logbestand,
    },
    stdio: ['ignore', 'pipe', 'ignore', 'ipc'],
  }) as Proces;
  try {
    if ((await poortVan(proces, logbestand)) !== port) {
      throw new PlaygroundFout('poort-bezet', `Poort ${port} is bezet, daarom start de Agents Playground niet. Kies een andere poort met PLAYGROUND_PORT, of zet PLAYGROUND=off.`);
    }
    // It reads its configuration only once it listens, and stops there when that is wrong.
    await vraag(`${basis}/_debug/ping`).catch((fout: unknown) => {
      throw startNiet('stopte tijdens het starten', logbestand, fout);
    });
  } catch (fout) {
    await beeindig(proces);
    throw fout;
  }
  return {
    url: basis,
    async installeer() {
      for (const gesprek of [PLAYGROUND_GESPREKKEN.team, PLAYGROUND_GESPREKKEN.chat]) {
        await meldAanBot(basis, gesprek, 'botAdded');
        await meldAanBot(basis, gesprek, 'install');
      }
    },
    stop: () => beeindig(proces),
  };
}
