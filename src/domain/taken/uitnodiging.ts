import type { Casus } from '../casus.ts';
import { laatste, vroegste } from '../datum.ts';
import { plusWerkdagen } from '../kalender.ts';
import { GESPREKNAAM, moetenAntwoorden, type Gesprekssoort } from '../planning.ts';
import { schrijfMoment } from '../schrijf.ts';
import type { Opzet } from '../taak.ts';
import { isAanDeOrde, planningVan } from '../teplannen.ts';
import type { Klokken } from '../termijnen.ts';

/**
 * Who is needed at a meeting and has not said whether they come: that is the next thing to happen. The first working
 * day after booking, and before the meeting itself. Asked once a day instead of by the ladder.
 */
export function uitnodigingen(casus: Casus, voor: Gesprekssoort, { kalender }: Klokken): Opzet[] {
  const { moment } = planningVan(casus, voor);
  if (moment === undefined || !isAanDeOrde(casus, voor)) return [];
  const { start, geboektOp = start.datum } = moment;
  const norm = laatste(geboektOp, vroegste(plusWerkdagen(geboektOp, 1, kalender), start.datum) ?? start.datum) ?? start.datum;
  return moetenAntwoorden(moment).map(({ persoon, naam, rol }) => ({
    id: `uitnodiging:${voor}:${persoon}`, soort: 'uitnodiging', kant: rol === 'casemanager' ? 'DJI' : '3RO', persoon: { persoon, naam }, sinds: geboektOp, norm,
    wat: `Laat weten of u komt: ${GESPREKNAAM[voor]} van ${schrijfMoment(start.datum, start.tijd)}`,
  }));
}
