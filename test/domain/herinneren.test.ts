import { describe, expect, it } from 'vitest';
import { herinneringen, magHerinneren } from '../../src/domain/herinneren.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenKlokken, moment } from '../build/context.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';

const { einddatum: _onbekend, ...ZONDER_EIND } = VOLLEDIG;
const NIETS: ReadonlySet<string> = new Set();

/** What leaves at a moment, as `taak trede → to whom`. */
function op(bouwer: CasusBouwer, nu: string, verstuurd: ReadonlySet<string> = NIETS): readonly string[] {
  return herinneringen(bouwer.casus, moment(nu), verstuurd, bouwer.klokken).versturen.map(({ taak, trede, aan }) => `${taak.id} ${trede} → ${aan}`);
}

/** Runs the ladder at each moment and remembers what left, as the sweep does. */
function loop(bouwer: CasusBouwer, momenten: readonly string[]): readonly string[] {
  const gehad = new Set<string>();
  return momenten.flatMap((nu) => {
    const { versturen, ingehaald } = herinneringen(bouwer.casus, moment(nu), gehad, bouwer.klokken);
    versturen.forEach(({ sleutel }) => gehad.add(sleutel));
    ingehaald.forEach((sleutel) => gehad.add(sleutel));
    return versturen.map(({ trede }) => `${nu.slice(5, 10)} ${trede}`);
  });
}

describe('the ladder of a casus without verdict', () => {
  it.each([
    ['is silent on the day of the signal', '2026-11-23T10:00', []],
    ['warns who is to move two working days ahead', '2026-11-24T10:00', ['oordelen vooraf → aanZet']],
    ['tells both sides on the due day', '2026-11-26T10:00', ['oordelen opDeDag → beideKanten']],
    ['tells both sides when it is one working day late', '2026-11-27T10:00', ['oordelen eenLaat → beideKanten']],
  ])('%s', (_wat, nu, verwacht) => {
    expect(op(eenCasus(), nu)).toEqual(verwacht);
  });

  it('goes up rung by rung, each once, when it runs every hour', () => {
    const dagen = ['23', '24', '25', '26', '27', '28', '29', '30'].map((dag) => `2026-11-${dag}`).concat(['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04']);
    const uren = dagen.flatMap((dag) => ['07:00', '09:00', '13:00', '17:59', '18:00'].map((uur) => `${dag}T${uur}`));
    expect(loop(eenCasus(), uren)).toEqual(['11-24 vooraf', '11-26 opDeDag', '11-27 eenLaat', '12-01 drieLaat', '12-03 vijfLaat']);
  });

  it('reaches the managers of both sides from the third working day late', () => {
    expect(op(eenCasus(), '2026-12-01T10:00')).toContain('oordelen drieLaat → leiding');
  });
});

describe('after days without running, the ladder', () => {
  it('says to each group of readers only what is still true', () => {
    expect(op(eenCasus(), '2026-12-01T10:00')).toEqual(['oordelen eenLaat → beideKanten', 'oordelen drieLaat → leiding']);
    expect(op(eenCasus(), '2026-12-07T10:00')).toEqual(['oordelen eenLaat → beideKanten', 'oordelen vijfLaat → leiding']);
  });

  it('accounts for every step that came, so that none comes later', () => {
    const { casus, klokken } = eenCasus();
    const { versturen, ingehaald } = herinneringen(casus, moment('2026-12-07T10:00'), NIETS, klokken);
    expect([...versturen.map(({ sleutel }) => sleutel), ...ingehaald].map((sleutel) => sleutel.split('|')[2]).sort()).toEqual(['drieLaat', 'eenLaat', 'opDeDag', 'vijfLaat', 'vooraf']);
    expect(loop(eenCasus(), ['2026-12-07T10:00', '2026-12-07T11:00', '2026-12-14T10:00'])).toEqual(['12-07 eenLaat', '12-07 vijfLaat']);
  });

  it('does not repeat what left before', () => {
    expect(op(eenCasus(), '2026-11-27T10:00', new Set(['oordelen|2026-11-26|vooraf', 'oordelen|2026-11-26|opDeDag', 'oordelen|2026-11-26|eenLaat']))).toEqual([]);
  });

  it('speaks at the next working hour about a step whose hour was missed', () => {
    expect(loop(eenCasus(), ['2026-11-26T18:30', '2026-11-27T07:29', '2026-11-27T07:30'])).toEqual(['11-27 eenLaat']);
  });
});

