import { describe, expect, test } from 'vitest';
import { afsprakenVan, afspraakVan, antwoordt, verplaatst, verwijdert, zegtAf } from './agenda.ts';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const BEIDEN = ['sanne', 'mehmet'] as const;
const WACHT = 'wacht op antwoord van Mehmet Yilmaz';
/** Thursday of next week, so that there are days on which to ask. */
const LATER = ['2026-12-03', '14:30'] as const;

/** Sanne chose di 24 nov 11:30; Mehmet has not answered. */
async function gevraagd(): Promise<Zaak> {
  const casus = await signaal(zs);
  expect(await geboekt(zs, casus)).toBe('di 24 nov 11:30 · in de PI');
  return casus;
}

function koppen(wie: string, casus: Zaak): readonly string[] {
  return als(zs, wie).chat(casus).map((tekst) => tekst.split(' · ')[0] ?? '');
}
function vragenAan(wie: string, casus: Zaak): number {
  return koppen(wie, casus).filter((kop) => kop.startsWith('Komt u?')).length;
}

describe('a duiding that was booked', () => {
  test('waits for the other side: the channel and both cards say for whom, and who must answer is aan zet', async () => {
    const casus = await gevraagd();
    const kanaal = await inHetKanaal(zs, casus);
    expect(kanaal).toContain(`Duiding: di 24 nov 11:30 in de PI · ${WACHT}`);
    expect(kanaal).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker\nLaat weten of u komt: de duiding van di 24 nov 11:30');
    for (const wie of BEIDEN) {
      expect(await als(zs, wie).ziet(casus), wie).toContain(`Nog niet gepland: ${WACHT}.`);
      expect(als(zs, wie).chat(casus).at(-1), wie).toContain('Wij wachten op antwoord van Mehmet Yilmaz, in Outlook of op de kaart.');
    }
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('[Ik kom]\n[Ik kan niet]');
    // Who chose the moment said yes with that.
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('[Ik kom]');
  });

  test('is planned with “Ik kom” from the chat, and the other reads that everybody comes', async () => {
    const casus = await gevraagd();
    await als(zs, 'mehmet').drukInChat('Toon voor mij');
    expect(await als(zs, 'mehmet').drukInChat('Ik kom')).toContain('Genoteerd: u komt.');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: di 24 nov 11:30 in de PI · gepland');
    expect(als(zs, 'sanne').chat(casus).at(-1)).toMatch(/^De duiding is gepland .*\n.*Iedereen komt\.\nAan zet: Sanne de Vries\./);
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('De afspraak staat in beide agenda’s. Iedereen komt. Leg na afloop de uitkomst vast.\n[Al besproken? Leg vast]');
  });

  test('falls away with “Ik kan niet”: out of both calendars, both read who and why, and new moments come', async () => {
    const casus = await gevraagd();
    await als(zs, 'mehmet').drukInChat('Toon voor mij');
    expect(await als(zs, 'mehmet').drukInChat('Ik kan niet op dit moment', { 'Waarom niet? (mag leeg blijven)': 'Zitting in Utrecht' })).toContain('Genoteerd: u kunt niet. Samen starten zoekt nieuwe momenten.');
    for (const wie of BEIDEN) {
      expect(afsprakenVan(zs, casus, wie), wie).toEqual([]);
      expect(koppen(wie, casus).at(-1), wie).toBe('Kies een moment voor de duiding');
      const kaart = await als(zs, wie).ziet(casus);
      expect(kaart, wie).toContain('De afspraak van di 24 nov 11:30 gaat niet door: Mehmet Yilmaz kan niet: Zitting in Utrecht\n');
      expect(momentenOp(kaart), wie).toHaveLength(3);
      expect(momentenOp(kaart), wie).not.toContain('di 24 nov 11:30 · in de PI');
    }
    expect(koppen('sanne', casus)).toContain('Afspraak gaat niet door');
    // The reason is not for the channel, and not for the calendars.
    expect(await inHetKanaal(zs, casus)).not.toContain('Utrecht');
    expect(zs.graph.verzoeken().map(({ tekst }) => tekst).join()).not.toContain('Utrecht');
  });

  test('is nobody else’s to answer, and no longer anybody’s once it has begun', async () => {
    const casus = await gevraagd();
    await als(zs, 'mehmet').ziet(casus);
    await zs.klok.zonderTeDraaien('24-11-2026 11:35');
    expect(JSON.stringify(await als(zs, 'mehmet').drukSnel(casus, 'Ik kom'))).toContain('Deze afspraak is al begonnen of voorbij. Leg vast hoe het ging.');
    expect((await zs.casus(casus.id)).duiding.moment?.uitnodigingen?.map(({ persoon, antwoord }) => [persoon, antwoord])).toEqual([['sanne', 'ja'], ['mehmet', undefined]]);
  });
});

