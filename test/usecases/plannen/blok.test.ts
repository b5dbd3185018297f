import { describe, expect, test } from 'vitest';
import type { AgendaAfspraak, AgendaAfspraakId } from '../../../src/domain/agenda.ts';
import type { CasusId, PiId } from '../../../src/domain/casus.ts';
import type { Datum } from '../../../src/domain/datum.ts';
import type { Door, PersoonId } from '../../../src/domain/rollen.ts';
import type { GekozenMoment } from '../../../src/domain/planning.ts';
import type { RuimteId } from '../../../src/domain/ruimte.ts';
import { alsGesprekssoort, delenVan, eindeVan, strekking, vindBlok } from '../../../src/usecases/plannen/blok.ts';
import { eenCasus } from '../../build/casus.ts';
import { moment } from '../../build/context.ts';

const [CARLA, RIK, ANDER] = ['carla', 'rik', 'ander'] as const as unknown as readonly [PersoonId, PersoonId, PersoonId];
const PAAR = [CARLA, RIK];

/** Tuesday 14:00 to 14:30, two casussen of Carla, who organises, and Rik. */
function event(anders: Partial<AgendaAfspraak> = {}): AgendaAfspraak {
  return {
    id: 'a' as AgendaAfspraakId, soort: 'duiding', pi: 'oost' as PiId, tenant: 't', mailbox: 'carla@dji.example', organisator: CARLA, eventId: 'event-1', start: moment('2026-11-24T14:00').instant, minuten: 30, vorm: 'inDePI',
    casussen: ['c1', 'c2'].map((casus) => ({ casus: casus as CasusId, soort: 'duiding' })), genodigden: [{ persoon: RIK, verplicht: true, antwoord: 'geen' }], ...anders,
  };
}
function gekozen(tijd: string, anders: Partial<GekozenMoment> = {}): GekozenMoment {
  return { start: moment(`2026-11-24T${tijd}`), duurMinuten: 15, vorm: 'inDePI', door: { naam: 'Carla' } satisfies Door, poging: 1, geboektOp: '2026-11-23' as Datum, ...anders };
}

describe('the event that a meeting joins', () => {
  test.each([['after it', '14:30'], ['before it', '13:45']])('lies against it: %s', (_waar, tijd) => {
    expect(vindBlok([event()], 'duiding', gekozen(tijd), PAAR)?.eventId).toBe('event-1');
  });

  test.each([['a gap after it', '14:31'], ['a gap before it', '13:44'], ['within it', '14:15'], ['over its end', '14:20'], ['the same time the day after', '14:30']])('not with %s', (waar, tijd) => {
    const later = waar.startsWith('the same') ? { start: moment('2026-11-25T14:30') } : {};
    expect(vindBlok([event()], 'duiding', gekozen(tijd, later), PAAR)).toBeUndefined();
  });

  test('whoever organises it: the mailbox of the PI, or the other', () => {
    const genodigden = [CARLA, RIK].map((persoon) => ({ persoon, verplicht: true, antwoord: 'geen' as const }));
    const { organisator: _weg, ...rest } = event({ genodigden });
    expect(vindBlok([rest], 'duiding', gekozen('14:30'), PAAR)).toBe(rest);
    expect(vindBlok([event()], 'duiding', gekozen('14:30'), [RIK, CARLA])?.eventId).toBe('event-1');
  });

  test.each([['another pair', [CARLA, ANDER]], ['one more', [CARLA, RIK, ANDER]], ['one less', [CARLA]]])('not of %s', (_wie, wie) => {
    expect(vindBlok([event()], 'duiding', gekozen('14:30'), wie)).toBeUndefined();
  });

  test('is of the same kind and form', () => {
    expect(vindBlok([event()], 'mdo', gekozen('14:30'), PAAR)).toBeUndefined();
    expect(vindBlok([event()], 'duiding', gekozen('14:30', { vorm: 'online' }), PAAR)).toBeUndefined();
    expect(vindBlok([event({ soort: 'mdo' })], 'mdo', gekozen('14:30'), PAAR)?.soort).toBe('mdo');
  });

  test('never for a talk with the detainee, or in a room', () => {
    expect(vindBlok([event({ soort: 'trajectgesprek' })], 'trajectgesprek', gekozen('14:30'), PAAR)).toBeUndefined();
    expect(vindBlok([event()], 'duiding', gekozen('14:30', { ruimte: { id: 'r' as RuimteId, naam: 'Kamer' } }), PAAR)).toBeUndefined();
  });

  test('has room: a full one is passed over for another that fits', () => {
    const casussen = Array.from({ length: 12 }, (_, nummer) => ({ casus: `c${nummer}` as CasusId, soort: 'duiding' as const }));
    const vol = event({ eventId: 'vol', casussen });
    expect(vindBlok([vol], 'duiding', gekozen('14:30'), PAAR)).toBeUndefined();
    expect(vindBlok([vol, event({ start: moment('2026-11-24T14:45').instant })], 'duiding', gekozen('14:30'), PAAR)?.eventId).toBe('event-1');
  });
});

describe('the casussen of an event', () => {
  const vroeg = eenCasus().gedeeld().uitgenodigd('2026-11-24T14:00').casus;
  const laat = { ...eenCasus().gedeeld().uitgenodigd('2026-11-24T14:15').casus, id: 'laat' as CasusId };

  test('come in order of time, and only those that are in it now', () => {
    const eventId = vroeg.duiding.moment?.boeking?.eventId ?? '';
    expect(delenVan([laat, vroeg, eenCasus().gedeeld().casus], 'duiding', eventId).map(({ casus, start }) => [casus.id, start.tijd])).toEqual([[vroeg.id, '14:00'], ['laat', '14:15']]);
    expect(delenVan([laat, vroeg], 'duiding', 'een ander event')).toEqual([]);
    expect(delenVan([laat, vroeg], 'mdo', eventId)).toEqual([]);
  });

  test('last from the first to the end of the last, a gap in between included', () => {
    const deel = (tijd: string, duurMinuten = 15) => ({ start: moment(`2026-11-24T${tijd}`), duurMinuten });
    expect(strekking([deel('14:00'), deel('14:30')])).toEqual({ start: moment('2026-11-24T14:00'), duurMinuten: 45 });
    expect(strekking([deel('14:00', 90), deel('14:15')])?.duurMinuten).toBe(90);
    expect(strekking([])).toBeUndefined();
  });
});

test('an event ends its minutes later, over the change of the clock too', () => {
  expect(eindeVan(event())).toBe(moment('2026-11-24T14:30').instant);
  expect(eindeVan(event({ start: '2026-10-25T00:30:00.000Z' as AgendaAfspraak['start'], minuten: 60 }))).toBe('2026-10-25T01:30:00.000Z');
});

test('a reflection meeting is about no casus', () => {
  expect(alsGesprekssoort('reflectie')).toBeUndefined();
  expect(alsGesprekssoort('mdo')).toBe('mdo');
});
