import type { SignaalVelden, Titel } from './casus.ts';
import type { Vorm } from './planning.ts';
import type { Verblijf } from './termijnen.ts';

/** Where a meeting is. */
export const VORMNAAM: Readonly<Record<Vorm, string>> = { inDePI: 'in de PI', online: 'online' };
export const TITELNAAM: Readonly<Record<Titel, string>> = { preventief: 'preventief gehecht', afgestraft: 'afgestraft', isd: 'ISD-maatregel', arrestant: 'arrestant' };
/** Fields of the signal as they are named when missing. */
export const VELDNAAM: Readonly<Record<keyof SignaalVelden, string>> = {
  casemanager: 'casemanager', casemanagerTekst: 'casemanager', begindatum: 'begindatum', einddatum: 'einddatum', titel: 'preventief of afgestraft', trajectgesprekOp: 'datum van het trajectgesprek',
};

/** What a short stay changes for the people who work on it (A7); nothing for the others. */
export const KORT_VERBLIJF: Readonly<Partial<Record<Verblijf, string>>> = {
  korterDanWeek: 'Kort verblijf (minder dan een week): alleen het oordeel en een warme overdracht.',
  eenTotVierWeken: 'Kort verblijf (1 tot 4 weken): kortere termijnen. De duiding mag per telefoon of chat.',
  totDrieMaanden: 'Verblijf tot 3 maanden: kies een lichte bijdrage, zoals een gesprek of een aanvullende analyse.',
};
