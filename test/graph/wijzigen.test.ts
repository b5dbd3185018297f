import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { boekAfspraak } from '../../src/graph/events.ts';
import { leesAfspraak, leesAfspraken, type Afspraak } from '../../src/graph/lezen.ts';
import { vraagBezet } from '../../src/graph/schedule.ts';
import { wijzigAfspraak } from '../../src/graph/wijzigen.ts';
import { BACKOFFICE, CASEMANAGER, DJI, eenBoeking, KAMER, KAMER_VAN_RN, MET_KAMERS, op, RECLASSERINGSWERKER, RN, stelOp, type Opstelling } from './opstelling.ts';

const SPREEKKAMER = { adres: KAMER, naam: 'Spreekkamer 1' };
const ROB = { adres: RECLASSERINGSWERKER, naam: 'Rob Reclassering', verplicht: true };

describe('a meeting that changes', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp(MET_KAMERS)));
  afterEach(() => opstelling.standIn.close());

  const lees = async (eventId: string): Promise<Afspraak> => {
    const afspraak = await leesAfspraak(opstelling.graph, DJI, CASEMANAGER, eventId);
    if (afspraak === undefined) throw new RangeError('The meeting is gone');
    return afspraak;
  };
  const wijzig = (eventId: string, wat: Omit<Parameters<typeof wijzigAfspraak>[2], 'organisator' | 'eventId'>): Promise<boolean> =>
    wijzigAfspraak(opstelling.graph, DJI, { organisator: CASEMANAGER, eventId, ...wat });

  it('moves for everybody, keeps its length and its casussen, and everybody answers again', async () => {
    const { graph, standIn } = opstelling;
    const { eventId, iCalUId = '' } = await boekAfspraak(graph, DJI, eenBoeking({ casusCodes: ['C-0042', 'C-0043'] }));
    standIn.beantwoord(RECLASSERINGSWERKER, iCalUId, 'accepted');
    const answered = await lees(eventId);
    expect(answered.deelnemers[0]?.antwoordOp?.instant.slice(0, 4)).toMatch(/^20/);
    expect(await wijzig(eventId, { start: op('11-26', '14:00') })).toBe(true);
    expect(await lees(eventId)).toMatchObject({ start: op('11-26', '14:00'), einde: op('11-26', '14:30'), casusCodes: ['C-0042', 'C-0043'], deelnemers: [{ ...ROB, antwoord: 'geen' }] });
    expect((await lees(eventId)).deelnemers[0]).not.toHaveProperty('antwoordOp');
    const rn = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], van: op('11-24', '08:00'), tot: op('11-27', '08:00') });
    expect(rn.get(RECLASSERINGSWERKER)).toMatchObject({ bezet: [{ van: op('11-26', '14:00') }] });
  });

  it('leaves alone what is not named: the answers when only the subject changes, the begin when only the length does', async () => {
    const { graph, standIn } = opstelling;
    const { eventId, iCalUId = '' } = await boekAfspraak(graph, DJI, eenBoeking());
    standIn.beantwoord(RECLASSERINGSWERKER, iCalUId, 'accepted');
    await wijzig(eventId, { onderwerp: 'Duiding C-0042 en C-0043', casusCodes: ['C-0042', 'C-0043'] });
    expect(await lees(eventId)).toMatchObject({ onderwerp: 'Duiding C-0042 en C-0043', casusCodes: ['C-0042', 'C-0043'], deelnemers: [{ antwoord: 'geaccepteerd' }] });
    await wijzig(eventId, { duurMinuten: 45 });
    expect(await lees(eventId)).toMatchObject({ start: op('11-24', '10:00'), einde: op('11-24', '10:45') });
  });

  it('gets another text of ours, and stays an online meeting', async () => {
    const { graph, standIn } = opstelling;
    const { eventId, joinUrl = '' } = await boekAfspraak(graph, DJI, eenBoeking({ tekst: 'Oude <tekst>' }));
    await wijzig(eventId, { tekst: 'Nieuwe $& tekst' });
    const inhoud = standIn.afspraken()[0]?.body.content ?? '';
    expect(inhoud).toContain('Nieuwe $&amp; tekst');
    expect(inhoud).toContain(joinUrl);
    expect(inhoud).not.toContain('Oude');
    expect(await lees(eventId)).toMatchObject({ joinUrl });
  });

  it('gets a free room, which accepts by itself and is then taken', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await boekAfspraak(graph, DJI, eenBoeking({ online: false, locatie: 'De PI' }));
    await wijzig(eventId, { ruimte: SPREEKKAMER });
    expect(await lees(eventId)).toMatchObject({ deelnemers: [ROB], ruimtes: [{ ...SPREEKKAMER, antwoord: 'geaccepteerd' }] });
    expect(standIn.afspraken()[0]).toMatchObject({ locatie: 'Spreekkamer 1', locatieAdres: KAMER });
    const tweede = await boekAfspraak(graph, DJI, eenBoeking({ transactionId: 'boeking-2', ruimte: SPREEKKAMER, deelnemers: [{ ...ROB, verplicht: false }] }));
    expect(await lees(tweede.eventId)).toMatchObject({ deelnemers: [{ verplicht: false }], ruimtes: [{ antwoord: 'geweigerd' }] });
    await wijzig(eventId, { ruimte: null });
    await wijzig(tweede.eventId, { start: op('11-24', '10:15') });
    expect(await lees(tweede.eventId)).toMatchObject({ ruimtes: [{ antwoord: 'geaccepteerd' }] });
    expect((await lees(eventId)).ruimtes).toEqual([]);
  });

  it('keeps its room when the people change, and who is no longer invited is free again', async () => {
    const { graph } = opstelling;
    const { eventId } = await boekAfspraak(graph, DJI, eenBoeking({ ruimte: SPREEKKAMER }));
    await wijzig(eventId, { deelnemers: [{ adres: BACKOFFICE, naam: 'Bas Backoffice', verplicht: false }] });
    expect(await lees(eventId)).toMatchObject({ deelnemers: [{ adres: BACKOFFICE, verplicht: false }], ruimtes: [{ adres: KAMER, antwoord: 'geaccepteerd' }] });
    const rn = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], van: op('11-24', '08:00'), tot: op('11-24', '18:00') });
    expect(rn.get(RECLASSERINGSWERKER)).toMatchObject({ bezet: [] });
  });

  it('does not hear from a room of another organisation by itself', async () => {
    const { eventId } = await boekAfspraak(opstelling.graph, DJI, eenBoeking({ ruimte: { adres: KAMER_VAN_RN, naam: 'Kamer' } }));
    expect(await lees(eventId)).toMatchObject({ ruimtes: [{ antwoord: 'geen' }] });
  });

  it('says that it is gone, whatever had to change', async () => {
    const { graph, standIn } = opstelling;
    const { eventId, iCalUId = '' } = await boekAfspraak(graph, DJI, eenBoeking());
    standIn.verwijder(CASEMANAGER, iCalUId);
    for (const wat of [{ onderwerp: 'x' }, { start: op('11-26', '14:00') }, { tekst: 'x' }]) expect(await wijzig(eventId, wat)).toBe(false);
    await expect(wijzigAfspraak(graph, DJI, { organisator: 'weg@dji.invalid', eventId, onderwerp: 'x' })).rejects.toMatchObject({ code: 'ErrorInvalidUser' });
  });

  it('changes once when the answer gets lost or Graph is busy', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await boekAfspraak(graph, DJI, eenBoeking());
    standIn.storing.weiger(1, 503, 0);
    await wijzig(eventId, { onderwerp: 'A' });
    standIn.storing.weiger(1, 504, 0);
    await wijzig(eventId, { onderwerp: 'B' });
    standIn.storing.verliesAntwoord(1);
    await expect(wijzig(eventId, { onderwerp: 'C' })).rejects.toMatchObject({ tijdelijk: true });
    await wijzig(eventId, { onderwerp: 'C' });
    expect(standIn.afspraken().map(({ subject }) => subject)).toEqual(['C', 'C']);
  });
});

