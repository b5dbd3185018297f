import type { GezienBericht } from '../soorten.ts';
import { tekenKaart } from './kaart.ts';
import { leesbaar, leesbaarVoluit, maak } from './maak.ts';
import { naarHtml } from '../../../../tab/src/kaart/markdown.ts';
import type { GedrukteActie } from '../../../../tab/src/kaart/teken.ts';

/** What can be done with a message in the list. */
export interface BerichtHandelingen {
  druk(berichtId: string, actie: GedrukteActie): Promise<void>;
  vernieuw(berichtId: string): Promise<void>;
  antwoord(draad: string): void;
}

const initialen = (naam: string): string => naam.split(' ').filter((deel) => /^\p{Lu}/u.test(deel)).map((deel) => deel.slice(0, 1)).slice(0, 2).join('');

function tekenBericht(bericht: GezienBericht, doe: BerichtHandelingen): HTMLElement {
  const { id, afzender, geplaatstOp } = bericht;
  const kop = maak(
    'p',
    { class: 'bericht-kop' },
    maak('strong', {}, afzender.naam),
    maak('span', { class: 'zacht' }, afzender.isBot ? 'app' : afzender.omschrijving),
    maak('time', { class: 'zacht', datetime: geplaatstOp, title: leesbaarVoluit(geplaatstOp) }, leesbaar(geplaatstOp)),
    ...(bericht.gewijzigd ? [maak('span', { class: 'zacht' }, 'gewijzigd')] : []),
    ...(bericht.persoonlijk ? [maak('span', { class: 'merk' }, 'alleen voor u')] : []),
  );
  const inhoud = maak('div', { class: 'bericht-inhoud' }, kop);
  if (bericht.tekst !== '') {
    const tekst = maak('div', { class: 'bericht-tekst' });
    // naarHtml escapes everything it does not know.
    tekst.innerHTML = naarHtml(bericht.tekst);
    inhoud.append(tekst);
  }
  for (const kaart of bericht.kaarten) {
    const { element: getekend } = tekenKaart(kaart, (actie) => doe.druk(id, actie));
    getekend.dataset['testid'] = `kaart-${id}`;
    inhoud.append(getekend);
  }
  if (bericht.kanVernieuwen) {
    const knop = maak('button', { type: 'button', class: 'stil', 'data-testid': `vernieuw-${id}` }, 'Kaart vernieuwen');
    knop.addEventListener('click', () => void doe.vernieuw(id));
    inhoud.append(knop);
  }
  return maak(
    'article',
    { class: `bericht${afzender.isBot ? ' van-bot' : ''}`, 'data-testid': `bericht-${id}`, 'data-stand': bericht.stand, 'aria-label': `Bericht van ${afzender.naam}, ${leesbaarVoluit(geplaatstOp)}` },
    maak('span', { class: 'avatar', 'aria-hidden': 'true' }, initialen(afzender.naam) || '•'),
    inhoud,
  );
}

/**
 * Brings the list up to date: draws only what is new or changed, so that what someone is typing in another card stays.
 * In a channel messages stand per thread, each with a button to answer.
 */
export function toonBerichten(stroom: HTMLElement, berichten: readonly GezienBericht[], inKanaal: boolean, doe: BerichtHandelingen): void {
  const onderaan = stroom.scrollHeight - stroom.scrollTop - stroom.clientHeight < 80;
  const gezien = new Set<Element>();
  for (const bericht of berichten) {
    const draadId = inKanaal ? bericht.draad : 'chat';
    let draad = stroom.querySelector(`:scope > [data-draad="${CSS.escape(draadId)}"]`);
    if (draad === null) {
      draad = maak('section', { class: inKanaal ? 'draad' : 'chat', 'data-draad': draadId, 'data-testid': `draad-${draadId}` });
      if (inKanaal) {
        const knop = maak('button', { type: 'button', class: 'stil', 'data-testid': `antwoord-${draadId}` }, 'Beantwoorden');
        knop.addEventListener('click', () => doe.antwoord(draadId));
        draad.append(knop);
      }
      stroom.append(draad);
    }
    gezien.add(draad);
    const oud = draad.querySelector(`:scope > [data-testid="bericht-${CSS.escape(bericht.id)}"]`);
    if (oud?.getAttribute('data-stand') === bericht.stand) {
      gezien.add(oud);
      continue;
    }
    const nieuw = tekenBericht(bericht, doe);
    gezien.add(nieuw);
    if (oud !== null) {
      const hadFocus = oud.contains(document.activeElement);
      oud.replaceWith(nieuw);
      if (hadFocus) nieuw.querySelector<HTMLElement>('button, input, select, textarea, a')?.focus();
    } else if (inKanaal) draad.lastElementChild?.before(nieuw);
    else draad.append(nieuw);
  }
  for (const weg of [...stroom.querySelectorAll('.draad, .chat, .bericht')]) if (!gezien.has(weg)) weg.remove();
  stroom.classList.toggle('leeg', berichten.length === 0);
  if (onderaan) stroom.scrollTop = stroom.scrollHeight;
}

const zoekBericht = (stroom: HTMLElement, berichtId: string): Element | null => stroom.querySelector(`[data-testid="bericht-${CSS.escape(berichtId)}"]`);

/** The state in which a message is drawn now. */
export function standVan(stroom: HTMLElement, berichtId: string): string | undefined {
  return zoekBericht(stroom, berichtId)?.getAttribute('data-stand') ?? undefined;
}

/** Has the message drawn anew at the next `toonBerichten`, with empty inputs, unless it was drawn anew since `stand`. */
export function vergeet(stroom: HTMLElement, berichtId: string, stand: string | undefined): void {
  if (standVan(stroom, berichtId) === stand) zoekBericht(stroom, berichtId)?.setAttribute('data-stand', '');
}
