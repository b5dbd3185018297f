import { describe, expect, test } from 'vitest';
import { dagberichtVan, overlegOp, type Dagbericht } from '../../src/domain/dagbericht.ts';
import { datum, type Instant } from '../../src/domain/datum.ts';
import type { Kijk } from '../../src/domain/kijk.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenKlokken, moment } from '../build/context.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';

const kijkOp = (dag: string): Kijk => ({ ...eenKlokken(), vandaag: datum(dag), piNaam: 'JC Zaanstad', afdelingNaam: 'B2', kandidaten: () => ['Rik Reclassering'] });
const om = (lokaal: string): Instant => moment(lokaal).instant;

/** The digest of half past eight that day, after one on the working day before. */
function bericht(casussen: readonly CasusBouwer[], dag: string, vorige: string): Dagbericht | undefined {
  return dagberichtVan(casussen.map(({ casus }) => casus), kijkOp(dag), { sinds: om(`${vorige}T08:30`), tot: om(`${dag}T08:30`) });
}

describe('the digest of an afdeling', () => {
  test('names what came in since the last one, and nothing that came in after its hour', () => {
    const casus = eenCasus();
    expect(bericht([casus], '2026-11-24', '2026-11-23')?.nieuw).toEqual([casus.casus.code]);
    expect(bericht([casus], '2026-11-23', '2026-11-20')).toBeUndefined();
    expect(bericht([casus], '2026-11-25', '2026-11-24')).toBeUndefined();
  });

  test('names what is due today and what is late, the longest first', () => {
    expect(bericht([eenCasus()], '2026-11-26', '2026-11-25')).toMatchObject({ vandaagKlaar: [{ taak: { soort: 'oordelen' } }], teLaat: [], teBeoordelen: 1 });
    const laat = bericht([eenCasus(undefined, { nu: '2026-11-24T09:00' }), eenCasus()], '2026-12-01', '2026-11-30');
    expect(laat?.teLaat.map(({ taak }) => [taak.termijn, taak.nogWerkdagen])).toEqual([['2026-11-26', -3], ['2026-11-27', -2]]);
  });

  test('says who is aan zet with how many and how many late; a role where nobody took it', () => {
    const bij = eenCasus().na({ type: 'claim' }, 'reclasseringswerker');
    const aanZet = bericht([bij, eenCasus(), eenCasus().gestopt()], '2026-11-30', '2026-11-27')?.aanZet ?? [];
    expect(aanZet.map(({ taak, codes, teLaat }) => [taak.persoon?.naam ?? taak.rol, codes.length, teLaat])).toEqual([[bij.taken[0]?.persoon?.naam, 1, 1], ['reclasseringswerker', 1, 1], [expect.any(String), 1, 0]]);
  });

  test('says it of everybody whose day has come, where several have something to do in one casus', () => {
    const met = eenCasus().na({ type: 'claim' }, 'reclasseringswerker').inStap3('meedenken');
    const [manager, werker] = [met.casus.casemanager?.naam, met.casus.reclasseringswerker?.naam];
    const namen = (dag: string): readonly unknown[] | undefined => bericht([met], dag, '2026-11-24')?.aanZet.map(({ taak, codes, teLaat }) => [taak.persoon?.naam, codes.length, teLaat]);
    expect(namen('2026-11-26')).toEqual([[manager, 1, 0]]);
    const dag = met.taak('bijdrage:b1').termijn;
    expect(namen(dag)).toEqual([[manager, 1, 1], [werker, 1, 0]]);
    expect(bericht([met], dag, '2026-11-24')).toMatchObject({ vandaagKlaar: [{ taak: { soort: 'bijdrage' } }], teLaat: [{ code: met.casus.code, taak: { soort: 'trajectDatum' } }] });
  });

  test('says when and how a duiding is today', () => {
    const casus = eenCasus().gedeeld().geboekt('2026-11-24T14:00');
    expect(bericht([casus], '2026-11-24', '2026-11-23')?.overleg).toEqual([{ code: casus.casus.code, wat: 'duiding', tijd: '14:00', vorm: 'inDePI' }]);
    expect(overlegOp(casus.casus, datum('2026-11-25'))).toEqual([]);
    expect(overlegOp(casus.vastgelegd().casus, datum('2026-11-24'))).toEqual([]);
  });

  test('says that there is an MDO today, until its outcome is recorded (F14)', () => {
    const met = eenCasus().inStap3('meedenken').na({ type: 'planMdo', datum: datum('2026-12-08') }, 'casemanager');
    expect(bericht([met], '2026-12-08', '2026-12-07')?.overleg).toEqual([{ code: met.casus.code, wat: 'MDO' }]);
    expect(overlegOp(met.casus, datum('2026-12-07'))).toEqual([]);
    expect(overlegOp(met.na({ type: 'legMdoVast', uitkomst: 'aangehouden' }, 'casemanager').casus, datum('2026-12-08'))).toEqual([]);
  });

  test('does not name a trajectgesprek that was called off, nor one of somebody who has left', () => {
    const met = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-08') }).inStap3('meedenken');
    expect(overlegOp(met.casus, datum('2026-12-08'))).toEqual([{ code: met.casus.code, wat: 'trajectgesprek' }]);
    expect(overlegOp(met.na({ type: 'legTrajectgesprekVast', uitkomst: 'nietGehouden', reden: 'ziek' }, 'casemanager').casus, datum('2026-12-08'))).toEqual([]);
    expect(overlegOp(met.na({ type: 'meldVertrek', soort: 'vrijlating', datum: datum('2026-11-23') }, 'backoffice').casus, datum('2026-12-08'))).toEqual([]);
  });

  test('has nothing to say about side issues, about casussen that run, and about closed ones', () => {
    expect(bericht([eenCasus().besloten(false)], '2026-12-07', '2026-12-04')).toBeUndefined();
    expect(bericht([eenCasus().gestopt()], '2026-11-25', '2026-11-24')).toBeUndefined();
    expect(bericht([eenCasus().afgesloten()], '2026-11-24', '2026-11-23')).toBeUndefined();
    expect(bericht([], '2026-11-24', '2026-11-23')).toBeUndefined();
  });

  test('holds nothing about the person', () => {
    const tekst = JSON.stringify(bericht([eenCasus().gedeeld().geboekt('2026-11-24T14:00'), eenCasus()], '2026-11-24', '2026-11-23'));
    for (const woord of ['Proefpersoon', '90000017']) expect(tekst).not.toContain(woord);
  });
});
