import { isWerkdag } from '../domain/kalender.ts';
import { isAanwezig, MINUUT } from './beschikbaar.ts';
import { intervalVan, merge, past, type Interval } from './interval.ts';
import type { Gesprek, Opgave } from './opgave.ts';
import type { Gepland, Plan } from './plan.ts';
import { minutenVan, STAP_MINUTEN } from './rooster.ts';

function tijdVan({ start, duurMinuten }: Gepland): Interval {
  const van = Date.parse(start.instant);
  return { van, tot: van + duurMinuten * MINUUT };
}

function overlapt(a: Interval, b: Interval): boolean {
  return a.van < b.tot && b.van < a.tot;
}

function isBuitenUren(tijd: Interval, { start }: Gepland, { van, tot }: Opgave['uren']): boolean {
  const begin = minutenVan(start.tijd);
  return begin < minutenVan(van) || begin + (tijd.tot - tijd.van) / MINUUT > minutenVan(tot);
}

/** Busy with something else than the fixed hours of the meeting itself. */
function isBezet({ bezet }: Opgave['personen'][number], tijd: Interval, eigen: readonly Interval[]): boolean {
  return bezet !== 'onbekend' && bezet.map(intervalVan).some((een) => overlapt(tijd, een) && !eigen.some(({ van, tot }) => een.van <= van && tot <= een.tot));
}

