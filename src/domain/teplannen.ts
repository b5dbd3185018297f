import { gehoudenGesprek, isOpenBijdrage, type Stap3 } from './bijdrage.ts';
import { gespreksdag } from './bijdragetermijnen.ts';
import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { heeftTrajectgesprek, wachtOpGesprek } from './formen.ts';
import { LEGE_PLANNING, type Gesprekssoort, type Planning, type Tafel } from './planning.ts';
import type { Betrokkene, PersoonId, Uitvoerder } from './rollen.ts';

export const UITVOERDERS: readonly Uitvoerder[] = ['casemanager', 'reclasseringswerker'];

/** How far the planning of this meeting is; empty while nobody has looked for a moment. */
export function planningVan({ duiding, stap3 }: Pick<Casus, 'duiding' | 'stap3'>, voor: Gesprekssoort): Planning {
  if (voor === 'duiding') return duiding;
  return (voor === 'trajectgesprek' ? stap3?.gespreksplanning : stap3?.mdo.planning) ?? LEGE_PLANNING;
}

/** The open bijdrage by which the reclassering takes part in this talk. */
function deelname(stap3: Stap3 | undefined, voor: 'trajectgesprek' | 'mdo'): Stap3['bijdragen'][number] | undefined {
  return stap3?.bijdragen.find((een) => een.vorm === voor && isOpenBijdrage(een));
}

/**
 * Who is needed at this meeting now, by role, as far as they are known: of the duiding the two who carry the casus; of
 * a talk in step 3 the casemanager, and whoever takes part for the reclassering.
 */
export function aanTafel(casus: Casus, voor: Gesprekssoort): { readonly [R in Uitvoerder]?: Betrokkene } {
  const { casemanager, stap3 } = casus;
  const bijdrage = voor === 'duiding' ? undefined : deelname(stap3, voor);
  const werker = voor === 'duiding' ? casus.reclasseringswerker : bijdrage === undefined ? undefined : (bijdrage.eigenaar ?? casus.reclasseringswerker);
  return { ...(casemanager === undefined ? {} : { casemanager }), ...(werker === undefined ? {} : { reclasseringswerker: werker }) };
}

/** The same, by id. */
export function dragersVan(casus: Casus, voor: Gesprekssoort): Tafel['dragers'] {
  const tafel = aanTafel(casus, voor);
  return Object.fromEntries(UITVOERDERS.flatMap((rol): (readonly [Uitvoerder, PersoonId])[] => (tafel[rol] === undefined ? [] : [[rol, tafel[rol].persoon]])));
}

/**
 * Whether the product plans this meeting now: the duiding once probation has shared; the trajectgesprek and the MDO of
 * step 3 when the reclassering takes part in them, because only then two calendars must meet (F20).
 */
export function isAanDeOrde(casus: Casus, voor: Gesprekssoort): boolean {
  const { fase, wacht, vertrek, stap3, duiding } = casus;
  if (wacht !== undefined || vertrek !== undefined) return false;
  if (voor === 'duiding') return fase === 'duiding' && duiding.conclusie === undefined;
  if (fase !== 'bijdrage' || stap3 === undefined || casus.afgevinkt.mdo !== undefined || stap3.mdo.uitkomst !== undefined || deelname(stap3, voor) === undefined) return false;
  const gehouden = gehoudenGesprek(stap3) !== undefined;
  if (voor === 'trajectgesprek') return wachtOpGesprek(casus) && !gehouden;
  // The plan goes to the MDO after the trajectgesprek (S:475–477).
  return heeftTrajectgesprek(casus) && (gehouden || !wachtOpGesprek(casus));
}

/** Whether moments are looked for: the meeting is aan de orde, none was chosen and nobody can choose. */
export function zoektMoment(casus: Casus, voor: Gesprekssoort): boolean {
  const { moment, voorstellen } = planningVan(casus, voor);
  return isAanDeOrde(casus, voor) && moment === undefined && voorstellen.length === 0;
}

/** The day of this talk that people named themselves; the product then only looks for a time on it. */
export function genoemdeDag(casus: Casus, voor: Gesprekssoort): Datum | undefined {
  const { stap3 } = casus;
  if (stap3 === undefined || voor === 'duiding' || planningVan(casus, voor).moment !== undefined) return undefined;
  return voor === 'trajectgesprek' ? gespreksdag(casus, stap3) : stap3.mdo.datum;
}
