import { plusDagen, type Datum, type Moment, type Tijd } from '../domain/datum.ts';
import { isWerkdag, werkdagenTussen } from '../domain/kalender.ts';
import { instantVan, momentOp, momentVan } from '../tijd/amsterdam.ts';
import { isAanwezig, leesBeschikbaar, MINUUT, type Beschikbaar } from './beschikbaar.ts';
import { past, type Interval } from './interval.ts';
import type { Vorm } from '../domain/planning.ts';
import type { Gesprek, Opgave } from './opgave.ts';

/** Meetings start on a quarter of an hour: calendars show nothing finer. */
export const STAP_MINUTEN = 15;
/** Afternoon starts where lunch starts; `HH:mm` sorts as text. */
export const MIDDAG = '12:00' as Tijd;
/** Not planned at all counts as this many working days later than the end of the search. */
const NOOIT_WERKDAGEN = 20;
/** Of the order of moments: what a half-day later weighs; all that differs within a half-day weighs less together. */
const HALVE_DAG = 256;

/** A moment at which one meeting can be held, as far as the calendars go; other meetings of the plan are not counted. */
export interface Mogelijk {
  readonly start: Moment;
  readonly tijd: Interval;
  readonly vorm: Vorm;
  /** Rooms free all of this time; empty when none is needed. */
  readonly ruimtes: readonly string[];
  /** Working days after the termijn; 0 when in time. */
  readonly teLaat: number;
  /** Whether this is how it is booked now. */
  readonly isVast: boolean;
  /** Its place in the order of moments: lower is better. */
  readonly volgorde: number;
}

/** An opgave made ready to reckon with. */
export interface Rooster {
  readonly opgave: Opgave;
  readonly beschikbaar: Beschikbaar;
  readonly dagen: readonly Datum[];
  readonly gesprekken: readonly RoosterGesprek[];
  readonly vanId: ReadonlyMap<string, RoosterGesprek>;
  readonly komenVanBuiten: ReadonlySet<string>;
  readonly maxPerDag: ReadonlyMap<string, number>;
}

export interface RoosterGesprek {
  readonly gesprek: Gesprek;
  readonly nodig: readonly string[];
  readonly heeftRuimteNodig: boolean;
  readonly mogelijk: readonly Mogelijk[];
  /** The meeting at any start (milliseconds), also between the quarters: inside a block meetings follow each other at once. */
  readonly opStart: (van: number, vorm: Vorm) => Mogelijk | undefined;
  /** How it is booked, when that can stay as it is; then it may move only for a termijn. */
  readonly vast: Mogelijk | undefined;
  /** Working days that count as late when it is not planned. */
  readonly nooit: number;
  /** What must be the same for touching meetings to be one moment; undefined when it stands on its own. */
  readonly blok: string | undefined;
}

/** Working days after the termijn; 0 when in time. */
export function werkdagenTeLaat(gesprek: Gesprek, dag: Datum, { kalender }: Opgave): number {
  return dag <= gesprek.termijn ? 0 : Math.max(1, werkdagenTussen(gesprek.termijn, dag, kalender));
}

/**
 * The place of a moment among others for the same meeting, lower is better: the agreed one before all, not over lunch,
 * online rather on a day that all are in the PI, the earliest half-day; within it with most of the others, on the hour
 * or half hour, early.
 */
function volgordeVan(gesprek: Gesprek, start: Moment, tijd: Interval, vorm: Vorm, { opgave, beschikbaar }: Pick<Rooster, 'opgave' | 'beschikbaar'>, personen: ReadonlyMap<string, Opgave['personen'][number]>): number {
  const wie = gesprek.deelnemers.flatMap(({ persoon, verplicht }) => {
    const gevonden = personen.get(persoon);
    return gevonden === undefined ? [] : [{ persoon: gevonden, verplicht }];
  });
  const lunch = beschikbaar.lunch(start.datum);
  const overLunch = tijd.van < lunch.tot && lunch.van < tijd.tot;
  const elders = vorm === 'online' ? wie.filter(({ persoon, verplicht }) => verplicht && !isAanwezig(persoon, start.datum)).length : 0;
  const missen = wie.filter(({ persoon, verplicht }) => !verplicht && !past(tijd, beschikbaar.persoon(persoon, start.datum, vorm))).length;
  const middag = start.tijd >= MIDDAG;
  const minuten = minutenVan(start.tijd) - (middag ? minutenVan(MIDDAG) : minutenVan(opgave.uren.van));
  const halveDagen = 2 * Math.max(0, werkdagenTussen(opgave.nu.datum, start.datum, opgave.kalender)) + (middag ? 1 : 0);
  const binnen = Math.min(missen, 2) * 80 + (minuten % 30 === 0 ? 0 : 40) + Math.min(39, Math.max(0, Math.floor(minuten / STAP_MINUTEN)));
  const agreed = start.instant === gesprek.liefst ? 0 : 1024 * HALVE_DAG;
  return agreed + (overLunch ? 256 * HALVE_DAG : 0) + Math.min(elders, 3) * 64 * HALVE_DAG + halveDagen * HALVE_DAG + binnen;
}

