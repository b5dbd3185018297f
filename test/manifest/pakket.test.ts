import { unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { keurPakket } from '../../manifest/controle/pakket.ts';
import { tekstenVan } from '../../manifest/talen.ts';
import { maakPakket, pakIn, type Pakket } from '../../manifest/pakket.ts';
import { instellingenVan } from './basis.ts';

const lees = (pakket: Pakket, naam = 'manifest.json'): unknown => JSON.parse(new TextDecoder().decode(pakket[naam]));

/** The package with another manifest. */
function metManifest(pakket: Pakket, wijzig: (manifest: Record<string, unknown>) => void): Pakket {
  const manifest = z.record(z.string(), z.unknown()).parse(lees(pakket));
  wijzig(manifest);
  return { ...pakket, 'manifest.json': new TextEncoder().encode(JSON.stringify(manifest)) };
}

describe('the app package', () => {
  test.each(['lokaal', 'test.voorbeeld', 'productie.voorbeeld'] as const)('of %s has nothing that Microsoft’s schemas or our own checks refuse', async (naam) => {
    const instellingen = instellingenVan(naam);
    expect(await keurPakket(await maakPakket(instellingen), instellingen)).toEqual([]);
  });

  test('holds the manifest, its English and the two icons, and nothing else', async () => {
    const zip = unzipSync(pakIn(await maakPakket(instellingenVan('lokaal'))));
    expect(Object.keys(zip)).toEqual(['en.json', 'kleur-192.png', 'manifest.json', 'omtrek-32.png']);
  });

  test('is the same bytes when it is built again another year', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const [eerst, later] = await Promise.all(['2026-11-23', '2027-06-01'].map(async (dag) => {
        const pakket = await maakPakket(instellingenVan('productie.voorbeeld'));
        vi.setSystemTime(new Date(dag));
        return Buffer.from(pakIn(pakket)).toString('base64');
      }));
      expect(later).toBe(eerst);
    } finally {
      vi.useRealTimers();
    }
  });

  test('differs from one environment to another by its settings, and its name that says which it is', async () => {
    const zonderInstellingen = async (naam: 'test.voorbeeld' | 'productie.voorbeeld'): Promise<readonly (readonly [string, string])[]> => {
      const instellingen = instellingenVan(naam);
      const pakket = await maakPakket(instellingen);
      const teksten = [...tekstenVan(lees(pakket)), ...tekstenVan(lees(pakket, 'en.json'))].filter(([pad]) => !pad.startsWith('name.'));
      const { omgeving: _, uitgever, ...waarden } = instellingen;
      return teksten.map(([pad, tekst]) => [pad, Object.entries(waarden).reduce((rest, [welke, waarde]) => rest.replaceAll(waarde, `<${welke}>`), tekst === uitgever ? '<uitgever>' : tekst)]);
    };
    expect(await zonderInstellingen('test.voorbeeld')).toEqual(await zonderInstellingen('productie.voorbeeld'));
  });

  test('of each environment is told apart by its name in Teams', async () => {
    const naam = async (van: Parameters<typeof instellingenVan>[0]): Promise<string | undefined> => tekstenVan(lees(await maakPakket(instellingenVan(van)))).get('name.short');
    expect(await Promise.all([naam('productie.voorbeeld'), naam('test.voorbeeld')])).toEqual(['Samen starten', 'Samen starten (test)']);
  });

  test('asks for the item at hand in Outlook, and for nothing of a team or chat', async () => {
    const { authorization, permissions } = z.object({ authorization: z.unknown(), permissions: z.unknown() }).parse(lees(await maakPakket(instellingenVan('productie.voorbeeld'))));
    expect(authorization).toEqual({ permissions: { resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }] } });
    expect(permissions).toEqual(['identity', 'messageTeamMembers']);
  });

  test('fetches a token ahead only where the add-in shares the registration of the API', async () => {
    const vooraf = async (outlookClientId: string): Promise<unknown> => z.object({ webApplicationInfo: z.object({ nestedAppAuthInfo: z.unknown().optional() }) }).parse(lees(await maakPakket(instellingenVan('productie.voorbeeld', { outlookClientId })))).webApplicationInfo.nestedAppAuthInfo;
    expect(await vooraf('5a11e57a-2222-4000-8000-000000000004')).toBeUndefined();
    expect(await vooraf('5a11e57a-2222-4000-8000-000000000003')).toEqual([{ redirectUri: 'brk-multihub://samenstarten.example', scopes: ['api://samenstarten.example/5a11e57a-2222-4000-8000-000000000003/access_as_user'] }]);
  });
});

describe('a package is refused', () => {
  const instellingen = instellingenVan('productie.voorbeeld');
  test.each<[string, (manifest: Record<string, unknown>) => void, string]>([
    ['when Microsoft’s schema does not know a part of it', (m) => { m['robots'] = []; }, 'additional properties'],
    ['when its short description is longer than Teams shows', (m) => { m['description'] = { short: 'x'.repeat(81), full: 'x' }; }, '/description/short'],
    ['when it is for teams and says nothing of channel features', (m) => { delete m['supportsChannelFeatures']; }, 'supportsChannelFeatures moet "tier1" zijn.'],
    ['when a page is on a host that is not allowed', (m) => { m['validDomains'] = ['elders.example']; }, 'staticTabs[0].contentUrl: https://samenstarten.example/tab/ staat niet in validDomains.'],
    ['when it names a file that is not in it', (m) => { m['icons'] = { color: 'weg.png', outline: 'omtrek-32.png' }; }, 'weg.png staat niet in het pakket.'],
    ['when production leads to this machine', (m) => { m['developer'] = { name: 'x', websiteUrl: 'https://localhost/', privacyUrl: 'https://x.example', termsOfUseUrl: 'https://x.example' }; }, 'developer.websiteUrl: https://localhost/ is alleen op deze machine te bereiken.'],
  ])('%s', async (_, wijzig, zin) => {
    expect((await keurPakket(metManifest(await maakPakket(instellingen), wijzig), instellingen)).join('\n')).toContain(zin);
  });

  test.each([
    ['when its English has a place that Teams does not translate', { 'bots[0].botId': 'x' }, 'additional properties'],
    ['when its English name is longer than Teams shows', { 'name.short': 'x'.repeat(31) }, '/name.short'],
  ])('%s', async (_, anders, zin) => {
    const pakket = await maakPakket(instellingen);
    const engels = { ...z.record(z.string(), z.string()).parse(lees(pakket, 'en.json')), ...anders };
    expect((await keurPakket({ ...pakket, 'en.json': new TextEncoder().encode(JSON.stringify(engels)) }, instellingen)).join('\n')).toContain(zin);
  });

  test('when its icons are changed for one another', async () => {
    const pakket = await maakPakket(instellingen);
    const fouten = await keurPakket({ ...pakket, 'kleur-192.png': pakket['omtrek-32.png'] ?? new Uint8Array(), 'omtrek-32.png': pakket['kleur-192.png'] ?? new Uint8Array() }, instellingen);
    expect(fouten).toEqual(['kleur-192.png is 32 bij 32 pixels; dat moet 192 bij 192 zijn.', 'omtrek-32.png is 192 bij 192 pixels; dat moet 32 bij 32 zijn.']);
  });
});
