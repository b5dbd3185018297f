import { describe, expect, it } from 'vitest';
import { datum } from '../../../src/domain/datum.ts';
import type { BeslisDuiding } from '../../../src/domain/opdracht.ts';
import { eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenUitkomst, eenVoorstel, VOLLEDIG } from '../../build/opdrachten.ts';

const gedeeld = eenCasus().gedeeld();
const dinsdag = eenVoorstel('2026-11-24T14:00');
const woensdag = eenVoorstel('2026-11-25T10:00');
const voorgesteld = gedeeld.na({ type: 'stelMomentenVoor', voorstellen: [dinsdag, woensdag] }, SYSTEEM);
const kies = { type: 'kiesMoment', start: dinsdag.start.instant } as const;
const gekozen = voorgesteld.na(kies, 'reclasseringswerker');
const geboekt = { type: 'registreerBoeking', start: dinsdag.start.instant, eventId: 'event-1', organisator: eenActor('casemanager').persoon } as const;
const bevestig = { type: 'bevestigDuiding' } as const;

describe('choosing a moment for the duiding', () => {
  it('takes one tap of either side', () => {
    expect(gekozen.casus.duiding.moment).toMatchObject({ start: dinsdag.start, poging: 1, door: { naam: 'Rik Reclassering' } });
    expect(voorgesteld.na(kies, 'casemanager').casus.duiding.moment).toBeDefined();
  });

  it('a second time is refused with what was chosen and what to do', () => {
    expect(gekozen.weigering({ ...kies, start: woensdag.start.instant }, 'casemanager')).toMatchObject({ code: 'alGedaan', melding: expect.stringContaining('Rik Reclassering heeft al gekozen: di 24 nov 14:00') as string });
  });

  it('is refused for a moment that is not proposed or has passed', () => {
    expect(voorgesteld.weigering({ ...kies, start: eenVoorstel('2026-11-26T10:00').start.instant }, 'casemanager').code).toBe('bestaatNiet');
    expect(voorgesteld.op('2026-11-24T14:00').weigering(kies, 'casemanager').code).toBe('verkeerdeStap');
  });

  it('is refused outside the duiding', () => {
    expect(eenCasus().weigering(kies, 'casemanager').code).toBe('verkeerdeStap');
    expect(gedeeld.vastgelegd().weigering(kies, 'casemanager').code).toBe('verkeerdeStap');
  });
});

describe('turning the proposed moments down', () => {
  it('remembers them, so that they are not proposed again', () => {
    expect(voorgesteld.na({ type: 'wijsMomentenAf' }, 'casemanager').casus.duiding).toMatchObject({ voorstellen: [], nietOp: [dinsdag.start.instant, woensdag.start.instant] });
  });

  it('is refused outside the duiding, and when the outcome is recorded', () => {
    expect(eenCasus().weigering({ type: 'wijsMomentenAf' }, 'casemanager').code).toBe('verkeerdeStap');
    expect(gedeeld.vastgelegd().weigering({ type: 'wijsMomentenAf' }, 'casemanager').code).toBe('verkeerdeStap');
    expect(gedeeld.vastgelegd().weigering({ type: 'stelMomentenVoor', voorstellen: [dinsdag] }, SYSTEEM).code).toBe('verkeerdeStap');
  });

  it('is refused once one was chosen', () => {
    expect(gekozen.weigering({ type: 'wijsMomentenAf' }, 'casemanager').code).toBe('alGedaan');
  });
});

