/** A time as people say it: `dag` is `YYYY-MM-DD` and `tijd` `HH:mm`, in the Netherlands; `duur` in minutes. */
export interface Wanneer {
  readonly dag: string;
  readonly tijd: string;
  readonly duur: number;
}

const MINUUT_MS = 60_000;
const MINUTEN_PER_DAG = 24 * 60;
// Swedish writes days as ISO does.
const IN_NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const DAGTEKST = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', weekday: 'short', day: 'numeric', month: 'short' });

function opDeKlok(instant: Date): { readonly dag: string; readonly tijd: string } {
  const [dag = '', tijd = ''] = IN_NEDERLAND.format(instant).split(' ');
  return { dag, tijd };
}

/** Where the two dates are in the Netherlands, whatever the zone of this device is. */
export function wanneerVan({ begin, einde }: { readonly begin: Date; readonly einde: Date }): Wanneer {
  return { ...opDeKlok(begin), duur: Math.round((einde.getTime() - begin.getTime()) / MINUUT_MS) };
}

/** The dates of a time in the Netherlands. An hour that does not exist, in the night that summer time begins, is the one after it. */
export function tijdvakVan({ dag, tijd, duur }: Wanneer): { readonly begin: Date; readonly einde: Date } {
  const alsUtc = Date.parse(`${dag}T${tijd}:00Z`);
  const verschil = (instant: number): number => {
    const klok = opDeKlok(new Date(instant));
    return Date.parse(`${klok.dag}T${klok.tijd}:00Z`) - instant;
  };
  // The second time with the distance to UTC that holds at the first answer.
  const begin = alsUtc - verschil(alsUtc - verschil(alsUtc));
  return { begin: new Date(begin), einde: new Date(begin + duur * MINUUT_MS) };
}

/** Whether something can be said of this time: an appointment of a whole day, or of no time at all, is none yet. */
export function isTijdstip({ duur }: Wanneer): boolean {
  return duur >= 5 && duur <= MINUTEN_PER_DAG / 2 - 120;
}

/** `di 24 nov 14:00–14:45` */
export function wanneerTekst(wanneer: Wanneer): string {
  const { begin, einde } = tijdvakVan(wanneer);
  return `${DAGTEKST.format(begin).replaceAll('.', '')} ${wanneer.tijd}–${opDeKlok(einde).tijd}`;
}
