import { leesDatum, type Datum } from '../domain/datum.ts';
import { instantVan, leesInstant, momentVan } from '../tijd/amsterdam.ts';
import type { Cel } from './rij.ts';
import { celTekst } from './tekstveld.ts';

export type GelezenDatum = { readonly ok: true; readonly datum: Datum } | { readonly ok: false; readonly melding: string };

const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
const VOLUIT = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'] as const;

/** A detention outside these years is a slip of the pen. */
const JAREN = { eerste: 1950, laatste: 2100 } as const;
/** Day 0 of Excel's calendar, as it counts from March 1900 on. */
const EXCEL_DAG_NUL_MS = Date.UTC(1899, 11, 30);
const MS_PER_DAG = 86_400_000;
/** A value shown back in a message. */
const MAX_TOON = 40;

const VOORBEELD = 'Schrijf bijvoorbeeld 24-11-2026.';
const TIJD = String.raw`(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`;
const MET_CIJFERS = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIJD}$`);
const ISO = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2})${TIJD}$`);
const MET_MAAND = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/i;

function maandnummer(woord: string): number | undefined {
  const klein = woord.toLowerCase();
  const index = MAANDEN.findIndex((kort, i) => kort === klein || VOLUIT[i] === klein);
  if (index >= 0) return index + 1;
  return klein === 'sept' ? 9 : klein === 'maa' ? 3 : undefined;
}

function uitDelen(jaar: string, maand: number | string, dag: string): Datum | undefined {
  return leesDatum(`${jaar}-${String(maand).padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

/** The day an Excel serial number stands for; the part of the day is dropped. */
function uitExcel(serienummer: number): Datum | undefined {
  const ms = EXCEL_DAG_NUL_MS + Math.floor(serienummer) * MS_PER_DAG;
  return Math.abs(ms) < 8.64e15 ? leesDatum(instantVan(ms).slice(0, 10)) : undefined;
}

function uitTekst(tekst: string): Datum | 'kort jaar' | undefined {
  const cijfers = MET_CIJFERS.exec(tekst);
  if (cijfers) {
    const [, dag = '', , maand = '', jaar = ''] = cijfers;
    return jaar.length === 2 ? 'kort jaar' : uitDelen(jaar, maand, dag);
  }
  const woorden = MET_MAAND.exec(tekst);
  if (woorden) {
    const [, dag = '', woord = '', jaar = ''] = woorden;
    const maand = maandnummer(woord);
    if (maand === undefined) return undefined;
    return jaar.length === 2 ? 'kort jaar' : uitDelen(jaar, maand, dag);
  }
  const iso = ISO.exec(tekst);
  if (iso) return leesDatum(iso[1] ?? '');
  if (/^\d{5}$/.test(tekst)) return uitExcel(Number(tekst));
  // With a zone the text is a moment: systems write a Dutch midnight as 23:00 or 22:00 UTC of the day before.
  const instant = leesInstant(tekst);
  return instant === undefined ? undefined : momentVan(instant).datum;
}

/**
 * Reads a day as a spreadsheet or a person writes it: `24-11-2026`, `24/11/2026`, `24.11.2026`, `2026-11-24` (each
 * with or without a time), `24 november 2026`, `24 nov 2026`, an ISO moment with a zone (its day in the Netherlands),
 * an Excel date or serial number. A year of two digits is refused: of 24-11-26 nobody knows which end is the year.
 * @param veld the column as the user knows it, for the message
 */
export function leesDatumCel(cel: Cel, veld: string): GelezenDatum {
  const tekst = celTekst(cel);
  const gelezen = typeof cel === 'number' ? uitExcel(cel) : uitTekst(tekst);
  const getoond = `${veld} '${tekst.slice(0, MAX_TOON)}'`;
  if (gelezen === 'kort jaar') return { ok: false, melding: `${getoond} heeft een jaar van twee cijfers. ${VOORBEELD}` };
  if (gelezen === undefined) return { ok: false, melding: `${getoond} is geen datum. ${VOORBEELD}` };
  const jaar = Number(gelezen.slice(0, 4));
  if (jaar < JAREN.eerste || jaar > JAREN.laatste) return { ok: false, melding: `${getoond}: controleer het jaar. ${VOORBEELD}` };
  return { ok: true, datum: gelezen };
}
