import type { Datum } from '../datum.ts';
import type { Plaats } from '../plaats.ts';
import type { Uitvoerder } from '../rollen.ts';
import type { IntrekReden, VertrekSoort } from '../verloop.ts';

/** The person now stays on another afdeling, of this PI or of another one. */
export interface PlaatsOver {
  readonly type: 'plaatsOver';
  readonly naar: Plaats;
  /** Who carries the casus and is linked to the new place too; filled in from the register. */
  readonly blijft: readonly Uitvoerder[];
}
/** The person is not here any more. */
export interface MeldVertrek {
  readonly type: 'meldVertrek';
  readonly soort: VertrekSoort;
  readonly datum: Datum;
}
/** Asks whether somebody whose end of detention has passed is free; only the product does. */
export interface VraagVrijlating {
  readonly type: 'vraagVrijlating';
}
export interface TrekSignaalIn {
  readonly type: 'trekSignaalIn';
  readonly soort: IntrekReden;
  readonly toelichting?: string;
  /** Whoever withdraws knows that information was shared already. */
  readonly ondanksDelen: boolean;
}
export interface CorrigeerSkn {
  readonly type: 'corrigeerSkn';
  readonly skn: string;
  readonly reden: string;
  /** Code of another casus that stands in the way; filled in from the register. */
  readonly bezetDoor?: string;
}
/** Which other casussen the same person has; the register says so. */
export interface KoppelCasussen {
  readonly type: 'koppelCasussen';
  readonly eerdere: readonly string[];
  readonly latere: readonly string[];
}

export type VerloopOpdracht = PlaatsOver | MeldVertrek | VraagVrijlating | TrekSignaalIn | CorrigeerSkn | KoppelCasussen;
