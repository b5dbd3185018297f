import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afwijkingen, DAGWIJZEN, isInDePi, schrijfDagen, schrijfVasteDagen, WERKWEEK, wijzigDagen, type Aanwezigheidsdagen, type Aanwezigheidswijziging } from '../../src/domain/aanwezigheid.ts';
import { datum, plusDagen, weekdag, type Datum } from '../../src/domain/datum.ts';
import { isWeigering } from '../../src/domain/weigering.ts';

const MAANDAG = datum('2026-11-23');
const DI_DO: Aanwezigheidsdagen = { weekdagen: [2, 4], uitzonderingen: [] };
const dagen = (van: string, tot: string, wat: 'wel' | 'niet' | 'gewoon'): Aanwezigheidswijziging => ({ soort: 'dagen', van: datum(van), tot: datum(tot), wat });

function na(nu: Aanwezigheidsdagen | undefined, ...wijzigingen: readonly Aanwezigheidswijziging[]): Aanwezigheidsdagen {
  return wijzigingen.reduce<Aanwezigheidsdagen | undefined>((stand, wijziging) => {
    const uitkomst = wijzigDagen(stand, wijziging, MAANDAG);
    if (isWeigering(uitkomst)) throw new RangeError(uitkomst.melding);
    return uitkomst;
  }, nu) ?? DI_DO;
}

function melding(nu: Aanwezigheidsdagen | undefined, wijziging: Aanwezigheidswijziging): string {
  const uitkomst = wijzigDagen(nu, wijziging, MAANDAG);
  return isWeigering(uitkomst) ? uitkomst.melding : 'bewaard';
}

describe('the days of Mehmet, who is in the PI on Tuesday and Thursday', () => {
  test('differ for a day more, a day less, or a stretch', () => {
    const stand = na(DI_DO, dagen('2026-11-24', '2026-11-24', 'niet'), dagen('2026-11-25', '2026-11-25', 'wel'), dagen('2026-12-03', '2026-12-09', 'niet'));
    expect([23, 24, 25, 26].map((dag) => isInDePi(stand, datum(`2026-11-${dag}`)))).toEqual([false, false, true, true]);
    expect(['2026-12-01', '2026-12-03', '2026-12-08', '2026-12-10'].map((dag) => isInDePi(stand, datum(dag)))).toEqual([true, false, false, true]);
    expect(afwijkingen(stand, MAANDAG).map((een) => [schrijfDagen(een), een.aanwezig])).toEqual([['di 24 nov', false], ['wo 25 nov', true], ['do 3 dec t/m wo 9 dec', false]]);
  });

  test('keep a noted stretch when the fixed days change, and are as usual again when it is taken back', () => {
    const weg = na(DI_DO, dagen('2026-11-30', '2026-12-04', 'niet'), { soort: 'vast', weekdagen: [3] });
    expect(isInDePi(weg, datum('2026-12-02'))).toBe(false);
    const terug = na(weg, dagen('2026-11-30', '2026-12-04', 'gewoon'));
    expect(isInDePi(terug, datum('2026-12-02'))).toBe(true);
    expect(afwijkingen(terug, MAANDAG)).toEqual([]);
  });

  test('forget what is over', () => {
    const oud = { weekdagen: [2], uitzonderingen: [{ datum: datum('2026-11-17'), aanwezig: false }] };
    expect(afwijkingen(oud, MAANDAG)).toEqual([]);
    expect(na(oud, { soort: 'vast', weekdagen: [2, 3] }).uitzonderingen).toEqual([]);
  });

  test.each([
    ['the last day first', dagen('2026-11-26', '2026-11-25', 'niet'), 'De laatste dag ligt vóór de eerste dag.'],
    ['a day that is over', dagen('2026-11-20', '2026-11-25', 'niet'), 'De eerste dag is al voorbij.'],
    ['too far ahead', dagen('2027-11-24', '2027-11-24', 'wel'), 'hooguit 12 maanden'],
    ['too long', dagen('2026-11-23', '2027-02-23', 'niet'), 'hooguit 92 dagen tegelijk'],
    ['a weekend', dagen('2026-11-28', '2026-11-29', 'wel'), 'In het weekend wordt geen overleg gepland.'],
    ['what was so already', dagen('2026-11-25', '2026-11-25', 'niet'), 'Dat stond al zo.'],
    ['nothing to take back', dagen('2026-11-24', '2026-11-24', 'gewoon'), 'Dat stond al zo.'],
    ['the same fixed days', { soort: 'vast', weekdagen: [4, 2] } as const, 'Deze dagen stonden er al.'],
  ])('refuse %s', (_wat, wijziging, zin) => {
    expect(melding(DI_DO, wijziging)).toContain(zin);
  });

  test('may be noted for a quarter at once, and two of those are taken back as the one that they became', () => {
    const stand = na(DI_DO, dagen('2026-11-23', '2027-02-22', 'niet'), dagen('2027-02-23', '2027-04-30', 'niet'));
    expect(afwijkingen(stand, MAANDAG).map(schrijfDagen)).toEqual(['ma 23 nov t/m vr 30 apr']);
    expect(na(stand, dagen('2026-11-23', '2027-04-30', 'gewoon'))).toEqual(DI_DO);
  });
});

