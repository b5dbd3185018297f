import { describe, expect, it } from 'vitest';
import { isGepland } from '../../../src/domain/planning.ts';
import type { Agendastand, VerwerkAgenda } from '../../../src/domain/opdrachten/planning.ts';
import { eenActor, SYSTEEM } from '../../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../../build/casus.ts';
import { moment } from '../../build/context.ts';
import { eenVoorstel } from '../../build/opdrachten.ts';

const [carla, rik] = [eenActor('casemanager').persoon, eenActor('reclasseringswerker').persoon];
const DINSDAG = '2026-11-24T14:00';
const geboekt = eenCasus().gedeeld().uitgenodigd(DINSDAG);
const ja = { type: 'beantwoordUitnodiging', antwoord: 'ja' } as const;
const nee = { type: 'beantwoordUitnodiging', antwoord: 'nee' } as const;

function moetKomen({ casus }: CasusBouwer): readonly (string | undefined)[] {
  return casus.duiding.moment?.uitnodigingen?.map(({ antwoord }) => antwoord) ?? [];
}

function agenda(stand: Partial<Extract<Agendastand, { weg: false }>> | 'weg', eventId = 'event-1'): VerwerkAgenda {
  return { type: 'verwerkAgenda', eventId, stand: stand === 'weg' ? { weg: true } : { weg: false, start: moment(DINSDAG), duurMinuten: 15, antwoorden: [], ...stand } };
}

describe('a meeting counts as planned once everybody who is needed comes', () => {
  it('who organises it or chose the moment comes; the other is aan zet to say so, by the next working day and before the meeting', () => {
    expect(moetKomen(geboekt)).toEqual(['ja', undefined]);
    expect(geboekt.taken[0]).toMatchObject({ soort: 'uitnodiging', rol: 'reclasseringswerker', persoon: { persoon: rik }, termijn: '2026-11-24', wat: 'Laat weten of u komt: de duiding van di 24 nov 14:00' });
    expect(geboekt.casus.duiding.moment === undefined || isGepland(geboekt.casus.duiding.moment)).toBe(false);
  });

  it('and then the outcome of the duiding is next', () => {
    const gepland = geboekt.na(ja, 'reclasseringswerker');
    expect(gepland.casus.duiding.moment === undefined ? false : isGepland(gepland.casus.duiding.moment)).toBe(true);
    expect(gepland.taken.filter(({ bijzaak }) => !bijzaak).map(({ soort }) => soort)).toEqual(['duidingVastleggen']);
  });

  it('one that was booked before answers were asked counts as planned', () => {
    const { moment: oud } = eenCasus().gedeeld().geboekt(DINSDAG).casus.duiding;
    expect(oud === undefined ? false : isGepland(oud)).toBe(true);
  });

  it('yes twice is yes once', () => {
    expect(geboekt.na(ja, 'reclasseringswerker').feiten(ja, 'reclasseringswerker')).toEqual([]);
    expect(geboekt.feiten(ja, 'casemanager')).toEqual([]);
  });

  it('no makes the meeting fall away, with who and why, and its moment is not proposed again', () => {
    const na = geboekt.na({ ...nee, reden: 'cursus ' }, 'reclasseringswerker');
    expect(na.gebeurtenissen.at(-1)).toMatchObject({ type: 'AfspraakGeannuleerd', reden: 'Rik Reclassering kan niet: cursus', boeking: { eventId: 'event-1' } });
    expect(na.casus.duiding).toMatchObject({ voorstellen: [], nietOp: [moment(DINSDAG).instant] });
    expect(geboekt.na(nee, 'reclasseringswerker').gebeurtenissen.at(-1)).toMatchObject({ reden: 'Rik Reclassering kan niet.' });
    expect(geboekt.na(ja, 'reclasseringswerker').feiten(nee, 'reclasseringswerker')).toEqual(['AfspraakGeannuleerd']);
  });

  it('is for who was invited, and only until it begins', () => {
    expect(geboekt.weigering(ja, eenActor('reclasseringswerker', 2)).code).toBe('magNiet');
    expect(geboekt.op(DINSDAG).weigering(nee, 'reclasseringswerker').code).toBe('verkeerdeStap');
    expect(eenCasus().gedeeld().weigering(ja, 'reclasseringswerker').code).toBe('alGedaan');
    expect(geboekt.weigering({ ...nee, reden: 'x'.repeat(5_000) }, 'reclasseringswerker').code).toBe('invoer');
  });
});

