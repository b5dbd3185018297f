import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One Microsoft 365 tenant: how its calendars are read, and the bot registration that belongs to it. */
const tenant = z.strictObject({
  id: z.uuid(),
  naam: z.string().min(1),
  bot: z.strictObject({ appId: z.uuid(), appPassword: z.string().min(1), soort: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant') }).optional(),
  graph: z.strictObject({ clientId: z.uuid(), clientSecret: z.string().min(1) }).optional(),
});
export type TenantSetting = z.output<typeof tenant>;

const poort = z.coerce.number({ error: 'een getal' }).int('een geheel getal').min(0, 'minstens 0').max(65_535, 'hooguit 65535');

const appId = z.uuid('een app-id zoals 12345678-1234-4234-8234-123456789012');

const maanden = z.coerce.number({ error: 'een getal' }).int('een geheel getal').min(6, 'minstens 6').max(120, 'hooguit 120');

const omgeving = z.object({
  PORT: poort.default(3978),
  DATA_DIR: z.string().min(1, 'een map').default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'een adres dat met postgres:// begint' }).optional(),
  GRAPH_BASE_URL: z.url({ protocol: /^https?$/, error: 'een adres dat met http:// of https:// begint' }).optional(),
  GRAPH_PORT: poort.optional(),
  PLAYGROUND: z.enum(['on', 'off'], { error: 'on of off' }).default('on'),
  PLAYGROUND_PORT: poort.default(56_150),
  TENANTS_FILE: z.string().min(1).optional(),
  PUBLIC_URL: z.url({ protocol: /^https$/, error: 'het adres met https:// waarop de server van buiten te bereiken is' }).optional(),
  API_AUDIENCE: z.string().min(1).optional(),
  TICKET_SECRET: z.string().min(32, 'minstens 32 tekens').optional(),
  TEAMS_APP_ID: appId.optional(),
  OUTLOOK_CLIENT_ID: appId.optional(),
  AUDIT_MAANDEN: maanden.default(24),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error of silent' }).default('warn'),
});

interface Samen {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl?: string;
  /** Months that an audit line is kept (domain.md B6.2, Log design). */
  readonly auditMaanden: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}
/** Local mode: loopback only, invented people, stand-ins for Teams and Graph. */
export interface LokaleSettings extends Samen {
  readonly modus: 'lokaal';
  readonly graphBaseUrl?: string;
  /** Where the stand-in for Graph listens; undefined: there is none, because Graph is somewhere else. Both: something stands between. */
  readonly graphPort: number | undefined;
  readonly playground: { readonly port: number } | undefined;
}
/** A real tenant or more. */
export interface ProductieSettings extends Samen {
  readonly modus: 'productie';
  readonly tenants: readonly TenantSetting[];
  readonly publicUrl: string;
  readonly apiAudience: string;
  readonly ticketSecret: string;
  /** Id of the app package in Teams, with which cards lead to the tab. */
  readonly teamsAppId?: string;
  /** Registration with which the add-in in Outlook signs people in, and what it asks a token for; away where it was not set up. */
  readonly outlook?: { readonly clientId: string; readonly scope: string };
  readonly graphBaseUrl?: string;
}
export type Settings = LokaleSettings | ProductieSettings;

/** A setting is wrong; the message is one Dutch sentence that says which and what it should be. */
export class SettingFout extends Error {
  override readonly name = 'SettingFout';
}

function leesTenants(bestand: string): readonly TenantSetting[] {
  let inhoud: unknown;
  try {
    inhoud = JSON.parse(readFileSync(bestand, 'utf8'));
  } catch (cause) {
    throw new SettingFout('TENANTS_FILE is niet te lezen. Geef het pad van een JSON-bestand met de tenants.', { cause });
  }
  const gelezen = z.array(tenant).min(1).safeParse(inhoud);
  const reden = gelezen.success ? onmogelijk(gelezen.data) : undefined;
  if (reden !== undefined) throw new SettingFout(reden);
  if (gelezen.success) return gelezen.data;
  const fout = gelezen.error.issues[0];
  throw new SettingFout(`TENANTS_FILE klopt niet bij ${fout?.path.join('.') ?? 'het begin'}. Vergelijk het bestand met het voorbeeld in de README.`);
}

/** Why these tenants together can't be used. Without any bot, nobody would have to show a token. */
function onmogelijk(tenants: readonly TenantSetting[]): string | undefined {
  if (new Set(tenants.map(({ id }) => id)).size < tenants.length) return 'TENANTS_FILE noemt een tenant twee keer. Laat er één staan.';
  return tenants.some(({ bot }) => bot !== undefined) ? undefined : 'TENANTS_FILE noemt geen bot. Geef minstens één tenant een bot met appId en appPassword.';
}

