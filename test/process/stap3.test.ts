import { describe, expect, test } from 'vitest';
import { productPerBestand } from './levensloop.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, vastgelegd } from './stappen.ts';

let zs: Opstelling;
productPerBestand((klaar) => {
  zs = klaar;
});

const BEVINDING = 'Kan na ontslag bij zijn zus terecht';
const INBRENG = 'Let op de schulden bij de gemeente';

/** In step 3 with these bijdragen, and the trajectgesprek on Tuesday 8 December. */
async function inStap3(bijdragen: string): Promise<Zaak> {
  // The detention is long enough for step 4 to come much later.
  const casus = await signaal(zs, { einddatum: '2029-06-01' });
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'sanne', 'Ja', bijdragen);
  await als(zs, 'mehmet').druk(casus, 'Bevestig');
  await als(zs, 'sanne').druk(casus, 'Bewaar de datum', { 'Datum van het trajectgesprek': '2026-12-08' });
  return casus;
}

async function klaar(casus: Zaak, bevinding = BEVINDING): Promise<string> {
  return (await als(zs, 'mehmet').opent(casus, 'Bijdrage klaar')).verzend('Bijdrage is klaar', { 'Wat kwam eruit?': bevinding });
}

async function vinkAllesAf(wie: string, casus: Zaak): Promise<void> {
  for (let keer = 0; keer < 5 && (await als(zs, wie).ziet(casus)).includes('[Vink af]'); keer += 1) await als(zs, wie).druk(casus, 'Vink af');
}

function koppen(wie: string, casus: Zaak): readonly (string | undefined)[] {
  return als(zs, wie).chat(casus).map((tekst) => tekst.split('\n')[0]);
}

describe('a casus with an active role, to its end (scenario 1)', () => {
  test('the bijdragen are given, the trajectgesprek and the MDO held, everything recorded, and it closes', async () => {
    const casus = await inStap3('Meedenken + Aanvullende analyse + Deelname aan het trajectgesprek + Deelname aan het MDO');
    expect(await inHetKanaal(zs, casus)).toContain('Bijdragen: 0 van 4 klaar · trajectgesprek di 8 dec');
    expect(koppen('mehmet', casus)).toContain(`Datum van het trajectgesprek · ${casus.code}`);
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Aanvullende analyse · Mehmet Yilmaz · ◷ vóór vr 4 dec');
    await klaar(casus);
    await klaar(casus);
    expect(await inHetKanaal(zs, casus)).toContain('2 van 4 klaar');
    expect(koppen('sanne', casus)).toContain(`Bijdrage klaar · ${casus.code}`);
    await als(zs, 'mehmet').druk(casus, 'Bevindingen afgestemd');
    expect(koppen('sanne', casus)).toContain(`Bevindingen afgestemd · ${casus.code}`);

    await zs.klok.vooruit('8-12-2026 15:00');
    await (await als(zs, 'sanne').opent(casus, 'Hoe ging het trajectgesprek?')).verzend('Leg vast');
    // The plan goes to the MDO next, in its fixed hours.
    expect(koppen('mehmet', casus).slice(-2)).toEqual([`Trajectgesprek gehouden · ${casus.code}`, `Kies een moment voor het MDO · ${casus.code}`]);
    expect(await inHetKanaal(zs, casus)).toContain('3 van 4 klaar');
    expect(await als(zs, 'sanne').druk(casus, 'Leg de mening vast', { 'Wat vindt de gedetineerde van het plan?': 'niet eens met het plan' })).toContain('Schrijf in één regel waarom de gedetineerde het niet eens is.');
    await als(zs, 'sanne').druk(casus, 'Leg de mening vast', { 'Wat vindt de gedetineerde van het plan?': 'niet eens met het plan', 'Waarom? (nodig bij “niet eens” en “niet gevraagd”)': 'Wil naar huis' });
    await als(zs, 'sanne').druk(casus, 'Inbreng staat in het plan');
    await als(zs, 'sanne').druk(casus, 'Bewaar de datum van het MDO', { 'Datum van het MDO': '2026-12-09' });
    expect(koppen('mehmet', casus).at(-1)).toBe(`Datum van het MDO · ${casus.code}`);

    // Mehmet is in the PI on Tuesday and Thursday, and the MDO is on Wednesday (scenario 16).
    await (await als(zs, 'mehmet').opent(casus, 'Ik kan er niet bij zijn')).verzend('Verstuur', { 'Uw inbreng': INBRENG });
    expect(await inHetKanaal(zs, casus)).toContain('4 van 4 klaar');
    const lezen = await als(zs, 'sanne').opent(casus, 'Lees de inbreng');
    expect(lezen.tekst).toContain(INBRENG);
    expect(await lezen.verzend('Gelezen')).toBe('Gemeld als gelezen.');

    await zs.klok.vooruit('9-12-2026 15:00');
    await (await als(zs, 'sanne').opent(casus, 'Uitkomst van het MDO')).verzend('Leg de uitkomst vast');
    expect(koppen('mehmet', casus).at(-1)).toBe(`Uitkomst van het MDO · ${casus.code}`);
    await vinkAllesAf('mehmet', casus);
    expect((await zs.casus(casus.id)).fase).toBe('bijdrage');
    await vinkAllesAf('sanne', casus);
    expect(await inHetKanaal(zs, casus)).toContain('Afgerond: bijdrage geleverd · wo 9 dec');
    expect(await zs.taken(casus.id)).toEqual([]);
  });
});