describe('what happens in the calendars', () => {
  it('an accepted invitation is shown, once', () => {
    const aangenomen = geboekt.na(agenda({ antwoorden: [{ persoon: rik, antwoord: 'ja' }] }), SYSTEEM);
    expect(moetKomen(aangenomen)).toEqual(['ja', 'ja']);
    expect(aangenomen.feiten(agenda({ antwoorden: [{ persoon: rik, antwoord: 'ja' }] }), SYSTEEM)).toEqual([]);
  });

  it('a declined one makes the meeting fall away, and takes it out of the other calendar', () => {
    const na = geboekt.na(agenda({ antwoorden: [{ persoon: rik, antwoord: 'nee' }] }), SYSTEEM);
    expect(na.gebeurtenissen.at(-1)).toMatchObject({ type: 'AfspraakGeannuleerd', reden: 'Rik Reclassering heeft de uitnodiging afgewezen.', boeking: { eventId: 'event-1' } });
  });

  it('of somebody who need not come changes nothing', () => {
    expect(geboekt.feiten(agenda({ antwoorden: [{ persoon: eenActor('hoofdDR').persoon, antwoord: 'nee' }] }), SYSTEEM)).toEqual([]);
  });

  it('a moved meeting is held at the new time, and its taken move with it', () => {
    const na = geboekt.na(agenda({ start: moment('2026-11-26T09:00'), duurMinuten: 30 }), SYSTEEM);
    expect(na.casus.duiding.moment).toMatchObject({ start: { datum: '2026-11-26', tijd: '09:00' }, duurMinuten: 30 });
    expect(na.taak('duidingVastleggen').wat).toContain('do 26 nov 09:00');
    expect(na.feiten(agenda({ start: moment('2026-11-26T09:00'), duurMinuten: 30 }), SYSTEEM)).toEqual([]);
  });

  it('a deleted meeting falls away, and there is nothing to take out of the calendars', () => {
    const na = geboekt.na(agenda('weg'), SYSTEEM);
    expect(na.casus.duiding.moment).toBeUndefined();
    expect(na.gebeurtenissen.at(-1)).not.toHaveProperty('boeking');
    expect(na.feiten(agenda('weg'), SYSTEEM)).toEqual([]);
  });

  it('a room that declines makes it fall away', () => {
    expect(geboekt.feiten(agenda({ ruimteWeigert: true }), SYSTEEM)).toEqual(['AfspraakGeannuleerd']);
  });

  it('news of another meeting, of one that began, or after the outcome does no harm', () => {
    expect(geboekt.feiten(agenda('weg', 'een ander'), SYSTEEM)).toEqual([]);
    expect(geboekt.op('2026-11-24T14:05').feiten(agenda('weg'), SYSTEEM)).toEqual([]);
    expect(eenCasus().feiten(agenda('weg'), SYSTEEM)).toEqual([]);
  });

  it('is told by the product only', () => {
    expect(geboekt.weigering(agenda('weg'), 'casemanager').code).toBe('magNiet');
  });
});

describe('after the end', () => {
  const voorbij = geboekt.op('2026-11-24T15:00');
  const gevraagd = voorbij.na({ type: 'meldAfgelopen' }, SYSTEEM);

  it('it is asked whether it took place, once, and no longer who comes', () => {
    expect(gevraagd.casus.duiding.moment?.afgelopen).toBe(true);
    expect(gevraagd.taken.map(({ soort }) => soort)).not.toContain('uitnodiging');
    expect(gevraagd.feiten({ type: 'meldAfgelopen' }, SYSTEEM)).toEqual([]);
    expect(geboekt.weigering({ type: 'meldAfgelopen' }, SYSTEEM).code).toBe('verkeerdeStap');
  });

  it('yes is the outcome; no says why, and looks for a new moment', () => {
    expect(gevraagd.feiten({ type: 'meldNietDoorgegaan', waarom: 'ziek' }, 'casemanager')).toEqual(['DuidingNietDoorgegaan']);
    const na = gevraagd.na({ type: 'meldNietDoorgegaan', waarom: 'nietGekomen', toelichting: 'stond vast in het verkeer' }, 'reclasseringswerker');
    expect(na.casus.duiding.moment).toBeUndefined();
    expect(na.taken[0]?.soort).toBe('duiden');
  });

  it('an other reason needs words, and a duiding still to come is cancelled instead', () => {
    expect(gevraagd.weigering({ type: 'meldNietDoorgegaan', waarom: 'anders' }, 'casemanager').code).toBe('redenNodig');
    expect(geboekt.weigering({ type: 'meldNietDoorgegaan', waarom: 'ziek' }, 'casemanager').code).toBe('verkeerdeStap');
    expect(eenCasus().gedeeld().weigering({ type: 'meldNietDoorgegaan', waarom: 'ziek' }, 'casemanager').code).toBe('alGedaan');
  });
});

describe('proposals for a meeting that was booked', () => {
  it('can be chosen again once it fell away', () => {
    const opnieuw = geboekt.na(nee, 'reclasseringswerker').na({ type: 'stelMomentenVoor', voorstellen: [eenVoorstel('2026-11-26T10:00')] }, SYSTEEM);
    expect(opnieuw.na({ type: 'kiesMoment', start: eenVoorstel('2026-11-26T10:00').start.instant }, 'reclasseringswerker').casus.duiding.moment?.poging).toBe(2);
    expect(carla).not.toBe(rik);
  });
});
