import { maak } from '../../teams/pagina/maak.ts';
import type { Adres, Inhoud } from '../soorten.ts';
import { maakMensenveld } from './mensenveld.ts';
import { zetBegin, type Opstelling, type Veld } from './opstelling.ts';
import { instantVan, wandklok } from './tijd.ts';

/** What the form needs of the page. */
export interface Formulieromgeving {
  readonly titel: string;
  /** On the button that sends. */
  readonly verzendtekst: string;
  readonly adresboek: readonly Adres[];
  readonly ruimtes: readonly Adres[];
  readonly categorieen: () => readonly string[];
  readonly verzend: () => void;
  readonly sluit: () => void;
}

type Invoer = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const veld = (label: string, invoer: Invoer): HTMLElement => maak('div', { class: 'veld' }, maak('label', { for: invoer.id }, label), invoer);
const vinkje = (label: string, invoer: HTMLInputElement): HTMLElement => maak('label', { class: 'vink' }, invoer, label);

/** Text is put back only when it differs, so that the cursor of who types stays where it is. */
function zetTekst(invoer: Invoer, tekst: string): void {
  if (invoer.value !== tekst) invoer.value = tekst;
}

function bij<I extends Invoer>(invoer: I, gebeurtenis: 'input' | 'change', doe: (invoer: I) => void): I {
  invoer.addEventListener(gebeurtenis, () => doe(invoer));
  return invoer;
}

const keuzes = (eerste: string, alle: readonly (readonly [waarde: string, naam: string])[]): HTMLElement[] => [maak('option', { value: '' }, eerste), ...alle.map(([waarde, naam]) => maak('option', { value: waarde }, naam))];

/** Begin and end, each a day and a time; an end before the begin is not taken, as in Outlook. */
function tijdvelden(opstelling: Opstelling, toonFout: (tekst: string) => void): { readonly element: HTMLElement; readonly toon: (inhoud: Inhoud) => void } {
  const invoer = (id: string, type: 'date' | 'time'): HTMLInputElement => bij(maak('input', { id, type, required: '' }), 'change', () => lees(id.startsWith('begin') ? 'van' : 'tot'));
  const van = { dag: invoer('begin-dag', 'date'), tijd: invoer('begin-tijd', 'time') };
  const tot = { dag: invoer('eind-dag', 'date'), tijd: invoer('eind-tijd', 'time') };

  function lees(welk: 'van' | 'tot'): void {
    const paar = welk === 'van' ? van : tot;
    const instant = instantVan({ dag: paar.dag.value, tijd: paar.tijd.value });
    if (instant === undefined) return;
    const isTeVroeg = welk === 'tot' && instant < opstelling.inhoud().van;
    toonFout(isTeVroeg ? 'Het einde ligt voor het begin. Kies een latere tijd.' : '');
    if (isTeVroeg) return;
    if (welk === 'van') zetBegin(opstelling, instant);
    else opstelling.zet({ tot: instant });
  }

  return {
    element: maak('div', { class: 'tijden' }, veld('Begin, dag', van.dag), veld('Begin, tijd', van.tijd), veld('Einde, dag', tot.dag), veld('Einde, tijd', tot.tijd)),
    toon(inhoud) {
      for (const [paar, instant] of [[van, inhoud.van], [tot, inhoud.tot]] as const) {
        const { dag, tijd } = wandklok(instant);
        zetTekst(paar.dag, dag);
        zetTekst(paar.tijd, tijd);
      }
    },
  };
}

/** The place: words that people type, and rooms that they choose; each can be taken away. */
function plekvelden(opstelling: Opstelling, ruimtes: readonly Adres[]): { readonly element: HTMLElement; readonly toon: (inhoud: Inhoud) => void } {
  const kamers = (): Inhoud['locaties'] => opstelling.inhoud().locaties.filter(({ soort }) => soort === 'room');
  const woorden = bij(maak('input', { id: 'locatie', maxlength: '255', autocomplete: 'off' }), 'input', ({ value }) => opstelling.zet({ locaties: [...kamers(), ...(value === '' ? [] : [{ soort: 'custom' as const, naam: value, adres: '' }])] }));
  const keuze = bij(maak('select', { id: 'ruimte' }, ...keuzes('Voeg een ruimte toe', ruimtes.map(({ adres, naam }) => [adres, naam]))), 'change', (kies) => {
    const ruimte = ruimtes.find(({ adres }) => adres === kies.value);
    kies.value = '';
    if (ruimte !== undefined && !kamers().some(({ adres }) => adres === ruimte.adres)) opstelling.zet({ locaties: [{ soort: 'room', ...ruimte }, ...opstelling.inhoud().locaties] });
  });
  const chips = maak('ul', { class: 'chips', 'aria-label': 'Ruimtes' });
  const kamerveld = veld('Ruimte', keuze);
  kamerveld.append(chips);
  return {
    element: maak('div', { class: 'paar' }, veld('Locatie', woorden), kamerveld),
    toon({ locaties }) {
      zetTekst(woorden, locaties.filter(({ soort }) => soort === 'custom').map(({ naam }) => naam).join('; '));
      chips.hidden = kamers().length === 0;
      chips.replaceChildren(...kamers().map(({ naam, adres }) => {
        const weg = maak('button', { type: 'button', 'aria-label': `${naam} weghalen` }, '✕');
        weg.addEventListener('click', () => opstelling.zet({ locaties: opstelling.inhoud().locaties.filter((een) => een.adres !== adres || een.soort !== 'room') }));
        return maak('li', {}, naam, weg);
      }));
    },
  };
}

