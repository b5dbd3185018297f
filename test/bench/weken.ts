import { datum, plusDagen, tijd, weekdag, type Datum, type Periode, type Tijd } from '../../src/domain/datum.ts';
import { plusWerkdagen } from '../../src/domain/kalender.ts';
import type { Gesprek, Opgave, PlanPersoon, Ruimte } from '../../src/planning/opgave.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { nederlandseKalender } from '../../src/tijd/feestdagen.ts';

/** A kind of PI-week. Signals a day as in the work process: 3 to 6 in a PI, 7 to 15 in a large huis van bewaring. */
interface Soort {
  readonly signalenPerDag: readonly [number, number];
  readonly casemanagers: number;
  readonly reclasseringswerkers: number;
  readonly ruimtes: number;
  /** Share of their working time that calendars are busy with other things. */
  readonly bezet: readonly [number, number];
  readonly weken: number;
  readonly vanaf: Datum;
  /** Share of the people on leave in the first week. */
  readonly vakantie: number;
  readonly zieken: number;
}

const NORMAAL: Soort = { signalenPerDag: [3, 6], casemanagers: 6, reclasseringswerkers: 7, ruimtes: 3, bezet: [0.4, 0.6], weken: 2, vanaf: datum('2026-11-23'), vakantie: 0, zieken: 0 };

export const SOORTEN = {
  'klein': { ...NORMAAL, signalenPerDag: [1, 3], casemanagers: 3, reclasseringswerkers: 4, ruimtes: 2 },
  'normaal': NORMAAL,
  'groot huis van bewaring': { ...NORMAAL, signalenPerDag: [7, 9], casemanagers: 9, reclasseringswerkers: 11, ruimtes: 5 },
  'schoolvakantie': { ...NORMAAL, vanaf: datum('2026-12-14'), weken: 3, vakantie: 0.4 },
  'reclasseringswerker ziek': { ...NORMAAL, zieken: 1 },
} as const satisfies Readonly<Record<string, Soort>>;

export type Soortnaam = keyof typeof SOORTEN;

