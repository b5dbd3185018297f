import { describe, expect, it } from 'vitest';
import type { Afspraken } from '../../src/domain/afspraken.ts';
import type { SignaalVelden, Titel } from '../../src/domain/casus.ts';
import { datum } from '../../src/domain/datum.ts';
import type { Grond, Inzet } from '../../src/domain/inzet.ts';
import { dagenVanInzet, isOpen, komtEraan, komtInAanmerking, verschuivingen } from '../../src/domain/inzetdatums.ts';
import { wekenVoorEinde } from '../../src/domain/termijnen.ts';
import { SYSTEEM } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenKlokken } from '../build/context.ts';
import { kalender2026 } from '../build/kalender.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';

const inzet = (grond: Grond, anders: Partial<Inzet> = {}): Inzet => ({ id: 'n1', grond, stand: 'lopend', sinds: datum('2026-11-23'), ...anders });

describe('worked back from the end of the detention', () => {
  it.each([
    ['a working day stays', '2027-06-01', 26, '2026-12-01'],
    ['Christmas moves to the day before', '2027-06-25', 26, '2026-12-24'],
    ['a Sunday moves to Friday', '2027-06-06', 26, '2026-12-04'],
    ['Easter Monday moves over Good Friday to Thursday', '2027-06-28', 13, '2027-03-25'],
    ['King’s Day moves to the day before', '2027-05-25', 4, '2027-04-26'],
    ['New Year moves to 31 December', '2027-07-02', 26, '2026-12-31'],
  ])('%s', (_wat, einde, weken, dag) => {
    expect(wekenVoorEinde(datum(einde), weken, kalender2026)).toBe(dag);
  });

  it.each<[Grond, object]>([
    ['penitentiairProgramma', { start: '2027-05-21', klaar: '2027-09-24' }],
    ['viAdvies', { start: '2027-05-21', klaar: '2027-08-20' }],
    ['artikelplaatsing', { start: '2027-08-20', klaar: '2027-09-24' }],
    ['toezicht', { start: '2027-10-22', klaar: '2027-11-05' }],
    ['isd', { start: '2026-11-26', klaar: '2027-10-22' }],
    ['hoogRisico', { start: '2026-11-26', klaar: '2027-11-05' }],
  ])('%s ends on Friday 19 November 2027', (grond, dagen) => {
    expect(dagenVanInzet({ einddatum: datum('2027-11-19') }, inzet(grond), eenKlokken())).toEqual(dagen);
  });

  it('without an end date there is no start for a legal task, and a need still starts at once', () => {
    expect(dagenVanInzet({}, inzet('viAdvies'), eenKlokken())).toEqual({});
    expect(dagenVanInzet({}, inzet('verzoekDJI'), eenKlokken())).toEqual({ start: '2026-11-26' });
  });

  it('nobody gets less than three working days, also when the end is near', () => {
    expect(dagenVanInzet({ einddatum: datum('2026-12-11') }, inzet('toezicht'), eenKlokken())).toEqual({ start: '2026-11-26', klaar: '2026-11-27' });
    expect(dagenVanInzet({ einddatum: datum('2026-11-25') }, inzet('toezicht', { gestartOp: datum('2026-12-24') }), eenKlokken())).toEqual({ start: '2026-11-26', klaar: '2026-12-30' });
  });

  it('a moved end moves both days, and of what has started only the last one', () => {
    const { casus } = eenCasus();
    const met = (einde: string, anders: Partial<Inzet> = {}) => ({ ...casus, einddatum: datum(einde), inzet: [inzet('viAdvies', anders)] });
    const bij = (anders?: Partial<Inzet>) => verschuivingen(met('2027-11-19', anders), met('2027-12-17', anders), eenKlokken());
    expect(bij()).toEqual([{ id: 'n1', was: { start: '2027-05-21', klaar: '2027-08-20' }, wordt: { start: '2027-06-18', klaar: '2027-09-17' } }]);
    expect(bij({ gestartOp: datum('2027-05-20') })).toEqual([{ id: 'n1', was: { klaar: '2027-08-20' }, wordt: { klaar: '2027-09-17' } }]);
  });

  it('own dates stay when the end moves, and another number of weeks counts at once', () => {
    const eigen = inzet('viAdvies', { start: datum('2027-01-04'), termijn: datum('2027-02-01') });
    for (const einde of ['2027-11-19', '2027-03-01']) expect(dagenVanInzet({ einddatum: datum(einde) }, eigen, eenKlokken())).toEqual({ start: '2027-01-04', klaar: '2027-02-01' });
    expect(dagenVanInzet({ einddatum: datum('2027-11-19') }, inzet('viAdvies'), eenKlokken({ inzetViWeken: 30 })).start).toBe('2027-04-23');
  });
});

const AFGESTRAFT = { ...VOLLEDIG, titel: 'afgestraft', einddatum: datum('2028-02-18') } as const satisfies SignaalVelden;

