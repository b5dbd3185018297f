import { describe, expect, it } from 'vitest';
import { stappenoverzicht } from '../../src/domain/stappenoverzicht.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';

const standen = ({ casus }: CasusBouwer): readonly string[] => stappenoverzicht(casus).map(({ stand }) => stand);

describe('the steps of a casus', () => {
  it.each<[string, CasusBouwer, readonly string[]]>([
    ['lie ahead of a new signal', eenCasus(), ['bezig', 'later', 'later', 'later', 'later']],
    ['go on to sharing after a verdict', eenCasus().bekend(), ['klaar', 'bezig', 'later', 'later', 'later']],
    ['are done up to the bijdrage after a decision for an active role', eenCasus().besloten(true), ['klaar', 'klaar', 'klaar', 'bezig', 'later']],
    ['do not come to a bijdrage without an active role', eenCasus().besloten(false), ['klaar', 'klaar', 'klaar', 'nietNodig', 'later']],
    ['come to nothing more once it is closed', eenCasus().afgesloten(), ['nietNodig', 'nietNodig', 'nietNodig', 'nietNodig', 'nietNodig']],
    ['end for now when probation does not know the person', eenCasus().na({ type: 'claim' }, 'reclasseringswerker').na({ type: 'beoordeel', oordeel: 'nietBekend', criteria: { bekend: false } }, 'reclasseringswerker'), ['klaar', 'nietNodig', 'nietNodig', 'nietNodig', 'later']],
    ['have step 4 under way while inzet is open, whatever else', eenCasus().besloten(false).na({ type: 'voegInzetToe', grond: 'isd', wat: 'Plek zoeken' }, 'reclasseringswerker'), ['klaar', 'klaar', 'klaar', 'nietNodig', 'bezig']],
  ])('%s', (_, bouwer, verwacht) => expect(standen(bouwer)).toEqual(verwacht));
});
