import { gaatDoor, type Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { openInzet } from './inzet.ts';

/** The steps of the process as people count them; step 2 in its two halves. */
export const STAPNAMEN = { bekendheid: 'Stap 1: bekendheid', delen: 'Stap 2: informatie delen', duiding: 'Stap 2: samen duiden', bijdrage: 'Stap 3: bijdrage', inzet: 'Stap 4: inzet tijdens detentie' } as const;
export type Stapsoort = keyof typeof STAPNAMEN;
export type Stapstand = 'klaar' | 'bezig' | 'later' | 'nietNodig';

/** How far one step is, and on which day it was done. */
export interface Stapregel {
  readonly stap: Stapsoort;
  readonly stand: Stapstand;
  readonly klaarOp?: Datum;
}

/** Whether nothing of the main steps comes any more: stopped, or closed before this one. */
function isVoorbij({ fase, oordeel, vertrek }: Casus): boolean {
  return fase === 'alert' || fase === 'afronden' || fase === 'gesloten' || vertrek !== undefined || (oordeel !== undefined && !gaatDoor(oordeel.oordeel));
}

function regel(stap: Stapsoort, casus: Casus, klaarOp: Datum | undefined): Stapregel {
  if (klaarOp !== undefined) return { stap, stand: 'klaar', klaarOp };
  if (casus.fase === stap && casus.vertrek === undefined) return { stap, stand: 'bezig' };
  return { stap, stand: isVoorbij(casus) ? 'nietNodig' : 'later' };
}

/** Step 3 is done when the casus goes on from it; its last act is the MDO. */
function bijdrageKlaar({ fase, stap3, gesloten }: Casus): Datum | undefined {
  return stap3 === undefined || fase === 'bijdrage' ? undefined : (stap3.mdo.uitkomst?.op ?? (gesloten?.reden === 'bijdrageGeleverd' ? gesloten.op : undefined));
}

function inzetRegel(casus: Casus): Stapregel {
  const { inzet, fase, gewist } = casus;
  if (openInzet(casus).length > 0) return { stap: 'inzet', stand: 'bezig' };
  if (inzet.length === 0) return { stap: 'inzet', stand: fase === 'gesloten' || gewist !== undefined ? 'nietNodig' : 'later' };
  const klaarOp = inzet.flatMap((een) => een.klaarOp ?? []).sort().at(-1);
  return { stap: 'inzet', ...(klaarOp === undefined ? { stand: 'nietNodig' as const } : { stand: 'klaar' as const, klaarOp }) };
}

/** The steps of a casus in their order, each with how far it is. Days and no content: for everybody with a role. */
export function stappenoverzicht(casus: Casus): readonly Stapregel[] {
  return [
    regel('bekendheid', casus, casus.oordeel?.op.datum), regel('delen', casus, casus.gedeeldOp), regel('duiding', casus, casus.duiding.beslotenOp), regel('bijdrage', casus, bijdrageKlaar(casus)), inzetRegel(casus),
  ];
}
