import type { Datum } from '../domain/datum.ts';
import { MINUUT } from './beschikbaar.ts';
import { naadVan, reisVan, type Keuze } from './doel.ts';
import { groepeer, kolommenVan, type Groep, type Kolom } from './kolommen.ts';
import type { Rooster } from './rooster.ts';

/**
 * The planning as a mixed-integer program in numbers only, so that it can go to another thread. Rows in the compressed
 * form of HiGHS (`csr`); one list of costs for each level of the objective, the first weighs most. Costs of the first level
 * are counted from the best a meeting can have, so 0 there is certainly best.
 */
export interface Programma {
  readonly boven: Float64Array;
  readonly geheel: Int32Array;
  readonly rijOnder: Float64Array;
  readonly rijBoven: Float64Array;
  readonly rijStart: Int32Array;
  readonly rijKolom: Int32Array;
  readonly rijWaarde: Float64Array;
  readonly kosten: readonly Float64Array[];
  /** The parts of the first level, each counted from the least a meeting can have of it. */
  readonly delen: readonly Float64Array[];
}

/** A program with what is needed to read its solutions. */
export interface Model {
  readonly programma: Programma;
  /** The solution that stands for these choices; undefined when the program has no place for them. */
  readonly vanKeuzes: (keuzes: readonly Keuze[]) => Float64Array | undefined;
  readonly naarKeuzes: (oplossing: Float64Array) => readonly Keuze[];
}

class Bouw {
  readonly boven: number[] = [];
  readonly geheel: number[] = [];
  readonly kosten: [number[], number[], number[]] = [[], [], []];
  /** In time, moved though accepted, moved while open, working days late. */
  readonly delen: [number[], number[], number[], number[]] = [[], [], [], []];
  readonly onder: number[] = [];
  readonly rijBoven: number[] = [];
  readonly start: number[] = [0];
  readonly kolom: number[] = [];
  readonly waarde: number[] = [];

  variabele(boven: number, [een, twee, drie]: readonly [number, number, number], delen: readonly number[] = []): number {
    this.kosten[0].push(een);
    this.kosten[1].push(twee);
    this.kosten[2].push(drie);
    for (const [i, lijst] of this.delen.entries()) lijst.push(delen[i] ?? 0);
    this.geheel.push(1);
    return this.boven.push(boven) - 1;
  }

  rij(onder: number, boven: number, termen: readonly (readonly [number, number])[]): void {
    for (const [kolom, waarde] of termen) {
      this.kolom.push(kolom);
      this.waarde.push(waarde);
    }
    this.start.push(this.kolom.length);
    this.onder.push(onder);
    this.rijBoven.push(boven);
  }

  klaar(): Programma {
    return {
      boven: Float64Array.from(this.boven), geheel: Int32Array.from(this.geheel),
      rijOnder: Float64Array.from(this.onder), rijBoven: Float64Array.from(this.rijBoven),
      rijStart: Int32Array.from(this.start), rijKolom: Int32Array.from(this.kolom), rijWaarde: Float64Array.from(this.waarde),
      kosten: this.kosten.map((lijst) => Float64Array.from(lijst)),
      delen: this.delen.map((lijst) => Float64Array.from(lijst)),
    };
  }
}

interface Geplaatst {
  readonly groep: Groep;
  readonly kolom: Kolom;
  readonly index: number;
}

interface Gewichten {
  readonly laat: number;
  readonly open: number;
  readonly geaccepteerd: number;
  readonly online: number;
}

/** Weights that keep the levels apart: each is more than all below it can be together. */
function weeg(rooster: Rooster): Gewichten {
  const vasten = rooster.gesprekken.filter(({ vast }) => vast !== undefined);
  const geaccepteerd = vasten.filter(({ gesprek }) => gesprek.vast?.geaccepteerd === true).length;
  const open = rooster.gesprekken.reduce((som, { nooit, vast }) => som + Math.max(nooit, vast?.teLaat ?? 0), 1);
  const gewichtGeaccepteerd = open * (vasten.length - geaccepteerd + 1);
  return { open, geaccepteerd: gewichtGeaccepteerd, laat: gewichtGeaccepteerd * (geaccepteerd + 1), online: rooster.gesprekken.length + rooster.komenVanBuiten.size * (rooster.dagen.length + 1) + 1 };
}

