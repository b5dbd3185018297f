import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datum, tijd, type Periode } from '../../src/domain/datum.ts';
import type { Gesprek, Opgave, PlanPersoon } from '../../src/planning/opgave.ts';
import { kiesSamenkomst, type Samenkomst } from '../../src/planning/samenkomst.ts';
import { momentOp, plusMinuten } from '../../src/tijd/amsterdam.ts';
import { eenCm, eenOpgave, eenRw } from './opgaven.ts';

const uur = (dag: string, van: string, tot: string): Periode => ({ van: momentOp(datum(dag), tijd(van)), tot: momentOp(datum(dag), tijd(tot)) });
const ZAAL = { id: 'zaal', naam: 'Zaal', bezet: [] };
const KAMER = { id: 'kamer', naam: 'Kamer', bezet: [] };
const PLAATSEN = new Map([['zaal', 12], ['kamer', 4]]);

function opgave(personen: readonly PlanPersoon[], anders: Partial<Gesprek> = {}, rest: Partial<Opgave> = {}): Opgave {
  const gesprek: Gesprek = {
    id: 'r', naam: 'reflectie', soort: 'reflectie', duurMinuten: 60, termijn: datum('2026-12-04'), vorm: 'inDePI', ruimte: true, nietOp: [], deelnemers: personen.map(({ id }) => ({ persoon: id, verplicht: false })), ...anders,
  };
  return eenOpgave([gesprek], { personen, ruimtes: [ZAAL, KAMER], ...rest });
}

function kies(zaak: Opgave, kanten: readonly (readonly string[])[] = [['cm1', 'cm2'], ['rw1', 'rw2', 'rw3']]): Samenkomst | undefined {
  return kiesSamenkomst(zaak, 'r', { kanten, plaatsen: PLAATSEN });
}
const wanneer = (gevonden: Samenkomst | undefined): string => (gevonden === undefined ? 'geen' : [gevonden.start.datum, gevonden.start.tijd, gevonden.vorm, gevonden.ruimte].filter((deel) => deel !== undefined).join(' '));
const maDo = { aanwezigOp: { weekdagen: [1, 4], uitzonderingen: [] } };

describe('a meeting of many', () => {
  test('is on the day that most reclasseringswerkers are in the PI, in the smallest room that holds them', () => {
    const gevonden = kies(opgave([eenCm('cm1'), eenCm('cm2'), eenRw('rw1'), eenRw('rw2', maDo), eenRw('rw3', { aanwezigOp: { weekdagen: [4], uitzonderingen: [] } })]));
    expect(wanneer(gevonden)).toBe('2026-11-26 09:00 inDePI zaal');
    expect(gevonden?.vrij).toEqual(['cm1', 'cm2', 'rw1', 'rw2', 'rw3']);
    expect(wanneer(kies(opgave([eenCm('cm1'), eenRw('rw1')])))).toBe('2026-11-24 09:00 inDePI kamer');
  });

  test('goes round what is booked for most of them, and over lunch only when nothing else is left', () => {
    const bezet = [uur('2026-11-24', '09:00', '12:00')];
    expect(wanneer(kies(opgave([eenCm('cm1', { bezet }), eenRw('rw1')])))).toBe('2026-11-24 13:00 inDePI kamer');
    expect(wanneer(kies(opgave([eenCm('cm1'), eenCm('cm2', { bezet }), eenRw('rw1')])))).toBe('2026-11-24 13:00 inDePI kamer');
    const middag = [...bezet, uur('2026-11-24', '13:00', '17:00')];
    expect(wanneer(kies(opgave([eenCm('cm1', { bezet: middag }), eenRw('rw1')], {}, { zoekTot: datum('2026-11-25') })))).toBe('2026-11-24 12:00 inDePI kamer');
  });

  test('is nowhere without somebody of each side, or without a room that holds them', () => {
    const weg = { afwezigOp: [{ van: datum('2026-11-23') }] };
    expect(kies(opgave([eenCm('cm1'), eenCm('cm2'), eenRw('rw1', weg)]))).toBeUndefined();
    expect(kies(opgave([eenCm('cm1'), eenCm('cm2')]))).toBeUndefined();
    expect(kies(opgave([eenCm('cm1'), eenCm('cm2'), eenCm('cm3'), eenRw('rw1'), eenRw('rw2')], {}, { ruimtes: [KAMER] }), [['cm1', 'cm2', 'cm3'], ['rw1', 'rw2']])).toBeUndefined();
  });

  test('never takes a moment at which few can come because they fit in a small room', () => {
    const bezet = [uur('2026-11-24', '09:00', '17:00')];
    const vijf = [eenCm('cm1'), eenCm('cm2', { bezet }), eenRw('rw1'), eenRw('rw2'), eenRw('rw3', { bezet })];
    expect(kies(opgave(vijf, {}, { ruimtes: [KAMER] }))).toBeUndefined();
    expect(wanneer(kies(opgave(vijf)))).toBe('2026-11-26 09:00 inDePI zaal');
  });

  test('online is for all who are free, best on the days that most of them are in the PI', () => {
    const online = { vorm: 'online', ruimte: false } as const;
    expect(wanneer(kies(opgave([eenCm('cm1'), eenRw('rw1', maDo), eenRw('rw2')], online)))).toBe('2026-11-26 09:00 online');
  });

  test('is not at a start that fell away before, nor before its first day', () => {
    const eerder = momentOp(datum('2026-11-24'), tijd('09:00')).instant;
    expect(wanneer(kies(opgave([eenCm('cm1'), eenRw('rw1')], { nietOp: [eerder] })))).toBe('2026-11-24 09:30 inDePI kamer');
    expect(wanneer(kies(opgave([eenCm('cm1'), eenRw('rw1')], { vroegst: datum('2026-11-25') })))).toBe('2026-11-26 09:00 inDePI kamer');
  });
});

