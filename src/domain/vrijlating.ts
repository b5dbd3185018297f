import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { isWerkdag, type Kalender } from './kalender.ts';

/**
 * Whether the product asks today if the person is free: the end of the detention has passed and nobody said that the
 * person left (A5 UITGESTROOMD). Asked once for each end, on the first working day after it; of a closed casus there is
 * nothing left to end.
 */
export function vraagtVrijlating({ fase, vertrek, einddatum, vrijlating }: Casus, vandaag: Datum, kalender: Kalender): boolean {
  return fase !== 'gesloten' && vertrek === undefined && vrijlating === undefined && einddatum !== undefined && einddatum < vandaag && isWerkdag(vandaag, kalender);
}
