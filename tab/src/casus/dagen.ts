import type { TijdlijnAntwoord } from '../../../src/api/casus.ts';

export type Regel = TijdlijnAntwoord['regels'][number];

/** The lines of one day. */
export interface Dagregels {
  /** `YYYY-MM-DD` in the Netherlands. */
  readonly dag: string;
  /** `maandag 23 november 2026` */
  readonly tekst: string;
  readonly regels: readonly Regel[];
}

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
const DAGTEKST = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** The lines by the day on which they happened, in the order in which they came. */
export function perDag(regels: readonly Regel[]): readonly Dagregels[] {
  const dagen = Map.groupBy(regels, ({ op }) => DAG.format(new Date(op)));
  return [...dagen].map(([dag, van]) => ({ dag, tekst: DAGTEKST.format(new Date(van[0]?.op ?? dag)), regels: van }));
}

export type Soort = Regel['soort'];

/** The kinds of lines, as they stand in the filter. */
export const SOORTNAAM: Readonly<Record<Soort, string>> = {
  stap: 'Stappen', werkdocument: 'Werkdocument', gesprek: 'Gesprekken', bijdrage: 'Bijdragen', inzet: 'Inzet tijdens detentie', mensen: 'Wie de casus draagt', detentie: 'Detentie', bericht: 'Berichten', herinnering: 'Herinneringen',
};
