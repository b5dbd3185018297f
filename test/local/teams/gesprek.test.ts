import { type Activity, MessageFactory, TeamsInfo, TurnContext } from 'botbuilder';
import { afterEach, describe, expect, test } from 'vitest';
import { AFDELING_A, BESLOTEN, BOT, CASEMANAGER, DJI, HOOFD, RECLASSERING, TEAM_ID, ZONDER_APP, kaart, kaartAntwoord, meldingAntwoord, metKaart, plaats, start, type Omgeving } from './omgeving.ts';

let omgeving: Omgeving;
afterEach(() => omgeving.sluit());

const echo = async (context: TurnContext): Promise<void> => {
  await context.sendActivity(`U schreef: ${TurnContext.removeRecipientMention(context.activity)}`);
};

describe('a person writes to the bot', () => {
  test('in a channel: the bot gets the mention, the thread and the tenant of the host, and answers in the thread', async () => {
    omgeving = await start({ opBericht: echo });
    const { berichtId } = await omgeving.teams.verstuur.inKanaal(RECLASSERING.objectId, AFDELING_A, 'hallo');
    expect(omgeving.ontvangen.at(-1)).toMatchObject({
      channelId: 'msteams',
      type: 'message',
      text: '<at>Samen starten</at> hallo',
      serviceUrl: omgeving.serviceUrl,
      locale: 'nl-NL',
      localTimezone: 'Europe/Amsterdam',
      rawLocalTimestamp: '2026-11-23T09:00:00.000+01:00',
      from: { id: RECLASSERING.mri, name: RECLASSERING.naam, aadObjectId: RECLASSERING.objectId },
      recipient: { id: BOT.id },
      conversation: { id: `${AFDELING_A};messageid=${berichtId}`, conversationType: 'channel', isGroup: true, tenantId: DJI },
      channelData: { tenant: { id: DJI }, team: { id: TEAM_ID }, channel: { id: AFDELING_A } },
      entities: [{ type: 'clientInfo', platform: 'Web' }, { type: 'mention', text: '<at>Samen starten</at>', mentioned: { id: BOT.id } }],
    });
    expect(omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId).map(({ tekst, draad, afzender }) => [tekst, draad, afzender.naam])).toEqual([
      ['<at>Samen starten</at> hallo', berichtId, RECLASSERING.naam],
      ['U schreef: hallo', berichtId, BOT.naam],
    ]);
  });

  test('in the own chat: no mention and no thread', async () => {
    omgeving = await start({ opBericht: echo });
    const { gesprek } = await omgeving.teams.verstuur.inChat(CASEMANAGER.objectId, 'help');
    expect(omgeving.ontvangen.at(-1)).toMatchObject({ text: 'help', conversation: { id: gesprek, conversationType: 'personal', tenantId: DJI }, channelData: { tenant: { id: DJI } } });
    expect(omgeving.teams.berichten(gesprek, CASEMANAGER.objectId).map(({ tekst }) => tekst)).toEqual(['help', 'U schreef: help']);
  });

  test('not in a channel of others, and not without the personal app', async () => {
    omgeving = await start();
    await expect(omgeving.teams.verstuur.inKanaal(CASEMANAGER.objectId, BESLOTEN, 'hallo')).rejects.toMatchObject({ code: 'geen-gesprek' });
    await expect(omgeving.teams.verstuur.inChat(ZONDER_APP.objectId, 'hallo')).rejects.toMatchObject({ code: 'geen-app' });
    expect(() => omgeving.teams.berichten(BESLOTEN, CASEMANAGER.objectId)).toThrow(/no conversation/);
    expect(omgeving.teams.berichten(BESLOTEN, HOOFD.objectId)).toEqual([]);
  });
});

test('installing tells the bot: conversationUpdate with the bot as new member, then installationUpdate', async () => {
  omgeving = await start();
  await omgeving.teams.installeer(CASEMANAGER.objectId);
  expect(omgeving.ontvangen.map(({ type, conversation }) => [type, conversation.conversationType])).toEqual([
    ['conversationUpdate', 'channel'],
    ['installationUpdate', 'channel'],
    ['conversationUpdate', 'personal'],
    ['installationUpdate', 'personal'],
  ]);
  expect(omgeving.ontvangen[0]).toMatchObject({ membersAdded: [{ id: BOT.id }], channelData: { eventType: 'teamMemberAdded', team: { id: TEAM_ID, name: 'PI Utopia' }, tenant: { id: DJI } } });
  expect(omgeving.ontvangen[1]).toMatchObject({ action: 'add' });
  await expect(omgeving.teams.installeer(ZONDER_APP.objectId)).rejects.toMatchObject({ code: 'geen-app' });
});

