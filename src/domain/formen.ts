import { BIJDRAGEVORM, BIJDRAGEVORMEN, type BijdrageVorm } from './bijdrage.ts';
import type { Casus } from './casus.ts';
import { CONTACT_UIT, contactMag } from './medewerking.ts';
import { verblijf } from './termijnen.ts';
import { weiger, type Weigering } from './weigering.ts';

/** A stay of less than four weeks has no trajectgesprek and no MDO of its own (A7), unless the prison set a date. */
export function heeftTrajectgesprek(casus: Casus): boolean {
  const duur = verblijf(casus);
  return casus.trajectgesprekOp !== undefined || (duur !== 'korterDanWeek' && duur !== 'eenTotVierWeken');
}

/**
 * Whether the plan waits for a trajectgesprek that is still to come. Who refuses is asked for no talk (scenario 11): the
 * plan then goes to the MDO without one, until somebody notes that the person cooperates after all.
 */
export function wachtOpGesprek(casus: Casus): boolean {
  return heeftTrajectgesprek(casus) && contactMag(casus);
}

/** The forms of contribution that fit this casus, the light ones first; only those for a stay of up to three months (A7), and none that needs a talk with who refuses it (F29). */
export function formenVoor(casus: Casus): readonly BijdrageVorm[] {
  const duur = verblijf(casus);
  const lang = duur === 'langer' || duur === 'onbekend';
  const contact = contactMag(casus);
  return BIJDRAGEVORMEN.filter((vorm) => (lang || BIJDRAGEVORM[vorm].licht) && (contact || !BIJDRAGEVORM[vorm].contact) && (heeftTrajectgesprek(casus) || (vorm !== 'trajectgesprek' && vorm !== 'mdo')));
}

/** The first form that does not fit this casus, as a sentence that says what does. */
export function pastNiet(casus: Casus, vormen: readonly BijdrageVorm[]): Weigering | undefined {
  const kan = formenVoor(casus);
  const fout = vormen.find((vorm) => !kan.includes(vorm));
  if (fout === undefined) return undefined;
  if (BIJDRAGEVORM[fout].contact && !contactMag(casus)) return weiger('invoer', `“${BIJDRAGEVORM[fout].naam}” kan nu niet. ${CONTACT_UIT}`);
  return weiger('invoer', `De bijdrage “${BIJDRAGEVORM[fout].naam}” past niet bij deze casus (zoals bij een kort verblijf). Kies een lichtere bijdrage.`);
}

/** The forms chosen with an active role: at least one, each once, in the order of the menu. */
export function gekozenVormen(casus: Casus, vormen: readonly BijdrageVorm[]): readonly BijdrageVorm[] | Weigering {
  if (vormen.length === 0) return weiger('invoer', 'Kies ten minste één bijdrage van de reclassering. Meedenken is ook een bijdrage.');
  return pastNiet(casus, vormen) ?? formenVoor(casus).filter((vorm) => vormen.includes(vorm));
}
