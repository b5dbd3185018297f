import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { herautoriseer, maakAbonnement, verlengAbonnement, vervalmoment, verwijderAbonnement, type NieuwAbonnement } from '../../src/graph/abonnementen.ts';
import { boekAfspraak } from '../../src/graph/events.ts';
import { isEcht, leesMeldingen, type Melding } from '../../src/graph/meldingen.ts';
import { wijzigAfspraak } from '../../src/graph/wijzigen.ts';
import { instantVan } from '../../src/tijd/amsterdam.ts';
import { herhaal, startLuisteraar, type Luisteraar } from './luisteraar.ts';
import { BACKOFFICE, CASEMANAGER, DJI, eenBoeking, op, RECLASSERINGSWERKER, RN, ruw, stelOp, type FoutAntwoord, type Opstelling } from './opstelling.ts';

const GEHEIM = 'geheim-van-carla';
const MINUUT_MS = 60_000;

let opstelling: Opstelling;
let luisteraar: Luisteraar;
beforeEach(async () => {
  opstelling = await stelOp();
  luisteraar = await startLuisteraar();
});
afterEach(async () => {
  await opstelling.standIn.close();
  await luisteraar.close();
});

const over = (minuten: number): ReturnType<typeof instantVan> => instantVan(Date.now() + minuten * MINUUT_MS);
const nieuw = (anders: Partial<NieuwAbonnement> = {}): NieuwAbonnement => ({
  ...{ mailbox: CASEMANAGER, adres: `${luisteraar.url}/meldingen`, levenscyclusAdres: `${luisteraar.url}/levenscyclus`, clientState: GEHEIM },
  vervaltOp: vervalmoment(instantVan(Date.now())),
  ...anders,
});
const gelezen = (): Melding[] => luisteraar.ontvangen.flatMap((body) => [...leesMeldingen(body)]);

describe('a subscription to a calendar', () => {
  it('is taken for as long as Graph allows, once both addresses repeated their word', async () => {
    const woorden: string[] = [];
    luisteraar.antwoordt.handdruk = (antwoord, woord) => {
      woorden.push(woord);
      herhaal(antwoord, woord);
    };
    const gevraagd = nieuw();
    const { id, vervaltOp } = await maakAbonnement(opstelling.graph, DJI, gevraagd);
    expect(new Set(woorden).size).toBe(2);
    expect(vervaltOp).toBe(gevraagd.vervaltOp);
    expect(opstelling.standIn.abonnementen()).toMatchObject([{ id, mailbox: CASEMANAGER, tenantId: DJI, clientState: GEHEIM, changeType: 'created,updated,deleted' }]);
  });

  it.each([
    ['says another word', (antwoord: ServerResponse) => antwoord.writeHead(200, { 'Content-Type': 'text/plain' }).end('iets anders')],
    ['does not decode the word', (antwoord: ServerResponse, woord: string) => antwoord.writeHead(200, { 'Content-Type': 'text/plain' }).end(encodeURIComponent(woord))],
    ['answers with JSON', (antwoord: ServerResponse, woord: string) => antwoord.writeHead(200, { 'Content-Type': 'application/json' }).end(woord)],
    ['answers 202', (antwoord: ServerResponse, woord: string) => antwoord.writeHead(202, { 'Content-Type': 'text/plain' }).end(woord)],
    ['is too late', (antwoord: ServerResponse, woord: string) => setTimeout(() => herhaal(antwoord, woord), 2_500)],
  ])('is refused when the address %s', async (_geval, handdruk) => {
    luisteraar.antwoordt.handdruk = handdruk;
    await expect(maakAbonnement(opstelling.graph, DJI, nieuw())).rejects.toMatchObject({ status: 400, code: 'ValidationError', tijdelijk: false });
    expect(opstelling.standIn.abonnementen()).toEqual([]);
  });

  it('is replaced when a try whose answer got lost left one behind, and the one of another mailbox stays', async () => {
    const { graph, standIn } = opstelling;
    const ander = await maakAbonnement(graph, DJI, nieuw({ mailbox: BACKOFFICE }));
    standIn.storing.verliesAntwoord(1);
    await expect(maakAbonnement(graph, DJI, nieuw({ clientState: 'eerste' }))).rejects.toMatchObject({ tijdelijk: true });
    const { id } = await maakAbonnement(graph, DJI, nieuw({ clientState: 'tweede' }));
    expect(standIn.abonnementen()).toMatchObject([{ id: ander.id }, { id, clientState: 'tweede' }]);
  });

  it('lives longer when it is renewed, until it ran out or was ended', async () => {
    const { graph } = opstelling;
    const { id } = await maakAbonnement(graph, DJI, nieuw({ vervaltOp: over(60) }));
    const later = over(9000);
    expect(await verlengAbonnement(graph, DJI, id, later)).toBe(later);
    expect(await herautoriseer(graph, DJI, id)).toBe(true);
    await verwijderAbonnement(graph, DJI, id);
    await verwijderAbonnement(graph, DJI, id);
    expect(await verlengAbonnement(graph, DJI, id, later)).toBeUndefined();
    expect(await herautoriseer(graph, DJI, id)).toBe(false);
  });

  it('is made in a second try when Graph is busy, and is left to the queue after a 503', async () => {
    const { graph, standIn } = opstelling;
    standIn.storing.weiger(1, 503, 0);
    await expect(maakAbonnement(graph, DJI, nieuw())).rejects.toMatchObject({ status: 503, tijdelijk: true });
    standIn.storing.weiger(1, 429, 0);
    const { id } = await maakAbonnement(graph, DJI, nieuw());
    standIn.storing.weiger(1, 504, 0);
    expect(await verlengAbonnement(graph, DJI, id, over(100))).toBe(standIn.abonnementen()[0]?.vervaltOp);
  });

  it('of another tenant is not there', async () => {
    const { graph } = opstelling;
    const { id } = await maakAbonnement(graph, DJI, nieuw());
    expect(await verlengAbonnement(graph, RN, id, over(100))).toBeUndefined();
    await verwijderAbonnement(graph, RN, id);
    expect(opstelling.standIn.abonnementen()).toHaveLength(1);
    await expect(maakAbonnement(graph, RN, nieuw())).rejects.toMatchObject({ status: 404, code: 'ErrorInvalidUser' });
  });
});

