/**
 * Why an opdracht was not carried out: a code for machines and a Dutch sentence that tells the user what to do.
 * A refusal is an ordinary answer; exceptions are for mistakes in the program and a broken world.
 */
export interface Weigering {
  readonly code: WeigeringCode;
  readonly melding: string;
}

export type WeigeringCode =
  | 'bestaatAl'
  | 'bestaatNiet'
  | 'magNiet'
  | 'alGedaan'
  | 'verkeerdeStap'
  | 'invoer'
  | 'redenNodig'
  | 'nietsTeDoen'
  | 'gesloten';

export function weiger(code: WeigeringCode, melding: string): Weigering {
  return { code, melding };
}

/** Tells a refusal from facts or from a casus. */
export function isWeigering(waarde: unknown): waarde is Weigering {
  return typeof waarde === 'object' && waarde !== null && 'code' in waarde && 'melding' in waarde;
}
