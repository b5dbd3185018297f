import type { Casus } from '../casus.ts';
import { laatste } from '../datum.ts';
import { plusWerkdagen } from '../kalender.ts';
import { vraagtHerziening } from '../kijkOpnieuw.ts';
import { naPauzes } from '../pauze.ts';
import type { Kant } from '../rollen.ts';
import { carrier, type Opzet } from '../taak.ts';
import type { Klokken } from '../termijnen.ts';

/** The one main taak of a casus that waits for the criminal case, for the side that has the regie. */
export function herbeoordelen(casus: Casus, { afspraken }: Klokken): Opzet[] {
  const kant: Kant = afspraken.regieDuiding === 'casemanager' ? 'DJI' : '3RO';
  return casus.wacht === undefined ? [] : [{
    id: 'herbeoordelen', soort: 'herbeoordelen', kant, ...carrier(casus, kant), sinds: casus.wacht.sinds, norm: casus.wacht.tot, wat: 'Herbeoordeel: de casus wacht op het strafproces',
  }];
}

/** "Kijk opnieuw" for each side that has not answered yet. */
export function kijkOpnieuw(casus: Casus, { afspraken, kalender }: Klokken): Opzet[] {
  const { kijkOpnieuw: vraag } = casus;
  if (vraag === undefined || !vraagtHerziening(casus)) return [];
  return (['DJI', '3RO'] as const).filter((kant) => vraag.antwoorden[kant] === undefined).map((kant) => ({
    id: `kijkOpnieuw:${kant}`, soort: 'kijkOpnieuw', kant, ...carrier(casus, kant), sinds: vraag.sinds,
    norm: plusWerkdagen(vraag.sinds, afspraken.alertAfgestraftWerkdagen, kalender), wat: 'Kijk opnieuw: de persoon is nu afgestraft',
  }));
}

/** The managers who must settle a disagreement: both, or the one whose word is still missing (A12 C-23). */
export function oneens(casus: Casus, { afspraken, kalender }: Klokken): Opzet | undefined {
  const verschil = casus.duiding.conclusie?.oneens;
  if (verschil === undefined) return undefined;
  const norm = plusWerkdagen(verschil.op, afspraken.besluitOneensWerkdagen, kalender);
  const [eerste, tweede] = verschil.besluiten ?? [];
  if (eerste !== undefined && tweede === undefined) {
    const vanHoofd = eerste.rol === 'hoofdDR';
    return {
      id: 'besluitBevestigen', soort: 'besluitBevestigen', kant: vanHoofd ? '3RO' : 'DJI', rol: vanHoofd ? 'unitmanager' : 'hoofdDR', sinds: eerste.op,
      norm: laatste(norm, plusWerkdagen(eerste.op, 1, kalender)) ?? norm, wat: 'Bevestig het besluit over de bijdrage, of leg een ander besluit vast',
    };
  }
  return {
    id: 'oneens', soort: 'oneens', kant: 'DJI', rol: 'hoofdDR', sinds: verschil.op, norm,
    wat: tweede === undefined
      ? 'Beslis samen (hoofd D&R en unitmanager) over de bijdrage: de casemanager en de reclasseringswerker zijn het niet eens'
      : 'Overleg (hoofd D&R en unitmanager): uw besluiten over de bijdrage verschillen. Leg allebei hetzelfde besluit vast',
  };
}

/** The taak as it is after the pauses of the casus: its norm, and its postponement when that was given before one. */
export function metPauzes(casus: Casus, { kalender }: Klokken, opzet: Opzet): Opzet & { readonly uitstelTot?: Opzet['norm'] } {
  const pauzes = casus.pauzes ?? [];
  const uitstel = casus.uitstel[opzet.id];
  return {
    ...opzet, norm: naPauzes(opzet.norm, opzet.sinds, pauzes, kalender),
    ...(uitstel === undefined ? {} : { uitstelTot: naPauzes(uitstel.tot, uitstel.op, pauzes, kalender) }),
  };
}
