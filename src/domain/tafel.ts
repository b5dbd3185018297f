import type { Casus } from './casus.ts';
import type { Context } from './context.ts';
import type { Datum } from './datum.ts';
import { noemDag } from './dagvan.ts';
import { metVoor } from './feiten/planning.ts';
import type { Feit } from './gebeurtenis.ts';
import { GESPREKSSOORTEN, type Gesprekssoort, type Tafel } from './planning.ts';
import type { Uitvoerder } from './rollen.ts';
import { taken } from './taken.ts';
import { aanTafel, genoemdeDag, isAanDeOrde, planningVan, UITVOERDERS } from './teplannen.ts';
import { termijnDuiding, termijnPlan, type Klokken } from './termijnen.ts';
import { afspraakVervalt } from './vervallen.ts';

/** The day before which the duiding should be, as everybody reads it on the card: later after a transfer or a postponement. */
export function dagVanDuiding(casus: Casus, klokken: Klokken): Datum {
  return taken(casus, klokken).find(({ soort }) => soort === 'duiden')?.termijn ?? termijnDuiding(casus, klokken);
}

/** The day before which a meeting should be: of a talk in step 3 the day that people named, or else the plan's (A7 K7, K8). */
export function termijnVan(casus: Casus, voor: Gesprekssoort, klokken: Klokken): Datum {
  return voor === 'duiding' ? dagVanDuiding(casus, klokken) : (genoemdeDag(casus, voor) ?? termijnPlan(casus, klokken));
}

/** The roles of which somebody else is needed now, who was not asked to the table. */
function gewisseld(casus: Casus, voor: Gesprekssoort, { dragers, deelnemers = [] }: Tafel): readonly Uitvoerder[] {
  const nu = aanTafel(casus, voor);
  return UITVOERDERS.filter((rol) => {
    const wie = nu[rol]?.persoon;
    return wie !== undefined && wie !== dragers[rol] && !deelnemers.includes(wie);
  });
}

/** Whether the termijn that proposals name is not the one of now. */
function andereTermijn(casus: Casus, voor: Gesprekssoort, { termijn }: Tafel, klokken: Klokken): boolean {
  if (termijn === undefined) return false;
  if (voor !== 'duiding') return termijn !== termijnVan(casus, voor, klokken);
  const taak = taken(casus, klokken).find(({ soort }) => soort === 'duiden');
  // While the clock stands still for a question there is no other day to name yet.
  return taak !== undefined && taak.termijn !== termijn;
}

/** Whether the proposals are for other people, or give another termijn than there is now. */
export function zijnVerouderd(casus: Casus, voor: Gesprekssoort, klokken: Klokken): boolean {
  const { tafel, moment, voorgesteldOp } = planningVan(casus, voor);
  if (!isAanDeOrde(casus, voor) || moment !== undefined || tafel === undefined || voorgesteldOp === undefined) return false;
  return andereTermijn(casus, voor, tafel, klokken) || gewisseld(casus, voor, tafel).length > 0;
}

/** The reclassering does not take part any more: its meeting goes, and the casemanager keeps the day for the talk itself. */
function zonderReclassering(casus: Casus, voor: Gesprekssoort, datum: Datum): readonly Feit[] {
  return [...afspraakVervalt(casus, 'De reclassering is er niet bij.', { voor }), ...noemDag(voor, datum)];
}

function volgt(casus: Casus, voor: Gesprekssoort, context: Context): readonly Feit[] {
  const { tafel, moment } = planningVan(casus, voor);
  if (moment === undefined) return zijnVerouderd(casus, voor, context) ? [{ type: 'MomentenAfgewezen', starts: [], ...metVoor(voor) }] : [];
  if (moment.start.instant <= context.nu.instant || casus.vertrek !== undefined || casus.fase === 'gesloten') return [];
  if (voor !== 'duiding' && casus.fase === 'bijdrage' && aanTafel(casus, voor).reclasseringswerker === undefined && casus.reclasseringswerker !== undefined) return zonderReclassering(casus, voor, moment.start.datum);
  if (tafel === undefined || (voor === 'duiding' && casus.duiding.conclusie !== undefined)) return [];
  const nu = aanTafel(casus, voor);
  const nieuw = gewisseld(casus, voor, tafel).map((rol) => `De ${rol} is nu ${nu[rol]?.naam ?? 'een ander'}.`);
  return nieuw.length === 0 ? [] : afspraakVervalt(casus, nieuw.join(' '), { voor, wisseling: true });
}

/**
 * A planned meeting follows the people: whoever is needed must be at the table. A meeting with somebody else is
 * cancelled and looked for anew, the same moment first; proposals for others, or with another termijn, are made anew.
 */
export function volgtDeMensen(casus: Casus, context: Context): readonly Feit[] {
  return GESPREKSSOORTEN.flatMap((voor) => volgt(casus, voor, context));
}
