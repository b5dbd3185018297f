import type { Casus } from './casus.ts';
import type { Tafel } from './duiding.ts';
import type { Datum } from './datum.ts';
import type { Context } from './context.ts';
import type { Feit } from './gebeurtenis.ts';
import type { Uitvoerder } from './rollen.ts';
import { taken } from './taken.ts';
import { termijnDuiding, type Klokken } from './termijnen.ts';

const UITVOERDERS: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];

/** The two who carry the casus now, as far as they are known. */
export function dragersVan(casus: Pick<Casus, Uitvoerder>): Tafel['dragers'] {
  return Object.fromEntries(UITVOERDERS.flatMap((rol) => (casus[rol] === undefined ? [] : [[rol, casus[rol].persoon]])));
}

/** The day before which the duiding should be, as everybody reads it on the card: later after a transfer or a postponement. */
export function dagVanDuiding(casus: Casus, klokken: Klokken): Datum {
  return taken(casus, klokken).find(({ soort }) => soort === 'duiden')?.termijn ?? termijnDuiding(casus, klokken);
}

/** The roles of which somebody else carries the casus now, who was not asked to the table. */
function gewisseld(casus: Casus, { dragers, deelnemers = [] }: Tafel): readonly Uitvoerder[] {
  return UITVOERDERS.filter((rol) => {
    const nu = casus[rol]?.persoon;
    return nu !== undefined && nu !== dragers[rol] && !deelnemers.includes(nu);
  });
}

/** Whether the proposals are for other people, or give another termijn than there is now. */
export function zijnVerouderd(casus: Casus, klokken: Klokken): boolean {
  const { tafel, moment, conclusie, voorgesteldOp } = casus.duiding;
  if (casus.fase !== 'duiding' || casus.wacht !== undefined || casus.vertrek !== undefined || moment !== undefined || conclusie !== undefined || tafel === undefined || voorgesteldOp === undefined) return false;
  const taak = taken(casus, klokken).find(({ soort }) => soort === 'duiden');
  // While the clock stands still for a question there is no other day to name yet.
  const anders = tafel.termijn !== undefined && taak !== undefined && taak.termijn !== tafel.termijn;
  return anders || gewisseld(casus, tafel).length > 0;
}

/**
 * A planned duiding follows the people: whoever carries the casus must be at the table. A meeting with somebody else is
 * cancelled and looked for anew, the same moment first; proposals for others, or with another termijn, are made anew.
 */
export function volgtDeMensen(casus: Casus, context: Context): readonly Feit[] {
  const { tafel, moment, conclusie } = casus.duiding;
  if (moment === undefined) return zijnVerouderd(casus, context) ? [{ type: 'MomentenAfgewezen', starts: [] }] : [];
  if (tafel === undefined || conclusie !== undefined || moment.start.instant <= context.nu.instant) return [];
  const nieuw = gewisseld(casus, tafel).map((rol) => `De ${rol} is nu ${casus[rol]?.naam ?? 'een ander'}.`);
  if (nieuw.length === 0) return [];
  return [{ type: 'DuidingsafspraakGeannuleerd', reden: nieuw.join(' '), wisseling: true, ...(moment.boeking === undefined ? {} : { boeking: moment.boeking }) }];
}
