import type { Datum } from '../domain/datum.ts';
import type { Vorm } from '../domain/planning.ts';
import type { Mogelijk, Rooster, RoosterGesprek } from './rooster.ts';

/**
 * What a plan is worth: levels of which the first that differs decides, and lower is better. The form stands before
 * the trips because a meeting that belongs in the PI would otherwise go online to save one.
 */
export interface Doelwaarde {
  /** Meetings that are not planned before or on the last day of their termijn. */
  readonly nietOptijd: number;
  /** Meetings moved although their booking could stay: accepted by all, and still open. */
  readonly verplaatstGeaccepteerd: number;
  readonly verplaatstOpen: number;
  /** Working days late of all meetings together; one not planned counts as later than any planned one. */
  readonly werkdagenTeLaat: number;
  /** Meetings online that are rather in the PI. */
  readonly online: number;
  /** A block of touching meetings of the same people is one moment. */
  readonly momenten: number;
  /** Days on which somebody from outside comes to the PI, of all people together. */
  readonly reizen: number;
  /** The sum of the places in the order of moments: lower is earlier, less over lunch, with more of the others. */
  readonly volgorde: number;
}

/** A meeting with the moment chosen for it. */
export interface Keuze {
  readonly gesprek: RoosterGesprek;
  readonly moment: Mogelijk;
  readonly ruimte: string | undefined;
}

/** The levels as a list, the first weighs most; moments and trips count alike. */
export function alsLijst(doel: Doelwaarde): readonly number[] {
  return [doel.nietOptijd, doel.verplaatstGeaccepteerd, doel.verplaatstOpen, doel.werkdagenTeLaat, doel.online, doel.momenten + doel.reizen, doel.volgorde];
}

/** Negative when `a` is better, positive when `b` is, 0 when they are worth the same. */
export function vergelijkDoel(a: Doelwaarde, b: Doelwaarde): number {
  const links = alsLijst(a);
  const rechts = alsLijst(b);
  const plaats = links.findIndex((waarde, i) => waarde !== rechts[i]);
  return plaats < 0 ? 0 : (links[plaats] ?? 0) - (rechts[plaats] ?? 0);
}

/** Key of what touching meetings must share at the moment they touch. */
export function naadVan(blok: string, vorm: Vorm, om: number): string {
  return `${blok}|${vorm}|${String(om)}`;
}

/** Key of a trip. */
export function reisVan(persoon: string, dag: Datum): string {
  return `${dag} ${persoon}`;
}

/** What a choice of moments is worth; meetings without a choice count as not planned. */
export function waardeerKeuzes(rooster: Rooster, keuzes: readonly Keuze[]): Doelwaarde {
  const gekozen = new Set(keuzes.map(({ gesprek }) => gesprek.gesprek.id));
  const zonder = rooster.gesprekken.filter(({ gesprek }) => !gekozen.has(gesprek.id));
  const verplaatst = [...keuzes.filter(({ gesprek, moment }) => gesprek.vast !== undefined && !moment.isVast).map(({ gesprek }) => gesprek), ...zonder.filter(({ vast }) => vast !== undefined)];
  const geaccepteerd = verplaatst.filter(({ gesprek }) => gesprek.vast?.geaccepteerd === true).length;
  const einden = new Set(keuzes.flatMap(({ gesprek, moment }) => (gesprek.blok === undefined ? [] : [naadVan(gesprek.blok, moment.vorm, moment.tijd.tot)])));
  const naden = keuzes.filter(({ gesprek, moment }) => gesprek.blok !== undefined && einden.has(naadVan(gesprek.blok, moment.vorm, moment.tijd.van))).length;
  const reizen = new Set(
    keuzes.filter(({ moment }) => moment.vorm === 'inDePI').flatMap(({ gesprek, moment }) => gesprek.nodig.filter((id) => rooster.komenVanBuiten.has(id)).map((id) => reisVan(id, moment.start.datum))),
  );
  const som = (waarden: readonly number[]): number => waarden.reduce((totaal, waarde) => totaal + waarde, 0);
  return {
    nietOptijd: zonder.length + keuzes.filter(({ moment }) => moment.teLaat > 0).length,
    verplaatstGeaccepteerd: geaccepteerd,
    verplaatstOpen: verplaatst.length - geaccepteerd,
    werkdagenTeLaat: som(zonder.map(({ nooit }) => nooit)) + som(keuzes.map(({ moment }) => moment.teLaat)),
    online: keuzes.filter(({ gesprek, moment }) => moment.vorm === 'online' && gesprek.gesprek.vorm === 'bijVoorkeurInDePI').length,
    momenten: keuzes.length - naden,
    reizen: reizen.size,
    volgorde: som(keuzes.map(({ moment }) => moment.volgorde)),
  };
}
