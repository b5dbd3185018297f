import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { RECLASSERINGEN } from '../groepen.ts';
import { vereisteReden } from '../invoer.ts';
import type { StuurTerug, ZetDoor } from '../opdrachten/groepen.ts';
import { isWeigering, weiger } from '../weigering.ts';

/**
 * Another of the three organisations knows the person: the casus goes to its workers, and no clock changes (features 12).
 * Sent back once already, only the unitmanager hands it on again.
 */
export function zetDoor(casus: Casus, { naar, waarom }: ZetDoor, { actor }: Context): Uitkomst {
  if (actor.soort === 'systeem') return weiger('magNiet', 'Alleen een mens kan een casus doorzetten.');
  if (casus.fase !== 'bekendheid' && casus.fase !== 'delen') return weiger('verkeerdeStap', 'Deze casus is al verder. Vraag de unitmanager om hem aan een collega van de andere organisatie toe te wijzen.');
  if (!RECLASSERINGEN.includes(naar)) return weiger('invoer', 'Kies een van de drie reclasseringsorganisaties.');
  const manager = actor.rollen.includes('unitmanager');
  if (casus.verwachteOrganisatie === naar) return weiger('alGedaan', `Deze casus is al voor ${naar}.`);
  if (!manager && actor.organisatie === naar) return weiger('invoer', `U werkt zelf bij ${naar}. Kies een van de andere twee organisaties.`);
  const { doorgezet } = casus;
  if (!manager && doorgezet?.teruggestuurd !== undefined) return weiger('magNiet', 'Deze casus is al een keer doorgezet en teruggestuurd. De unitmanager beslist nu welke organisatie hem doet. Vraag het de unitmanager.');
  if (!manager && doorgezet?.door.organisatie === naar) return weiger('invoer', `Deze casus komt van ${naar}. Kies “Stuur terug” als hij daar toch hoort.`);
  const reden = vereisteReden(waarom, `${naar} deze casus doet`);
  return isWeigering(reden) ? reden : [{ type: 'Doorgezet', naar, waarom: reden, doorManager: manager }];
}

/** The other organisation does not know the person either: back to who handed it on, once. */
export function stuurTerug({ doorgezet, fase }: Casus, { reden }: StuurTerug): Uitkomst {
  if (doorgezet === undefined || (fase !== 'bekendheid' && fase !== 'delen')) return weiger('verkeerdeStap', 'Deze casus is niet aan u doorgezet.');
  if (doorgezet.doorManager) return weiger('magNiet', 'De unitmanager heeft beslist dat uw organisatie deze casus doet. Klopt dat niet? Bel de unitmanager.');
  if (doorgezet.teruggestuurd !== undefined) return weiger('alGedaan', 'Deze casus is al een keer teruggestuurd. De unitmanager beslist nu welke organisatie hem doet.');
  const waarom = vereisteReden(reden, 'u de casus terugstuurt');
  return isWeigering(waarom) ? waarom : [{ type: 'Teruggestuurd', reden: waarom }];
}
