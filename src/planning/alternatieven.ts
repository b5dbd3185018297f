import type { Keuze } from './doel.ts';
import { waardeerKeuzes, alsLijst } from './doel.ts';
import type { Opgave } from './opgave.ts';
import type { Gepland, Plan } from './plan.ts';
import { alsGepland, leesPlan, vrijNaast } from './planner.ts';
import { maakRooster, MIDDAG, type Rooster } from './rooster.ts';

function zelfdeHalveDag({ moment: a }: Keuze, { moment: b }: Keuze): boolean {
  return a.start.datum === b.start.datum && a.start.tijd < MIDDAG === b.start.tijd < MIDDAG;
}

function overlapt({ moment: a }: Keuze, { moment: b }: Keuze): boolean {
  return a.tijd.van < b.tijd.tot && b.tijd.van < a.tijd.tot;
}

/** The best of each half-day, so that there is something to choose; a second in a half-day only to fill up. */
function spreid(gesorteerd: readonly Keuze[], begin: readonly Keuze[], aantal: number): readonly Keuze[] {
  const gekozen = begin.slice(0, aantal);
  for (const botst of [zelfdeHalveDag, overlapt]) {
    for (const kandidaat of gesorteerd) {
      if (gekozen.length >= aantal) return gekozen;
      if (!gekozen.some((eerder) => botst(eerder, kandidaat) || overlapt(eerder, kandidaat))) gekozen.push(kandidaat);
    }
  }
  return gekozen;
}

/** Best first, by what the whole plan is worth with the meeting there; the levels of moving it don't count: it is being asked about. */
function opWaarde(rooster: Rooster, rest: readonly Keuze[], kandidaten: readonly Keuze[]): readonly Keuze[] {
  return kandidaten
    .map((keuze) => ({ keuze, rang: alsLijst({ ...waardeerKeuzes(rooster, [...rest, keuze]), verplaatstGeaccepteerd: 0, verplaatstOpen: 0 }) }))
    .sort((a, b) => {
      const plaats = a.rang.findIndex((waarde, i) => waarde !== b.rang[i]);
      return plaats < 0 ? a.keuze.moment.tijd.van - b.keuze.moment.tijd.van : (a.rang[plaats] ?? 0) - (b.rang[plaats] ?? 0);
    })
    .map(({ keuze }) => keuze);
}

/**
 * The best moments for one meeting given that the rest of the plan stands: the plan's own first, then others in other
 * half-days, never overlapping. Only moments up to and including the termijn while there are any. Empty when the
 * meeting is not in the opgave or has no moment. Times are Dutch.
 * @param aantal most moments to answer
 */
export function alternatieven(opgave: Opgave, plan: Plan, gesprek: string, aantal: number): readonly Gepland[] {
  const rooster = maakRooster(opgave);
  const keuzes = leesPlan(rooster, plan);
  const deze = rooster.vanId.get(gesprek);
  if (deze === undefined) return [];
  const rest = keuzes.filter((keuze) => keuze.gesprek !== deze);
  const eigen = keuzes.filter((keuze) => keuze.gesprek === deze);
  const vrij = vrijNaast(rooster, rest, deze);
  const momenten = vrij.map(({ moment }) => moment);
  const optijd = vrij.filter(({ moment }) => moment.teLaat === 0);
  const anders = (optijd.length > 0 ? optijd : vrij).map(({ moment, ruimte }) => ({ gesprek: deze, moment, ruimte }));
  return spreid(opWaarde(rooster, rest, anders), eigen, aantal).map((keuze) => alsGepland(keuze, momenten, [...rest, keuze], rooster));
}
