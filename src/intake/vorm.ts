import type { Veld, VerplichtVeld } from './kolommen.ts';
import type { Cel, GelezenRij } from './rij.ts';

/** The cells of one row per field; more than one when a file has several columns for a field. */
export type Cellen = ReadonlyMap<Veld, readonly Cel[]>;

/** A kind of list that a prison delivers: what it needs, and what a row of it says. */
export interface Leesvorm<T> {
  /** Name of the list in JSON and of its sheet in a workbook. */
  readonly naam: 'signalen' | 'opnamen';
  /** One row of it, in messages. */
  readonly een: 'signaal' | 'opname';
  readonly verplicht: readonly VerplichtVeld[];
  readonly leesRij: (rij: number, cellen: Cellen) => GelezenRij<T>;
}
