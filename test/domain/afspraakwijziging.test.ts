import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gevolgVoor, ingehaaldDoorWijziging, schrijfGevolgen, type Gevolg } from '../../src/domain/afspraakwijziging.ts';
import { datum, tijd, type Datum } from '../../src/domain/datum.ts';
import { herinneringen } from '../../src/domain/herinneren.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { eenCasus } from '../build/casus.ts';
import { eenKlokken } from '../build/context.ts';

const OCHTEND = tijd('09:00');
const NIETS: ReadonlySet<string> = new Set();
const [VIJF, DRIE, EEN] = [eenKlokken({ stap1Werkdagen: 5 }), eenKlokken({ stap1Werkdagen: 3 }), eenKlokken({ stap1Werkdagen: 1 })];

/** Which steps leave on this day, after these were sent or overtaken. */
function vertrekt(dag: Datum, weg: ReadonlySet<string>, klokken = EEN): readonly string[] {
  return herinneringen(eenCasus().casus, momentOp(dag, OCHTEND), weg, klokken).versturen.filter(({ taak }) => taak.id === 'oordelen').map(({ trede }) => trede);
}

describe('a casus whose step 1 was due on Monday 30 November and becomes due on Tuesday 24', () => {
  const { casus } = eenCasus();

  test('is late because of it from Wednesday on', () => {
    expect(gevolgVoor(casus, datum('2026-11-24'), VIJF, EEN)).toEqual({ code: casus.code, verschoven: true, nuTeLaat: false, nietMeerTeLaat: false });
    expect(gevolgVoor(casus, datum('2026-11-25'), VIJF, EEN)).toMatchObject({ nuTeLaat: true, nietMeerTeLaat: false });
    expect(gevolgVoor(casus, datum('2026-11-25'), EEN, VIJF)).toMatchObject({ nuTeLaat: false, nietMeerTeLaat: true });
    expect(gevolgVoor(casus, datum('2026-12-10'), VIJF, EEN)).toMatchObject({ verschoven: true, nuTeLaat: false, nietMeerTeLaat: false });
  });

  test('sends only the step of today, not the four before it', () => {
    const dag = datum('2026-12-01');
    const ingehaald = ingehaaldDoorWijziging(casus, dag, NIETS, eenKlokken({ stap1Werkdagen: 10 }), EEN);
    expect(ingehaald.map((sleutel) => sleutel.split('|')[2])).toEqual(['opDeDag', 'eenLaat', 'drieLaat']);
    expect(vertrekt(dag, new Set(ingehaald))).toEqual(['vijfLaat']);
  });

  test('does not send again what was sent for the old date', () => {
    const dag = datum('2026-11-27');
    const verstuurd = new Set(['oordelen|2026-11-26|vooraf', 'oordelen|2026-11-26|opDeDag', 'oordelen|2026-11-26|eenLaat']);
    const naar2 = eenKlokken({ stap1Werkdagen: 2 });
    const ingehaald = ingehaaldDoorWijziging(casus, dag, verstuurd, DRIE, naar2);
    expect(vertrekt(dag, new Set([...verstuurd, ...ingehaald]), naar2)).toEqual([]);
  });

  test('keeps its reminders when another afspraak changes', () => {
    expect(ingehaaldDoorWijziging(casus, datum('2026-11-30'), NIETS, DRIE, eenKlokken({ stap1Werkdagen: 3, duidingWerkdagen: 1 }))).toEqual([]);
  });
});

test('whatever changes into whatever, at most one step per taak leaves right after it', () => {
  const werkdagen = fc.integer({ min: 1, max: 10 });
  fc.assert(fc.property(werkdagen, werkdagen, fc.integer({ min: 0, max: 30 }), (van, naar, dagen) => {
    fc.pre(van !== naar);
    const { casus } = eenCasus();
    const nu = momentOp(datum(`2026-12-${String(1 + (dagen % 28)).padStart(2, '0')}`), OCHTEND);
    const [voor, na] = [eenKlokken({ stap1Werkdagen: van }), eenKlokken({ stap1Werkdagen: naar })];
    const ingehaald = new Set(ingehaaldDoorWijziging(casus, nu.datum, NIETS, voor, na));
    const oordelen = herinneringen(casus, nu, ingehaald, na).versturen.filter(({ taak }) => taak.id === 'oordelen');
    expect(oordelen.length).toBeLessThanOrEqual(1);
  }));
});

describe('the sentence about a change', () => {
  const gevolg = (code: string, anders: Partial<Gevolg> = {}): Gevolg => ({ code, verschoven: true, nuTeLaat: false, nietMeerTeLaat: false, ...anders });
  test.each<[string, readonly Gevolg[]]>([
    ['Geldt vanaf nu voor PI Noorderveen. Daar zijn nu geen open casussen.', []],
    ['Geldt vanaf nu voor 1 open casus van PI Noorderveen.', [gevolg('ZS-1', { verschoven: false })]],
    ['Geldt vanaf nu voor 2 open casussen van PI Noorderveen; bij 1 verschuift een termijn: ZS-1.', [gevolg('ZS-1'), gevolg('ZS-2', { verschoven: false })]],
    ['Geldt vanaf nu voor 3 open casussen van PI Noorderveen; bij 3 verschuift een termijn: ZS-1, ZS-2, ZS-3; 2 zijn daardoor nu te laat: ZS-1, ZS-2.', [gevolg('ZS-1', { nuTeLaat: true }), gevolg('ZS-2', { nuTeLaat: true }), gevolg('ZS-3')]],
    ['Geldt vanaf nu voor 2 open casussen van PI Noorderveen; bij 2 verschuift een termijn: ZS-1, ZS-2; 1 is niet meer te laat: ZS-2.', [gevolg('ZS-1'), gevolg('ZS-2', { nietMeerTeLaat: true })]],
  ])('%s', (zin, gevolgen) => {
    expect(schrijfGevolgen(gevolgen, 'PI Noorderveen')).toBe(zin);
  });

  test('names at most ten', () => {
    expect(schrijfGevolgen(Array.from({ length: 24 }, (_, nummer) => gevolg(`ZS-${nummer}`, { nuTeLaat: true })), 'X')).toMatch(/24 zijn daardoor nu te laat: .*ZS-9 … en nog 14\.$/);
  });
});
