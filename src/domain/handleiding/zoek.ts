import type { Sectie } from './sectie.ts';

/** Lower case without accents, so that `zorgplan` finds `Zórgplan` and the other way round. */
function kaal(tekst: string): string {
  return tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const PUNTEN = { titel: 10, trefwoord: 6, tekst: 1 } as const;
const FRAGMENT_VOOR = 40;
const FRAGMENT_LANG = 160;

function punten({ titel, tekst, trefwoorden }: Sectie, woord: string): number {
  return (kaal(titel).includes(woord) ? PUNTEN.titel : 0) + (trefwoorden.some((een) => kaal(een).includes(woord)) ? PUNTEN.trefwoord : 0) + (kaal(tekst).includes(woord) ? PUNTEN.tekst : 0);
}

/** The piece of the text around the first word that was found, without its marks. */
function fragment({ tekst }: Sectie, woorden: readonly string[]): string {
  const leesbaar = tekst.normalize('NFC').replaceAll(/^#+ |^- |\*\*/gm, '').replaceAll(/\s+/g, ' ');
  const plaatsen = woorden.map((woord) => kaal(leesbaar).indexOf(woord)).filter((plaats) => plaats >= 0);
  const begin = plaatsen.length === 0 ? 0 : Math.max(0, Math.min(...plaatsen) - FRAGMENT_VOOR);
  const [vooraan, achteraan] = [begin > 0, begin + FRAGMENT_LANG < leesbaar.length];
  // No half words at the ends.
  const stuk = leesbaar.slice(begin, begin + FRAGMENT_LANG).replace(vooraan ? /^\S* / : '', '').replace(achteraan ? /\s+\S*$/ : '', '').trim();
  return `${vooraan ? '… ' : ''}${stuk}${achteraan ? ' …' : ''}`;
}

export interface Treffer {
  readonly sectie: Sectie;
  readonly fragment: string;
}

/**
 * The sections in which every word occurs, whole or as part of a word, the best first: a word in the title counts for more
 * than a keyword, and that for more than the text. All sections, in their own order, when nothing is asked.
 */
export function zoekSecties(secties: readonly Sectie[], vraag: string): readonly Treffer[] {
  const woorden = kaal(vraag).split(/[^\p{L}\p{N}&]+/u).filter((woord) => woord !== '');
  return secties.map((sectie, plaats) => ({ sectie, plaats, perWoord: woorden.map((woord) => punten(sectie, woord)) }))
    .filter(({ perWoord }) => perWoord.every((aantal) => aantal > 0))
    .map(({ sectie, plaats, perWoord }) => ({ sectie, plaats, aantal: perWoord.reduce((som, een) => som + een, 0) }))
    .sort((a, b) => b.aantal - a.aantal || a.plaats - b.plaats)
    .map(({ sectie }) => ({ sectie, fragment: fragment(sectie, woorden) }));
}
