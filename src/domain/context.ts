import type { Moment } from './datum.ts';
import type { Gebeurtenis, Feit } from './gebeurtenis.ts';
import type { Actor } from './rollen.ts';
import type { Klokken } from './termijnen.ts';
import type { Vragenlijst } from './vragenlijst.ts';
import type { Weigering } from './weigering.ts';

/** Everything from outside that a decision needs: when, who, and the clocks of the PI. */
export interface Context extends Klokken {
  readonly nu: Moment;
  readonly actor: Actor;
  /** The question set of the casus; the first one when left out. */
  readonly vragenlijst?: Vragenlijst;
  /** The place has a manager on one side only, or one person for both, who then decides alone (A12 C-23). */
  readonly enkeleLeiding?: boolean;
}

/** What a step says to an opdracht: facts (none: nothing changes) or a refusal. */
export type Uitkomst = readonly Feit[] | Weigering;

/** What the decider says to an opdracht. */
export type Besluit =
  | { readonly ok: true; readonly gebeurtenissen: readonly Gebeurtenis[] }
  | { readonly ok: false; readonly weigering: Weigering };