describe('reminders leave', () => {
  it.each([
    ['not before half past seven', '2026-11-27T07:29', false],
    ['from half past seven', '2026-11-27T07:30', true],
    ['until six', '2026-11-27T17:59', true],
    ['not from six on', '2026-11-27T18:00', false],
    ['not on Saturday', '2026-11-28T10:00', false],
    ['not on Christmas Day', '2026-12-25T10:00', false],
    ['by the clock on the wall on the Monday after it went back', '2026-10-26T07:30', true],
    ['by the clock on the wall on the Monday after it went forward', '2026-03-30T07:29', false],
  ])('%s', (_wat, nu, mag) => {
    expect(magHerinneren(moment(nu), eenKlokken())).toBe(mag);
  });

  it('within the hours the PI agreed on', () => {
    const { klokken } = eenCasus({}, { afspraken: { herinnerVan: moment('2026-11-23T09:00').tijd } });
    expect(magHerinneren(moment('2026-11-23T08:59'), klokken)).toBe(false);
  });
});

describe('the ladder stops', () => {
  it('when the taak is done', () => {
    expect(op(eenCasus().gestopt(), '2026-11-30T10:00')).toEqual([]);
  });

  it('when the casus is closed', () => {
    expect(op(eenCasus().afgesloten(), '2027-03-01T10:00')).toEqual([]);
  });

  it('until the new termijn after postponement, and then starts anew', () => {
    const uitgesteld = eenCasus().op('2026-11-27T10:00').na({ type: 'geefUitstel', taak: 'oordelen', soort: 'anders', reden: 'Dossier opgevraagd' }, 'reclasseringswerker');
    expect(op(uitgesteld, '2026-11-30T10:00')).toEqual([]);
    expect(op(uitgesteld, '2026-12-03T10:00')).toEqual(['oordelen opDeDag → beideKanten']);
  });

  it('for the duiding while a question waits, and runs for the question', () => {
    const gevraagd = eenCasus().gedeeld().afgevinkt('rpi').metVraag('casemanager');
    expect(op(gevraagd, '2026-12-02T10:00')).toEqual(['vraag:v1 eenLaat → beideKanten', 'vraag:v1 vijfLaat → leiding']);
  });
});

describe('the ladder of a short clock', () => {
  it('has no warning ahead on or before the day the taak arose', () => {
    expect(op(eenCasus().gestopt().op('2026-12-01T10:00').na({ type: 'heropen', reden: 'Nieuwe zorgen' }, 'casemanager').metVraag('reclasseringswerker'), '2026-12-01T15:00')).toEqual([]);
  });
});

describe('side issues', () => {
  const besloten = eenCasus().besloten(false);

  it('are reminded of on their day', () => {
    expect(op(besloten, '2026-11-25T10:00')).toEqual(['ract opDeDag → beideKanten', 'rpi opDeDag → beideKanten', 'tulp opDeDag → beideKanten']);
  });

  it('of notes in IRIS and Tulp come back every fifth working day until they are ticked off, and never escalate', () => {
    expect(loop(besloten.afgevinkt('rpi', 'tulp'), ['2026-11-25T10:00', '2026-11-26T10:00', '2026-12-01T10:00', '2026-12-02T10:00', '2026-12-08T10:00', '2026-12-09T10:00', '2026-12-10T10:00'])).toEqual(['11-25 opDeDag', '12-02 nogOpen', '12-09 nogOpen']);
    expect(op(besloten.afgevinkt('rpi', 'tulp'), '2027-02-01T10:00')).toEqual(['ract nogOpen → aanZet']);
  });

  it('of a missing field are reminded of once, however long they wait', () => {
    const zonderEind = eenCasus(ZONDER_EIND).gestopt();
    expect(loop(zonderEind, ['2026-11-24T10:00', '2026-11-26T10:00', '2026-12-01T10:00'])).toEqual(['11-24 opDeDag']);
  });

  it('do not hold for the casus itself: a missing field beside a late verdict leaves the verdict on the ladder', () => {
    expect(op(eenCasus({}), '2026-12-01T10:00').filter((regel) => regel.endsWith('leiding'))).toEqual(['oordelen drieLaat → leiding']);
  });
});

describe('every kind of taak of the process climbs to the managers', () => {
  const gedeeld = eenCasus().gedeeld().afgevinkt('rpi');
  it.each([
    ['the verdict', eenCasus()],
    ['the alert question', eenCasus().gestopt()],
    ['sharing', eenCasus().bekend()],
    ['an answer', gedeeld.metVraag('casemanager')],
    ['the duiding', gedeeld],
    ['the outcome of a booked duiding', gedeeld.geboekt('2026-11-24T10:00')],
    ['the confirmation', gedeeld.vastgelegd()],
    ['a disagreement', gedeeld.vastgelegd().na({ type: 'weesHetOneens', reden: 'Te weinig basis' }, 'reclasseringswerker')],
    ['an agreement', eenCasus().besloten(true)],
  ])('%s', (_wat, bouwer) => {
    expect(op(bouwer, '2027-03-01T10:00').some((regel) => regel.endsWith('vijfLaat → leiding'))).toBe(true);
  });
});