export function minutenVan(tijd: Tijd): number {
  return Number(tijd.slice(0, 2)) * 60 + Number(tijd.slice(3));
}

function tijdVan(minuten: number): Tijd {
  return `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}` as Tijd;
}

/** The starts of a day at which meetings may begin: each quarter of an hour in these hours. */
export function kwartieren(dag: Datum, uren: Opgave['uren']): readonly Moment[] {
  const eerste = Math.ceil(minutenVan(uren.van) / STAP_MINUTEN) * STAP_MINUTEN;
  const aantal = Math.max(0, Math.ceil((minutenVan(uren.tot) - eerste) / STAP_MINUTEN));
  return Array.from({ length: aantal }, (_, i) => momentOp(dag, tijdVan(eerste + i * STAP_MINUTEN)));
}

function rasterVan({ uren }: Opgave, dagen: readonly Datum[]): ReadonlyMap<Datum, readonly Moment[]> {
  return new Map(dagen.map((dag) => [dag, kwartieren(dag, uren)]));
}

/** Reads an opgave: every moment at which each meeting could be held, and which bookings can stay. */
export function maakRooster(opgave: Opgave): Rooster {
  const beschikbaar = leesBeschikbaar(opgave);
  const dagen: Datum[] = [];
  for (let dag = opgave.nu.datum; dag <= opgave.zoekTot; dag = plusDagen(dag, 1)) if (isWerkdag(dag, opgave.kalender)) dagen.push(dag);
  const raster = rasterVan(opgave, dagen);
  const personen = new Map(opgave.personen.map((persoon) => [persoon.id, persoon]));
  const basis = { opgave, beschikbaar };
  const vanaf = Date.parse(opgave.nu.instant) + opgave.minimaleAanloopMinuten * MINUUT;

  const maakMogelijk = (gesprek: Gesprek, start: Moment, vorm: Vorm, vrij: readonly Interval[]): Mogelijk | undefined => {
    const van = Date.parse(start.instant);
    const tijd = { van, tot: van + gesprek.duurMinuten * MINUUT };
    if (!past(tijd, vrij)) return undefined;
    const ruimtes = gesprek.ruimte && vorm === 'inDePI' ? opgave.ruimtes.filter(({ id }) => beschikbaar.ruimteVrij(id, tijd)).map(({ id }) => id) : [];
    if (gesprek.ruimte && vorm === 'inDePI' && ruimtes.length === 0) return undefined;
    return { start, tijd, vorm, ruimtes, teLaat: werkdagenTeLaat(gesprek, start.datum, opgave), isVast: false, volgorde: volgordeVan(gesprek, start, tijd, vorm, basis, personen) };
  };

  const vastVan = (gesprek: Gesprek): Mogelijk | undefined => {
    if (gesprek.vast === undefined) return undefined;
    const { start, vorm, ruimte } = gesprek.vast;
    const los = maakMogelijk({ ...gesprek, ruimte: false }, start, vorm, beschikbaar.gesprek(gesprek, start.datum, vorm));
    if (los === undefined || (ruimte !== undefined && !beschikbaar.ruimteVrij(ruimte, los.tijd))) return undefined;
    return { ...los, ruimtes: ruimte === undefined ? [] : [ruimte], isVast: true };
  };

  const blijvend = kiesBlijvend(opgave, vastVan);
  const gesprekken = opgave.gesprekken.map((gesprek): RoosterGesprek => {
    const geweigerd = new Set(gesprek.nietOp.map((instant) => Date.parse(instant)));
    const vast = blijvend.get(gesprek.id);
    const nieuw = dagen.flatMap((dag) => {
      const inDePI = beschikbaar.gesprek(gesprek, dag, 'inDePI');
      const online = beschikbaar.gesprek(gesprek, dag, 'online');
      if (inDePI.length + online.length === 0) return [];
      return (raster.get(dag) ?? []).flatMap((start) => {
        const van = Date.parse(start.instant);
        if (van < vanaf || geweigerd.has(van)) return [];
        const kan = maakMogelijk(gesprek, start, 'inDePI', inDePI) ?? maakMogelijk(gesprek, start, 'online', online);
        return kan === undefined || (vast !== undefined && vast.tijd.van === van && vast.vorm === kan.vorm) ? [] : [kan];
      });
    });
    const bekend = new Map(nieuw.map((een) => [`${een.vorm}${String(een.tijd.van)}`, een]));
    const opStart = (van: number, vorm: Vorm): Mogelijk | undefined => {
      if (van < vanaf || geweigerd.has(van)) return undefined;
      const gevonden = bekend.get(`${vorm}${String(van)}`);
      if (gevonden !== undefined || van % (STAP_MINUTEN * MINUUT) === 0) return gevonden;
      const start = momentVan(instantVan(van));
      return maakMogelijk(gesprek, start, vorm, beschikbaar.gesprek(gesprek, start.datum, vorm));
    };
    const nodig = [...new Set(gesprek.deelnemers.filter(({ verplicht }) => verplicht).map(({ persoon }) => persoon))].sort();
    return {
      gesprek,
      nodig,
      heeftRuimteNodig: gesprek.ruimte,
      mogelijk: (vast === undefined ? nieuw : [vast, ...nieuw]).sort((a, b) => a.tijd.van - b.tijd.van),
      opStart,
      vast,
      nooit: werkdagenTeLaat(gesprek, opgave.zoekTot, opgave) + NOOIT_WERKDAGEN,
      blok: gesprek.achtereen === undefined ? undefined : `${gesprek.achtereen}|${nodig.join(',')}`,
    };
  });
  return {
    opgave, beschikbaar, dagen, gesprekken,
    vanId: new Map(gesprekken.map((een) => [een.gesprek.id, een])),
    komenVanBuiten: new Set(opgave.personen.filter(({ komtVanBuiten }) => komtVanBuiten).map(({ id }) => id)),
    maxPerDag: new Map(opgave.personen.flatMap(({ id, maxMinutenPerDag }) => (maxMinutenPerDag === undefined ? [] : [[id, maxMinutenPerDag] as const]))),
  };
}

