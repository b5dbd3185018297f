import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stelOp, vraag, type Opstelling } from './opstelling.ts';

const APP = '12345678-1234-4234-8234-123456789012';

describe('what a page may load', () => {
  let opstelling: Opstelling;
  beforeAll(async () => {
    opstelling = await stelOp({ toegang: { lokaal: false, tenants: [] }, entra: () => Promise.resolve(undefined), teamsAppId: APP, outlook: { clientId: APP, scope: 'api://samenstarten/access_as_user' } });
  });
  afterAll(() => opstelling.stop());
  const beleid = async (pad: string): Promise<Readonly<Record<string, string>>> => {
    const csp = (await vraag(`${opstelling.url}${pad}`)).koppen.get('content-security-policy') ?? '';
    return Object.fromEntries(csp.split('; ').map((regel) => [regel.split(' ')[0] ?? '', regel.split(' ').slice(1).join(' ')]));
  };

  test.each(['/tab/outlook.html', '/tab/outlook.html?persoon=sanne', '/tab/wachter.html'])('%s loads Office.js from Microsoft and signs in with Entra, and nothing else', async (pad) => {
    const strikt = await beleid('/tab/index.html');
    expect(await beleid(pad)).toEqual({
      ...strikt,
      'script-src': "'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js",
      'connect-src': "'self' https://login.microsoftonline.com",
    });
  });

  test.each(['/tab/', '/tab/index.html', '/tab/werkdocument.html', '/tab/wachter.js', '/tab/outlook.html/x', '/tab/Outlook.html', '/api/aanmelding', '/outlook.html'])('%s loads from this server alone', async (pad) => {
    expect(await beleid(pad)).toMatchObject({ 'default-src': "'none'", 'script-src': "'self'", 'connect-src': "'self'" });
  });

  test('Outlook on the web and Teams may show the pane, and no other page around it', async () => {
    const ouders = (await beleid('/tab/outlook.html'))['frame-ancestors']?.split(' ') ?? [];
    expect(ouders).toEqual(expect.arrayContaining(["'self'", 'https://*.cloud.microsoft', 'https://outlook.office.com', 'https://outlook.office365.com']));
    expect(ouders).not.toContain('*');
    expect(ouders.every((ouder) => ouder === "'self'" || /^https:\/\/(\*\.)?[a-z0-9]+\.[a-z0-9.]+$/.test(ouder))).toBe(true);
  });

  test('who signs in in Outlook hears with which registration, and where the tab is', async () => {
    expect((await vraag(`${opstelling.url}/api/aanmelding`)).body).toEqual({ modus: 'teams', outlook: { clientId: APP, scope: 'api://samenstarten/access_as_user' }, tab: `https://teams.microsoft.com/l/entity/${APP}/samen-starten` });
  });
});
