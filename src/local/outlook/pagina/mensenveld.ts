import { maak } from '../../teams/pagina/maak.ts';
import type { Adres } from '../soorten.ts';

/** A list of people that one can add to by name or address; `toon` brings it up to date. */
export interface Mensenveld {
  readonly element: HTMLElement;
  readonly toon: (mensen: readonly Adres[]) => void;
}

const gelijk = (een: string, ander: string): boolean => een.trim().toLowerCase() === ander.trim().toLowerCase();

/** Somebody of the address book, or an address of somebody outside. */
function zoek(tekst: string, adresboek: readonly Adres[]): Adres | undefined {
  const bekend = adresboek.find(({ naam, adres }) => gelijk(naam, tekst) || gelijk(adres, tekst));
  return bekend ?? (/^[^\s@<>]+@[^\s@<>]+$/.test(tekst.trim()) ? { naam: tekst.trim(), adres: tekst.trim() } : undefined);
}

/** Builds the field. `zet` gets the whole new list; `id` is that of its input, and the address book is the datalist `adresboek`. */
export function maakMensenveld(id: string, label: string, adresboek: readonly Adres[], zet: (mensen: readonly Adres[]) => void): Mensenveld {
  let nu: readonly Adres[] = [];
  const chips = maak('ul', { class: 'chips', 'aria-label': label });
  const invoer = maak('input', { id, list: 'adresboek', autocomplete: 'off', placeholder: 'Naam of mailadres', 'aria-describedby': `${id}-fout` });
  const fout = maak('p', { class: 'fout', id: `${id}-fout`, role: 'status' });

  function voegToe(): void {
    if (invoer.value.trim() === '') return;
    const iemand = zoek(invoer.value, adresboek);
    fout.textContent = iemand === undefined ? 'Deze naam staat niet in het adresboek. Kies een naam uit de lijst of typ een mailadres.' : '';
    if (iemand === undefined) return;
    invoer.value = '';
    if (!nu.some(({ adres }) => gelijk(adres, iemand.adres))) zet([...nu, iemand]);
  }

  function chip({ naam, adres }: Adres): HTMLElement {
    const weg = maak('button', { type: 'button', 'aria-label': `${naam} weghalen` }, '✕');
    weg.addEventListener('click', () => {
      zet(nu.filter((een) => een.adres !== adres));
      invoer.focus();
    });
    return maak('li', { title: adres }, naam, weg);
  }

  invoer.addEventListener('change', voegToe);
  invoer.addEventListener('keydown', (toets) => {
    if (toets.key !== 'Enter') return;
    toets.preventDefault();
    voegToe();
  });
  return {
    element: maak('div', { class: 'veld' }, maak('label', { for: id }, label), chips, invoer, fout),
    toon(mensen) {
      nu = mensen;
      chips.hidden = mensen.length === 0;
      chips.replaceChildren(...mensen.map(chip));
    },
  };
}
