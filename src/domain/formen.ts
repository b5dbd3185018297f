import { BIJDRAGEVORM, BIJDRAGEVORMEN, type BijdrageVorm } from './bijdrage.ts';
import type { Casus } from './casus.ts';
import { verblijf } from './termijnen.ts';

/** A stay of less than four weeks has no trajectgesprek and no MDO of its own (A7), unless the prison set a date. */
export function heeftTrajectgesprek(casus: Casus): boolean {
  const duur = verblijf(casus);
  return casus.trajectgesprekOp !== undefined || (duur !== 'korterDanWeek' && duur !== 'eenTotVierWeken');
}

/** The forms of contribution that fit this casus, the light ones first; only those for a stay of up to three months (A7). */
export function formenVoor(casus: Casus): readonly BijdrageVorm[] {
  const duur = verblijf(casus);
  const lang = duur === 'langer' || duur === 'onbekend';
  return BIJDRAGEVORMEN.filter((vorm) => (lang || BIJDRAGEVORM[vorm].licht) && (heeftTrajectgesprek(casus) || (vorm !== 'trajectgesprek' && vorm !== 'mdo')));
}
