import { describe, expect, test } from 'vitest';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { bekend, geboekt, gedeeld, GOED_BEKEND, onbekend, vastgelegd } from './stappen.ts';
import { afsprakenVan } from './agenda.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const preventief = (velden: Readonly<Record<string, string>> = {}): Promise<Zaak> => signaal(zs, { titel: 'preventief', ...velden });
/** The titles of what the bot said about the casus, oldest first. */
const titels = (wie: string, casus: Zaak): readonly string[] => als(zs, wie).chat(casus).map((tekst) => tekst.split('\n')[0] ?? '');
const wachten = async (wie: string, casus: Zaak, invoer: Readonly<Record<string, string>> = {}): Promise<string> => (await als(zs, wie).opent(casus, 'Wacht op strafproces')).verzend('Laat de casus wachten', invoer);

describe('a first offender', () => {
  test('is not known in two clicks; the casemanager reads who screened and what to look for, and brings the reclassering back at the ISS result', async () => {
    const casus = await signaal(zs);
    await onbekend(zs, casus);
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(kaart).toContain('De reclassering kent deze persoon niet. Dat zegt niets over wat er nu nodig is. Gescreend door Mehmet Yilmaz (Reclassering Nederland).');
    expect(kaart).toContain('Let bij de intake op: eerste detentie');
    await zs.klok.vooruit('4-12-2026 09:00');
    await als(zs, 'sanne').druk(casus, 'Ja, toch inzet gewenst', { 'Reden (nodig bij “ja”)': 'Verslaving en geen woning' });
    expect(await inHetKanaal(zs, casus)).toContain('Stap 2 van 4 · informatie delen');
  });
});

