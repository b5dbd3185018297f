import { weekdag, type Moment } from '../domain/datum.ts';
import { isWerkdag } from '../domain/kalender.ts';
import type { Vorm } from '../domain/planning.ts';
import { schrijfDag, schrijfWeekdag } from '../domain/schrijf.ts';
import { momentOp, plusMinuten } from '../tijd/amsterdam.ts';
import { isAanwezig, LUNCH, MINUUT } from './beschikbaar.ts';
import { intervalVan, merge, past, type Interval } from './interval.ts';
import type { Gesprek, Opgave, PlanPersoon } from './opgave.ts';

/** Another meeting of the product, which is never laid over. */
export interface Bezig {
  readonly tijd: Interval;
  readonly personen: readonly string[];
  readonly ruimte?: string;
  /** `de duiding van ZS-412907`. */
  readonly naam: string;
}

/** A meeting that somebody wants to put at another time. */
export interface Verzetvraag extends Pick<Opgave, 'nu' | 'zoekTot' | 'kalender' | 'uren' | 'personen' | 'ruimtes'> {
  readonly gesprek: Gesprek;
  readonly vorm: Vorm;
  /** The room it has now; it keeps that one when it is free. */
  readonly ruimte?: string;
  readonly bezig: readonly Bezig[];
}

/** What is to be said of a start: why it can't be, or what whoever wants it must know first. All of it is Dutch. */
export interface Passend {
  readonly weigering?: string;
  readonly waarschuwingen: readonly string[];
  /** Id of the room it then gets. */
  readonly ruimte?: string;
}

/** A start so near that people may not see it in time. */
const AANLOOP_MINUTEN = 60;

const overlapt = (a: Interval, b: Interval): boolean => a.van < b.tot && b.van < a.tot;


/** Outside the hours in which this kind of meeting can be, with what those are on the day. */
function buitenVensters({ gesprek: { vensters, soort } }: Verzetvraag, start: Moment, tijd: Interval): string | undefined {
  if (vensters === undefined || past(tijd, merge(vensters.map(intervalVan)))) return undefined;
  const uren = vensters.filter(({ van }) => van.datum === start.datum).map(({ van, tot }) => `${van.tijd}–${tot.tijd}`).join(' en ');
  if (soort === 'mdo') return uren === '' ? `Op ${schrijfDag(start.datum)} is er geen MDO.` : `Het MDO is op ${schrijfDag(start.datum)} van ${uren}.`;
  return uren === '' ? `Gedetineerden van deze afdeling kunnen op ${schrijfDag(start.datum)} niet komen.` : `Gedetineerden van deze afdeling kunnen op ${schrijfDag(start.datum)} alleen ${uren}.`;
}

function persoonKanNiet(persoon: PlanPersoon, { vorm, bezig }: Verzetvraag, start: Moment, tijd: Interval): string | undefined {
  const { id, naam, afwezigOp = [], elders = [] } = persoon;
  const dag = schrijfWeekdag(weekdag(start.datum));
  if (afwezigOp.some(({ van, tot }) => van <= start.datum && (tot === undefined || start.datum <= tot))) return `${naam} is er ${dag} niet.`;
  if (vorm === 'inDePI' && !isAanwezig(persoon, start.datum)) return `${naam} is ${dag} niet in de PI.`;
  if (elders.some(({ van, tot }) => overlapt(tijd, intervalVan({ van, tot })))) return `${naam} heeft dan overleg in een andere PI.`;
  const ander = bezig.find((een) => een.personen.includes(id) && overlapt(tijd, een.tijd));
  return ander === undefined ? undefined : `${naam} heeft dan ${ander.naam}.`;
}

