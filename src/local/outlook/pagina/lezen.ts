import { maak } from '../../teams/pagina/maak.ts';
import type { Afspraak, Mail } from '../soorten.ts';
import { ANTWOORDTEKST } from './lijst.ts';
import { momentTekst, periodeTekst } from './tijd.ts';

/** What somebody can do with an appointment that is read. */
export interface Leeshandelingen {
  readonly antwoord: (antwoord: 'accepted' | 'tentativelyAccepted' | 'declined') => void;
  readonly bewerk: () => void;
  readonly verwijder: () => void;
}

const VERTROUWELIJK: Readonly<Record<Afspraak['vertrouwelijkheid'], string | undefined>> = { normal: undefined, personal: 'Persoonlijk', private: 'Privé', confidential: 'Vertrouwelijk' };

function knop(naam: string, druk: () => void, soort = ''): HTMLElement {
  const element = maak('button', { type: 'button', class: soort }, naam);
  element.addEventListener('click', druk);
  return element;
}

function regels(paren: readonly (readonly [string, string | undefined])[]): HTMLElement {
  return maak('dl', {}, ...paren.flatMap(([naam, waarde]) => (waarde === undefined || waarde === '' ? [] : [maak('dt', {}, naam), maak('dd', {}, waarde)])));
}

/** An appointment as one reads it, with what one may do: its organiser changes or cancels it, who is invited answers. */
export function tekenAfspraak(afspraak: Afspraak, doe: Leeshandelingen): HTMLElement {
  const { onderwerp, van, tot, locaties, online, organisator, deelnemers, tekst, categorieen, vertrouwelijkheid, ikOrganiseer, isAfgezegd, mijnAntwoord } = afspraak;
  const metMensen = deelnemers.length > 0;
  const eigen = [knop('Bewerken', doe.bewerk, 'eerste'), knop(metMensen ? 'Afspraak afzeggen' : 'Verwijderen', doe.verwijder)];
  const gast = [knop('Accepteren', () => doe.antwoord('accepted'), 'eerste'), knop('Misschien', () => doe.antwoord('tentativelyAccepted')), knop('Weigeren', () => doe.antwoord('declined'))];
  return maak('article', { class: 'blad', 'data-testid': 'afspraak' },
    maak('div', { class: 'balkje', role: 'group', 'aria-label': 'Wat u kunt doen' }, ...(isAfgezegd ? [knop('Uit de agenda halen', doe.verwijder)] : ikOrganiseer ? eigen : gast)),
    maak('h1', {}, onderwerp === '' ? '(geen titel)' : onderwerp),
    regels([
      ['Wanneer', periodeTekst(van, tot)],
      ['Waar', [...locaties.map(({ naam }) => naam), ...(online ? ['Teams-vergadering'] : [])].join('; ')],
      ['Organisator', ikOrganiseer ? `${organisator.naam} (u)` : organisator.naam],
      ['Uw antwoord', mijnAntwoord === undefined ? undefined : ANTWOORDTEKST[mijnAntwoord]],
      ['Categorie', categorieen.join(', ')],
      ['Gevoeligheid', VERTROUWELIJK[vertrouwelijkheid]],
    ]),
    ...(metMensen ? [maak('h2', {}, 'Deelnemers'), maak('ul', { class: 'mensen' }, ...deelnemers.map(({ naam, antwoord }) => maak('li', {}, ikOrganiseer ? `${naam}: ${ANTWOORDTEKST[antwoord]}` : naam)))] : []),
    ...(tekst === '' ? [] : [maak('h2', {}, 'Tekst'), maak('p', { class: 'tekst' }, tekst)]));
}

export function tekenMail({ onderwerp, van, aan, op, tekst }: Mail): HTMLElement {
  return maak('article', { class: 'blad', 'data-testid': 'mail' }, maak('h1', {}, onderwerp),
    regels([['Van', van.naam], ['Aan', aan.map(({ naam }) => naam).join('; ')], ['Ontvangen', momentTekst(op)]]), maak('p', { class: 'tekst' }, tekst));
}
