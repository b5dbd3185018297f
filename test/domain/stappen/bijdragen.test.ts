import { describe, expect, it } from 'vitest';
import { voortgang } from '../../../src/domain/bijdrage.ts';
import { datum } from '../../../src/domain/datum.ts';
import { stap3Van } from '../../../src/domain/evolutie/bijdrage.ts';
import { herhaal } from '../../../src/domain/evolve.ts';
import { formenVoor } from '../../../src/domain/formen.ts';
import type { Gebeurtenis } from '../../../src/domain/gebeurtenis.ts';
import { taken } from '../../../src/domain/taken.ts';
import { betrokkene, eenActor } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { eenUitkomst, VOLLEDIG } from '../../build/opdrachten.ts';

const GESPREK = datum('2026-12-08');
const metDatum = { ...VOLLEDIG, trajectgesprekOp: GESPREK };
const COLLEGA = betrokkene(eenActor('reclasseringswerker', 2));

function ids({ taken: open }: CasusBouwer): readonly string[] {
  return open.map(({ id }) => id);
}

describe('which bijdragen there are', () => {
  it('the light ones come first, and a formal advice last', () => {
    expect(formenVoor(eenCasus().casus)).toEqual(['meedenken', 'socialeKaart', 'motiverendeGesprekken', 'gedragsinterventie', 'analyse', 'trajectgesprek', 'mdo', 'advies']);
  });

  it.each([['2027-02-18', true], ['2026-12-17', false]])('of a stay until %s a formal advice is left out, of less than four weeks the two talks too', (einddatum, gesprekken) => {
    const casus = eenCasus({ ...VOLLEDIG, einddatum: datum(einddatum) });
    expect(formenVoor(casus.casus)).not.toContain('advies');
    expect(formenVoor(casus.casus).includes('trajectgesprek')).toBe(gesprekken);
    expect(formenVoor(casus.casus).includes('mdo')).toBe(gesprekken);
    expect(casus.gedeeld().weigering(eenUitkomst({ bijdragen: ['advies'] }), 'casemanager').melding).toContain('Kies een lichtere bijdrage.');
  });

  it('both sides add one later, once as long as it is open', () => {
    const erbij = eenCasus().inStap3('meedenken').na({ type: 'voegBijdrageToe', vorm: 'mdo' }, 'casemanager').na({ type: 'voegBijdrageToe', vorm: 'analyse' }, 'reclasseringswerker');
    expect(erbij.casus.stap3?.bijdragen.map(({ id, vorm }) => [id, vorm])).toEqual([['b1', 'meedenken'], ['b2', 'mdo'], ['b3', 'analyse']]);
    expect(erbij.weigering({ type: 'voegBijdrageToe', vorm: 'analyse' }, 'casemanager')).toMatchObject({ code: 'alGedaan', melding: 'De bijdrage “Aanvullende analyse” staat al open.' });
    expect(erbij.weigering({ type: 'voegBijdrageToe', vorm: 'analyse' }, 'hoofdDR').code).toBe('magNiet');
  });

  it('none before there is an active role', () => {
    expect(eenCasus().gedeeld().weigering({ type: 'voegBijdrageToe', vorm: 'mdo' }, 'casemanager').code).toBe('verkeerdeStap');
  });
});

