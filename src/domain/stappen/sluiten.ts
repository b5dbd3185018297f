import type { Casus, SluitReden } from '../casus.ts';
import type { Uitkomst } from '../context.ts';
import type { Feit } from '../gebeurtenis.ts';
import type { Heropen } from '../opdracht.ts';
import { zijnStappenKlaar } from '../taken.ts';
import type { Klokken } from '../termijnen.ts';
import { afsprakenVervallen, inzetVervalt } from '../vervallen.ts';
import { isWeigering, weiger } from '../weigering.ts';
import { vereisteReden } from '../invoer.ts';

/** A manager closes a casus by hand, with a reason. */
export function sluitAf(casus: Casus, reden: string): Uitkomst {
  const toelichting = vereisteReden(reden, 'u de casus afsluit');
  if (isWeigering(toelichting)) return toelichting;
  return [...afsprakenVervallen(casus, 'De casus is afgesloten.'), ...inzetVervalt(casus, 'De casus is afgesloten.', false), { type: 'Gesloten', reden: 'doorManager', toelichting }];
}

/** Whether probation has stopped: closed, after step 1, or after "no active bijdrage" while notes are still open. */
export function isGestopt({ fase, duiding }: Pick<Casus, 'fase' | 'duiding'>): boolean {
  return fase === 'gesloten' || fase === 'alert' || (fase === 'afronden' && duiding.beslotenOp !== undefined);
}

/** The door stays open after a stop (A12 C-09): with a reason the casus goes back to sharing. */
export function heropen(casus: Casus, { reden, bezetDoor }: Heropen): Uitkomst {
  if (casus.fase === 'gesloten' && bezetDoor !== undefined) return weiger('bestaatAl', `Voor deze persoon is er al een andere casus: ${bezetDoor}. Werk daarin verder.`);
  if (!isGestopt(casus) && casus.vertrek === undefined) return weiger('alGedaan', 'Deze casus loopt nog. Heropenen is niet nodig.');
  const waarom = vereisteReden(reden, 'u de casus heropent');
  return isWeigering(waarom) ? waarom : [{ type: 'Heropend', reden: waarom }];
}

function redenVoor(casus: Casus): SluitReden {
  if (casus.vertrek !== undefined) return casus.vertrek.soort === 'elders' ? 'overgeplaatst' : 'uitgestroomd';
  if (casus.fase === 'alert') return 'afgerondStap1';
  if (casus.fase === 'bijdrage') return 'bijdrageGeleverd';
  return casus.duiding.beslotenOp === undefined ? 'warmOvergedragen' : 'geenActieveBijdrage';
}

/** A casus in which nothing is left to do closes by itself; a missing field of the signal does not keep it open. */
export function sluitAlsKlaar(casus: Casus, klokken: Klokken): readonly Feit[] {
  if (casus.fase !== 'alert' && casus.fase !== 'bijdrage' && casus.fase !== 'afronden') return [];
  return zijnStappenKlaar(casus, klokken) ? [{ type: 'Gesloten', reden: redenVoor(casus) }] : [];
}
