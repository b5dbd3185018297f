/**
 * Why an opdracht was not carried out: a code for machines and a Dutch sentence that tells the user what to do.
 * A refusal is an ordinary answer; exceptions are for mistakes in the program and a broken world.
 */
export interface Weigering {
  readonly code: WeigeringCode;
  readonly melding: string;
  /** The part of the opdracht that is wrong, by its name there, so that a form can say it at that field. */
  readonly veld?: string;
}

export type WeigeringCode =
  | 'bestaatAl'
  | 'bestaatNiet'
  | 'magNiet'
  | 'alGedaan'
  /** Somebody else changed the very thing meanwhile. */
  | 'gewijzigd'
  | 'verkeerdeStap'
  | 'invoer'
  | 'redenNodig'
  | 'nietsTeDoen'
  | 'gesloten';

export function weiger(code: WeigeringCode, melding: string): Weigering {
  return { code, melding };
}

/** The same value; a refusal then also names the part of the opdracht that it is about. */
export function over(veld: string, weigering: Weigering): Weigering;
export function over<T>(veld: string, waarde: T | Weigering): T | Weigering;
export function over<T>(veld: string, waarde: T | Weigering): T | Weigering {
  return isWeigering(waarde) ? { ...waarde, veld } : waarde;
}

/** Tells a refusal from facts or from a casus. */
export function isWeigering(waarde: unknown): waarde is Weigering {
  return typeof waarde === 'object' && waarde !== null && 'code' in waarde && 'melding' in waarde;
}
