import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { herautoriseer, maakAbonnement, verlengAbonnement, vervalmoment, verwijderAbonnement } from '../../src/graph/abonnementen.ts';
import { neemUitnodigingAan, zoekUitnodiging } from '../../src/graph/beantwoorden.ts';
import type { Graph } from '../../src/graph/client.ts';
import { annuleerAfspraak, boekAfspraak, zoekAfspraak } from '../../src/graph/events.ts';
import { leesAfspraak, leesAfspraken } from '../../src/graph/lezen.ts';
import { stuurMail } from '../../src/graph/mail.ts';
import { geefVrij, reserveer } from '../../src/graph/reserveren.ts';
import { leesRuimtes } from '../../src/graph/ruimtes.ts';
import { vraagBezet } from '../../src/graph/schedule.ts';
import { wijzigAfspraak } from '../../src/graph/wijzigen.ts';
import { leesWijzigingen } from '../../src/graph/wijzigingen.ts';
import { instantVan } from '../../src/tijd/amsterdam.ts';
import { startLuisteraar } from '../graph/luisteraar.ts';
import { CASEMANAGER, DJI, eenBoeking, graphVan, KAMER, MET_KAMERS, op, RECLASSERINGSWERKER, RN, ruw, stelOp, type Opstelling } from '../graph/opstelling.ts';
import { HEEFT_BESCHRIJVING, startPrism, type Prism } from './prism.ts';

const VENSTER = { van: op('11-23', '00:00'), tot: op('12-05', '00:00') };
const SPREEKKAMER = { adres: KAMER, naam: 'Spreekkamer 1' };

