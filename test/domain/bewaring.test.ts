import { describe, expect, it } from 'vitest';
import { teBevestigen, uitersteDag, waarschuwing, wisReden } from '../../src/domain/bewaring.ts';
import { datum } from '../../src/domain/datum.ts';
import type { Casus, SignaalVelden } from '../../src/domain/casus.ts';
import { SYSTEEM } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenPiStuk, VOLLEDIG } from '../build/opdrachten.ts';

/** Preventively held: no inzet comes up by itself. */
const KORT: SignaalVelden = { ...VOLLEDIG, einddatum: datum('2027-01-31') };
const reden = (b: CasusBouwer, dag: string) => wisReden(b.casus, datum(dag), b.klokken);
const gewist = (b: CasusBouwer, op: string): CasusBouwer => b.op(op).na({ type: 'wisInhoud' }, SYSTEEM);
/** Decided on Monday 23 November without an active role, everything but `nietAf` ticked off. */
function klaar(...nietAf: readonly string[]): CasusBouwer {
  const besloten = eenCasus(KORT).besloten(false);
  return (['rpi', 'ract', 'tulp'] as const).filter((wat) => !nietAf.includes(wat)).reduce((b, wat) => b.afgevinkt(wat), besloten);
}

describe('the content of a casus is erased', () => {
  it('thirty days after it closed, once IRIS and Tulp are ticked off', () => {
    const b = klaar();
    expect(b.casus.gesloten?.op).toBe('2026-11-23');
    expect([reden(b, '2026-12-22'), reden(b, '2026-12-23')]).toEqual([undefined, 'bevestigd']);
    expect(gewist(b, '2026-12-22T09:00').gebeurtenissen).toEqual(b.gebeurtenissen);
    expect(gewist(b, '2026-12-23T09:00').casus.gewist).toEqual({ op: '2026-12-23', waarom: 'bevestigd' });
  });

  it('thirty days after it closed when nothing was ever shared: there is nothing to confirm', () => {
    const b = eenCasus(KORT).afgesloten();
    expect([teBevestigen(b.casus), reden(b, '2026-12-23')]).toEqual([[], 'bevestigd']);
  });

  it('with other terms where a PI agreed on them', () => {
    const b = eenCasus(KORT, { afspraken: { bewaarNaSluitenDagen: 7, bewaarHoogstensMaanden: 2 } }).afgesloten();
    expect([reden(b, '2026-11-29'), reden(b, '2026-11-30'), uitersteDag(b.casus, b.klokken)]).toEqual([undefined, 'bevestigd', '2027-03-31']);
  });

  it('not before it is ticked off, and then six months after the end of the stay all the same', () => {
    const b = klaar('tulp').afgesloten();
    expect(teBevestigen(b.casus)).toEqual(['tulp']);
    expect([reden(b, '2027-07-30'), reden(b, '2027-07-31')]).toEqual([undefined, 'uiterlijk']);
    expect(gewist(b, '2027-07-31T09:00').gebeurtenissen.at(-1)).toMatchObject({ type: 'InhoudGewist', waarom: 'uiterlijk', onbevestigd: ['tulp'] });
    expect(reden(b.op('2027-03-01T09:00').na({ type: 'vinkAf', wat: 'tulp' }, 'casemanager'), '2027-03-01')).toBe('bevestigd');
  });

  it('six months after the day of release, when somebody left earlier', () => {
    const b = eenCasus(KORT).gedeeld().na({ type: 'meldVertrek', soort: 'vrijlating', datum: datum('2026-11-23') }, 'backoffice').afgevinkt('warmeOverdracht');
    expect([b.casus.fase, teBevestigen(b.casus), uitersteDag(b.casus, b.klokken)]).toEqual(['gesloten', ['ractDeelA'], '2027-05-23']);
  });

  it('six months after closing when nobody knows the end; a casus that is open has no such day then', () => {
    const { einddatum: _einde, ...zonderEinde } = KORT;
    const open = eenCasus(zonderEinde).gedeeld();
    expect([uitersteDag(open.casus, open.klokken), uitersteDag(open.afgesloten().casus, open.klokken)]).toEqual([undefined, '2027-05-23']);
  });

  it('also of an open casus, six months after the end: it closes with what was open, and nothing can be done any more', () => {
    const b = gewist(eenCasus(KORT).gedeeld().geboekt('2026-11-26T10:00').na({ type: 'voegInzetToe', grond: 'isd', wat: 'Plek zoeken' }, 'reclasseringswerker'), '2027-07-31T09:00');
    expect(b.casus.gesloten).toEqual({ reden: 'bewaartermijn', op: '2027-07-31' });
    expect([b.taken, b.casus.inzet.map(({ stand }) => stand)]).toEqual([[], ['vervallen']]);
    expect(b.weigering({ type: 'heropen', reden: 'Toch terug' }, 'casemanager').melding).toBe('De inhoud van deze casus is gewist op 31 jul 2027. Wat is vastgelegd, staat in IRIS en Tulp Selectie. Is de persoon terug? Geef dan een nieuw signaal.');
    expect(gewist(b, '2027-08-02T09:00').gebeurtenissen).toEqual(b.gebeurtenissen);
  });

  it('not while inzet is open; thirty days after the last one ended', () => {
    const met = klaar('tulp').na({ type: 'voegInzetToe', grond: 'isd', wat: 'Plek zoeken' }, 'reclasseringswerker').afgevinkt('tulp');
    expect([met.casus.fase, reden(met, '2027-01-20')]).toEqual(['gesloten', undefined]);
    const id = met.casus.inzet[0]?.id ?? '';
    const af = met.op('2027-01-20T09:00').na({ type: 'startInzet', inzet: id }, 'reclasseringswerker').na({ type: 'rondInzetAf', inzet: id }, 'reclasseringswerker');
    expect([reden(af, '2027-02-18'), reden(af, '2027-02-19')]).toEqual([undefined, 'bevestigd']);
    expect(reden(met, '2027-07-31')).toBe('uiterlijk');
  });

  it('not while the product will still propose inzet for this stay', () => {
    const b = eenCasus({ ...VOLLEDIG, titel: 'afgestraft', einddatum: datum('2028-11-19') }).afgesloten();
    expect(reden(b, '2026-12-23')).toBe('bevestigd');
    const doorgaan = { ...b.casus, gesloten: { reden: 'afgerondStap1', op: datum('2026-11-23') } } satisfies Casus;
    expect(wisReden(doorgaan, datum('2026-12-23'), b.klokken)).toBeUndefined();
  });

  it('without a confirmation when the signal was wrong: then nothing may be recorded', () => {
    const b = eenCasus(KORT).gedeeld().na({ type: 'trekSignaalIn', soort: 'verkeerdePersoon', ondanksDelen: true }, 'backoffice');
    expect([teBevestigen(b.casus), reden(b, '2026-12-23')]).toEqual([[], 'bevestigd']);
  });

  it('counted from reopening or from a late signal, when the known end was before that', () => {
    const laat = eenCasus({ ...KORT, begindatum: datum('2026-01-02'), einddatum: datum('2026-03-01') });
    expect(uitersteDag(laat.casus, laat.klokken)).toBe('2027-05-23');
    const terug = eenCasus(KORT).gedeeld().afgesloten().op('2027-06-01T09:00').na({ type: 'heropen', reden: 'Zit er nog' }, 'casemanager');
    expect(uitersteDag(terug.casus, terug.klokken)).toBe('2027-12-01');
  });
});