describe('a person presses a button', () => {
  const metVelden = kaart('Wie?', {
    body: [{ type: 'Input.Text', id: 'reden', isRequired: true }, { type: 'Input.Toggle', id: 'spoed', title: 'Spoed' }, { type: 'Input.Number', id: 'dagen', value: 3 }],
    actions: [
      { type: 'Action.Execute', verb: 'oordeel', title: 'Opslaan', data: { casus: 'C-1', reden: 'vast' } },
      { type: 'Action.Submit', title: 'Openen', associatedInputs: 'none', data: { casus: 'C-1', msteams: { type: 'task/fetch' } } },
      { type: 'Action.Submit', title: 'Melden', associatedInputs: 'none', data: { casus: 'C-1' } },
    ],
  });

  test('Action.Execute sends its data with the inputs over it as text, and the new card is for this person only', async () => {
    omgeving = await start({ opInvoke: () => kaartAntwoord(kaart('Dank u')) });
    const id = await plaats(omgeving, metVelden);
    const uitkomst = await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { verb: 'oordeel' }, { reden: 'bekend', spoed: 'true' });
    expect(uitkomst).toMatchObject({ soort: 'kaart' });
    expect(omgeving.ontvangen.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      conversation: { id: `${AFDELING_A};messageid=${id}` },
      value: { trigger: 'manual', action: { type: 'Action.Execute', verb: 'oordeel', data: { casus: 'C-1', reden: 'bekend', spoed: 'true', dagen: '3' } } },
    });
    expect(omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId)[0]).toMatchObject({ persoonlijk: true, kaarten: [kaart('Dank u')] });
    expect(omgeving.teams.berichten(AFDELING_A, HOOFD.objectId)[0]).toMatchObject({ persoonlijk: false, kaarten: [metVelden] });
  });

  test('a required input must be filled, and only what is on the card can be pressed or filled', async () => {
    omgeving = await start();
    const id = await plaats(omgeving, metVelden);
    const druk = (verb: string, invoer: Record<string, string>) => omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { verb }, invoer);
    await expect(druk('oordeel', {})).rejects.toMatchObject({ code: 'veld-verplicht' });
    await expect(druk('oordeel', { reden: 'x', anders: 'y' })).rejects.toMatchObject({ code: 'geen-veld' });
    await expect(druk('verwijder', { reden: 'x' })).rejects.toMatchObject({ code: 'geen-knop' });
    expect(omgeving.ontvangen.filter(({ type }) => type === 'invoke')).toEqual([]);
  });

  test('who presses just as the card changes presses the button he saw, and somebody who never saw it has none', async () => {
    omgeving = await start({ opInvoke: () => meldingAntwoord('Iemand was u voor') });
    const id = await plaats(omgeving, metVelden);
    omgeving.teams.verstuur.berichten(CASEMANAGER.objectId, AFDELING_A);
    const { status } = await omgeving.connector('PUT', `/v3/conversations/${encodeURIComponent(AFDELING_A)}/activities/${id}`, {
      type: 'message', id, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: kaart('Gedaan') }],
    });
    expect(status).toBe(200);
    const actie = { type: 'Action.Execute' as const, verb: 'oordeel', data: { casus: 'C-1' } };
    expect(await omgeving.teams.verstuur.voerUit(CASEMANAGER.objectId, id, actie)).toEqual({ soort: 'melding', tekst: 'Iemand was u voor' });
    await expect(omgeving.teams.verstuur.voerUit(HOOFD.objectId, id, actie)).rejects.toMatchObject({ code: 'geen-knop' });
  });

  test('a message as answer is a toast; the card stays', async () => {
    omgeving = await start({ opInvoke: () => meldingAntwoord('Opgeslagen') });
    const id = await plaats(omgeving, metVelden);
    expect(await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { verb: 'oordeel' }, { reden: 'x' })).toEqual({ soort: 'melding', tekst: 'Opgeslagen' });
    expect(omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId)[0]).toMatchObject({ persoonlijk: false });
  });

  test.each([
    ['another HTTP status', { status: 400, body: { statusCode: 400, type: 'application/vnd.microsoft.error', value: { code: 'BadRequest', message: 'x' } } }],
    ['a body of another form', { status: 200, body: { kaart: kaart('x') } }],
    ['no body', { status: 200 }],
    ['a card of version 1.6', kaartAntwoord(kaart('x', { version: '1.6' }))],
    ['an error in the body', { status: 200, body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'x', message: 'y' } } }],
    ['a type that does not fit its value', { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: { tekst: 'x' } } }],
  ])('%s makes the client say that something went wrong', async (_naam, antwoord) => {
    omgeving = await start({ opInvoke: () => antwoord });
    const id = await plaats(omgeving, metVelden);
    expect(await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { verb: 'oordeel' }, { reden: 'x' })).toMatchObject({ soort: 'fout', tekst: 'Er ging iets mis. Probeer het opnieuw.' });
  });

  test('a bot that does not answer in time is not reachable', async () => {
    omgeving = await start({ opInvoke: () => new Promise(() => undefined) }, { invokeTimeoutMs: 50 });
    const id = await plaats(omgeving, metVelden);
    expect(await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { verb: 'oordeel' }, { reden: 'x' })).toMatchObject({ soort: 'fout', tekst: 'De app is niet bereikbaar. Probeer het later opnieuw.' });
  });

  test('Action.Submit with task/fetch opens a dialog, and its button submits it', async () => {
    const formulier = kaart('Reden', { body: [{ type: 'Input.Text', id: 'reden' }], actions: [{ type: 'Action.Submit', title: 'Opslaan', data: { stap: 'opslaan' } }] });
    omgeving = await start({
      opInvoke: ({ name }) => (name === 'task/fetch' ? { status: 200, body: { task: { type: 'continue', value: { title: 'Reden', card: { contentType: 'application/vnd.microsoft.card.adaptive', content: formulier } } } } } : { status: 200 }),
    });
    const id = await plaats(omgeving, metVelden);
    const open = await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { titel: 'Openen' });
    expect(omgeving.ontvangen.at(-1)).toMatchObject({ name: 'task/fetch', replyToId: id, value: { data: { casus: 'C-1', msteams: { type: 'task/fetch' } }, context: { theme: 'default' } } });
    if (open.soort !== 'dialoog') throw new Error('no dialog');
    const { verstuur } = omgeving.teams;
    await expect(verstuur.drukInDialoog(HOOFD.objectId, open.dialoog.id, { titel: 'Opslaan' })).rejects.toMatchObject({ code: 'geen-dialoog' });
    expect(await verstuur.drukInDialoog(CASEMANAGER.objectId, open.dialoog.id, { titel: 'Opslaan' }, { reden: 'bekend' })).toEqual({ soort: 'geen' });
    expect(omgeving.ontvangen.at(-1)).toMatchObject({ name: 'task/submit', value: { data: { stap: 'opslaan', reden: 'bekend' } } });
    await expect(verstuur.verzendDialoog(CASEMANAGER.objectId, open.dialoog.id, {})).rejects.toMatchObject({ code: 'geen-dialoog' });
  });

  test.each([
    ['https://samenstarten.example/formulier', 'dialoog'],
    ['http://127.0.0.1:3978/tab/formulier', 'dialoog'],
    ['http://samenstarten.example/formulier', 'fout'],
    ['javascript:alert(1)', 'fout'],
  ])('a dialog with the page %s: %s', async (url, soort) => {
    omgeving = await start({ opInvoke: () => ({ status: 200, body: { task: { type: 'continue', value: { title: 'Formulier', url } } } }) });
    const id = await plaats(omgeving, metVelden);
    expect(await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { titel: 'Openen' })).toMatchObject({ soort });
  });

  test('Action.Submit without a dialog arrives as a message with a value', async () => {
    omgeving = await start();
    const id = await plaats(omgeving, metVelden);
    expect(await omgeving.teams.verstuur.druk(CASEMANAGER.objectId, id, { titel: 'Melden' })).toEqual({ soort: 'geen' });
    expect(omgeving.ontvangen.at(-1)).toMatchObject({ type: 'message', value: { casus: 'C-1' }, replyToId: id });
  });
});

