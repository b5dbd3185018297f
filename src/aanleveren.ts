/** What the commands share that send a list to a running Samen starten, from outside, as another system would. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';

export const STANDAARD_URL = 'http://127.0.0.1:3978';
/** A hundred rows take a second or so; a server that needs this long hangs. */
const LANGSTE_WACHT_MS = 120_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const weigeringSchema = z.object({ melding: z.string() });

/** What a command needs from the world around it. */
export interface Io {
  readonly argumenten: readonly string[];
  /** Reads a file; throws as node:fs does. */
  readonly lees: (pad: string) => Promise<Uint8Array>;
  readonly stdout: (tekst: string) => void;
  readonly stderr: (tekst: string) => void;
  /** Whether stderr is a screen, on which one line may be rewritten. */
  readonly scherm: boolean;
}

/** The command can't go on; the message is a Dutch sentence that says what to do. */
export class Stop extends Error {
  override readonly name = 'Stop';
}

export interface Vraag {
  readonly bestand: string;
  readonly adres: URL;
  readonly tokenBestand: string | undefined;
  readonly json: boolean;
  readonly pi: string | undefined;
}

function leesAdres(tekst: string, pad: string): URL {
  const adres = URL.parse(tekst);
  if (adres === null || !/^https?:$/.test(adres.protocol)) throw new Stop(`“${tekst}” is geen adres. Geef bijvoorbeeld --url ${STANDAARD_URL}.`);
  // A list of detainees and a token must not cross a network in the clear.
  if (adres.protocol === 'http:' && !LOOPBACK.has(adres.hostname)) throw new Stop('Naar een andere computer kan alleen met https. Geef een adres dat met https:// begint.');
  return new URL(pad, tekst.endsWith('/') ? tekst : `${tekst}/`);
}

function heeftCode(fout: unknown): fout is Error & { readonly code: string } {
  return fout instanceof Error && 'code' in fout && typeof fout.code === 'string';
}

const OPTIES = { url: { type: 'string' }, pi: { type: 'string' }, 'token-bestand': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

/** The command line. `pad`: where the list goes; `pi`: whether this list may be told which prison it is of. */
export function leesArgumenten(argumenten: readonly string[], { gebruik, pad, pi }: { readonly gebruik: string; readonly pad: string; readonly pi: 'mag' | 'magNiet' }): Vraag | 'hulp' {
  try {
    const { values, positionals: [bestand, ...teveel] } = parseArgs({ args: [...argumenten], allowPositionals: true, options: OPTIES });
    if (values.help === true) return 'hulp';
    if (bestand === undefined || teveel.length > 0 || (values.pi !== undefined && pi === 'magNiet')) throw new Stop(gebruik);
    return { bestand, adres: leesAdres(values.url ?? STANDAARD_URL, pad), tokenBestand: values['token-bestand'], json: values.json === true, pi: values.pi };
  } catch (fout) {
    throw heeftCode(fout) && fout.code.startsWith('ERR_PARSE_ARGS') ? new Stop(gebruik, { cause: fout }) : fout;
  }
}

/** The file, or why it can't be read. */
export async function leesVan(io: Io, pad: string): Promise<Uint8Array> {
  try {
    return await io.lees(pad);
  } catch (fout) {
    if (!heeftCode(fout)) throw fout;
    throw new Stop(fout.code === 'ENOENT' ? `Het bestand ${pad} is niet gevonden. Controleer de naam en de map.` : `Het bestand ${pad} is niet te lezen (${fout.code}). Controleer of het een bestand is en of u het mag openen.`);
  }
}

export async function leesToken(io: Io, pad: string | undefined): Promise<string | undefined> {
  if (pad === undefined) return undefined;
  const token = new TextDecoder().decode(await leesVan(io, pad)).trim();
  // Anything else can't stand in a header, and the message of fetch would show the token.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Stop(`In ${pad} staat geen token. Zet er alleen het token in, op één regel.`);
  return token;
}

async function meldingVan(antwoord: Response): Promise<string> {
  const gelezen = weigeringSchema.safeParse(await antwoord.json().catch(() => undefined));
  return gelezen.success ? ` Het antwoord was: ${gelezen.data.melding}` : '';
}

/** Posts a list and gives the answer, which `schema` must know. `wat`: what the list is of, in messages. */
export async function stuur<T>(adres: URL, token: string | undefined, lijst: { readonly soort: string; readonly body: string | Uint8Array<ArrayBuffer>; readonly wat: string }, schema: z.ZodType<T>): Promise<T> {
  let antwoord: Response;
  try {
    antwoord = await fetch(adres, {
      method: 'POST', redirect: 'error', signal: AbortSignal.timeout(LANGSTE_WACHT_MS),
      headers: { 'content-type': lijst.soort, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: lijst.body,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'TimeoutError') throw new Stop(`Samen starten op ${adres.origin} geeft geen antwoord. Probeer het later opnieuw.`, { cause });
    throw new Stop(`Samen starten draait niet op ${adres.origin}. Start het eerst met npm start.`, { cause });
  }
  if (antwoord.status === 401 || antwoord.status === 403) throw new Stop(`U mag hier geen ${lijst.wat} inleveren (${antwoord.status}). Geef een geldig token met --token-bestand.`);
  if (!antwoord.ok) throw new Stop(`Samen starten nam de ${lijst.wat} niet aan (${antwoord.status}).${await meldingVan(antwoord)}`);
  const gelezen = schema.safeParse(await antwoord.json().catch(() => undefined));
  if (!gelezen.success) throw new Stop(`Op ${adres.origin} antwoordt iets anders dan Samen starten. Controleer het adres na --url.`);
  return gelezen.data;
}

/** Runs a command. 0: every row was taken; 2: some were refused; 1: the file, the server or the command line can't be used. */
export async function draai(io: Io, voerUit: (io: Io) => Promise<0 | 1 | 2>): Promise<0 | 1 | 2> {
  try {
    return await voerUit(io);
  } catch (fout) {
    if (!(fout instanceof Stop)) throw fout;
    io.stderr(`${fout.message}\n`);
    return 1;
  }
}

/** The world around the process itself. */
export function ioVanProces(): Io {
  return { argumenten: process.argv.slice(2), lees: (pad) => readFile(pad), stdout: (tekst) => process.stdout.write(tekst), stderr: (tekst) => process.stderr.write(tekst), scherm: process.stderr.isTTY };
}
