import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datum, tijd, type Moment, type Periode } from '../../src/domain/datum.ts';
import { intervalVan } from '../../src/planning/interval.ts';
import type { Gesprek, Opgave } from '../../src/planning/opgave.ts';
import { pastOp, type Passend, type Verzetvraag } from '../../src/planning/passend.ts';
import { kwartieren, maakRooster } from '../../src/planning/rooster.ts';
import { momentOp, plusMinuten } from '../../src/tijd/amsterdam.ts';
import { eenCm, eenDuiding, eenOpgave, eenRw } from './opgaven.ts';

const op = (dag: string, uur: string): Moment => momentOp(datum(dag), tijd(uur));
const uren = (dag: string, van: string, tot: string): Periode => ({ van: op(dag, van), tot: op(dag, tot) });

function vraag(gesprek: Partial<Gesprek> = {}, anders: Partial<Opgave & Pick<Verzetvraag, 'bezig' | 'ruimte'>> = {}): Verzetvraag {
  const opgave = eenOpgave([], anders);
  return { ...opgave, gesprek: eenDuiding('1', gesprek), vorm: 'inDePI', bezig: [], ...anders };
}
const kijk = (zaak: Verzetvraag, dag = '2026-11-24', uur = '10:00'): Passend => pastOp(zaak, op(dag, uur));

describe('a meeting can not be put', () => {
  test.each<[string, Verzetvraag, string, string, string]>([
    ['before now', vraag(), '2026-11-23', '09:30', 'Dit moment is al voorbij.'],
    ['where somebody is away', vraag({}, { personen: [eenCm('cm1', { afwezigOp: [{ van: datum('2026-11-24') }] }), eenRw('rw1')] }), '2026-11-24', '10:00', 'Test, cm1 is er dinsdag niet.'],
    ['where somebody is not in the PI', vraag(), '2026-11-25', '10:00', 'Test, rw1 is woensdag niet in de PI.'],
    ['at the same time as in another PI', vraag({}, { personen: [eenCm('cm1'), eenRw('rw1', { elders: [{ ...uren('2026-11-24', '09:30', '10:15'), reisMinuten: 55 }] })] }), '2026-11-24', '10:00', 'Test, rw1 heeft dan overleg in een andere PI.'],
    ['over another meeting of the product', vraag({}, { bezig: [{ tijd: intervalVan(uren('2026-11-24', '10:15', '10:45')), personen: ['cm1'], naam: 'het MDO van een andere casus' }] }), '2026-11-24', '10:00', 'Test, cm1 heeft dan het MDO van een andere casus.'],
    ['past the end of the day', vraag(), '2026-11-24', '16:45', 'Overleg kan van 09:00 tot 17:00.'],
    ['outside the programme', vraag({ soort: 'trajectgesprek', vensters: [uren('2026-11-24', '13:30', '16:00')] }), '2026-11-24', '10:00', 'Gedetineerden van deze afdeling kunnen op di 24 nov alleen 13:30–16:00.'],
    ['on a day without MDO', vraag({ soort: 'mdo', vensters: [uren('2026-11-26', '13:00', '16:00')] }), '2026-11-24', '10:00', 'Op di 24 nov is er geen MDO.'],
    ['without a free room', vraag({ ruimte: true }, { ruimtes: [{ id: 'k', naam: 'Kamer', bezet: [uren('2026-11-24', '10:00', '11:00')] }] }), '2026-11-24', '10:00', 'Er is dan geen ruimte vrij.'],
    ['before the trajectgesprek', vraag({ soort: 'mdo', vroegst: datum('2026-11-26') }), '2026-11-24', '10:00', 'Het MDO komt na het trajectgesprek van do 26 nov.'],
    ['after the weeks that are planned', vraag(), '2026-12-08', '10:00', 'Zo ver vooruit kan nog niet. Kies een dag tot en met vr 4 dec.'],
    ['on a free day', vraag({}, { kalender: { vrijeDagen: new Set([datum('2026-11-24')]) } }), '2026-11-24', '10:00', 'di 24 nov is geen werkdag.'],
  ])('%s', (_waar, zaak, dag, uur, weigering) => {
    expect(kijk(zaak, dag, uur)).toEqual({ weigering, waarschuwingen: [] });
  });
});

