import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annuleerAfspraak, boekAfspraak, zoekAfspraak } from '../../src/graph/events.ts';
import { leesAfspraak } from '../../src/graph/lezen.ts';
import { vraagBezet } from '../../src/graph/schedule.ts';
import { CASEMANAGER, DJI, eenBoeking, op, RECLASSERINGSWERKER, RN, stelOp, type Opstelling } from './opstelling.ts';

const DINSDAG = { van: op('11-24', '08:00'), tot: op('11-24', '18:00') };
const BEZET = [{ van: op('11-24', '10:00'), tot: op('11-24', '10:30') }];

describe('a meeting of a casus', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp()));
  afterEach(() => opstelling.standIn.close());

  const bijOrganisator = (): number => opstelling.standIn.afspraken().filter(({ mailbox }) => mailbox === CASEMANAGER).length;

  it('takes the time of both, also across tenants', async () => {
    const { graph } = opstelling;
    await boekAfspraak(graph, DJI, eenBoeking());
    const dji = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER], ...DINSDAG });
    const rn = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], ...DINSDAG });
    expect(dji.get(CASEMANAGER)).toMatchObject({ bezet: BEZET });
    expect(rn.get(RECLASSERINGSWERKER)).toMatchObject({ bezet: BEZET });
  });

  it('is private, in Dutch wall time, with a link to the Teams meeting, and its text is no HTML', async () => {
    const { graph, standIn } = opstelling;
    const geboekt = await boekAfspraak(graph, DJI, eenBoeking({ tekst: 'Regel 1 <b>\nRegel 2', locatie: 'Spreekkamer 3' }));
    expect(geboekt.joinUrl).toMatch(/^https:\/\/teams\./);
    expect(standIn.afspraken()[0]).toMatchObject({ sensitivity: 'private', showAs: 'busy', responseRequested: true, locatie: 'Spreekkamer 3' });
    expect(standIn.afspraken()[0]?.body.content).toMatch(/^<div id="samen-starten"><p>Regel 1 &lt;b&gt;<br>Regel 2<\/p><\/div><div>/);
    expect(JSON.parse(standIn.verzoeken()[0]?.tekst ?? '')).toMatchObject({
      start: { dateTime: '2026-11-24T10:00:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2026-11-24T10:30:00', timeZone: 'W. Europe Standard Time' },
      onlineMeetingProvider: 'teamsForBusiness',
    });
  });

  it('without Teams has no link', async () => {
    const geboekt = await boekAfspraak(opstelling.graph, DJI, eenBoeking({ online: false }));
    expect(geboekt).not.toHaveProperty('joinUrl');
  });

  it('is booked once when the answer gets lost and the queue asks again', async () => {
    const { graph, standIn } = opstelling;
    standIn.storing.verliesAntwoord(1);
    await expect(boekAfspraak(graph, DJI, eenBoeking())).rejects.toMatchObject({ tijdelijk: true });
    const geboekt = await boekAfspraak(graph, DJI, eenBoeking());
    expect(geboekt.eventId).toBe(standIn.afspraken()[0]?.id);
    expect(bijOrganisator()).toBe(1);
  });

  it('is booked once when Graph is busy at first', async () => {
    opstelling.standIn.storing.weiger(2, 503, 0);
    await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    expect(bijOrganisator()).toBe(1);
  });

  it('is found back when Graph says that the transaction is used, also with a quote in it', async () => {
    const { graph, standIn } = opstelling;
    const transactionId = "boeking-'1'&2";
    const eerst = await boekAfspraak(graph, DJI, eenBoeking({ transactionId }));
    const opnieuw = await boekAfspraak(graph, DJI, eenBoeking({ transactionId, onderwerp: 'Duiding casus C-0042 (aangepast)' }));
    expect(opnieuw).toEqual(eerst);
    expect(standIn.verzoeken().map(({ methode, status }) => `${methode} ${status}`)).toEqual(['POST 201', 'POST 409', 'GET 200']);
    expect(bijOrganisator()).toBe(1);
  });

  it('is found by each of its casus codes, whole codes only', async () => {
    const { graph } = opstelling;
    const { eventId } = await boekAfspraak(graph, DJI, eenBoeking({ casusCodes: ['C-0042', 'C-0043'] }));
    const zoek = (casusCode: string): ReturnType<typeof zoekAfspraak> => zoekAfspraak(graph, DJI, CASEMANAGER, { casusCode });
    expect(await zoek('C-0043')).toMatchObject({ eventId });
    expect(await zoek('C-004')).toBeUndefined();
  });

  it('is not found by its marks in the calendar of an attendee', async () => {
    await boekAfspraak(opstelling.graph, DJI, eenBoeking());
    expect(await zoekAfspraak(opstelling.graph, RN, RECLASSERINGSWERKER, { transactionId: 'boeking-1' })).toBeUndefined();
  });

  it('can be cancelled twice, and then both are free again', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await boekAfspraak(graph, DJI, eenBoeking());
    const afzegging = { organisator: CASEMANAGER, eventId, comment: 'De duiding van C-0042 gaat niet door.' };
    await annuleerAfspraak(graph, DJI, afzegging);
    await annuleerAfspraak(graph, DJI, afzegging);
    expect(standIn.verzoeken().slice(1).map(({ status }) => status)).toEqual([202, 404]);
    const rn = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], ...DINSDAG });
    expect(rn.get(RECLASSERINGSWERKER)).toMatchObject({ bekend: true, bezet: [] });
    expect(standIn.afspraken()).toMatchObject([{ mailbox: RECLASSERINGSWERKER, isCancelled: true }]);
  });

  it('is cancelled by the queue, not by the client, after a 503: the first cancellation may have gone out', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await boekAfspraak(graph, DJI, eenBoeking());
    const afzegging = { organisator: CASEMANAGER, eventId, comment: 'Gaat niet door.' };
    standIn.storing.weiger(1, 503, 0);
    await expect(annuleerAfspraak(graph, DJI, afzegging)).rejects.toMatchObject({ tijdelijk: true });
    expect(standIn.verzoeken()).toHaveLength(2);
    standIn.storing.weiger(1, 429, 0);
    await annuleerAfspraak(graph, DJI, afzegging);
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toBeUndefined();
  });

  it('cannot be cancelled when its mailbox is gone, and that is said', async () => {
    const poging = annuleerAfspraak(opstelling.graph, DJI, { organisator: 'weg@dji.invalid', eventId: 'A', comment: '' });
    await expect(poging).rejects.toMatchObject({ code: 'ErrorInvalidUser', tijdelijk: false });
  });

  it('shows what the attendees answered', async () => {
    const { graph, standIn } = opstelling;
    const { eventId, iCalUId = '' } = await boekAfspraak(graph, DJI, eenBoeking());
    const deelnemer = { adres: RECLASSERINGSWERKER, verplicht: true };
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toMatchObject({
      start: op('11-24', '10:00'),
      einde: op('11-24', '10:30'),
      geannuleerd: false,
      deelnemers: [{ ...deelnemer, antwoord: 'geen' }],
    });
    standIn.beantwoord(RECLASSERINGSWERKER, iCalUId, 'accepted');
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toMatchObject({ deelnemers: [{ ...deelnemer, antwoord: 'geaccepteerd' }] });
    standIn.beantwoord(RECLASSERINGSWERKER, iCalUId, 'declined');
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toMatchObject({ deelnemers: [{ ...deelnemer, antwoord: 'geweigerd' }] });
    const rn = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], ...DINSDAG });
    expect(rn.get(RECLASSERINGSWERKER)).toMatchObject({ bezet: [] });
  });
});
