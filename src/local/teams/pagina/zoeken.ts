import type { Zoekantwoord } from '../berichtextensie.ts';
import { maak } from './maak.ts';

/** What the search window needs of the page. */
export interface ZoekOmgeving {
  zoek(tekst: string): Promise<Zoekantwoord | undefined>;
  /** Posts the card of a result in the open conversation. */
  deel(resultaat: string): Promise<void>;
}

/** Opens the window in which somebody searches with the app and shares what is found, as from the message box of Teams. */
export function openZoeken(omgeving: ZoekOmgeving): void {
  const vak = maak('input', { type: 'search', id: 'zoek-tekst', 'data-testid': 'zoek-tekst', placeholder: 'ZS-412907' });
  const status = maak('p', { role: 'status', 'aria-live': 'polite', class: 'zacht', 'data-testid': 'zoek-status' });
  const gevonden = maak('ul', { class: 'vondsten', 'data-testid': 'vondsten' });
  const kruis = maak('button', { type: 'button', class: 'kruis', 'aria-label': 'Zoeken sluiten' }, '✕');
  const formulier = maak('form', { class: 'zoek-rij' }, maak('label', { for: 'zoek-tekst' }, 'Casuscode of SKN'), vak, maak('button', { type: 'submit' }, 'Zoek'));
  const venster = maak('dialog', { 'aria-labelledby': 'zoek-titel', 'data-testid': 'zoekvenster' },
    maak('div', { class: 'dialoog-kop' }, maak('h2', { id: 'zoek-titel' }, 'Casus zoeken en delen'), kruis), maak('div', { class: 'dialoog-inhoud' }, formulier, status, gevonden));

  async function zoek(): Promise<void> {
    status.textContent = 'Bezig met zoeken…';
    const antwoord = await omgeving.zoek(vak.value.trim());
    status.textContent = antwoord === undefined ? 'Zoeken lukte niet. Probeer het opnieuw.' : (antwoord.melding ?? `${antwoord.resultaten.length} gevonden`);
    gevonden.replaceChildren(...(antwoord?.resultaten ?? []).map(({ id, titel, tekst }) => {
      const knop = maak('button', { type: 'button', 'aria-label': `Deel ${titel}` }, 'Deel');
      knop.addEventListener('click', () => void omgeving.deel(id).then(() => venster.close()));
      return maak('li', {}, maak('span', {}, maak('strong', {}, titel), ` ${tekst}`), knop);
    }));
  }

  const terugNaar = document.activeElement;
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    void zoek();
  });
  kruis.addEventListener('click', () => venster.close());
  venster.addEventListener('close', () => {
    venster.remove();
    if (terugNaar instanceof HTMLElement) terugNaar.focus();
  });
  document.body.append(venster);
  venster.showModal();
  vak.focus();
  void zoek();
}
