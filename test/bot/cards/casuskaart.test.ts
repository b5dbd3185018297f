import { describe, expect, test } from 'vitest';
import { casuskaart } from '../../../bot/cards/casuskaart.ts';
import { VERB } from '../../../bot/cards/verben.ts';
import { datum } from '../../../src/domain/datum.ts';
import type { OpenbareView } from '../../../src/domain/view.ts';
import { eenCasus } from '../../build/casus.ts';
import { knoptitels, leesbaar } from './contract.ts';
import { openbaar, TOESTANDEN } from './toestanden.ts';

const geenVervers = { verversVoor: [] };

function tekstVan(view: OpenbareView): string {
  return leesbaar(casuskaart(view, geenVervers));
}
function staat(naam: string): OpenbareView {
  const bouw = TOESTANDEN[naam];
  if (bouw === undefined) throw new Error(`No state ${naam}`);
  return openbaar(bouw());
}

describe('who is aan zet', () => {
  test('while nobody has picked the casus up, the card names the role and who could', () => {
    expect(tekstVan(staat('nieuw en volledig'))).toContain('reclasseringswerker, nog niet opgepakt (Rik Reclassering of Sanne Screening)');
  });

  test('with more colleagues than anybody would read, the card names three', () => {
    const view = staat('nieuw en volledig');
    if (view.aanZet === undefined) throw new Error('nobody is aan zet');
    expect(tekstVan({ ...view, aanZet: { ...view.aanZet, kandidaten: ['An', 'Bo', 'Cas', 'Dee', 'Eef'] } })).toContain('(An; Bo; Cas of een collega)');
  });

  test('once picked up, it is that person', () => {
    expect(tekstVan(staat('opgepakt'))).toContain('Rik Reclassering, reclasseringswerker');
  });

  test('when the two do not agree, it is the managers of both sides', () => {
    expect(tekstVan(staat('niet eens'))).toContain('hoofd D&R en unitmanager');
  });

  test('in a closed casus it is nobody', () => {
    expect(tekstVan(staat('gesloten'))).toContain('Niemand hoeft nog iets te doen.');
  });
});

describe('until when', () => {
  test.each([
    ['2026-11-23T09:00', '◷ vóór do 26 nov, nog 3 werkdagen'],
    ['2026-11-25T09:00', '◷ vóór do 26 nov, nog 1 werkdag'],
    ['2026-11-26T09:00', '⚠ vandaag (do 26 nov)'],
    ['2026-11-27T09:00', '‼ 1 werkdag te laat (do 26 nov)'],
    ['2026-11-30T09:00', '‼ 2 werkdagen te laat (do 26 nov)'],
  ])('on %s the card says %s', (nu, verwacht) => {
    expect(tekstVan(openbaar(eenCasus().op(nu)))).toContain(verwacht);
  });

  test('a casus that is due on Friday is late on Saturday', () => {
    const view = openbaar(eenCasus({}, { nu: '2026-11-24T09:00' }).op('2026-11-28T09:00'));
    expect(tekstVan(view)).toContain('1 werkdag te laat (vr 27 nov)');
  });

  test('a date in another year is written with its year', () => {
    const view = staat('opgepakt');
    if (view.aanZet === undefined) throw new Error('nobody is aan zet');
    expect(tekstVan({ ...view, aanZet: { ...view.aanZet, termijn: datum('2027-09-01'), nogWerkdagen: 195 } })).toContain('vóór 1 sep 2027, nog 195 werkdagen');
  });

  test('what only has to be noted down is never called late', () => {
    const view = openbaar(eenCasus().besloten(false).op('2026-12-07T09:00'));
    expect(view.aanZet?.bijzaak).toBe(true);
    expect(tekstVan(view)).toContain('staat open sinds');
    expect(tekstVan(view)).not.toContain('te laat');
  });
});

