import type { Casus } from './casus.ts';
import type { Medewerking } from './groepen.ts';

/** How it is written for people. */
export const MEDEWERKINGNAAM: Readonly<Record<Medewerking, string>> = { ja: 'werkt mee', nee: 'werkt niet mee', onbekend: 'medewerking niet bekend' };

/** Why these forms are off, for the place where they would have stood. */
export const CONTACT_UIT = 'De gedetineerde werkt niet mee. Een gesprek met de gedetineerde kan daarom nu niet. Het dossier bekijken, informatie delen en overleggen gaan gewoon door.';

/**
 * Whether forms with contact may be chosen: only a refusal that somebody recorded turns them off. The signal, the look
 * in the file and sharing never depend on it (A12 C-30).
 */
export function contactMag({ medewerking }: Pick<Casus, 'medewerking'>): boolean {
  return medewerking?.waarde !== 'nee';
}
