import type { ControleVraag } from '../../../src/api/outlook.ts';
import { leesDatum, type Datum } from '../../../src/api/wachter.ts';

/** Under which key the pane keeps with an appointment what it is for. */
export const SLEUTEL = 'samenStarten';
/** As many as the server takes (`MAX_IN_AFSPRAAK`, which comes with zod). */
const MAX_CODES = 12;

/** What the pane kept with an appointment: its kind, codes and the last day for it; nothing about a person. */
export interface Kenmerk {
  readonly soort: NonNullable<ControleVraag['soort']>;
  readonly codes: readonly string[];
  readonly termijn?: Datum;
}

function ontleed(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch (fout) {
    if (fout instanceof SyntaxError) return undefined;
    throw fout;
  }
}

/** Reads it, from JSON or as an object; undefined when it is away or makes no sense. */
export function leesKenmerk(waarde: unknown): Kenmerk | undefined {
  const json = typeof waarde === 'string' ? ontleed(waarde) : waarde;
  if (typeof json !== 'object' || json === null) return undefined;
  const { soort, codes, termijn } = json as { readonly soort?: unknown; readonly codes?: unknown; readonly termijn?: unknown };
  if (soort !== 'duiding' && soort !== 'trajectgesprek' && soort !== 'mdo') return undefined;
  const goed = Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string' && /^ZS-\d{6}$/.test(code)).slice(0, MAX_CODES) : [];
  if (goed.length === 0) return undefined;
  const dag = typeof termijn === 'string' ? leesDatum(termijn) : undefined;
  return dag === undefined ? { soort, codes: goed } : { soort, codes: goed, termijn: dag };
}
