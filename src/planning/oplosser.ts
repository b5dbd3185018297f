import type { Highs } from 'highs';
import { krimp, type Grens } from './krimp.ts';
import type { Programma } from './model.ts';

/** What is reported while solving. */
export interface Melding {
  /** The best solution so far. */
  readonly oplossing: Float64Array | undefined;
  /** How many levels are proven best. */
  readonly bewezen: number;
}

/** How far the solving came. */
export interface Uitkomst {
  readonly oplossing: Float64Array | undefined;
  /** The first level that is not proven best, and how far from it; undefined when all levels are. */
  readonly onbewezen: { readonly niveau: number; readonly gat: number } | undefined;
}

/** The share of the time that may be gone at the end of each level; what one level leaves is for the next. */
const TOT_EN_MET = [0.4, 0.8, 1] as const;
/** Costs are whole numbers, so less than 1 from the bound is best. */
const ZEKER = 0.999;

function waarde(kosten: Float64Array, oplossing: Float64Array): number {
  return Math.round(kosten.reduce((som, kost, i) => som + kost * Math.round(oplossing[i] ?? 0), 0));
}

/** What a level may look at: nothing worse than what the levels before it reached, and on the first nothing worse than the start. */
function grenzenVan({ kosten, delen }: Programma, niveau: number, beste: Float64Array | undefined): readonly Grens[] {
  if (beste === undefined) return [];
  const eerder = niveau === 0 ? kosten.slice(0, 1) : [...delen, ...kosten.slice(1, niveau)];
  // A seam between blocks has a negative cost, but a chain of blocks still costs at least as much as any one of them:
  // a column that alone costs more than the whole may be left out on that level too.
  return eerder.map((lijst) => ({ kosten: lijst, hoogst: waarde(lijst, beste) }));
}

/**
 * Solves level after level: each keeps what the levels before it reached. Blocks the thread.
 * @param begin a solution to start from
 * @param tijdMs most time to spend, in milliseconds
 * @param meld called with each better solution and each level proven
 */
export function losOp(highs: Highs, programma: Programma, begin: Float64Array | undefined, tijdMs: number, meld: (melding: Melding) => void): Uitkomst {
  const start = performance.now();
  let beste = begin;
  let onbewezen: Uitkomst['onbewezen'];
  let bewezen = 0;
  for (const [niveau, kosten] of programma.kosten.entries()) {
    const isBest = niveau === 0 && beste !== undefined && waarde(kosten, beste) === 0;
    if (!isBest) {
      const over = tijdMs * (TOT_EN_MET[niveau] ?? 1) - (performance.now() - start);
      const klein = krimp(programma, grenzenVan(programma, niveau, beste));
      const gat = over < 10 ? 1 : lostNiveauOp(highs, klein.programma, niveau, beste && Float64Array.from(klein.kolommen, (kolom) => beste?.[kolom] ?? 0), over, (gevonden) => {
        const oplossing = new Float64Array(programma.boven.length);
        for (const [i, kolom] of klein.kolommen.entries()) oplossing[kolom] = gevonden[i] ?? 0;
        if (beste !== undefined && waarde(kosten, oplossing) >= waarde(kosten, beste)) return;
        beste = oplossing;
        meld({ oplossing, bewezen });
      });
      if (gat > 0) onbewezen ??= { niveau, gat };
    }
    if (beste === undefined) break;
    if (onbewezen === undefined) bewezen = niveau + 1;
    meld({ oplossing: beste, bewezen });
  }
  return { oplossing: beste, onbewezen };
}

function modelVan({ boven, geheel, kosten, rijOnder, rijBoven, rijStart, rijKolom, rijWaarde }: Programma, niveau: number): Parameters<Highs['createModel']>[0] {
  const numCols = boven.length;
  const numRows = rijBoven.length;
  return {
    numCols, numRows,
    colCost: kosten[niveau] ?? new Float64Array(numCols),
    colLower: new Float64Array(numCols), colUpper: boven,
    rowLower: rijOnder, rowUpper: rijBoven,
    matrix: { format: 'csr', numRows, numCols, starts: rijStart, indices: rijKolom, values: rijWaarde },
    integrality: geheel,
  };
}

/** One level; answers the gap that is left (0: proven best). */
function lostNiveauOp(highs: Highs, programma: Programma, niveau: number, begin: Float64Array | undefined, tijdMs: number, meld: (oplossing: Float64Array) => void): number {
  const model = highs.createModel(modelVan(programma, niveau));
  try {
    // Presolve probes every start of every block: with empty calendars that alone takes seconds, where the solving takes a tenth of one.
    model.options.set({ output_flag: false, presolve: 'off', time_limit: tijdMs / 1000, mip_rel_gap: 0, mip_abs_gap: ZEKER });
    if (begin !== undefined) model.setSolution({ colValue: begin });
    model.run({
      [highs.constants.callbackType.mipImprovingSolution](event) {
        if (event.data.mip_solution !== undefined) meld(Float64Array.from(event.data.mip_solution, Math.round));
        return undefined;
      },
    });
    const klaar = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const heeftOplossing = model.info.get('primal_solution_status') === 2;
    if (heeftOplossing) meld(Float64Array.from(model.getSolution().colValue, Math.round));
    if (klaar) return 0;
    const bereikt = model.getObjectiveValue();
    const grens = Number(model.info.get('mip_dual_bound'));
    if (!heeftOplossing || !Number.isFinite(grens)) return 1;
    if (bereikt - grens < ZEKER) return 0;
    return Math.min(1, (bereikt - grens) / Math.max(1, Math.abs(bereikt)));
  } finally {
    model.dispose();
  }
}
