import { describe, expect, test } from 'vitest';
import type { MonitorAntwoord, MonitorCel, MonitorReeks } from '../../src/api/monitor.ts';
import { telCijfers } from '../../src/domain/cijfers/cijfers.ts';
import { telTijd } from '../../src/domain/cijfers/tijdcijfers.ts';
import { schrijfCel, schrijfGrond, schrijfWaarde } from '../../tab/src/monitor/cijfertekst.ts';
import { deelIn } from '../../tab/src/monitor/indeling.ts';
import { celVan, rijVan, vraagNaar } from '../../tab/src/monitor/keuze.ts';

const waarde = (getal: number, van: number, anders: Partial<Extract<MonitorCel, { soort: 'waarde' }>> = {}): MonitorCel => ({ soort: 'waarde', waarde: getal, van, ...anders });
const reeks = (id: string, anders: Partial<MonitorReeks> = {}): MonitorReeks => ({ id, label: id, eenheid: 'procent', uitleg: '', nulmeting: { tekst: '' }, geheel: { totaal: waarde(50, 10), perioden: [waarde(40, 5), waarde(60, 5)] }, groepen: [], ...anders });

describe('a figure as people read it', () => {
  test.each<[string, string, MonitorCel, MonitorReeks['eenheid']]>([
    ['70%', '14 van 20 casussen', waarde(70, 20, { aantal: 14 }), 'procent'],
    ['2%', 'over 42 casussen', waarde(2, 42), 'procent'],
    ['1.204', 'casussen', waarde(1204, 1204), 'aantal'],
    ['1 werkdag', 'De helft duurde zo lang of korter, driekwart hooguit 3 werkdagen. Over 12 casussen.', waarde(1, 12, { p75: 3 }), 'werkdagen'],
    ['20 minuten', 'gemiddeld, 6 keer genoteerd', waarde(20, 6), 'minuten'],
    ['–', 'Er is nog niets om te tellen.', { soort: 'leeg' }, 'procent'],
  ])('%s: %s', (groot, grond, cel, eenheid) => {
    expect([schrijfCel(cel, eenheid), schrijfGrond(cel, eenheid)]).toEqual([groot, grond]);
  });

  test('shows no number where it is hidden, and why', () => {
    expect(schrijfCel({ soort: 'verborgen' }, 'procent')).toBe('verborgen');
    expect(schrijfGrond({ soort: 'verborgen' }, 'procent')).toBe('Dit gaat over minder dan 5, of een ander klein getal is hieruit te herleiden. Zo is niemand te herkennen.');
    expect(schrijfWaarde(0, 'werkdagen')).toBe('0 werkdagen');
  });
});

describe('the parts of the page', () => {
  const indeling = { jaar: 2026, per: 'kwartaal', groepen: [] } as const;
  const alle = [...telCijfers([], indeling).map(({ maat: { id } }) => id), ...telTijd([], indeling, () => 9).map(({ rol, stap }) => `tijd:${rol}:${stap}`)];

  test('hold each figure of the monitor once, and none is left over without a place', () => {
    const delen = deelIn(alle.map((id) => reeks(id)));
    expect(delen.flatMap(({ reeksen }) => reeksen.map(({ id }) => id)).sort()).toEqual(alle.toSorted());
    expect(delen.map(({ kop }) => kop)).not.toContain('Overige cijfers');
  });

  test('a figure that is new is shown all the same', () => {
    expect(deelIn([reeks('nieuw')]).map(({ kop }) => kop)).toEqual(['Overige cijfers']);
  });
});

describe('what one looks at', () => {
  const signaal = reeks('signaal', { groepen: [{ totaal: waarde(9, 9), perioden: [waarde(1, 5), { soort: 'verborgen' }] }] });
  const cijfers: MonitorAntwoord = { niveau: 'pi', jaar: 2026, per: 'kwartaal', titel: 'PI', perioden: [{ id: 'K1', naam: '1e kwartaal' }, { id: 'K2', naam: '2e kwartaal' }], groepen: [{ id: 'a', naam: 'Afdeling A' }], reeksen: [signaal], keuze: { land: false, pis: [], jaren: [2026] } };

  test('is the whole over the year, unless an afdeling or a part of the year is chosen', () => {
    const kijk = (groep: string, periode: string): MonitorCel => celVan(cijfers, { groep, periode }, rijVan(cijfers, { groep, periode }, signaal));
    expect([kijk('', ''), kijk('', 'K2'), kijk('a', ''), kijk('a', 'K2')]).toEqual([waarde(50, 10), waarde(60, 5), waarde(9, 9), { soort: 'verborgen' }]);
    // An address of another PI or another year: not there, so the whole.
    expect(kijk('elders', '2025-K1')).toEqual(waarde(50, 10));
  });

  test('is asked of the server by country or PI, and left to the server when nothing is chosen', () => {
    expect([vraagNaar(''), vraagNaar('land'), vraagNaar('noorderveen')]).toEqual([{}, { niveau: 'land' }, { niveau: 'pi', pi: 'noorderveen' }]);
  });
});