/** The form of an appointment that is written; it follows what an add-in changes meanwhile. */
export function tekenFormulier(opstelling: Opstelling, { titel, verzendtekst, adresboek, ruimtes, categorieen, verzend, sluit }: Formulieromgeving): HTMLElement {
  const fout = maak('p', { class: 'fout', role: 'status', id: 'formulier-fout' });
  const onderwerp = bij(maak('input', { id: 'onderwerp', maxlength: '255', autocomplete: 'off' }), 'input', ({ value }) => opstelling.zet({ onderwerp: value }));
  const verplicht = maakMensenveld('verplicht', 'Verplicht', adresboek, (mensen) => opstelling.zet({ verplicht: mensen }));
  const optioneel = maakMensenveld('optioneel', 'Optioneel', adresboek, (mensen) => opstelling.zet({ optioneel: mensen }));
  const tijden = tijdvelden(opstelling, (tekst) => (fout.textContent = tekst));
  const plek = plekvelden(opstelling, ruimtes);
  const online = bij(maak('input', { type: 'checkbox', role: 'switch', id: 'online' }), 'change', ({ checked }) => opstelling.zet({ online: checked }));
  const prive = bij(maak('input', { type: 'checkbox', id: 'prive' }), 'change', ({ checked }) => opstelling.zet({ vertrouwelijkheid: checked ? 'private' : 'normal' }));
  const tekst = bij(maak('textarea', { id: 'tekst', rows: '10' }), 'input', ({ value }) => opstelling.zet({ tekst: value }));
  const categorie = bij(maak('select', { id: 'categorie' }), 'change', ({ value }) => opstelling.zet({ categorieen: value === '' ? [] : [value] }));

  function toon(velden: ReadonlySet<Veld> | undefined): void {
    const inhoud = opstelling.inhoud();
    const is = (...namen: readonly Veld[]): boolean => velden === undefined || namen.some((naam) => velden.has(naam));
    if (is('onderwerp')) zetTekst(onderwerp, inhoud.onderwerp);
    if (is('verplicht')) verplicht.toon(inhoud.verplicht);
    if (is('optioneel')) optioneel.toon(inhoud.optioneel);
    if (is('van', 'tot')) tijden.toon(inhoud);
    if (is('locaties')) plek.toon(inhoud);
    if (is('online')) online.checked = inhoud.online;
    if (is('vertrouwelijkheid')) prive.checked = inhoud.vertrouwelijkheid !== 'normal';
    if (is('tekst')) zetTekst(tekst, inhoud.tekst);
    if (is('categorieen')) {
      // One that somebody else gave stays a choice, also when it is not in the list of this mailbox.
      const alle = [...new Set([...categorieen(), inhoud.categorieen.join('; ')])].filter((naam) => naam !== '');
      categorie.replaceChildren(...keuzes('Geen', alle.map((naam) => [naam, naam])));
      categorie.value = inhoud.categorieen.join('; ');
    }
  }

  const sluitknop = maak('button', { type: 'button' }, 'Sluiten');
  sluitknop.addEventListener('click', sluit);
  const formulier = maak('form', { class: 'blad', autocomplete: 'off', novalidate: '', 'data-testid': 'formulier' },
    maak('div', { class: 'balkje', role: 'group', 'aria-label': 'Wat u kunt doen' }, maak('button', { type: 'submit', class: 'eerste' }, verzendtekst), sluitknop),
    maak('h1', {}, titel), veld('Titel', onderwerp), verplicht.element, optioneel.element, tijden.element, fout, plek.element,
    maak('div', { class: 'vinken' }, vinkje('Teams-vergadering', online), vinkje('Privé', prive)),
    veld('Categorie', categorie), veld('Tekst', tekst),
    maak('datalist', { id: 'adresboek' }, ...adresboek.map(({ naam, adres }) => maak('option', { value: naam }, adres))));
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    verzend();
  });
  opstelling.volg(toon);
  toon(undefined);
  return formulier;
}
