import type { Tijdstap } from '../../../src/api/monitor.ts';

/** Minutes to note; `sleutel`: the same key twice counts once. */
export interface Notitie {
  readonly stap: Tijdstap;
  readonly minuten: number;
  readonly sleutel: string;
}

/**
 * What to send for a tap. The same tap again after one that failed goes under the same key, because the server may have
 * counted that one; after one that was answered it is a new note.
 *
 * @param mislukt the last note, as long as nobody answered it
 */
export function maakNotitie(mislukt: Notitie | undefined, stap: Tijdstap, minuten: number, nieuweSleutel: () => string): Notitie {
  return mislukt?.stap === stap && mislukt.minuten === minuten ? mislukt : { stap, minuten, sleutel: nieuweSleutel() };
}
