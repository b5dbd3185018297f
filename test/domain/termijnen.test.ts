import { describe, expect, it } from 'vitest';
import type { SignaalVelden } from '../../src/domain/casus.ts';
import { datum, plusDagen, tijd } from '../../src/domain/datum.ts';
import { aanZet, isStilgevallen, nogWerkdagen, werkdagenTeLaat } from '../../src/domain/taken.ts';
import { verblijf } from '../../src/domain/termijnen.ts';
import { eenCasus } from '../build/casus.ts';
import { VOLLEDIG } from '../build/opdrachten.ts';

const OPNAME = VOLLEDIG.begindatum;
const VROEG = tijd('12:00');
function verblijfVan(dagen: number): SignaalVelden {
  return { ...VOLLEDIG, einddatum: plusDagen(OPNAME, dagen) };
}

describe('the clock of step 1', () => {
  it('runs three working days from the signal', () => {
    expect(eenCasus().taak('oordelen')).toMatchObject({ rol: 'reclasseringswerker', sinds: '2026-11-23', termijn: '2026-11-26' });
  });

  it('makes a casus without verdict overdue on the fourth working day', () => {
    const { casus, klokken } = eenCasus();
    const taak = aanZet(casus, klokken);
    if (taak === undefined) throw new Error('nobody is to move');
    expect(werkdagenTeLaat(taak, datum('2026-11-26'), klokken)).toBe(0);
    expect(werkdagenTeLaat(taak, datum('2026-11-27'), klokken)).toBe(1);
    expect(nogWerkdagen(taak, datum('2026-11-23'), klokken)).toBe(3);
    expect(nogWerkdagen(taak, datum('2026-11-30'), klokken)).toBe(-2);
  });

  it.each([
    ['at four o’clock sharp starts the same day', '2026-11-23T16:00', '2026-11-26'],
    ['after four starts the next working day', '2026-11-23T16:01', '2026-11-27'],
    ['after four on a Friday starts on Monday', '2026-11-20T16:01', '2026-11-26'],
    ['on a Saturday has the Saturday as day 0', '2026-11-21T10:00', '2026-11-25'],
    ['on the Thursday before Easter skips Good Friday and Easter Monday', '2026-04-02T09:00', '2026-04-09'],
    ['in the night the clock goes forward', '2026-03-29T03:30', '2026-04-01'],
    ['on the Friday before the clock goes back', '2026-10-23T15:59', '2026-10-28'],
  ])('of a signal %s', (_wanneer, nu, termijn) => {
    expect(eenCasus({}, { nu }).taak('oordelen').termijn).toBe(termijn);
  });

  it('follows the cut-off and the days the PI agreed on', () => {
    const afspraken = { signaalNaTijd: VROEG, stap1Werkdagen: 2 };
    expect(eenCasus({}, { nu: '2026-11-23T12:01', afspraken }).taak('oordelen').termijn).toBe('2026-11-26');
  });

  it('runs five working days for step 1 and sharing in one go, and so does sharing', () => {
    const inEenKeer = eenCasus().na({ type: 'kiesInEenKeer' }, 'reclasseringswerker');
    expect(inEenKeer.taak('oordelen').termijn).toBe('2026-11-30');
    expect(inEenKeer.op('2026-11-24T10:00').bekend().taak('delen').termijn).toBe('2026-11-30');
  });

  it('runs one working day for a stay of one to four weeks', () => {
    expect(eenCasus(verblijfVan(7)).taak('oordelen').termijn).toBe('2026-11-24');
    expect(eenCasus(verblijfVan(27)).taak('oordelen').termijn).toBe('2026-11-24');
    expect(eenCasus(verblijfVan(28)).taak('oordelen').termijn).toBe('2026-11-26');
  });

  it('changes when the end of the detention becomes known', () => {
    const later = eenCasus({ begindatum: OPNAME }).na({ type: 'vulAan', velden: { einddatum: plusDagen(OPNAME, 10) } }, 'backoffice');
    expect(later.taak('oordelen').termijn).toBe('2026-11-24');
  });
});

describe('the expected stay', () => {
  it.each([[6, 'korterDanWeek'], [7, 'eenTotVierWeken'], [27, 'eenTotVierWeken'], [28, 'totDrieMaanden'], [90, 'totDrieMaanden'], [91, 'langer']] as const)('of %i days is %s', (dagen, lengte) => {
    expect(verblijf(verblijfVan(dagen))).toBe(lengte);
  });

  it('is unknown while a date is missing', () => {
    expect(verblijf({ begindatum: OPNAME })).toBe('onbekend');
  });
});

