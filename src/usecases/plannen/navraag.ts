import type { Casus } from '../../domain/casus.ts';
import { metVoor } from '../../domain/feiten/planning.ts';
import { magHerinneren } from '../../domain/herinneren.ts';
import { GESPREKSSOORTEN, moetenAntwoorden } from '../../domain/planning.ts';
import { isAanDeOrde, planningVan } from '../../domain/teplannen.ts';
import { noteerHerinnering } from '../../store/herinneringen.ts';
import type { Effect } from '../effect.ts';
import type { Omgeving } from '../omgeving.ts';
import { kijkVoor, type Organisatie } from '../organisatie.ts';

interface Navraag {
  readonly sleutel: string;
  readonly effect: Effect;
}

/**
 * Asks who is needed at a meeting and has not answered whether they come, once each working day, from the day after
 * booking: on the day itself they were told of it.
 */
export async function vraagAntwoord(omgeving: Omgeving, organisatie: Organisatie, casus: Casus, verstuurd: ReadonlySet<string>): Promise<void> {
  const nu = omgeving.nu();
  const vragen = GESPREKSSOORTEN.flatMap((voor): readonly Navraag[] => {
    const { moment } = planningVan(casus, voor);
    if (moment === undefined || !isAanDeOrde(casus, voor) || moment.start.instant <= nu.instant || moment.geboektOp === undefined || moment.geboektOp >= nu.datum) return [];
    return moetenAntwoorden(moment).map(({ persoon }) => {
      const sleutel = `komtU:${voor}:${moment.start.instant}:${persoon}:${nu.datum}`;
      return { sleutel, effect: { soort: 'melding', sleutel: `${sleutel}:${casus.id}`, casus: casus.id, aan: persoon, over: 'uitnodiging', ...metVoor(voor) } };
    });
  }).filter(({ sleutel }) => !verstuurd.has(sleutel));
  if (vragen.length === 0 || !magHerinneren(nu, kijkVoor(omgeving, organisatie, casus))) return;
  await omgeving.db.transaction().execute(async (trx) => {
    for (const { sleutel, effect } of vragen) if (await noteerHerinnering(trx, casus.id, sleutel, 'verstuurd', nu.instant)) await omgeving.wachtrij.zet(trx, [effect]);
  });
}