const GRAPH_POORT = 3979;
const NODIG = ['PUBLIC_URL', 'API_AUDIENCE', 'TICKET_SECRET'] as const;
const ALLEEN_PRODUCTIE = [...NODIG, 'TEAMS_APP_ID', 'OUTLOOK_CLIENT_ID'] as const;

/**
 * What the add-in in Outlook signs people in with. Entra knows an API by its app id as well as by its app id URI, so either
 * one in `audience` makes the scope.
 * @throws SettingFout when the registration is that of a bot: a token of a person for its own app would pass for one of the
 * channel (platform.md 0.11)
 */
function outlookVan(clientId: string | undefined, audience: string, tenants: readonly TenantSetting[]): Pick<ProductieSettings, 'outlook'> {
  if (clientId === undefined) return {};
  if (tenants.some(({ bot }) => bot?.appId === clientId)) throw new SettingFout('OUTLOOK_CLIENT_ID is de registratie van een bot. Maak voor de invoegtoepassing in Outlook een eigen registratie.');
  return { outlook: { clientId, scope: `${audience.replace(/\/$/, '')}/access_as_user` } };
}

/** Frozen through and through. */
function bevries<T>(waarde: T): T {
  if (typeof waarde === 'object' && waarde !== null) Object.values(Object.freeze(waarde)).forEach(bevries);
  return waarde;
}

/** Reads all settings once. A tenants file makes it production; otherwise local mode. Throws `SettingFout`. */
export function leesSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const gevuld = Object.fromEntries(Object.entries(env).filter(([, waarde]) => waarde !== undefined && waarde !== ''));
  const gelezen = omgeving.safeParse(gevuld);
  if (!gelezen.success) {
    const fout = gelezen.error.issues[0];
    throw new SettingFout(`De instelling ${String(fout?.path[0] ?? '')} klopt niet. Verwacht: ${fout?.message ?? 'een andere waarde'}.`);
  }
  const e = gelezen.data;
  const samen: Samen = { port: e.PORT, dataDir: e.DATA_DIR, logLevel: e.LOG_LEVEL, auditMaanden: e.AUDIT_MAANDEN, ...(e.DATABASE_URL === undefined ? {} : { databaseUrl: e.DATABASE_URL }) };
  // The version belongs to the client; people paste the address with it.
  const graph = e.GRAPH_BASE_URL === undefined ? {} : { graphBaseUrl: e.GRAPH_BASE_URL.replace(/\/+(v1\.0\/*)?$/, '') };
  if (e.TENANTS_FILE === undefined) {
    const teveel = ALLEEN_PRODUCTIE.find((naam) => e[naam] !== undefined);
    // Half a production set-up must not open an endpoint without authentication.
    if (teveel !== undefined || gevuld['MicrosoftAppId'] !== undefined) throw new SettingFout(`${teveel ?? 'MicrosoftAppId'} hoort bij productie, maar TENANTS_FILE ontbreekt. Geef TENANTS_FILE, of laat ${teveel ?? 'MicrosoftAppId'} weg voor de lokale modus.`);
    return bevries<Settings>({ modus: 'lokaal', ...samen, ...graph, graphPort: e.GRAPH_PORT ?? (e.GRAPH_BASE_URL === undefined ? GRAPH_POORT : undefined), playground: e.PLAYGROUND === 'on' ? { port: e.PLAYGROUND_PORT } : undefined });
  }
  const { PUBLIC_URL: publicUrl, API_AUDIENCE: apiAudience, TICKET_SECRET: ticketSecret } = e;
  if (publicUrl === undefined || apiAudience === undefined || ticketSecret === undefined) {
    const mist = NODIG.filter((naam) => e[naam] === undefined);
    throw new SettingFout(`Voor productie ontbreekt nog: ${mist.join(', ')}.`);
  }
  const tenants = leesTenants(e.TENANTS_FILE);
  return bevries<Settings>({ modus: 'productie', ...samen, ...graph, ...outlookVan(e.OUTLOOK_CLIENT_ID, apiAudience, tenants), tenants, publicUrl: publicUrl.replace(/\/$/, ''), apiAudience, ticketSecret, ...(e.TEAMS_APP_ID === undefined ? {} : { teamsAppId: e.TEAMS_APP_ID }) });
}

/** The environment of this process, read here and nowhere else. */
export function omgevingVan(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
