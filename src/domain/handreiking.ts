import type { Casus } from './casus.ts';
import { laatste, weekdag, type Datum } from './datum.ts';
import { SUGGESTIES, type KortVerblijf, type Nodig, type Suggestie } from './handreikingteksten.ts';
import { eersteWerkdagVanaf, plusWerkdagen, werkdagenNa, werkdagenTussen, type Kalender } from './kalender.ts';
import { contactMag } from './medewerking.ts';
import { verblijf, type Klokken, type Verblijf } from './termijnen.ts';

/** What still fits in a short stay, with dates; what no longer does, with why. */
export interface Handreiking {
  readonly nogWerkdagen: number;
  /** The last day of the stay. */
  readonly tot: Datum;
  readonly haalbaar: readonly { readonly wat: string; readonly op: Datum; readonly soort: 'uiterlijk' | 'opDeDag' }[];
  readonly nietHaalbaar: readonly { readonly wat: string; readonly waarom: string }[];
}

function isKort(soort: Verblijf): soort is KortVerblijf {
  return soort === 'korterDanWeek' || soort === 'eenTotVierWeken' || soort === 'totDrieMaanden';
}

function isNogNodig(nodig: Nodig, casus: Casus): boolean {
  switch (nodig) {
    case 'oordeel': return casus.fase === 'bekendheid';
    case 'delen': return (casus.fase === 'bekendheid' || casus.fase === 'delen') && casus.gedeeldOp === undefined;
    case 'duiding': return casus.fase !== 'alert' && casus.duiding.beslotenOp === undefined;
    case 'altijd':
    case 'contact': return true;
  }
}

/** The first day that the worker is in the PI, from `vanaf` to `tot`. */
function dagInPI(vanaf: Datum, tot: Datum, inPI: readonly number[], kalender: Kalender): Datum | undefined {
  const eerste = eersteWerkdagVanaf(vanaf, kalender);
  if (eerste <= tot && inPI.includes(weekdag(eerste))) return eerste;
  for (const dag of werkdagenNa(eerste, kalender)) {
    if (dag > tot) return undefined;
    if (inPI.includes(weekdag(dag))) return dag;
  }
  return undefined;
}

function plaats(suggestie: Suggestie, casus: Casus, vandaag: Datum, tot: Datum, inPI: readonly number[], { kalender }: Klokken): Handreiking['haalbaar'][number] | string {
  const { wat, werkdagen, nodig, nietOmdat } = suggestie;
  if (nodig === 'contact' && !contactMag(casus)) return 'de persoon werkt niet mee';
  const op = plusWerkdagen(vandaag, werkdagen, kalender);
  if (op > tot) return nietOmdat ?? 'te weinig werkdagen';
  if (nodig !== 'contact' || inPI.length === 0) return { wat, op: laatste(op, eersteWerkdagVanaf(vandaag, kalender)) ?? op, soort: 'uiterlijk' };
  const dag = dagInPI(vandaag, tot, inPI, kalender);
  return dag === undefined ? 'de reclasseringswerker is voor de einddatum niet meer in de PI' : { wat, op: dag, soort: 'opDeDag' };
}

/**
 * The handreiking for a stay of at most 90 days: what two people can still do in the working days left, by how long the
 * stay is and what has been done (F16, S:900–903). Undefined for other stays and once the stay is over.
 *
 * @param inPI ISO weekdays on which the worker is in the PI; empty when not known
 */
export function handreiking(casus: Casus, vandaag: Datum, klokken: Klokken, inPI: readonly number[] = []): Handreiking | undefined {
  const soort = verblijf(casus);
  const { einddatum: tot } = casus;
  if (!isKort(soort) || tot === undefined || vandaag > tot || casus.fase === 'gesloten') return undefined;
  const geplaatst = SUGGESTIES.filter(({ bij, nodig }) => bij.includes(soort) && isNogNodig(nodig, casus)).map((suggestie) => ({ wat: suggestie.wat, uitkomst: plaats(suggestie, casus, vandaag, tot, inPI, klokken) }));
  return {
    nogWerkdagen: werkdagenTussen(vandaag, tot, klokken.kalender), tot,
    haalbaar: geplaatst.flatMap(({ uitkomst }) => (typeof uitkomst === 'string' ? [] : [uitkomst])),
    nietHaalbaar: geplaatst.flatMap(({ wat, uitkomst }) => (typeof uitkomst === 'string' ? [{ wat, waarom: uitkomst }] : [])),
  };
}
