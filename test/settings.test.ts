import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leesSettings, SettingFout } from '../src/settings.ts';

const TENANT = { id: 'd1100000-0000-4000-8000-000000000001', naam: 'DJI', bot: { appId: 'b0b0b0b0-0000-4000-8000-000000000001', appPassword: 'geheim' }, graph: { clientId: 'b0b0b0b0-0000-4000-8000-000000000003', clientSecret: 'geheim' } };
const GEHEIM = 'x'.repeat(32);

let map: string;
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterAll(() => rmSync(map, { recursive: true }));

let nummer = 0;
function tenantsbestand(inhoud: string): string {
  nummer += 1;
  const bestand = join(map, `tenants-${nummer}.json`);
  writeFileSync(bestand, inhoud);
  return bestand;
}
const APP = '12345678-1234-4234-8234-123456789012';
function productie(anders: Readonly<Record<string, string | undefined>> = {}): Readonly<Record<string, string | undefined>> {
  return { TENANTS_FILE: tenantsbestand(JSON.stringify([TENANT])), PUBLIC_URL: 'https://samenstarten.example/', API_AUDIENCE: 'api://samenstarten', TICKET_SECRET: GEHEIM, ...anders };
}
function fout(env: Readonly<Record<string, string | undefined>>): string {
  try {
    leesSettings(env);
  } catch (gevangen) {
    if (gevangen instanceof SettingFout) return gevangen.message;
    throw gevangen;
  }
  return expect.unreachable('The settings were taken');
}

describe('without settings', () => {
  test('the product runs in local mode', () => {
    expect(leesSettings({})).toEqual({ modus: 'lokaal', port: 3978, dataDir: '.data', logLevel: 'warn', auditMaanden: 24, graphPort: 3979, playground: { port: 56_150 } });
  });
  test('an empty setting is none', () => {
    expect(leesSettings({ PORT: '', DATABASE_URL: '', TENANTS_FILE: '', TICKET_SECRET: '' })).toEqual(leesSettings({}));
  });
  test('what does not belong to the product is not looked at', () => {
    expect(leesSettings({ HOME: '/', LOG: 'x' })).toEqual(leesSettings({}));
  });
});

test('each setting of local mode is taken over', () => {
  const env = { PORT: '0', DATA_DIR: 'gegevens', DATABASE_URL: 'postgres://localhost/register', GRAPH_BASE_URL: 'http://127.0.0.1:1234', GRAPH_PORT: '4000', PLAYGROUND: 'off', LOG_LEVEL: 'debug', AUDIT_MAANDEN: '36' };
  const { GRAPH_PORT: _poort, ...zonderPoort } = env;
  expect(leesSettings(zonderPoort)).toMatchObject({ graphBaseUrl: 'http://127.0.0.1:1234', graphPort: undefined });
  expect(leesSettings(env)).toEqual({ modus: 'lokaal', port: 0, dataDir: 'gegevens', databaseUrl: 'postgres://localhost/register', logLevel: 'debug', auditMaanden: 36, graphBaseUrl: 'http://127.0.0.1:1234', graphPort: 4_000, playground: undefined });
});

describe('a wrong setting is told in one line that names it', () => {
  test.each([
    ['PORT', 'abc'], ['PORT', '-1'], ['PORT', '65536'], ['PORT', '80.5'], ['GRAPH_PORT', 'x'], ['PLAYGROUND_PORT', '70000'], ['PLAYGROUND', 'aan'], ['DATABASE_URL', 'mysql://localhost/x'], ['DATABASE_URL', 'register'],
    ['GRAPH_BASE_URL', 'ftp://graph'], ['PUBLIC_URL', 'samenstarten'], ['TICKET_SECRET', 'te kort'], ['TEAMS_APP_ID', 'samen-starten'], ['OUTLOOK_CLIENT_ID', 'outlook'], ['LOG_LEVEL', 'alles'], ['AUDIT_MAANDEN', '3'],
  ])('%s=%s', (naam, waarde) => {
    const melding = fout({ [naam]: waarde });
    expect(melding).toMatch(new RegExp(`^De instelling ${naam} klopt niet\\. Verwacht: .+\\.$`));
    expect(melding).not.toMatch(/\n|expected|invalid|received/i);
    expect(melding).not.toContain('te kort');
  });
});

