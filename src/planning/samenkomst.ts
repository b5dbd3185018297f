import type { Moment } from '../domain/datum.ts';
import { isAanwezig } from './beschikbaar.ts';
import { past } from './interval.ts';
import type { Vorm } from '../domain/planning.ts';
import type { Opgave } from './opgave.ts';
import { maakRooster } from './rooster.ts';

/** A moment for a meeting that goes on with whoever can come. */
export interface Samenkomst {
  readonly start: Moment;
  readonly vorm: Vorm;
  /** Id of the room. */
  readonly ruimte?: string;
  /** Those invited who are free, in the order of the invitation. */
  readonly vrij: readonly string[];
}

export interface Samenkomsteisen {
  /** Groups of people by id; of each of them somebody must be able to come. */
  readonly kanten: readonly (readonly string[])[];
  /** How many people a room holds, by its id; one that is not in it holds nobody. */
  readonly plaatsen: ReadonlyMap<string, number>;
}

/** The smallest room that holds them all: a large one may be needed by others. */
function kleinstePassende(ruimtes: readonly string[], plaatsen: ReadonlyMap<string, number>, aantal: number): string | undefined {
  return ruimtes.filter((id) => (plaatsen.get(id) ?? 0) >= aantal).sort((a, b) => (plaatsen.get(a) ?? 0) - (plaatsen.get(b) ?? 0) || a.localeCompare(b))[0];
}

/** The first number that differs decides; the lowest goes first. */
function eerst(a: readonly number[], b: readonly number[]): number {
  const plaats = a.findIndex((waarde, i) => waarde !== b[i]);
  return plaats < 0 ? 0 : (a[plaats] ?? 0) - (b[plaats] ?? 0);
}

/**
 * The moment at which most people of the groups can come: not over lunch, on the days that most who come from outside are
 * in the PI, then as early as the planner would take it. Undefined when there is none at which somebody of each group can.
 * @param id the meeting in the opgave; whoever of it is `verplicht` must be free
 */
export function kiesSamenkomst(opgave: Opgave, id: string, { kanten, plaatsen }: Samenkomsteisen): Samenkomst | undefined {
  const { vanId, beschikbaar } = maakRooster(opgave);
  const gezocht = vanId.get(id);
  if (gezocht === undefined) return undefined;
  const { gesprek, mogelijk } = gezocht;
  const personen = gesprek.deelnemers.flatMap(({ persoon }) => opgave.personen.find((een) => een.id === persoon) ?? []);
  const inKanten = new Set(kanten.flat());
  const vanBuiten = personen.filter((persoon) => persoon.komtVanBuiten && inKanten.has(persoon.id));
  const kunnen = mogelijk.map((moment) => ({ moment, vrij: personen.filter((persoon) => past(moment.tijd, beschikbaar.persoon(persoon, moment.start.datum, moment.vorm))).map((persoon) => persoon.id) }))
    .filter(({ vrij }) => kanten.every((kant) => kant.some((wie) => vrij.includes(wie))));
  // A room for the largest company: one for those at a single moment would favour the moments at which few can come.
  const zitplaatsen = Math.max(0, ...kunnen.map(({ vrij }) => vrij.length));
  const kandidaat = ({ moment: { start, tijd, vorm, ruimtes, volgorde }, vrij }: (typeof kunnen)[number]): (Samenkomst & { readonly rang: readonly number[] }) | undefined => {
    const ruimte = kleinstePassende(ruimtes, plaatsen, zitplaatsen);
    if (gesprek.ruimte && vorm === 'inDePI' && ruimte === undefined) return undefined;
    const lunch = beschikbaar.lunch(start.datum);
    const overLunch = tijd.van < lunch.tot && lunch.van < tijd.tot;
    const rang = [overLunch ? 1 : 0, -vrij.filter((wie) => inKanten.has(wie)).length, -vanBuiten.filter((wie) => isAanwezig(wie, start.datum)).length, volgorde, tijd.van];
    return { start, vorm, vrij, rang, ...(ruimte === undefined ? {} : { ruimte }) };
  };
  const beste = kunnen.flatMap((een) => kandidaat(een) ?? []).sort((a, b) => eerst(a.rang, b.rang))[0];
  if (beste === undefined) return undefined;
  const { rang: _rang, ...samenkomst } = beste;
  return samenkomst;
}
