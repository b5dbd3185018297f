import { metVoor } from '../../src/domain/feiten/planning.ts';
import type { Gesprekssoort, VoorgesteldMoment } from '../../src/domain/planning.ts';
import { schrijfVoorstel } from './herinneringstekst.ts';
import type { Uitvoering } from './parts/kaart.ts';
import { gegevensknop } from './parts/knoppen.ts';
import { VERB } from './verben.ts';

/** Moments to choose from in a message; more is a puzzle on a phone. */
const MAX_MOMENTEN = 3;

/** The best moments of a meeting as buttons for a message, one tap each, and none of them. Teams stores them: times only. */
export function momentknoppen(casus: string, voor: Gesprekssoort, momenten: readonly Pick<VoorgesteldMoment, 'start' | 'vorm'>[]): readonly Uitvoering[] {
  if (momenten.length === 0) return [];
  return [
    ...momenten.slice(0, MAX_MOMENTEN).map((moment) => gegevensknop(schrijfVoorstel(moment), VERB.kiesMoment, { casus, start: moment.start.instant, ...metVoor(voor) }, { los: true })),
    gegevensknop('Geen van deze', VERB.andereMomenten, { casus, ...metVoor(voor) }, { los: true }),
  ];
}

/** For who was invited: one tap to say yes. No asks for a second look, so that a slip of the thumb cancels nothing. */
export function komstknop(casus: string, voor: Gesprekssoort): Uitvoering {
  return gegevensknop('Ik kom', VERB.komst, { casus, antwoord: 'ja', ...metVoor(voor) }, { los: true, stijl: 'positive' });
}
