import { plusDagen, tijd, type Datum } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { telPauzes, type PiPauzes } from '../domain/uitstelkeuzes.ts';
import { listPauzefeiten } from '../store/casussen.ts';
import { momentOp } from '../tijd/amsterdam.ts';
import { geleidePis } from './gaten.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';

/** Thirteen weeks: a quarter, the time between two reflection meetings. */
const TERUG_DAGEN = 91;

/** Counts, for each PI this person manages, why taken and casussen waited in the past thirteen weeks; no casus and nobody is named. */
export async function leesPauzes(omgeving: Omgeving, wie: PersoonId): Promise<{ readonly sinds: Datum; readonly pis: readonly PiPauzes[] }> {
  const sinds = plusDagen(omgeving.nu().datum, -TERUG_DAGEN);
  const pis: PiPauzes[] = [];
  for (const { id, naam } of geleidePis(await leesOrganisatie(omgeving), wie))
    pis.push({ pi: naam, pauzes: telPauzes(await listPauzefeiten(omgeving.db, id, momentOp(sinds, tijd('00:00')).instant)) });
  return { sinds, pis };
}
