import { bijdrageNaOpnieuwKijken } from '../bijdrageErbij.ts';
import type { Casus } from '../casus.ts';
import type { Context, Uitkomst } from '../context.ts';
import { vervolgVan, vraagtHerziening } from '../kijkOpnieuw.ts';
import type { BeantwoordKijkOpnieuw } from '../opdrachten/groepen.ts';
import { kantVanActor } from '../rollen.ts';
import { isWeigering, weiger } from '../weigering.ts';

const REDEN = 'De persoon is nu afgestraft.';

/** One side looked again: it stays as it is, or the casus gets a new bijdrage or a new duiding. */
export function beantwoordKijkOpnieuw(casus: Casus, { uitkomst }: BeantwoordKijkOpnieuw, context: Context): Uitkomst {
  const kant = kantVanActor(context.actor);
  if (casus.kijkOpnieuw === undefined || !vraagtHerziening(casus)) return weiger('verkeerdeStap', 'Deze vraag staat niet meer open.');
  if (kant === undefined) return weiger('magNiet', 'Alleen de casemanager en de reclasseringswerker beantwoorden deze vraag.');
  if (casus.kijkOpnieuw.antwoorden[kant] !== undefined) return weiger('alGedaan', 'Uw kant heeft al gekeken. U hoeft niets meer te doen.');
  const gekeken = { type: 'OpnieuwGekeken', kant, uitkomst } as const;
  if (uitkomst === 'blijftZo') return [gekeken];
  const vervolg = vervolgVan(casus);
  if (vervolg === undefined) return weiger('nietsTeDoen', 'De casus loopt nog. Neem het mee in de duiding en kies “Gezien, ik neem het mee”.');
  if (vervolg === 'heropenen') return [gekeken, { type: 'Heropend', reden: REDEN }];
  const erbij = bijdrageNaOpnieuwKijken(casus);
  return isWeigering(erbij) ? erbij : [gekeken, ...erbij];
}
