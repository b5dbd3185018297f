import { describe, expect, test } from 'vitest';
import { afsprakenVan, bezet } from './agenda.ts';
import { leesKaart } from './kaart.ts';
import { als, inHetKanaal, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { BIJDRAGEN, geboekt, gedeeld, momentenOp, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

async function afspraak(zelfBoekenNaWerkdagen: number | null): Promise<void> {
  await zs.register.db.updateTable('pi').set({ afspraken: JSON.stringify({ zelfBoekenNaWerkdagen }) }).where('id', '=', 'noorderveen').execute();
}

describe('at sharing, the product looks in both calendars', () => {
  test('and proposes the three best moments before the termijn, on days that the reclasseringswerker is in the PI', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const verwacht = ['di 24 nov 11:30 · in de PI', 'di 24 nov 14:30 · in de PI', 'do 26 nov 10:30 · in de PI'];
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toEqual(verwacht);
    expect(momentenOp(await als(zs, 'mehmet').ziet(casus))).toEqual(verwacht);
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('Samen starten heeft in beide agenda’s gekeken en stelt momenten voor.');
  });

  test('one that cannot be seen is said so, and its owner counts as free', async () => {
    zs.graph.storing.geenToegang('mehmet@reclassering.example');
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Agenda niet zichtbaar van Mehmet Yilmaz');
  });

  test('and without a moment before the termijn says so, offers the first after it, and tells the regiehouder', async () => {
    await bezet(zs, 'sanne', '2026-11-23T00:00:00', '2026-12-01T00:00:00');
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(kaart).toContain('⚠ Er is geen vrij moment vóór de termijn (ma 30 nov). Dit zijn de eerste momenten erna. Eerder bellen mag ook.');
    expect(momentenOp(kaart)[0]).toBe('di 1 dec 11:30 · in de PI');
    expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('In beide agenda’s is vóór de termijn geen tijd.');
  });
});

describe('several casussen of the same two people', () => {
  test('are proposed one after the other on the same day, never at the same time', async () => {
    const een = await signaal(zs);
    const twee = await signaal(zs);
    const drie = await signaal(zs);
    for (const casus of [een, twee, drie]) await gedeeld(zs, casus);
    const eerste = await Promise.all([een, twee, drie].map(async (casus) => momentenOp(await als(zs, 'sanne').ziet(casus))[0]));
    expect(eerste).toEqual(['di 24 nov 11:30 · in de PI', 'di 24 nov 11:45 · in de PI', 'di 24 nov 12:00 · in de PI']);
  });
});

describe('one tap', () => {
  test('books one meeting in both calendars, without anything about the person', async () => {
    const casus = await signaal(zs);
    const gekozen = await geboekt(zs, casus);
    expect(gekozen).toBe('di 24 nov 11:30 · in de PI');
    const [van] = afsprakenVan(zs, casus, 'sanne');
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
    expect(afsprakenVan(zs, casus, 'mehmet')).toHaveLength(1);
    expect(van).toMatchObject({ subject: `Duiding ${casus.code}`, organisator: 'sanne@dji.example', locatie: 'PI Noorderveen', sensitivity: 'private' });
    expect(van === undefined ? '' : wanneer(van.van)).toBe('2026-11-24 11:30');
    expect(van?.transactionId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(van)).not.toMatch(new RegExp(`${casus.naam}|${casus.skn}`));
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: di 24 nov 11:30 in de PI · wacht op antwoord van Mehmet Yilmaz');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('De duiding is di 24 nov 11:30 in de PI. De afspraak staat in beide agenda’s.');
  });

  test('by both at once on two moments books one, and the other reads which', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [een = '', twee = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    await als(zs, 'mehmet').ziet(casus);
    const uitkomsten = await Promise.all([als(zs, 'sanne').drukSnel(casus, een), als(zs, 'mehmet').drukSnel(casus, twee)]);
    await zs.rustig();
    const antwoorden = uitkomsten.map((uitkomst) => (uitkomst.soort === 'kaart' ? leesKaart(uitkomst.kaart) : uitkomst.soort));
    expect(antwoorden.filter((tekst) => tekst.includes('Gekozen. De afspraak komt in beide agenda’s.'))).toHaveLength(1);
    expect(antwoorden.filter((tekst) => /heeft al gekozen: di 24 nov/.test(tekst))).toHaveLength(1);
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
  });

  test('in the chat message about it does the same as on the card', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await als(zs, 'sanne').drukInChat('Toon voor mij');
    expect(await als(zs, 'sanne').drukInChat('di 24 nov 14:30 · in de PI')).toContain('Gekozen.');
    expect(afsprakenVan(zs, casus, 'mehmet')).toHaveLength(1);
  });
});