describe('what the reclassering knew', () => {
  const oordeel = async (anders: Readonly<Record<string, string>>): Promise<Zaak> => {
    const casus = await signaal(zs);
    await als(zs, 'mehmet').druk(casus, 'Bekijk advies', { ...GOED_BEKEND, ...anders });
    await als(zs, 'mehmet').druk(casus, 'Leg oordeel vast');
    return casus;
  };

  test('fourteen months ago is outdated, which is not the same as not needed', async () => {
    const casus = await oordeel({ 'Dossier in IRIS': 'Statisch: alle trajecten zijn gesloten', 'Datum van het laatste contact': '2025-09-20' });
    expect(await inHetKanaal(zs, casus)).toContain('informatie verouderd');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Verouderd betekent niet: niet nodig.');
  });

  test('from a werkstraf of three weeks ago is too little, with whom to ask', async () => {
    const casus = await signaal(zs);
    await als(zs, 'mehmet').druk(casus, 'Bekijk advies', { ...GOED_BEKEND, 'Rol van de reclassering': 'Klein: alleen werkstraf, ZSM, gedragsinterventie of IVS-melding', 'Datum van het laatste contact': '2026-11-02' });
    await als(zs, 'mehmet').druk(casus, 'Leg oordeel vast', { 'Contactpersoon bij de reclassering (mag leeg)': 'Lotte Smit' });
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(kaart).toContain('Er is te weinig om te delen.');
    expect(kaart).toContain('Contactpersoon: Lotte Smit');
  });

  test('is not said by who did not screen: judging later is no correction', async () => {
    const casus = await signaal(zs);
    await als(zs, 'mehmet').druk(casus, 'Leg vast: niet gescreend', { 'Waarom hebt u niet gescreend?': 'geen capaciteit' });
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Dit is geen oordeel over de persoon.');
    await bekend(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('Oordeel stap 1: voldoende bekend');
    expect((await zs.register.db.selectFrom('gebeurtenis').select('type').where('casus', '=', casus.id).execute()).map(({ type }) => type)).not.toContain('OordeelGecorrigeerd');
  });
});

describe('somebody held preventief', () => {
  test('“later opnieuw bekijken” makes the casus wait; the verdict “afgestraft” ends that, and both look again', async () => {
    const casus = await preventief();
    await gedeeld(zs, casus);
    await als(zs, 'sanne').druk(casus, 'Leg vast', {
      'Hoe hebt u overlegd?': 'per telefoon', 'Draagt de reclassering actief bij aan het D&R-plan?': 'Later opnieuw bekijken (wacht op strafproces)', 'Alleen bij later: wanneer kijkt u opnieuw?': '2027-01-12',
      'Waarom? (één regel)': 'Zitting op 11 januari',
    });
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Sanne de Vries, casemanager\nHerbeoordeel: de casus wacht op het strafproces\n◷ vóór di 12 jan');
    expect(await inHetKanaal(zs, casus)).not.toContain('11 januari');
    expect(titels('mehmet', casus).at(-1)).toBe(`Wacht op strafproces · ${casus.code}`);
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Waarom: Zitting op 11 januari');
    // No red clock, no reminder and no proposal while it waits.
    const toen = titels('sanne', casus).length;
    await zs.klok.vooruit('+15 werkdagen');
    expect(titels('sanne', casus)).toHaveLength(toen);
    await als(zs, 'mehmet').druk(casus, 'Nu afgestraft');
    expect(titels('sanne', casus)).toContain(`Nu afgestraft: kijk opnieuw · ${casus.code}`);
    expect((await zs.casus(casus.id)).wacht).toBeUndefined();
    await als(zs, 'sanne').druk(casus, 'Gezien, ik neem het mee');
    await als(zs, 'mehmet').druk(casus, 'Gezien, ik neem het mee');
    expect((await zs.taken(casus.id)).filter(({ soort }) => soort === 'kijkOpnieuw')).toEqual([]);
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Kies een moment voor de duiding');
  });

  test('waits from the card by either side: the booked duiding is taken out of the calendars, and going on finds a new moment', async () => {
    const casus = await preventief();
    await geboekt(zs, casus);
    expect(await wachten('mehmet', casus)).toContain('De casus wacht op het strafproces.');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór ma 4 jan');
    await zs.klok.vooruit('21-12-2026 09:00');
    expect(await als(zs, 'sanne').druk(casus, 'Ga verder')).toContain('De casus gaat verder. De termijnen lopen weer.');
    expect(await inHetKanaal(zs, casus)).toContain('Kies een moment voor de duiding');
    expect(await als(zs, 'sanne').ziet(casus)).toMatch(/\[(ma|di|wo|do|vr) \d+ (dec|jan) /);
  });

  test('for whom both press at once waits once, and the second reads until when', async () => {
    const casus = await preventief();
    const vensters = [await als(zs, 'sanne').opent(casus, 'Wacht op strafproces'), await als(zs, 'mehmet').opent(casus, 'Wacht op strafproces')];
    const antwoorden = await Promise.all(vensters.map((venster) => venster.verzend('Laat de casus wachten')));
    expect(antwoorden.filter((tekst) => tekst.includes('De termijnen staan stil.'))).toHaveLength(1);
    expect(antwoorden.filter((tekst) => tekst.includes('Deze casus wacht al op het strafproces, tot 4 jan 2027.'))).toHaveLength(1);
  });

  test('is waited for longer with a reason, which a refusal does not lose', async () => {
    const casus = await preventief();
    await wachten('sanne', casus, { 'Wanneer kijkt u opnieuw?': '2026-12-14' });
    const venster = await als(zs, 'sanne').opent(casus, 'Wacht langer');
    expect(await venster.verzend('Laat langer wachten', { 'Wanneer kijkt u opnieuw?': '2026-12-01', 'Waarom wacht de casus langer?': 'Zitting aangehouden' })).toContain('Kies een datum na 14 dec 2026.');
    expect(await venster.verzend('Laat langer wachten', { 'Wanneer kijkt u opnieuw?': '2027-01-18' })).toContain('De casus wacht langer.');
    expect((await zs.casus(casus.id)).wacht).toMatchObject({ tot: '2027-01-18', reden: 'Zitting aangehouden' });
  });

  test('whose review nobody does goes up the ladder like anything else', async () => {
    const casus = await preventief();
    await wachten('sanne', casus, { 'Wanneer kijkt u opnieuw?': '2026-12-14' });
    await zs.klok.vooruit('17-12-2026 09:00');
    expect(als(zs, 'ingrid').chat(casus).at(-1)).toContain('De herbeoordeling (wacht op strafproces)');
  });

  test('afgestraft in step 3 can bring a new bijdrage in one tap, by a later signal', async () => {
    const casus = await preventief();
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    await signaal(zs, { skn: casus.skn, naam: casus.naam, titel: 'afgestraft' });
    for (const wie of ['sanne', 'mehmet']) expect(titels(wie, casus).filter((titel) => titel.startsWith('Nu afgestraft')), wie).toHaveLength(1);
    await als(zs, 'sanne').druk(casus, 'Nieuwe bijdrage');
    expect(titels('mehmet', casus)).toContain(`Bijdrage erbij · ${casus.code}`);
    await als(zs, 'mehmet').druk(casus, 'Blijft zo');
    expect((await zs.casus(casus.id)).stap3?.bijdragen).toHaveLength(2);
  });
});

describe('a stay of twelve days', () => {
  test('has shorter termijnen, a handreiking for both, and no trajectgesprek in it', async () => {
    const casus = await signaal(zs, { begindatum: '2026-11-22', einddatum: '2026-12-04' });
    await als(zs, 'mehmet').druk(casus, 'Ik pak deze');
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór di 24 nov');
    for (const wie of ['sanne', 'mehmet']) {
      const kaart = await als(zs, wie).ziet(casus);
      expect(kaart, wie).toContain('[Wat kan nog?]\nNog 9 werkdagen (tot en met vr 4 dec).\nHaalbaar:');
      expect(kaart, wie).toContain('Houd een motiverend gesprek · als u in de PI bent: di 24 nov');
      expect(kaart, wie).toContain('Vraag een reclasseringsadvies D&R aan · duurt te lang, tenzij de einddatum verschuift');
      expect(kaart, wie).not.toContain('trajectgesprek');
    }
    expect(await als(zs, 'ingrid').ziet(casus)).not.toContain('Wat kan nog?');
  });
});

describe('an arrestant', () => {
  test('comes in by list with the word the PI uses, and a stay of two weeks has the clocks of every short stay', async () => {
    const casus = await signaal(zs, { titel: 'Arrestanten', begindatum: '2026-11-22', einddatum: '2026-12-06' });
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór di 24 nov');
    const kaart = await als(zs, 'mehmet').ziet(casus);
    expect(kaart).toContain('· arrestant');
    expect(kaart).not.toMatch(/Wacht op strafproces|Nu afgestraft|preventief/);
    expect((await zs.taken(casus.id)).some(({ soort }) => soort === 'aanvullen')).toBe(false);
  });

  test('is one of the answers when the list did not say', async () => {
    const casus = await signaal(zs, { titel: '' });
    await als(zs, 'sanne').druk(casus, 'Vul aan', { 'Hoe zit de persoon vast?': 'Arrestant' });
    expect((await zs.casus(casus.id)).titel).toBe('arrestant');
  });
});

describe('a detainee who refuses', () => {
  test('is noted in one tap; step 1 and sharing go on, talks are off, and the channel does not show it', async () => {
    const casus = await signaal(zs, { begindatum: '2026-11-22', einddatum: '2026-12-04' });
    expect(await als(zs, 'mehmet').druk(casus, 'Werkt niet mee')).toContain('Vastgelegd.');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Werkt niet mee (sinds ma 23 nov)');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Houd een motiverend gesprek · de persoon werkt niet mee');
    expect(await inHetKanaal(zs, casus)).not.toMatch(/werkt niet mee/i);
    await gedeeld(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('samen duiden');
    await als(zs, 'sanne').druk(casus, 'Werkt mee');
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Werkt mee (sinds ma 23 nov)');
  });

  test('in step 3 is asked for no trajectgesprek: the plan goes to the MDO without one, and the casus closes (scenario 11)', async () => {
    const casus = await signaal(zs, { einddatum: '2029-06-01' });
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    await (await als(zs, 'mehmet').opent(casus, 'Bijdrage klaar')).verzend('Bijdrage is klaar', { 'Wat kwam eruit?': 'Begin met de schulden' });
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Het trajectgesprek heeft nog geen datum.');
    const kaart = await als(zs, 'sanne').druk(casus, 'Werkt niet mee');
    expect(kaart).not.toContain('Het trajectgesprek heeft nog geen datum.');
    await als(zs, 'sanne').druk(casus, 'Inbreng staat in het plan');
    await als(zs, 'sanne').druk(casus, 'Bewaar de datum van het MDO', { 'Datum van het MDO': '2026-11-23' });
    await (await als(zs, 'sanne').opent(casus, 'Uitkomst van het MDO')).verzend('Leg de uitkomst vast');
    for (const wie of ['mehmet', 'sanne']) while ((await als(zs, wie).ziet(casus)).includes('[Vink af]')) await als(zs, wie).druk(casus, 'Vink af');
    expect((await zs.casus(casus.id)).gesloten?.reden).toBe('bijdrageGeleverd');
  });
});