describe('what the other does in Outlook', () => {
  test('accepted: the duiding is planned', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: di 24 nov 11:30 in de PI · gepland');
    for (const wie of BEIDEN) expect(koppen(wie, casus).at(-1), wie).toBe('De duiding is gepland');
  });

  test('tentative is no answer yet: it goes on waiting', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'tentativelyAccepted');
    expect(await inHetKanaal(zs, casus)).toContain(WACHT);
    expect(koppen('sanne', casus).at(-1)).toBe('De duiding staat in de agenda’s');
  });

  test('declined: it leaves the calendar of the organiser too, both read who, and new moments come', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'declined');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    for (const wie of BEIDEN) expect(koppen(wie, casus).slice(-2), wie).toEqual(['Afspraak gaat niet door', 'Kies een moment voor de duiding']);
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(kaart).toContain('De afspraak van di 24 nov 11:30 gaat niet door: Mehmet Yilmaz heeft de uitnodiging afgewezen.');
    expect(momentenOp(kaart)).not.toContain('di 24 nov 11:30 · in de PI');
  });

  test('declined after having accepted counts as well', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    await antwoordt(zs, casus, 'mehmet', 'declined');
    expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toHaveLength(3);
  });

  test('deleted without a word from the own calendar: nobody hears of it, so the product goes on asking', async () => {
    const casus = await gevraagd();
    await verwijdert(zs, casus, 'mehmet');
    expect(await inHetKanaal(zs, casus)).toContain(WACHT);
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('[Ik kom]');
  });
});

describe('what the organiser does in Outlook', () => {
  test('moved: the card follows, both hear it, and who had accepted the old time is asked again', async () => {
    const casus = await gevraagd();
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    await verplaatst(zs, casus, 'sanne', ...LATER);
    expect(await inHetKanaal(zs, casus)).toContain(`Duiding: do 3 dec 14:30 in de PI · ${WACHT}`);
    for (const wie of BEIDEN) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('De duiding is nu do 3 dec 14:30 in de PI.\nWij wachten op antwoord van Mehmet Yilmaz, in Outlook of op de kaart.\nAan zet: Mehmet Yilmaz.');
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: do 3 dec 14:30 in de PI · gepland');
  });

  test('moved and accepted before the product could look: it is planned at the new time', async () => {
    const casus = await gevraagd();
    await als(zs, 'mehmet').druk(casus, 'Ik kom');
    zs.graph.meldingen.verlies(2);
    await verplaatst(zs, casus, 'sanne', ...LATER);
    await antwoordt(zs, casus, 'mehmet', 'accepted');
    await zs.klok.vooruit('23-11-2026 09:20');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: do 3 dec 14:30 in de PI · gepland');
  });

  test.each([['deleted', verwijdert], ['cancelled', zegtAf]] as const)('%s: both hear it, and new moments come', async (_hoe, weg) => {
    const casus = await gevraagd();
    await weg(zs, casus, 'sanne');
    for (const wie of BEIDEN) {
      expect(afsprakenVan(zs, casus, wie), wie).toEqual([]);
      expect(koppen(wie, casus).slice(-2), wie).toEqual(['Afspraak gaat niet door', 'Kies een moment voor de duiding']);
    }
    const kaart = await als(zs, 'mehmet').ziet(casus);
    expect(kaart).toContain('De afspraak van di 24 nov 11:30 gaat niet door: De afspraak is in de agenda geannuleerd.');
    expect(momentenOp(kaart)).toHaveLength(3);
  });
});

