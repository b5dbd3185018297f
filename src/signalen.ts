/** The command `npm run signalen -- bestand.csv`: sends a list of signalen to a running Samen starten, from outside, as another system would. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { leesBestand } from './intake/bestand.ts';
import type { GelezenRij, RuwSignaal } from './intake/rij.ts';

const GEBRUIK = `Gebruik: npm run signalen -- bestand.csv [--url adres] [--token-bestand pad] [--json]

  bestand           lijst met signalen: csv, xlsx of json
  --url             adres van Samen starten; zonder dit http://127.0.0.1:3978
  --token-bestand   bestand met het token waarmee u mag inleveren
  --json            geef de uitkomst per rij als JSON`;
const STANDAARD_URL = 'http://127.0.0.1:3978';
const PER_KEER = 100;
/** A hundred rows take a second or so; a server that needs this long hangs. */
const LANGSTE_WACHT_MS = 120_000;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

const uitkomstSchema = z.object({
  rij: z.int().positive(),
  uitkomst: z.enum(['aangemaakt', 'bijgewerkt', 'ongewijzigd', 'geweigerd']),
  casus: z.string().optional(),
  fouten: z.array(z.object({ veld: z.string(), melding: z.string() })).optional(),
  waarschuwingen: z.array(z.string()).optional(),
});
const antwoordSchema = z.object({ rijen: z.array(uitkomstSchema) });
const weigeringSchema = z.object({ melding: z.string() });

/** What became of a row; `rij` is its number in the file, 1 for the first row under the header. */
export type Uitkomst = z.output<typeof uitkomstSchema>;

/** What the command needs from the world around it. */
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
class Stop extends Error {
  override readonly name = 'Stop';
}

interface Vraag {
  readonly bestand: string;
  readonly adres: URL;
  readonly tokenBestand: string | undefined;
  readonly json: boolean;
}

function leesAdres(tekst: string): URL {
  const adres = URL.parse(tekst);
  if (adres === null || !/^https?:$/.test(adres.protocol)) throw new Stop(`“${tekst}” is geen adres. Geef bijvoorbeeld --url ${STANDAARD_URL}.`);
  // A list of detainees and a token must not cross a network in the clear.
  if (adres.protocol === 'http:' && !LOOPBACK.has(adres.hostname)) throw new Stop('Naar een andere computer kan alleen met https. Geef een adres dat met https:// begint.');
  return new URL('api/signalen', tekst.endsWith('/') ? tekst : `${tekst}/`);
}

function heeftCode(fout: unknown): fout is Error & { readonly code: string } {
  return fout instanceof Error && 'code' in fout && typeof fout.code === 'string';
}