describe('a bijdrage', () => {
  const casus = eenCasus(metDatum).inStap3('analyse', 'trajectgesprek');

  it('is a taak of the reclasseringswerker, ready two working days before the trajectgesprek; taking part on the day', () => {
    expect(casus.taak('bijdrage:b1')).toMatchObject({ kant: '3RO', termijn: '2026-12-04', persoon: { persoon: 'reclasseringswerker-1' } });
    expect(casus.taak('bijdrage:b2').termijn).toBe('2026-12-08');
  });

  it('moves with the date of the trajectgesprek', () => {
    const later = casus.na({ type: 'vulAan', velden: { trajectgesprekOp: datum('2026-12-15') } }, 'casemanager');
    expect(['bijdrage:b1', 'bijdrage:b2', 'stemAf:DJI'].map((id) => later.taak(id).termijn)).toEqual(['2026-12-11', '2026-12-15', '2026-12-11']);
  });

  it('is ready with what was found, once, and counts', () => {
    expect(casus.weigering({ type: 'rondBijdrageAf', bijdrage: 'b1' }, 'reclasseringswerker')).toMatchObject({ code: 'invoer', melding: 'Vul wat eruit kwam in.' });
    const klaar = casus.na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: ' Kan bij de zus terecht ' }, 'reclasseringswerker');
    expect(klaar.casus.stap3?.bijdragen[0]?.klaar).toMatchObject({ wijze: 'gedaan', bevinding: 'Kan bij de zus terecht' });
    expect(voortgang(stap3Van(klaar.casus))).toEqual({ klaar: 1, totaal: 2 });
    expect(klaar.weigering({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'x' }, 'reclasseringswerker').melding).toBe('Rik Reclassering heeft deze bijdrage al afgerond.');
    expect(klaar.weigering({ type: 'laatBijdrageVervallen', bijdrage: 'b1', reden: 'x' }, 'casemanager').code).toBe('alGedaan');
  });

  it('is not finished by the casemanager, and not when it does not exist', () => {
    expect(casus.weigering({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'x' }, 'casemanager').code).toBe('magNiet');
    expect(casus.weigering({ type: 'rondBijdrageAf', bijdrage: 'b9', bevinding: 'x' }, 'reclasseringswerker').code).toBe('bestaatNiet');
  });

  it('is dropped with a reason, and then no longer counts', () => {
    expect(casus.weigering({ type: 'laatBijdrageVervallen', bijdrage: 'b1', reden: ' ' }, 'casemanager').code).toBe('redenNodig');
    const weg = casus.na({ type: 'laatBijdrageVervallen', bijdrage: 'b1', reden: 'Al bekend' }, 'casemanager');
    expect(voortgang(stap3Van(weg.casus))).toEqual({ klaar: 0, totaal: 1 });
    expect(ids(weg)).not.toContain('stemAf:DJI');
  });

  it('goes to a colleague, who then has the taak', () => {
    const door = casus.na({ type: 'geefBijdrageDoor', bijdrage: 'b2', eigenaar: COLLEGA }, 'reclasseringswerker');
    expect(door.taak('bijdrage:b2').persoon).toEqual(COLLEGA);
    expect(door.feiten({ type: 'geefBijdrageDoor', bijdrage: 'b2', eigenaar: COLLEGA }, 'reclasseringswerker')).toEqual([]);
  });

  it('taking part is not done before the day', () => {
    expect(casus.weigering({ type: 'rondBijdrageAf', bijdrage: 'b2' }, 'reclasseringswerker').melding).toContain('Het trajectgesprek is pas op di 8 dec.');
    expect(casus.op('2026-12-08T11:00').feiten({ type: 'rondBijdrageAf', bijdrage: 'b2' }, 'reclasseringswerker')).toEqual(['BijdrageAfgerond']);
  });
});

describe('an advice', () => {
  const casus = eenCasus().inStap3('advies');

  it('is first for the casemanager, who asks for it in JD-online, and then for its owner', () => {
    expect(casus.taak('adviesAanvragen:b1')).toMatchObject({ rol: 'casemanager', termijn: '2026-11-25' });
    expect(ids(casus)).not.toContain('bijdrage:b1');
    expect(casus.weigering({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'x' }, 'reclasseringswerker').code).toBe('verkeerdeStap');
    const aangevraagd = casus.na({ type: 'vraagAdviesAan', bijdrage: 'b1' }, 'casemanager');
    expect(aangevraagd.taak('bijdrage:b1')).toMatchObject({ rol: 'reclasseringswerker', sinds: '2026-11-23', termijn: '2026-12-16' });
    expect(aangevraagd.weigering({ type: 'vraagAdviesAan', bijdrage: 'b1' }, 'casemanager').melding).toBe('Het advies is al aangevraagd op ma 23 nov.');
  });

  it('that comes after the trajectgesprek asks its owner for written input ahead of it (scenario 15)', () => {
    expect(ids(casus)).not.toContain('tussentijds:b1');
    const eerder = casus.na({ type: 'vraagAdviesAan', bijdrage: 'b1' }, 'casemanager').na({ type: 'vulAan', velden: { trajectgesprekOp: datum('2026-12-02') } }, 'casemanager');
    expect(eerder.taak('tussentijds:b1')).toMatchObject({ rol: 'reclasseringswerker', termijn: '2026-11-30' });
    const inbreng = eerder.na({ type: 'geefInbreng', bijdrage: 'b1', tekst: 'Risico lijkt hoog' }, 'reclasseringswerker');
    expect(ids(inbreng)).not.toContain('tussentijds:b1');
    expect(inbreng.taak('inbreng:n1')).toMatchObject({ rol: 'casemanager', termijn: '2026-11-25' });
    expect(inbreng.taak('bijdrage:b1').termijn).toBe('2026-12-07');
  });

  it('no other form is asked for in JD-online', () => {
    expect(eenCasus().inStap3('analyse').weigering({ type: 'vraagAdviesAan', bijdrage: 'b1' }, 'casemanager').code).toBe('verkeerdeStap');
  });
});

