/** A figure about fewer than this many is hidden. Source: domain.md A11. */
export const KLEINSTE = 5;

/** Counts of one figure at one level of time: those of the whole and of each group, by column. */
export interface Telvlak {
  readonly totaal: readonly number[];
  readonly groepen: readonly (readonly number[])[];
  /** Of each column the one of the coarser level that it is part of. */
  readonly binnen: readonly number[];
}

/** What may be shown at one level: a figure of the whole where its column may, one of a group where its row may too. */
export interface Zichtbaar {
  readonly kolommen: readonly boolean[];
  readonly groepen: readonly boolean[];
}

/** With it, which columns are known together only: those with the same mark. A column that is shown is alone under its own. */
interface Stand extends Zichtbaar {
  readonly samen: readonly string[];
}

/** Whether a count is so small that it says something of somebody. */
export function isKlein(aantal: number): boolean {
  return aantal > 0 && aantal < KLEINSTE;
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((tot, getal) => tot + getal, 0);
}

/**
 * Hides the next smallest along until what is left over for the hidden ones together is small in no column: then a small
 * count among them, which is smaller than that, does not follow from it.
 */
function metBuren(rijen: readonly (readonly number[])[], eerst: readonly number[]): ReadonlySet<number> {
  const verborgen = new Set(eerst);
  const volgorde = rijen.map((rij, i) => ({ i, aantal: som(rij) })).filter(({ aantal }) => aantal > 0).sort((a, b) => a.aantal - b.aantal || a.i - b.i);
  const volgtUitRest = (): boolean => (rijen[0] ?? []).some((_getal, kolom) => isKlein(som([...verborgen].map((i) => rijen[i]?.[kolom] ?? 0))));
  for (const { i } of volgorde.filter((een) => !verborgen.has(een.i))) {
    if (!volgtUitRest()) break;
    verborgen.add(i);
  }
  return verborgen;
}

/** Which columns of the whole are hidden, apart for each stretch that is shown at the coarser level. */
function kolommen({ totaal, binnen }: Telvlak, grover: Stand | undefined): Pick<Stand, 'kolommen' | 'samen'> {
  const verborgen = new Map<number, string>();
  for (const [grof, nummers] of Map.groupBy(totaal.keys(), (kolom) => binnen[kolom] ?? 0)) {
    if (grover?.kolommen[grof] === false) {
      for (const kolom of nummers) verborgen.set(kolom, grover.samen[grof] ?? '');
      continue;
    }
    const klein = nummers.flatMap((kolom, i) => (isKlein(totaal[kolom] ?? 0) ? [i] : []));
    const weg = grover === undefined ? new Set(klein) : metBuren(nummers.map((kolom) => [totaal[kolom] ?? 0]), klein);
    for (const [i, kolom] of nummers.entries()) if (weg.has(i)) verborgen.set(kolom, `binnen ${String(totaal.length)}.${String(grof)}`);
  }
  return { kolommen: totaal.map((_getal, kolom) => !verborgen.has(kolom)), samen: totaal.map((_getal, kolom) => verborgen.get(kolom) ?? `los ${String(kolom)}`) };
}

function vlak(geteld: Telvlak, grover: Stand | undefined): Stand {
  const stand = kolommen(geteld, grover);
  // Of columns that are hidden together the sum is known, so that sum must not be small either.
  const bijeen = [...Map.groupBy(geteld.totaal.keys(), (kolom) => stand.samen[kolom] ?? '').values()];
  const rijen = geteld.groepen.map((rij) => bijeen.map((samen) => som(samen.map((kolom) => rij[kolom] ?? 0))));
  const verborgen = metBuren(rijen, rijen.flatMap((rij, i) => (grover?.groepen[i] === false || rij.some(isKlein) ? [i] : [])));
  return { ...stand, groepen: rijen.map((_rij, i) => !verborgen.has(i)) };
}

/**
 * What of a table with totals may be shown, so that no count of 1 to 4 can be read or worked out by subtraction: not from
 * the total, not from a longer stretch of time, and not by asking for both (domain.md A11). The levels go from coarse to
 * fine, the first one has one column. A small column of the whole is hidden for every group, with a neighbour of the same
 * stretch; a group with a small count is hidden at that level and every finer one, with all its columns and with the next
 * smallest group.
 */
export function zichtbaar(niveaus: readonly Telvlak[]): readonly Zichtbaar[] {
  return niveaus.reduce<readonly Stand[]>((grovere, niveau) => [...grovere, vlak(niveau, grovere.at(-1))], []).map((stand) => ({ kolommen: stand.kolommen, groepen: stand.groepen }));
}