/** Who is busy when: at most one thing at a time. Only at starts after which something ends is there a row to make. */
function momentenVan(lijst: readonly Geplaatst[]): readonly (readonly Geplaatst[])[] {
  const starts = [...new Set(lijst.map(({ kolom }) => kolom.van))].sort((a, b) => a - b);
  const opVan = [...lijst].sort((a, b) => a.kolom.van - b.kolom.van);
  const rijen: (readonly Geplaatst[])[] = [];
  let bezig: Geplaatst[] = [];
  let volgende = 0;
  for (const [i, start] of starts.entries()) {
    bezig = bezig.filter(({ kolom }) => kolom.tot > start);
    for (let deze = opVan[volgende]; deze !== undefined && deze.kolom.van === start; deze = opVan[volgende]) {
      bezig.push(deze);
      volgende += 1;
    }
    const erna = starts[i + 1];
    if (erna === undefined || bezig.some(({ kolom }) => kolom.tot <= erna)) rijen.push([...bezig]);
  }
  return rijen;
}

function perSleutel<T>(lijst: readonly T[], sleutelsVan: (een: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const op = new Map<string, T[]>();
  for (const een of lijst) {
    for (const sleutel of sleutelsVan(een)) {
      const rij = op.get(sleutel);
      if (rij === undefined) op.set(sleutel, [een]);
      else rij.push(een);
    }
  }
  return op;
}

/** Writes the rooster as a mixed-integer program: a column for each block of each group at each start, form and room. */
export function maakModel(rooster: Rooster): Model {
  const bouw = new Bouw();
  const gewicht = weeg(rooster);
  const groepen = groepeer(rooster);
  const geplaatst: Geplaatst[] = [];
  const opDag = new Map<string, number>();
  const niet = new Map<string, number>();

  for (const [g, groep] of groepen.entries()) {
    const kolommen = kolommenVan(groep);
    const blijft = groep.leden[0]?.vast !== undefined;
    const liever = groep.leden[0]?.gesprek.vorm === 'bijVoorkeurInDePI' ? gewicht.online : 0;
    const isGeaccepteerd = groep.leden[0]?.gesprek.vast?.geaccepteerd === true;
    const verhuis = blijft ? (isGeaccepteerd ? gewicht.geaccepteerd : gewicht.open) : 0;
    const dagen = [...new Set(kolommen.map(({ dag }) => dag))].sort();
    for (const kolom of kolommen) {
      const online = kolom.vorm === 'online' ? liever * kolom.aantal : 0;
      geplaatst.push({ groep, kolom, index: bouw.variabele(1, [kolom.isVast ? 0 : verhuis, 1 + online, kolom.volgorde], !blijft || kolom.isVast ? [] : isGeaccepteerd ? [0, 1] : [0, 0, 1]) });
    }
    const mijn = geplaatst.slice(geplaatst.length - kolommen.length);
    for (const [k, klasse] of groep.klassen.entries()) {
      const eerste = klasse[0];
      if (eerste === undefined) continue;
      const mogelijk = new Map(eerste.mogelijk.map(({ start, teLaat }) => [start.datum, teLaat]));
      const kosten = new Map(dagen.flatMap((dag) => { const laat = mogelijk.get(dag); return laat === undefined ? [] : [[dag, laat] as const]; }));
      const laatst = [...kosten.values(), ...(blijft ? [] : [eerste.nooit])];
      const minst = Math.min(...laatst);
      const prijs = (laat: number): number => (laat === 0 ? 0 : gewicht.laat + laat) - (minst === 0 ? 0 : gewicht.laat + minst);
      const delen = (laat: number): readonly number[] => [laat > 0 && minst === 0 ? 1 : 0, 0, 0, laat - minst];
      const termen: (readonly [number, number])[] = [];
      for (const [dag, laat] of kosten) {
        const index = bouw.variabele(klasse.length, [prijs(laat), 0, 0], delen(laat));
        opDag.set(`${String(g)}|${String(k)}|${dag}`, index);
        termen.push([index, 1]);
      }
      if (!blijft) {
        const index = bouw.variabele(klasse.length, [prijs(eerste.nooit), 0, 0], delen(eerste.nooit));
        niet.set(`${String(g)}|${String(k)}`, index);
        termen.push([index, 1]);
      }
      bouw.rij(klasse.length, klasse.length, termen);
    }
    for (const dag of dagen) {
      const blokken = mijn.filter(({ kolom }) => kolom.dag === dag).map(({ index, kolom }) => [index, kolom.aantal] as const);
      const klassen = groep.klassen.flatMap((_, k) => { const index = opDag.get(`${String(g)}|${String(k)}|${dag}`); return index === undefined ? [] : [[index, -1] as const]; });
      bouw.rij(0, 0, [...blokken, ...klassen]);
    }
  }

  const reizen = new Map<string, number>();
  const perPersoonDag = perSleutel(geplaatst, ({ groep, kolom }) => groep.nodig.map((id) => reisVan(id, kolom.dag)));
  for (const [sleutel, lijst] of perPersoonDag) {
    const id = sleutel.slice(11);
    const inDePI = rooster.komenVanBuiten.has(id) ? lijst.filter(({ kolom }) => kolom.vorm === 'inDePI') : [];
    const reis = inDePI.length === 0 ? undefined : bouw.variabele(1, [0, 1, 0]);
    if (reis !== undefined) {
      reizen.set(sleutel, reis);
      for (const rij of momentenVan(inDePI)) bouw.rij(-Infinity, 0, [...rij.map(({ index }) => [index, 1] as const), [reis, -1]]);
      for (const [, vanGroep] of perSleutel(inDePI, ({ groep }) => [groep.sleutel])) {
        const aantal = vanGroep[0]?.groep.leden.length ?? 1;
        bouw.rij(-Infinity, 0, [...vanGroep.map(({ index, kolom }) => [index, kolom.aantal] as const), [reis, -aantal]]);
      }
    }
    if (reis === undefined || inDePI.length < lijst.length) {
      for (const rij of momentenVan(lijst)) if (rij.length > 1) bouw.rij(-Infinity, 1, rij.map(({ index }) => [index, 1] as const));
    }
    const max = rooster.maxPerDag.get(id);
    if (max !== undefined) bouw.rij(-Infinity, max, lijst.map(({ index, kolom }) => [index, kolom.minuten] as const));
  }
  for (const [, lijst] of perSleutel(geplaatst, ({ kolom }) => (kolom.ruimte === undefined ? [] : [`${kolom.dag} ${kolom.ruimte}`]))) {
    for (const rij of momentenVan(lijst)) if (rij.length > 1) bouw.rij(-Infinity, 1, rij.map(({ index }) => [index, 1] as const));
  }

  const naden = new Map<string, number>();
  for (const [, lijst] of perSleutel(geplaatst, ({ groep }) => (groep.blok === undefined ? [] : [groep.blok]))) {
    if (new Set(lijst.map(({ groep }) => groep.sleutel)).size < 2) continue;
    const einden = perSleutel(lijst, ({ groep, kolom }) => [naadVan(groep.blok ?? '', kolom.vorm, kolom.tot)]);
    for (const [naad, begin] of perSleutel(lijst, ({ groep, kolom }) => [naadVan(groep.blok ?? '', kolom.vorm, kolom.van)])) {
      const eind = einden.get(naad);
      if (eind === undefined) continue;
      const index = bouw.variabele(1, [0, -1, 0]);
      naden.set(naad, index);
      for (const rij of [begin, eind]) bouw.rij(-Infinity, 0, [[index, 1], ...rij.map((een) => [een.index, -1] as const)]);
    }
  }

  const index = new Map(geplaatst.map((een) => [`${een.groep.sleutel}|${een.kolom.sleutel}`, een]));
  return {
    programma: bouw.klaar(),
    naarKeuzes: (oplossing) => leesKeuzes(groepen, geplaatst, oplossing, (g, k, dag) => Math.round(oplossing[opDag.get(`${String(g)}|${String(k)}|${dag}`) ?? -1] ?? 0)),
    vanKeuzes: (keuzes) => {
      const op = new Float64Array(bouw.boven.length);
      const zet = (kolom: number | undefined, waarde: number): void => { if (kolom !== undefined) op[kolom] = (op[kolom] ?? 0) + waarde; };
      const gekozen = new Map(keuzes.map((keuze) => [keuze.gesprek.gesprek.id, keuze]));
      const gebruikt: Geplaatst[] = [];
      for (const [g, groep] of groepen.entries()) {
        for (const [k, klasse] of groep.klassen.entries()) {
          for (const lid of klasse) {
            const keuze = gekozen.get(lid.gesprek.id);
            zet(keuze === undefined ? niet.get(`${String(g)}|${String(k)}`) : opDag.get(`${String(g)}|${String(k)}|${keuze.moment.start.datum}`), 1);
          }
        }
        const mijn = groep.leden.flatMap((lid) => { const keuze = gekozen.get(lid.gesprek.id); return keuze === undefined ? [] : [keuze]; }).sort((a, b) => a.moment.tijd.van - b.moment.tijd.van);
        for (const blok of aanEen(mijn)) {
          const eerste = blok[0];
          if (eerste === undefined) continue;
          const kolom = index.get(`${groep.sleutel}|${String(eerste.moment.tijd.van)}|${String(blok.length)}|${eerste.moment.vorm}|${eerste.ruimte ?? ''}`);
          if (kolom === undefined) return undefined;
          zet(kolom.index, 1);
          gebruikt.push(kolom);
        }
      }
      for (const { groep, kolom } of gebruikt) {
        if (kolom.vorm === 'inDePI') for (const id of groep.nodig) { const reis = reizen.get(reisVan(id, kolom.dag)); if (reis !== undefined) op[reis] = 1; }
        const naad = groep.blok === undefined ? undefined : naadVan(groep.blok, kolom.vorm, kolom.van);
        if (naad !== undefined && gebruikt.some((ander) => ander.groep.blok === groep.blok && ander.kolom.vorm === kolom.vorm && ander.kolom.tot === kolom.van)) zet(naden.get(naad), 1);
      }
      return op;
    },
  };
}

/** Choices of one group cut into blocks of touching meetings in one room; `keuzes` in order of time. */
function aanEen(keuzes: readonly Keuze[]): readonly (readonly Keuze[])[] {
  const blokken: Keuze[][] = [];
  for (const keuze of keuzes) {
    const blok = blokken.at(-1);
    const vorige = blok?.at(-1);
    const raakt = vorige !== undefined && vorige.moment.tijd.tot === keuze.moment.tijd.van && vorige.moment.vorm === keuze.moment.vorm && vorige.ruimte === keuze.ruimte;
    if (raakt) blok?.push(keuze);
    else blokken.push([keuze]);
  }
  return blokken;
}

/** On each day of a group the meetings with the earliest termijn come first; within a class in order of id. */
function leesKeuzes(groepen: readonly Groep[], geplaatst: readonly Geplaatst[], oplossing: Float64Array, aantalOp: (groep: number, klasse: number, dag: Datum) => number): readonly Keuze[] {
  const gekozen = geplaatst.filter(({ index }) => (oplossing[index] ?? 0) > 0.5);
  return groepen.flatMap((groep, g) => {
    const blokken = gekozen.filter((een) => een.groep === groep).sort((a, b) => a.kolom.van - b.kolom.van);
    const over = groep.klassen.map((klasse) => [...klasse]);
    return [...new Set(blokken.map(({ kolom }) => kolom.dag))].flatMap((dag) => {
      const wachtend = over.flatMap((klasse, k) => klasse.splice(0, aantalOp(g, k, dag)));
      return blokken.filter(({ kolom }) => kolom.dag === dag).flatMap(({ kolom }) =>
        Array.from({ length: kolom.aantal }, (_, i) => kolom.van + i * groep.duurMinuten * MINUUT).flatMap((van): readonly Keuze[] => {
          const lid = wachtend.shift();
          const moment = kolom.isVast ? lid?.vast : lid?.opStart(van, kolom.vorm);
          return lid === undefined || moment === undefined ? [] : [{ gesprek: lid, moment, ruimte: kolom.ruimte }];
        }),
      );
    });
  });
}