describe('the booking of the duiding', () => {
  it('is kept with the casus, once', () => {
    const { casus } = gekozen.na(geboekt, SYSTEEM);
    expect(casus.duiding.moment?.boeking).toEqual({ eventId: 'event-1', organisator: geboekt.organisator });
    expect(gekozen.na(geboekt, SYSTEEM).feiten({ ...geboekt, eventId: 'event-2' }, SYSTEEM)).toEqual([]);
  });

  it('keeps the link of an online meeting', () => {
    expect(gekozen.na({ ...geboekt, joinUrl: 'https://teams.example/duiding' }, SYSTEEM).casus.duiding.moment?.boeking?.joinUrl).toBe('https://teams.example/duiding');
  });

  it('of a moment that does not hold any more is refused', () => {
    expect(gekozen.weigering({ ...geboekt, start: woensdag.start.instant }, SYSTEEM).code).toBe('verkeerdeStap');
  });

  it('that fails gives the choice back, without that moment', () => {
    const mislukt = gekozen.na({ type: 'meldBoekingMislukt', start: dinsdag.start.instant }, SYSTEEM);
    expect(mislukt.casus.duiding).toMatchObject({ voorstellen: [], nietOp: [dinsdag.start.instant], pogingen: 1 });
    expect(mislukt.casus.duiding.moment).toBeUndefined();
  });

  it('that succeeded is not undone by a late failure', () => {
    expect(gekozen.na(geboekt, SYSTEEM).feiten({ type: 'meldBoekingMislukt', start: dinsdag.start.instant }, SYSTEEM)).toEqual([]);
  });

  it('has a new number at each attempt, so that a retry never books twice', () => {
    const opnieuw = gekozen.na({ type: 'meldBoekingMislukt', start: dinsdag.start.instant }, SYSTEEM).na({ type: 'stelMomentenVoor', voorstellen: [woensdag] }, SYSTEEM).na({ ...kies, start: woensdag.start.instant }, 'casemanager');
    expect(opnieuw.casus.duiding.moment?.poging).toBe(2);
  });

  it('can be cancelled with a reason, and carries what to take out of the calendars', () => {
    const afgezegd = gekozen.na(geboekt, SYSTEEM).na({ type: 'annuleerAfspraak', reden: 'Ziek' }, 'casemanager');
    expect(afgezegd.gebeurtenissen.at(-1)).toMatchObject({ type: 'AfspraakGeannuleerd', reden: 'Ziek', boeking: { eventId: 'event-1' } });
    expect(afgezegd.taak('duiden').termijn).toBe('2026-11-30');
  });

  it('is not cancelled without reason, nor when there is none, nor after the outcome was recorded', () => {
    expect(gekozen.weigering({ type: 'annuleerAfspraak', reden: '' }, 'casemanager').code).toBe('redenNodig');
    expect(gedeeld.weigering({ type: 'annuleerAfspraak', reden: 'Ziek' }, 'casemanager').code).toBe('alGedaan');
    expect(gekozen.na(geboekt, SYSTEEM).op('2026-11-24T15:00').vastgelegd().weigering({ type: 'annuleerAfspraak', reden: 'Ziek' }, 'casemanager').code).toBe('alGedaan');
  });

  it('is not proposed again while a moment is chosen', () => {
    expect(gekozen.weigering({ type: 'stelMomentenVoor', voorstellen: [woensdag] }, SYSTEEM).code).toBe('alGedaan');
  });
});