describe('the clock of sharing', () => {
  it('runs two working days from the verdict', () => {
    expect(eenCasus().op('2026-11-24T10:00').bekend().taak('delen')).toMatchObject({ sinds: '2026-11-24', termijn: '2026-11-26' });
  });

  it('runs three working days once the casus came back', () => {
    const terug = eenCasus().gestopt().op('2026-12-01T10:00').na({ type: 'heropen', reden: 'Nieuwe zorgen na de intake' }, 'casemanager');
    expect(terug.taak('delen')).toMatchObject({ sinds: '2026-12-01', termijn: '2026-12-04' });
  });
});

describe('the clock of the duiding', () => {
  it('runs five working days from sharing', () => {
    expect(eenCasus().gedeeld().taak('duiden')).toMatchObject({ rol: 'casemanager', sinds: '2026-11-23', termijn: '2026-11-30' });
  });

  it('ends on the twelfth working day after admission when that is earlier', () => {
    expect(eenCasus({ ...VOLLEDIG, begindatum: datum('2026-11-10') }).gedeeld().taak('duiden').termijn).toBe('2026-11-26');
  });

  it('ends two working days before the trajectgesprek when that is earlier', () => {
    expect(eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-11-27') }).gedeeld().taak('duiden').termijn).toBe('2026-11-25');
  });

  it('leaves one working day to talk when the information comes late', () => {
    expect(eenCasus({ ...VOLLEDIG, begindatum: datum('2026-10-01') }).gedeeld().taak('duiden').termijn).toBe('2026-11-24');
  });

  it('runs two working days for a stay of one to four weeks, and asks no meeting', () => {
    const taak = eenCasus(verblijfVan(10)).gedeeld().taak('duiden');
    expect(taak.termijn).toBe('2026-11-25');
    expect(taak.wat).toContain('bellen');
  });

  it('is replaced by a warm handover for a stay below a week', () => {
    const kort = eenCasus(verblijfVan(6)).gedeeld();
    expect(kort.casus.fase).toBe('afronden');
    expect(aanZet(kort.casus, kort.klokken)).toMatchObject({ id: 'warmeOverdracht', rol: 'reclasseringswerker', termijn: '2026-11-24' });
    expect(kort.taken.map(({ id }) => id)).not.toContain('duiden');
  });

  it('lies with the reclasseringswerker where the PI agreed so', () => {
    expect(eenCasus(VOLLEDIG, { afspraken: { regieDuiding: 'reclasseringswerker' } }).gedeeld().taak('duiden')).toMatchObject({ rol: 'reclasseringswerker', kant: '3RO' });
  });

  it('asks, once booked, for the outcome on the working day after the meeting', () => {
    const geboekt = eenCasus().gedeeld().geboekt('2026-11-27T10:00');
    expect(geboekt.taken.map(({ id }) => id)).not.toContain('duiden');
    expect(geboekt.taak('duidingVastleggen')).toMatchObject({ rol: 'casemanager', termijn: '2026-11-30' });
  });
});

describe('the clock that waits for a question', () => {
  const gevraagd = eenCasus().gedeeld().op('2026-11-24T10:00').metVraag('casemanager');
  const antwoord = { type: 'beantwoordVraag', vraag: 'v1', tekst: 'Ja, elke week.' } as const;

  it('stands visibly at the other side: only the answer is open', () => {
    expect(gevraagd.taken.map(({ id }) => id)).toEqual(['vraag:v1', 'rpi']);
    expect(gevraagd.taak('vraag:v1')).toMatchObject({ kant: '3RO', rol: 'reclasseringswerker', sinds: '2026-11-24', termijn: '2026-11-26' });
  });

  it('moves the duiding by the working days of waiting', () => {
    expect(gevraagd.op('2026-11-26T10:00').na(antwoord, 'reclasseringswerker').taak('duiden').termijn).toBe('2026-12-02');
  });

  it('does not move the duiding for an answer on the same day', () => {
    expect(gevraagd.na(antwoord, 'reclasseringswerker').taak('duiden').termijn).toBe('2026-11-30');
  });

  it('counts a day once when two questions wait at the same time', () => {
    const twee = gevraagd.op('2026-11-25T10:00').metVraag('reclasseringswerker').op('2026-11-26T10:00')
      .na(antwoord, 'reclasseringswerker').na({ ...antwoord, vraag: 'v2' }, 'casemanager');
    expect(twee.taak('duiden').termijn).toBe('2026-12-02');
  });

  it('does not count the weekend as waiting', () => {
    const vrijdag = eenCasus().gedeeld().op('2026-11-27T10:00').metVraag('casemanager').op('2026-11-30T10:00').na(antwoord, 'reclasseringswerker');
    expect(vrijdag.taak('duiden').termijn).toBe('2026-12-01');
  });
});

describe('the clocks after a stop in step 1', () => {
  it('ask the casemanager at the ISS result, after three months and four weeks before the end', () => {
    expect(eenCasus().gestopt().taken.map(({ id, rol, termijn }) => [id, rol, termijn])).toEqual([
      ['alert:iss', 'casemanager', '2026-12-04'], ['alert:maanden', 'casemanager', '2027-02-20'], ['alert:einde', 'casemanager', '2027-10-22'],
    ]);
  });

  it('ask the casemanager of the casus by name', () => {
    expect(eenCasus().gestopt().taak('alert:iss').persoon).toEqual(VOLLEDIG.casemanager);
  });

  it('ask again once the person is afgestraft', () => {
    const afgestraft = eenCasus().gestopt().op('2026-12-10T10:00').na({ type: 'vulAan', velden: { titel: 'afgestraft' } }, 'casemanager');
    expect(afgestraft.taak('alert:afgestraft').termijn).toBe('2026-12-14');
  });

  it('do not ask after the end of the detention', () => {
    expect(eenCasus(verblijfVan(30)).gestopt().taken.map(({ id }) => id)).toEqual(['alert:iss']);
  });

  it('still ask on the last day of the detention', () => {
    expect(eenCasus({ ...VOLLEDIG, einddatum: datum('2026-12-04') }).gestopt().taken.map(({ id }) => id)).toEqual(['alert:iss']);
  });

  it('ask once on the last working day left when the detention ends before the ISS result', () => {
    const eind = (einddatum: string): unknown => eenCasus({ ...VOLLEDIG, einddatum: datum(einddatum) }).gestopt().taken.map(({ id, termijn }) => [id, termijn]);
    expect(eind('2026-12-03')).toEqual([['alert:einde', '2026-12-02']]);
    expect(eind('2026-11-30')).toEqual([['alert:einde', '2026-11-27']]);
    expect(eind('2026-11-24')).toEqual([['alert:einde', '2026-11-23']]);
    expect(eind('2026-11-23')).toEqual([['alert:einde', '2026-11-23']]);
  });

  it('ask nothing of somebody whose detention was over before the stop', () => {
    expect(eenCasus({ ...VOLLEDIG, einddatum: datum('2026-11-22') }).gestopt().casus.fase).toBe('gesloten');
  });

  it('do not ask before the end when another question comes or was answered within two weeks of it', () => {
    const einde = datum('2027-01-22'); // four weeks before it: Thursday 24 December, as the 25th is free
    const vragen = (nu: string): readonly string[] =>
      eenCasus({ ...VOLLEDIG, einddatum: einde }).gestopt().op(nu).na({ type: 'beantwoordAlert', soort: 'iss', inzetGewenst: false }, 'casemanager').taken.map(({ id }) => id);
    expect(eenCasus({ ...VOLLEDIG, einddatum: einde }).gestopt().taken.map(({ id, termijn }) => [id, termijn])).toEqual([['alert:iss', '2026-12-04'], ['alert:einde', '2026-12-24']]);
    expect(vragen('2026-12-09T10:00')).toEqual(['alert:einde']);
    expect(vragen('2026-12-10T10:00')).toEqual([]);
    expect(eenCasus({ ...VOLLEDIG, einddatum: datum('2027-03-20') }).gestopt().taken.map(({ id }) => id)).toEqual(['alert:iss', 'alert:maanden']);
  });

  it('ask as long before the end as was agreed', () => {
    expect(eenCasus(VOLLEDIG, { afspraken: { alertVoorEindeWeken: 8 } }).gestopt().taak('alert:einde').termijn).toBe('2027-09-24');
  });

  it('start from the signal while the admission is not known', () => {
    expect(eenCasus({}).gestopt().taak('alert:iss').termijn).toBe('2026-12-07');
  });

  it('never ask earlier than the day after a late stop', () => {
    expect(eenCasus({ ...VOLLEDIG, begindatum: datum('2026-06-01'), einddatum: datum('2026-12-31') }).gestopt().taken.map(({ termijn }) => termijn)).toEqual(['2026-11-24', '2026-11-24']);
  });
});

describe('the clocks after the duiding', () => {
  it('have the bijdrage ready two working days before the trajectgesprek', () => {
    const casus = eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-12-15') }).inStap3('analyse');
    expect(casus.taak('bijdrage:b1')).toMatchObject({ rol: 'reclasseringswerker', termijn: '2026-12-11' });
  });

  it('have it ready two working days before day 28 while no trajectgesprek is planned', () => {
    expect(eenCasus().inStap3('analyse').taak('bijdrage:b1').termijn).toBe('2026-12-16');
  });

  it('leave one working day for the bijdrage when the trajectgesprek is near', () => {
    expect(eenCasus({ ...VOLLEDIG, trajectgesprekOp: datum('2026-11-25') }).inStap3('analyse').taak('bijdrage:b1').termijn).toBe('2026-11-24');
  });

  it('bring the plan into the MDO before day 28 after admission', () => {
    expect(eenCasus().inStap3('analyse').naTrajectgesprek().taak('planInbrengen')).toMatchObject({ rol: 'casemanager', termijn: '2026-12-18', persoon: VOLLEDIG.casemanager });
  });

  it('leave five working days for the plan when the duiding came late', () => {
    const laat = eenCasus().gedeeld().vastgelegd({ afspraken: [] }).op('2026-12-16T10:00').na({ type: 'bevestigDuiding' }, 'reclasseringswerker').naTrajectgesprek();
    expect(laat.taak('planInbrengen').termijn).toBe('2026-12-23');
  });

  it('ask for the notes in IRIS and Tulp within two working days, as side issues', () => {
    const besloten = eenCasus().besloten(false);
    expect(besloten.taken.map(({ id, rol, termijn, bijzaak }) => [id, rol, termijn, bijzaak])).toEqual([
      ['ract', 'reclasseringswerker', '2026-11-25', true], ['rpi', 'reclasseringswerker', '2026-11-25', true], ['tulp', 'casemanager', '2026-11-25', true],
    ]);
  });
});

describe('postponement', () => {
  const uitstel = { type: 'geefUitstel', taak: 'oordelen', soort: 'anders', reden: 'Het dossier is nog niet binnen' } as const;

  it('counts from the termijn, so that being late earns nothing, and is never before the next working day', () => {
    expect(eenCasus().na(uitstel, 'reclasseringswerker').taak('oordelen')).toMatchObject({ norm: '2026-11-26', termijn: '2026-12-03' });
    expect(eenCasus().op('2026-11-30T10:00').na(uitstel, 'reclasseringswerker').taak('oordelen').termijn).toBe('2026-12-03');
    expect(eenCasus().op('2026-12-11T10:00').na(uitstel, 'reclasseringswerker').taak('oordelen').termijn).toBe('2026-12-14');
  });

  it('is refused the third time', () => {
    const tweemaal = eenCasus().na(uitstel, 'reclasseringswerker').na(uitstel, 'reclasseringswerker');
    expect(tweemaal.taak('oordelen').termijn).toBe('2026-12-10');
    expect(tweemaal.weigering(uitstel, 'reclasseringswerker').code).toBe('magNiet');
  });

  it('asks for a typed reason', () => {
    expect(eenCasus().weigering({ ...uitstel, reden: '  ' }, 'reclasseringswerker').code).toBe('redenNodig');
  });

  it('is refused for a taak that is not open', () => {
    expect(eenCasus().weigering({ ...uitstel, taak: 'duiden' }, 'reclasseringswerker').code).toBe('alGedaan');
  });
});

describe('who is to move', () => {
  it('is decided by the process before the side issues', () => {
    const { casus, klokken, taken } = eenCasus({});
    expect(taken.some(({ bijzaak, termijn }) => bijzaak && termijn < '2026-11-26')).toBe(true);
    expect(aanZet(casus, klokken)?.id).toBe('oordelen');
  });

  it('asks the backoffice for each missing field of the signal', () => {
    expect(eenCasus({}).taken.filter(({ soort }) => soort === 'aanvullen').map(({ id, rol }) => [id, rol])).toEqual([
      ['aanvullen:begindatum', 'backoffice'], ['aanvullen:casemanager', 'backoffice'], ['aanvullen:einddatum', 'backoffice'], ['aanvullen:titel', 'backoffice'],
    ]);
  });

  it('names the person once somebody carries the casus', () => {
    expect(eenCasus().taak('oordelen').persoon).toBeUndefined();
    expect(eenCasus().na({ type: 'claim' }, 'reclasseringswerker').taak('oordelen').persoon).toMatchObject({ naam: 'Rik Reclassering' });
  });

  it('has come to a standstill five working days after the termijn', () => {
    const { casus, klokken } = eenCasus();
    expect(isStilgevallen(casus, datum('2026-12-02'), klokken)).toBe(false);
    expect(isStilgevallen(casus, datum('2026-12-03'), klokken)).toBe(true);
  });

  it('never stands still over a side issue', () => {
    const { casus, klokken } = eenCasus().besloten(false);
    expect(isStilgevallen(casus, datum('2027-01-15'), klokken)).toBe(false);
  });
});
