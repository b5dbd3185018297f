import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laatste, plusDagen } from '../../../src/domain/datum.ts';
import { plusWerkdagen, werkdagenTussen } from '../../../src/domain/kalender.ts';
import type { GeefUitstel } from '../../../src/domain/opdracht.ts';
import { UITSTELSOORTEN, type UitstelSoort } from '../../../src/domain/uitstel.ts';
import { telPauzes } from '../../../src/domain/uitstelkeuzes.ts';
import { loop, wandelingen, KLOKKEN } from '../../build/wandeling.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';

const om = (soort: UitstelSoort, reden?: string): GeefUitstel => ({ type: 'geefUitstel', taak: 'oordelen', soort, ...(reden === undefined ? {} : { reden }) });
const gegeven = (casus: CasusBouwer, soort: UitstelSoort): CasusBouwer => casus.na(om(soort, 'Omdat'), 'reclasseringswerker');

describe('step 1 is due on Thursday 26 November', () => {
  it.each([
    ['ziekte', '2026-12-03', '2026-12-10'], ['capaciteit', '2026-12-03', '2026-12-10'], ['anders', '2026-12-03', '2026-12-10'], ['systeem', '2026-11-30', '2026-12-02'],
    ['overplaatsing', '2026-11-30', undefined], ['wachtOpAnder', '2026-12-03', undefined],
  ] as const)('%s moves it to %s, and the second time to %s', (soort, eerste, tweede) => {
    const een = gegeven(eenCasus(), soort);
    expect(een.taak('oordelen')).toMatchObject({ norm: '2026-11-26', termijn: eerste });
    if (tweede === undefined) {
      expect(een.weigering(om(soort, 'Omdat'), 'reclasseringswerker').melding).toMatch(/voor deze taak op\. Kies een andere reden/);
      return;
    }
    const twee = gegeven(een, soort);
    expect(twee.taak('oordelen').termijn).toBe(tweede);
    expect(twee.weigering(om(soort, 'Omdat'), 'reclasseringswerker').code).toBe('magNiet');
  });

  it('what is left of the maximum per taak cuts the last postponement short', () => {
    const bijna = gegeven(gegeven(eenCasus(), 'ziekte'), 'overplaatsing');
    expect(gegeven(bijna, 'capaciteit').taak('oordelen').termijn).toBe('2026-12-10');
    expect(gegeven(bijna, 'capaciteit').weigering(om('anders', 'Toch'), 'hoofdDR').melding).toContain('al 3 keer uitgesteld');
  });

  it('a reason of one’s own needs a line, the others take one', () => {
    expect(eenCasus().weigering(om('anders', ' '), 'reclasseringswerker').code).toBe('redenNodig');
    expect(eenCasus().na(om('ziekte'), 'reclasseringswerker').casus.uitstel['oordelen']).toEqual({ tot: '2026-12-03', soort: 'ziekte', op: '2026-11-23', keer: 1, werkdagen: 5, perSoort: { ziekte: 1 } });
    expect(eenCasus().na(om('ziekte', ' Tot woensdag '), 'reclasseringswerker').casus.uitstel['oordelen']?.reden).toBe('Tot woensdag');
  });

  it('all of it is counted per reason, over as many casussen as there are', () => {
    const som = telPauzes([...gegeven(gegeven(eenCasus(), 'ziekte'), 'systeem').gebeurtenissen, ...gegeven(eenCasus(), 'ziekte').gebeurtenissen]);
    expect(som.uitstel).toMatchObject({ ziekte: { keer: 2, werkdagen: 10 }, systeem: { keer: 1, werkdagen: 2 }, anders: { keer: 0, werkdagen: 0 } });
  });
});

describe('whatever is postponed when,', () => {
  it('no termijn moves earlier, and the sum stays within the maximum of the taak', () => {
    fc.assert(fc.property(fc.array(fc.record({ soort: fc.constantFrom(...UITSTELSOORTEN), dagen: fc.nat({ max: 9 }) }), { maxLength: 12 }), (zetten) => {
      let casus = eenCasus();
      let dag = casus.casus.signaalOp;
      for (const { soort, dagen } of zetten) {
        dag = plusDagen(dag, dagen);
        const voor = casus.op(`${dag}T10:00`);
        const vroeger = voor.taak('oordelen');
        try {
          casus = gegeven(voor, soort);
        } catch {
          continue;
        }
        const { termijn, norm } = casus.taak('oordelen');
        const { kalender, afspraken } = casus.klokken;
        expect(termijn > vroeger.termijn && termijn > dag).toBe(true);
        expect(casus.casus.uitstel['oordelen']?.werkdagen).toBeLessThanOrEqual(afspraken.uitstelTotaalWerkdagen);
        // Only where the last one came after all of it had passed it lies further: on the next working day.
        const grens = laatste(plusWerkdagen(laatste(norm, vroeger.termijn) ?? norm, afspraken.uitstelZiekteWerkdagen, kalender), plusWerkdagen(dag, 1, kalender)) ?? norm;
        expect(termijn <= grens).toBe(true);
        expect(werkdagenTussen(norm, termijn, kalender)).toBeGreaterThan(0);
      }
    }), { seed: 20_261_123, numRuns: 200 });
  });

  it('holds on every walk through the process too', () => {
    fc.assert(fc.property(wandelingen, (wandeling) => {
      for (const { casus } of loop(wandeling))
        for (const { werkdagen } of Object.values(casus.uitstel)) expect(werkdagen).toBeLessThanOrEqual(KLOKKEN.afspraken.uitstelTotaalWerkdagen);
    }), { seed: 20_261_123, numRuns: 100 });
  });
});
