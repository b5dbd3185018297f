import { maak } from '../../teams/pagina/maak.ts';

/** A question over the page. */
export interface Venster<T> {
  /** What was chosen; undefined when it was closed with Escape or by the page. */
  readonly antwoord: Promise<T | undefined>;
  readonly sluit: () => void;
}

/** Asks something with a button for each answer; the first one has the focus. Afterwards the focus goes back to where it was. */
export function vraagInVenster<T>(titel: string, tekst: string, knoppen: readonly (readonly [naam: string, waarde: T])[]): Venster<T> {
  const gekozen = Promise.withResolvers<T | undefined>();
  const vlak = maak('div', { class: 'venster-knoppen' }, ...knoppen.map(([naam, waarde], plek) => {
    const knop = maak('button', { type: 'button', class: plek === 0 ? 'eerste' : '' }, naam);
    knop.addEventListener('click', () => {
      gekozen.resolve(waarde);
      venster.close();
    });
    return knop;
  }));
  const alineas = tekst.split(/\n+/).filter((alinea) => alinea !== '').map((alinea) => maak('p', {}, alinea));
  const venster = maak('dialog', { 'aria-labelledby': 'venster-titel', 'aria-describedby': 'venster-tekst' }, maak('h2', { id: 'venster-titel' }, titel), maak('div', { id: 'venster-tekst' }, ...alineas), vlak);
  const terugNaar = document.activeElement;
  venster.addEventListener('close', () => {
    gekozen.resolve(undefined);
    venster.remove();
    if (terugNaar instanceof HTMLElement) terugNaar.focus();
  });
  document.body.append(venster);
  venster.showModal();
  return { antwoord: gekozen.promise, sluit: () => venster.close() };
}
