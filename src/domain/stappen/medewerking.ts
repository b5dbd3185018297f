import type { Casus } from '../casus.ts';
import type { Uitkomst } from '../context.ts';
import type { LegMedewerkingVast } from '../opdrachten/groepen.ts';

/** Either side says whether the detainee cooperates; it can change as often as the person changes their mind (F29). */
export function legMedewerkingVast(casus: Casus, { medewerking }: LegMedewerkingVast): Uitkomst {
  return (casus.medewerking?.waarde ?? 'onbekend') === medewerking ? [] : [{ type: 'MedewerkingVastgelegd', medewerking }];
}
