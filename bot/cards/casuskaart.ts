import type { OpenbareView } from '../../src/domain/view.ts';
import { melding } from './parts/elementen.ts';
import { hoofd, schrijfKort, uitkomsten } from './parts/hoofd.ts';
import { kaart, type Kaart } from './parts/kaart.ts';
import { knop, rij, toonKnop, ververs } from './parts/knoppen.ts';
import { VERB } from './verben.ts';

export interface CasuskaartOpties {
  /** MRIs (`29:…`) for whom Teams asks the personal version by itself; beyond 60 the rest press the button. */
  readonly verversVoor: readonly string[];
  /** One Dutch sentence at the top. */
  readonly melding?: string;
}

/**
 * The card of a casus as it stands in the channel, which Teams stores and every member of the channel sees:
 * nothing about the person and none of what people wrote.
 */
export function casuskaart(view: OpenbareView, opties: CasuskaartOpties): Kaart {
  const vrij = view.fase === 'bekendheid' && view.reclasseringswerker === undefined;
  return kaart(
    schrijfKort(view),
    [
      ...melding(opties.melding, 'accent'),
      ...hoofd(view),
      ...uitkomsten(view),
      ...rij([...(vrij ? [knop('Ik pak deze', VERB.pak, view, { stijl: 'positive', los: true })] : []), toonKnop(view)]),
    ],
    ververs(view.id, opties.verversVoor),
  );
}
