import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boekAfspraak } from '../../src/graph/events.ts';
import { leesWijzigingen, type Wijzigingen } from '../../src/graph/wijzigingen.ts';
import { CASEMANAGER, DJI, eenBoeking, op, RECLASSERINGSWERKER, RN, ruw, stelOp, type Opstelling } from './opstelling.ts';

const VENSTER = { van: op('11-23', '00:00'), tot: op('12-05', '00:00') };

describe('what changed in a calendar since it was read', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp()));
  afterEach(() => opstelling.standIn.close());

  const lees = (deltaLink?: string, mailbox = CASEMANAGER): Promise<Wijzigingen> =>
    leesWijzigingen(opstelling.graph, DJI, mailbox, deltaLink === undefined ? VENSTER : { ...VENSTER, deltaLink });
  const boek = async (nummer: number, dag = '11-24'): Promise<{ eventId: string; iCalUId: string }> => {
    const { eventId, iCalUId = '' } = await boekAfspraak(opstelling.graph, DJI, eenBoeking({ transactionId: `b-${nummer}`, start: op(dag, '10:00') }));
    return { eventId, iCalUId };
  };

  it('is everything at first, and then only what happened, once each', async () => {
    const { standIn } = opstelling;
    const een = await boek(1);
    const twee = await boek(2);
    await boek(3, '12-10');
    const eerst = await lees();
    expect(eerst).toMatchObject({ gewijzigd: [een.eventId, twee.eventId], weg: [], volledig: true });
    standIn.beantwoord(RECLASSERINGSWERKER, een.iCalUId, 'declined');
    standIn.verplaats(een.iCalUId, op('11-25', '10:00').instant);
    standIn.verwijder(CASEMANAGER, twee.iCalUId);
    const vier = await boek(4);
    const daarna = await lees(eerst.deltaLink);
    expect(daarna).toMatchObject({ gewijzigd: [een.eventId, vier.eventId], weg: [twee.eventId], volledig: false });
    expect(await lees(daarna.deltaLink)).toMatchObject({ gewijzigd: [], weg: [], volledig: false });
    expect(await lees(eerst.deltaLink)).toMatchObject({ weg: [twee.eventId] });
  });

  it('counts a meeting that was moved out of the window as gone', async () => {
    const { eventId, iCalUId } = await boek(1);
    const { deltaLink } = await lees();
    opstelling.standIn.verplaats(iCalUId, op('12-10', '10:00').instant);
    expect(await lees(deltaLink)).toMatchObject({ gewijzigd: [], weg: [eventId] });
  });

  it('is read to the last page, and what changes meanwhile comes the next time', async () => {
    const { graph, standIn } = opstelling;
    for (let nummer = 1; nummer <= 52; nummer += 1) await boekAfspraak(graph, DJI, eenBoeking({ transactionId: `b-${nummer}`, deelnemers: [] }));
    const eerst = await lees();
    expect(eerst.gewijzigd).toHaveLength(52);
    expect(standIn.verzoeken().filter(({ pad }) => pad.includes('/calendarView/delta'))).toHaveLength(2);
    expect((await lees(eerst.deltaLink)).gewijzigd).toEqual([]);
  });

  it('begins anew when Graph forgot how far we were', async () => {
    const { eventId } = await boek(1);
    const { deltaLink } = await lees();
    opstelling.standIn.storing.vergeetDelta();
    const opnieuw = await lees(deltaLink);
    expect(opnieuw).toMatchObject({ gewijzigd: [eventId], volledig: true });
    expect(opstelling.standIn.verzoeken().slice(-2).map(({ status }) => status)).toEqual([410, 200]);
    expect(await lees(opnieuw.deltaLink)).toMatchObject({ gewijzigd: [], volledig: false });
  });

  it('is asked for again when Graph is busy, and never of the host or calendar that a link names', async () => {
    const { standIn } = opstelling;
    await boek(1);
    const { deltaLink } = await lees();
    standIn.storing.weiger(2, 503, 0);
    expect(await lees(deltaLink.replace(standIn.url, 'https://elders.invalid'))).toMatchObject({ gewijzigd: [] });
    await expect(leesWijzigingen(opstelling.graph, RN, RECLASSERINGSWERKER, { ...VENSTER, deltaLink })).rejects.toMatchObject({ status: 400 });
    await expect(lees('geen link')).rejects.toMatchObject({ code: 'OnverwachtAntwoord' });
  });

  it('takes no options of a list, and no token that was made up', async () => {
    const vraag = (query: string): Promise<unknown> => ruw(`${opstelling.standIn.url}/v1.0/users/${CASEMANAGER}/calendarView/delta?${query}`);
    const venster = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z';
    for (const optie of ['$select=id', '$top=5', '$filter=x', '$expand=x', '$deltatoken=x']) expect(await vraag(`${venster}&${optie}`)).toEqual({ status: 400, code: 'ErrorInvalidUrlQuery' });
    expect(await vraag('startDateTime=2026-11-23T00:00:00Z')).toEqual({ status: 400, code: 'ErrorInvalidParameter' });
  });
});
