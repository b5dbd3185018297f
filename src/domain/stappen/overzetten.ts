import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Feit } from '../gebeurtenis.ts';
import type { Overdracht } from '../inzet.ts';
import type { ZetOver } from '../opdracht.ts';
import type { Betrokkene } from '../rollen.ts';
import { weiger } from '../weigering.ts';
import { aantalStuks, telWerk, werkVan } from '../werk.ts';

/** What was offered goes to the next colleague; back to the giver when that is who gets the work; and ends when the giver is who is gone. */
function overdrachtVerder({ id, van: gever }: Overdracht, van: Betrokkene, wie: Betrokkene): Feit {
  if (gever.persoon === van.persoon) return { type: 'OverdrachtIngetrokken', id };
  if (gever.persoon === wie.persoon) return { type: 'OverdrachtTeruggestuurd', id, reden: 'Het werk van deze collega is overgezet.', van };
  return { type: 'OverdrachtDoorgegeven', id, eigenaar: wie, van };
}

/**
 * All that a colleague has to do in one casus goes to another (B55): the casus itself with what belongs to it, else
 * each bijdrage and inzet of that colleague, and what was offered to take over. Who has nothing here any more is told
 * so, and nothing moves.
 */
export function zetOver(casus: Casus, { rol, van, wie }: ZetOver, { actor }: Context): Uitkomst {
  const leidt = actor.soort === 'systeem' || actor.rollen.includes(rol === 'casemanager' ? 'hoofdDR' : 'unitmanager');
  if (!leidt) return weiger('magNiet', rol === 'casemanager' ? 'Alleen hoofd D&R zet werk van casemanagers over.' : 'Alleen de unitmanager zet werk van reclasseringswerkers over.');
  const werk = werkVan(casus, van.persoon, rol);
  if (aantalStuks(telWerk(werk)) === 0) return weiger('alGedaan', 'Dit werk is al overgezet of al klaar.');
  if (van.persoon === wie.persoon) return [];
  const eigen: readonly Feit[] = werk.draagt ? [{ type: 'Toegewezen', rol, wie, van }] : [
    ...werk.bijdragen.map(({ id }): Feit => ({ type: 'BijdrageDoorgegeven', id, eigenaar: wie, van })),
    ...werk.inzet.map(({ id }): Feit => ({ type: 'InzetDoorgegeven', id, eigenaar: wie, van })),
  ];
  return [...eigen, ...werk.overdrachten.map((een) => overdrachtVerder(een, van, wie))];
}