describe('the Graph stand-in and a subscription that is not right', () => {
  const post = (anders: object): Promise<FoutAntwoord> => {
    const goed = { changeType: 'updated', notificationUrl: `${luisteraar.url}/`, resource: `users/${CASEMANAGER}/events`, expirationDateTime: over(100) };
    return ruw(`${opstelling.standIn.url}/v1.0/subscriptions`, { method: 'POST', body: JSON.stringify({ ...goed, ...anders }) });
  };

  it.each([
    ['longer than seven days', () => ({ expirationDateTime: over(10_081) }), 'InvalidRequest'],
    ['that ended already', () => ({ expirationDateTime: over(-1) }), 'InvalidRequest'],
    ['whose end is no moment', () => ({ expirationDateTime: 'morgen' }), 'InvalidRequest'],
    ['without an end', () => ({ expirationDateTime: undefined }), 'RequestBodyRead'],
    ['to another kind of change', () => ({ changeType: 'updated,moved' }), 'InvalidRequest'],
    ['to something else than a calendar', () => ({ resource: `users/${CASEMANAGER}/messages` }), 'InvalidRequest'],
    ['with a secret of 129 characters', () => ({ clientState: 'x'.repeat(129) }), 'InvalidRequest'],
    ['that posts to another machine', () => ({ notificationUrl: 'https://elders.invalid/' }), 'InvalidRequest'],
    ['with an unknown property', () => ({ geheim: 'x' }), 'RequestBodyRead'],
  ])('refuses one %s', async (_geval, anders, code) => {
    expect(await post(anders())).toEqual({ status: 400, code });
    expect(opstelling.standIn.abonnementen()).toEqual([]);
  });

  it('refuses the same one twice, makes a short one 45 minutes, and shows no secret afterwards', async () => {
    expect(await post({ clientState: GEHEIM, expirationDateTime: over(5) })).toMatchObject({ status: 201 });
    expect(await post({})).toEqual({ status: 409, code: 'ExtensionError' });
    const [{ id, vervaltOp } = { id: '', vervaltOp: over(0) }] = opstelling.standIn.abonnementen();
    expect(Date.parse(vervaltOp) - Date.now()).toBeGreaterThan(44 * MINUUT_MS);
    const antwoord = await fetch(`${opstelling.standIn.url}/v1.0/subscriptions/${id}`, { headers: { Authorization: `Bearer local.${DJI}` } });
    expect(await antwoord.json()).toMatchObject({ id, clientState: null });
  });
});