describe('a meeting can be put, with a word of warning,', () => {
  test.each<[string, Verzetvraag, string, string]>([
    ['over something in a calendar', vraag({}, { personen: [eenCm('cm1', { bezet: [uren('2026-11-24', '10:15', '11:00')] }), eenRw('rw1')] }), '10:00', 'In de agenda van Test, cm1 staat dan al iets.'],
    ['where a calendar can’t be seen', vraag({}, { personen: [eenCm('cm1', { bezet: 'onbekend' }), eenRw('rw1')] }), '10:00', 'De agenda van Test, cm1 is niet te zien.'],
    ['after the termijn', vraag({ termijn: datum('2026-11-23') }), '10:00', 'Dit is na de termijn (ma 23 nov).'],
    ['in lunch time', vraag(), '11:45', 'Dit is in de lunchpauze.'],
    ['at a moment that was turned down', vraag({ nietOp: [op('2026-11-24', '10:00').instant] }), '10:00', 'Dit moment is eerder afgewezen.'],
    ['outside the hours in Outlook', vraag({}, { personen: [eenCm('cm1', { werkuren: { weekdagen: [1, 2], van: tijd('10:30'), tot: tijd('17:00') } }), eenRw('rw1')] }), '10:00', 'Test, cm1 werkt dan niet, volgens Outlook.'],
  ])('%s', (_waar, zaak, uur, waarschuwing) => {
    expect(kijk(zaak, '2026-11-24', uur)).toEqual({ waarschuwingen: [waarschuwing] });
  });

  test('within the hour', () => {
    expect(kijk(vraag({}, { personen: [eenCm('cm1'), eenCm('rw1')] }), '2026-11-23', '10:30').waarschuwingen).toEqual(['Dit begint al binnen een uur.']);
  });

  test('while the fixed MDO in a calendar is the MDO itself', () => {
    const mdo = [uren('2026-11-24', '13:00', '16:00')];
    expect(kijk(vraag({ soort: 'mdo', vensters: mdo, eigenUren: mdo }, { personen: [eenCm('cm1', { bezet: mdo }), eenRw('rw1')] }), '2026-11-24', '14:00')).toEqual({ waarschuwingen: [] });
  });
});

test('it keeps its room while that is free, and gets another when it is not', () => {
  const bezet = [uren('2026-11-24', '09:00', '10:30')];
  const zaak = vraag({ ruimte: true }, { ruimte: 'b', ruimtes: [{ id: 'a', naam: 'A', bezet: [] }, { id: 'b', naam: 'B', bezet }] });
  expect([kijk(zaak).ruimte, kijk(zaak, '2026-11-24', '10:30').ruimte]).toEqual(['a', 'b']);
});

test('whatever the planner would propose can be put there, and lies over nothing', () => {
  const blok = fc.record({ dag: fc.constantFrom('2026-11-24', '2026-11-26', '2026-12-01'), van: fc.integer({ min: 0, max: 30 }), kwartieren: fc.integer({ min: 1, max: 12 }) })
    .map(({ dag, van, kwartieren: lang }): Periode => ({ van: plusMinuten(op(dag, '09:00'), van * 15), tot: plusMinuten(op(dag, '09:00'), (van + lang) * 15) }));
  fc.assert(fc.property(fc.array(blok, { maxLength: 6 }), fc.array(blok, { maxLength: 6 }), fc.boolean(), (cm, rw, metProgramma) => {
    const gesprek: Gesprek = eenDuiding('1', { vorm: 'inDePI', ...(metProgramma ? { vensters: ['2026-11-24', '2026-11-26', '2026-12-01'].map((dag) => uren(dag, '13:30', '16:00')) } : {}) });
    const opgave = eenOpgave([gesprek], { personen: [eenCm('cm1', { bezet: cm }), eenRw('rw1', { bezet: rw })] });
    const mogelijk = new Set(maakRooster(opgave).vanId.get('1')?.mogelijk.map(({ start }) => start.instant));
    for (const dag of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01']) {
      for (const start of kwartieren(datum(dag), opgave.uren)) {
        const { weigering, waarschuwingen } = pastOp({ ...opgave, gesprek, vorm: 'inDePI', bezig: [] }, start);
        const vrij = weigering === undefined && !waarschuwingen.some((tekst) => tekst.includes('staat dan al iets'));
        expect([start.instant, vrij]).toEqual([start.instant, mogelijk.has(start.instant)]);
      }
    }
  }), { numRuns: 40 });
});
