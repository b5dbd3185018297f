import { describe, expect, it } from 'vitest';
import { isReserve, vastTeHouden } from '../../src/domain/vasthouden.ts';
import { betrokkene, eenActor, SYSTEEM } from '../build/actor.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { eenVoorstel, VOLLEDIG } from '../build/opdrachten.ts';
import { moment } from '../build/context.ts';

const [DINSDAG, DONDERDAG] = ['2026-11-24T10:00', '2026-11-26T10:00'];
const [eerste, tweede] = [eenVoorstel(DINSDAG), eenVoorstel(DONDERDAG)];
const voorgesteld = (): CasusBouwer => eenCasus({ ...VOLLEDIG, casemanager: betrokkene(eenActor('casemanager')) }).gedeeld().na({ type: 'stelMomentenVoor', voorstellen: [eerste, tweede] }, SYSTEEM);
const gekozen = (): CasusBouwer => voorgesteld().na({ type: 'kiesMoment', start: tweede.start.instant }, 'casemanager');
const starts = ({ casus }: CasusBouwer): readonly string[] => vastTeHouden(casus, 'duiding').map(({ start }) => start.instant);

describe('what is to be held for a duiding', () => {
  it('is each moment that people choose from, with its length', () => {
    expect(vastTeHouden(voorgesteld().casus, 'duiding')).toEqual([eerste, tweede].map(({ start, duurMinuten }) => ({ start, duurMinuten })));
    expect(vastTeHouden(voorgesteld().casus, 'trajectgesprek')).toEqual([]);
  });

  it('is the chosen moment until it is booked', () => {
    expect(starts(gekozen())).toEqual([tweede.start.instant]);
    expect(starts(gekozen().na({ type: 'registreerBoeking', start: tweede.start.instant, eventId: 'event-1' }, SYSTEEM))).toEqual([]);
  });

  it('is nothing when none suits, when booking failed, or while the casus waits', () => {
    expect(starts(voorgesteld().na({ type: 'wijsMomentenAf' }, 'casemanager'))).toEqual([]);
    expect(starts(gekozen().na({ type: 'meldBoekingMislukt', start: tweede.start.instant }, SYSTEEM))).toEqual([]);
    expect(starts(eenCasus({ ...VOLLEDIG, titel: 'preventief' }).gedeeld().na({ type: 'stelMomentenVoor', voorstellen: [eerste] }, SYSTEEM).na({ type: 'wachtOpStrafproces' }, 'casemanager'))).toEqual([]);
  });
});

describe('a hold that may be given to a meeting that finds nothing else', () => {
  it('is of any moment but the first that is still to come', () => {
    const { casus } = voorgesteld();
    const nu = (wanneer: string) => moment(wanneer).instant;
    expect(isReserve(casus, 'duiding', eerste.start.instant, nu('2026-11-23T09:00'))).toBe(false);
    expect(isReserve(casus, 'duiding', tweede.start.instant, nu('2026-11-23T09:00'))).toBe(true);
    expect(isReserve(casus, 'duiding', tweede.start.instant, nu('2026-11-25T09:00'))).toBe(false);
  });

  it('is not of the moment that was chosen, and is of one that was not', () => {
    const { casus, nu } = gekozen();
    expect(isReserve(casus, 'duiding', tweede.start.instant, moment(nu).instant)).toBe(false);
    expect(isReserve(casus, 'duiding', eerste.start.instant, moment(nu).instant)).toBe(true);
  });
});
