import type { Datum } from '../domain/datum.ts';
import type { VertrekSoort } from '../domain/verloop.ts';

/**
 * One signaal as it stood in a file, checked per field but not yet against the register.
 * `rij` is 1 for the first row under the header (JSON: index + 1). Empty rows are left out but do count, so that a
 * person finds row `n` on line `n + 1` of a spreadsheet whose header is on line 1.
 */
export interface RuwSignaal {
  readonly rij: number;
  readonly skn: string;
  readonly naam: string;
  readonly pi: string;
  readonly afdeling: string;
  readonly casemanager?: string;
  readonly begindatum?: Datum;
  readonly einddatum?: Datum;
  readonly titel?: Titel;
  /** The day on which the person left, or will leave. */
  readonly vertrekdatum?: Datum;
  readonly vertrekreden?: VertrekSoort;
  readonly waarschuwingen: readonly string[];
}

export type Titel = 'preventief' | 'afgestraft' | 'isd' | 'arrestant';

/** What is wrong with one field; `melding` may quote the field, so it is for the uploader and never for a log. */
export interface RijFout {
  readonly veld: string;
  readonly melding: string;
}

export type GelezenRij<T = RuwSignaal> =
  | { readonly rij: number; readonly ok: true; readonly signaal: T }
  | { readonly rij: number; readonly ok: false; readonly fouten: readonly RijFout[] };

/** A file read row by row, or a Dutch sentence that says what to do when it cannot be read as a whole. */
export type Gelezen<T = RuwSignaal> =
  | { readonly ok: true; readonly rijen: readonly GelezenRij<T>[] }
  | { readonly ok: false; readonly melding: string };

/** A value of a cell, as spreadsheets and JSON know them. A `Date` holds the day in UTC. */
export type Cel = string | number | boolean | Date | null | undefined;

/** A day list of the largest PI is a few hundred rows; more than this is a wrong file. */
export const MAX_RIJEN = 20_000;
/** Ten megabytes: far above any real list, and small enough to read in memory. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** A file that cannot be read as a whole. */
export function onleesbaar(melding: string): { readonly ok: false; readonly melding: string } {
  return { ok: false, melding };
}

export const TE_VEEL_RIJEN = onleesbaar('De lijst heeft meer dan 20.000 rijen. Verdeel hem over meer bestanden en lever die apart in.');
export const TE_GROOT = onleesbaar('Het bestand is groter dan 10 MB. Bewaar alleen de lijst met signalen en lever dat bestand in.');
export const LEEG = onleesbaar('Het bestand is leeg. Kies een bestand met kolomnamen en daaronder één rij per gedetineerde.');
