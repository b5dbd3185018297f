/**
 * The three kinds of time of the process, kept apart by type: a moment in the world (`Instant`),
 * a day on the calendar in the Netherlands (`Datum`) and a time of day (`Tijd`).
 * Conversion between them needs a time zone and happens in `src/tijd/amsterdam.ts` only.
 */

/** Calendar day in the Netherlands, `YYYY-MM-DD`. Sorts as text. */
export type Datum = string & { readonly __soort: 'Datum' };
/** Moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. Sorts as text. */
export type Instant = string & { readonly __soort: 'Instant' };
/** Time of day in the Netherlands, `HH:mm`. Sorts as text. */
export type Tijd = string & { readonly __soort: 'Tijd' };

/** A moment as the people in the process read it: the same instant with its local day and time. */
export interface Moment {
  readonly instant: Instant;
  readonly datum: Datum;
  readonly tijd: Tijd;
}

/** Stretch of time; `tot` is not part of it. */
export interface Periode {
  readonly van: Moment;
  readonly tot: Moment;
}

const MS_PER_DAG = 86_400_000;

/** `YYYY-MM-DD` that exists on the calendar, or undefined. */
export function leesDatum(tekst: string): Datum | undefined {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tekst);
  if (!delen) return undefined;
  const ms = Date.UTC(Number(delen[1]), Number(delen[2]) - 1, Number(delen[3]));
  return new Date(ms).toISOString().slice(0, 10) === tekst ? (tekst as Datum) : undefined;
}

/** `HH:mm` between 00:00 and 23:59, or undefined. */
export function leesTijd(tekst: string): Tijd | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(tekst) ? (tekst as Tijd) : undefined;
}

/** A date known to be right when the code is written; throws on a mistake of the programmer. */
export function datum(tekst: string): Datum {
  const gelezen = leesDatum(tekst);
  if (gelezen === undefined) throw new RangeError(`Not a calendar day: ${tekst}`);
  return gelezen;
}

/** A time of day known to be right when the code is written; throws on a mistake of the programmer. */
export function tijd(tekst: string): Tijd {
  const gelezen = leesTijd(tekst);
  if (gelezen === undefined) throw new RangeError(`Not a time of day: ${tekst}`);
  return gelezen;
}

function alsMs(dag: Datum): number {
  return Date.parse(`${dag}T00:00:00.000Z`);
}

/** The day `aantal` calendar days after (or, negative, before) `dag`. */
export function plusDagen(dag: Datum, aantal: number): Datum {
  return new Date(alsMs(dag) + aantal * MS_PER_DAG).toISOString().slice(0, 10) as Datum;
}

/** The same day of the month `aantal` months later; the last day of that month where it has no such day. */
export function plusMaanden(dag: Datum, aantal: number): Datum {
  const jaar = Number(dag.slice(0, 4));
  const maand = Number(dag.slice(5, 7)) - 1 + aantal;
  const laatste = new Date(Date.UTC(jaar, maand + 1, 0)).getUTCDate();
  const dagVanMaand = Math.min(Number(dag.slice(8, 10)), laatste);
  return new Date(Date.UTC(jaar, maand, dagVanMaand)).toISOString().slice(0, 10) as Datum;
}

/** Calendar days from `van` to `tot`; negative when `tot` is earlier. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return Math.round((alsMs(tot) - alsMs(van)) / MS_PER_DAG);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdag(dag: Datum): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const nummer = new Date(alsMs(dag)).getUTCDay();
  return (nummer === 0 ? 7 : nummer) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The earliest of the days given, or undefined for none. */
export function vroegste(...dagen: readonly Datum[]): Datum | undefined {
  return dagen.reduce<Datum | undefined>((eerste, dag) => (eerste === undefined || dag < eerste ? dag : eerste), undefined);
}

/** The latest of the days given, or undefined for none. */
export function laatste(...dagen: readonly Datum[]): Datum | undefined {
  return dagen.reduce<Datum | undefined>((laatst, dag) => (laatst === undefined || dag > laatst ? dag : laatst), undefined);
}