function gronden(bouwer: CasusBouwer, vandaag: string, afspraken: Partial<Afspraken> = {}): readonly string[] {
  return komtInAanmerking(bouwer.casus, datum(vandaag), eenKlokken(afspraken)).map(({ grond }) => grond);
}

describe('what comes up', () => {
  it('a Penitentiair Programma and the v.i.-advies ten working days before their start, 26 weeks before the end', () => {
    const casus = eenCasus(AFGESTRAFT);
    expect(komtEraan(casus.casus, datum('2026-11-23'), eenKlokken())[0]).toEqual({ grond: 'penitentiairProgramma', start: '2027-08-20', voorstelOp: '2027-08-06' });
    expect(gronden(casus, '2027-08-05')).toEqual([]);
    expect(gronden(casus, '2027-08-06')).toEqual(['penitentiairProgramma', 'viAdvies']);
    expect(gronden(casus, '2028-01-10')).toEqual(['penitentiairProgramma', 'viAdvies', 'artikelplaatsing', 'toezicht']);
  });

  it.each<[Titel, readonly string[]]>([['afgestraft', ['penitentiairProgramma', 'viAdvies', 'artikelplaatsing', 'toezicht']], ['preventief', []], ['isd', ['isd']]])('for %s: %j', (titel, verwacht) => {
    expect(gronden(eenCasus({ ...AFGESTRAFT, titel }), '2028-01-31')).toEqual(verwacht);
  });

  it.each<[string, readonly string[]]>([
    ['2027-02-19', []], ['2027-02-20', ['toezicht']], ['2027-05-19', ['toezicht']], ['2027-05-20', ['penitentiairProgramma', 'artikelplaatsing', 'toezicht']],
    ['2027-11-20', ['penitentiairProgramma', 'viAdvies', 'artikelplaatsing', 'toezicht']],
  ])('a stay from 20 November 2026 to %s is long enough for %j', (einde, verwacht) => {
    expect(gronden(eenCasus({ ...AFGESTRAFT, einddatum: datum(einde) }), einde)).toEqual(verwacht);
  });

  it('somebody with an ISD-maatregel comes up at once, also without an end date; the others wait four weeks, or for the trajectgesprek (C-07)', () => {
    expect(gronden(eenCasus({ titel: 'isd' }), '2026-11-23')).toEqual(['isd']);
    const kort = { ...AFGESTRAFT, einddatum: datum('2027-05-20') };
    expect(gronden(eenCasus(kort), '2026-12-17')).toEqual([]);
    expect(gronden(eenCasus(kort), '2026-12-18')).toEqual(['penitentiairProgramma']);
    expect(gronden(eenCasus({ ...kort, trajectgesprekOp: datum('2026-12-08') }), '2026-12-08')).toEqual(['penitentiairProgramma']);
  });

  it('not after the end of the detention, and not where the PI turned it off', () => {
    expect(gronden(eenCasus(AFGESTRAFT), '2028-02-19')).toEqual([]);
    expect(gronden(eenCasus(AFGESTRAFT), '2028-02-18', { inzetPpVoorstellen: false, inzetViVoorstellen: false, inzetArtikelplaatsingVoorstellen: false })).toEqual(['toezicht']);
  });

  it('whatever came of steps 1 to 3 (C-21), but not for a casus that a manager closed', () => {
    const gesloten = eenCasus(AFGESTRAFT).besloten(false).afgevinkt('rpi', 'ract', 'tulp');
    expect(gesloten.casus.fase).toBe('gesloten');
    expect(gronden(gesloten, '2027-08-06')).toEqual(['penitentiairProgramma', 'viAdvies']);
    expect(gronden(eenCasus(AFGESTRAFT).gestopt(), '2027-08-06')).toEqual(['penitentiairProgramma', 'viAdvies']);
    expect(gronden(eenCasus(AFGESTRAFT).afgesloten(), '2027-08-06')).toEqual([]);
  });

  it('each ground once: a "no" is remembered', () => {
    const voorgesteld = eenCasus(AFGESTRAFT).op('2027-08-06T09:00').na({ type: 'stelInzetVoor' }, SYSTEEM);
    expect(voorgesteld.feiten({ type: 'stelInzetVoor' }, SYSTEEM)).toEqual([]);
    const nee = voorgesteld.na({ type: 'beantwoordInzet', inzet: 'n1', antwoord: 'nee', reden: 'Straf te kort' }, 'casemanager');
    expect(gronden(nee, '2027-12-01')).toEqual(['artikelplaatsing']);
  });
});

it('a closed casus is open again as long as its inzet is', () => {
  const gesloten = eenCasus(AFGESTRAFT).besloten(false).afgevinkt('rpi', 'ract', 'tulp');
  expect(isOpen(gesloten.casus)).toBe(false);
  const metInzet = gesloten.na({ type: 'voegInzetToe', grond: 'toezicht', wat: 'Toezicht voorbereiden' }, 'casemanager');
  expect(isOpen(metInzet.casus)).toBe(true);
  expect(metInzet.taken.map(({ id }) => id)).toEqual(['inzet:n1:start']);
});
