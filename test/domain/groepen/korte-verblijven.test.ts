import { describe, expect, it } from 'vitest';
import { datum, type Datum } from '../../../src/domain/datum.ts';
import { handreiking } from '../../../src/domain/handreiking.ts';
import { contactMag } from '../../../src/domain/medewerking.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { VOLLEDIG } from '../../build/opdrachten.ts';

/** Admitted on Friday 20 November 2026. */
const tot = (einddatum: string): CasusBouwer => eenCasus({ ...VOLLEDIG, einddatum: datum(einddatum) });
const MAANDAG = datum('2026-11-23');

function kan(casus: CasusBouwer, vandaag: Datum = MAANDAG, inPI: readonly number[] = []): readonly string[] {
  return handreiking(casus.casus, vandaag, casus.klokken, inPI)?.haalbaar.map(({ wat, op }) => `${wat} (${op})`) ?? [];
}

describe('the handreiking for a short stay', () => {
  it('below a week: the verdict, a call and a warm handover', () => {
    const casus = tot('2026-11-25');
    const gegeven = handreiking(casus.casus, MAANDAG, casus.klokken);
    expect(gegeven).toMatchObject({ nogWerkdagen: 2, tot: '2026-11-25' });
    expect(kan(casus).join()).toMatch(/Leg het oordeel.*Bel elkaar.*Draag warm over/);
    expect(kan(casus).join()).not.toMatch(/Duid samen|motiverend|analyse/);
  });

  it('of one to four weeks: by telephone or chat, with days', () => {
    const casus = tot('2026-12-04');
    expect(kan(casus)).toContain('Duid samen per telefoon of chat (2026-11-25)');
    expect(kan(casus)).toContain('Leg het oordeel van stap 1 vast (2026-11-24)');
    expect(kan(casus).join()).not.toMatch(/trajectgesprek|analyse/);
  });

  it('up to three months: light bijdragen, no advies D&R', () => {
    const casus = tot('2027-01-20').gedeeld();
    expect(kan(casus).join()).toMatch(/aanvullende analyse.*gedragsinterventie/);
    expect(handreiking(casus.casus, MAANDAG, casus.klokken)?.nietHaalbaar).toEqual([{ wat: 'Vraag een reclasseringsadvies D&R aan', waarom: 'duurt te lang, tenzij de einddatum verschuift' }]);
  });

  it('shrinks with the days', () => {
    const casus = tot('2026-12-04');
    const laat = handreiking(casus.casus, datum('2026-12-03'), casus.klokken);
    expect(laat?.nietHaalbaar.map(({ wat }) => wat)).toContain('Duid samen per telefoon of chat');
    expect(laat?.haalbaar.map(({ wat }) => wat)).toContain('Geef de sociale kaart en het zorgcontact door');
    expect(handreiking(casus.casus, datum('2026-12-05'), casus.klokken)).toBeUndefined();
  });

  it('leaves out what has been done', () => {
    expect(kan(tot('2026-12-04').gedeeld()).join()).not.toMatch(/Leg het oordeel|Deel alleen/);
    expect(kan(tot('2026-12-04').besloten(true)).join()).not.toContain('Duid samen');
  });

  it('puts a talk on a day that the worker is in the PI, where that is known', () => {
    expect(kan(tot('2026-12-04'), MAANDAG, [2, 4])).toContain('Houd een motiverend gesprek (2026-11-24)');
    const nietMeer = handreiking(tot('2026-12-04').casus, datum('2026-12-01'), tot('2026-12-04').klokken, [1]);
    expect(nietMeer?.nietHaalbaar.map(({ waarom }) => waarom)).toContain('de reclasseringswerker is voor de einddatum niet meer in de PI');
  });

  it('has no talk with somebody who does not cooperate', () => {
    const casus = tot('2026-12-04').na({ type: 'legMedewerkingVast', medewerking: 'nee' }, 'casemanager');
    expect(kan(casus).join()).not.toContain('motiverend');
    expect(handreiking(casus.casus, MAANDAG, casus.klokken)?.nietHaalbaar).toContainEqual({ wat: 'Houd een motiverend gesprek', waarom: 'de persoon werkt niet mee' });
  });

  it('is not there for a long stay, an unknown one, or a closed casus', () => {
    for (const casus of [eenCasus(), eenCasus({}), tot('2026-12-04').afgesloten()]) expect(handreiking(casus.casus, MAANDAG, casus.klokken)).toBeUndefined();
  });
});

describe('a detainee who does not cooperate', () => {
  const weigert = { type: 'legMedewerkingVast', medewerking: 'nee' } as const;

  it('is noted by either side, with since when and by whom, and can change', () => {
    const casus = eenCasus().na(weigert, 'reclasseringswerker');
    expect(casus.casus.medewerking).toMatchObject({ waarde: 'nee', sinds: '2026-11-23', door: { naam: 'Rik Reclassering' } });
    expect(casus.feiten(weigert, 'casemanager')).toEqual([]);
    expect(casus.op('2026-12-01T09:00').na({ ...weigert, medewerking: 'ja' }, 'casemanager').casus.medewerking).toMatchObject({ waarde: 'ja', sinds: '2026-12-01' });
    expect(eenCasus().weigering(weigert, 'backoffice').code).toBe('magNiet');
  });

  it('turns talks off, and nothing else: step 1, sharing and the duiding go on', () => {
    const casus = eenCasus().na(weigert, 'casemanager');
    expect(contactMag(casus.casus)).toBe(false);
    expect(contactMag(eenCasus().casus)).toBe(true);
    expect(contactMag(casus.na({ ...weigert, medewerking: 'onbekend' }, 'casemanager').casus)).toBe(true);
    expect(casus.besloten(true).casus.fase).toBe('bijdrage');
    expect(casus.taken).toEqual(eenCasus().taken);
  });
});
