import type { Uitvoering } from './parts/kaart.ts';
import { VERB } from './verben.ts';

/** The own list of who presses. It needs nothing but the person. */
export const MIJN_WERK: Uitvoering = { type: 'Action.Execute', title: 'Mijn werk', verb: VERB.mijnWerk, data: {}, associatedInputs: 'none' };
/** The own sheet to print. */
export const DAGSTAAT: Uitvoering = { type: 'Action.Execute', title: 'Dagstaat', verb: VERB.dagstaat, data: {}, associatedInputs: 'none' };