describe.skipIf(!HEEFT_BESCHRIJVING)('what the product asks of Graph, held against Microsoft\'s description of it', () => {
  let opstelling: Opstelling;
  let prism: Prism;
  let graph: Graph;
  beforeAll(async () => {
    opstelling = await stelOp(MET_KAMERS);
    prism = await startPrism(opstelling.standIn.url);
    graph = graphVan(prism.url);
  });
  afterAll(async () => {
    await prism.stop();
    await opstelling.standIn.close();
  });

  /** Nothing happened since the last look that is not as described. */
  const eisNetjes = async (): Promise<void> => expect(await prism.schendingen()).toEqual([]);

  it('free/busy and mail', async () => {
    const bezet = await vraagBezet(graph, DJI, { mailboxen: [CASEMANAGER, 'niemand@dji.invalid'], ...VENSTER });
    expect(bezet.get(CASEMANAGER)).toMatchObject({ bekend: true });
    expect(bezet.get('niemand@dji.invalid')).toMatchObject({ bekend: false });
    await stuurMail(graph, DJI, { van: CASEMANAGER, aan: [RECLASSERINGSWERKER], onderwerp: 'C-0042', tekst: 'Open de casus.', bijlagen: [{ naam: 'a.docx', soort: 'application/x', inhoud: new Uint8Array([1]) }] });
    await eisNetjes();
  });

  it('a meeting from its booking to its end', async () => {
    const { eventId, joinUrl } = await boekAfspraak(graph, DJI, eenBoeking({ ruimte: SPREEKKAMER, categorie: 'Samen starten', casusCodes: ['C-0042', 'C-0043'] }));
    expect(joinUrl).toBeDefined();
    expect(await zoekAfspraak(graph, DJI, CASEMANAGER, { casusCode: 'C-0043' })).toMatchObject({ eventId });
    expect(await wijzigAfspraak(graph, DJI, { organisator: CASEMANAGER, eventId, start: op('11-26', '14:00'), onderwerp: 'Anders', tekst: 'Anders', deelnemers: [], casusCodes: ['C-0042'], ruimte: null })).toBe(true);
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toMatchObject({ start: op('11-26', '14:00'), casusCodes: ['C-0042'] });
    const gelezen = await leesAfspraken(graph, DJI, CASEMANAGER, [eventId, 'weg']);
    expect(gelezen.get(eventId)).toMatchObject({ onderwerp: 'Anders' });
    await annuleerAfspraak(graph, DJI, { organisator: CASEMANAGER, eventId, comment: 'Gaat niet door.' });
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toBeUndefined();
    await eisNetjes();
  });

  it('an invitation that is accepted where it was sent to', async () => {
    const { eventId, iCalUId = '' } = await boekAfspraak(graph, DJI, eenBoeking({ transactionId: 'aan-te-nemen' }));
    const uitnodiging = await zoekUitnodiging(graph, RN, RECLASSERINGSWERKER, iCalUId);
    await neemUitnodigingAan(graph, RN, { mailbox: RECLASSERINGSWERKER, eventId: uitnodiging?.eventId ?? '' });
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, eventId)).toMatchObject({ deelnemers: [{ adres: RECLASSERINGSWERKER, antwoord: 'geaccepteerd' }] });
    await expect(neemUitnodigingAan(graph, DJI, { mailbox: CASEMANAGER, eventId })).rejects.toMatchObject({ status: 400 });
    await annuleerAfspraak(graph, DJI, { organisator: CASEMANAGER, eventId, comment: 'Gaat niet door.' });
    await eisNetjes();
  });

  it('a moment that is held and released', async () => {
    const { eventId } = await reserveer(graph, DJI, { mailbox: CASEMANAGER, start: op('11-25', '10:00'), duurMinuten: 30, transactionId: 'vast-1' });
    for (let keer = 0; keer < 2; keer += 1) await geefVrij(graph, DJI, { mailbox: CASEMANAGER, eventId });
    await eisNetjes();
  });

  it('a subscription from the handshake to its end', async () => {
    const luisteraar = await startLuisteraar();
    const nieuw = { mailbox: CASEMANAGER, adres: luisteraar.url, levenscyclusAdres: luisteraar.url, clientState: 'geheim', vervaltOp: vervalmoment(instantVan(Date.now())) };
    await maakAbonnement(graph, DJI, nieuw);
    // A second one is refused, so the first is looked up, ended and made anew.
    const { id } = await maakAbonnement(graph, DJI, nieuw);
    expect(await verlengAbonnement(graph, DJI, id, vervalmoment(instantVan(Date.now())))).toBeDefined();
    expect(await herautoriseer(graph, DJI, id)).toBe(true);
    for (let keer = 0; keer < 2; keer += 1) await verwijderAbonnement(graph, DJI, id);
    await luisteraar.close();
    await eisNetjes();
  });

  it('what changed, page after page, and anew after Graph forgot', async () => {
    for (let nummer = 1; nummer <= 52; nummer += 1) await boekAfspraak(opstelling.graph, DJI, eenBoeking({ transactionId: `b-${nummer}`, deelnemers: [] }));
    const eerst = await leesWijzigingen(graph, DJI, CASEMANAGER, VENSTER);
    expect(eerst.gewijzigd).toHaveLength(52);
    opstelling.standIn.verwijder(CASEMANAGER, opstelling.standIn.afspraken().find(({ mailbox }) => mailbox === CASEMANAGER)?.iCalUId ?? '');
    const daarna = await leesWijzigingen(graph, DJI, CASEMANAGER, { ...VENSTER, deltaLink: eerst.deltaLink });
    expect(daarna.weg).toHaveLength(1);
    opstelling.standIn.storing.vergeetDelta();
    expect(await leesWijzigingen(graph, DJI, CASEMANAGER, { ...VENSTER, deltaLink: daarna.deltaLink })).toMatchObject({ volledig: true });
    await eisNetjes();
  });

  it('the rooms', async () => {
    expect(await leesRuimtes(graph, DJI)).toMatchObject([{ adres: KAMER }]);
    await eisNetjes();
  });

  it('refusals and throttling', async () => {
    opstelling.standIn.storing.weiger(1, 429, 0);
    expect(await leesAfspraak(graph, DJI, CASEMANAGER, 'weg')).toBeUndefined();
    await expect(leesAfspraak(graph, DJI, RECLASSERINGSWERKER, 'weg')).rejects.toMatchObject({ status: 404, code: 'ErrorInvalidUser' });
    await eisNetjes();
    expect(prism.verzoeken()).toBeGreaterThan(25);
  });
});

describe.skipIf(!HEEFT_BESCHRIJVING)('Prism sees what is not as described', () => {
  const verkeerd = JSON.stringify({ id: 'AAMk', subject: 42 });

  it.each([
    ['a body', { method: 'POST', body: verkeerd }, '/events', 422],
    ['a body of a call that only the addition has', { method: 'POST', body: JSON.stringify({ sendResponse: 'ja' }) }, '/events/AAMk/accept', 422],
    ['a path', {}, '/messages', 404],
    ['an answer', {}, '/events/AAMk', 500],
  ])('in %s', async (_geval, init, pad, status) => {
    const graph = createServer((_verzoek, antwoord) => antwoord.writeHead(200, { 'Content-Type': 'application/json' }).end(verkeerd));
    await new Promise<void>((klaar) => graph.listen(0, '127.0.0.1', klaar));
    const prism = await startPrism(`http://127.0.0.1:${(graph.address() as AddressInfo).port}`);
    expect(await ruw(`${prism.url}/v1.0/users/${CASEMANAGER}${pad}`, init)).toMatchObject({ status });
    expect(await prism.schendingen()).toHaveLength(1);
    await prism.stop();
    graph.close();
  });
});
