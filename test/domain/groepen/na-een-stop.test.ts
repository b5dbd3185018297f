import { describe, expect, it } from 'vitest';
import { plusDagen } from '../../../src/domain/datum.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenOordeel, VOLLEDIG } from '../../build/opdrachten.ts';

const heropen = { type: 'heropen', reden: 'Schulden en geen woning' } as const;

describe('the casemanager brings probation back in', () => {
  it.each(['onvoldoende', 'verouderd', 'nietBekend'] as const)('after “%s”', (oordeel) => {
    expect(eenCasus().beoordeeld(oordeel).na(heropen, 'casemanager').casus).toMatchObject({ fase: 'delen', oordeel: { oordeel, door: { naam: 'Rik Reclassering' } } });
  });

  it('after “no active bijdrage”, also while notes are still open', () => {
    expect(eenCasus().besloten(false).na(heropen, 'casemanager').casus.fase).toBe('delen');
    expect(eenCasus().besloten(false).afgevinkt('rpi', 'ract', 'tulp').na(heropen, 'casemanager').casus.fase).toBe('delen');
  });

  it('after a warm handover and after a manager closed the casus', () => {
    const kort = eenCasus({ ...VOLLEDIG, einddatum: plusDagen(VOLLEDIG.begindatum, 5) }).gedeeld().afgevinkt('warmeOverdracht', 'rpi');
    expect(kort.na(heropen, 'casemanager').casus.fase).toBe('delen');
    expect(eenCasus().gedeeld().afgesloten().na(heropen, 'casemanager').casus.fase).toBe('delen');
  });

  it('after “niet gescreend” to step 1, because nobody looked yet', () => {
    const terug = eenCasus().beoordeeld('nietGescreend').op('2026-12-04T10:00').na(heropen, 'casemanager');
    expect(terug.casus.fase).toBe('bekendheid');
    expect(terug.casus.oordeel).toBeUndefined();
    expect(terug.taak('oordelen').termijn).toBe('2026-12-09');
  });
});

describe('somebody who was not screened', () => {
  const nietGescreend = eenCasus().beoordeeld('nietGescreend').op('2026-11-30T10:00');

  it('counts as never judged: the worker judges later, and corrects nothing', () => {
    expect(nietGescreend.feiten(eenOordeel('voldoende'), 'reclasseringswerker')).toEqual(['Beoordeeld']);
    expect(nietGescreend.beoordeeld('voldoende').taak('delen').termijn).toBe('2026-12-02');
    expect(nietGescreend.beoordeeld('nietBekend').casus).toMatchObject({ fase: 'alert', gestoptOp: '2026-11-30' });
  });

  it('is not said to be so twice', () => {
    expect(nietGescreend.weigering(eenOordeel('nietGescreend'), 'reclasseringswerker').code).toBe('alGedaan');
  });

  it('is another matter than a real verdict, which is corrected', () => {
    expect(eenCasus().gestopt().weigering(eenOordeel('voldoende'), 'reclasseringswerker').melding).toContain('Oordeel corrigeren');
  });
});
