import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meetregel } from '../../../src/domain/cijfers/meetregel.ts';
import { datum } from '../../../src/domain/datum.ts';
import { zonderInhoud } from '../../../src/domain/zonderInhoud.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { SYSTEEM } from '../../build/actor.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';
import { KLOKKEN, loop, wandelingen } from '../../build/wandeling.ts';

const feiten = ({ gebeurtenissen, klokken }: CasusBouwer, vandaag: string): readonly string[] => meetregel(gebeurtenissen, datum(vandaag), klokken)?.feiten ?? [];
const bevat = (casus: CasusBouwer, vandaag: string, voorvoegsel: string): readonly string[] => feiten(casus, vandaag).filter((feit) => feit.startsWith(voorvoegsel));

describe('a signal', () => {
  test('on the first working day after admission is in time, and complete with both dates', () => {
    expect(feiten(eenCasus(), '2026-11-23')).toEqual(['signaal', 'signaalOpTijd:ja', 'signaalCompleet:ja']);
  });

  test('a day later is late, and without an end of the detention incomplete', () => {
    const { einddatum: _einde, ...zonderEinde } = VOLLEDIG;
    expect(feiten(eenCasus(zonderEinde, { nu: '2026-11-24T09:00' }), '2026-11-24')).toEqual(['signaal', 'signaalOpTijd:nee', 'signaalCompleet:nee']);
  });

  test('whose begin is not known can\'t be in time or late', () => {
    expect(bevat(eenCasus({}), '2026-11-23', 'signaalOpTijd')).toEqual([]);
  });

  test('that was taken back counts for nothing', () => {
    expect(feiten(eenCasus().na({ type: 'trekSignaalIn', soort: 'dubbel', ondanksDelen: false }, 'backoffice'), '2026-11-24')).toEqual([]);
  });
});

describe('step 1', () => {
  test('counts for nothing before its termijn, and as late from the day after it', () => {
    const open = eenCasus();
    expect(bevat(open, '2026-11-26', 'stap1')).toEqual([]);
    expect(meetregel(open.gebeurtenissen, datum('2026-11-26'), open.klokken)?.herzienOp).toBe('2026-11-27');
    expect(bevat(open, '2026-11-27', 'stap1')).toEqual(['stap1OpTijd:nee']);
    expect(bevat(open, '2026-11-27', 'teruggekoppeld')).toEqual(['teruggekoppeld:nee']);
  });

  test('in time tells the casemanager, with the working days it took', () => {
    expect(feiten(eenCasus().op('2026-11-25T10:00').gestopt(), '2026-12-31').slice(3)).toEqual(['stap1OpTijd:ja', 'teruggekoppeld:ja', 'nietGescreend:nee', 'signaalTotOordeel:2']);
  });

  test('on the afternoon of a signal that counts from tomorrow took no working days, and not one less than none', () => {
    expect(bevat(eenCasus(VOLLEDIG, { nu: '2026-11-23T16:30' }).op('2026-11-23T17:00').gestopt(), '2026-12-31', 'signaalTotOordeel')).toEqual(['signaalTotOordeel:0']);
  });

  test('that nobody could do is no verdict, also when it was said in time', () => {
    expect(feiten(eenCasus().beoordeeld('nietGescreend'), '2026-12-31').slice(3)).toEqual(['stap1OpTijd:nee', 'teruggekoppeld:nee', 'nietGescreend:ja']);
  });

  test('is not made better by a postponement', () => {
    const uitgesteld = eenCasus().na({ type: 'geefUitstel', taak: 'oordelen', soort: 'ziekte' }, 'reclasseringswerker');
    expect(bevat(uitgesteld, '2026-11-27', 'stap1')).toEqual(['stap1OpTijd:nee']);
  });
});

