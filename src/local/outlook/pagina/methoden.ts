import type { Adres, Locatie, Vertrouwelijkheid } from '../soorten.ts';
import { alsEwsId } from './office-item.ts';
import { OfficeFout } from './office-vraag.ts';
import { zetBegin, type Opstelling } from './opstelling.ts';

type Methode = (...args: readonly unknown[]) => unknown;
export type Methoden = Readonly<Record<string, Methode>>;

/** Limits of Outlook (platform.md 6). */
const LANGSTE_ONDERWERP = 255;
const MEESTE_MENSEN = 100;
const LANGSTE_TEKST = 1_000_000;
const LANGSTE_SESSIE = 50_000;
const VERTROUWELIJKHEDEN: readonly string[] = ['normal', 'personal', 'private', 'confidential'] satisfies Vertrouwelijkheid[];
const isVertrouwelijkheid = (tekst: string): tekst is Vertrouwelijkheid => VERTROUWELIJKHEDEN.includes(tekst);

const ongeldig = (wat: string): OfficeFout => new OfficeFout('InvalidParameterValue', `The value of ${wat} is invalid.`);
const veld = (waarde: unknown, naam: string): unknown => (typeof waarde === 'object' && waarde !== null ? Object.entries(waarde).find(([sleutel]) => sleutel === naam)?.[1] : undefined);

/** Text of at most so many characters. */
function tekst(waarde: unknown, langste: number): string {
  if (typeof waarde !== 'string') throw ongeldig('data');
  if (waarde.length > langste) throw new OfficeFout('DataExceedsMaximumSize', `The data is longer than ${langste} characters.`);
  return waarde;
}

function moment(waarde: unknown): string {
  if (!(waarde instanceof Date) || Number.isNaN(waarde.getTime())) throw new OfficeFout('InvalidDate', 'The input does not resolve to a valid date.');
  return waarde.toISOString();
}

const lijst = (waarde: unknown): readonly unknown[] => {
  if (!Array.isArray(waarde)) throw ongeldig('data');
  return waarde as readonly unknown[];
};

/** Recipients as an add-in names them: an address, or an object with `displayName` and `emailAddress`. */
function mensen(waarde: unknown, adresboek: readonly Adres[]): readonly Adres[] {
  const alle = lijst(waarde).map((een): Adres => {
    const adres = typeof een === 'string' ? een : veld(een, 'emailAddress');
    const bekend = adresboek.find((iemand) => iemand.adres === adres);
    if (typeof adres !== 'string' || !/^[^\s@<>]+@[^\s@<>]+$/.test(adres)) throw new OfficeFout('InvalidEmailAddress', 'One or more of the e-mail addresses are invalid.');
    const naam = veld(een, 'displayName');
    return { adres, naam: typeof naam === 'string' && naam !== '' ? naam : (bekend?.naam ?? adres) };
  });
  if (alle.length > MEESTE_MENSEN) throw new OfficeFout('NumberOfRecipientsExceeded', `The number of recipients exceeded ${MEESTE_MENSEN} entries.`);
  return alle;
}

function locaties(waarde: unknown, ruimtes: readonly Adres[]): readonly Locatie[] {
  return lijst(waarde).map((een): Locatie => {
    const [id, type] = [veld(een, 'id'), veld(een, 'type')];
    if (typeof id !== 'string' || id === '' || (type !== 'room' && type !== 'custom')) throw ongeldig('locationIdentifiers');
    const ruimte = ruimtes.find(({ adres }) => adres === id);
    if (type === 'room' && ruimte === undefined) throw new OfficeFout('InvalidRoom', 'There is no room with this address.');
    return ruimte === undefined ? { soort: 'custom', naam: id, adres: '' } : { soort: 'room', ...ruimte };
  });
}

/** How an add-in sees a place. */
export const alsLocatie = ({ soort, naam, adres }: Locatie) => ({ locationIdentifier: { id: soort === 'room' ? adres : naam, type: soort }, displayName: naam, emailAddress: adres });
const zelfde = (een: Locatie, ander: Locatie): boolean => een.soort === ander.soort && (een.soort === 'room' ? een.adres === ander.adres : een.naam === ander.naam);
const zonderDubbele = (alle: readonly Adres[]): readonly Adres[] => alle.filter((een, plek) => alle.findIndex(({ adres }) => adres.toLowerCase() === een.adres.toLowerCase()) === plek);

