import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import type { Leider } from '../groepen.ts';
import { MAX_TEKST, vereist } from '../invoer.ts';
import type { BeslisDuiding } from '../opdracht.ts';
import type { Actor } from '../rollen.ts';
import { isWeigering, weiger } from '../weigering.ts';

/** For which side this manager speaks: who is manager on both sides speaks where nobody has yet. */
function leiderVan(actor: Actor, al: readonly Leider[]): Leider {
  if (actor.soort === 'systeem' || !actor.rollen.includes('unitmanager')) return 'hoofdDR';
  return actor.rollen.includes('hoofdDR') && !al.includes('hoofdDR') ? 'hoofdDR' : 'unitmanager';
}

/**
 * A manager decides about a disagreement. It is settled when hoofd D&R and unitmanager, two people, say the same; until
 * then both decisions stand beside each other (A12 C-23). A PI with a manager on one side only has it decided by that one.
 */
export function beslisDuiding(casus: Casus, { actieveRol, redenen }: BeslisDuiding, context: Context): Uitkomst {
  const { conclusie } = casus.duiding;
  if (casus.fase !== 'duiding' || conclusie?.oneens === undefined) return weiger('alGedaan', 'Er is geen verschil van mening meer om over te beslissen.');
  const { actor } = context;
  const besluiten = conclusie.oneens.besluiten ?? [];
  const mij = actor.soort === 'persoon' ? actor.persoon : undefined;
  const rol = leiderVan(actor, besluiten.filter(({ door }) => door.persoon !== mij).map((besluit) => besluit.rol));
  const ander = besluiten.find((besluit) => besluit.rol !== rol && besluit.door.persoon !== mij);
  const eens = ander?.actieveRol === actieveRol;
  // Who agrees with what the other manager wrote need not write it again.
  const waarom = vereist(redenen.trim() === '' && eens ? ander.redenen : redenen, 'de redenen van het besluit', MAX_TEKST);
  if (isWeigering(waarom)) return waarom;
  if (!eens && context.enkeleLeiding !== true) return [{ type: 'BesluitVoorgesteld', rol, actieveRol, redenen: waarom }];
  // Nothing chosen yet: the casemanager is asked for it in step 3.
  const anders = actieveRol ? { afspraken: conclusie.afspraken, bijdragen: conclusie.bijdragen ?? [] } : { afspraken: [] };
  return [{ type: 'BesluitVoorgesteld', rol, actieveRol, redenen: waarom }, { type: 'OneensBeslist', actieveRol, redenen: waarom, ...anders }, { type: 'DuidingBesloten' }];
}
