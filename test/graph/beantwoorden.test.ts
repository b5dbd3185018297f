import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { neemUitnodigingAan, zoekUitnodiging } from '../../src/graph/beantwoorden.ts';
import { boekAfspraak, type GeboekteAfspraak } from '../../src/graph/events.ts';
import { leesAfspraak } from '../../src/graph/lezen.ts';
import type { StandInEvent } from '../../src/local/graph/toestand.ts';
import { BACKOFFICE, CASEMANAGER, DJI, eenBoeking, op, RECLASSERINGSWERKER, RN, ruw, stelOp, type FoutAntwoord, type Opstelling } from './opstelling.ts';

describe('an invitation in the own calendar', () => {
  let opstelling: Opstelling;
  let geboekt: GeboekteAfspraak;
  beforeEach(async () => {
    opstelling = await stelOp();
    geboekt = await boekAfspraak(opstelling.graph, DJI, eenBoeking());
  });
  afterEach(() => opstelling.standIn.close());

  const zoek = (): ReturnType<typeof zoekUitnodiging> => zoekUitnodiging(opstelling.graph, RN, RECLASSERINGSWERKER, geboekt.iCalUId ?? '');
  const kopie = (): StandInEvent | undefined => opstelling.standIn.afspraken().find(({ mailbox }) => mailbox === RECLASSERINGSWERKER);
  const accepteer = (body: object, mailbox = RECLASSERINGSWERKER, tenantId = RN, eventId = kopie()?.id ?? ''): Promise<FoutAntwoord> =>
    ruw(`${opstelling.standIn.url}/v1.0/users/${mailbox}/events/${encodeURIComponent(eventId)}/accept`, { method: 'POST', body: JSON.stringify(body), tenantId });
  const antwoordBijOrganisator = async (): Promise<string | undefined> => (await leesAfspraak(opstelling.graph, DJI, CASEMANAGER, geboekt.eventId))?.deelnemers[0]?.antwoord;

  it('is found by what all copies share, under another id, also in another tenant', async () => {
    expect(await zoek()).toEqual({ eventId: kopie()?.id, start: op('11-24', '10:00'), einde: op('11-24', '10:30'), geannuleerd: false, aangenomen: false });
    expect((await zoek())?.eventId).not.toBe(geboekt.eventId);
  });

  it('is not found where nobody was invited, before it arrived, or under a key with a quote in it', async () => {
    expect(await zoekUitnodiging(opstelling.graph, DJI, BACKOFFICE, geboekt.iCalUId ?? '')).toBeUndefined();
    expect(await zoekUitnodiging(opstelling.graph, RN, RECLASSERINGSWERKER, "x' or iCalUId ne 'x")).toBeUndefined();
    opstelling.standIn.storing.houdPostVast();
    const { iCalUId = '' } = await boekAfspraak(opstelling.graph, DJI, eenBoeking({ transactionId: 'later' }));
    expect(await zoekUitnodiging(opstelling.graph, RN, RECLASSERINGSWERKER, iCalUId)).toBeUndefined();
    opstelling.standIn.storing.herstel();
    expect(await zoekUitnodiging(opstelling.graph, RN, RECLASSERINGSWERKER, iCalUId)).toBeDefined();
  });

  it('that is accepted is so in both calendars, and a second time changes nothing but the moment', async () => {
    for (let keer = 0; keer < 2; keer += 1) {
      await neemUitnodigingAan(opstelling.graph, RN, { mailbox: RECLASSERINGSWERKER, eventId: (await zoek())?.eventId ?? '' });
      expect(await zoek()).toMatchObject({ aangenomen: true });
      expect(kopie()).toMatchObject({ showAs: 'busy' });
      expect(await antwoordBijOrganisator()).toBe('geaccepteerd');
    }
  });

  it('is not accepted in the mailbox of its organiser', async () => {
    await expect(neemUitnodigingAan(opstelling.graph, DJI, { mailbox: CASEMANAGER, eventId: geboekt.eventId })).rejects.toMatchObject({ status: 400, code: 'ErrorInvalidRequest', tijdelijk: false });
  });

  it('is under its own id there only', async () => {
    expect(await accepteer({}, RECLASSERINGSWERKER, RN, geboekt.eventId)).toEqual({ status: 404, code: 'ErrorItemNotFound' });
    expect(await accepteer({}, RECLASSERINGSWERKER, DJI)).toEqual({ status: 404, code: 'ErrorInvalidUser' });
    expect(await antwoordBijOrganisator()).toBe('geen');
  });

  it.each([[{ sendResponse: 'ja' }], [{ comment: 1 }], [{ antwoord: 'accepted' }], [{ proposedNewTime: {} }]])('is not accepted with %j', async (body) => {
    expect(await accepteer(body)).toEqual({ status: 400, code: 'RequestBodyRead' });
    expect(await antwoordBijOrganisator()).toBe('geen');
  });

  it('tells the organiser unless the answer is kept back', async () => {
    expect(await accepteer({ sendResponse: false })).toEqual({ status: 202, code: undefined });
    expect(await zoek()).toMatchObject({ aangenomen: true });
    expect(await antwoordBijOrganisator()).toBe('geen');
    expect(await accepteer({ comment: 'Tot dan' })).toEqual({ status: 202, code: undefined });
    expect(await antwoordBijOrganisator()).toBe('geaccepteerd');
  });

  it('of a meeting that was cancelled, or that asks for no answer, is refused', async () => {
    const eventId = kopie()?.id;
    opstelling.standIn.verwijder(CASEMANAGER, geboekt.iCalUId ?? '');
    expect(await accepteer({}, RECLASSERINGSWERKER, RN, eventId)).toEqual({ status: 400, code: 'ErrorInvalidRequest' });
    const zonder = { subject: 'Zonder antwoord', responseRequested: false, start: { dateTime: '2026-11-25T10:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-25T10:30:00', timeZone: 'UTC' }, attendees: [{ emailAddress: { address: RECLASSERINGSWERKER } }] };
    await ruw(`${opstelling.standIn.url}/v1.0/users/${CASEMANAGER}/events`, { method: 'POST', body: JSON.stringify(zonder) });
    const ander = opstelling.standIn.afspraken().find(({ mailbox, subject }) => mailbox === RECLASSERINGSWERKER && subject === 'Zonder antwoord')?.id;
    expect(await accepteer({ sendResponse: true }, RECLASSERINGSWERKER, RN, ander)).toEqual({ status: 400, code: 'ErrorInvalidRequest' });
    expect(await accepteer({ sendResponse: false }, RECLASSERINGSWERKER, RN, ander)).toEqual({ status: 202, code: undefined });
  });
});