describe('recording the outcome of the duiding', () => {
  it('asks the other side to confirm, whoever records it', () => {
    expect(gedeeld.vastgelegd().taak('bevestigen')).toMatchObject({ rol: 'reclasseringswerker', termijn: '2026-11-25' });
    expect(gedeeld.vastgelegd({}, 'reclasseringswerker').taak('bevestigen')).toMatchObject({ rol: 'casemanager' });
  });

  it('keeps summary, conclusion with reasons and agreements with owner and date', () => {
    expect(gedeeld.vastgelegd({ samenvatting: 'Wonen en werk besproken.' }).casus.duiding.conclusie).toMatchObject({
      samenvatting: 'Wonen en werk besproken.', actieveRol: true, redenen: 'Hoog risico en veel zorgen.', afspraken: [{ id: 'a1', eigenaar: '3RO', termijn: '2026-12-14' }],
    });
  });

  it('after a talk at the coffee machine needs no meeting', () => {
    expect(gedeeld.vastgelegd({ vorm: 'tussendoor' }).casus.duiding.conclusie?.vorm).toBe('tussendoor');
  });

  it('takes a meeting that is still to come out of the calendars', () => {
    expect(gekozen.na(geboekt, SYSTEEM).feiten(eenUitkomst({ vorm: 'tussendoor' }), 'casemanager')).toEqual(['AfspraakGeannuleerd', 'DuidingVastgelegd']);
    expect(gekozen.na(geboekt, SYSTEEM).vastgelegd({ vorm: 'tussendoor' }).gebeurtenissen.at(-2)).toMatchObject({ boeking: { eventId: 'event-1' } });
  });

  it('leaves a meeting that has been held in the history', () => {
    expect(gekozen.na(geboekt, SYSTEEM).op('2026-11-24T14:00').feiten(eenUitkomst(), 'casemanager')).toEqual(['DuidingVastgelegd']);
    expect(gekozen.na(geboekt, SYSTEEM).op('2026-11-24T14:30').feiten(eenUitkomst(), 'casemanager')).toEqual(['DuidingVastgelegd']);
  });

  it.each([
    ['reasons', { redenen: ' ' }],
    ['what was agreed', { afspraken: [{ wat: '', eigenaar: 'DJI', termijn: datum('2026-12-01') }] }],
    ['an agreement that is not in the past', { afspraken: [{ wat: 'Bellen', eigenaar: 'DJI', termijn: datum('2026-11-22') }] }],
    ['a summary that fits', { samenvatting: 'a'.repeat(2001) }],
  ] as const)('asks for %s', (_wat, fout) => {
    expect(gedeeld.weigering(eenUitkomst(fout), 'casemanager').code).toBe('invoer');
  });

  it('with an active role asks for at least one bijdrage; an agreement is not needed', () => {
    expect(gedeeld.weigering(eenUitkomst({ bijdragen: [] }), 'casemanager').melding).toBe('Kies ten minste één bijdrage van de reclassering. Meedenken is ook een bijdrage.');
    expect(gedeeld.vastgelegd({ afspraken: [], bijdragen: ['advies', 'meedenken'] }).casus.duiding.conclusie).toMatchObject({ afspraken: [], bijdragen: ['meedenken', 'advies'] });
    expect(gedeeld.vastgelegd({ afspraken: [], actieveRol: false }).casus.duiding.conclusie).not.toHaveProperty('bijdragen');
  });

  it('is done once, and names who was first', () => {
    expect(gedeeld.vastgelegd().weigering(eenUitkomst(), 'reclasseringswerker')).toMatchObject({ code: 'alGedaan', melding: expect.stringContaining('Carla Casemanager') as string });
  });

  it('takes a text of exactly the longest length, and an agreement for today', () => {
    const { casus } = gedeeld.vastgelegd({ samenvatting: 'a'.repeat(2000), afspraken: [{ wat: 'Bellen', eigenaar: 'DJI', termijn: datum('2026-11-23') }] });
    expect(casus.duiding.conclusie).toMatchObject({ samenvatting: 'a'.repeat(2000), afspraken: [{ wat: 'Bellen' }] });
  });

  it('is for the two who talk, after sharing', () => {
    expect(gedeeld.weigering(eenUitkomst(), 'hoofdDR').code).toBe('magNiet');
    expect(gedeeld.weigering(eenUitkomst(), SYSTEEM).code).toBe('magNiet');
    expect(eenCasus().bekend().weigering(eenUitkomst(), 'casemanager').code).toBe('verkeerdeStap');
  });
});

describe('confirming the duiding', () => {
  it('decides it: with an active role the bijdrage begins', () => {
    expect(gedeeld.vastgelegd().na(bevestig, 'reclasseringswerker').casus).toMatchObject({ fase: 'bijdrage', duiding: { beslotenOp: '2026-11-23' } });
  });

  it('without an active role leaves only the notes in IRIS and Tulp', () => {
    expect(eenCasus().besloten(false).casus.fase).toBe('afronden');
  });

  it('is not done by the side that recorded it', () => {
    expect(gedeeld.vastgelegd().weigering(bevestig, 'casemanager')).toMatchObject({ code: 'magNiet', melding: expect.stringContaining('De reclasseringswerker bevestigt') as string });
    expect(gedeeld.vastgelegd({}, 'reclasseringswerker').weigering(bevestig, 'reclasseringswerker').melding).toContain('De casemanager bevestigt');
  });

  it('is done once, and not before there is an outcome', () => {
    expect(eenCasus().besloten(true).weigering(bevestig, 'reclasseringswerker').code).toBe('alGedaan');
    expect(gedeeld.weigering(bevestig, 'reclasseringswerker').code).toBe('verkeerdeStap');
  });
});