describe('what must be confirmed', () => {
  it('is what each side shared, as long as nothing was decided', () => {
    const pi = eenCasus(KORT).bekend().na(eenPiStuk(), 'casemanager').na({ type: 'deel' }, 'casemanager').afgesloten();
    expect(teBevestigen(pi.casus)).toEqual(['tulp']);
    expect(pi.weigering({ type: 'vinkAf', wat: 'ract' }, 'reclasseringswerker').code).toBe('verkeerdeStap');
    expect(pi.weigering({ type: 'vinkAf', wat: 'tulp' }, 'reclasseringswerker').code).toBe('magNiet');
    expect(teBevestigen(pi.na({ type: 'vinkAf', wat: 'tulp' }, 'casemanager').casus)).toEqual([]);
  });
});

describe('people are warned', () => {
  it('ten working days before the last day, while something would be lost', () => {
    const b = klaar('ract').afgesloten();
    const op = (dag: string) => waarschuwing(b.casus, datum(dag), b.klokken);
    expect([op('2027-07-15'), op('2027-07-16'), op('2027-07-19')]).toEqual([undefined, undefined, '2027-07-31']);
  });

  it('not when everything is safe', () => {
    const b = klaar();
    expect(waarschuwing(b.casus, datum('2027-07-30'), b.klokken)).toBeUndefined();
  });
});
