import type { Casus, SluitReden } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Feit } from '../gebeurtenis.ts';
import { plusWerkdagen } from '../kalender.ts';
import { laatste } from '../datum.ts';
import type { GeefUitstel, Heropen } from '../opdracht.ts';
import { kantVanActor, uitvoerderVan } from '../rollen.ts';
import { taken } from '../taken.ts';
import type { Klokken } from '../termijnen.ts';
import { afspraakVervalt } from '../vervallen.ts';
import { isWeigering, weiger } from '../weigering.ts';
import { vereisteReden } from '../invoer.ts';

/** Postponement: a fixed number of working days from today or the termijn, with a reason, and not for ever (A7). */
export function geefUitstel(casus: Casus, { taak: id, reden }: GeefUitstel, context: Context): Uitkomst {
  const taak = taken(casus, context).find((een) => een.id === id);
  if (taak === undefined) return weiger('alGedaan', 'Deze taak staat niet meer open. Uitstel is niet nodig.');
  const kant = kantVanActor(context.actor);
  const leidt = context.actor.soort === 'systeem' || context.actor.rollen.some((rol) => rol === 'hoofdDR' || rol === 'unitmanager');
  if (!leidt && kant !== taak.kant) return weiger('magNiet', `De ${uitvoerderVan(taak.kant)} is aan zet. Alleen die, hoofd D&R of de unitmanager geeft uitstel.`);
  const { uitstelKeer, uitstelWerkdagen } = context.afspraken;
  if ((casus.uitstel[id]?.keer ?? 0) >= uitstelKeer) return weiger('magNiet', `Deze taak is al ${uitstelKeer} keer uitgesteld. Doe hem nu, of laat hoofd D&R of de unitmanager de casus toewijzen of afsluiten.`);
  const waarom = vereisteReden(reden, 'uitstel nodig is');
  if (isWeigering(waarom)) return waarom;
  const vanaf = laatste(taak.termijn, context.nu.datum) ?? taak.termijn;
  return [{ type: 'UitstelGegeven', taak: id, tot: plusWerkdagen(vanaf, uitstelWerkdagen, context.kalender), reden: waarom }];
}

/** A manager closes a casus by hand, with a reason. */
export function sluitAf(casus: Casus, reden: string): Uitkomst {
  const toelichting = vereisteReden(reden, 'u de casus afsluit');
  if (isWeigering(toelichting)) return toelichting;
  return [...afspraakVervalt(casus, 'De casus is afgesloten.'), { type: 'Gesloten', reden: 'doorManager', toelichting }];
}

/** The door stays open after a stop (A12 C-09): with a reason the casus goes back to sharing. */
export function heropen(casus: Casus, { reden, bezetDoor }: Heropen): Uitkomst {
  if (casus.fase === 'gesloten' && bezetDoor !== undefined) return weiger('bestaatAl', `Voor deze persoon is er al een andere casus: ${bezetDoor}. Werk daarin verder.`);
  if (casus.fase !== 'gesloten' && casus.fase !== 'alert' && casus.vertrek === undefined) return weiger('alGedaan', 'Deze casus loopt nog. Heropenen is niet nodig.');
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
  return taken(casus, klokken).every(({ soort }) => soort === 'aanvullen') ? [{ type: 'Gesloten', reden: redenVoor(casus) }] : [];
}
