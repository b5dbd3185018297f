import { describe, expect, it } from 'vitest';
import { datum } from '../../src/domain/datum.ts';
import { BEWAAR_DAGEN, isGesignaleerd, OPNAME_DAGEN, redenGeenSignaal, teVergelijken } from '../../src/domain/opname.ts';
import { eenCasus } from '../build/casus.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';

const opname = (dag: string) => ({ opgenomenOp: datum(dag) });
// Signalled on Monday 23 November 2026.
const open = eenCasus().casus;
const dicht = (velden: Parameters<typeof eenCasus>[0]) => eenCasus(velden).afgesloten().casus;

describe('an admission is signalled', () => {
  it.each([
    ['by a casus of the same day', '2026-11-20', open],
    ['by a casus that is open: this person is detained already, and was transferred', '2027-03-01', open],
    ['by a closed casus of the same day', '2026-11-20', dicht(VOLLEDIG)],
    ['by a signal that came after it, also when the casus is closed', '2026-11-21', dicht(VOLLEDIG)],
    ['by a closed casus without begin, within four weeks', '2026-12-20', dicht({})],
  ])('%s', (_wat, dag, casus) => {
    expect(isGesignaleerd(opname(dag), [casus])).toBe(true);
  });

  it.each([
    ['when there is no casus at all', '2026-11-20', []],
    ['when the casus ended before', '2027-12-01', [open]],
    ['when the casus of an earlier detention is closed', '2026-12-01', [dicht(VOLLEDIG)]],
    ['when a closed casus without begin is longer than four weeks ago', '2026-12-22', [dicht({})]],
  ])('not %s', (_wat, dag, casussen) => {
    expect(isGesignaleerd(opname(dag), casussen)).toBe(false);
  });
});

describe('the comparison looks back four weeks', () => {
  it.each([['2026-11-23', 'ja'], ['2026-10-26', 'ja'], ['2026-10-25', 'teOud'], ['2026-11-24', 'inDeToekomst']])('%s: %s', (dag, verwacht) => {
    expect(teVergelijken(datum(dag), datum('2026-11-23'))).toBe(verwacht);
  });

  it('which is shorter than a handled row is kept, so that an old list brings nothing back', () => {
    expect(OPNAME_DAGEN).toBeLessThan(BEWAAR_DAGEN);
  });
});

describe('why there is no signal', () => {
  it('is one of the reasons, and “anders” with a typed line', () => {
    expect(redenGeenSignaal('dubbel', 'wordt niet bewaard')).toEqual({ soort: 'dubbel' });
    expect(redenGeenSignaal('anders', ' Op doorreis ')).toEqual({ soort: 'anders', toelichting: 'Op doorreis' });
    expect(redenGeenSignaal('anders', '  ')).toMatchObject({ code: 'redenNodig', melding: 'Schrijf in één regel waarom er geen signaal hoeft te komen.' });
    expect(redenGeenSignaal(undefined, undefined)).toMatchObject({ melding: 'Kies waarom er geen signaal hoeft te komen.' });
    expect(redenGeenSignaal('gesignaleerd', undefined)).toMatchObject({ code: 'redenNodig' });
  });
});
