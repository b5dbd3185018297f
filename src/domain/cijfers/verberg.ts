/** A figure about fewer than this many is hidden. Source: domain.md A11. */
export const KLEINSTE = 5;

/** Counts of one figure at one level: those of the whole and of each group, by column. */
export interface Telvlak {
  readonly totaal: readonly number[];
  readonly groepen: readonly (readonly number[])[];
}

/** What may be shown at one level: the whole, and which groups. */
export interface Zichtbaar {
  readonly totaal: boolean;
  readonly groepen: readonly boolean[];
}

function isKlein(aantal: number): boolean {
  return aantal > 0 && aantal < KLEINSTE;
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((tot, getal) => tot + getal, 0);
}

/** Whether what is hidden follows from the total and what is shown: too few groups are hidden, or too few casussen stand behind them. */
function isTerugTeRekenen({ totaal, groepen }: Telvlak, verborgen: ReadonlySet<number>): boolean {
  const tellend = [...verborgen].filter((i) => som(groepen[i] ?? []) > 0);
  if (tellend.length === 0) return false;
  return tellend.length === 1 || totaal.some((_getal, kolom) => isKlein(som(tellend.map((i) => groepen[i]?.[kolom] ?? 0))));
}

/** The smallest group that is still shown and has something to hide behind. */
function volgende({ groepen }: Telvlak, verborgen: ReadonlySet<number>): number | undefined {
  return groepen.map((rij, i) => ({ i, aantal: som(rij) })).filter(({ i, aantal }) => aantal > 0 && !verborgen.has(i)).sort((a, b) => a.aantal - b.aantal || a.i - b.i)[0]?.i;
}

function vlak(geteld: Telvlak, grover: Zichtbaar | undefined): Zichtbaar {
  const totaal = grover?.totaal !== false && !geteld.totaal.some(isKlein);
  if (!totaal) return { totaal, groepen: geteld.groepen.map(() => false) };
  const verborgen = new Set(geteld.groepen.flatMap((rij, i) => (grover?.groepen[i] === false || rij.some(isKlein) ? [i] : [])));
  while (isTerugTeRekenen(geteld, verborgen)) {
    const erbij = volgende(geteld, verborgen);
    if (erbij === undefined) break;
    verborgen.add(erbij);
  }
  return { totaal, groepen: geteld.groepen.map((_rij, i) => !verborgen.has(i)) };
}

/**
 * Which rows of a table with totals may be shown, so that no count of 1 to 4 can be read or worked out by subtraction: not
 * from the total, not from a longer stretch of time, and not by asking for both (domain.md A11). The levels go from coarse
 * to fine, each column of a coarse one the sum of whole columns of the next. A group is hidden at a level as a whole, with
 * all its columns, and then at every finer one; a group that would stand alone takes the next smallest along.
 */
export function zichtbaar(niveaus: readonly Telvlak[]): readonly Zichtbaar[] {
  return niveaus.reduce<readonly Zichtbaar[]>((grovere, niveau) => [...grovere, vlak(niveau, grovere.at(-1))], []);
}