test("the bot's own SDK posts a thread, reads its members and updates the card", async () => {
  let leden: string[] = [];
  omgeving = await start({
    async opBericht(context) {
      const [verwijzing, activityId] = await TeamsInfo.sendMessageToTeamsChannel(context, MessageFactory.attachment(metKaart(kaart('nieuw')).attachments[0]) as Activity, AFDELING_A, BOT.id);
      leden = (await TeamsInfo.getPagedMembers(context)).members.map(({ aadObjectId }) => aadObjectId ?? '');
      // The SDK gives the conversation id for the activity id: see the name of the thread.
      const id = activityId.split(';messageid=')[1] ?? '';
      await omgeving.adapter.continueConversationAsync('', verwijzing, async (ander) => {
        await ander.updateActivity({ ...metKaart(kaart('gewijzigd')), id });
      });
    },
  });
  await omgeving.teams.verstuur.inKanaal(CASEMANAGER.objectId, AFDELING_A, 'begin');
  const gezien = omgeving.teams.berichten(AFDELING_A, CASEMANAGER.objectId);
  expect(omgeving.fouten).toEqual([]);
  expect(gezien.at(-1)).toMatchObject({ gewijzigd: true, kaarten: [kaart('gewijzigd')], afzender: { isBot: true } });
  expect(gezien.at(-1)?.draad).not.toBe(gezien[0]?.draad);
  expect(leden).toEqual([CASEMANAGER, HOOFD, RECLASSERING, ZONDER_APP].map(({ objectId }) => objectId));
});
