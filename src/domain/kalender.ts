import { plusDagen, weekdag, type Datum } from './datum.ts';

/** Which days the offices are closed besides Saturday and Sunday. Built at the edge (`src/tijd/feestdagen.ts`). */
export interface Kalender {
  readonly vrijeDagen: ReadonlySet<Datum>;
}

/** Whether the offices work on this day. */
export function isWerkdag(dag: Datum, kalender: Kalender): boolean {
  return weekdag(dag) <= 5 && !kalender.vrijeDagen.has(dag);
}

/** The working days after `dag`, in order and without end; `dag` itself is day 0 and not among them. */
export function* werkdagenNa(dag: Datum, kalender: Kalender): Generator<Datum, never> {
  for (let volgende = plusDagen(dag, 1); ; volgende = plusDagen(volgende, 1)) {
    if (isWerkdag(volgende, kalender)) yield volgende;
  }
}

/** The working days before `dag`, latest first and without end; `dag` itself is not among them. */
export function* werkdagenVoor(dag: Datum, kalender: Kalender): Generator<Datum, never> {
  for (let vorige = plusDagen(dag, -1); ; vorige = plusDagen(vorige, -1)) {
    if (isWerkdag(vorige, kalender)) yield vorige;
  }
}

function nde(dagen: Generator<Datum, never>, n: number): Datum {
  for (let i = 1; i < n; i += 1) dagen.next();
  return dagen.next().value;
}

/** The `aantal`-th working day after `dag` (before it when negative); `dag` itself for 0. */
export function plusWerkdagen(dag: Datum, aantal: number, kalender: Kalender): Datum {
  if (aantal === 0) return dag;
  return aantal > 0 ? nde(werkdagenNa(dag, kalender), aantal) : nde(werkdagenVoor(dag, kalender), -aantal);
}

/**
 * How many working days lie after `van` up to and including `tot`; negative, counted the other way,
 * when `tot` is earlier. So 0 on the due day itself, 1 one working day later.
 */
export function werkdagenTussen(van: Datum, tot: Datum, kalender: Kalender): number {
  if (tot < van) {
    const omgekeerd = werkdagenTussen(tot, van, kalender);
    return omgekeerd === 0 ? 0 : -omgekeerd;
  }
  let aantal = 0;
  for (let dag = plusDagen(van, 1); dag <= tot; dag = plusDagen(dag, 1)) if (isWerkdag(dag, kalender)) aantal += 1;
  return aantal;
}

/** The day itself when it is a working day, else the first one after it. */
export function eersteWerkdagVanaf(dag: Datum, kalender: Kalender): Datum {
  return isWerkdag(dag, kalender) ? dag : plusWerkdagen(dag, 1, kalender);
}
