import sax from 'sax';
import type { Instellingen } from '../instellingen.ts';

/** An element with its attributes and children in their order, without the prefix of its namespace. */
export interface Element {
  readonly naam: string;
  readonly eigenschappen: Readonly<Record<string, string>>;
  readonly tekst: string;
  readonly kinderen: readonly Element[];
}

/**
 * The order of children that Microsoft's schemas ask for (office-docs develop/manifest-element-ordering); what is not
 * listed may not be there. A manifest in another order does not load.
 */
const VOLGORDE: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'VersionOverrides', 'WebApplicationInfo'],
  Host: ['Runtimes', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};
/** Without these Outlook has nothing to show (office-docs javascript/api/manifest/officeapp). */
const NODIG = ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'Hosts', 'Requirements', 'FormSettings', 'Permissions', 'Rule', 'VersionOverrides'];
/** Longest text of a resource (office-docs javascript/api/manifest/resources). */
const LANGSTE = { ShortStrings: 125, LongStrings: 250 } as const;
const LANGSTE_ID = 32;
/** Names of namespaces look like addresses and are none. */
const NAAMRUIMTE = /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;

const kaal = (naam: string): string => naam.replace(/^[^:]+:/, '');

/** An element while it is read. */
interface Lopend extends Element {
  tekst: string;
  readonly kinderen: Lopend[];
}

/** The root of an XML document; undefined when it is not well-formed. */
export function leesXml(xml: string): Element | undefined {
  const open: Lopend[] = [];
  let wortel: Element | undefined;
  const lezer = sax.parser(true);
  lezer.onopentag = ({ name, attributes }) => {
    const element: Lopend = { naam: kaal(name), eigenschappen: Object.fromEntries(Object.entries(attributes).map(([naam, waarde]) => [kaal(naam), String(waarde)])), tekst: '', kinderen: [] };
    open.at(-1)?.kinderen.push(element);
    wortel ??= element;
    open.push(element);
  };
  lezer.ontext = (tekst) => {
    const hier = open.at(-1);
    if (hier !== undefined) hier.tekst += tekst;
  };
  lezer.onclosetag = () => void open.pop();
  const fouten: Error[] = [];
  lezer.onerror = (fout) => {
    fouten.push(fout);
    lezer.resume();
  };
  lezer.write(xml).close();
  return fouten.length === 0 ? wortel : undefined;
}

/** An element and everything in it. */
export function alleElementen(element: Element): readonly Element[] {
  return [element, ...element.kinderen.flatMap(alleElementen)];
}

function verkeerdeVolgorde({ naam, kinderen }: Element): readonly string[] {
  const volgorde = VOLGORDE[naam];
  if (volgorde === undefined) return [];
  const plaatsen = kinderen.map((kind) => volgorde.indexOf(kind.naam));
  return kinderen.flatMap((kind, i) => {
    const plaats = plaatsen[i] ?? -1;
    if (plaats < 0) return [`${kind.naam} hoort niet in ${naam}.`];
    return plaats < (plaatsen[i - 1] ?? 0) ? [`${kind.naam} staat in ${naam} op de verkeerde plaats.`] : [];
  });
}

/** What belongs to one version: not what is in the version inside it. */
function zonderVersies(element: Element): readonly Element[] {
  return element.kinderen.filter(({ naam }) => naam !== 'VersionOverrides').flatMap((kind) => [kind, ...zonderVersies(kind)]);
}

/** Names of resources that nothing in the same version defines, that are too long, or whose text is. */
function bronfouten(versie: Element): readonly string[] {
  const alles = zonderVersies(versie);
  const bronnen = alles.filter(({ naam }) => naam === 'Resources').flatMap(({ kinderen }) => kinderen.flatMap((groep) => groep.kinderen.map((bron) => ({ groep: groep.naam, bron }))));
  const ids = new Set(bronnen.map(({ bron }) => bron.eigenschappen['id'] ?? ''));
  return [
    ...alles.flatMap(({ eigenschappen: { resid } }) => (resid === undefined || ids.has(resid) ? [] : [`resid ${resid} staat niet in Resources.`])),
    ...[...ids].flatMap((id) => (id.length > LANGSTE_ID ? [`${id} is langer dan ${LANGSTE_ID} tekens.`] : [])),
    ...bronnen.flatMap(({ groep, bron }) => {
      const langste = groep === 'ShortStrings' || groep === 'LongStrings' ? LANGSTE[groep] : Infinity;
      return [bron.eigenschappen['DefaultValue'] ?? '', ...bron.kinderen.map((kind) => kind.eigenschappen['Value'] ?? '')].flatMap((tekst) => (tekst.length > langste ? [`${bron.eigenschappen['id'] ?? ''} is langer dan ${langste} tekens.`] : []));
    }),
  ];
}

/** What is wrong with the XML manifest: a line for each, none when it has the structure that Microsoft documents. */
export function keurXml(xml: string, { teamsAppId, host, omgeving, websiteUrl }: Pick<Instellingen, 'teamsAppId' | 'host' | 'omgeving' | 'websiteUrl'>): readonly string[] {
  const wortel = leesXml(xml);
  if (wortel === undefined) return ['Het XML-manifest is geen goede XML.'];
  if (wortel.naam !== 'OfficeApp' || wortel.eigenschappen['type'] !== 'MailApp') return ['Het XML-manifest is niet van een invoegtoepassing voor Outlook.'];
  const alles = alleElementen(wortel);
  const adressen = alles.flatMap(({ tekst, eigenschappen: e }) => [tekst, ...Object.values(e)]).filter((waarde) => /^https?:/.test(waarde) && !NAAMRUIMTE.test(waarde) && waarde !== websiteUrl);
  return [
    ...NODIG.flatMap((naam) => (wortel.kinderen.some((kind) => kind.naam === naam) ? [] : [`${naam} ontbreekt.`])),
    ...alles.flatMap(verkeerdeVolgorde),
    ...alles.filter(({ naam }) => naam === 'VersionOverrides').flatMap(bronfouten),
    ...(wortel.kinderen.some(({ naam, tekst }) => naam === 'Id' && tekst === teamsAppId) ? ['Het XML-manifest heeft het id van de app; Microsoft wil een ander.'] : []),
    ...adressen.flatMap((adres) => (adres.startsWith('https://') && new URL(adres).host === host ? [] : [`${adres} is niet op ${host}.`])),
    ...(omgeving !== 'lokaal' && /\/\/(localhost|127\.)/.test(xml) ? ['Het XML-manifest verwijst naar deze machine.'] : []),
  ];
}