test('who noted no days is there every working day, and noting that is a change', () => {
  expect(isInDePi(undefined, MAANDAG)).toBe(true);
  expect(schrijfVasteDagen(undefined)).toBe('elke werkdag');
  expect(na(undefined, dagen('2026-11-24', '2026-11-24', 'niet'))).toEqual({ weekdagen: [1, 2, 3, 4, 5], uitzonderingen: [{ datum: '2026-11-24', aanwezig: false }] });
  expect(melding(undefined, { soort: 'vast', weekdagen: [1, 2, 3, 4, 5] })).toBe('bewaard');
  expect(melding(undefined, dagen('2026-11-24', '2026-11-24', 'wel'))).toContain('Dat stond al zo.');
});

test.each([[[2, 4], 'dinsdag en donderdag'], [[3], 'woensdag'], [[1, 2, 3, 4, 5, 6], 'elke werkdag'], [[6], 'geen vaste dag']])('the weekdays %j are written as %s', (weekdagen, tekst) => {
  expect(schrijfVasteDagen({ weekdagen })).toBe(tekst);
});

describe('whatever is changed', () => {
  const dag = fc.integer({ min: 0, max: 60 }).map((aantal) => plusDagen(MAANDAG, aantal));
  const wijziging = fc.oneof(
    fc.subarray([1, 2, 3, 4, 5]).map((weekdagen): Aanwezigheidswijziging => ({ soort: 'vast', weekdagen })),
    fc.record({ soort: fc.constant('dagen' as const), een: dag, ander: dag, wat: fc.constantFrom(...DAGWIJZEN) })
      .map(({ soort, een, ander, wat }): Aanwezigheidswijziging => ({ soort, wat, van: een < ander ? een : ander, tot: een < ander ? ander : een })),
  );
  const stand = (wijzigingen: readonly Aanwezigheidswijziging[]): Aanwezigheidsdagen => wijzigingen.reduce<Aanwezigheidsdagen>((nu, een) => {
    const uitkomst = wijzigDagen(nu, een, MAANDAG);
    return isWeigering(uitkomst) ? nu : uitkomst;
  }, DI_DO);
  const ALLE: readonly Datum[] = Array.from({ length: 70 }, (_, aantal) => plusDagen(MAANDAG, aantal)).filter((een) => WERKWEEK.includes(weekdag(een)));

  test('the days asked for are as asked, and no other day changes', () => {
    fc.assert(fc.property(fc.array(wijziging, { maxLength: 5 }), wijziging, (eerder, nieuw) => {
      const voor = stand(eerder);
      const daarna = stand([...eerder, nieuw]);
      for (const een of ALLE) {
        const vast = daarna.weekdagen.includes(weekdag(een));
        const eigen = voor.uitzonderingen.find(({ datum: bij }) => bij === een)?.aanwezig;
        const raakt = nieuw.soort === 'dagen' && nieuw.van <= een && een <= nieuw.tot;
        const verwacht = nieuw.soort === 'dagen' && raakt ? (nieuw.wat === 'gewoon' ? vast : nieuw.wat === 'wel') : (eigen ?? vast);
        expect(isInDePi(daarna, een), een).toBe(verwacht);
      }
    }));
  });

  test('the stretches shown are all days that differ, in order and each once', () => {
    fc.assert(fc.property(fc.array(wijziging, { maxLength: 6 }), (wijzigingen) => {
      const nu = stand(wijzigingen);
      const getoond = afwijkingen(nu, MAANDAG).flatMap(({ van, tot, aanwezig }) => ALLE.filter((een) => van <= een && een <= tot).map((een) => ({ datum: een, aanwezig })));
      expect(getoond).toEqual(nu.uitzonderingen);
    }));
  });
});