describe('what it says besides', () => {
  test.each([
    ['nieuw en onvolledig', 'Stap 1 van 4 · bekendheid · JC Zaanstad'],
    ['gestopt', 'Gestopt na stap 1 · casemanager alert · JC Zaanstad'],
    ['te delen, nog leeg', 'Stap 2 van 4 · informatie delen · JC Zaanstad'],
    ['bijdrage', 'Stap 3 van 4 · bijdrage · JC Zaanstad'],
    ['gesloten', 'Afgerond: geen actieve bijdrage van de reclassering · ma 23 nov · JC Zaanstad'],
  ])('%s: the step in words', (naam, stap) => {
    expect(tekstVan(staat(naam))).toContain(stap);
  });

  test('what is missing, by name', () => {
    expect(tekstVan(staat('nieuw en onvolledig'))).toContain('Nog onbekend: \ncasemanager, begindatum, einddatum en preventief of afgestraft');
  });

  test('the verdict with who gave it, for which organisation and when', () => {
    expect(tekstVan(staat('gestopt'))).toContain('niet bekend · Rik Reclassering, Reclassering Nederland · ma 23 nov');
  });

  test('the meeting: chosen, in the calendars, accepted by all, and over', () => {
    expect(tekstVan(staat('moment gekozen'))).toContain('di 24 nov 14:00 in de PI · wordt in de agenda’s gezet');
    expect(tekstVan(staat('moment geboekt, wacht op antwoord'))).toContain('di 24 nov 14:00 in de PI · wacht op antwoord van Rik Reclassering');
    expect(tekstVan(staat('moment geboekt'))).toContain('di 24 nov 14:00 in de PI · gepland');
    expect(tekstVan(staat('duiding voorbij'))).toContain('di 24 nov 14:00 in de PI · heeft die plaatsgevonden?');
    expect(tekstVan(staat('trajectgesprek geboekt'))).toContain('di 1 dec 10:00 in de PI · wacht op antwoord van Rik Reclassering');
  });

  test('what was decided', () => {
    expect(tekstVan(staat('bijdrage'))).toContain('reclassering draagt actief bij · besloten ma 23 nov');
  });

  test('an earlier casus of the same person by its code', () => {
    expect(tekstVan({ ...staat('opgepakt'), eerdereCasussen: ['ZS-100001', 'ZS-100002'] })).toContain('Eerdere casus van dezelfde persoon: ZS-100001, ZS-100002');
  });

  test('initials only where the PI agreed to show them', () => {
    expect(tekstVan(openbaar(eenCasus({}, { afspraken: { naamInKanaal: 'initialen' } })))).toContain('Nieuwe detentie · B2 · ZS-412907 · P.P.');
    expect(tekstVan(openbaar(eenCasus()))).not.toContain('P.P.');
  });

  test('a plain sentence for previews and screen readers', () => {
    expect(casuskaart(staat('stap 1 te laat'), geenVervers).fallbackText)
      .toBe('ZS-412907, B2. Stap 1 van 4 · bekendheid. Aan zet: reclasseringswerker, nog niet opgepakt (Rik Reclassering of Sanne Screening), 1 werkdag te laat (do 26 nov).');
  });
});

describe('its buttons', () => {
  test('"Ik pak deze" is there only in step 1 while nobody carries the casus', () => {
    expect(knoptitels(casuskaart(staat('nieuw en volledig'), geenVervers))).toEqual(['Ik pak deze', 'Toon voor mij']);
    expect(knoptitels(casuskaart(staat('opgepakt'), geenVervers))).toEqual(['Toon voor mij']);
    expect(knoptitels(casuskaart(staat('gestopt'), geenVervers))).toEqual(['Toon voor mij']);
  });

  test('Teams refreshes it for the people given, at most sixty, and for nobody when none are', () => {
    const mensen = Array.from({ length: 61 }, (_, nummer) => `29:${nummer}`);
    const { refresh } = casuskaart(staat('opgepakt'), { verversVoor: mensen });
    expect(refresh?.userIds).toEqual(mensen.slice(0, 60));
    expect(refresh?.action).toEqual({ type: 'Action.Execute', verb: VERB.toon, data: { casus: 'casus-1' } });
    expect(casuskaart(staat('opgepakt'), geenVervers).refresh?.userIds).toEqual([]);
  });
});
