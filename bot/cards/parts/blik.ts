import type { Advies } from '../../../src/domain/advies.ts';
import { isLeidinggevende, type Uitvoerder } from '../../../src/domain/rollen.ts';
import type { Verschil } from '../../../src/domain/verschil.ts';
import type { PersoonlijkeView } from '../../../src/domain/view.ts';
import type { TaakView } from '../../../src/domain/taakview.ts';
import type { Formulier } from './invoer.ts';

/** Somebody a casus can be given to. `id` is the person's id in the register. */
export interface Kandidaat {
  readonly id: string;
  readonly naam: string;
  readonly rol?: Uitvoerder;
}

/** What the steps of the personal card are drawn from. */
export interface Blik {
  readonly view: PersoonlijkeView;
  readonly invoer: Formulier['invoer'];
  readonly advies?: Advies;
  readonly kandidaten: readonly Kandidaat[];
  /** Address of the werkdocument as a file. */
  readonly download?: string;
  /** Address of a section of the handreiking; the same for everybody. */
  readonly handreikingLink?: (sectie: string) => string;
  /** Colleagues of probation to whom work can go, wherever they work; in dialogs only, because the list is long. */
  readonly overnemers?: readonly Kandidaat[];
  /** Both views of a disagreement; in the dialogs about it only. */
  readonly verschil?: Verschil;
  /** Where the casus can be moved to, the own PI first; only in a dialog. */
  readonly plaatsen?: readonly Kandidaat[];
}

/** A fold-out form by its name; without a name the form of the card itself. */
export function formulier({ invoer }: Blik, naam?: string): Formulier {
  return naam === undefined ? { invoer } : { invoer, naam };
}

/** Whether this person leads: sees and unblocks, whatever else they do. */
export function isLeiding({ view }: Blik): boolean {
  return isLeidinggevende(view.rollen);
}

/** The open taken of the side for which this person carries casussen. */
export function eigenTaken({ view }: Blik): readonly TaakView[] {
  return view.taken.filter(({ kant }) => kant === view.kant);
}
