import type { Dialoog, Json } from '../soorten.ts';
import { tekenKaart } from './kaart.ts';
import { maak } from './maak.ts';
import { bedienTeamsJs } from './teams-host.ts';

const BREEDTE: Readonly<Record<string, number>> = { small: 400, medium: 600, large: 900 };
const HOOGTE: Readonly<Record<string, number>> = { small: 300, medium: 480, large: 680 };

/** What a dialog needs of the page. */
export interface DialoogOmgeving {
  /** The context that `app.getContext` gives a framed page (the flat form teams-js translates). */
  context(): Json;
  /** Sends the data; the text is what went wrong, undefined when the dialog may close. */
  verzend(data: unknown): Promise<string | undefined>;
}

const maat = (waarde: number | string, namen: Readonly<Record<string, number>>): number =>
  typeof waarde === 'number' ? waarde : (namen[waarde.toLowerCase()] ?? (Number.parseInt(waarde, 10) || 600));

/** Opens a dialog with a card or a page. It closes after a submit that succeeded, by its button or with Escape. */
export function openDialoog(dialoog: Dialoog, omgeving: DialoogOmgeving): void {
  const status = maak('p', { class: 'dialoog-status', role: 'status', 'aria-live': 'polite', 'data-testid': 'dialoog-status' });
  const sluitKnop = maak('button', { type: 'button', class: 'kruis', 'aria-label': 'Dialoog sluiten', 'data-testid': 'dialoog-sluiten' }, '✕');
  const titel = maak('h2', { id: 'dialoog-titel' }, dialoog.titel === '' ? 'Dialoog' : dialoog.titel);
  const inhoud = maak('div', { class: 'dialoog-inhoud' });
  const venster = maak('dialog', { 'aria-labelledby': 'dialoog-titel', 'data-testid': 'dialoog' }, maak('div', { class: 'dialoog-kop' }, titel, sluitKnop), status, inhoud);
  venster.style.width = `min(${maat(dialoog.breedte, BREEDTE)}px, 94vw)`;

  async function verzend(data: unknown): Promise<void> {
    status.textContent = 'Bezig met versturen…';
    const fout = await omgeving.verzend(data);
    status.textContent = fout ?? '';
    if (fout === undefined) venster.close();
  }

  let stop = (): void => undefined;
  if (dialoog.kaart !== undefined) {
    inhoud.append(tekenKaart(dialoog.kaart, (actie) => verzend(actie.data)).element);
  } else if (dialoog.url !== undefined) {
    const frame = maak('iframe', {
      src: dialoog.url,
      title: dialoog.titel,
      sandbox: 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads',
      'data-testid': 'dialoog-frame',
    });
    frame.style.height = `min(${maat(dialoog.hoogte, HOOGTE)}px, 75vh)`;
    inhoud.append(frame);
    ({ stop } = bedienTeamsJs(frame, new URL(dialoog.url).origin, {
      kader: 'task',
      context: () => omgeving.context(),
      token: () => Promise.resolve(undefined),
      // A page that submits nothing only asks to be closed.
      verzend: (resultaat) => {
        if (resultaat === undefined || resultaat === null || resultaat === '') venster.close();
        else void verzend(resultaat);
      },
      maat: ({ width, height }) => {
        if (width !== undefined) venster.style.width = `min(${maat(width, BREEDTE)}px, 94vw)`;
        if (height !== undefined) frame.style.height = `min(${maat(height, HOOGTE)}px, 75vh)`;
      },
    }));
  }

  const terugNaar = document.activeElement;
  venster.addEventListener('close', () => {
    stop();
    venster.remove();
    if (terugNaar instanceof HTMLElement) terugNaar.focus();
  });
  sluitKnop.addEventListener('click', () => venster.close());
  document.body.append(venster);
  venster.showModal();
}
