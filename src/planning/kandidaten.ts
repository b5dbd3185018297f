import { plusDagen, weekdag, type Datum, type Moment, type Tijd } from '../domain/datum.ts';
import { isWerkdag } from '../domain/kalender.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import { intersect, intervalVan, past, subtract, type Interval } from './interval.ts';
import type { DeelnemerAgenda, MomentVraag, Vorm } from './vraag.ts';

/** Meetings start on a quarter of an hour: calendars show nothing finer. */
const STAP_MINUTEN = 15;
const LUNCH = { van: '12:00' as Tijd, tot: '13:00' as Tijd } as const;
/** Afternoon starts where lunch starts; `HH:mm` sorts as text. */
const MIDDAG = LUNCH.van;

/** A moment at which everybody who must be there can be there. */
export interface Kandidaat {
  readonly start: Moment;
  readonly tijd: Interval;
  readonly vorm: Vorm;
  readonly voorTermijn: boolean;
  readonly dagdeel: 'ochtend' | 'middag';
  readonly tijdensLunch: boolean;
  /** How many of those who need not be there can't come. */
  readonly afwezigen: number;
  /** How many of those who are needed are not in the PI that day: a meeting in the PI has none. */
  readonly elders: number;
  readonly opHeelOfHalfUur: boolean;
}

function minutenVan(tijd: Tijd): number {
  return Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3));
}

function tijdVan(minuten: number): Tijd {
  return `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}` as Tijd;
}

function opDag(dag: Datum, { van, tot }: { readonly van: Tijd; readonly tot: Tijd }): Interval {
  return intervalVan({ van: momentOp(dag, van), tot: momentOp(dag, tot) });
}

/** Whether somebody is in the PI on a day. */
function isAanwezig({ aanwezigOp }: DeelnemerAgenda, dag: Datum): boolean {
  if (aanwezigOp === undefined) return true;
  const uitzondering = aanwezigOp.uitzonderingen.find(({ datum }) => datum === dag);
  return uitzondering?.aanwezig ?? aanwezigOp.weekdagen.includes(weekdag(dag));
}

function telElders(dag: Datum, { deelnemers }: MomentVraag): number {
  return deelnemers.filter((deelnemer) => deelnemer.verplicht && !isAanwezig(deelnemer, dag)).length;
}

function isWeg({ afwezigOp = [] }: DeelnemerAgenda, dag: Datum): boolean {
  return afwezigOp.some(({ van, tot }) => van <= dag && (tot === undefined || dag <= tot));
}

/** The form a meeting takes on a day; undefined when somebody who is needed is away, or not in the PI where it has to be there. */
function vormOp(dag: Datum, vraag: MomentVraag): Vorm | undefined {
  if (vraag.deelnemers.some((deelnemer) => deelnemer.verplicht && isWeg(deelnemer, dag))) return undefined;
  if (vraag.vorm === 'online') return 'online';
  if (telElders(dag, vraag) === 0) return 'inDePI';
  return vraag.vorm === 'inDePI' ? undefined : 'online';
}

/** A calendar once for the whole search: its periods as numbers. */
interface Agenda {
  readonly deelnemer: DeelnemerAgenda;
  readonly bezet: readonly Interval[];
}

function vrijOp(dag: Datum, uren: readonly Interval[], { deelnemer, bezet }: Agenda): readonly Interval[] {
  const { werkuren } = deelnemer;
  if (werkuren === undefined) return subtract(uren, bezet);
  return werkuren.weekdagen.includes(weekdag(dag)) ? subtract(intersect(uren, [opDag(dag, werkuren)]), bezet) : [];
}

function kandidatenOp(dag: Datum, vorm: Vorm, vraag: MomentVraag, agendas: readonly Agenda[]): readonly Kandidaat[] {
  const uren = [opDag(dag, vraag.uren)];
  const nodig = agendas.filter(({ deelnemer }) => deelnemer.verplicht);
  const vrij = nodig.reduce<readonly Interval[]>((over, agenda) => vrijOp(dag, over, agenda), uren);
  const anderen = agendas
    .filter(({ deelnemer }) => !deelnemer.verplicht)
    .map((agenda) => (vorm === 'inDePI' && !isAanwezig(agenda.deelnemer, dag) ? [] : vrijOp(dag, uren, agenda)));
  const lunch = opDag(dag, LUNCH);
  const elders = telElders(dag, vraag);
  const eerste = Math.ceil(minutenVan(vraag.uren.van) / STAP_MINUTEN) * STAP_MINUTEN;
  const kandidaten: Kandidaat[] = [];
  for (let minuten = eerste; minuten < minutenVan(vraag.uren.tot); minuten += STAP_MINUTEN) {
    const start = momentOp(dag, tijdVan(minuten));
    const van = Date.parse(start.instant);
    const tijd = { van, tot: van + vraag.duurMinuten * 60_000 };
    if (!past(tijd, vrij)) continue;
    kandidaten.push({
      start,
      tijd,
      vorm,
      voorTermijn: dag <= vraag.termijn,
      dagdeel: start.tijd < MIDDAG ? 'ochtend' : 'middag',
      tijdensLunch: intersect([tijd], [lunch]).length > 0,
      afwezigen: anderen.filter((ander) => !past(tijd, ander)).length,
      elders,
      opHeelOfHalfUur: minuten % 30 === 0,
    });
  }
  return kandidaten;
}

/** Every moment at which the meeting can be held, in order of time: working days from `nu` up to and including `zoekTot`. */
export function vindKandidaten(vraag: MomentVraag): readonly Kandidaat[] {
  const agendas = vraag.deelnemers.map((deelnemer) => ({ deelnemer, bezet: deelnemer.bezet === 'onbekend' ? [] : deelnemer.bezet.map(intervalVan) }));
  const vroegst = Date.parse(vraag.nu.instant) + vraag.minimaleAanloopMinuten * 60_000;
  const geweigerd = new Set((vraag.nietOp ?? []).map((instant) => Date.parse(instant)));
  const kandidaten: Kandidaat[] = [];
  for (let dag = vraag.nu.datum; dag <= vraag.zoekTot; dag = plusDagen(dag, 1)) {
    const vorm = isWerkdag(dag, vraag.kalender) ? vormOp(dag, vraag) : undefined;
    if (vorm !== undefined) kandidaten.push(...kandidatenOp(dag, vorm, vraag, agendas));
  }
  return kandidaten.filter(({ tijd }) => tijd.van >= vroegst && !geweigerd.has(tijd.van));
}
