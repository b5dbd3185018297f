import { maak } from '../../teams/pagina/maak.ts';
import type { Afspraak, Antwoord, Mail, Staat } from '../soorten.ts';
import { dagTekst, momentTekst, wandklok } from './tijd.ts';

/** How an answer is said, of somebody else. */
export const ANTWOORDTEKST: Readonly<Record<Antwoord, string>> = {
  none: 'nog geen antwoord', notResponded: 'nog geen antwoord', organizer: 'organiseert', accepted: 'komt', tentativelyAccepted: 'komt misschien', declined: 'komt niet',
};

function merkVan({ isConcept, isAfgezegd, mijnAntwoord }: Afspraak): string | undefined {
  if (isConcept) return 'concept';
  if (isAfgezegd) return 'afgezegd';
  return mijnAntwoord === 'none' || mijnAntwoord === 'notResponded' ? 'beantwoorden' : undefined;
}

function knop(id: string, open: string | undefined, kies: (id: string) => void, ...inhoud: readonly (HTMLElement | string)[]): HTMLElement {
  const element = maak('button', { type: 'button', 'data-item': id, ...(id === open ? { 'aria-current': 'true' } : {}) }, ...inhoud);
  element.addEventListener('click', () => kies(id));
  return maak('li', {}, element);
}

function afspraakKnop(afspraak: Afspraak, open: string | undefined, kies: (id: string) => void): HTMLElement {
  const merk = merkVan(afspraak);
  const titel = afspraak.onderwerp === '' ? '(geen titel)' : afspraak.onderwerp;
  return knop(afspraak.id, open, kies, maak('span', { class: 'tijd' }, `${wandklok(afspraak.van).tijd}–${wandklok(afspraak.tot).tijd}`), ' ', maak('span', { class: 'wat' }, titel), ...(merk === undefined ? [] : [' ', maak('span', { class: 'merk' }, merk)]));
}

function mailKnop({ id, van, onderwerp, op }: Mail, open: string | undefined, kies: (id: string) => void): HTMLElement {
  return knop(id, open, kies, maak('span', { class: 'wat' }, onderwerp), ' ', maak('span', { class: 'zacht' }, `${van.naam}, ${momentTekst(op)}`));
}

/** Draws the appointments, by day, and the mails anew when something in them changed; the focus stays on the same item. */
export function toonLijst(vlakken: { readonly agenda: HTMLElement; readonly mails: HTMLElement }, { afspraken, mails }: Staat, open: string | undefined, kies: (id: string) => void): void {
  const stand = JSON.stringify([afspraken, mails, open]);
  if (vlakken.agenda.dataset['stand'] === stand) return;
  vlakken.agenda.dataset['stand'] = stand;
  const hadFocus = document.activeElement?.getAttribute('data-item');
  const dagen = Map.groupBy(afspraken, ({ van }) => wandklok(van).dag);
  vlakken.agenda.replaceChildren(...(dagen.size === 0 ? [maak('p', { class: 'zacht' }, 'Deze twee weken staat er niets in uw agenda.')] : []), ...[...dagen].flatMap(([dag, vanDag]) =>
    [maak('h3', {}, dagTekst(dag)), maak('ul', {}, ...vanDag.map((een) => afspraakKnop(een, open, kies)))]));
  vlakken.mails.replaceChildren(...(mails.length === 0 ? [maak('li', { class: 'zacht' }, 'Er zijn geen mails.')] : mails.map((een) => mailKnop(een, open, kies))));
  if (hadFocus !== null && hadFocus !== undefined) document.querySelector<HTMLElement>(`[data-item="${CSS.escape(hadFocus)}"]`)?.focus();
}
