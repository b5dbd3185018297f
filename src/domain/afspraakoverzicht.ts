import { bepaalAfspraken, STANDAARD_AFSPRAKEN, type Afspraken, type EigenAfspraken } from './afspraken.ts';
import type { Afspraakwaarde } from './afspraakwaarde.ts';
import { AFSPRAAKSLEUTELS, type Afspraaksleutel } from './afspraakwijzer.ts';

/** Who agreed on the value that holds. */
export type Herkomst = 'landelijk' | 'pi' | 'cluster';

/** One afspraak as it holds at a place. */
export interface Afspraakregel {
  readonly sleutel: Afspraaksleutel;
  readonly waarde: Afspraakwaarde;
  readonly herkomst: Herkomst;
  readonly standaard: Afspraakwaarde;
}

/** All afspraken as they hold at a PI or in one of its clusters, with where each comes from. */
export function afspraakregels(pi: EigenAfspraken, cluster: EigenAfspraken = {}): readonly Afspraakregel[] {
  const geldt = bepaalAfspraken(pi, cluster);
  const herkomst = (sleutel: Afspraaksleutel): Herkomst => (cluster[sleutel] !== undefined ? 'cluster' : pi[sleutel] !== undefined ? 'pi' : 'landelijk');
  return AFSPRAAKSLEUTELS.map((sleutel) => ({ sleutel, waarde: geldt[sleutel], herkomst: herkomst(sleutel), standaard: STANDAARD_AFSPRAKEN[sleutel] }));
}

/** An afspraak that differs between a place and what lies above it. */
export interface Verschil {
  readonly sleutel: Afspraaksleutel;
  readonly hier: Afspraakwaarde;
  readonly standaard: Afspraakwaarde;
}

/** What differs, in the order in which afspraken are shown. The same value agreed on twice is no difference. */
export function verschillen(boven: Afspraken, hier: Afspraken): readonly Verschil[] {
  return AFSPRAAKSLEUTELS.filter((sleutel) => boven[sleutel] !== hier[sleutel]).map((sleutel) => ({ sleutel, hier: hier[sleutel], standaard: STANDAARD_AFSPRAKEN[sleutel] }));
}
