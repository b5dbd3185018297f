/** What of an afdeling is asked for; left out: everything. */
export interface Afdelingsfilter {
  readonly zoek?: string;
  readonly laat: boolean;
  readonly gaten: boolean;
}