describe('step 2', () => {
  const gedeeld = eenCasus().gedeeld();

  test('shared waits for what the casemanager says of it and for the duiding', () => {
    expect(feiten(gedeeld, '2026-11-23').slice(7)).toEqual(['gedeeld:ja', 'oordeelTotDelen:0', 'gewaardeerd:nee']);
    const gewaardeerd = gedeeld.na({ type: 'waardeer', informatie: gedeeld.casus.informatie[0]?.id ?? '', waarde: 'aanvullend' }, 'casemanager');
    expect(feiten(gewaardeerd, '2026-11-23').slice(9)).toEqual(['gewaardeerd:ja', 'aanvullend:ja']);
  });

  test('stands still without a duiding: not held and not in time once the termijn has passed', () => {
    expect(bevat(gedeeld, '2026-11-30', 'duiding')).toEqual([]);
    expect(bevat(gedeeld, '2026-12-01', 'duiding')).toEqual(['duidingGehouden:nee', 'duidingOpTijd:nee']);
    expect(bevat(gedeeld.op('2026-12-02T09:00').vastgelegd().na({ type: 'bevestigDuiding' }, 'reclasseringswerker'), '2026-12-02', 'duiding')).toEqual(['duidingGehouden:ja', 'duidingOpTijd:nee']);
  });

  test('has come to a standstill five working days after the termijn, and stays counted so when the duiding is held after all (KPI-7)', () => {
    expect(bevat(gedeeld, '2026-12-04', 'stil')).toEqual(['stilgevallen:nee']);
    expect(meetregel(gedeeld.gebeurtenissen, datum('2026-12-04'), gedeeld.klokken)?.herzienOp).toBe('2026-12-07');
    expect(bevat(gedeeld, '2026-12-07', 'stil')).toEqual(['stilgevallen:ja']);
    expect(bevat(gedeeld.op('2026-12-07T09:00').vastgelegd(), '2027-01-04', 'stil')).toEqual(['stilgevallen:ja']);
    expect(bevat(gedeeld.op('2026-12-04T09:00').vastgelegd(), '2027-01-04', 'stil')).toEqual(['stilgevallen:nee']);
  });

  test('is recorded once both Tulp and RACT are ticked off, and not recorded when the termijn has passed without (KPI-10)', () => {
    const besloten = eenCasus().besloten(false);
    expect(bevat(besloten.afgevinkt('ract'), '2026-11-25', 'vastgelegd')).toEqual([]);
    expect(bevat(besloten.afgevinkt('ract'), '2026-12-31', 'vastgelegd')).toEqual(['vastgelegd:nee']);
    expect(bevat(besloten.afgevinkt('ract', 'tulp'), '2026-11-23', 'vastgelegd')).toEqual(['vastgelegd:ja']);
  });

  test('waiting for the criminal case makes nobody late', () => {
    expect(bevat(gedeeld.na({ type: 'wachtOpStrafproces' }, 'casemanager'), '2026-12-20', 'duiding')).toEqual([]);
  });
});

