import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zoekAfspraak } from '../../src/graph/events.ts';
import { geefVrij, reserveer } from '../../src/graph/reserveren.ts';
import { leesRuimtes } from '../../src/graph/ruimtes.ts';
import { vraagBezet } from '../../src/graph/schedule.ts';
import { CASEMANAGER, DJI, KAMER, KAMER_VAN_RN, MET_KAMERS, op, RECLASSERINGSWERKER, RN, stelOp, type Opstelling } from './opstelling.ts';

const VASTHOUDING = { mailbox: RECLASSERINGSWERKER, start: op('11-24', '10:00'), duurMinuten: 30, transactionId: 'vast-1' };

describe('a moment that is held while people are asked', () => {
  let opstelling: Opstelling;
  beforeEach(async () => (opstelling = await stelOp()));
  afterEach(() => opstelling.standIn.close());

  it('stands in one calendar only, tentative and private, and sounds no reminder', async () => {
    const { graph, standIn } = opstelling;
    await reserveer(graph, RN, VASTHOUDING);
    expect(standIn.afspraken()).toMatchObject([
      { mailbox: RECLASSERINGSWERKER, subject: 'Vastgehouden: Samen starten', showAs: 'tentative', sensitivity: 'private', isReminderOn: false, attendees: [] },
    ]);
    const rn = await vraagBezet(graph, RN, { mailboxen: [RECLASSERINGSWERKER], van: op('11-24', '08:00'), tot: op('11-24', '18:00') });
    expect(rn.get(RECLASSERINGSWERKER)).toMatchObject({ bezet: [{ van: op('11-24', '10:00'), tot: op('11-24', '10:30') }] });
  });

  it('is held once when the answer gets lost, and is no meeting of a casus', async () => {
    const { graph, standIn } = opstelling;
    standIn.storing.verliesAntwoord(1);
    await expect(reserveer(graph, RN, VASTHOUDING)).rejects.toMatchObject({ tijdelijk: true });
    const { eventId } = await reserveer(graph, RN, VASTHOUDING);
    expect(standIn.afspraken().map(({ id }) => id)).toEqual([eventId]);
    expect(await zoekAfspraak(graph, RN, RECLASSERINGSWERKER, { casusCode: '' })).toBeUndefined();
  });

  it('is released, also twice, and also when the person threw it away', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await reserveer(graph, RN, VASTHOUDING);
    standIn.storing.weiger(1, 504, 0);
    await geefVrij(graph, RN, { mailbox: RECLASSERINGSWERKER, eventId });
    await geefVrij(graph, RN, { mailbox: RECLASSERINGSWERKER, eventId });
    expect(standIn.afspraken()).toEqual([]);
    await expect(geefVrij(graph, RN, { mailbox: 'weg@rn.invalid', eventId })).rejects.toMatchObject({ code: 'ErrorInvalidUser' });
  });

  it('can be held in no calendar of another tenant', async () => {
    await expect(reserveer(opstelling.graph, RN, { ...VASTHOUDING, mailbox: CASEMANAGER })).rejects.toMatchObject({ status: 404, tijdelijk: false });
  });
});

describe('the rooms of an organisation', () => {
  it('are those of its own tenant, with what is known of them', async () => {
    const { graph, standIn } = await stelOp(MET_KAMERS);
    expect(await leesRuimtes(graph, DJI)).toEqual([{ adres: KAMER, naam: 'Spreekkamer 1', plaatsen: 4, gebouw: 'A' }]);
    expect(await leesRuimtes(graph, RN)).toEqual([{ adres: KAMER_VAN_RN, naam: 'Kamer', plaatsen: 2 }]);
    await standIn.close();
  });

  it('are read to the last page', async () => {
    const kamers = Array.from({ length: 205 }, (_, i) => ({ adres: `kamer.${i}@dji.invalid`, naam: `Kamer ${i}`, tenantId: DJI, ruimte: { plaatsen: 2 } }));
    const { graph, standIn } = await stelOp(kamers);
    expect(await leesRuimtes(graph, DJI)).toHaveLength(205);
    expect(standIn.verzoeken()).toHaveLength(3);
    await standIn.close();
  });
});
