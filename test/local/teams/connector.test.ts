import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AFDELING_A, BOT, BUITENSTAANDER, CASEMANAGER, DJI, HOOFD, RECLASSERING, RN, TEAM_ID, ZONDER_APP, gesprekPad, kaart, metKaart, plaats, start, type Omgeving } from './omgeving.ts';

let omgeving: Omgeving;
// Only the rate-limit tests care about real time; here each call comes a minute after the one before.
let klok = 0;
beforeAll(async () => {
  omgeving = await start({}, { klokMs: () => (klok += 60_000) });
});
afterAll(() => omgeving.sluit());

const stuur = (inhoud: object, naar = AFDELING_A): ReturnType<Omgeving['connector']> => omgeving.connector('POST', `${gesprekPad(naar)}/activities`, inhoud);
const weigering = (status: number, code: string): object => ({ status, body: { error: { code } } });
const vermelding = (mri: string, naam: string, text = `<at>${naam}</at>`): object => ({ type: 'mention', text, mentioned: { id: mri, name: naam } });

describe('a new conversation', () => {
  test('in a channel is a thread with the id of its first message', async () => {
    const { status, body } = await omgeving.connector('POST', '/v3/conversations', { isGroup: true, channelData: { channel: { id: AFDELING_A } }, activity: metKaart(kaart('nieuw')) });
    const { activityId } = body as { activityId: string };
    expect({ status, body }).toEqual({ status: 201, body: { id: `${AFDELING_A};messageid=${activityId}`, activityId, serviceUrl: omgeving.serviceUrl } });
    expect(omgeving.teams.berichten(AFDELING_A, HOOFD.objectId).at(-1)).toMatchObject({ id: activityId, draad: activityId });
  });

  test.each([
    ['29:…', { id: CASEMANAGER.mri }],
    ['object id', { aadObjectId: CASEMANAGER.objectId }],
  ])('with a person by %s is the chat of that person', async (_naam, lid) => {
    const { status, body } = await omgeving.connector('POST', '/v3/conversations', { members: [lid], tenantId: DJI });
    expect([status, (body as { id: string }).id]).toEqual([201, omgeving.teams.chatVan(CASEMANAGER.objectId)]);
  });

  test.each([
    ['someone of another tenant', { members: [{ id: RECLASSERING.mri }], tenantId: DJI }, 403, 'ForbiddenOperationException'],
    ['someone of another tenant with the tenant named', { members: [{ id: RECLASSERING.mri }], tenantId: RN }, 403, 'ForbiddenOperationException'],
    ['someone without the personal app', { members: [{ id: ZONDER_APP.mri }], tenantId: DJI }, 403, 'ForbiddenOperationException'],
    ['nobody', { members: [{ id: '29:niemand' }], tenantId: DJI }, 400, 'BadArgument'],
    ['several people', { members: [{ id: CASEMANAGER.mri }, { id: HOOFD.mri }], tenantId: DJI }, 400, 'BadArgument'],
    ['a person without a tenant', { members: [{ id: CASEMANAGER.mri }] }, 400, 'BadArgument'],
    ['a channel without a message', { channelData: { channel: { id: AFDELING_A } } }, 400, 'BadSyntax'],
    ['a channel that is not there', { channelData: { channel: { id: '19:weg@thread.tacv2' } }, activity: metKaart(kaart('x')) }, 404, 'ConversationNotFound'],
  ])('with %s is refused', async (_naam, vraag, status, code) => {
    expect(await omgeving.connector('POST', '/v3/conversations', vraag)).toMatchObject(weigering(status, code));
  });
});

