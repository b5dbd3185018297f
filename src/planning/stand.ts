import type { Datum } from '../domain/datum.ts';
import { naadVan, reisVan, type Keuze } from './doel.ts';
import type { Mogelijk, Rooster, RoosterGesprek } from './rooster.ts';

/** A plan in the making: what is chosen so far, and what still fits beside it. */
export interface Stand {
  readonly keuzes: readonly Keuze[];
  /** The room to use (undefined when none is needed), or false when the moment doesn't fit beside what is chosen. */
  readonly past: (gesprek: RoosterGesprek, moment: Mogelijk) => { readonly ruimte: string | undefined } | false;
  readonly zet: (gesprek: RoosterGesprek, moment: Mogelijk, ruimte: string | undefined) => void;
  /** How many separate moments and trips come with it: 1 for the moment unless it touches its block, and 1 for each new trip. */
  readonly kost: (gesprek: RoosterGesprek, moment: Mogelijk) => number;
}

interface Bezig {
  readonly van: number;
  readonly tot: number;
}

function voegToe<K>(bij: Map<K, Bezig[]>, sleutel: K, tijd: Bezig): void {
  const lijst = bij.get(sleutel);
  if (lijst === undefined) bij.set(sleutel, [tijd]);
  else lijst.push(tijd);
}

/** Starts with nothing chosen. */
export function beginStand(rooster: Rooster): Stand {
  const keuzes: Keuze[] = [];
  const vanPersoon = new Map<string, Bezig[]>();
  const vanRuimte = new Map<string, Bezig[]>();
  const minuten = new Map<string, number>();
  const naden = new Set<string>();
  const reizen = new Set<string>();
  const vrij = (lijst: readonly Bezig[] | undefined, { van, tot }: Bezig): boolean => lijst === undefined || !lijst.some((bezig) => bezig.van < tot && van < bezig.tot);
  const dagSleutel = (id: string, dag: Datum): string => `${dag} ${id}`;
  return {
    keuzes,
    past: ({ nodig, gesprek }, { tijd, start, ruimtes }) => {
      for (const id of nodig) {
        if (!vrij(vanPersoon.get(id), tijd)) return false;
        const max = rooster.maxPerDag.get(id);
        if (max !== undefined && (minuten.get(dagSleutel(id, start.datum)) ?? 0) + gesprek.duurMinuten > max) return false;
      }
      if (ruimtes.length === 0) return { ruimte: undefined };
      const ruimte = ruimtes.find((id) => vrij(vanRuimte.get(id), tijd));
      return ruimte === undefined ? false : { ruimte };
    },
    zet: (gesprek, moment, ruimte) => {
      keuzes.push({ gesprek, moment, ruimte });
      for (const id of gesprek.nodig) {
        voegToe(vanPersoon, id, moment.tijd);
        const dag = dagSleutel(id, moment.start.datum);
        minuten.set(dag, (minuten.get(dag) ?? 0) + gesprek.gesprek.duurMinuten);
        if (moment.vorm === 'inDePI' && rooster.komenVanBuiten.has(id)) reizen.add(reisVan(id, moment.start.datum));
      }
      if (ruimte !== undefined) voegToe(vanRuimte, ruimte, moment.tijd);
      if (gesprek.blok !== undefined) {
        naden.add(naadVan(gesprek.blok, moment.vorm, moment.tijd.van));
        naden.add(naadVan(gesprek.blok, moment.vorm, moment.tijd.tot));
      }
    },
    kost: ({ nodig, blok }, { vorm, tijd, start }) => {
      const raakt = blok !== undefined && (naden.has(naadVan(blok, vorm, tijd.van)) || naden.has(naadVan(blok, vorm, tijd.tot)));
      const nieuw = vorm === 'inDePI' ? nodig.filter((id) => rooster.komenVanBuiten.has(id) && !reizen.has(reisVan(id, start.datum))).length : 0;
      return (raakt ? 0 : 1) + nieuw;
    },
  };
}