describe('who sees what', () => {
  test('what was found is for the two who carry the casus, in a dialog; channel, chat and managers do not have it', async () => {
    const casus = await inStap3('Aanvullende analyse');
    await klaar(casus);
    expect((await als(zs, 'sanne').opent(casus, 'Lees bevindingen')).tekst).toContain(BEVINDING);
    expect(await als(zs, 'ingrid').ziet(casus)).not.toContain('[Lees bevindingen]');
    const overal = [await inHetKanaal(zs, casus), ...['sanne', 'mehmet', 'ingrid'].flatMap((wie) => als(zs, wie).chat()), await als(zs, 'sanne').ziet(casus), await als(zs, 'ingrid').ziet(casus)].join('\n');
    expect(overal).not.toContain(BEVINDING);
    expect(await inHetKanaal(zs, casus)).not.toContain('Aanvullende analyse');
  });

  test('the casemanager has no button to finish a bijdrage, the reclasseringswerker none for the plan', async () => {
    const casus = await inStap3('Aanvullende analyse');
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('[Bijdrage klaar]');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Plan het MDO]');
  });
});

describe('choosing the bijdragen', () => {
  test('an active role without any is refused, and nothing that was typed is lost', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const kaart = await als(zs, 'sanne').druk(casus, 'Leg vast', { 'Hoe hebt u overlegd?': 'per telefoon', 'Draagt de reclassering actief bij aan het D&R-plan?': 'Ja', 'Waarom? (één regel)': 'Veel zorgen' });
    expect(kaart).toContain('Kies ten minste één bijdrage van de reclassering.');
    expect(JSON.stringify(await als(zs, 'sanne').kaart(casus))).toContain('"value":"Veel zorgen"');
  });

  test('both sides add one later, and the other hears of it; a colleague may own it', async () => {
    const casus = await inStap3('Meedenken');
    await (await als(zs, 'sanne').opent(casus, 'Voeg bijdrage toe')).verzend('Voeg toe', { 'Wat draagt de reclassering bij?': 'Deelname aan het MDO: het plan mee bespreken; mag ook op afstand' });
    expect(koppen('mehmet', casus).at(-1)).toBe(`Bijdrage erbij · ${casus.code}`);
    expect(await inHetKanaal(zs, casus)).toContain('0 van 2 klaar');
    const wijzig = await als(zs, 'mehmet').opent(casus, 'Wijzig bijdrage');
    expect(await wijzig.verzend('Laat vervallen', { 'Welke bijdrage?': 'Deelname aan het MDO' })).toContain('Schrijf in één regel waarom de bijdrage vervalt.');
    expect(await wijzig.verzend('Laat vervallen', { 'Waarom vervalt de bijdrage?': 'MDO is op afstand' })).toContain('De bijdrage vervalt.');
    expect(await inHetKanaal(zs, casus)).toContain('0 van 1 klaar');
  });

  test('both press “afgestemd” at once: it is done once', async () => {
    const casus = await inStap3('Meedenken');
    for (const wie of ['sanne', 'mehmet']) {
      const kaart = await als(zs, wie).ziet(casus);
      expect(kaart).not.toContain('[Bevindingen afgestemd]');
      expect(kaart).toContain('Afstemmen kan zodra er een bevinding is. Die komt nog van Mehmet Yilmaz.');
    }
    await klaar(casus);
    for (const wie of ['sanne', 'mehmet']) await als(zs, wie).ziet(casus);
    await Promise.all(['sanne', 'mehmet'].map((wie) => als(zs, wie).drukSnel(casus, 'Bevindingen afgestemd')));
    await zs.rustig();
    expect((await zs.casus(casus.id)).stap3?.afgestemd).toBeDefined();
    expect([...koppen('sanne', casus), ...koppen('mehmet', casus)].filter((kop) => kop?.startsWith('Bevindingen afgestemd'))).toHaveLength(1);
  });
});