const OPTIES = { url: { type: 'string' }, 'token-bestand': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;

function leesArgumenten(argumenten: readonly string[]): Vraag | 'hulp' {
  try {
    const { values, positionals: [bestand, ...teveel] } = parseArgs({ args: [...argumenten], allowPositionals: true, options: OPTIES });
    if (values.help === true) return 'hulp';
    if (bestand === undefined || teveel.length > 0) throw new Stop(GEBRUIK);
    return { bestand, adres: leesAdres(values.url ?? STANDAARD_URL), tokenBestand: values['token-bestand'], json: values.json === true };
  } catch (fout) {
    throw heeftCode(fout) && fout.code.startsWith('ERR_PARSE_ARGS') ? new Stop(GEBRUIK, { cause: fout }) : fout;
  }
}

async function leesVan(io: Io, pad: string): Promise<Uint8Array> {
  try {
    return await io.lees(pad);
  } catch (fout) {
    if (!heeftCode(fout)) throw fout;
    throw new Stop(fout.code === 'ENOENT' ? `Het bestand ${pad} is niet gevonden. Controleer de naam en de map.` : `Het bestand ${pad} is niet te lezen (${fout.code}). Controleer of het een bestand is en of u het mag openen.`);
  }
}

async function leesToken(io: Io, pad: string | undefined): Promise<string | undefined> {
  if (pad === undefined) return undefined;
  const token = new TextDecoder().decode(await leesVan(io, pad)).trim();
  // Anything else can't stand in a header, and the message of fetch would show the token.
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Stop(`In ${pad} staat geen token. Zet er alleen het token in, op één regel.`);
  return token;
}

function alsPost({ skn, naam, pi, afdeling, casemanager, begindatum, einddatum, titel }: RuwSignaal): Readonly<Record<string, string | undefined>> {
  return { skn, naam, pi, afdeling, casemanager, begindatum, einddatum, titel };
}

async function meldingVan(antwoord: Response): Promise<string> {
  const gelezen = weigeringSchema.safeParse(await antwoord.json().catch(() => undefined));
  return gelezen.success ? ` Het antwoord was: ${gelezen.data.melding}` : '';
}

async function post(adres: URL, token: string | undefined, signalen: readonly RuwSignaal[]): Promise<readonly Uitkomst[]> {
  let antwoord: Response;
  try {
    antwoord = await fetch(adres, {
      method: 'POST', redirect: 'error', signal: AbortSignal.timeout(LANGSTE_WACHT_MS),
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ signalen: signalen.map(alsPost) }),
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'TimeoutError') throw new Stop(`Samen starten op ${adres.origin} geeft geen antwoord. Probeer het later opnieuw.`, { cause });
    throw new Stop(`Samen starten draait niet op ${adres.origin}. Start het eerst met npm start.`, { cause });
  }
  if (antwoord.status === 401 || antwoord.status === 403) throw new Stop(`U mag hier geen signalen inleveren (${antwoord.status}). Geef een geldig token met --token-bestand.`);
  if (!antwoord.ok) throw new Stop(`Samen starten nam de signalen niet aan (${antwoord.status}).${await meldingVan(antwoord)}`);
  const gelezen = antwoordSchema.safeParse(await antwoord.json().catch(() => undefined));
  if (!gelezen.success || gelezen.data.rijen.length !== signalen.length) throw new Stop(`Op ${adres.origin} antwoordt iets anders dan Samen starten. Controleer het adres na --url.`);
  return gelezen.data.rijen;
}

/** The answer about rows 1, 2, … of a group, under the numbers of the file and with what was already doubtful there. */
function metRijnummers(groep: readonly RuwSignaal[], antwoord: readonly Uitkomst[]): readonly Uitkomst[] {
  return antwoord.flatMap((uitkomst) => {
    const signaal = groep[uitkomst.rij - 1];
    if (signaal === undefined) return [];
    const waarschuwingen = [...new Set([...signaal.waarschuwingen, ...(uitkomst.waarschuwingen ?? [])])];
    return [{ ...uitkomst, rij: signaal.rij, ...(waarschuwingen.length > 0 && { waarschuwingen }) }];
  });
}

/** Shows how far it is: one line that changes on a screen, else a line for each tenth. */
function maakVoortgang(io: Io, totaal: number): (klaar: number) => void {
  let gemeld = 0;
  return (klaar) => {
    const tiende = Math.floor((klaar * 10) / totaal);
    if (io.scherm) io.stderr(`\r${klaar} van ${totaal} rijen …${klaar === totaal ? '\n' : ''}`);
    else if (tiende > gemeld) io.stderr(`${klaar} van ${totaal} rijen …\n`);
    gemeld = tiende;
  };
}

/**
 * Sends rows to the API in groups. Rows that were refused at reading keep their place and are not sent.
 * @param voortgang hears how many rows have an outcome
 * @returns the outcomes in the order of the file, and why it stopped before the end when it did
 */
export async function lever(adres: URL, token: string | undefined, rijen: readonly GelezenRij[], voortgang: (klaar: number) => void): Promise<{ readonly uitkomsten: readonly Uitkomst[]; readonly gestopt?: string }> {
  const geweigerd = rijen.flatMap((rij): Uitkomst[] => (rij.ok ? [] : [{ rij: rij.rij, uitkomst: 'geweigerd', fouten: [...rij.fouten] }]));
  const goed = rijen.flatMap((rij) => (rij.ok ? [rij.signaal] : []));
  const uitkomsten = [...geweigerd];
  const opVolgorde = (): readonly Uitkomst[] => uitkomsten.toSorted((a, b) => a.rij - b.rij);
  for (let begin = 0; begin < goed.length; begin += PER_KEER) {
    const groep = goed.slice(begin, begin + PER_KEER);
    try {
      uitkomsten.push(...metRijnummers(groep, await post(adres, token, groep)));
    } catch (fout) {
      if (fout instanceof Stop) return { uitkomsten: opVolgorde(), gestopt: fout.message };
      throw fout;
    }
    voortgang(uitkomsten.length);
  }
  return { uitkomsten: opVolgorde() };
}

