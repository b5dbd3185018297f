import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where a package is for. `lokaal` is never uploaded: it proves on each machine that the package can be built. */
export const OMGEVINGEN = ['lokaal', 'test', 'productie'] as const;

const id = z.uuid('een id zoals 12345678-1234-4234-8234-123456789012');
const adres = z.url({ protocol: /^https$/, error: 'een adres dat met https:// begint' });
/** Teams takes a version of numbers only, and shows an update when it goes up. */
const versie = z.string('drie getallen met punten, zoals 1.0.0').regex(/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/, 'drie getallen met punten, zoals 1.0.0');
const host = z.string('een hostnaam zonder https://').regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/, 'een hostnaam in kleine letters zonder https:// en zonder pad, zoals samenstarten.voorbeeld.nl');

const instellingen = z.strictObject({
  omgeving: z.enum(OMGEVINGEN, { error: OMGEVINGEN.join(', ') }),
  versie,
  /** Where the product is reached, as in `PUBLIC_URL`. */
  host,
  /** Of the app in Teams; the product knows it as `TEAMS_APP_ID`. */
  teamsAppId: id,
  /** Of the registration of the bot. */
  botAppId: id,
  /** Of the registration of the API, which signs people in to the tab. */
  apiAppId: id,
  /** Of the registration of the add-in, which signs people in inside Outlook. */
  outlookClientId: id,
  /** Of the add-in in the XML manifest: Microsoft wants another than that of the app. */
  outlookXmlId: id,
  uitgever: z.string().min(1, 'de naam van uw organisatie').max(32, 'hooguit 32 tekens'),
  websiteUrl: adres,
  privacyUrl: adres,
  voorwaardenUrl: adres,
});
export type Instellingen = z.output<typeof instellingen>;

/** A setting of the package is wrong; the message is one Dutch sentence that says which and what it should be. */
export class InstellingFout extends Error {
  override readonly name = 'InstellingFout';
}

/** `teamsAppId` → `MANIFEST_TEAMS_APP_ID`. */
function variabele(naam: string): string {
  return `MANIFEST_${naam.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

function uitOmgeving(env: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(instellingen.shape).flatMap((naam) => {
    const waarde = env[variabele(naam)];
    return waarde === undefined || waarde === '' ? [] : [[naam, waarde]];
  }));
}

/** Why these settings together make no app that works. */
function onmogelijk({ omgeving, host: naar, teamsAppId, outlookXmlId, botAppId, apiAppId, outlookClientId }: Instellingen): string | undefined {
  // With one registration for both, a token that any user can get would pass for one of the Bot Framework (platform.md 0.11).
  if (botAppId === apiAppId || botAppId === outlookClientId) return 'botAppId is ook de registratie van de API of van Outlook. Geef de bot een eigen registratie.';
  if (teamsAppId === outlookXmlId) return 'outlookXmlId is hetzelfde als teamsAppId. Geef het XML-manifest een eigen id.';
  if (omgeving !== 'lokaal' && /^(localhost|127\.|\[?::1|0\.0\.0\.0)/.test(naar)) return `host is ${naar}, maar voor ${omgeving} moet Microsoft de server kunnen bereiken. Geef het adres van buiten.`;
  return undefined;
}

/**
 * The settings of one package: what the file says, and what the environment says instead (`MANIFEST_HOST` for `host`).
 * @param bestand JSON as text; undefined when everything comes from the environment
 * @throws InstellingFout
 */
export function leesInstellingen(bestand: string | undefined, env: Readonly<Record<string, string | undefined>>): Instellingen {
  let uitBestand: unknown;
  try {
    uitBestand = bestand === undefined ? {} : JSON.parse(bestand);
  } catch (cause) {
    throw new InstellingFout('Het bestand met instellingen is geen JSON. Vergelijk het met manifest/instellingen/lokaal.json.', { cause });
  }
  const alles = z.record(z.string(), z.unknown()).safeParse(uitBestand);
  if (!alles.success) throw new InstellingFout('Het bestand met instellingen is geen lijst van namen en waarden. Vergelijk het met manifest/instellingen/lokaal.json.');
  const gelezen = instellingen.safeParse({ ...alles.data, ...uitOmgeving(env) });
  if (!gelezen.success) {
    const [fout] = gelezen.error.issues;
    if (fout?.code === 'unrecognized_keys') throw new InstellingFout(`De instelling ${fout.keys.join(', ')} bestaat niet. Haal die weg.`);
    const naam = String(fout?.path[0] ?? '');
    const waarde = { ...alles.data, ...uitOmgeving(env) }[naam];
    throw new InstellingFout(waarde === undefined ? `De instelling ${naam} ontbreekt. Geef die in het bestand of als ${variabele(naam)}.` : `De instelling ${naam} klopt niet. Verwacht: ${fout?.message ?? 'een andere waarde'}.`);
  }
  const reden = onmogelijk(gelezen.data);
  if (reden !== undefined) throw new InstellingFout(reden);
  return Object.freeze(gelezen.data);
}

/** As `leesInstellingen`, from a path. Throws `InstellingFout` when it can't be read. */
export function leesInstellingenbestand(pad: string, env: Readonly<Record<string, string | undefined>>): Instellingen {
  let tekst: string;
  try {
    tekst = readFileSync(pad, 'utf8');
  } catch (cause) {
    throw new InstellingFout(`Het bestand ${pad} is niet te lezen. Geef het pad van een JSON-bestand: npm run manifest -- bestand.json`, { cause });
  }
  return leesInstellingen(tekst, env);
}
