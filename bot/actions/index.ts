import { VERB, type Verb } from '../cards/verben.ts';
import type { Actie } from './actie.ts';
import { AANWEZIG } from './aanwezig.ts';
import { BATCH } from './batch.ts';
import { AFWEZIG } from './afwezig.ts';
import { AFSPRAKEN } from './afspraken.ts';
import { BIJDRAGEN } from './bijdragen.ts';
import { CASUS } from './casus.ts';
import { DAG } from './dag.ts';
import { DUIDING } from './duiding.ts';
import { PLANNEN } from './plannen.ts';
import { INZET } from './inzet.ts';
import { GROEPEN } from './groepen.ts';
import { KANAAL } from './kanaal.ts';
import { OPNAME } from './opname.ts';
import { OVERZETTEN } from './overzetten.ts';
import { ROOSTER } from './rooster.ts';
import { VERLOOP } from './verloop.ts';
import { STAP1 } from './stap1.ts';

/** The table of all verbs. A double or a missing verb is a mistake of the programmer and stops the start. */
export function maakActies(lijst: readonly Actie[] = [...STAP1, ...BATCH, ...CASUS, ...VERLOOP, ...DUIDING, ...PLANNEN, ...OPNAME, ...AFWEZIG, ...AANWEZIG, ...ROOSTER, ...OVERZETTEN, ...DAG, ...AFSPRAKEN, ...BIJDRAGEN, ...INZET, ...GROEPEN, ...KANAAL]): ReadonlyMap<string, Actie> {
  const acties = new Map<Verb, Actie>();
  for (const actie of lijst) {
    if (acties.has(actie.verb)) throw new Error(`Two handlers for verb ${actie.verb}`);
    acties.set(actie.verb, actie);
  }
  const mist = Object.values(VERB).filter((verb) => !acties.has(verb));
  if (mist.length > 0) throw new Error(`No handler for ${mist.join(', ')}`);
  return acties;
}
