import { describe, expect, test } from 'vitest';
import { InstellingFout, leesInstellingen, leesInstellingenbestand } from '../../manifest/instellingen.ts';
import { instellingenVan, tekstVan } from './basis.ts';

const melding = (anders: Record<string, unknown>): string => {
  try {
    instellingenVan('productie.voorbeeld', anders);
  } catch (fout) {
    if (fout instanceof InstellingFout) return fout.message;
    throw fout;
  }
  return 'geen bezwaar';
};

describe('the settings of a package', () => {
  test('that are committed can all be read', () => {
    expect(['lokaal', 'test.voorbeeld', 'productie.voorbeeld'].map((naam) => leesInstellingen(tekstVan(naam), {}).omgeving)).toEqual(['lokaal', 'test', 'productie']);
  });

  test.each([
    ['a host with a path', { host: 'samenstarten.example/tab' }, 'De instelling host klopt niet. Verwacht: een hostnaam in kleine letters'],
    ['an address for a host', { host: 'https://samenstarten.example' }, 'De instelling host klopt niet.'],
    ['an id that is none', { botAppId: 'bot' }, 'De instelling botAppId klopt niet. Verwacht: een id zoals'],
    ['a version in words', { versie: '1.0' }, 'De instelling versie klopt niet. Verwacht: drie getallen met punten'],
    ['an environment we do not know', { omgeving: 'acceptatie' }, 'De instelling omgeving klopt niet. Verwacht: lokaal, test, productie.'],
    ['an address without https', { privacyUrl: 'http://organisatie.example' }, 'De instelling privacyUrl klopt niet. Verwacht: een adres dat met https:// begint.'],
    ['the name of a publisher that Teams would refuse', { uitgever: 'Dienst Justitiële Inrichtingen en reclassering' }, 'De instelling uitgever klopt niet. Verwacht: hooguit 32 tekens.'],
    ['something left out', { teamsAppId: undefined }, 'De instelling teamsAppId ontbreekt. Geef die in het bestand of als MANIFEST_TEAMS_APP_ID.'],
    ['a setting that does not exist', { hots: 'x' }, 'De instelling hots bestaat niet. Haal die weg.'],
    ['this machine in production', { host: 'localhost:3978' }, 'host is localhost:3978, maar voor productie moet Microsoft de server kunnen bereiken.'],
    ['one registration for bot and API', { botAppId: '5a11e57a-2222-4000-8000-000000000003' }, 'botAppId is ook de registratie van de API of van Outlook. Geef de bot een eigen registratie.'],
    ['one registration for bot and Outlook', { botAppId: '5a11e57a-2222-4000-8000-000000000004' }, 'Geef de bot een eigen registratie.'],
    ['one id for both manifests', { outlookXmlId: '5a11e57a-2222-4000-8000-000000000001' }, 'outlookXmlId is hetzelfde als teamsAppId.'],
  ])('are refused with what to do: %s', (_, anders, zin) => {
    expect(melding(anders)).toContain(zin);
  });

  test('that are no JSON, no object or not there are refused in one sentence', () => {
    expect(() => leesInstellingen('{', {})).toThrow('is geen JSON');
    expect(() => leesInstellingen('[]', {})).toThrow('geen lijst van namen en waarden');
    expect(() => leesInstellingenbestand('weg.json', {})).toThrow('Het bestand weg.json is niet te lezen.');
  });

  test('of the environment go before those of the file, and can be all there is', () => {
    expect(leesInstellingen(tekstVan('test.voorbeeld'), { MANIFEST_HOST: 'ander.example', MANIFEST_VERSIE: '2.1.0', HOST: 'nee.example' })).toMatchObject({ host: 'ander.example', versie: '2.1.0', omgeving: 'test' });
    const alles = JSON.parse(tekstVan('test.voorbeeld')) as Record<string, string>;
    const env = Object.fromEntries(Object.entries(alles).map(([naam, waarde]) => [`MANIFEST_${naam.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`, waarde]));
    expect(leesInstellingen(undefined, env)).toEqual(alles);
  });
});