describe('whatever the calendars hold', () => {
  const kwartieren = fc.array(fc.record({ dag: fc.nat(9), van: fc.nat(30), duur: fc.integer({ min: 1, max: 16 }) }), { maxLength: 12 });
  const periodes = kwartieren.map((blokken) => blokken.map(({ dag, van, duur }) => {
    const begin = plusMinuten(momentOp(datum(`2026-${dag < 5 ? `11-${23 + dag}` : dag < 7 ? '11-30' : `12-0${dag - 6}`}`), tijd('09:00')), van * 15);
    return { van: begin, tot: plusMinuten(begin, duur * 15) };
  }));

  test('nobody who is counted on is double-booked, no room either, each side is there, and never on a holiday', () => {
    const vrijeDag = datum('2026-11-26');
    fc.assert(fc.property(fc.array(periodes, { minLength: 5, maxLength: 5 }), periodes, (bezet, zaal) => {
      const [a = [], b = [], c = [], d = [], e = []] = bezet;
      const mensen = [eenCm('cm1', { bezet: a }), eenCm('cm2', { bezet: b }), eenRw('rw1', { bezet: c }), eenRw('rw2', { bezet: d }), eenRw('rw3', { bezet: e })];
      const gevonden = kies(opgave(mensen, {}, { ruimtes: [{ ...ZAAL, bezet: zaal }, KAMER], kalender: { vrijeDagen: new Set([vrijeDag]) } }));
      if (gevonden === undefined) return;
      const { start, vrij, ruimte } = gevonden;
      const botst = ({ van, tot }: Periode): boolean => van.instant < plusMinuten(start, 60).instant && start.instant < tot.instant;
      expect(start.datum).not.toBe(vrijeDag);
      expect(mensen.filter(({ id }) => vrij.includes(id)).flatMap((wie) => (wie.bezet === 'onbekend' ? [] : wie.bezet)).some(botst)).toBe(false);
      expect(PLAATSEN.get(ruimte ?? '') ?? 0).toBeGreaterThanOrEqual(vrij.length);
      if (ruimte === 'zaal') expect(zaal.some(botst)).toBe(false);
      for (const kant of ['cm', 'rw']) expect(vrij.some((id) => id.startsWith(kant))).toBe(true);
    }), { numRuns: 100 });
  });
});
