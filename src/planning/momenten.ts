import { vindKandidaten, type Kandidaat } from './kandidaten.ts';
import { schrijfReden } from './reden.ts';
import type { MomentVraag, Voorstel } from './vraag.ts';

/** A choice as a list of numbers: the first that differs decides, and lower comes first. */
type Sleutel = readonly number[];

/**
 * In time: in the PI before online, not over lunch, online rather on a day that people are in the PI, then the earliest
 * half-day. Too late: the earliest half-day comes first of all. Within a half-day: with most of the others, on the hour
 * or half hour, and as early as can be.
 */
function sleutel({ start, tijd, vorm, voorTermijn, dagdeel, tijdensLunch, afwezigen, elders, opHeelOfHalfUur }: Kandidaat): Sleutel {
  const halveDag = [Number(start.datum.replaceAll('-', '')), dagdeel === 'ochtend' ? 0 : 1];
  const lunch = tijdensLunch ? 1 : 0;
  const volgorde = voorTermijn ? [vorm === 'inDePI' ? 0 : 1, lunch, elders, ...halveDag] : [...halveDag, lunch];
  return [...volgorde, afwezigen, opHeelOfHalfUur ? 0 : 1, tijd.van];
}

function vergelijk(a: Sleutel, b: Sleutel): number {
  const plaats = a.findIndex((waarde, index) => waarde !== b[index]);
  return plaats < 0 ? 0 : (a[plaats] ?? 0) - (b[plaats] ?? 0);
}

function opVolgorde(kandidaten: readonly Kandidaat[]): readonly Kandidaat[] {
  return kandidaten
    .map((kandidaat) => ({ kandidaat, sleutel: sleutel(kandidaat) }))
    .sort((a, b) => vergelijk(a.sleutel, b.sleutel))
    .map(({ kandidaat }) => kandidaat);
}

function zelfdeHalveDag(a: Kandidaat, b: Kandidaat): boolean {
  return a.start.datum === b.start.datum && a.dagdeel === b.dagdeel;
}

function overlapt(a: Kandidaat, b: Kandidaat): boolean {
  return a.tijd.van < b.tijd.tot && b.tijd.van < a.tijd.tot;
}

/** The best of each half-day, so that there is something to choose; a second in a half-day only to fill up. */
function kies(gesorteerd: readonly Kandidaat[], aantal: number): readonly Kandidaat[] {
  const gekozen: Kandidaat[] = [];
  for (const botst of [zelfdeHalveDag, overlapt]) {
    for (const kandidaat of gesorteerd) {
      if (gekozen.length >= aantal) return gekozen;
      if (!gekozen.some((eerder) => botst(eerder, kandidaat) || overlapt(eerder, kandidaat))) gekozen.push(kandidaat);
    }
  }
  return gekozen;
}

/**
 * The best moments for a meeting of everybody who is `verplicht`, best first, at most `vraag.aantal`, never
 * overlapping. Moments up to and including the termijn; only when there are none, the first ones after it up to
 * `zoekTot`. `vraag.liefst` goes before all of them. Empty when there is no moment at all. All times of day are Dutch.
 */
export function besteMomenten(vraag: MomentVraag): readonly Voorstel[] {
  const kandidaten = vindKandidaten(vraag);
  const optijd = kandidaten.filter(({ voorTermijn }) => voorTermijn);
  const onzeker = vraag.deelnemers.filter(({ bezet }) => bezet === 'onbekend').map(({ naam }) => naam);
  const gesorteerd = opVolgorde(optijd.length > 0 ? optijd : kandidaten);
  const zelfde = kandidaten.filter(({ start }) => start.instant === vraag.liefst);
  return kies([...zelfde, ...gesorteerd.filter((kandidaat) => !zelfde.includes(kandidaat))], vraag.aantal).map((kandidaat) => ({
    start: kandidaat.start,
    duurMinuten: vraag.duurMinuten,
    vorm: kandidaat.vorm,
    voorTermijn: kandidaat.voorTermijn,
    reden: `${zelfde.includes(kandidaat) ? 'hetzelfde moment als eerst; ' : ''}${schrijfReden(kandidaat, kandidaten, vraag)}`,
    onzeker,
  }));
}
