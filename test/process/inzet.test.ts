import { describe, expect, test } from 'vitest';
import { GRONDNAAM, OVERDRACHTPUNTEN, PUNTEN } from '../../src/domain/inzet.ts';
import { productPerBestand } from './levensloop.ts';
import { als, alInKanaal, inHetKanaal, onderDeKaart, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, onbekend, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

/** Decided without an active role, and everything recorded: steps 1 to 3 are closed. */
async function gesloten(velden: Parameters<typeof signaal>[1] = {}): Promise<Zaak> {
  const casus = await signaal(zs, velden);
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'mehmet', 'Nee');
  await als(zs, 'sanne').druk(casus, 'Bevestig');
  await als(zs, 'mehmet').druk(casus, 'Vink af');
  await als(zs, 'mehmet').druk(casus, 'Vink af');
  await als(zs, 'sanne').druk(casus, 'Vink af');
  expect((await zs.casus(casus.id)).fase).toBe('gesloten');
  return casus;
}

/** The titles of what the bot said to somebody about a casus. */
function titels(wie: string, casus: Zaak): readonly string[] {
  return als(zs, wie).chat(casus).map((tekst) => tekst.split('\n')[0] ?? '');
}

async function vinkAllesAf(casus: Zaak, wie: string): Promise<void> {
  for (const punt of PUNTEN) await als(zs, wie).druk(casus, `Vink af: ${OVERDRACHTPUNTEN[punt]}`);
}

/** What a channel, a chat or a mail may never say of step 4. */
function zegtNietsOverDeGrond(...teksten: readonly string[]): void {
  for (const tekst of teksten) for (const grond of Object.values(GRONDNAAM)) expect(tekst).not.toContain(grond);
}

describe('a Penitentiair Programma for somebody whose casus is closed already (C-21)', () => {
  test('is proposed by itself, accepted, recalculated, handed over and finished', async () => {
    const casus = await gesloten();
    await zs.klok.vooruit('18-12-2026 09:00');
    expect(await inHetKanaal(zs, casus)).not.toContain('Inzet');

    await zs.klok.vooruit('21-12-2026 09:00');
    expect(titels('sanne', casus).filter((titel) => titel.startsWith('Inzet komt in aanmerking'))).toHaveLength(1);
    expect(await inHetKanaal(zs, casus)).toContain('Inzet: 1 voorgesteld');
    expect(await inHetKanaal(zs, casus)).toContain('Stap 4 van 4 · inzet tijdens detentie');
    expect(await als(zs, 'sanne').typt('mijn werk')).toContain(casus.code);
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Kijk of dit past: Penitentiair Programma, start uiterlijk do 24 dec');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Ja, dit past]');

    expect(await als(zs, 'sanne').druk(casus, 'Ja, dit past')).toContain('Uw antwoord is vastgelegd.');
    expect(titels('mehmet', casus)).toContain(`Inzet gevraagd · ${casus.code}`);
    expect(await inHetKanaal(zs, casus)).toContain('Inzet: 1 afgesproken');
    expect(await als(zs, 'mehmet').typt('mijn werk')).toContain('Start de inzet tijdens de detentie');

    await zs.klok.vooruit('22-12-2026 09:00');
    expect(titels('mehmet', casus).at(-1)).toBe(`Herinnering · ${casus.code} · Afdeling A`);
    await als(zs, 'mehmet').druk(casus, 'Start');
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Penitentiair Programma · Mehmet Yilmaz · gestart, klaar vóór di 6 apr');

    await signaal(zs, { skn: casus.skn, naam: casus.naam, einddatum: '2027-07-01' });
    for (const wie of ['sanne', 'mehmet']) {
      const over = als(zs, wie).chat(casus).filter((tekst) => tekst.startsWith('Datums van de inzet zijn veranderd'));
      expect(over, wie).toEqual([expect.stringContaining('klaar 6 apr 2027 → 4 mei 2027')]);
    }

    const dialoog = await als(zs, 'mehmet').opent(casus, 'Draag over');
    const aan = 'Aan welke collega? (of vul hieronder iemand buiten Samen starten in)';
    expect(await dialoog.verzend('Begin de overdracht', { 'Naam van wie overneemt': 'T. Toezicht', [aan]: 'Lotte Smit' })).toContain('niet allebei');
    expect(await dialoog.verzend('Begin de overdracht', { 'Naam van wie overneemt': '', [aan]: 'Lotte Smit', 'Klaar uiterlijk (mag leeg)': '2026-12-31' })).toContain('De overdracht is begonnen.');
    expect(als(zs, 'lotte').chat(casus).at(-1)).toContain('Overdracht van Mehmet Yilmaz naar Lotte Smit.');
    expect(await inHetKanaal(zs, casus)).toContain('Draag over: 0 van 6 punten gedaan');
    expect(await als(zs, 'lotte').ziet(casus)).not.toContain('[Neem over]');
    expect(await als(zs, 'lotte').typt('mijn werk')).not.toContain(casus.code);

    await vinkAllesAf(casus, 'mehmet');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker');
    expect(titels('lotte', casus)).toContain(`Neem de overdracht aan · ${casus.code}`);
    expect(await als(zs, 'lotte').druk(casus, 'Neem over')).toContain('De overdracht is aangenomen.');
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('Contact loopt voortaan via Lotte Smit.');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Contact: Mehmet Yilmaz heeft overgedragen aan Lotte Smit');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Lotte Smit, reclasseringswerker');

    expect(await als(zs, 'lotte').typt('mijn werk')).toContain(casus.code);
    await als(zs, 'lotte').druk(casus, 'Afgerond');
    expect(titels('sanne', casus).at(-1)).toBe(`Inzet afgerond · ${casus.code}`);
    expect(await inHetKanaal(zs, casus)).toContain('Niemand hoeft nog iets te doen.');
    const chats = ['sanne', 'mehmet', 'lotte'].flatMap((wie) => als(zs, wie).chat(casus).filter((tekst) => !tekst.includes(casus.naam)));
    zegtNietsOverDeGrond(...chats, ...alInKanaal(zs, '19:noorderveen-a@thread.tacv2'), ...(await onderDeKaart(zs, casus)));
  });

  test('is not proposed again after a no with a reason, also when the sweep looks once more', async () => {
    const casus = await gesloten();
    await zs.klok.vooruit('21-12-2026 09:00');
    const dialoog = await als(zs, 'sanne').opent(casus, 'Nee of later');
    expect(await dialoog.verzend('Nee, dit past niet')).toContain('Schrijf in één regel waarom deze inzet niet past.');
    expect(await dialoog.verzend('Nee, dit past niet', { 'Reden (nodig bij “nee”)': 'Werkt niet mee' })).toContain('Uw antwoord is vastgelegd.');
    await zs.klok.vooruit('22-12-2026 09:00');
    expect((await zs.casus(casus.id)).inzet.map(({ stand }) => stand)).toEqual(['vervallen']);
    expect(await zs.taken(casus.id)).toEqual([]);
    expect(await inHetKanaal(zs, casus)).not.toContain('Werkt niet mee');
  });

  test('later: the question comes back on the chosen day, and its reminders too', async () => {
    const casus = await gesloten();
    await zs.klok.vooruit('21-12-2026 09:00');
    await (await als(zs, 'sanne').opent(casus, 'Nee of later')).verzend('Later', { 'Wanneer kijkt u opnieuw? (nodig bij “later”)': '2027-01-18' });
    const toen = als(zs, 'sanne').chat(casus).length;
    await zs.klok.vooruit('13-1-2027 09:00');
    expect(als(zs, 'sanne').chat(casus)).toHaveLength(toen);
    await zs.klok.vooruit('14-1-2027 09:00');
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('Het antwoord op het voorstel voor inzet');
  });
});