describe('a message that breaks the contract is refused', () => {
  const personen = (aantal: number): string[] => Array.from({ length: aantal }, (_leeg, nummer) => `29:${nummer}`);
  const metRefresh = (userIds: string[]): object => metKaart(kaart('x', { refresh: { action: { type: 'Action.Execute', verb: 'kijk' }, userIds } }));

  test.each([
    ['nothing in it', { type: 'message' }],
    ['a mention whose text is not in the message', { type: 'message', text: 'Dag', entities: [vermelding(CASEMANAGER.mri, CASEMANAGER.naam)] }],
    ['a mention without an entity', { type: 'message', text: 'Dag <at>Carla</at>' }],
    ['a mention of nobody', { type: 'message', text: 'Dag <at>Carla</at>', entities: [vermelding('29:niemand', 'Carla')] }],
    ['a mention in a card without an entity', metKaart(kaart('Dag <at>Carla</at>'))],
    ['a card of version 1.6', metKaart(kaart('x', { version: '1.6' }))],
    ['a card without a version', metKaart({ type: 'AdaptiveCard', body: [] })],
    ['another kind of card', { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.hero', content: {} }] }],
    ['a refresh for 61 people', metRefresh(personen(61))],
    ['a refresh for an object id', metRefresh([CASEMANAGER.objectId])],
    ['no type', { text: 'x' }],
  ])('%s', async (_naam, activiteit) => {
    const { length } = omgeving.teams.berichten(AFDELING_A, HOOFD.objectId);
    expect(await stuur(activiteit)).toMatchObject(weigering(400, 'BadSyntax'));
    expect(omgeving.teams.berichten(AFDELING_A, HOOFD.objectId)).toHaveLength(length);
  });

  test('but 60 people, and mentions with their entities, are fine', async () => {
    expect(await stuur(metRefresh(personen(60)))).toMatchObject({ status: 201 });
    expect(await stuur({ type: 'message', text: `Dag <at>Carla</at>`, entities: [vermelding(CASEMANAGER.mri, 'Carla')] })).toMatchObject({ status: 201 });
    expect(await stuur(metKaart(kaart('Dag <at>Carla</at>', { msteams: { entities: [vermelding(CASEMANAGER.upn, 'Carla')] } })))).toMatchObject({ status: 201 });
  });

  test('a body that is not JSON', async () => {
    const antwoord = await fetch(`${omgeving.serviceUrl}${gesprekPad(AFDELING_A)}/activities`, { method: 'POST', body: '{' });
    expect(antwoord.status).toBe(400);
  });
});

describe('size, counted as UTF-16', () => {
  test('above 100 KB is refused', async () => {
    expect(await stuur({ type: 'message', text: 'é'.repeat(52_000) })).toMatchObject(weigering(413, 'MessageSizeTooBig'));
  });

  test('above 28 KB is taken with a warning, below it without', async () => {
    const voor = omgeving.teams.waarschuwingen.length;
    await stuur({ type: 'message', text: 'x'.repeat(14_000) });
    expect(omgeving.teams.waarschuwingen).toHaveLength(voor);
    expect(await stuur({ type: 'message', text: 'x'.repeat(15_000) })).toMatchObject({ status: 201 });
    expect(omgeving.teams.waarschuwingen.at(-1)).toMatchObject({ soort: 'grootte', gesprek: AFDELING_A });
  });

  test('a refresh that does not say for whom is taken with a warning', async () => {
    await stuur(metKaart(kaart('x', { refresh: { action: { type: 'Action.Execute', verb: 'kijk' } } })));
    expect(omgeving.teams.waarschuwingen.at(-1)).toMatchObject({ soort: 'refresh' });
  });
});

describe('an update', () => {
  test('replaces the message, a delete removes it, and after that there is nothing to update', async () => {
    const id = await plaats(omgeving, kaart('eerst'));
    const pad = `${gesprekPad(`${AFDELING_A};messageid=${id}`)}/activities/${id}`;
    const gezien = (): unknown => omgeving.teams.berichten(AFDELING_A, HOOFD.objectId).find((bericht) => bericht.id === id)?.kaarten;
    expect(await omgeving.connector('PUT', pad, metKaart(kaart('daarna')))).toMatchObject({ status: 200, body: { id } });
    expect(gezien()).toEqual([kaart('daarna')]);
    expect(await omgeving.connector('DELETE', pad)).toMatchObject({ status: 200 });
    expect(gezien()).toBeUndefined();
    expect(await omgeving.connector('PUT', pad, metKaart(kaart('te laat')))).toMatchObject(weigering(404, 'ActivityNotFoundInConversation'));
  });

  test('of a message of a person is refused', async () => {
    const { berichtId } = await omgeving.teams.verstuur.inKanaal(CASEMANAGER.objectId, AFDELING_A, 'van mij');
    expect(await omgeving.connector('PUT', `${gesprekPad(AFDELING_A)}/activities/${berichtId}`, metKaart(kaart('x')))).toMatchObject(weigering(403, 'ForbiddenOperationException'));
  });
});

describe('a reply', () => {
  test('goes by the thread in the conversation id, also when it names a message nobody knows', async () => {
    const id = await plaats(omgeving, kaart('draad'));
    const { status } = await omgeving.connector('POST', `${gesprekPad(`${AFDELING_A};messageid=${id}`)}/activities/8b1e0f5e-onbekend`, { type: 'message', text: 'antwoord' });
    expect(status).toBe(201);
    expect(omgeving.teams.berichten(`${AFDELING_A};messageid=${id}`, HOOFD.objectId).map(({ tekst }) => tekst)).toEqual(['', 'antwoord']);
  });

  test('in a thread that is not there is refused; typing shows nothing', async () => {
    expect(await stuur({ type: 'message', text: 'x' }, `${AFDELING_A};messageid=1`)).toMatchObject(weigering(404, 'ConversationNotFound'));
    const { length } = omgeving.teams.berichten(AFDELING_A, HOOFD.objectId);
    expect(await stuur({ type: 'typing' })).toMatchObject({ status: 201 });
    expect(omgeving.teams.berichten(AFDELING_A, HOOFD.objectId)).toHaveLength(length);
  });
});

describe('who and what there is', () => {
  test('members carry id, object id, UPN and their own tenant', async () => {
    const { body } = await omgeving.connector('GET', `${gesprekPad(AFDELING_A)}/members/${encodeURIComponent(RECLASSERING.mri)}`);
    expect(body).toMatchObject({ id: RECLASSERING.mri, objectId: RECLASSERING.objectId, userPrincipalName: RECLASSERING.upn, tenantId: RN });
    const allen = (await omgeving.connector('GET', `${gesprekPad(AFDELING_A)}/members`)).body as unknown[];
    expect(allen).toHaveLength(4);
    const pagina = await omgeving.connector('GET', `${gesprekPad(AFDELING_A)}/pagedmembers?pageSize=500`);
    expect(pagina.body).toEqual({ members: allen });
  });

  test('someone who is no member is not found', async () => {
    const pad = `${gesprekPad(AFDELING_A)}/members/${BUITENSTAANDER.objectId}`;
    expect(await omgeving.connector('GET', pad)).toMatchObject(weigering(404, 'MemberNotFoundInConversation'));
  });

  test('a team and its channels, General without a name', async () => {
    expect((await omgeving.connector('GET', `/v3/teams/${encodeURIComponent(TEAM_ID)}`)).body).toMatchObject({ id: TEAM_ID, name: 'PI Utopia', tenantId: DJI, channelCount: 3, memberCount: 4 });
    const { body } = await omgeving.connector('GET', `/v3/teams/${encodeURIComponent(TEAM_ID)}/conversations`);
    expect((body as { conversations: { name: string | null }[] }).conversations.map(({ name }) => name)).toEqual([null, 'Afdeling A', 'Leiding']);
  });

  test('what the connector does not know is a 404', async () => {
    expect(await omgeving.connector('GET', '/v3/meetings/1')).toMatchObject(weigering(404, 'NotFound'));
  });
});

test('without the bot in the team every call on it is refused', async () => {
  const leeg = await start({}, { teams: [{ id: TEAM_ID, naam: 'leeg', tenantId: DJI, aadGroupId: 'x', kanalen: [{ id: TEAM_ID, naam: 'Algemeen' }, { id: AFDELING_A, naam: 'A' }] }, { id: '19:ander@thread.tacv2', naam: 'ander', tenantId: DJI, aadGroupId: 'y', kanalen: [{ id: '19:ander@thread.tacv2', naam: 'Algemeen' }] }] });
  const pad = `${gesprekPad('19:ander@thread.tacv2')}/activities`;
  expect(await leeg.connector('POST', pad, metKaart(kaart('x')))).toMatchObject(weigering(403, 'BotNotInConversationRoster'));
  await leeg.sluit();
});

test('a request that was not meant for this machine is refused', async () => {
  const { host, port } = new URL(omgeving.serviceUrl);
  const vreemd = await fetch(`http://${host}/teams/api/staat`, { headers: { origin: 'https://elders.example' } });
  expect(vreemd.status).toBe(403);
  const eigen = await fetch(`http://${host}/teams/api/staat`, { headers: { origin: `http://127.0.0.1:${port}` } });
  expect(await eigen.json()).toMatchObject({ bot: BOT.naam });
});
