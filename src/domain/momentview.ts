import type { Casus } from './casus.ts';
import type { Moment } from './datum.ts';
import { gevuld } from './gevuld.ts';
import { GESPREKSSOORTEN, isGepland, moetenAntwoorden, type Gesprekssoort, type Vorm } from './planning.ts';
import type { Actor } from './rollen.ts';
import { isAanDeOrde, planningVan } from './teplannen.ts';

/** A meeting that was chosen, as everybody in the channel may see it. */
export interface MomentView {
  readonly voor: Gesprekssoort;
  readonly start: Moment;
  readonly vorm: Vorm;
  readonly ruimte?: string;
  /** In the calendars. */
  readonly geboekt: boolean;
  /** In the calendars, and everybody who is needed comes. */
  readonly gepland: boolean;
  /** Names of who must still say whether they come. */
  readonly wachtOp: readonly string[];
  readonly afgelopen: boolean;
}

/** The meetings of a casus for which a moment was chosen and that have no outcome yet. */
export function momentViews(casus: Casus): readonly MomentView[] {
  return GESPREKSSOORTEN.filter((voor) => isAanDeOrde(casus, voor)).flatMap((voor): readonly MomentView[] => {
    const { moment } = planningVan(casus, voor);
    if (moment === undefined) return [];
    const { start, vorm, ruimte, boeking, afgelopen } = moment;
    return [{ voor, start, vorm, geboekt: boeking !== undefined, gepland: isGepland(moment), wachtOp: moetenAntwoorden(moment).map(({ naam }) => naam), afgelopen: afgelopen === true, ...gevuld({ ruimte: ruimte?.naam }) }];
  });
}

/** The meetings of which this person must still say whether they come. */
export function eigenUitnodigingen(casus: Casus, actor: Actor): readonly Gesprekssoort[] {
  if (actor.soort !== 'persoon') return [];
  return GESPREKSSOORTEN.filter((voor) => {
    const { moment } = planningVan(casus, voor);
    return moment !== undefined && isAanDeOrde(casus, voor) && moetenAntwoorden(moment).some(({ persoon }) => persoon === actor.persoon);
  });
}