test('the daily sweep proposes step 4 for a closed casus of an ISD-maatregel whose end nobody knows (K11)', async () => {
  const casus = await gesloten({ titel: 'isd', einddatum: '' });
  expect(await zs.casus(casus.id)).toMatchObject({ fase: 'gesloten', inzet: [] });
  await zs.klok.vooruit('+1 werkdagen');
  expect((await zs.casus(casus.id)).inzet).toMatchObject([{ grond: 'isd', stand: 'voorgesteld' }]);
  expect(titels('sanne', casus).filter((titel) => titel.startsWith('Inzet komt in aanmerking'))).toHaveLength(1);
  expect(await inHetKanaal(zs, casus)).toContain('Inzet: 1 voorgesteld');
  await zs.klok.vooruit('+1 werkdagen');
  expect((await zs.casus(casus.id)).inzet).toHaveLength(1);
});

describe('inzet while the steps go on', () => {
  test('somebody with an ISD-maatregel has a proposal at once, at intake (scenario 19)', async () => {
    const casus = await signaal(zs, { titel: 'ISD', einddatum: '' });
    await zs.ronde();
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Kijk of dit past: ISD, start uiterlijk do 26 nov');
    await zs.ronde();
    expect((await zs.casus(casus.id)).inzet).toHaveLength(1);
  });

  test('added by the casemanager in a dialog, which asks why a need is needed and loses nothing', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    const dialoog = await als(zs, 'sanne').opent(casus, 'Inzet toevoegen');
    const invoer = { 'Waarvoor?': 'Hoog risico', 'Wat wordt gevraagd? (één regel)': 'Gesprekken over geweld thuis', 'Wie voert het uit? (mag leeg)': 'Lotte Smit' };
    expect(await dialoog.verzend('Voeg toe', invoer)).toContain('Schrijf in één regel waarom deze inzet nodig is.');
    expect(await dialoog.verzend('Voeg toe', { ...invoer, 'Waarom? (nodig bij hoog risico en op verzoek van DJI)': 'Veel zorgen' })).toBe('De inzet staat in de lijst.');
    expect(titels('lotte', casus)).toContain(`Inzet gevraagd · ${casus.code}`);
    expect(await als(zs, 'lotte').ziet(casus)).toContain('Hoog risico · Lotte Smit · start uiterlijk do 26 nov');
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('geweld');
    expect((await als(zs, 'sanne').opent(casus, 'Bekijk')).tekst).toContain('Gesprekken over geweld thuis');
    expect(await als(zs, 'guus').ziet(casus)).not.toContain('Hoog risico');
  });

  test('two presses at once start it once', async () => {
    const casus = await signaal(zs, { titel: 'ISD' });
    await zs.ronde();
    await als(zs, 'sanne').druk(casus, 'Ja, dit past');
    await als(zs, 'mehmet').ziet(casus);
    await Promise.all([als(zs, 'mehmet').drukSnel(casus, 'Start'), als(zs, 'mehmet').drukSnel(casus, 'Start')]);
    await zs.rustig();
    expect((await zs.casus(casus.id)).inzet[0]).toMatchObject({ stand: 'lopend', gestartOp: '2026-11-23' });
  });
});