/** The body is plain text here: HTML is refused, as Outlook does in that case. */
function bodytekst(waarde: unknown, opties: unknown): string {
  if (veld(opties, 'coercionType') === 'html') throw new OfficeFout('InvalidFormatError', 'The body is in plain text.');
  return tekst(waarde, LANGSTE_TEKST);
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Plain text for who asks for it as text or as HTML. */
export function leesBody(van: string, soort: unknown): string {
  if (soort === 'html') return `<html><body>${van.replace(/[&<>]/g, (teken) => TEKENS[teken] ?? teken).replaceAll('\n', '<br>')}</body></html>`;
  if (soort !== 'text') throw ongeldig('coercionType');
  return van;
}

/** What Office.js can do with the appointment that is being written, by the name of the method. A refusal is an OfficeFout. */
export function methodenVan(opstelling: Opstelling, omgeving: { readonly ik: Adres; readonly adresboek: readonly Adres[]; readonly ruimtes: readonly Adres[] }): Methoden {
  const { inhoud, zet, sessie } = opstelling;
  const { ik, adresboek, ruimtes } = omgeving;

  function voorMensen(deel: 'verplicht' | 'optioneel'): { readonly getAsync: Methode; readonly setAsync: Methode; readonly addAsync: Methode } {
    const zetMensen = (nieuw: readonly Adres[]): void => zet({ [deel]: zonderDubbele(nieuw) });
    return {
      getAsync: () => inhoud()[deel].map(({ naam, adres }) => ({ displayName: naam, emailAddress: adres, recipientType: 'user', appointmentResponse: 'none' })),
      setAsync: (data) => zetMensen(mensen(data, adresboek)),
      addAsync: (data) => zetMensen([...inhoud()[deel], ...mensen(data, adresboek)]),
    };
  }
  const met = (deel: string, methoden: Methoden): Methoden => Object.fromEntries(Object.entries(methoden).map(([naam, doe]) => [`${deel}.${naam}`, doe]));

  return {
    ...met('subject', { getAsync: () => inhoud().onderwerp, setAsync: (data) => zet({ onderwerp: tekst(data, LANGSTE_ONDERWERP) }) }),
    ...met('start', { getAsync: () => new Date(inhoud().van), setAsync: (data) => zetBegin(opstelling, moment(data)) }),
    ...met('end', {
      getAsync: () => new Date(inhoud().tot),
      setAsync(data) {
        const tot = moment(data);
        if (tot < inhoud().van) throw new OfficeFout('InvalidEndTime', 'The appointment end time is before the appointment start time.');
        zet({ tot });
      },
    }),
    ...met('requiredAttendees', voorMensen('verplicht')),
    ...met('optionalAttendees', voorMensen('optioneel')),
    ...met('location', {
      getAsync: () => inhoud().locaties.map(({ naam }) => naam).join('; '),
      setAsync(data) {
        const naam = tekst(data, LANGSTE_ONDERWERP);
        zet({ locaties: naam === '' ? [] : [{ soort: 'custom', naam, adres: '' }] });
      },
    }),
    ...met('enhancedLocation', {
      getAsync: () => inhoud().locaties.map(alsLocatie),
      addAsync: (data) => zet({ locaties: [...inhoud().locaties, ...locaties(data, ruimtes).filter((nieuw) => !inhoud().locaties.some((een) => zelfde(een, nieuw)))] }),
      removeAsync(data) {
        const weg = locaties(data, ruimtes);
        zet({ locaties: inhoud().locaties.filter((een) => !weg.some((ander) => zelfde(een, ander))) });
      },
    }),
    ...met('body', {
      getAsync: (soort) => leesBody(inhoud().tekst, soort),
      getTypeAsync: () => 'text',
      setAsync: (data, opties) => zet({ tekst: bodytekst(data, opties) }),
      prependAsync: (data, opties) => zet({ tekst: tekst(bodytekst(data, opties) + inhoud().tekst, LANGSTE_TEKST) }),
      setSelectedDataAsync: (data, opties) => zet({ tekst: tekst(inhoud().tekst + bodytekst(data, opties), LANGSTE_TEKST) }),
    }),
    ...met('sensitivity', {
      getAsync: () => inhoud().vertrouwelijkheid,
      setAsync(data) {
        const nieuw = tekst(data, LANGSTE_ONDERWERP);
        if (!isVertrouwelijkheid(nieuw)) throw ongeldig('sensitivity');
        zet({ vertrouwelijkheid: nieuw });
      },
    }),
    ...met('organizer', { getAsync: () => ({ displayName: ik.naam, emailAddress: ik.adres, recipientType: 'user', appointmentResponse: 'organizer' }) }),
    ...met('customProperties', { load: () => inhoud().eigenschappen, save: (alles) => zet({ eigenschappen: typeof alles === 'object' && alles !== null ? { ...alles } : {} }) }),
    ...met('sessionData', {
      getAsync(naam) {
        const waarde = sessie.get(tekst(naam, LANGSTE_SESSIE));
        if (waarde === undefined) throw new OfficeFout('KeyNotFound', 'The specified key was not found.');
        return waarde;
      },
      setAsync(naam, waarde) {
        sessie.set(tekst(naam, LANGSTE_SESSIE), tekst(waarde, LANGSTE_SESSIE));
      },
      removeAsync: (naam) => void sessie.delete(tekst(naam, LANGSTE_SESSIE)),
      getAllAsync: () => Object.fromEntries(sessie),
      clearAsync: () => sessie.clear(),
    }),
    ...met('item', {
      saveAsync: async () => alsEwsId(await opstelling.bewaar()),
      getItemIdAsync() {
        const id = opstelling.id();
        if (id === undefined) throw new OfficeFout('ItemNotSaved', "The ID can't be retrieved until the item is saved.");
        return alsEwsId(id);
      },
    }),
  };
}
