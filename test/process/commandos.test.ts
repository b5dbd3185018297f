import { describe, expect, test } from 'vitest';
import { als, alInKanaal, inHetKanaal, onderDeKaart, plek, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { onbekend } from './stappen.ts';

const KANAAL_A = '19:noorderveen-a@thread.tacv2';
const DJI = 'd1100000-0000-4000-8000-000000000001';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

describe('typed to the bot', () => {
  test.each(['help', 'Hulp', 'wat moet ik nu doen', 'goedemorgen', '??', 'mijnwerk'])('“%s” gets help, with what the own role does in each step', async (tekst) => {
    const antwoord = await als(zs, 'mehmet').typt(tekst);
    expect(antwoord).toContain('Samen starten: zo werkt het');
    expect(antwoord).toContain('Wat doet u als reclasseringswerker?');
  });

  test('in a channel with the bot mentioned, it is answered in the thread', async () => {
    const { berichtId } = await zs.teams.verstuur.inKanaal(als(zs, 'sanne').object, KANAAL_A, 'help');
    expect(zs.teams.berichten(KANAAL_A, als(zs, 'sanne').object).filter(({ draad }) => draad === berichtId)).toHaveLength(2);
    expect(alInKanaal(zs, KANAAL_A).at(-1)).toContain('Samen starten: zo werkt het');
  });

  test('in a group chat a list of one’s own is not shown, because everybody reads along; help is', async () => {
    const typt = async (text: string): Promise<string> => {
      const activiteit = {
        type: 'message', text, deliveryMode: 'expectReplies', id: `g:${text}`, channelId: 'msteams', serviceUrl: `${zs.adres}/teams/connector`, from: { id: '29:sanne', name: 'Sanne', aadObjectId: als(zs, 'sanne').object },
        recipient: { id: '28:samen-starten' }, conversation: { id: '19:overleg@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: DJI }, channelData: { tenant: { id: DJI } },
      };
      return (await fetch(`${zs.adres}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activiteit) })).text();
    };
    const { code } = await signaal(zs);
    for (const tekst of ['mijn werk', 'niet gesignaleerd', 'achterstallig', code]) expect(await typt(tekst), tekst).toContain('Typ dit in uw eigen chat met Samen starten.');
    expect(await typt('help')).toContain('Samen starten: zo werkt het');
  });

  test('“wat moet ik nu doen” with a casus code tells who is aan zet there and what the own role does in that step', async () => {
    const casus = await signaal(zs);
    const mehmet = await als(zs, 'mehmet').typt(`wat moet ik nu doen ${casus.code}`);
    expect(mehmet).toContain(`Wat nu? · ${casus.code} · Afdeling A`);
    expect(mehmet).toContain('Beoordeel of de reclassering deze persoon kent (stap 1) · ◷ vóór do 26 nov');
    expect(mehmet).toContain('Wat doet u nu als reclasseringswerker?\nStap 1:');
    expect(mehmet).not.toContain('Stap 2');
    expect(await als(zs, 'sanne').typt(`wat nu met ${casus.code}?`)).toContain('U wacht op het oordeel.');
    await onbekend(zs, casus);
    expect(await als(zs, 'mehmet').typt(`wat nu ${casus.code}`)).toContain('U hoeft in deze stap niets te doen.');
    expect(await als(zs, 'ruben').typt(`wat nu ${casus.code}`)).toContain('Niets gevonden.');
    expect(await als(zs, 'guus').typt(`wat nu ${casus.code}`)).not.toContain('Wat nu?');
  });

  test('in reply on the card of a casus needs no code, and says in the channel nothing about the person', async () => {
    const casus = await signaal(zs);
    const { bericht } = await plek(zs, casus);
    await zs.teams.verstuur.inKanaal(als(zs, 'sanne').object, KANAAL_A, 'wat moet ik nu doen', bericht);
    const antwoord = (await onderDeKaart(zs, casus)).at(-1) ?? '';
    expect(antwoord).toContain(`Wat nu? · ${casus.code}`);
    expect(antwoord).toContain('Wat doet u nu als casemanager?');
    for (const over of [casus.naam, casus.skn]) expect(antwoord).not.toContain(over);
  });

  test('“mijn werk” lists what the person is aan zet for, the most urgent first, without names', async () => {
    const kort = await signaal(zs, { begindatum: '2026-11-22', einddatum: '2026-11-27' });
    const gewoon = await signaal(zs, { afdeling: 'B' });
    const elders = await signaal(zs, { afdeling: 'C' });
    const klaar = await signaal(zs);
    await onbekend(zs, klaar);
    const antwoord = await als(zs, 'mehmet').typt('mijn werk');
    expect(antwoord.indexOf(kort.code)).toBeGreaterThan(0);
    expect(antwoord.indexOf(gewoon.code)).toBeGreaterThan(antwoord.indexOf(kort.code));
    for (const { code } of [elders, klaar]) expect(antwoord).not.toContain(code);
    for (const { naam } of [kort, gewoon]) expect(antwoord).not.toContain(naam);
    expect(await als(zs, 'guus').typt('mijn werk')).toContain('U bent nu nergens aan zet.');
  });

  test('“achterstallig” lists what is late on the own afdelingen', async () => {
    const laat = await signaal(zs);
    const elders = await signaal(zs, { afdeling: 'C' });
    expect(await als(zs, 'sanne').typt('achterstallig')).toContain('Er is niets te laat op uw afdelingen.');
    await zs.klok.vooruit('+4 werkdagen');
    const antwoord = await als(zs, 'sanne').typt('achterstallig');
    expect(antwoord).toContain(laat.code);
    expect(antwoord).toContain('1 werkdag te laat');
    expect(antwoord).not.toContain(elders.code);
    expect(await als(zs, 'marieke').typt('achterstallig')).toContain(elders.code);
  });

  test('“zoek” finds by code or SKN what this person may see, and never by name', async () => {
    const casus = await signaal(zs);
    for (const tekst of [`zoek ${casus.code}`, casus.code, `zoek ${casus.skn}`, `zoek ${casus.code.slice(3)}`]) expect(await als(zs, 'mehmet').typt(tekst), tekst).toContain(casus.code);
    expect(await als(zs, 'ruben').typt(`zoek ${casus.code}`)).toContain('Niets gevonden.');
    expect(await als(zs, 'mehmet').typt(`zoek ${casus.naam}`)).toContain('Zoeken op naam kan niet.');
  });

  test('a row of a list opens the casus as this person may see it', async () => {
    const casus = await signaal(zs);
    const lijst = await als(zs, 'mehmet').typt('mijn werk');
    const knop = /\[([^\]]*(?:Toon|Open)[^\]]*)\]/.exec(lijst)?.[1] ?? '';
    expect(await als(zs, 'mehmet').drukInChat(knop)).toContain(casus.naam);
  });
});

describe('in local mode', () => {
  test('“klok +4 werkdagen” makes a casus overdue before your eyes', async () => {
    const casus = await signaal(zs);
    await als(zs, 'sanne').typt('klok +4 werkdagen');
    await zs.ronde();
    expect(als(zs, 'sanne').chat()).toContain('Het is nu vr 27 nov 09:00 (lokale klok).');
    expect(await inHetKanaal(zs, casus)).toContain('‼ 1 werkdag te laat (do 26 nov)');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('Te laat');
    expect(await als(zs, 'sanne').typt('klok gisteren')).toContain('Dat begrijp ik niet.');
  });

  test('POST /local/clock does the same', async () => {
    const casus = await signaal(zs);
    const antwoord = await fetch(`${zs.adres}/local/clock`, { method: 'POST', body: JSON.stringify({ now: '2026-11-27T09:00:00+01:00' }), headers: { 'content-type': 'application/json' } });
    expect(await antwoord.json()).toEqual({ now: '2026-11-27T08:00:00.000Z' });
    await zs.ronde();
    expect(await inHetKanaal(zs, casus)).toContain('1 werkdag te laat');
  });

  test('“ik ben” switches who acts, and back', async () => {
    const casus = await signaal(zs);
    const guus = als(zs, 'guus');
    expect(await guus.typt('ik ben Mehmet Yilmaz')).toContain('U bent nu Mehmet Yilmaz (Reclassering Nederland).');
    expect(await guus.typt('mijn werk')).toContain(casus.code);
    expect(await guus.typt('ik ben niemand')).toContain('Typ “ik ben” met een van deze namen:');
    await guus.typt('ik ben Guus Hendriks');
    expect(await guus.typt('mijn werk')).toContain('U bent nu nergens aan zet.');
  });
});