describe('when it goes otherwise', () => {
  test('the trajectgesprek is not held: why, a new date, and the other side knows', async () => {
    const casus = await inStap3('Deelname aan het trajectgesprek');
    await zs.klok.vooruit('8-12-2026 15:00');
    const dialoog = await als(zs, 'sanne').opent(casus, 'Hoe ging het trajectgesprek?');
    expect(await dialoog.verzend('Leg vast', { 'Hoe ging het?': 'niet gehouden' })).toContain('Kies waarom het trajectgesprek niet doorging.');
    await dialoog.verzend('Leg vast', { 'Hoe ging het?': 'niet gehouden', 'Alleen bij “niet gehouden”: waarom?': 'gedetineerde weigerde', 'Alleen bij “niet gehouden”: nieuwe datum (mag leeg)': '2026-12-15' });
    // With a new day the product looks for a time on it at once.
    expect(koppen('mehmet', casus).slice(-2)).toEqual([`Trajectgesprek ging niet door · ${casus.code}`, `Kies een moment voor het trajectgesprek · ${casus.code}`]);
    expect(als(zs, 'mehmet').chat(casus).at(-2)).toContain('Het trajectgesprek is op di 15 dec.');
    expect(als(zs, 'mehmet').chat(casus).at(-2)).not.toContain('weigerde');
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Het trajectgesprek van di 8 dec ging niet door: gedetineerde weigerde.');
    expect((await zs.taken(casus.id)).find(({ soort }) => soort === 'bijdrage')?.termijn).toBe('2026-12-15');
  });

  test('the advice comes after the trajectgesprek: its owner is asked for written input ahead of it (scenario 15)', async () => {
    const casus = await inStap3('Reclasseringsadvies D&R');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Bijdrage klaar]');
    await als(zs, 'sanne').druk(casus, 'Aangevraagd in JD-online');
    expect(koppen('mehmet', casus).at(-1)).toBe(`Advies aangevraagd · ${casus.code}`);
    await als(zs, 'sanne').druk(casus, 'Bewaar de datum', { 'Datum van het trajectgesprek': '2026-12-01' });
    expect((await zs.taken(casus.id)).map(({ soort }) => soort)).toContain('tussentijds');
    await (await als(zs, 'mehmet').opent(casus, 'Geef tussentijdse inbreng')).verzend('Verstuur', { 'Uw inbreng': INBRENG });
    expect((await zs.taken(casus.id)).map(({ soort }) => soort)).toEqual(expect.arrayContaining(['bijdrage', 'inbrengLezen']));
  });

  test('nobody plans the trajectgesprek: it becomes late, and the managers hear it', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    await zs.klok.vooruit('1-12-2026 09:00');
    expect(await inHetKanaal(zs, casus)).toContain('Plan het trajectgesprek en vul de datum in\n‼ 3 werkdagen te laat');
    expect(als(zs, 'ingrid').chat(casus).at(-1)).toContain('De datum van het trajectgesprek');
  });
});
