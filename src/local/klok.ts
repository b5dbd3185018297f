import { datum, leesDatum, leesTijd, plusDagen, tijd, type Datum, type Instant, type Moment, type Tijd } from '../domain/datum.ts';
import { plusWerkdagen, type Kalender } from '../domain/kalender.ts';
import { schrijfDatum, schrijfMoment } from '../domain/schrijf.ts';
import { instantVan, momentOp, momentVan, plusMinuten } from '../tijd/amsterdam.ts';

/** Outside these times no reminder leaves (the default of the afspraken), so a jump there would show nothing. */
const KANTOORUREN = { van: tijd('07:30'), tot: tijd('18:00') } as const;
const BEGIN_WERKDAG = tijd('09:00');
/** The calendar of free days ends here. */
const LAATSTE_DAG = datum('2045-12-31');

const HULP = 'Dat begrijp ik niet. Typ bijvoorbeeld “klok +4 werkdagen”, “klok +1 dag”, “klok +3 uur”, “klok 24-11-2026 09:00”, of “klok terug” voor de echte tijd.';

/** Where the distance to the real time is kept, in milliseconds, so that a restart does not undo what was sent. */
export interface KlokOpslag {
  lees(): Promise<number | undefined>;
  bewaar(offsetMs: number): Promise<void>;
}

export type Verzet = { readonly ok: true; readonly melding: string } | { readonly ok: false; readonly melding: string };

/** The clock of local mode. It runs at the normal pace, at a distance from the real time. */
export interface Klok {
  nu(): Instant;
  /** Makes it this instant, also when that is earlier. */
  zet(instant: Instant): Promise<void>;
  /** Back to the real time. */
  terug(): Promise<void>;
  /**
   * Does what a person asks: `+4 werkdagen`, `+1 dag`, `+2 weken`, `+3 uur`, `+30 minuten`, `24-11-2026 09:00`,
   * `2026-11-24` (09:00), `terug` or `nu`. Times are those of the Netherlands. Refuses to go back other than to the
   * real time, because reminders that left stay sent. `melding` is a Dutch sentence for that person.
   */
  verzet(tekst: string, kalender: Kalender): Promise<Verzet>;
}

type Eenheid = 'werkdag' | 'dag' | 'week' | 'uur' | 'minuut';
const EENHEDEN: ReadonlyMap<string, Eenheid> = new Map([
  ['werkdag', 'werkdag'], ['werkdagen', 'werkdag'], ['dag', 'dag'], ['dagen', 'dag'], ['week', 'week'], ['weken', 'week'],
  ['uur', 'uur'], ['uren', 'uur'], ['minuut', 'minuut'], ['minuten', 'minuut'],
]);

/** Same time of day, or the start of the working day where reminders don't leave. */
function tijdOpWerkdag(nu: Tijd): Tijd {
  return nu < KANTOORUREN.van || nu >= KANTOORUREN.tot ? BEGIN_WERKDAG : nu;
}

function verder(nu: Moment, aantal: number, eenheid: Eenheid, kalender: Kalender): Moment {
  switch (eenheid) {
    case 'werkdag':
      return momentOp(plusWerkdagen(nu.datum, aantal, kalender), tijdOpWerkdag(nu.tijd));
    case 'dag':
      return momentOp(plusDagen(nu.datum, aantal), nu.tijd);
    case 'week':
      return momentOp(plusDagen(nu.datum, aantal * 7), nu.tijd);
    case 'uur':
      return plusMinuten(nu, aantal * 60);
    case 'minuut':
      return plusMinuten(nu, aantal);
  }
}

function leesDag(tekst: string): Datum | undefined {
  const delen = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(tekst);
  if (delen === null) return leesDatum(tekst);
  const [, dag = '', maand = '', jaar = ''] = delen;
  return leesDatum(`${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

/** The moment that a text asks for; undefined for a text that asks for none. */
function leesDoel(tekst: string, nu: Moment, kalender: Kalender): Moment | undefined {
  const stap = /^\+ ?(\d{1,3}) ?([a-z]+)$/.exec(tekst);
  if (stap !== null) {
    const eenheid = EENHEDEN.get(stap[2] ?? '');
    return eenheid === undefined || Number(stap[1]) === 0 ? undefined : verder(nu, Number(stap[1]), eenheid, kalender);
  }
  const [dagtekst = '', tijdtekst, ...rest] = tekst.split(' ');
  const dag = leesDag(dagtekst);
  const om = tijdtekst === undefined ? BEGIN_WERKDAG : leesTijd(tijdtekst.padStart(5, '0'));
  return dag === undefined || om === undefined || rest.length > 0 ? undefined : momentOp(dag, om);
}

function schrijf({ datum: dag, tijd: om }: Moment): string {
  return schrijfMoment(dag, om);
}

/**
 * Opens the clock where it was left.
 * @param echt the real time, milliseconds since 1970
 */
export async function maakKlok(opslag: KlokOpslag, echt: () => number): Promise<Klok> {
  let offset = (await opslag.lees()) ?? 0;
  const zetOffset = async (ms: number): Promise<void> => {
    await opslag.bewaar(ms);
    offset = ms;
  };
  const nu = (): Instant => instantVan(echt() + offset);
  const zet = (instant: Instant): Promise<void> => zetOffset(Date.parse(instant) - echt());
  const terug = (): Promise<void> => zetOffset(0);

  return {
    nu,
    zet,
    terug,
    async verzet(getypt, kalender) {
      const tekst = getypt.trim().toLowerCase().replace(/\s+/g, ' ');
      if (tekst === 'terug' || tekst === 'nu') {
        await terug();
        return { ok: true, melding: `Het is weer de echte tijd: ${schrijf(momentVan(nu()))}. Wat al verstuurd is, blijft verstuurd.` };
      }
      const doel = leesDoel(tekst, momentVan(nu()), kalender);
      if (doel === undefined) return { ok: false, melding: HULP };
      if (doel.datum > LAATSTE_DAG) return { ok: false, melding: `De lokale klok gaat niet verder dan ${schrijfDatum(LAATSTE_DAG)}. Kies een eerdere dag.` };
      if (doel.instant < nu()) {
        return { ok: false, melding: `Het is op de lokale klok al ${schrijf(momentVan(nu()))}. Terug kan alleen naar de echte tijd: typ “klok terug”. Wat al verstuurd is, blijft verstuurd.` };
      }
      await zet(doel.instant);
      return { ok: true, melding: `Het is nu ${schrijf(doel)} (lokale klok).` };
    },
  };
}