describe('when no moment suits', () => {
  test('“Geen van deze” brings others', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const eerst = momentenOp(await als(zs, 'sanne').ziet(casus));
    await als(zs, 'sanne').druk(casus, 'Geen van deze');
    const daarna = momentenOp(await als(zs, 'sanne').ziet(casus));
    expect(daarna).toHaveLength(3);
    expect(daarna.filter((moment) => eerst.includes(moment))).toEqual([]);
  });

  test('a booked meeting is cancelled with a reason that stays in the register, and new moments come', async () => {
    const casus = await signaal(zs);
    const gekozen = await geboekt(zs, casus);
    await als(zs, 'mehmet').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Ben ziek' });
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
    expect(zs.graph.verzoeken().map(({ tekst }) => tekst).join()).not.toContain('Ben ziek');
    expect(als(zs, 'sanne').chat(casus).join()).toContain(`Afspraak gaat niet door · ${casus.code}`);
    const nieuw = momentenOp(await als(zs, 'sanne').ziet(casus));
    expect(nieuw).toHaveLength(3);
    expect(nieuw).not.toContain(gekozen);
  });
});

describe('already spoken at the coffee machine', () => {
  test('is recorded in one form, without a meeting', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await vastgelegd(zs, casus, 'mehmet', 'Nee')).toContain('De uitkomst is vastgelegd. De ander heeft bericht om te bevestigen.');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Besproken: tussendoor (bij de koffieautomaat)');
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('De ander heeft bericht om te bevestigen.');
    expect(await als(zs, 'sanne').druk(casus, 'Bevestig')).toContain('Bevestigd. De duiding is afgerond.');
    // What was said a moment ago is no longer so.
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('De ander heeft bericht om te bevestigen.');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: geen actieve bijdrage · besloten ma 23 nov');
  });

  test('and a form that misses something comes back open, with why at the field, also when the card is drawn anew', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const sanne = als(zs, 'sanne');
    expect(await sanne.ziet(casus)).toContain('[Al besproken? Leg vast]');
    await sanne.druk(casus, 'Leg vast', { 'Draagt de reclassering actief bij aan het D&R-plan?': 'Ja', 'Waarom? (één regel)': 'Alles loopt al' });
    const kaart = await sanne.ziet(casus);
    expect(kaart).not.toContain('[Al besproken? Leg vast]');
    expect(kaart).toContain('⚠ Kies ten minste één bijdrage van de reclassering. Meedenken is ook een bijdrage.\nBij “ja”: wat draagt de reclassering bij? Kies een of meer.:');
    expect(JSON.stringify(await sanne.kaart(casus))).toContain('Alles loopt al');
    expect(await sanne.druk(casus, 'Leg vast', { 'Draagt de reclassering actief bij aan het D&R-plan?': 'Ja', 'Waarom? (één regel)': 'Alles loopt al', [BIJDRAGEN]: 'Meedenken' })).toContain('De uitkomst is vastgelegd.');
  });

  test('before a booked meeting takes that meeting out of the calendars', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
  });

  test('after the meeting leaves it where it is', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await zs.klok.vooruit('24-11-2026 12:00');
    await vastgelegd(zs, casus, 'sanne', 'Ja');
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
  });
});

describe('when nobody reacts', () => {
  test('the product books the best moment itself after a working day, and tells both', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('+1 werkdag');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    await zs.klok.vooruit('+1 werkdag');
    expect(afsprakenVan(zs, casus, 'sanne').map(({ van }) => wanneer(van))).toEqual(['2026-11-26 10:30']);
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).join(), wie).toContain('De duiding is do 26 nov 10:30 in de PI.');
  });

  test('and the afspraken of the PI do not allow that, it looks for new moments once the old have passed', async () => {
    await afspraak(null);
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('27-11-2026 09:00');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))[0]).toMatch(/^(vr 27|ma 30) nov/);
    await afspraak(1);
  });
});