describe('several meetings of one calendar', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp()));
  afterEach(() => opstelling.standIn.close());

  const boek = (transactionId: string): ReturnType<typeof boekAfspraak> => boekAfspraak(opstelling.graph, DJI, eenBoeking({ transactionId, casusCodes: [transactionId] }));
  const batches = (): number => opstelling.standIn.verzoeken().filter(({ pad }) => pad === '/v1.0/$batch').length;

  it('are read twenty at a time, and one that is gone is said to be', async () => {
    const { graph } = opstelling;
    const geboekt = await Promise.all(['C-1', 'C-2'].map(boek));
    const ids = geboekt.map(({ eventId }) => eventId);
    const gelezen = await leesAfspraken(graph, DJI, CASEMANAGER, [...ids, ...Array.from({ length: 20 }, (_, i) => `weg-${i}`), ...ids]);
    expect(batches()).toBe(2);
    expect(gelezen.size).toBe(22);
    expect(ids.map((id) => gelezen.get(id)?.casusCodes)).toEqual([['C-1'], ['C-2']]);
    expect(gelezen.has('weg-19') && gelezen.get('weg-19') === undefined).toBe(true);
  });

  it('are asked again, those alone that Graph was too busy for', async () => {
    const { graph, standIn } = opstelling;
    const ids = (await Promise.all(['C-1', 'C-2', 'C-3'].map(boek))).map(({ eventId }) => eventId);
    standIn.storing.weigerInBatch(2, 429, 1);
    const begin = performance.now();
    const gelezen = await leesAfspraken(graph, DJI, CASEMANAGER, ids);
    expect(performance.now() - begin).toBeGreaterThan(950);
    expect([...gelezen.values()].map((een) => een?.casusCodes[0])).toEqual(['C-1', 'C-2', 'C-3']);
    const laatste = standIn.verzoeken().at(-1)?.tekst ?? '';
    expect((JSON.parse(laatste) as { requests: object[] }).requests).toHaveLength(2);
  });

  it('fail together when Graph stays busy, asks for a long wait, or one may not be seen', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await boek('C-1');
    standIn.storing.weigerInBatch(9, 503, 0);
    await expect(leesAfspraken(graph, DJI, CASEMANAGER, [eventId])).rejects.toMatchObject({ status: 503, tijdelijk: true });
    expect(batches()).toBe(4);
    standIn.storing.weigerInBatch(1, 429, 900);
    await expect(leesAfspraken(graph, DJI, CASEMANAGER, [eventId])).rejects.toMatchObject({ status: 429, opnieuwNaSeconden: 900 });
    standIn.storing.herstel();
    standIn.storing.geenToegang(CASEMANAGER);
    await expect(leesAfspraken(graph, DJI, CASEMANAGER, [eventId])).rejects.toMatchObject({ code: 'ErrorAccessDenied', tijdelijk: false });
    standIn.storing.herstel();
    standIn.storing.weiger(1, 503, 0);
    expect((await leesAfspraken(graph, DJI, CASEMANAGER, [eventId])).size).toBe(1);
  });

  it('are none when none are asked for, without a request', async () => {
    expect((await leesAfspraken(opstelling.graph, DJI, CASEMANAGER, [])).size).toBe(0);
    expect(batches()).toBe(0);
  });
});
