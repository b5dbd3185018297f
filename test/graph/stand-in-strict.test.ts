import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKOFFICE, CASEMANAGER, DJI, RECLASSERINGSWERKER, RN, ruw, stelOp, type FoutAntwoord, type Opstelling } from './opstelling.ts';

const TIJD = { dateTime: '2026-11-24T10:00:00', timeZone: 'W. Europe Standard Time' };
const LATER = { ...TIJD, dateTime: '2026-11-24T10:30:00' };
const EVENT = { subject: 'Duiding casus C-0042', start: TIJD, end: LATER };
const VRAAG = { schedules: [CASEMANAGER], startTime: TIJD, endTime: LATER };

describe('the Graph stand-in refuses what Graph refuses', () => {
  let opstelling: Opstelling;
  beforeAll(async () => (opstelling = await stelOp()));
  afterAll(() => opstelling.standIn.close());

  const adres = (pad: string, mailbox = CASEMANAGER): string => `${opstelling.standIn.url}/v1.0/users/${mailbox}${pad}`;
  const post = (pad: string, body: object, init: Parameters<typeof ruw>[1] = {}): Promise<FoutAntwoord> =>
    ruw(adres(pad), { method: 'POST', body: JSON.stringify(body), ...init });
  const haal = (pad: string): Promise<FoutAntwoord> => ruw(adres(pad));

  it.each([
    ['no sign-in', { headers: { Authorization: '' } }, 401, 'InvalidAuthenticationToken'],
    ['a tenant it does not know', { tenantId: 'tenant-vreemd' }, 401, 'InvalidAuthenticationToken'],
    ['the token of another tenant', { tenantId: RN }, 404, 'ErrorInvalidUser'],
    ['a body that is not JSON by its type', { headers: { 'Content-Type': 'text/plain' } }, 415, 'UnsupportedMediaType'],
    ['a body that is broken JSON', { body: '{' }, 400, 'BadRequest'],
    ['a method that the path does not have', { method: 'PATCH' }, 405, 'Request_BadRequest'],
    ['a time zone in Prefer that does not exist', { headers: { Prefer: 'outlook.timezone="Dutch"' } }, 400, 'TimeZoneNotSupportedException'],
  ])('a request with %s', async (_geval, init, status, code) => {
    expect(await post('/events', EVENT, init)).toEqual({ status, code });
  });

  it('paths that it does not have', async () => {
    expect(await haal('/drive')).toEqual({ status: 400, code: 'BadRequest' });
    expect(await ruw(adres('/events', '%E0%A4%A'))).toEqual({ status: 400, code: 'BadRequest' });
    expect(await ruw(`${opstelling.standIn.url}/beta/users/${CASEMANAGER}`)).toEqual({ status: 400, code: 'BadRequest' });
    expect(await ruw(adres('', 'niemand@dji.invalid'))).toEqual({ status: 404, code: 'Request_ResourceNotFound' });
  });

  it.each([
    ['more than 20 schedules', { schedules: Array.from({ length: 21 }, (_, i) => `p${i}@dji.invalid`) }, 'ErrorInvalidParameter'],
    ['no schedules', { schedules: [] }, 'ErrorInvalidParameter'],
    ['a window of 62 days', { endTime: { ...TIJD, dateTime: '2027-01-25T10:00:00' } }, 'ErrorTimeIntervalTooBig'],
    ['a view interval below 5 minutes', { availabilityViewInterval: 4 }, 'ErrorInvalidParameter'],
    ['a view interval above a day', { availabilityViewInterval: 1441 }, 'ErrorInvalidParameter'],
    ['an end before the begin', { endTime: TIJD, startTime: LATER }, 'ErrorInvalidTimeInterval'],
    ['a time without zone', { startTime: { dateTime: TIJD.dateTime } }, 'ErrorPropertyValidationFailure'],
    ['no begin', { startTime: null }, 'ErrorPropertyValidationFailure'],
    ['a parameter that it does not have', { people: [] }, 'RequestBodyRead'],
  ])('getSchedule with %s', async (_geval, anders, code) => {
    expect(await post('/calendar/getSchedule', { ...VRAAG, ...anders })).toEqual({ status: 400, code });
  });

  it('nothing of a getSchedule in the other spelling of the contract, of 61 days', async () => {
    const body = { Schedules: [CASEMANAGER], StartTime: TIJD, EndTime: { ...TIJD, dateTime: '2027-01-24T10:00:00' }, AvailabilityViewInterval: 1440 };
    expect(await post('/calendar/getSchedule', body)).toMatchObject({ status: 200 });
  });

  it.each([
    ['an unknown property', { subjct: 'x' }, 400, 'RequestBodyRead'],
    ['an unknown property inside an attendee', { attendees: [{ emailAddress: { address: BACKOFFICE }, soort: 'required' }] }, 400, 'RequestBodyRead'],
    ['an unknown sensitivity', { sensitivity: 'geheim' }, 400, 'RequestBodyRead'],
    ['an unknown showAs', { showAs: 'bezet' }, 400, 'RequestBodyRead'],
    ['an unknown attendee type', { attendees: [{ emailAddress: { address: BACKOFFICE }, type: 'verplicht' }] }, 400, 'RequestBodyRead'],
    ['an attendee without address', { attendees: [{ emailAddress: { name: 'Bas' } }] }, 400, 'ErrorInvalidRecipients'],
    ['an attendee whose address is none', { attendees: [{ emailAddress: { address: 'Bas' } }] }, 400, 'ErrorInvalidRecipients'],
    ['a subject of 256 characters', { subject: 'x'.repeat(256) }, 400, 'ErrorPropertyValidationFailure'],
    ['no begin', { start: undefined }, 400, 'ErrorPropertyValidationFailure'],
    ['an end without time', { end: { timeZone: 'UTC' } }, 400, 'ErrorPropertyValidationFailure'],
    ['an end without zone', { end: { dateTime: LATER.dateTime } }, 400, 'ErrorPropertyValidationFailure'],
    ['a zone that does not exist', { start: { ...TIJD, timeZone: 'Europe/Utrecht' } }, 400, 'TimeZoneNotSupportedException'],
    ['a day that does not exist', { end: { ...TIJD, dateTime: '2026-11-31T10:00:00' } }, 400, 'ErrorPropertyValidationFailure'],
    ['an offset inside the local time', { end: { ...TIJD, dateTime: '2026-11-24T10:30:00Z' } }, 400, 'ErrorPropertyValidationFailure'],
    ['an end before the begin', { start: LATER, end: TIJD }, 400, 'ErrorCalendarEndDateIsEarlierThanStartDate'],
    ['a mark whose id is no property id', { singleValueExtendedProperties: [{ id: 'casus', value: 'C-1' }] }, 400, 'ErrorInvalidExtendedProperty'],
    ['a property of Graph that it does not imitate', { recurrence: {} }, 501, 'notImplemented'],
  ])('an event with %s', async (_geval, anders, status, code) => {
    expect(await post('/events', { ...EVENT, ...anders })).toEqual({ status, code });
    expect(opstelling.standIn.afspraken()).toEqual([]);
  });

  it.each([
    ['no recipient', { message: { subject: 'C-1' } }, 'ErrorInvalidRecipients'],
    ['no message', {}, 'ErrorInvalidParameter'],
    ['an unknown property', { message: { to: [CASEMANAGER] } }, 'RequestBodyRead'],
  ])('a mail with %s', async (_geval, body, code) => {
    expect(await post('/sendMail', body)).toEqual({ status: 400, code });
  });

  it.each([
    ['/events?$filter=transactionId%20eq%20%27x%27', 'ErrorInvalidUrlQueryFilter'],
    ['/events?$filter=uid%20eq%20%27x%27', 'ErrorInvalidUrlQueryFilter'],
    ['/events?$filter=iCalUId%20eq%20x', 'ErrorInvalidUrlQueryFilter'],
    ['/events?$filter=iCalUId%20eq%20%27x%27%20or%20iCalUId%20eq%20%27y%27', 'ErrorInvalidUrlQueryFilter'],
    ['/events?$expand=attendees', 'ErrorInvalidUrlQuery'],
    ['/events?$select=onderwerp', 'RequestBroker--ParseUri'],
    ['/events?$top=0', 'ErrorInvalidUrlQuery'],
    ['/events?$zoek=x', 'ErrorInvalidUrlQuery'],
    ['/calendarView?startDateTime=2026-11-23T00:00:00Z', 'ErrorInvalidParameter'],
    ['/calendarView?startDateTime=2026-11-24T00:00:00Z&endDateTime=2026-11-23T00:00:00Z', 'ErrorInvalidParameter'],
  ])('the question %s', async (pad, code) => {
    expect(await haal(pad)).toEqual({ status: 400, code });
  });

  it('a closed mailbox, until it is open again', async () => {
    opstelling.standIn.storing.geenToegang(CASEMANAGER.toUpperCase());
    expect(await haal('/events')).toEqual({ status: 403, code: 'ErrorAccessDenied' });
    opstelling.standIn.storing.herstel();
    expect(await haal('/events')).toMatchObject({ status: 200 });
  });

  it('a fifth request at the same time for the same mailbox', async () => {
    opstelling.standIn.storing.vertraag(50);
    const antwoorden = await Promise.all(Array.from({ length: 5 }, () => haal('/events')));
    opstelling.standIn.storing.herstel();
    expect(antwoorden.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 429]);
  });

  it('a change by an attendee, or of the transactionId, or of an older version', async () => {
    const { standIn } = await stelOp();
    const basis = `${standIn.url}/v1.0/users`;
    const attendees = [{ emailAddress: { address: RECLASSERINGSWERKER } }, { emailAddress: { address: 'buiten@elders.invalid' } }];
    await ruw(`${basis}/${CASEMANAGER}/events`, { method: 'POST', body: JSON.stringify({ ...EVENT, attendees, transactionId: 't-1' }) });
    const [bron, kopie] = standIn.afspraken().map(({ id, mailbox }) => `${basis}/${mailbox}/events/${encodeURIComponent(id)}`);
    const wijzig = (url = '', body: object = {}, init: Parameters<typeof ruw>[1] = {}): Promise<FoutAntwoord> =>
      ruw(url, { method: 'PATCH', body: JSON.stringify(body), ...init });

    expect(await wijzig(kopie, { subject: 'Anders' }, { tenantId: RN })).toEqual({ status: 400, code: 'ErrorInvalidRequest' });
    expect(await wijzig(bron, { transactionId: 't-2' })).toEqual({ status: 400, code: 'ErrorPropertyUpdate' });
    expect(await wijzig(bron, { subject: 'Anders' }, { headers: { 'If-Match': 'W/"9"' } })).toEqual({ status: 412, code: 'ErrorIrresolvableConflict' });
    expect(await ruw(`${kopie ?? ''}/cancel`, { method: 'POST', body: '{}', tenantId: RN })).toEqual({ status: 400, code: 'ErrorInvalidRequest' });
    expect(standIn.afspraken().map(({ subject }) => subject)).toEqual([EVENT.subject, EVENT.subject]);
    await standIn.close();
  });

  it('a write of another tenant, and leaves nothing behind', async () => {
    expect(await ruw(adres('/events', RECLASSERINGSWERKER), { method: 'POST', body: JSON.stringify(EVENT), tenantId: DJI })).toMatchObject({ status: 404 });
    expect(opstelling.standIn.afspraken()).toEqual([]);
  });
});
