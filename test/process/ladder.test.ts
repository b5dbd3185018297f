import { describe, expect, test } from 'vitest';
import { als, onderDeKaart, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { bekend, gedeeld } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { afspraken: { zelfBoekenNaWerkdagen: null } });

const IEDEREEN = ['mehmet', 'sanne', 'fatima', 'ingrid', 'peter', 'marieke', 'ruben'] as const;

/** Who got how many messages about the casus in the own chat, those with none left out. */
function berichten(casus: Zaak): Readonly<Record<string, number>> {
  return Object.fromEntries(IEDEREEN.map((wie) => [wie, als(zs, wie).chat(casus).length] as const).filter(([, aantal]) => aantal > 0));
}

describe('step 1, to be done before Thursday 26 November', () => {
  test('each step of the ladder leaves once, to whom it is for, in the chat and as a mention under the card', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 1 });
    expect(als(zs, 'mehmet').chat(casus)[0]).toContain(`De beoordeling (stap 1) van ${casus.code} moet klaar zijn vóór do 26 nov (nog 2 werkdagen).`);
    expect(await onderDeKaart(zs, casus)).toEqual([expect.stringMatching(/^<at>Mehmet Yilmaz<\/at>: De beoordeling \(stap 1\)/)]);

    await zs.klok.vooruit('25-11-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 1 });
    await zs.klok.vooruit('26-11-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 2, sanne: 1 });
    expect(als(zs, 'sanne').chat(casus)[0]).toContain('Bent u niet aan zet? Help elkaar dan herinneren.');
    await zs.klok.vooruit('27-11-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 3, sanne: 2 });
    expect((await onderDeKaart(zs, casus)).at(-1)).toMatch(/^<at>Mehmet Yilmaz<\/at>, <at>Sanne de Vries<\/at>: .* is 1 werkdag te laat\./);

    await zs.klok.vooruit('30-11-2026 09:00');
    await zs.klok.vooruit('1-12-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 3, sanne: 2, ingrid: 1, peter: 1, marieke: 1 });
    expect(als(zs, 'ingrid').chat(casus)[0]).toContain('Wijs de casus toe, geef uitstel of sluit af.');
    await zs.klok.vooruit('2-12-2026 09:00');
    await zs.klok.vooruit('3-12-2026 09:00');
    await zs.klok.vooruit('4-12-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 3, sanne: 2, ingrid: 2, peter: 2, marieke: 2 });
    expect(als(zs, 'marieke').chat(casus)[1]).toContain('Stilgevallen: uw hulp is nodig');
    expect(await onderDeKaart(zs, casus)).toHaveLength(3);
  });

  test('three late casussen of one manager are one list, and two stay cards with actions', async () => {
    const zaken = [await signaal(zs), await signaal(zs), await signaal(zs)] as const;
    const lijsten = (wie: string): readonly string[] => als(zs, wie).chat().filter((tekst) => tekst.startsWith('Te laat: uw hulp is nodig ('));
    await zs.klok.vooruit('1-12-2026 09:00');
    for (const wie of ['ingrid', 'marieke']) {
      expect(lijsten(wie)).toHaveLength(1);
      expect(lijsten(wie)[0]).toMatch(/^Te laat: uw hulp is nodig \(3\)\n3 casussen drie of meer werkdagen te laat\./);
      for (const { code, naam, skn } of zaken) {
        expect(lijsten(wie)[0]).toContain(code);
        expect(als(zs, wie).chat().join()).not.toMatch(new RegExp(`${naam}|${skn}|uw hulp is nodig · ${code}`));
      }
    }
    await zs.klok.vooruit('1-12-2026 10:00');
    expect(lijsten('ingrid')).toHaveLength(1);
    const [eerste, ...over] = zaken;
    await bekend(zs, eerste);
    await zs.klok.vooruit('3-12-2026 09:00');
    expect(lijsten('ingrid')).toHaveLength(1);
    for (const { code } of over) expect(als(zs, 'ingrid').chat().join()).toContain(`Stilgevallen: uw hulp is nodig · ${code}`);
    expect(await als(zs, 'marieke').drukInChat('Toon en los op')).toContain('Geheim');
  });

  test('a list on its way says how things are when it arrives', async () => {
    const [eerste, ...over] = [await signaal(zs), await signaal(zs), await signaal(zs)] as const;
    await zs.klok.vooruit('30-11-2026 09:00');
    zs.teams.storing.weiger(40, 412, { path: '/activities' });
    await zs.klok.vooruit('1-12-2026 09:00');
    zs.teams.storing.herstel();
    await bekend(zs, eerste);
    await zs.opnieuw();
    const lijst = als(zs, 'ingrid').chat().find((tekst) => tekst.startsWith('Te laat: uw hulp is nodig (2)')) ?? '';
    for (const { code } of over) expect(lijst).toContain(code);
    expect(lijst).not.toContain(eerste.code);
    expect(zs.gemeld.splice(0).join()).toContain('effect overzicht: TeamsFout');
  });

  test('stops at once when the taak is done', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('24-11-2026 09:00');
    await bekend(zs, casus);
    const toen = als(zs, 'mehmet').chat(casus).length;
    await zs.klok.vooruit('26-11-2026 08:00');
    expect(als(zs, 'mehmet').chat(casus).slice(toen).join()).not.toContain('stap 1');
  });

  test('also when the reminder was on its way while the taak was done', async () => {
    const casus = await signaal(zs);
    zs.teams.storing.weiger(20, 412, { path: '/activities' });
    await zs.klok.vooruit('24-11-2026 09:00');
    zs.teams.storing.herstel();
    await bekend(zs, casus);
    await zs.opnieuw();
    expect(als(zs, 'mehmet').chat(casus)).toEqual([]);
    expect(await onderDeKaart(zs, casus)).toEqual([]);
    expect(zs.gemeld.splice(0).join()).toContain('effect herinnering: TeamsFout');
  });

  test('nothing leaves outside working hours', async () => {
    const casus = await signaal(zs);
    for (const buiten of ['23-11-2026 23:30', '24-11-2026 07:29']) {
      await zs.klok.vooruit(buiten);
      expect(berichten(casus), buiten).toEqual({});
    }
    await zs.klok.vooruit('24-11-2026 07:30');
    expect(berichten(casus)).toEqual({ mehmet: 1 });
    await zs.klok.zonderTeDraaien('27-11-2026 18:00');
    for (const buiten of ['27-11-2026 18:01', '28-11-2026 10:00', '29-11-2026 10:00']) {
      await zs.klok.vooruit(buiten);
      expect(berichten(casus), buiten).toEqual({ mehmet: 1 });
    }
    await zs.klok.vooruit('30-11-2026 09:00');
    expect(berichten(casus)).toEqual({ mehmet: 2, sanne: 1 });
  });

  test('after a week without running everybody hears once how things stand now, and nothing that was overtaken', async () => {
    const casus = await signaal(zs);
    await zs.klok.zonderTeDraaien('3-12-2026 09:00');
    await zs.klok.vooruit('+1 minuut');
    expect(berichten(casus)).toEqual({ mehmet: 1, sanne: 1, ingrid: 1, peter: 1, marieke: 1 });
    expect(als(zs, 'mehmet').chat(casus)[0]).toContain('5 werkdagen te laat');
    expect(als(zs, 'ingrid').chat(casus)[0]).toContain('Stilgevallen');
    await zs.klok.vooruit('+1 uur');
    expect(berichten(casus)).toEqual({ mehmet: 1, sanne: 1, ingrid: 1, peter: 1, marieke: 1 });
  });
});

describe('a missing field of the signaal', () => {
  test('is reminded of on its day, to the backoffice, and never goes to the managers', async () => {
    const casus = await signaal(zs, { einddatum: '' });
    await bekend(zs, casus);
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(als(zs, 'fatima').chat(casus)[0]).toContain('De aanvulling van het signaal');
    await zs.klok.vooruit('24-11-2026 17:00');
    expect(als(zs, 'fatima').chat(casus)).toHaveLength(1);
    await als(zs, 'fatima').druk(casus, 'Vul aan', { 'Einddatum van de detentie': '2027-06-01' });
    expect((await zs.taken(casus.id)).some(({ soort }) => soort === 'aanvullen')).toBe(false);
  });
});

describe('a duiding that is late', () => {
  test('is reminded of with two moments to choose from, and one tap in the chat books', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('1-12-2026 09:00');
    const herinnering = als(zs, 'sanne').chat(casus).find((tekst) => tekst.startsWith(`Te laat · ${casus.code}`)) ?? '';
    expect(herinnering).toMatch(/Kies een moment: di 1 dec 11:30 \(in de PI\) of di 1 dec 14:30 \(in de PI\)\./);
    expect(await als(zs, 'sanne').drukInChat('di 1 dec 14:30 (in de PI)')).toContain('Gekozen.');
  });
});