/** Of the bookings that can stay: those that can stay together, accepted ones first, then the earliest. */
function kiesBlijvend(opgave: Opgave, vastVan: (gesprek: Gesprek) => Mogelijk | undefined): ReadonlyMap<string, Mogelijk> {
  const max = new Map(opgave.personen.map(({ id, maxMinutenPerDag }) => [id, maxMinutenPerDag ?? Infinity]));
  const op = [...opgave.gesprekken].filter(({ vast }) => vast !== undefined).sort(
    (a, b) => Number(b.vast?.geaccepteerd) - Number(a.vast?.geaccepteerd) || (a.vast?.start.instant ?? '').localeCompare(b.vast?.start.instant ?? '') || a.id.localeCompare(b.id),
  );
  const blijvend = new Map<string, Mogelijk>();
  const bezig: { readonly tijd: Interval; readonly dag: Datum; readonly wie: readonly string[]; readonly ruimte: string | undefined; readonly minuten: number }[] = [];
  for (const gesprek of op) {
    const kan = vastVan(gesprek);
    if (kan === undefined) continue;
    const wie = gesprek.deelnemers.filter(({ verplicht }) => verplicht).map(({ persoon }) => persoon);
    const [ruimte] = kan.ruimtes;
    const botst = bezig.some((ander) => ander.tijd.van < kan.tijd.tot && kan.tijd.van < ander.tijd.tot && (ander.wie.some((id) => wie.includes(id)) || (ruimte !== undefined && ander.ruimte === ruimte)));
    const teVol = wie.some((id) => bezig.filter((ander) => ander.dag === kan.start.datum && ander.wie.includes(id)).reduce((som, { minuten }) => som + minuten, gesprek.duurMinuten) > (max.get(id) ?? Infinity));
    if (botst || teVol) continue;
    blijvend.set(gesprek.id, kan);
    bezig.push({ tijd: kan.tijd, dag: kan.start.datum, wie, ruimte, minuten: gesprek.duurMinuten });
  }
  return blijvend;
}
