import { describe, expect, it } from 'vitest';
import { leesInstantie } from '../bench/instantie.ts';

const INSTANTIE = {
  nu: '2026-11-23 10:00', zoekTot: '2026-12-04', uren: { van: '09:00', tot: '17:00' },
  personen: [{ id: 'cm1', bezet: [{ van: '2026-11-24 09:00', tot: '2026-11-24 10:30' }] }, { id: 'rw1', bezet: 'onbekend', komtVanBuiten: true }],
  gesprekken: [{ id: 'd1', soort: 'duiding', duurMinuten: 30, termijn: '2026-12-01', vorm: 'online', deelnemers: [{ persoon: 'cm1' }, { persoon: 'rw1', verplicht: false }] }],
};

function lees(anders: object): unknown {
  return leesInstantie(JSON.stringify({ ...INSTANTIE, ...anders }));
}

describe('an instance from a file', () => {
  it('is an opgave, with Dutch wall times as moments', () => {
    expect(lees({})).toMatchObject({
      nu: { instant: '2026-11-23T09:00:00.000Z', datum: '2026-11-23', tijd: '10:00' },
      personen: [{ naam: 'cm1', komtVanBuiten: false, bezet: [{ tot: { instant: '2026-11-24T09:30:00.000Z' } }] }, { bezet: 'onbekend', komtVanBuiten: true }],
      gesprekken: [{ naam: 'd1', nietOp: [], ruimte: false, deelnemers: [{ persoon: 'cm1', verplicht: true }, { persoon: 'rw1', verplicht: false }] }],
    });
  });

  it('that is wrong is refused with the place of the mistake', () => {
    expect(() => lees({ zoekTot: '2026-13-04' })).toThrow('zoekTot: geen datum (JJJJ-MM-DD): 2026-13-04');
    expect(() => lees({ nu: '2026-11-23T10:00:00Z' })).toThrow('nu: geen Nederlands moment');
    expect(() => lees({ personen: [{ id: 'cm1' }] })).toThrow('gesprekken.0.deelnemers: onbekende persoon: rw1');
    expect(() => lees({ personen: [{ id: 'cm1' }, { id: 'rw1' }, { id: 'rw1' }] })).toThrow('personen: id komt twee keer voor: rw1');
    expect(() => lees({ lokalen: [] })).toThrow(/lokalen/);
  });
});
