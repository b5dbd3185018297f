import { weekdag, type Datum, type Tijd } from './datum.ts';

const DAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** `maandag` for ISO weekday 1. */
export function schrijfWeekdag(nummer: number): string {
  return WEEKDAGEN[nummer - 1] ?? '';
}

function maand(dag: Datum): string {
  return MAANDEN[Number(dag.slice(5, 7)) - 1] ?? '';
}

/** `di 24 nov`; for dates of this half year, where the year is clear. */
export function schrijfDag(dag: Datum): string {
  return `${DAGEN[weekdag(dag) - 1] ?? ''} ${Number(dag.slice(8, 10))} ${maand(dag)}`;
}

/** `24 nov 2026`; for dates that may lie far away. */
export function schrijfDatum(dag: Datum): string {
  return `${Number(dag.slice(8, 10))} ${maand(dag)} ${dag.slice(0, 4)}`;
}

/** `di 24 nov 14:00`. */
export function schrijfMoment(dag: Datum, tijd: Tijd): string {
  return `${schrijfDag(dag)} ${tijd}`;
}

/** `1 werkdag`, `3 werkdagen`. */
export function schrijfWerkdagen(aantal: number): string {
  return aantal === 1 ? '1 werkdag' : `${aantal} werkdagen`;
}

/** `a, b en c`. */
export function schrijfLijst(woorden: readonly string[]): string {
  if (woorden.length < 2) return woorden.join('');
  return `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1) ?? ''}`;
}