describe('who cannot join', () => {
  const casus = eenCasus(metDatum).inStap3('trajectgesprek', 'mdo');

  it('gives written input, and has then taken part that way', () => {
    const gegeven = casus.na({ type: 'geefInbreng', bijdrage: 'b1', tekst: 'Let op de schulden' }, 'reclasseringswerker');
    expect(gegeven.casus.stap3?.bijdragen[0]?.klaar).toMatchObject({ wijze: 'schriftelijk' });
    expect(gegeven.taak('inbreng:n1')).toMatchObject({ rol: 'casemanager' });
    const gelezen = gegeven.na({ type: 'leesInbreng', inbreng: 'n1' }, 'casemanager');
    expect(ids(gelezen)).not.toContain('inbreng:n1');
    expect(gelezen.weigering({ type: 'leesInbreng', inbreng: 'n1' }, 'casemanager').code).toBe('alGedaan');
    expect(gegeven.weigering({ type: 'leesInbreng', inbreng: 'n1' }, 'reclasseringswerker').code).toBe('magNiet');
  });

  it('input that arrives on the day is read that day', () => {
    expect(casus.op('2026-12-08T09:00').na({ type: 'geefInbreng', bijdrage: 'b1', tekst: 'Let op' }, 'reclasseringswerker').taak('inbreng:n1').termijn).toBe('2026-12-08');
  });

  it('not of an analysis, and not without a text', () => {
    expect(eenCasus().inStap3('analyse').weigering({ type: 'geefInbreng', bijdrage: 'b1', tekst: 'x' }, 'reclasseringswerker').code).toBe('verkeerdeStap');
    expect(casus.weigering({ type: 'geefInbreng', bijdrage: 'b1', tekst: ' ' }, 'reclasseringswerker').code).toBe('invoer');
  });
});

describe('agreeing on the findings', () => {
  const eerst = eenCasus(metDatum).inStap3('analyse');
  const casus = eerst.na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'Heeft schulden' }, 'reclasseringswerker');

  it('waits for something to agree on: a finding, or what was written ahead of one', () => {
    expect(ids(eerst)).toContain('stemAf:DJI');
    expect(eerst.weigering({ type: 'bevestigAfstemming' }, 'casemanager')).toMatchObject({ code: 'nietsTeDoen', melding: expect.stringContaining('nog geen bevinding') as string });
    const vooraf = eenCasus(metDatum).inStap3('advies').na({ type: 'geefInbreng', bijdrage: 'b1', tekst: 'Let op de schulden' }, 'reclasseringswerker');
    expect(ids(vooraf.na({ type: 'bevestigAfstemming' }, 'casemanager'))).not.toContain('stemAf:DJI');
  });

  it.each(['casemanager', 'reclasseringswerker'] as const)('is a taak of both two working days before the trajectgesprek, done with one tap of the %s', (wie) => {
    expect(['stemAf:DJI', 'stemAf:3RO'].map((id) => casus.taak(id).termijn)).toEqual(['2026-12-04', '2026-12-04']);
    const klaar = casus.na({ type: 'bevestigAfstemming' }, wie);
    expect(ids(klaar).filter((id) => id.startsWith('stemAf'))).toEqual([]);
    expect(klaar.weigering({ type: 'bevestigAfstemming' }, 'casemanager').code).toBe('alGedaan');
  });

  it('comes after the bijdrage of the same day', () => {
    expect(ids(eerst).indexOf('bijdrage:b1')).toBeLessThan(ids(eerst).indexOf('stemAf:3RO'));
  });

  it('is not needed when the reclassering only takes part', () => {
    const alleen = eenCasus(metDatum).inStap3('trajectgesprek', 'mdo');
    expect(ids(alleen).filter((id) => id.startsWith('stemAf'))).toEqual([]);
    expect(alleen.weigering({ type: 'bevestigAfstemming' }, 'casemanager').code).toBe('nietsTeDoen');
  });

  it('is asked again when another bijdrage with findings comes', () => {
    const opnieuw = casus.na({ type: 'bevestigAfstemming' }, 'casemanager').na({ type: 'voegBijdrageToe', vorm: 'meedenken' }, 'casemanager');
    expect(ids(opnieuw)).toContain('stemAf:DJI');
    expect(ids(casus.na({ type: 'bevestigAfstemming' }, 'casemanager').na({ type: 'voegBijdrageToe', vorm: 'mdo' }, 'casemanager'))).not.toContain('stemAf:DJI');
  });
});

describe('a history from before bijdragen could be chosen', () => {
  const oud = eenCasus().besloten(true).gebeurtenissen.map((gebeurtenis): Gebeurtenis => {
    if (gebeurtenis.type !== 'DuidingVastgelegd') return gebeurtenis;
    const { bijdragen: _nieuw, ...zonder } = gebeurtenis;
    return zonder;
  });
  const klokken = eenCasus().klokken;
  const open = (gebeurtenissen: readonly Gebeurtenis[]): readonly string[] => {
    const casus = herhaal(gebeurtenissen);
    return casus === undefined ? [] : taken(casus, klokken).filter(({ bijzaak }) => !bijzaak).map(({ id }) => id);
  };

  it('goes on with its agreements, and with the trajectgesprek and the MDO', () => {
    expect(open(oud)).toEqual(['trajectDatum', 'afspraak:a1', 'mdoDatum']);
  });

  it('in which the MDO was ticked off at once has only its agreements left', () => {
    const laatste = oud.at(-1);
    if (laatste === undefined) throw new Error('An empty history');
    const { door, op } = laatste;
    expect(open([...oud, { type: 'Afgevinkt', wat: 'mdo', door, op }])).toEqual(['afspraak:a1']);
  });
});
