import type { Datum } from './datum.ts';

/** Why somebody left; `elders` is a transfer to a prison that does not work with Samen starten. */
export type VertrekSoort = 'vrijlating' | 'schorsing' | 'heenzending' | 'overleden' | 'anders' | 'elders';
export const VERTREKNAAM: Readonly<Record<VertrekSoort, string>> = {
  vrijlating: 'vrijlating',
  schorsing: 'schorsing',
  heenzending: 'heenzending',
  overleden: 'overleden',
  anders: 'andere reden',
  elders: 'overgeplaatst buiten Samen starten',
};

/** That the person is not here any more, and what was still open between the two sides then. */
export interface Vertrek {
  readonly soort: VertrekSoort;
  readonly datum: Datum;
  readonly gemeldOp: Datum;
  /** Empty: nothing to hand over. Says nothing about the person. */
  readonly open: readonly string[];
}

/** Why a signal is taken back. */
export type IntrekReden = 'dubbel' | 'verkeerdePersoon' | 'nietInPi' | 'anders';
export const INTREKREDENNAAM: Readonly<Record<IntrekReden, string>> = {
  dubbel: 'dubbel signaal',
  verkeerdePersoon: 'verkeerde persoon',
  nietInPi: 'niet in deze PI',
  anders: 'andere reden',
};

/** What the course of a stay adds to a casus. */
export interface Verloop {
  /** Codes of casussen of the same person that came after this one. */
  readonly latereCasussen?: readonly string[];
  /** Taken that were open at a transfer, and the day until which they got more time (A12 C-17). */
  readonly respijt?: Readonly<Record<string, Datum>>;
  readonly vertrek?: Vertrek;
  /** The end of the detention has passed: since when it is asked whether the person is free. A new end takes the question away. */
  readonly vrijlating?: { readonly gevraagdOp: Datum };
  /** The end of the detention before it was changed last. */
  readonly einddatumWas?: { readonly datum: Datum; readonly op: Datum };
  readonly ingetrokken?: { readonly soort: IntrekReden; readonly toelichting?: string; readonly op: Datum };
}
