import type { Casus } from './casus.ts';
import type { PersoonId, Uitvoerder } from './rollen.ts';
import { KOLOMMEN_MET_WERKER, type Kolom } from './werkregel.ts';

/** Why nobody does the work of a role in a casus now: it is nobody's, or of somebody who is not there. */
export interface Draaggat {
  readonly rol: Uitvoerder;
  readonly soort: 'niemand' | 'afwezig' | 'vertrokken';
  /** Who it is of, when somebody. */
  readonly naam?: string;
}

/** The roles of a casus that nobody fills now, while its step asks for somebody. `waar` says of a person whether they are there. */
export function draaggaten(casus: Casus, kolom: Kolom, waar: (persoon: PersoonId) => 'afwezig' | 'vertrokken' | undefined): readonly Draaggat[] {
  // Of a closed casus with inzet that goes on, each inzet has an owner.
  if (kolom === 'inzet') return [];
  const rollen: readonly Uitvoerder[] = KOLOMMEN_MET_WERKER.includes(kolom) ? ['casemanager', 'reclasseringswerker'] : ['casemanager'];
  return rollen.flatMap((rol): Draaggat[] => {
    const wie = casus[rol];
    if (wie === undefined) return [{ rol, soort: 'niemand' }];
    const soort = waar(wie.persoon);
    return soort === undefined ? [] : [{ rol, soort, naam: wie.naam }];
  });
}

/** `Casemanager nog niet bekend`, `Lotte Smit is afwezig, niemand neemt waar`. */
export function schrijfDraaggat({ rol, soort, naam = '' }: Draaggat): string {
  switch (soort) {
    case 'niemand': return rol === 'casemanager' ? 'Casemanager nog niet bekend' : 'Nog niet opgepakt door een reclasseringswerker';
    case 'afwezig': return `${naam} is afwezig, niemand neemt waar`;
    case 'vertrokken': return `${naam} staat niet meer in Samen starten`;
  }
}
