const ZONE = 'Europe/Amsterdam';
const DAGEN = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const;
// Swedish writes a day and a time as ISO does.
const ALS_ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });

/** A day (`YYYY-MM-DD`) and a time of day (`HH:mm`) in the Netherlands. */
export interface Wandklok {
  readonly dag: string;
  readonly tijd: string;
}

/** What the clocks in the Netherlands say at this UTC instant. */
export function wandklok(instant: string): Wandklok {
  const [dag = '', tijd = ''] = ALS_ISO.format(new Date(instant)).split(' ');
  return { dag, tijd };
}

/**
 * The UTC instant at which the clocks in the Netherlands say this; undefined when it is no day and time. In the night the
 * clock changes, a time that does not exist is an hour off and one that comes twice is one of the two.
 */
export function instantVan({ dag, tijd }: Wandklok): string | undefined {
  const doel = Date.parse(`${dag}T${tijd}:00Z`);
  if (Number.isNaN(doel)) return undefined;
  let gok = doel;
  // The second time, because the offset of the guess may be another than that of the answer.
  for (let keer = 0; keer < 2; keer += 1) {
    const { dag: d, tijd: t } = wandklok(new Date(gok).toISOString());
    gok += doel - Date.parse(`${d}T${t}:00Z`);
  }
  return new Date(gok).toISOString();
}

/** `di 24 nov` */
export function dagTekst(dag: string): string {
  const datum = new Date(`${dag}T00:00:00Z`);
  return `${DAGEN[datum.getUTCDay()] ?? ''} ${datum.getUTCDate()} ${MAANDEN[datum.getUTCMonth()] ?? ''}`;
}

/** `di 24 nov 14:00` */
export function momentTekst(instant: string): string {
  const { dag, tijd } = wandklok(instant);
  return `${dagTekst(dag)} ${tijd}`;
}

/** `di 24 nov 14:00–14:30` */
export function periodeTekst(van: string, tot: string): string {
  return `${momentTekst(van)}–${wandklok(tot).dag === wandklok(van).dag ? wandklok(tot).tijd : momentTekst(tot)}`;
}
