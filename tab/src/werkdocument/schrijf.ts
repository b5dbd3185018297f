// A day has no zone: read and written in UTC, it stays the same day everywhere.
const DATUM = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const TIJD = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' });

/** `24 november 2026` for `2026-11-24`; anything that is not such a day as it is. */
export function schrijfDatum(dag: string): string {
  return isDatum(dag) ? DATUM.format(new Date(`${dag}T00:00:00Z`)) : dag;
}

/** `14:02`, the time in the Netherlands of a number of milliseconds since 1970. */
export function schrijfTijd(ms: number): string {
  return TIJD.format(ms);
}

/** Whether the text is a day on the calendar, `YYYY-MM-DD`. */
export function isDatum(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  const ms = Date.parse(`${tekst}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(tekst);
}

/** `Bram Test (SVG)`. */
export function schrijfDoor({ naam, organisatie }: { readonly naam: string; readonly organisatie?: string | undefined }): string {
  return organisatie === undefined ? naam : `${naam} (${organisatie})`;
}

/** `1 stuk`, `3 stukken`. */
export function schrijfStukken(aantal: number): string {
  return aantal === 1 ? '1 stuk' : `${aantal} stukken`;
}

/** `a, b en c`. */
export function schrijfLijst(woorden: readonly string[]): string {
  return woorden.length < 2 ? woorden.join('') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1) ?? ''}`;
}