test('a handover to somebody outside: the giver records who accepted and when', async () => {
  const casus = await signaal(zs);
  await (await als(zs, 'mehmet').opent(casus, 'Inzet toevoegen')).verzend('Voeg toe', { 'Waarvoor?': 'Toezicht na detentie', 'Wat wordt gevraagd? (één regel)': 'Toezicht voorbereiden' });
  await (await als(zs, 'mehmet').opent(casus, 'Draag over')).verzend('Begin de overdracht', { 'Organisatie (buiten Samen starten)': 'Reclassering Utrecht', 'Naam van wie overneemt': 'T. Toezicht' });
  await vinkAllesAf(casus, 'mehmet');
  const dialoog = await als(zs, 'mehmet').opent(casus, 'Overdracht');
  expect(dialoog.tekst).toContain('Wie overneemt: T. Toezicht, Reclassering Utrecht.');
  const wie = { 'Wie heeft de overdracht aangenomen?': 'T. Toezicht' };
  expect(await dialoog.verzend('Leg vast: aangenomen', wie)).toContain('Kies de dag waarop de overdracht is aangenomen');
  expect(await dialoog.verzend('Leg vast: aangenomen', { ...wie, 'Op welke dag?': '2026-11-23' })).toContain('De overdracht is aangenomen.');
  expect((await zs.casus(casus.id)).inzet[0]).toMatchObject({ stand: 'overgedragen' });
  expect(await inHetKanaal(zs, casus)).not.toContain('T. Toezicht');
  expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('naar iemand buiten Samen starten is aangenomen.');
});

test('a whole casus goes to a colleague, who may send it back with a reason', async () => {
  const casus = await signaal(zs);
  await als(zs, 'mehmet').druk(casus, 'Ik pak deze');
  const begin = async (): Promise<string> => (await als(zs, 'mehmet').opent(casus, 'Draag casus over')).verzend('Begin de overdracht', { 'Aan welke collega?': 'Lotte Smit' });
  await begin();
  await (await als(zs, 'lotte').opent(casus, 'Overdracht')).verzend('Stuur terug', { 'Waarom gaat de overdracht terug?': 'Ik ben met verlof' });
  expect(titels('mehmet', casus).at(-1)).toBe(`Overdracht teruggestuurd · ${casus.code}`);
  expect((await als(zs, 'mehmet').opent(casus, 'Draag casus over')).tekst).toContain('Ik ben met verlof');
  expect(await als(zs, 'ruben').ziet(casus)).not.toContain(casus.naam);
  await begin();
  await vinkAllesAf(casus, 'mehmet');
  await als(zs, 'lotte').druk(casus, 'Neem over');
  expect((await zs.casus(casus.id)).reclasseringswerker?.naam).toBe('Lotte Smit');
  expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Lotte Smit, reclasseringswerker');
});

test('“inzet” lists what comes up in the coming half year at the own places, closed casussen too, by date and without the ground', async () => {
  const later = await signaal(zs, { afdeling: 'B', einddatum: '2027-04-30' });
  const eerst = await gesloten({ einddatum: '2027-03-31' });
  const ver = await signaal(zs, { einddatum: '2028-09-01' });
  const elders = await signaal(zs, { afdeling: 'C', einddatum: '2027-04-30', casemanager: 'Ruben Bakker' });
  const antwoord = await als(zs, 'sanne').typt('inzet');
  expect(antwoord.indexOf(eerst.code)).toBeGreaterThan(0);
  expect(antwoord.indexOf(later.code)).toBeGreaterThan(antwoord.indexOf(eerst.code));
  for (const { code } of [ver, elders]) expect(antwoord).not.toContain(code);
  zegtNietsOverDeGrond(antwoord);
  expect(await als(zs, 'sanne').typt('inzet afdeling B')).toContain(later.code);
  expect(await als(zs, 'sanne').typt('inzet B')).not.toContain(eerst.code);
  expect(await als(zs, 'fatima').typt('inzet')).toContain(elders.code);
  expect(await als(zs, 'guus').typt('inzet')).toContain('Er komt in deze periode geen inzet aan.');
});
