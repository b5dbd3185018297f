import { describe, expect, test } from 'vitest';
import { ZOEKCOMMANDO } from '../../bot/berichtextensie.ts';
import { COMMANDOS } from '../../bot/cards/hulpteksten.ts';
import { maakAppmanifest, type Manifest } from '../../manifest/appmanifest.ts';
import { losseActies, vertaalfouten, wijktAfVanDeCode, type Codenamen } from '../../manifest/controle/eigen.ts';
import { maakTaalbestand } from '../../manifest/talen.ts';
import { TAB_ENTITEIT } from '../../src/product.ts';
import { instellingenVan, kopie } from './basis.ts';

const instellingen = instellingenVan('productie.voorbeeld');
const nederlands = maakAppmanifest(instellingen, 'nl');
const engels = maakTaalbestand(maakAppmanifest(instellingen, 'en'));
const code: Codenamen = { tab: TAB_ENTITEIT, zoekcommando: ZOEKCOMMANDO.commando, zoekveld: ZOEKCOMMANDO.veld, opdrachten: COMMANDOS };

/** A manifest in which one thing was changed. */
function anders(wijzig: (manifest: Manifest) => void): Manifest {
  const manifest = kopie(nederlands);
  wijzig(manifest);
  return manifest;
}
const eersteOpdracht = (manifest: Manifest): { title: string; description?: string } => manifest.bots?.[0]?.commandLists?.[0]?.commands[0] ?? expect.unreachable();

describe('the manifest and the code', () => {
  test('call tab, search and commands the same', () => {
    expect(wijktAfVanDeCode(nederlands, code)).toEqual([]);
  });

  test.each<[string, Codenamen, string]>([
    ['another tab', { ...code, tab: 'anders' }, 'De tab heet samen-starten; de code kent anders.'],
    ['another search command', { ...code, zoekcommando: 'anders' }, 'Het zoekcommando heet zoekCasus; de code kent anders.'],
    ['another field to search in', { ...code, zoekveld: 'anders' }, 'Het zoekveld heet zoek; de code kent anders.'],
    ['a command that the bot lost', { ...code, opdrachten: COMMANDOS.filter(({ typ }) => typ !== 'gaten') }, 'De bot kent de opdracht “gaten” niet.'],
    ['a command that the bot explains in other words', { ...code, opdrachten: COMMANDOS.map(({ typ, geeft }) => ({ typ, geeft: typ === 'help' ? 'iets anders' : geeft })) }, 'Bij “help” zegt de bot: iets anders'],
  ])('are seen to differ by %s', (_, namen, zin) => {
    expect(wijktAfVanDeCode(nederlands, namen)).toContain(zin);
  });
});

describe('what Outlook and Teams would stumble over is seen', () => {
  test('nothing as it is', () => {
    expect([...losseActies(nederlands), ...vertaalfouten(nederlands, engels)]).toEqual([]);
  });

  test('a button without anything behind it', () => {
    const manifest = anders((m) => m.extensions?.[0]?.runtimes?.shift());
    expect(losseActies(manifest)).toEqual(['De actie openPaneel bestaat niet.', 'De actie openPaneel bestaat niet.', 'De actie openPaneel bestaat niet.']);
  });

  test('an event before sending that nobody handles', () => {
    expect(losseActies(anders((m) => m.extensions?.[0]?.runtimes?.pop()))).toEqual(['De actie bijVerzenden bestaat niet.']);
  });

  test('a text without English, and English of a text that is gone', () => {
    const { 'staticTabs[0].name': naam, ...zonder } = engels;
    expect(naam).toBe('Samen starten');
    expect(vertaalfouten(nederlands, zonder)).toEqual(['staticTabs[0].name is niet vertaald.']);
    expect(vertaalfouten(nederlands, { ...engels, 'staticTabs[1].name': 'Gone' })).toEqual(['staticTabs[1].name staat niet in het manifest.']);
  });

  test('a command that is translated, because Teams sends what it shows and the bot reads Dutch', () => {
    expect(vertaalfouten(nederlands, { ...engels, 'bots[0].commandLists[0].commands[0].title': 'my work' })).toEqual(['bots[0].commandLists[0].commands[0].title: “my work” kent de bot niet; laat het “mijn werk”.']);
  });

  test('a command with more words than Teams shows, in either language', () => {
    const lang = 'x'.repeat(129);
    expect(vertaalfouten(anders((m) => { eersteOpdracht(m).description = lang; }), engels)).toEqual([`bots[0].commandLists[0].commands[0].description is langer dan 128 tekens: ${lang}`]);
    expect(vertaalfouten(nederlands, { ...engels, 'bots[0].commandLists[0].commands[0].description': lang })).toHaveLength(1);
  });

  test('a text of nothing', () => {
    expect(vertaalfouten(nederlands, { ...engels, 'staticTabs[0].name': ' ' })).toEqual(['staticTabs[0].name is leeg.']);
  });
});
