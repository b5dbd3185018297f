import type { SignaalVelden, Titel } from './casus.ts';
import type { Vorm } from './planning.ts';
import type { Kant } from './rollen.ts';

/** How the sides are called. */
export const KANTNAAM: Readonly<Record<Kant, string>> = { DJI: 'PI', '3RO': 'reclassering' };
export const VORMNAAM: Readonly<Record<Vorm, string>> = { inDePI: 'in de PI', online: 'online' };
export const TITELNAAM: Readonly<Record<Titel, string>> = { preventief: 'preventief gehecht', afgestraft: 'afgestraft', isd: 'ISD-maatregel', arrestant: 'arrestant' };
/** Fields of the signal as they are named when missing. */
export const VELDNAAM: Readonly<Record<keyof SignaalVelden, string>> = {
  casemanager: 'casemanager', casemanagerTekst: 'casemanager', begindatum: 'begindatum', einddatum: 'einddatum', titel: 'preventief of afgestraft', trajectgesprekOp: 'datum van het trajectgesprek',
};