describe('half a production set-up does not start', () => {
  test.each(['PUBLIC_URL', 'API_AUDIENCE', 'TICKET_SECRET', 'TEAMS_APP_ID', 'OUTLOOK_CLIENT_ID'])('without tenants but with %s', (naam) => {
    expect(fout({ [naam]: productie({ TEAMS_APP_ID: APP, OUTLOOK_CLIENT_ID: APP })[naam] })).toBe(`${naam} hoort bij productie, maar TENANTS_FILE ontbreekt. Geef TENANTS_FILE, of laat ${naam} weg voor de lokale modus.`);
  });
  test('with an app id of the bot and nothing else', () => {
    expect(fout({ MicrosoftAppId: TENANT.bot.appId })).toContain('MicrosoftAppId hoort bij productie');
  });
  test.each(['PUBLIC_URL', 'API_AUDIENCE', 'TICKET_SECRET'])('without %s', (naam) => {
    expect(fout(productie({ [naam]: undefined }))).toBe(`Voor productie ontbreekt nog: ${naam}.`);
  });
  test('and all that is missing is named at once', () => {
    expect(fout(productie({ PUBLIC_URL: '', TICKET_SECRET: '' }))).toBe('Voor productie ontbreekt nog: PUBLIC_URL, TICKET_SECRET.');
  });
  test('on an address that is not safe', () => {
    expect(fout(productie({ PUBLIC_URL: 'http://samenstarten.example' }))).toContain('De instelling PUBLIC_URL klopt niet.');
  });
});

describe('the add-in in Outlook', () => {
  test('asks a token for the API, by the app id or the app id URI that the server knows it by', () => {
    expect(leesSettings(productie({ OUTLOOK_CLIENT_ID: APP }))).toMatchObject({ outlook: { clientId: APP, scope: 'api://samenstarten/access_as_user' } });
    expect(leesSettings(productie({ OUTLOOK_CLIENT_ID: APP, API_AUDIENCE: 'b0b0b0b0-0000-4000-8000-000000000009' }))).toMatchObject({ outlook: { scope: 'b0b0b0b0-0000-4000-8000-000000000009/access_as_user' } });
    expect(leesSettings(productie({ OUTLOOK_CLIENT_ID: APP, API_AUDIENCE: 'api://samenstarten/' }))).toMatchObject({ outlook: { scope: 'api://samenstarten/access_as_user' } });
  });
  test('signs in with a registration of its own, never with that of a bot', () => {
    expect(fout(productie({ OUTLOOK_CLIENT_ID: TENANT.bot.appId }))).toBe('OUTLOOK_CLIENT_ID is de registratie van een bot. Maak voor de invoegtoepassing in Outlook een eigen registratie.');
  });
});

describe('the file with tenants', () => {
  test('and the id of the app in Teams, when there is one', () => {
    expect(leesSettings(productie({ TEAMS_APP_ID: APP }))).toMatchObject({ teamsAppId: APP });
  });
  test('makes it production', () => {
    expect(leesSettings(productie())).toEqual({
      modus: 'productie', port: 3978, dataDir: '.data', logLevel: 'warn', auditMaanden: 24, publicUrl: 'https://samenstarten.example', apiAudience: 'api://samenstarten', ticketSecret: GEHEIM,
      tenants: [{ ...TENANT, bot: { ...TENANT.bot, soort: 'SingleTenant' } }],
    });
  });
  test.each<[string, string]>([
    ['is no JSON', '{'], ['is no list', '{}'], ['is empty', '[]'], ['has a tenant without id', '[{"naam":"DJI"}]'], ['has an id that is none', JSON.stringify([{ ...TENANT, id: 'dji' }])],
    ['has a field nobody knows', JSON.stringify([{ ...TENANT, bto: {} }])], ['has a bot without password', JSON.stringify([{ ...TENANT, bot: { appId: TENANT.bot.appId } }])],
    ['has no bot at all, so that nobody would have to show a token', JSON.stringify([{ id: TENANT.id, naam: 'DJI' }])], ['has the same tenant twice', JSON.stringify([TENANT, TENANT])],
  ])('is refused when it %s', (_, inhoud) => {
    const melding = fout(productie({ TENANTS_FILE: tenantsbestand(inhoud) }));
    expect(melding).toMatch(/^TENANTS_FILE .+\.$/);
    expect(melding).not.toMatch(/\n|geheim/);
  });
  test('is refused when it is not there', () => {
    expect(fout(productie({ TENANTS_FILE: join(map, 'weg.json') }))).toBe('TENANTS_FILE is niet te lezen. Geef het pad van een JSON-bestand met de tenants.');
  });
});

test('nobody changes the settings afterwards', () => {
  for (const settings of [leesSettings({}), leesSettings(productie())]) {
    expect(Object.isFrozen(settings)).toBe(true);
    expect(() => Object.assign(settings, { port: 1 })).toThrow(TypeError);
    for (const deel of Object.values(settings)) if (typeof deel === 'object') expect(Object.isFrozen(deel)).toBe(true);
  }
});