describe('a voorlopige duiding', () => {
  // Shared on Monday 23 November: due on Monday 30 November, three working days late on Thursday 3 December.
  const voorlopig = eenUitkomst({ wijze: 'voorlopig', afspraken: [] });

  it('is recorded by the other side from three working days late, and reviewed by the first', () => {
    const laat = gedeeld.op('2026-12-03T10:00').na(voorlopig, 'reclasseringswerker');
    expect(laat.casus.duiding.conclusie).toMatchObject({ voorlopig: true, kant: '3RO' });
    expect(laat.taak('herzien')).toMatchObject({ rol: 'casemanager', termijn: '2026-12-08' });
    expect(laat.na(bevestig, 'casemanager').casus.fase).toBe('bijdrage');
  });

  it('is refused while the first side still has time, with how long', () => {
    expect(gedeeld.op('2026-12-02T10:00').weigering(voorlopig, 'reclasseringswerker')).toMatchObject({ code: 'verkeerdeStap', melding: expect.stringContaining('3 werkdagen') as string });
  });

  it('is refused to the side that is itself late', () => {
    expect(gedeeld.op('2026-12-03T10:00').weigering(voorlopig, 'casemanager').code).toBe('magNiet');
  });

  it('is refused while a question waits, because then nobody is late', () => {
    expect(gedeeld.metVraag('casemanager').op('2026-12-14T10:00').weigering(voorlopig, 'reclasseringswerker').code).toBe('verkeerdeStap');
  });

  it('is for the casemanager where the reclasseringswerker has the regie', () => {
    const andersom = eenCasus(VOLLEDIG, { afspraken: { regieDuiding: 'reclasseringswerker' } }).gedeeld().op('2026-12-03T10:00');
    expect(andersom.weigering(voorlopig, 'reclasseringswerker').code).toBe('magNiet');
    expect(andersom.na(voorlopig, 'casemanager').taak('herzien').rol).toBe('reclasseringswerker');
  });

  it('can be disagreed with', () => {
    const oneens = gedeeld.op('2026-12-03T10:00').na(voorlopig, 'reclasseringswerker').na({ type: 'weesHetOneens', reden: 'Te vroeg' }, 'casemanager');
    expect(oneens.taken.map(({ id }) => id)).toEqual(['oneens', 'rpi']);
  });
});

describe('a disagreement', () => {
  const oneens = gedeeld.vastgelegd().na({ type: 'weesHetOneens', reden: 'Te weinig basis' }, 'reclasseringswerker');
  const beslis: BeslisDuiding = { type: 'beslisDuiding', actieveRol: true, redenen: 'Risico weegt zwaarder' };

  it('keeps both views and goes to the managers for two working days', () => {
    expect(oneens.casus.duiding.conclusie).toMatchObject({ redenen: 'Hoog risico en veel zorgen.', oneens: { reden: 'Te weinig basis', door: { naam: 'Rik Reclassering' } } });
    expect(oneens.taak('oneens')).toMatchObject({ rol: 'hoofdDR', termijn: '2026-11-25' });
  });

  it('is decided once hoofd D&R and unitmanager say the same', () => {
    const nee = { ...beslis, actieveRol: false };
    expect(oneens.na(beslis, 'hoofdDR').na(beslis, 'unitmanager').casus.fase).toBe('bijdrage');
    expect(oneens.na(nee, 'unitmanager').na(nee, 'hoofdDR').casus).toMatchObject({ fase: 'afronden', duiding: { conclusie: { actieveRol: false, afspraken: [] } } });
  });

  it('decided for an active role asks the casemanager to choose the bijdragen, with a date', () => {
    const geen = gedeeld.vastgelegd({ actieveRol: false, afspraken: [] }).na({ type: 'weesHetOneens', reden: 'Wel nodig' }, 'reclasseringswerker').na(beslis, 'unitmanager');
    expect(geen.na(beslis, 'hoofdDR').taak('bijdrageKiezen')).toMatchObject({ rol: 'casemanager', termijn: '2026-11-26' });
    expect(geen.na(beslis, 'hoofdDR').na({ type: 'voegBijdrageToe', vorm: 'analyse' }, 'casemanager').taken.map(({ id }) => id)).not.toContain('bijdrageKiezen');
  });

  it('is not decided by the two who disagree, nor confirmed any more', () => {
    expect(oneens.weigering(beslis, 'casemanager').code).toBe('magNiet');
    expect(oneens.weigering(bevestig, 'reclasseringswerker').code).toBe('verkeerdeStap');
  });

  it('asks for reasons of who disagrees and of who decides', () => {
    expect(gedeeld.vastgelegd().weigering({ type: 'weesHetOneens', reden: ' ' }, 'reclasseringswerker').code).toBe('invoer');
    expect(oneens.weigering({ ...beslis, redenen: '' }, 'hoofdDR').code).toBe('invoer');
  });

  it('is not there for who recorded the outcome, nor to decide about while there is none', () => {
    expect(gedeeld.vastgelegd().weigering({ type: 'weesHetOneens', reden: 'Toch niet' }, 'casemanager').code).toBe('magNiet');
    expect(gedeeld.vastgelegd().weigering(beslis, 'hoofdDR').code).toBe('alGedaan');
  });
});