describe('who has not answered', () => {
  test('is asked once each working day, by day, and the one who comes is not', async () => {
    const casus = await gevraagd();
    await verplaatst(zs, casus, 'sanne', ...LATER);
    await zs.klok.vooruit('23-11-2026 17:00');
    expect(vragenAan('mehmet', casus)).toBe(0);
    await zs.klok.vooruit('24-11-2026 06:00');
    expect(vragenAan('mehmet', casus)).toBe(0);
    await zs.klok.vooruit('24-11-2026 08:00');
    expect(als(zs, 'mehmet').chat(casus).findLast((tekst) => tekst.startsWith('Komt u?'))).toContain('De duiding is do 3 dec 14:30 in de PI. U hebt nog niet laten weten of u komt.');
    await zs.klok.vooruit('24-11-2026 16:00');
    expect(vragenAan('mehmet', casus)).toBe(1);
    await zs.klok.vooruit('25-11-2026 20:00');
    expect(vragenAan('mehmet', casus)).toBe(1);
    await zs.klok.vooruit('26-11-2026 09:00');
    expect(vragenAan('mehmet', casus)).toBe(2);
    await zs.klok.vooruit('28-11-2026 10:00');
    expect(vragenAan('mehmet', casus)).toBe(2);
    expect(vragenAan('sanne', casus)).toBe(0);
  });

  test('is not asked any more after the answer', async () => {
    const casus = await gevraagd();
    await verplaatst(zs, casus, 'sanne', ...LATER);
    await zs.klok.vooruit('24-11-2026 09:00');
    await als(zs, 'mehmet').druk(casus, 'Ik kom');
    await zs.klok.vooruit('25-11-2026 09:00');
    expect(vragenAan('mehmet', casus)).toBe(1);
  });
});

describe('after the end', () => {
  test('both are asked once whether it took place, and the form for the outcome is there', async () => {
    const casus = await gevraagd();
    await zs.klok.vooruit('24-11-2026 11:40');
    expect(koppen('sanne', casus)).not.toContain('Heeft de duiding plaatsgevonden?');
    for (const later of ['24-11-2026 11:46', '24-11-2026 14:00', '25-11-2026 09:00']) await zs.klok.vooruit(later);
    for (const wie of BEIDEN) expect(koppen(wie, casus).filter((kop) => kop === 'Heeft de duiding plaatsgevonden?'), wie).toHaveLength(1);
    expect(vragenAan('mehmet', casus)).toBe(0);
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: di 24 nov 11:30 in de PI · heeft die plaatsgevonden?');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('Heeft de duiding plaatsgevonden?\n[Ja, leg de uitkomst vast]');
  });

  test('“Nee, ging niet door” asks why, tells the other on the card, and brings new moments after now', async () => {
    const casus = await gevraagd();
    await zs.klok.vooruit('24-11-2026 12:00');
    expect(await als(zs, 'mehmet').druk(casus, 'Zoek een nieuw moment', { 'Waarom ging de duiding niet door?': 'anders' })).toContain('Schrijf in één regel waarom de duiding niet doorging.');
    expect(await als(zs, 'mehmet').druk(casus, 'Zoek een nieuw moment', { 'Waarom ging de duiding niet door?': 'iemand was ziek' })).toContain('Vastgelegd. Samen starten zoekt een nieuw moment.');
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(kaart).toContain('De afspraak van di 24 nov 11:30 gaat niet door: iemand was ziek (Mehmet Yilmaz)');
    expect(momentenOp(kaart)).toEqual(['di 24 nov 14:30 · in de PI', 'do 26 nov 10:30 · in de PI', 'do 26 nov 16:00 · in de PI']);
    for (const wie of BEIDEN) expect(koppen(wie, casus).at(-1), wie).toBe('Kies een moment voor de duiding');
    // The meeting of this morning stays in the calendars: it was there.
    expect(wanneer(afspraakVan(zs, casus, 'sanne').van)).toBe('2026-11-24 11:30');
  });
});

test('only the first moments come with the news that the reclassering has shared', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  const gestuurd = (): readonly boolean[] => als(zs, 'sanne').chat(casus).filter((tekst) => tekst.startsWith('Kies een moment voor de duiding')).map((tekst) => tekst.includes('De reclassering heeft gedeeld.'));
  expect(gestuurd()).toEqual([true]);
  await als(zs, 'mehmet').druk(casus, 'Geen van deze');
  expect(gestuurd()).toEqual([true, false]);
  await als(zs, 'mehmet').druk(casus, momentenOp(await als(zs, 'mehmet').ziet(casus))[0] ?? '');
  await als(zs, 'mehmet').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Ziek' });
  expect(gestuurd()).toEqual([true, false, false]);
});

test('what the product booked itself has the yes of its organiser only', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  await zs.klok.vooruit('+2 werkdagen');
  expect(await inHetKanaal(zs, casus)).toContain(`Duiding: do 26 nov 10:30 in de PI · ${WACHT}`);
});
