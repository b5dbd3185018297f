/** What one item of Outlook holds, and how this Outlook behaves. */
export interface Nepitem {
  wat: 'opstellen' | 'afspraak' | 'mail' | 'niets';
  onderwerp: string;
  /** Milliseconds. */
  begin: number;
  einde: number;
  verplicht: { displayName: string; emailAddress: string }[];
  optioneel: { displayName: string; emailAddress: string }[];
  soort: 'html' | 'text';
  tekst: string;
  plekken: { id: string; type: 'room' | 'custom' }[];
  /** Where there is no `enhancedLocation`. */
  locatie: string;
  categorieen: string[];
  hoofdcategorieen: string[];
  gevoeligheid: string;
  eigenschappen: Record<string, string>;
  /** Empty until it is saved. */
  id: string;
  /** Requirement set of the mailbox, such as 15 for 1.15. */
  versie: number;
  /** Calls that fail, by name. */
  weigert: string[];
  /** Calls as they came, the most at once, and who listens. */
  gezien: string[];
  meesteTegelijk: number;
  luisteraars: Record<string, (() => void)[]>;
}

/**
 * Office.js as far as the pane uses it, over one item. It stands on its own, so that a browser can be given its text.
 * A fourth call at once fails, as it does in Outlook.
 */
export function nepOffice(item: Nepitem) {
  let bezig = 0;
  const antwoord = (naam: string, klaar: ((uitslag: unknown) => void) | undefined, doe: () => unknown): void => {
    item.gezien.push(naam);
    bezig += 1;
    item.meesteTegelijk = Math.max(item.meesteTegelijk, bezig);
    const teveel = bezig > 3;
    setTimeout(() => {
      bezig -= 1;
      if (teveel || item.weigert.includes(naam)) klaar?.({ status: 'failed', error: { code: 9000, name: naam, message: naam } });
      else klaar?.({ status: 'succeeded', value: doe() });
    }, 1);
  };
  const roep = (soort: string): void => item.luisteraars[soort]?.forEach((luisteraar) => luisteraar());
  const veld = <T>(naam: string, lees: () => T, zet: (waarde: T) => void) => ({
    getAsync: (klaar: (uitslag: unknown) => void) => antwoord(`${naam}.getAsync`, klaar, lees),
    setAsync: (waarde: T, klaar: (uitslag: unknown) => void) => antwoord(`${naam}.setAsync`, klaar, () => zet(waarde)),
  });
  const mensen = (welke: 'verplicht' | 'optioneel') => ({
    ...veld(welke, () => item[welke].map((mens) => ({ ...mens })), (nieuw) => { item[welke] = nieuw; roep('ontvangers'); }),
    addAsync: (nieuw: Nepitem['verplicht'], klaar: (uitslag: unknown) => void) => antwoord(`${welke}.addAsync`, klaar, () => { item[welke].push(...nieuw); roep('ontvangers'); }),
  });
  const tekstVan = (soort: string): string => (soort === 'text' && item.soort === 'html' ? item.tekst.replace(/<[^>]*>/g, ' ') : item.tekst);
  const body = {
    getTypeAsync: (klaar: (uitslag: unknown) => void) => antwoord('body.getTypeAsync', klaar, () => item.soort),
    getAsync: (soort: string, klaar: (uitslag: unknown) => void) => antwoord('body.getAsync', klaar, () => tekstVan(soort)),
    setAsync: (tekst: string, _hoe: unknown, klaar: (uitslag: unknown) => void) => antwoord('body.setAsync', klaar, () => { item.tekst = tekst; }),
    prependAsync: (tekst: string, _hoe: unknown, klaar: (uitslag: unknown) => void) => antwoord('body.prependAsync', klaar, () => { item.tekst = tekst + item.tekst; }),
  };
  const luister = {
    addHandlerAsync: (soort: string, doe: () => void, klaar?: (uitslag: unknown) => void) => antwoord('addHandlerAsync', klaar, () => { (item.luisteraars[soort] ??= []).push(doe); }),
    removeHandlerAsync: (soort: string) => { item.luisteraars[soort] = []; },
  };
  const opstellen = {
    itemType: 'appointment', body, ...luister,
    subject: veld('subject', () => item.onderwerp, (tekst) => { item.onderwerp = tekst; }),
    // As in Outlook, the end goes along with the start.
    start: veld('start', () => new Date(item.begin), (nieuw) => { item.einde += nieuw.getTime() - item.begin; item.begin = nieuw.getTime(); roep('tijd'); }),
    end: veld('end', () => new Date(item.einde), (nieuw) => { item.einde = nieuw.getTime(); roep('tijd'); }),
    requiredAttendees: mensen('verplicht'), optionalAttendees: mensen('optioneel'),
    location: veld('location', () => item.locatie, (tekst) => { item.locatie = tekst; }),
    enhancedLocation: {
      getAsync: (klaar: (uitslag: unknown) => void) => antwoord('enhancedLocation.getAsync', klaar, () => item.plekken.map((plek) => ({ locationIdentifier: { ...plek }, displayName: plek.id, emailAddress: plek.type === 'room' ? plek.id : '' }))),
      addAsync: (plekken: Nepitem['plekken'], klaar: (uitslag: unknown) => void) => antwoord('enhancedLocation.addAsync', klaar, () => { item.plekken.push(...plekken); }),
      removeAsync: (plekken: Nepitem['plekken'], klaar: (uitslag: unknown) => void) => antwoord('enhancedLocation.removeAsync', klaar, () => { item.plekken = item.plekken.filter(({ id }) => !plekken.some((weg) => weg.id === id)); }),
    },
    categories: {
      getAsync: (klaar: (uitslag: unknown) => void) => antwoord('categories.getAsync', klaar, () => item.categorieen.map((displayName) => ({ displayName, color: 'None' }))),
      addAsync: (namen: string[], klaar: (uitslag: unknown) => void) => {
        // A category that the mailbox does not know is refused.
        if (namen.some((naam) => !item.hoofdcategorieen.includes(naam))) setTimeout(() => klaar({ status: 'failed', error: { code: 9041, name: 'InvalidCategory', message: '' } }), 1);
        else antwoord('categories.addAsync', klaar, () => { item.categorieen.push(...namen); });
      },
      removeAsync: (namen: string[], klaar: (uitslag: unknown) => void) => antwoord('categories.removeAsync', klaar, () => { item.categorieen = item.categorieen.filter((naam) => !namen.includes(naam)); }),
    },
    sensitivity: veld('sensitivity', () => item.gevoeligheid, (soort) => { item.gevoeligheid = soort; }),
    loadCustomPropertiesAsync: (klaar: (uitslag: unknown) => void) => antwoord('loadCustomPropertiesAsync', klaar, () => {
      const nieuw = { ...item.eigenschappen };
      return {
        get: (naam: string) => nieuw[naam],
        set: (naam: string, waarde: string) => { nieuw[naam] = waarde; },
        remove: (naam: string) => { Reflect.deleteProperty(nieuw, naam); },
        saveAsync: (bewaard: (uitslag: unknown) => void) => antwoord('eigenschappen.saveAsync', bewaard, () => { item.eigenschappen = nieuw; }),
      };
    }),
    getItemIdAsync: (klaar: (uitslag: unknown) => void) => {
      if (item.id === '') setTimeout(() => klaar({ status: 'failed', error: { code: 9022, name: 'ItemNotSaved', message: '' } }), 1);
      else antwoord('getItemIdAsync', klaar, () => item.id);
    },
    saveAsync: (klaar: (uitslag: unknown) => void) => antwoord('saveAsync', klaar, () => (item.id = item.id === '' ? 'ews/id+1' : item.id)),
  };
  const gelezen = { itemType: item.wat === 'mail' ? 'message' : 'appointment', itemId: item.id, subject: item.onderwerp, start: new Date(item.begin), end: new Date(item.einde), body };
  return {
    /** By this the mock knows that it stands for Outlook. */
    host: 'outlook',
    onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
    EventType: { ItemChanged: 'item', AppointmentTimeChanged: 'tijd', RecipientsChanged: 'ontvangers', OfficeThemeChanged: 'thema' },
    context: {
      requirements: { isSetSupported: (naam: string, versie: string) => naam === 'Mailbox' && Number(versie.split('.')[1]) <= item.versie },
      mailbox: {
        ...luister,
        ...(item.wat === 'niets' ? {} : { item: item.wat === 'opstellen' ? opstellen : gelezen }),
        masterCategories: {
          getAsync: (klaar: (uitslag: unknown) => void) => antwoord('masterCategories.getAsync', klaar, () => item.hoofdcategorieen.map((displayName) => ({ displayName, color: 'None' }))),
          addAsync: (erbij: { displayName: string }[], klaar: (uitslag: unknown) => void) => antwoord('masterCategories.addAsync', klaar, () => { item.hoofdcategorieen.push(...erbij.map(({ displayName }) => displayName)); }),
        },
        convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
      },
    },
  };
}

/** Tuesday 24 November 2026, 14:00 in the Netherlands, half an hour. */
export function eenItem(deel: Partial<Nepitem> = {}): Nepitem {
  const begin = Date.parse('2026-11-24T13:00:00Z');
  return {
    wat: 'opstellen', onderwerp: '', begin, einde: begin + 30 * 60_000, verplicht: [], optioneel: [], soort: 'html', tekst: '', plekken: [], locatie: '', categorieen: [], hoofdcategorieen: [], gevoeligheid: 'normal',
    eigenschappen: {}, id: '', versie: 15, weigert: [], gezien: [], meesteTegelijk: 0, luisteraars: {}, ...deel,
  };
}