describe('steps 3 and 4', () => {
  test('count each form of bijdrage that was given, and the way to the trajectgesprek', () => {
    const klaar = eenCasus().inStap3('meedenken', 'analyse').na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'Woning geregeld.' }, 'reclasseringswerker');
    expect(bevat(klaar, '2026-11-24', 'bijdrage')).toEqual(['bijdrage:meedenken']);
    expect(bevat(klaar, '2026-11-24', 'actieveRol')).toEqual(['actieveRol:ja']);
  });

  test('a trajectgesprek counts as one with the reclassering when it was there or wrote its input, and one that was not held not at all (KPI-9)', () => {
    const opDeDag = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-08') }).inStap3('trajectgesprek').op('2026-12-08T15:00');
    const na = (casus: CasusBouwer): readonly string[] => bevat(casus, '2026-12-31', 'metReclassering');
    const gehouden = { type: 'legTrajectgesprekVast', uitkomst: 'gehouden' } as const;
    expect(na(opDeDag.na(gehouden, 'casemanager'))).toEqual(['metReclassering:ja']);
    expect(na(opDeDag.na({ ...gehouden, erbij: false }, 'casemanager'))).toEqual(['metReclassering:nee']);
    expect(na(opDeDag.na({ type: 'geefInbreng', bijdrage: 'b1', tekst: 'Let op de schulden' }, 'reclasseringswerker').na(gehouden, 'casemanager'))).toEqual(['metReclassering:ja']);
    expect(na(opDeDag.na({ type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: 'ziek' }, 'casemanager'))).toEqual([]);
  });

  const inzet = eenCasus().na({ type: 'voegInzetToe', grond: 'verzoekDJI', wat: 'Motiverend gesprek', waarom: 'Gevraagd', start: datum('2026-12-01'), termijn: datum('2026-12-15') }, 'reclasseringswerker');
  test('began early when it began by the day agreed on, and late from the day after', () => {
    expect(bevat(inzet, '2026-12-01', 'inzet')).toEqual([]);
    expect(bevat(inzet, '2026-12-02', 'inzet')).toEqual(['inzetVroeg:nee']);
    expect(bevat(inzet.op('2026-12-01T09:00').na({ type: 'startInzet', inzet: 'n1' }, 'reclasseringswerker'), '2026-12-20', 'inzet')).toEqual(['inzetVroeg:ja']);
  });
});

describe('a casus that came back', () => {
  test('keeps what its first round was', () => {
    const eerst = eenCasus().besloten(false);
    const terug = eerst.afgevinkt('rpi', 'ract', 'tulp').na({ type: 'heropen', reden: 'Nieuwe informatie' }, 'casemanager');
    expect(terug.casus.duiding.beslotenOp).toBeUndefined();
    expect(feiten(terug, '2026-11-23')).toEqual([...feiten(eerst, '2026-11-23'), 'vastgelegd:ja', 'terugkeer:zelf']);
  });
});

describe('a casus to which the reclassering was called again', () => {
  test('tells what made that happen: a question of the product, or somebody of the own accord (KPI-11)', () => {
    const gestopt = eenCasus().gestopt();
    const doorAlert = gestopt.na({ type: 'beantwoordAlert', soort: 'iss', inzetGewenst: true, reden: 'Zorgen over wonen' }, 'casemanager');
    expect(bevat(doorAlert, '2026-11-23', 'terugkeer')).toEqual(['terugkeer:alert']);
    expect(bevat(gestopt.na({ type: 'heropen', reden: 'Nieuwe informatie' }, 'casemanager'), '2026-11-23', 'terugkeer')).toEqual(['terugkeer:zelf']);
  });
});

describe('whatever happens to a casus', () => {
  test('it counts the same once its content is erased, and names nobody', () => {
    fc.assert(fc.property(wandelingen, (wandeling) => {
      const gebeurtenissen = loop(wandeling).at(-1)?.gebeurtenissen ?? [];
      const op = datum('2027-12-31');
      expect(meetregel(gebeurtenissen.map(zonderInhoud), op, KLOKKEN)).toEqual(meetregel(gebeurtenissen, op, KLOKKEN));
      expect(meetregel(gebeurtenissen, op, KLOKKEN)?.feiten.every((feit) => /^[a-z0-9A-Z]+(:[a-zA-Z0-9]+)?$/.test(feit)) ?? true).toBe(true);
    }), { numRuns: 20 });
  });

  test('erasing itself changes nothing', () => {
    const klaar = eenCasus({ ...VOLLEDIG, einddatum: datum('2027-01-31') }).besloten(false).afgevinkt('rpi', 'ract', 'tulp');
    const gewist = klaar.op('2026-12-23T09:00').na({ type: 'wisInhoud' }, SYSTEEM);
    expect(gewist.casus.gewist).toBeDefined();
    expect(feiten(gewist, '2026-12-24')).toEqual(feiten(klaar, '2026-12-24'));
  });
});
