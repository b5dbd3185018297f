import { herkenKolommen, isCompleet, meldOntbrekend, type Kolommen } from './kolommen.ts';
import { LEEG, MAX_RIJEN, onleesbaar, TE_VEEL_RIJEN, type Cel, type Gelezen, type GelezenRij } from './rij.ts';
import { schoneTekst } from './tekstveld.ts';
import type { Leesvorm } from './vorm.ts';

type Rij = readonly Cel[];

interface Kop {
  /** 0-based place of the header in the table. */
  readonly index: number;
  readonly cellen: Rij;
  readonly kolommen: Kolommen;
}

/** Lists often carry a title and a date above the header; further down is data. */
export const KOP_BINNEN_RIJEN = 10;

function isLegeCel(cel: Cel): boolean {
  return cel === null || cel === undefined || (typeof cel === 'string' && schoneTekst(cel) === '');
}

function isLegeRij(rij: Rij): boolean {
  return rij.every(isLegeCel);
}

/** The row with most headings we know among the first ten (the first filled one if none); undefined for an empty table. */
export function vindKop(tabel: readonly Rij[]): Kop | undefined {
  return tabel
    .slice(0, KOP_BINNEN_RIJEN)
    .map((cellen, index): Kop => ({ index, cellen, kolommen: herkenKolommen(cellen) }))
    .filter(({ cellen }) => !isLegeRij(cellen))
    .reduce<Kop | undefined>((beste, kop) => (beste === undefined || kop.kolommen.size > beste.kolommen.size ? kop : beste), undefined);
}

function leesTabelrij<T>(nummer: number, rij: Rij, kop: Kop, vorm: Leesvorm<T>): GelezenRij<T> {
  // One comma too many in a CSV row moves every later value one column on: a wrong afdeling, or a wrong date.
  if (rij.slice(kop.cellen.length).some((cel) => !isLegeCel(cel))) {
    const melding = 'Deze rij heeft meer vakken dan er kolomnamen zijn. Zet een tekst met een scheidingsteken tussen aanhalingstekens.';
    return { rij: nummer, ok: false, fouten: [{ veld: 'rij', melding }] };
  }
  return vorm.leesRij(nummer, new Map([...kop.kolommen].map(([veld, plaatsen]) => [veld, plaatsen.map((plaats) => rij[plaats])])));
}

/** Reads a table of cells whose header is among its first ten rows; row numbers count from the header (`RuwSignaal`). */
export function leesTabel<T>(tabel: readonly Rij[], vorm: Leesvorm<T>): Gelezen<T> {
  const kop = vindKop(tabel);
  if (kop === undefined) return LEEG;
  if (!isCompleet(kop.kolommen, vorm.verplicht)) return onleesbaar(meldOntbrekend(kop.cellen, kop.kolommen, vorm.verplicht));
  const gevuld = tabel.slice(kop.index + 1).flatMap((rij, index) => (isLegeRij(rij) ? [] : [{ rij, nummer: index + 1 }]));
  if (gevuld.length > MAX_RIJEN) return TE_VEEL_RIJEN;
  return { ok: true, rijen: gevuld.map(({ rij, nummer }) => leesTabelrij(nummer, rij, kop, vorm)) };
}