/** A small generator of pseudo-random numbers (mulberry32), so that a week is the same everywhere. */
function kans(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function klok(minuten: number): Tijd {
  return tijd(`${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`);
}

function periode(dag: Datum, van: number, tot: number): Periode {
  return { van: momentOp(dag, klok(van)), tot: momentOp(dag, klok(tot)) };
}

/** A PI-week with its coming weeks, the same for the same seed. All names are made up. */
export function maakWeek(soort: Soort, zaad: number): Opgave {
  const worp = kans(zaad);
  const tussen = (van: number, tot: number): number => van + Math.floor(worp() * (tot - van + 1));
  const kies = <T>(lijst: readonly T[]): T => {
    const een = lijst[Math.floor(worp() * lijst.length)];
    if (een === undefined) throw new RangeError('Nothing to choose from');
    return een;
  };
  const kalender = nederlandseKalender({ goedeVrijdagVrij: false, bevrijdingsdagVrij: false });
  const zoekTot = plusDagen(soort.vanaf, soort.weken * 7 - 3);
  const dagen: Datum[] = [];
  for (let dag = soort.vanaf; dag <= zoekTot; dag = plusDagen(dag, 1)) if (weekdag(dag) <= 5) dagen.push(dag);
  const agenda = (deel: number): readonly Periode[] =>
    dagen.flatMap((dag) => {
      const blokken: Periode[] = [];
      for (let minuut = 540; minuut < 1020; ) {
        const duur = kies([30, 60, 60, 90]);
        if (worp() < deel) blokken.push(periode(dag, minuut, Math.min(1020, minuut + duur)));
        minuut += duur;
      }
      return blokken;
    });
  const afwezig = (isZiek: boolean): Pick<PlanPersoon, 'afwezigOp'> =>
    isZiek ? { afwezigOp: [{ van: soort.vanaf, tot: plusDagen(soort.vanaf, 4) }] } : worp() < soort.vakantie ? { afwezigOp: [{ van: soort.vanaf, tot: plusDagen(soort.vanaf, 4) }] } : {};
  const drukte = (): number => soort.bezet[0] + worp() * (soort.bezet[1] - soort.bezet[0]);
  const casemanagers = Array.from({ length: soort.casemanagers }, (_, i): PlanPersoon => ({
    id: `cm${i + 1}`, naam: `Casemanager ${i + 1}`, bezet: agenda(drukte()), maxMinutenPerDag: 240, komtVanBuiten: false, ...afwezig(false),
  }));
  const reclasseringswerkers = Array.from({ length: soort.reclasseringswerkers }, (_, i): PlanPersoon => {
    const eerste = tussen(1, 5);
    const tweede = ((eerste + tussen(1, 4) - 1) % 5) + 1;
    return {
      id: `rw${i + 1}`, naam: `Reclasseringswerker ${i + 1}`, bezet: worp() < 0.1 ? 'onbekend' : agenda(drukte() * 0.8),
      aanwezigOp: { weekdagen: [eerste, tweede], uitzonderingen: [] }, maxMinutenPerDag: 240, komtVanBuiten: true, ...afwezig(i < soort.zieken),
    };
  });
  const ruimtes = Array.from({ length: soort.ruimtes }, (_, i): Ruimte => ({ id: `kamer${i + 1}`, naam: `Spreekkamer ${i + 1}`, bezet: agenda(0.2) }));
  const programma = dagen.flatMap((dag) => [periode(dag, 540, 705), periode(dag, 795, 975)]);
  const mdo = dagen.filter((dag) => weekdag(dag) === 2).map((dag) => periode(dag, 780, 900));
  const gesprekken: Gesprek[] = [];
  const voegToe = (gesprek: Pick<Gesprek, 'soort' | 'duurMinuten' | 'termijn' | 'vorm' | 'ruimte'> & Partial<Gesprek>, wie: readonly string[]): void => {
    const id = `g${String(gesprekken.length + 1).padStart(3, '0')}`;
    gesprekken.push({ id, naam: `ZS-${String(gesprekken.length + 1).padStart(4, '0')}`, nietOp: [], deelnemers: wie.map((persoon) => ({ persoon, verplicht: true })), ...gesprek });
  };
  // A casemanager works with the few reclasseringswerkers of the afdeling, so pairs come back.
  const paren = casemanagers.flatMap((cm, i) => [0, 1].map((j) => [cm.id, reclasseringswerkers[(i * 2 + j) % reclasseringswerkers.length]?.id ?? ''] as const));
  for (let dag = 0; dag < 5; dag += 1) {
    for (let n = tussen(...soort.signalenPerDag); n > 0; n -= 1) {
      const [cm, rw] = kies(paren);
      // Some of the termijnen began last week.
      voegToe({ soort: 'duiding', duurMinuten: 30, termijn: plusWerkdagen(soort.vanaf, tussen(1, 7), kalender), vorm: 'bijVoorkeurInDePI', ruimte: false, achtereen: `duiding ${cm} ${rw}` }, [cm, rw]);
      if (worp() < 0.35) voegToe({ soort: 'trajectgesprek', duurMinuten: 60, termijn: plusWerkdagen(soort.vanaf, tussen(3, 9), kalender), vorm: 'inDePI', ruimte: true, vensters: programma }, [cm, rw]);
    }
  }
  for (const { id } of reclasseringswerkers.slice(0, 2)) voegToe({ soort: 'mdo', duurMinuten: 30, termijn: plusWerkdagen(soort.vanaf, 8, kalender), vorm: 'bijVoorkeurInDePI', ruimte: false, vensters: mdo }, [id]);
  const [cm, rw] = kies(paren);
  voegToe({ soort: 'reflectie', duurMinuten: 60, termijn: plusWerkdagen(soort.vanaf, 9, kalender), vorm: 'bijVoorkeurInDePI', ruimte: false }, [cm, rw]);
  return {
    nu: momentOp(soort.vanaf, tijd('08:00')), zoekTot, kalender, uren: { van: tijd('09:00'), tot: tijd('17:00') }, minimaleAanloopMinuten: 120,
    personen: [...casemanagers, ...reclasseringswerkers], ruimtes, gesprekken,
  };
}
