import type { Programma } from './model.ts';

/** A program without the columns that can only be 0. */
export interface Gekrompen {
  readonly programma: Programma;
  /** Of each column that is left, its place in the whole program. */
  readonly kolommen: Int32Array;
}

/** A sum of costs that may not be more than this, in which no column can cost more than the whole. */
export interface Grens {
  readonly kosten: Float64Array;
  readonly hoogst: number;
}

/** Columns that alone are more than a bound, and those that have nothing left to hold them up: a block on a day without members. */
function zoekNullen({ boven, rijStart, rijKolom, rijWaarde, rijBoven }: Programma, grenzen: readonly Grens[]): Uint8Array {
  const nul = new Uint8Array(boven.length);
  for (const { kosten, hoogst } of grenzen) for (const [i, kost] of kosten.entries()) if (kost > hoogst) nul[i] = 1;
  for (const [rij, hoogst] of rijBoven.entries()) {
    if (hoogst !== 0) continue;
    const kolommen = rijKolom.subarray(rijStart[rij], rijStart[rij + 1]);
    const waarden = rijWaarde.subarray(rijStart[rij], rijStart[rij + 1]);
    const heeftSteun = kolommen.some((kolom, i) => (waarden[i] ?? 0) < 0 && nul[kolom] === 0);
    if (!heeftSteun) for (const [i, kolom] of kolommen.entries()) if ((waarden[i] ?? 0) > 0) nul[kolom] = 1;
  }
  return nul;
}

/**
 * Leaves out the columns that the bounds make 0, and adds the bounds as rows. What HiGHS would do in its presolve,
 * without the part of that which takes long here.
 */
export function krimp(programma: Programma, grenzen: readonly Grens[]): Gekrompen {
  const nul = zoekNullen(programma, grenzen);
  const kolommen = Int32Array.from([...nul.keys()].filter((i) => nul[i] === 0));
  const plaats = new Map([...kolommen].map((kolom, i) => [kolom, i]));
  const houd = (lijst: Float64Array): Float64Array => Float64Array.from(kolommen, (kolom) => lijst[kolom] ?? 0);
  const start = [0];
  const rijKolom: number[] = [];
  const rijWaarde: number[] = [];
  const onder: number[] = [];
  const boven: number[] = [];
  const sluit = (laagst: number, hoogst: number): void => {
    if (rijKolom.length === start.at(-1)) return;
    start.push(rijKolom.length);
    onder.push(laagst);
    boven.push(hoogst);
  };
  for (const [rij, hoogst] of programma.rijBoven.entries()) {
    for (let i = programma.rijStart[rij] ?? 0; i < (programma.rijStart[rij + 1] ?? 0); i += 1) {
      const kolom = plaats.get(programma.rijKolom[i] ?? -1);
      if (kolom === undefined) continue;
      rijKolom.push(kolom);
      rijWaarde.push(programma.rijWaarde[i] ?? 0);
    }
    sluit(programma.rijOnder[rij] ?? -Infinity, hoogst);
  }
  for (const { kosten, hoogst } of grenzen) {
    for (const [i, kolom] of kolommen.entries()) {
      const kost = kosten[kolom] ?? 0;
      if (kost === 0) continue;
      rijKolom.push(i);
      rijWaarde.push(kost);
    }
    sluit(-Infinity, hoogst);
  }
  return {
    kolommen,
    programma: {
      boven: houd(programma.boven), geheel: Int32Array.from(kolommen, (kolom) => programma.geheel[kolom] ?? 0),
      rijOnder: Float64Array.from(onder), rijBoven: Float64Array.from(boven),
      rijStart: Int32Array.from(start), rijKolom: Int32Array.from(rijKolom), rijWaarde: Float64Array.from(rijWaarde),
      kosten: programma.kosten.map(houd), delen: programma.delen.map(houd),
    },
  };
}
