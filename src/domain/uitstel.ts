import type { Datum } from './datum.ts';

/** Why a taak waits. Each has its own maximum; all are counted, so that the figures can tell what holds the process up (A7). */
export type UitstelSoort = 'ziekte' | 'capaciteit' | 'overplaatsing' | 'systeem' | 'wachtOpAnder' | 'anders';
export const UITSTELNAAM: Readonly<Record<UitstelSoort, string>> = {
  ziekte: 'ziekte',
  capaciteit: 'geen capaciteit',
  overplaatsing: 'overplaatsing',
  systeem: 'storing in IRIS, Tulp of Teams',
  wachtOpAnder: 'wacht op een ander',
  anders: 'andere reden',
};
export const UITSTELSOORTEN: readonly UitstelSoort[] = ['ziekte', 'capaciteit', 'overplaatsing', 'systeem', 'wachtOpAnder', 'anders'];

/** How a taak was postponed so far: the date it has now and why, and all that was given before. */
export interface Uitstel {
  readonly tot: Datum;
  readonly soort: UitstelSoort;
  readonly reden?: string;
  readonly keer: number;
  /** Working days given in all. */
  readonly werkdagen: number;
  /** Day of the last postponement; a pause of the casus after it moves its date too. */
  readonly op: Datum;
  readonly perSoort: Readonly<Partial<Record<UitstelSoort, number>>>;
}

/** One postponement, as it is kept in the history. */
export interface Pauze {
  readonly soort: UitstelSoort;
  readonly werkdagen: number;
}

/** What a reason gives: so many working days, and the date that makes. */
export interface UitstelKeuze extends Pauze {
  readonly tot: Datum;
}

/** The postponements of a taak with one more. */
export function metPauze(eerder: Uitstel | undefined, { soort, werkdagen, tot, reden }: UitstelKeuze & { readonly reden?: string }, op: Datum): Uitstel {
  return {
    tot, soort, op, keer: (eerder?.keer ?? 0) + 1, werkdagen: (eerder?.werkdagen ?? 0) + werkdagen, perSoort: { ...eerder?.perSoort, [soort]: (eerder?.perSoort[soort] ?? 0) + 1 },
    ...(reden === undefined ? {} : { reden }),
  };
}
