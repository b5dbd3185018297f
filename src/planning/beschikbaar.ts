import { isInDePi } from '../domain/aanwezigheid.ts';
import { weekdag, type Datum, type Tijd } from '../domain/datum.ts';
import { isWerkdag } from '../domain/kalender.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import { intersect, intervalVan, merge, subtract, type Interval } from './interval.ts';
import type { Vorm } from '../domain/planning.ts';
import type { Aanwezigheid, Gesprek, Opgave, PlanPersoon } from './opgave.ts';

export const MINUUT = 60_000;
export const LUNCH = { van: '12:00' as Tijd, tot: '13:00' as Tijd } as const;

/** When the people and rooms of an opgave are free, each looked up once. Intervals in milliseconds (UTC). */
export interface Beschikbaar {
  /** Free time of one person on a day for a meeting of this form; empty when away. */
  readonly persoon: (persoon: PlanPersoon, dag: Datum, vorm: Vorm) => readonly Interval[];
  /** Time of a day in which everybody who is needed can meet, inside the vensters of the gesprek; rooms not counted. */
  readonly gesprek: (gesprek: Gesprek, dag: Datum, vorm: Vorm) => readonly Interval[];
  /** Whether a room is free all of this time, apart from the meetings of the opgave. */
  readonly ruimteVrij: (ruimte: string, tijd: Interval) => boolean;
  readonly lunch: (dag: Datum) => Interval;
}

/** Whether somebody with these days is in the PI on a day; who has none is there every day. */
export function isAanwezig({ aanwezigOp }: { readonly aanwezigOp?: Aanwezigheid }, dag: Datum): boolean {
  return isInDePi(aanwezigOp, dag);
}

function isWeg({ afwezigOp = [] }: PlanPersoon, dag: Datum): boolean {
  return afwezigOp.some(({ van, tot }) => van <= dag && (tot === undefined || dag <= tot));
}

function onthoud<T>(maak: (sleutel: string) => T): (sleutel: string) => T {
  const bekend = new Map<string, T>();
  return (sleutel) => {
    const eerder = bekend.get(sleutel);
    if (eerder !== undefined) return eerder;
    const nieuw = maak(sleutel);
    bekend.set(sleutel, nieuw);
    return nieuw;
  };
}

/** A meeting elsewhere bars all meetings while it lasts, and those in this PI during the journeys too. */
function eldersBezet({ elders = [] }: PlanPersoon, vorm: Vorm): readonly Interval[] {
  return elders.map(({ van, tot, reisMinuten }) => {
    const reis = vorm === 'inDePI' ? reisMinuten * MINUUT : 0;
    return { van: Date.parse(van.instant) - reis, tot: Date.parse(tot.instant) + reis };
  });
}

/** Reads the calendars of an opgave. Days off, absence, working hours and presence count; notice and what is planned do not. */
export function leesBeschikbaar(opgave: Opgave): Beschikbaar {
  const personen = new Map(opgave.personen.map((persoon) => [persoon.id, persoon]));
  const opDag = (dag: Datum, { van, tot }: { readonly van: Tijd; readonly tot: Tijd }): Interval => intervalVan({ van: momentOp(dag, van), tot: momentOp(dag, tot) });
  const bezet = new Map(
    opgave.personen.flatMap((persoon) =>
      (['inDePI', 'online'] as const).map((vorm) => [
        `${vorm} ${persoon.id}`,
        merge([...(persoon.bezet === 'onbekend' ? [] : persoon.bezet.map(intervalVan)), ...eldersBezet(persoon, vorm)]),
      ] as const),
    ),
  );
  const ruimtes = new Map(opgave.ruimtes.map((ruimte) => [ruimte.id, merge(ruimte.bezet.map(intervalVan))]));
  const uren = onthoud((dag) => opDag(dag as Datum, opgave.uren));
  const lunch = onthoud((dag) => opDag(dag as Datum, LUNCH));
  const werktijd = onthoud<readonly Interval[]>((sleutel) => {
    const dag = sleutel.slice(0, 10) as Datum;
    const vorm: Vorm = sleutel[10] === 'P' ? 'inDePI' : 'online';
    const persoon = personen.get(sleutel.slice(11));
    if (persoon === undefined || isWeg(persoon, dag) || (vorm === 'inDePI' && !isAanwezig(persoon, dag))) return [];
    const { werkuren } = persoon;
    if (werkuren !== undefined && !werkuren.weekdagen.includes(weekdag(dag))) return [];
    return werkuren === undefined ? [uren(dag)] : intersect([uren(dag)], [opDag(dag, werkuren)]);
  });
  const werkt = ({ id }: { readonly id: string }, dag: Datum, vorm: Vorm): readonly Interval[] => werktijd(`${dag}${vorm === 'inDePI' ? 'P' : 'O'}${id}`);
  const vrij = onthoud<readonly Interval[]>((sleutel) => subtract(werktijd(sleutel), bezet.get(`${sleutel[10] === 'P' ? 'inDePI' : 'online'} ${sleutel.slice(11)}`) ?? []));
  const persoon = ({ id }: { readonly id: string }, dag: Datum, vorm: Vorm): readonly Interval[] => vrij(`${dag}${vorm === 'inDePI' ? 'P' : 'O'}${id}`);
  /** Free for a meeting with fixed hours: what covers those whole is that meeting. */
  const vrijInUren = (id: string, dag: Datum, vorm: Vorm, eigen: readonly Interval[]): readonly Interval[] => {
    const iemand = personen.get(id);
    if (iemand === undefined) return [];
    const ander = (iemand.bezet === 'onbekend' ? [] : iemand.bezet.map(intervalVan)).filter(({ van, tot }) => !eigen.some((uur) => van <= uur.van && uur.tot <= tot));
    return subtract(werkt({ id }, dag, vorm), merge([...ander, ...eldersBezet(iemand, vorm)]));
  };
  const alleVensters = new Map(opgave.gesprekken.map((gesprek) => [gesprek.id, gesprek.vensters === undefined ? undefined : merge(gesprek.vensters.map(intervalVan))]));
  return {
    persoon,
    gesprek: (gesprek, dag, vorm) => {
      if (!isWerkdag(dag, opgave.kalender) || (gesprek.vroegst !== undefined && dag < gesprek.vroegst)) return [];
      if (gesprek.vorm !== 'bijVoorkeurInDePI' && gesprek.vorm !== vorm) return [];
      const vensters = alleVensters.get(gesprek.id);
      const eigen = gesprek.eigenUren?.map(intervalVan);
      const begin = vensters === undefined ? [uren(dag)] : intersect([uren(dag)], vensters);
      return gesprek.deelnemers
        .filter(({ verplicht }) => verplicht)
        .reduce<readonly Interval[]>((over, { persoon: id }) => (over.length === 0 ? over : intersect(over, eigen === undefined ? persoon({ id }, dag, vorm) : vrijInUren(id, dag, vorm, eigen))), begin);
    },
    ruimteVrij: (ruimte, tijd) => !(ruimtes.get(ruimte) ?? [tijd]).some(({ van, tot }) => van < tijd.tot && tijd.van < tot),
    lunch,
  };
}