function breukenVanPersoon(moment: Gepland, tijd: Interval, persoon: Opgave['personen'][number], eigen: readonly Interval[]): readonly string[] {
  const dag = moment.start.datum;
  const regels: readonly (readonly [boolean, string])[] = [
    [isBezet(persoon, tijd, eigen), 'is busy'],
    [(persoon.afwezigOp ?? []).some(({ van, tot }) => van <= dag && (tot === undefined || dag <= tot)), 'is away'],
    [moment.vorm === 'inDePI' && !isAanwezig(persoon, dag), 'is not in the PI that day'],
    [persoon.werkuren !== undefined && (!persoon.werkuren.weekdagen.includes(((new Date(`${dag}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) || isBuitenUren(tijd, moment, persoon.werkuren)), 'does not work then'],
    [(persoon.elders ?? []).some(({ van, tot, reisMinuten }) => {
      const reis = moment.vorm === 'inDePI' ? reisMinuten * MINUUT : 0;
      return overlapt(tijd, { van: Date.parse(van.instant) - reis, tot: Date.parse(tot.instant) + reis });
    }), 'is in another PI or on the way'],
  ];
  return regels.filter(([breekt]) => breekt).map(([, wat]) => `${persoon.id} ${wat}`);
}

function breukenVanMoment(moment: Gepland, gesprek: Gesprek, opgave: Opgave, plan: Plan): readonly string[] {
  const tijd = tijdVan(moment);
  const dag = moment.start.datum;
  const isZoals = gesprek.vast?.start.instant === moment.start.instant && gesprek.vast.vorm === moment.vorm;
  const opRaster = minutenVan(moment.start.tijd) % STAP_MINUTEN === 0;
  const sluitAan = plan.gepland.some((ander) => tijdVan(ander).tot === tijd.van && opgave.gesprekken.some(({ id, achtereen }) => id === ander.gesprek && achtereen !== undefined && achtereen === gesprek.achtereen));
  const kamer = opgave.ruimtes.find(({ id }) => id === moment.ruimte);
  const regels: readonly (readonly [boolean, string])[] = [
    [moment.duurMinuten !== gesprek.duurMinuten, 'has another length'],
    [gesprek.vorm !== 'bijVoorkeurInDePI' && gesprek.vorm !== moment.vorm, 'has another form'],
    [!isWerkdag(dag, opgave.kalender), 'is on a free day'],
    [isBuitenUren(tijd, moment, opgave.uren), 'is outside the hours'],
    [gesprek.vroegst !== undefined && dag < gesprek.vroegst, 'is before its first day'],
    [gesprek.vensters !== undefined && !past(tijd, merge(gesprek.vensters.map(intervalVan))), 'is outside its vensters'],
    [!isZoals && tijd.van < Date.parse(opgave.nu.instant) + opgave.minimaleAanloopMinuten * MINUUT, 'comes without notice'],
    [!isZoals && dag > opgave.zoekTot, 'is after the last day to look at'],
    [!isZoals && gesprek.nietOp.some((instant) => Date.parse(instant) === tijd.van), 'was refused at this start'],
    [!isZoals && !opRaster && !sluitAan, 'starts between the quarters'],
    [!isZoals && gesprek.ruimte && moment.vorm === 'inDePI' && kamer === undefined, 'has no room'],
    [kamer?.bezet.some((bezet) => overlapt(tijd, intervalVan(bezet))) ?? false, 'is in a room that is busy'],
    [moment.voorTermijn !== dag <= gesprek.termijn, 'says the wrong thing about its termijn'],
  ];
  const personen = gesprek.deelnemers.filter(({ verplicht }) => verplicht).flatMap(({ persoon }) => opgave.personen.filter(({ id }) => id === persoon));
  return [...regels.filter(([breekt]) => breekt).map(([, wat]) => wat), ...personen.flatMap((persoon) => breukenVanPersoon(moment, tijd, persoon, (gesprek.eigenUren ?? []).map(intervalVan)))].map((wat) => `${gesprek.id} ${wat}`);
}

/**
 * Every hard rule that a plan breaks, one line each for the log; empty when it is sound. Reads the opgave by itself,
 * not through what the planners use, so that it finds their mistakes too.
 */
export function controleer(opgave: Opgave, plan: Plan): readonly string[] {
  const gesprekken = new Map(opgave.gesprekken.map((gesprek) => [gesprek.id, gesprek]));
  const nodig = (id: string): readonly string[] => (gesprekken.get(id)?.deelnemers ?? []).filter(({ verplicht }) => verplicht).map(({ persoon }) => persoon);
  const eigen = plan.gepland.flatMap((moment) => {
    const gesprek = gesprekken.get(moment.gesprek);
    return gesprek === undefined ? [`${moment.gesprek} was not asked for`] : breukenVanMoment(moment, gesprek, opgave, plan);
  });
  const samen = plan.gepland.flatMap((een, i) =>
    plan.gepland.slice(i + 1).flatMap((ander) => {
      if (een.gesprek === ander.gesprek) return [`${een.gesprek} is planned twice`];
      if (!overlapt(tijdVan(een), tijdVan(ander))) return [];
      const dubbel = nodig(een.gesprek).filter((id) => nodig(ander.gesprek).includes(id));
      const kamer = een.ruimte !== undefined && een.ruimte === ander.ruimte ? [een.ruimte] : [];
      return [...dubbel, ...kamer].map((wie) => `${een.gesprek} and ${ander.gesprek} both take ${wie} at the same time`);
    }),
  );
  const teVol = opgave.personen.flatMap(({ id, maxMinutenPerDag }) => {
    if (maxMinutenPerDag === undefined) return [];
    const mijn = plan.gepland.filter(({ gesprek }) => nodig(gesprek).includes(id));
    return [...new Set(mijn.map(({ start }) => start.datum))]
      .filter((dag) => mijn.filter(({ start }) => start.datum === dag).reduce((som, { duurMinuten }) => som + duurMinuten, 0) > maxMinutenPerDag)
      .map((dag) => `${id} has more meetings on ${dag} than they may have`);
  });
  const genoemd = new Set([...plan.gepland, ...plan.nietGepland].map(({ gesprek }) => gesprek));
  const vergeten = opgave.gesprekken.filter(({ id }) => !genoemd.has(id)).map(({ id }) => `${id} is forgotten`);
  return [...eigen, ...samen, ...teVol, ...vergeten];
}
