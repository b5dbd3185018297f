import type { LijstGesprek, PaginaStaat } from '../api.ts';
import { maak } from './maak.ts';

type Gesprekken = Pick<PaginaStaat, 'chats' | 'teams'>;

function knop(soort: 'kanaal' | 'chat', { id, naam }: LijstGesprek, kies: (id: string) => void): HTMLElement {
  const element = maak('button', { type: 'button', 'data-testid': `${soort}-${id}`, 'data-gesprek': id }, naam, maak('span', { class: 'stip' }, 'nieuw'));
  element.addEventListener('click', () => kies(id));
  return maak('li', {}, element);
}

function bouw({ chats, teams }: Gesprekken, kies: (id: string) => void): readonly HTMLElement[] {
  const groep = (titel: string, soort: 'kanaal' | 'chat', gesprekken: readonly LijstGesprek[]): HTMLElement[] =>
    gesprekken.length === 0 ? [] : [maak('h2', {}, titel), maak('ul', {}, ...gesprekken.map((een) => knop(soort, een, kies)))];
  return [...groep('Chat', 'chat', chats), ...teams.flatMap((team) => groep(team.naam, 'kanaal', team.kanalen))];
}

/**
 * Brings the list of chats and channels up to date. Its buttons stay as long as the same conversations are in it: a
 * button that is replaced between the press and the release of the mouse loses the click.
 */
export function toonLijst(lijst: HTMLElement, gesprekken: Gesprekken, open: string, kies: (id: string) => void): void {
  const alle = [...gesprekken.chats, ...gesprekken.teams.flatMap(({ kanalen }) => kanalen)];
  const inhoud = JSON.stringify(alle.map(({ id, naam }) => [id, naam]));
  if (lijst.dataset['inhoud'] !== inhoud) {
    lijst.dataset['inhoud'] = inhoud;
    lijst.replaceChildren(...bouw(gesprekken, kies));
  }
  for (const { id, ongelezen } of alle) {
    const element = lijst.querySelector<HTMLElement>(`[data-gesprek="${CSS.escape(id)}"]`);
    if (element === null) continue;
    const nieuw = ongelezen && id !== open;
    if (id === open) element.setAttribute('aria-current', 'page');
    else element.removeAttribute('aria-current');
    element.dataset['ongelezen'] = nieuw ? 'ja' : 'nee';
    element.querySelector('.stip')?.toggleAttribute('hidden', !nieuw);
  }
}
