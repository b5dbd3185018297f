import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PLAYGROUND_GESPREKKEN, startPlayground, type Playground, type PlaygroundOpties } from '../../src/local/playground.ts';
import { PLAYGROUND } from '../../src/local/voorbeeld/teams.ts';
import { vrijePoort } from '../build/poort.ts';

const activiteit = z.looseObject({
  type: z.string(),
  serviceUrl: z.string(),
  from: z.looseObject({ id: z.string(), aadObjectId: z.string().optional() }),
  conversation: z.looseObject({ id: z.string(), conversationType: z.string(), tenantId: z.string() }),
  channelData: z.looseObject({ team: z.looseObject({ id: z.string(), name: z.string().optional() }).optional(), eventType: z.string().optional() }),
});
type Activiteit = z.output<typeof activiteit>;

const kanalen = z.object({ conversations: z.array(z.object({ id: z.string(), name: z.string().optional() })) });

let map: string;
let bot: Server;
let ontvangen: Activiteit[];
let gestart: Playground[];

async function leesActiviteit(verzoek: AsyncIterable<unknown>): Promise<void> {
  const delen: Buffer[] = [];
  for await (const deel of verzoek) delen.push(Buffer.from(deel as Uint8Array));
  // The playground also looks whether anybody is there, without a body.
  if (delen.length > 0) ontvangen.push(activiteit.parse(JSON.parse(Buffer.concat(delen).toString('utf8'))));
}

async function opties(extra: Partial<PlaygroundOpties> = {}): Promise<PlaygroundOpties> {
  const { port } = bot.address() as AddressInfo;
  return {
    port: await vrijePoort(), botUrl: `http://127.0.0.1:${port}/api/messages`, // Relative, as the folder of the settings is.
    map: relative(process.cwd(), join(map, 'playground')),
    botId: '28:samen-starten', botNaam: 'Samen starten', env: {}, ...PLAYGROUND, ...extra,
  };
}

async function start(extra: Partial<PlaygroundOpties> = {}): Promise<Playground> {
  const playground = await startPlayground(await opties(extra));
  gestart.push(playground);
  return playground;
}

const antwoordt = (url: string): Promise<boolean> => fetch(`${url}/_debug/ping`).then(({ ok }) => ok, () => false);

beforeEach(async () => {
  map = await mkdtemp(join(tmpdir(), 'playground-'));
  ontvangen = [];
  gestart = [];
  bot = createServer((verzoek, antwoord) => {
    leesActiviteit(verzoek).then(() => antwoord.writeHead(200).end(), (fout: unknown) => antwoord.destroy(fout instanceof Error ? fout : undefined));
  }).listen(0, '127.0.0.1');
  await once(bot, 'listening');
});
afterEach(async () => {
  for (const playground of gestart) await playground.stop();
  bot.close();
  bot.closeAllConnections();
  await rm(map, { recursive: true });
});

describe("Microsoft's Agents Playground", () => {
  test('tells the bot that it was added to the team and to your own chat', async () => {
    const playground = await start();
    await playground.installeer();
    await expect.poll(() => ontvangen.length, { timeout: 60_000 }).toBe(4);
    const { team, chat } = PLAYGROUND_GESPREKKEN;
    expect(ontvangen.map(({ type, conversation }) => `${type} ${conversation.id}`).toSorted()).toEqual([
      `conversationUpdate ${team}`, `conversationUpdate ${chat}`, `installationUpdate ${team}`, `installationUpdate ${chat}`,
    ]);
    for (const { from, conversation, serviceUrl } of ontvangen) {
      expect(from.aadObjectId).toBe(PLAYGROUND.personen[0].objectId);
      expect(conversation.tenantId).toBe(PLAYGROUND.tenantId);
      expect(serviceUrl).toBe(`${playground.url}/_connector`);
    }
    expect(ontvangen.find(({ channelData }) => channelData.eventType === 'teamMemberAdded')?.channelData.team).toMatchObject({ id: team, name: 'PI Zuidhaven' });
  });

  test('lists the channel of the team, and General without a name', async () => {
    const { url } = await start();
    const { team, kanaal } = PLAYGROUND_GESPREKKEN;
    const antwoord = await fetch(`${url}/_connector/v3/teams/${encodeURIComponent(team)}/conversations`);
    expect(kanalen.parse(await antwoord.json()).conversations).toEqual([{ id: team }, { id: kanaal, name: 'Afdeling 1' }]);
  });

  test('listens on the loopback address only', async () => {
    const { url } = await start();
    expect(await antwoordt(url)).toBe(true);
    // Another address of the same machine: it answers there when it listens on every network card.
    expect(await antwoordt(url.replace('127.0.0.1', '127.0.0.2'))).toBe(false);
  });

  test('is gone after stop, which may be called twice', async () => {
    const playground = await start();
    await playground.stop();
    await playground.stop();
    expect(await antwoordt(playground.url)).toBe(false);
  });

  test('does not outlive us when we are killed', async () => {
    const script = join(map, 'start.mjs');
    const keuzes = await opties();
    const playground = new URL('../../src/local/playground.ts', import.meta.url).href;
    await writeFile(script, `import { startPlayground } from ${JSON.stringify(playground)};\nconst { url } = await startPlayground(${JSON.stringify(keuzes)});\nconsole.log(url);\n`);
    const wij = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(wij.stdout, 'data');
    const url = `http://127.0.0.1:${keuzes.port}`;
    expect(await antwoordt(url)).toBe(true);
    wij.kill('SIGKILL');
    await expect.poll(() => antwoordt(url), { timeout: 60_000 }).toBe(false);
  });

  test('says so when its port is in use, and takes no other one', async () => {
    const { port } = bot.address() as AddressInfo;
    await expect(start({ port })).rejects.toMatchObject({ code: 'poort-bezet', message: expect.stringContaining(`Poort ${port} is bezet`) as string });
  });

  test('says so when it is not installed, as in production', async () => {
    await expect(start({ pakket: '@microsoft/not-there/cli.js' })).rejects.toMatchObject({ code: 'niet-geinstalleerd', message: expect.stringContaining('PLAYGROUND=off') as string });
  });

  test('points to its log when it does not accept its configuration', async () => {
    const [ik, ander, ...rest] = PLAYGROUND.personen;
    await expect(start({ personen: [ik, { ...ander, id: ik.id }, ...rest] })).rejects.toMatchObject({ code: 'start-niet', message: expect.stringContaining('playground.log') as string });
  });
});