const SOORTEN = ['aangemaakt', 'bijgewerkt', 'ongewijzigd', 'geweigerd'] as const;

/** The outcome for people: how many of each, then every refusal and every doubt with its row. */
export function schrijfSamenvatting(uitkomsten: readonly Uitkomst[]): string {
  const tel = SOORTEN.map((soort) => `  ${soort.padEnd(12)} ${uitkomsten.filter(({ uitkomst }) => uitkomst === soort).length}`);
  const geweigerd = uitkomsten.flatMap(({ rij, uitkomst, fouten = [] }) => (uitkomst === 'geweigerd' ? fouten.map(({ veld, melding }) => `  rij ${rij}, ${veld}: ${melding}`) : []));
  const twijfel = uitkomsten.flatMap(({ rij, waarschuwingen = [] }) => waarschuwingen.map((tekst) => `  rij ${rij}: ${tekst}`));
  return [
    `${uitkomsten.length} ${uitkomsten.length === 1 ? 'rij' : 'rijen'} verwerkt:`, ...tel,
    ...(geweigerd.length > 0 ? ['', 'Geweigerd. Verbeter deze rijen en lever het bestand opnieuw in (rij 1 is de eerste onder de kolomnamen):', ...geweigerd] : []),
    ...(twijfel.length > 0 ? ['', 'Verwerkt, maar controleer dit:', ...twijfel] : []),
    '',
  ].join('\n');
}

async function voerUit(io: Io): Promise<0 | 1 | 2> {
  const vraag = leesArgumenten(io.argumenten);
  if (vraag === 'hulp') {
    io.stdout(`${GEBRUIK}\n`);
    return 0;
  }
  const gelezen = await leesBestand(basename(vraag.bestand), await leesVan(io, vraag.bestand));
  if (!gelezen.ok) throw new Stop(gelezen.melding);
  const token = await leesToken(io, vraag.tokenBestand);
  const { uitkomsten, gestopt } = await lever(vraag.adres, token, gelezen.rijen, maakVoortgang(io, gelezen.rijen.length));
  // The progress line has no end of its own when it stops half-way.
  if (gestopt !== undefined && io.scherm) io.stderr('\n');
  const verwerkt = uitkomsten.some(({ uitkomst }) => uitkomst !== 'geweigerd');
  if (gestopt === undefined || verwerkt) io.stdout(vraag.json ? `${JSON.stringify({ rijen: uitkomsten })}\n` : schrijfSamenvatting(uitkomsten));
  if (gestopt !== undefined) throw new Stop(verwerkt ? `${gestopt} Het bestand is voor een deel verwerkt. Lever daarna hetzelfde bestand opnieuw in: wat al verwerkt is, komt er niet dubbel in.` : gestopt);
  return uitkomsten.some(({ uitkomst }) => uitkomst === 'geweigerd') ? 2 : 0;
}

/** Runs the command. 0: every row was taken; 2: some were refused; 1: the file, the server or the command line can't be used. */
export async function signalen(io: Io): Promise<0 | 1 | 2> {
  try {
    return await voerUit(io);
  } catch (fout) {
    if (!(fout instanceof Stop)) throw fout;
    io.stderr(`${fout.message}\n`);
    return 1;
  }
}

if (import.meta.main) {
  process.exitCode = await signalen({
    argumenten: process.argv.slice(2),
    lees: (pad) => readFile(pad),
    stdout: (tekst) => process.stdout.write(tekst),
    stderr: (tekst) => process.stderr.write(tekst),
    scherm: process.stderr.isTTY,
  });
}
