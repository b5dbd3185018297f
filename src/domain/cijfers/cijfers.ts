import { aandeelFeit, type Aandeel, type Meetfeit } from './meetfeit.ts';
import { MATEN, type Maat } from './maten.ts';
import type { Maand } from './meetregel.ts';
import { tijdvakken, type Per, type Tijdvak } from './perioden.ts';
import { isKlein, zichtbaar, type Telvlak, type Zichtbaar } from './verberg.ts';

/** How many casussen of a group have a fact, of those whose signal came in a month. */
export interface Telling {
  readonly groep: string;
  readonly maand: Maand;
  readonly feit: Meetfeit;
  readonly aantal: number;
}

/** One figure; `van`: over how many casussen; `aantal`: of how many a share is, where neither these nor the others are few. */
export type Cel =
  | { readonly soort: 'waarde'; readonly waarde: number; readonly aantal?: number; readonly p75?: number; readonly van: number }
  /** Too few to show, or shown it would give away another. */
  | { readonly soort: 'verborgen' }
  /** Nothing to count. */
  | { readonly soort: 'leeg' };

/** The figures of one group over a year. */
export interface Rij {
  readonly totaal: Cel;
  /** One for each stretch of the year. */
  readonly perioden: readonly Cel[];
}

export interface Reeks extends Rij {
  readonly maat: Maat;
  /** In the order of the groups that were asked for. */
  readonly groepen: readonly Rij[];
}

export interface Indeling {
  readonly jaar: number;
  readonly per: Per;
  /** The groups to tell apart; all together they are the whole. Empty: the whole only. */
  readonly groepen: readonly string[];
}

type Verdeling = ReadonlyMap<Meetfeit, number>;

function optellen(tellingen: readonly Telling[]): Verdeling {
  const som = new Map<Meetfeit, number>();
  for (const { feit, aantal } of tellingen) som.set(feit, (som.get(feit) ?? 0) + aantal);
  return som;
}

/** Working days with how often each occurs, short ones first. */
function dagen(maat: Maat, verdeling: Verdeling): readonly { readonly werkdagen: number; readonly aantal: number }[] {
  const voorvoegsel = `${maat.id}:`;
  return [...verdeling].filter(([feit]) => feit.startsWith(voorvoegsel)).map(([feit, aantal]) => ({ werkdagen: Number(feit.slice(voorvoegsel.length)), aantal })).sort((a, b) => a.werkdagen - b.werkdagen);
}

function ja(maat: Maat, verdeling: Verdeling): number {
  return verdeling.get(aandeelFeit(maat.id as Aandeel, true)) ?? 0;
}

/** How many casussen a figure is about: what must not be small. */
function noemer(maat: Maat, verdeling: Verdeling): number {
  switch (maat.soort) {
    case 'aantal': return verdeling.get(maat.id as Meetfeit) ?? 0;
    case 'aandeel': return ja(maat, verdeling) + (verdeling.get(aandeelFeit(maat.id as Aandeel, false)) ?? 0);
    case 'duur': return dagen(maat, verdeling).reduce((som, { aantal }) => som + aantal, 0);
  }
}

/** The shortest stretch within which this part of all was done. */
function kwantiel(verdeling: ReturnType<typeof dagen>, deel: number, van: number): number {
  let tot = 0;
  return verdeling.find(({ aantal }) => (tot += aantal) >= deel * van)?.werkdagen ?? 0;
}

function cel(maat: Maat, verdeling: Verdeling): Cel {
  const van = noemer(maat, verdeling);
  if (van === 0) return { soort: 'leeg' };
  switch (maat.soort) {
    case 'aantal': return { soort: 'waarde', waarde: van, van };
    case 'aandeel': {
      const aantal = ja(maat, verdeling);
      return { soort: 'waarde', waarde: Math.round((100 * aantal) / van), van, ...(isKlein(aantal) || isKlein(van - aantal) ? {} : { aantal }) };
    }
    case 'duur': {
      const verdeeld = dagen(maat, verdeling);
      return { soort: 'waarde', waarde: kwantiel(verdeeld, 0.5, van), p75: kwantiel(verdeeld, 0.75, van), van };
    }
  }
}

const VERBORGEN: Cel = { soort: 'verborgen' };
const NIETS: Zichtbaar = { kolommen: [], groepen: [] };

/** What was counted of the whole and of each group, by stretch of time. */
interface Blad {
  readonly totaal: readonly Verdeling[];
  readonly groepen: readonly (readonly Verdeling[])[];
}

function blad(tellingen: readonly Telling[], vakken: readonly Tijdvak[], groepen: readonly string[]): Blad {
  const perVak = (van: readonly Telling[]): readonly Verdeling[] => vakken.map(({ maanden }) => optellen(van.filter(({ maand }) => maanden.includes(maand))));
  const perGroep = Map.groupBy(tellingen, ({ groep }) => groep);
  return { totaal: perVak(tellingen), groepen: groepen.map((groep) => perVak(perGroep.get(groep) ?? [])) };
}

function telvlak(maat: Maat, { totaal, groepen }: Blad, grover: number): Telvlak {
  const tel = (verdelingen: readonly Verdeling[]): readonly number[] => verdelingen.map((een) => noemer(maat, een));
  return { totaal: tel(totaal), groepen: groepen.map(tel), binnen: totaal.map((_een, kolom) => Math.floor((kolom * grover) / totaal.length)) };
}

/** The cells of a row, hidden where their column or the row itself is. */
function cellen(maat: Maat, verdelingen: readonly Verdeling[], { kolommen }: Zichtbaar, rij: boolean): readonly Cel[] {
  return verdelingen.map((een, kolom) => (rij && kolommen[kolom] === true ? cel(maat, een) : VERBORGEN));
}

/**
 * The figures of a year from counted facts, for the whole and for each group, with small numbers hidden. What is hidden is
 * decided over year, quarters and months together, so that asking in two ways shows no more than asking in one. A share is
 * hidden by the size of the group that it is of: over five casussen or more it says nothing of one of them.
 */
export function telCijfers(tellingen: readonly Telling[], { jaar, per, groepen }: Indeling): readonly Reeks[] {
  const vakken = tijdvakken(jaar);
  const bladen = { jaar: blad(tellingen, [vakken.jaar], groepen), kwartaal: blad(tellingen, vakken.kwartaal, groepen), maand: blad(tellingen, vakken.maand, groepen) };
  return MATEN.map((maat) => {
    const [perJaar = NIETS, perKwartaal = NIETS, perMaand = NIETS] = zichtbaar([telvlak(maat, bladen.jaar, 1), telvlak(maat, bladen.kwartaal, 1), telvlak(maat, bladen.maand, vakken.kwartaal.length)]);
    const fijn = per === 'kwartaal' ? perKwartaal : perMaand;
    return {
      maat, totaal: cellen(maat, bladen.jaar.totaal, perJaar, true)[0] ?? VERBORGEN, perioden: cellen(maat, bladen[per].totaal, fijn, true),
      groepen: groepen.map((_groep, i) => ({
        totaal: cellen(maat, bladen.jaar.groepen[i] ?? [], perJaar, perJaar.groepen[i] === true)[0] ?? VERBORGEN, perioden: cellen(maat, bladen[per].groepen[i] ?? [], fijn, fijn.groepen[i] === true),
      })),
    };
  });
}
