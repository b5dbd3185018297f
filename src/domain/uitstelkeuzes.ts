import type { Afspraken } from './afspraken.ts';
import { laatste, type Datum } from './datum.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { plusWerkdagen } from './kalender.ts';
import type { Klokken } from './termijnen.ts';
import { UITSTELSOORTEN, type Uitstel, type UitstelKeuze, type UitstelSoort } from './uitstel.ts';

/** Working days each time, and times per taak. */
function grens(soort: UitstelSoort, afspraken: Afspraken): { readonly werkdagen: number; readonly keer: number } {
  switch (soort) {
    case 'ziekte': return { werkdagen: afspraken.uitstelZiekteWerkdagen, keer: afspraken.uitstelZiekteKeer };
    case 'capaciteit': return { werkdagen: afspraken.uitstelCapaciteitWerkdagen, keer: afspraken.uitstelCapaciteitKeer };
    case 'overplaatsing': return { werkdagen: afspraken.uitstelOverplaatsingWerkdagen, keer: afspraken.uitstelOverplaatsingKeer };
    case 'systeem': return { werkdagen: afspraken.uitstelSysteemWerkdagen, keer: afspraken.uitstelSysteemKeer };
    case 'wachtOpAnder': return { werkdagen: afspraken.uitstelWachtOpAnderWerkdagen, keer: afspraken.uitstelWachtOpAnderKeer };
    case 'anders': return { werkdagen: afspraken.uitstelAndersWerkdagen, keer: afspraken.uitstelAndersKeer };
  }
}

/**
 * What each reason still gives for a taak; reasons that are used up are left out. The date counts from the termijn, so
 * that being late earns nothing; only where that has passed already it is the next working day.
 */
export function uitstelKeuzes(termijn: Datum, eerder: Uitstel | undefined, vandaag: Datum, { afspraken, kalender }: Klokken): readonly UitstelKeuze[] {
  const morgen = plusWerkdagen(vandaag, 1, kalender);
  const rest = afspraken.uitstelTotaalWerkdagen - (eerder?.werkdagen ?? 0);
  return UITSTELSOORTEN.flatMap((soort): UitstelKeuze[] => {
    const { werkdagen: hooguit, keer } = grens(soort, afspraken);
    const werkdagen = Math.min(hooguit, rest);
    if (werkdagen < 1 || (eerder?.perSoort[soort] ?? 0) >= keer) return [];
    const vanafTermijn = plusWerkdagen(termijn, werkdagen, kalender);
    return [{ soort, werkdagen, tot: laatste(vanafTermijn, morgen) ?? vanafTermijn }];
  });
}

/** How often work waited: postponed per reason, with the working days that gave, and how often a casus began to wait for the criminal case. */
export interface Pauzes {
  readonly uitstel: Readonly<Record<UitstelSoort, { readonly keer: number; readonly werkdagen: number }>>;
  readonly wachten: number;
}

/** What held up the casussen of one PI, by its name. */
export interface PiPauzes {
  readonly pi: string;
  readonly pauzes: Pauzes;
}

/** Counts every postponement and every wait, in whichever casus (A7: all are counted). */
export function telPauzes(gebeurtenissen: Iterable<Gebeurtenis>): Pauzes {
  const uitstel = Object.fromEntries(UITSTELSOORTEN.map((soort) => [soort, { keer: 0, werkdagen: 0 }])) as Record<UitstelSoort, { keer: number; werkdagen: number }>;
  let wachten = 0;
  for (const gebeurtenis of gebeurtenissen) {
    if (gebeurtenis.type === 'WachtBegonnen') wachten += 1;
    if (gebeurtenis.type !== 'UitstelGegeven') continue;
    uitstel[gebeurtenis.soort].keer += 1;
    uitstel[gebeurtenis.soort].werkdagen += gebeurtenis.werkdagen;
  }
  return { uitstel, wachten };
}
