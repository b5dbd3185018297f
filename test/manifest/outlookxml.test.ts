import { describe, expect, test } from 'vitest';
import { alleElementen, keurXml, leesXml, type Element } from '../../manifest/controle/xml.ts';
import { maakOutlookXml } from '../../manifest/outlookxml.ts';
import { outlookDeel } from '../../manifest/outlook.ts';
import { adressenOp } from '../../manifest/namen.ts';
import { instellingenVan } from './basis.ts';

const instellingen = instellingenVan('productie.voorbeeld');
const xml = maakOutlookXml(instellingen);
const wortel = leesXml(xml) ?? expect.unreachable();
const van = (element: Element, naam: string): readonly Element[] => alleElementen(element).filter((een) => een.naam === naam);
const [eerste = expect.unreachable(), tweede = expect.unreachable()] = van(wortel, 'VersionOverrides');

describe('the XML manifest', () => {
  test.each(['lokaal', 'test.voorbeeld', 'productie.voorbeeld'] as const)('of %s has the structure that Microsoft documents', (naam) => {
    expect(keurXml(maakOutlookXml(instellingenVan(naam)), instellingenVan(naam))).toEqual([]);
  });

  test('has an id of its own, and the unified manifest hides the add-in with that id', () => {
    expect(van(wortel, 'Id').map(({ tekst }) => tekst)).toEqual([instellingen.outlookXmlId]);
    expect(outlookDeel(adressenOp(instellingen.host), instellingen.outlookXmlId, 'nl').alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: instellingen.outlookXmlId } } }]);
    expect(instellingen.outlookXmlId).not.toBe(instellingen.teamsAppId);
  });

  test('shows the pane from Mailbox 1.8 on, and guards from 1.12 on', () => {
    expect([eerste, tweede].map((versie) => versie.kinderen.flatMap((kind) => (kind.naam === 'Requirements' ? kind.kinderen : [])).map(({ eigenschappen }) => eigenschappen['DefaultMinVersion']))).toEqual([['1.8'], ['1.12']]);
    expect(van(wortel, 'LaunchEvent').map(({ eigenschappen }) => eigenschappen)).toEqual([{ Type: 'OnAppointmentSend', FunctionName: 'bijVerzenden', SendMode: 'PromptUser' }]);
    expect(van(tweede, 'LaunchEvent')).toHaveLength(1);
  });

  test('has its button in an appointment of one’s own, in one of others, and in a mail', () => {
    expect(van(tweede, 'ExtensionPoint').map(({ eigenschappen }) => eigenschappen['type'])).toEqual(['AppointmentOrganizerCommandSurface', 'AppointmentAttendeeCommandSurface', 'MessageReadCommandSurface', 'LaunchEvent']);
  });

  test('asks for the item at hand only', () => {
    expect(van(wortel, 'Permissions').map(({ tekst }) => tekst)).toEqual(['ReadWriteItem']);
  });

  test('keeps what stands in a setting from being read as XML', () => {
    const met = maakOutlookXml(instellingenVan('productie.voorbeeld', { uitgever: 'A & B <"C">' }));
    expect(van(leesXml(met) ?? expect.unreachable(), 'ProviderName').map(({ tekst }) => tekst)).toEqual(['A & B <"C">']);
  });
});

describe('an XML manifest is refused', () => {
  test.each([
    ['that is not well-formed', (een: string) => een.replace('</Hosts>', ''), 'Het XML-manifest is geen goede XML.'],
    ['of another kind of add-in', (een: string) => een.replace('xsi:type="MailApp"', 'xsi:type="TaskPaneApp"'), 'Het XML-manifest is niet van een invoegtoepassing voor Outlook.'],
    ['in another order', (een: string) => een.replace(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, '$2$1'), 'Id staat in OfficeApp op de verkeerde plaats.'],
    ['with an element in the wrong place', (een: string) => een.replace('<Supertip>', '<Wieg/><Supertip>'), 'Wieg hoort niet in Control.'],
    ['without permission', (een: string) => een.replace(/<Permissions>.*<\/Permissions>/, ''), 'Permissions ontbreekt.'],
    ['that names a text it lacks', (een: string) => een.replace('<bt:Url id="paneel"', '<bt:Url id="anders"'), 'resid paneel staat niet in Resources.'],
    ['whose explanation is longer than Outlook shows', (een: string) => een.replace('Kies een casus.', 'Kies een casus. '.repeat(20)), 'organisator.uitleg is langer dan 250 tekens.'],
    ['with a name longer than Outlook takes', (een: string) => een.replaceAll('"paneel"', `"${'p'.repeat(33)}"`), 'is langer dan 32 tekens.'],
    ['with the id of the app', (een: string) => een.replace(instellingen.outlookXmlId, instellingen.teamsAppId), 'heeft het id van de app'],
    ['that leads elsewhere', (een: string) => een.replace('https://samenstarten.example/tab/outlook.html', 'https://elders.example/tab/outlook.html'), 'https://elders.example/tab/outlook.html is niet op samenstarten.example.'],
    ['of production that leads to this machine', (een: string) => een.replace('https://samenstarten.example/tab/wachter.js', 'https://localhost/tab/wachter.js'), 'Het XML-manifest verwijst naar deze machine.'],
  ])('%s', (_, wijzig, zin) => {
    const anders = wijzig(xml);
    expect(anders).not.toBe(xml);
    expect(keurXml(anders, instellingen).join('\n')).toContain(zin);
  });
});