function overPersoon(persoon: PlanPersoon, { gesprek, vorm }: Verzetvraag, start: Moment, tijd: Interval): readonly string[] {
  const { naam, bezet, werkuren, elders = [] } = persoon;
  const eigen = (gesprek.eigenUren ?? []).map(intervalVan);
  // What covers the fixed hours of this kind of meeting whole is that meeting itself.
  const iets = bezet !== 'onbekend' && bezet.map(intervalVan).some((een) => overlapt(tijd, een) && !eigen.some((uur) => een.van <= uur.van && uur.tot <= een.tot));
  const buitenWerk = werkuren !== undefined && (!werkuren.weekdagen.includes(weekdag(start.datum)) || start.tijd < werkuren.van || plusMinuten(start, gesprek.duurMinuten).tijd > werkuren.tot);
  const reist = vorm === 'inDePI' && elders.some(({ van, tot, reisMinuten }) => overlapt(tijd, { van: Date.parse(van.instant) - reisMinuten * MINUUT, tot: Date.parse(tot.instant) + reisMinuten * MINUUT }));
  return [
    ...(bezet === 'onbekend' ? [`De agenda van ${naam} is niet te zien.`] : iets ? [`In de agenda van ${naam} staat dan al iets.`] : []),
    ...(buitenWerk ? [`${naam} werkt dan niet, volgens Outlook.`] : []), ...(reist ? [`${naam} reist dan tussen twee PI’s.`] : []),
  ];
}

/** The room it gets, when it needs one; undefined: all are taken. */
function vrijeRuimte({ ruimte, ruimtes, bezig }: Verzetvraag, tijd: Interval): string | undefined {
  const vrij = ruimtes.filter(({ id, bezet }) => !bezet.map(intervalVan).some((een) => overlapt(tijd, een)) && !bezig.some((een) => een.ruimte === id && overlapt(tijd, een.tijd)));
  return (vrij.find(({ id }) => id === ruimte) ?? vrij[0])?.id;
}

/**
 * Whether a meeting can be put at this start. What nobody can overrule is a refusal: the past, days off, hours of meetings
 * and of the programme, who is away or not in the PI, another meeting of the product, no room. What people know better
 * than a calendar is a warning: a busy hour, lunch, the termijn.
 */
export function pastOp(vraag: Verzetvraag, start: Moment): Passend {
  const { gesprek, nu, zoekTot, kalender, uren, personen } = vraag;
  const einde = plusMinuten(start, gesprek.duurMinuten);
  const tijd = intervalVan({ van: start, tot: einde });
  const wie = personen.filter(({ id }) => gesprek.deelnemers.some(({ persoon }) => persoon === id));
  const heeftRuimteNodig = gesprek.ruimte && vraag.vorm === 'inDePI';
  const ruimte = heeftRuimteNodig ? vrijeRuimte(vraag, tijd) : undefined;
  const weigeringen: readonly (() => string | undefined)[] = [
    () => (start.instant <= nu.instant ? 'Dit moment is al voorbij.' : undefined),
    () => (start.datum > zoekTot ? `Zo ver vooruit kan nog niet. Kies een dag tot en met ${schrijfDag(zoekTot)}.` : undefined),
    () => (isWerkdag(start.datum, kalender) ? undefined : `${schrijfDag(start.datum)} is geen werkdag.`),
    () => (start.tijd < uren.van || einde.datum !== start.datum || einde.tijd > uren.tot ? `Overleg kan van ${uren.van} tot ${uren.tot}.` : undefined),
    () => (gesprek.vroegst !== undefined && start.datum < gesprek.vroegst ? `Het MDO komt na het trajectgesprek van ${schrijfDag(gesprek.vroegst)}.` : undefined),
    ...wie.map((persoon) => () => persoonKanNiet(persoon, vraag, start, tijd)),
    () => buitenVensters(vraag, start, tijd),
    () => (heeftRuimteNodig && ruimte === undefined ? 'Er is dan geen ruimte vrij.' : undefined),
  ];
  for (const weiger of weigeringen) {
    const weigering = weiger();
    if (weigering !== undefined) return { weigering, waarschuwingen: [] };
  }
  const lunch = intervalVan({ van: momentOp(start.datum, LUNCH.van), tot: momentOp(start.datum, LUNCH.tot) });
  return {
    waarschuwingen: [
      ...wie.flatMap((persoon) => overPersoon(persoon, vraag, start, tijd)),
      ...(start.datum > gesprek.termijn ? [`Dit is na de termijn (${schrijfDag(gesprek.termijn)}).`] : []),
      ...(overlapt(tijd, lunch) ? ['Dit is in de lunchpauze.'] : []),
      ...(start.instant < plusMinuten(nu, AANLOOP_MINUTEN).instant ? ['Dit begint al binnen een uur.'] : []),
      ...(gesprek.nietOp.includes(start.instant) ? ['Dit moment is eerder afgewezen.'] : []),
    ],
    ...(ruimte === undefined ? {} : { ruimte }),
  };
}