describe('notifications', () => {
  const bekend = (): { id: string; tenant: string; clientState: string } => ({ id: opstelling.standIn.abonnementen()[0]?.id ?? '', tenant: DJI, clientState: GEHEIM });
  const abonneer = (): Promise<unknown> => maakAbonnement(opstelling.graph, DJI, nieuw());

  it('tell of everything that happens in the calendar, and of nothing in another', async () => {
    const { graph, standIn } = opstelling;
    await abonneer();
    const { eventId, iCalUId = '' } = await boekAfspraak(graph, DJI, eenBoeking());
    await standIn.meldingen.rust();
    standIn.beantwoord(RECLASSERINGSWERKER, iCalUId, 'accepted');
    await standIn.meldingen.rust();
    standIn.verplaats(iCalUId, op('11-26', '14:00').instant);
    await standIn.meldingen.rust();
    standIn.verwijder(CASEMANAGER, iCalUId);
    await standIn.meldingen.rust();
    await boekAfspraak(graph, DJI, eenBoeking({ organisator: BACKOFFICE, deelnemers: [] }));
    await standIn.meldingen.rust();
    const kop = { abonnement: bekend().id, clientState: GEHEIM, tenant: DJI, eventId };
    expect(gelezen()).toEqual(['gemaakt', 'gewijzigd', 'gewijzigd', 'weg'].map((soort) => ({ ...kop, soort })));
    expect(gelezen().every((melding) => isEcht(melding, bekend()))).toBe(true);
  });

  it('say nothing when a change changes nothing', async () => {
    const { graph, standIn } = opstelling;
    const { eventId } = await boekAfspraak(graph, RN, eenBoeking({ organisator: RECLASSERINGSWERKER, deelnemers: [{ adres: CASEMANAGER, naam: 'Carla', verplicht: true }] }));
    await abonneer();
    await wijzigAfspraak(graph, RN, { organisator: RECLASSERINGSWERKER, eventId, casusCodes: ['C-1'] });
    await standIn.meldingen.rust();
    expect(gelezen()).toEqual([]);
  });

  it('come again until they are taken, and then no more; after hours Graph says that some were missed', async () => {
    const { graph, standIn } = opstelling;
    await abonneer();
    let pogingen = 0;
    luisteraar.antwoordt.status = () => ((pogingen += 1) < 3 ? 503 : 202);
    await boekAfspraak(graph, DJI, eenBoeking());
    await standIn.meldingen.rust();
    expect(luisteraar.ontvangen).toHaveLength(3);
    expect(standIn.meldingen.verstuurd()).toMatchObject([{ pogingen: 3, status: 202 }]);
    luisteraar.antwoordt.status = () => 503;
    await boekAfspraak(graph, DJI, eenBoeking({ transactionId: 'b-2' }));
    await standIn.meldingen.rust();
    expect(gelezen().at(-1)).toMatchObject({ levenscyclus: 'missed', clientState: GEHEIM });
  });

  it('of the subscription itself are told apart, and stop it when Graph says so', async () => {
    const { graph, standIn } = opstelling;
    await abonneer();
    const echt = bekend();
    await standIn.meldingen.levenscyclus(CASEMANAGER, 'reauthorizationRequired');
    await boekAfspraak(graph, DJI, eenBoeking());
    await standIn.meldingen.rust();
    expect(gelezen()).toMatchObject([{ levenscyclus: 'reauthorizationRequired', abonnement: echt.id, tenant: DJI }]);
    expect(await herautoriseer(graph, DJI, echt.id)).toBe(true);
    await boekAfspraak(graph, DJI, eenBoeking({ transactionId: 'b-2' }));
    await standIn.meldingen.levenscyclus(CASEMANAGER, 'subscriptionRemoved');
    await standIn.meldingen.rust();
    expect(gelezen().map((melding) => ('soort' in melding ? melding.soort : melding.levenscyclus)).toSorted()).toEqual(['gemaakt', 'reauthorizationRequired', 'subscriptionRemoved']);
    expect(await verlengAbonnement(graph, DJI, echt.id, over(100))).toBeUndefined();
  });

  it('that are replayed are as true as the first, and those that are forged are not', async () => {
    const { graph, standIn } = opstelling;
    await abonneer();
    await boekAfspraak(graph, DJI, eenBoeking());
    await standIn.meldingen.rust();
    expect(await standIn.meldingen.opnieuw(0)).toBe(202);
    expect(luisteraar.ontvangen[1]).toEqual(luisteraar.ontvangen[0]);
    await standIn.meldingen.vals(CASEMANAGER);
    await standIn.meldingen.vals(CASEMANAGER, { clientState: `${GEHEIM} ` });
    await standIn.meldingen.vals(CASEMANAGER, { clientState: GEHEIM, tenantId: RN });
    await standIn.meldingen.vals(CASEMANAGER, { clientState: GEHEIM, subscriptionId: 'van-een-ander' });
    expect(gelezen().map((melding) => isEcht(melding, bekend()))).toEqual([true, true, false, false, false, false]);
    expect(gelezen().map((melding) => isEcht(melding, undefined))).not.toContain(true);
  });

  it('can get lost', async () => {
    const { graph, standIn } = opstelling;
    await abonneer();
    standIn.meldingen.verlies(1);
    await boekAfspraak(graph, DJI, eenBoeking());
    await standIn.meldingen.rust();
    expect(gelezen()).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'value'],
    ['a list', []],
    ['another object', { value: 'x' }],
    ['a row without a secret', { value: [{ subscriptionId: 's', tenantId: DJI, changeType: 'updated' }] }],
    ['a row with a change of another kind', { value: [{ subscriptionId: 's', clientState: 'x', tenantId: DJI, changeType: 'moved' }] }],
    ['an id without end', { value: [{ subscriptionId: 's'.repeat(513), clientState: 'x', tenantId: DJI, changeType: 'updated' }] }],
    ['a lifecycle event of another kind', { value: [{ subscriptionId: 's', clientState: 'x', tenantId: DJI, lifecycleEvent: 'exploded' }] }],
  ])('are none in %s', (_geval, body) => {
    expect(leesMeldingen(body)).toEqual([]);
  });

  it('are read beside one that cannot be', () => {
    const goed = { subscriptionId: 's', clientState: 'x', tenantId: DJI, changeType: 'deleted', lifecycleEvent: null };
    expect(leesMeldingen({ value: [null, { changeType: 'updated' }, goed] })).toEqual([{ abonnement: 's', clientState: 'x', tenant: DJI, soort: 'weg' }]);
  });
});
