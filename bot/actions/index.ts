import { VERB, type Verb } from '../cards/verben.ts';
import type { Actie } from './actie.ts';
import { CASUS } from './casus.ts';
import { DUIDING } from './duiding.ts';
import { KANAAL } from './kanaal.ts';
import { VERLOOP } from './verloop.ts';
import { STAP1 } from './stap1.ts';

/** The table of all verbs. A double or a missing verb is a mistake of the programmer and stops the start. */
export function maakActies(lijst: readonly Actie[] = [...STAP1, ...CASUS, ...VERLOOP, ...DUIDING, ...KANAAL]): ReadonlyMap<string, Actie> {
  const acties = new Map<Verb, Actie>();
  for (const actie of lijst) {
    if (acties.has(actie.verb)) throw new Error(`Two handlers for verb ${actie.verb}`);
    acties.set(actie.verb, actie);
  }
  const mist = Object.values(VERB).filter((verb) => !acties.has(verb));
  if (mist.length > 0) throw new Error(`No handler for ${mist.join(', ')}`);
  return acties;
}
