import { describe, expect, test } from 'vitest';
import { als, alInKanaal, signaal, type Zaak } from './mensen.ts';
import { leesKaart } from './kaart.ts';
import { KIJKER, type Opstelling } from './opstelling.ts';
import { productPerBestand } from './levensloop.ts';
import { bekend, geboekt } from './stappen.ts';

const [KANAAL_A, KANAAL_B] = ['19:noorderveen-a@thread.tacv2', '19:noorderveen-b@thread.tacv2'] as const;
const ALGEMEEN = '19:noorderveen@thread.tacv2';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

/** The digests in a channel, oldest first. */
function dagberichten(kanaal: string = KANAAL_A): readonly string[] {
  return alInKanaal(zs, kanaal).filter((tekst) => tekst.startsWith('Dagbericht'));
}

/** What comes of a button on the last digest in the channel of afdeling A. */
async function drukOpDagbericht(wie: string, knop: string): Promise<string> {
  const bericht = zs.teams.berichten(KANAAL_A, KIJKER).findLast(({ kaarten }) => kaarten.some((kaart) => leesKaart(kaart).startsWith('Dagbericht')));
  const uitkomst = await zs.teams.verstuur.druk(als(zs, wie).object, bericht?.id ?? '', { titel: knop }, {});
  return uitkomst.soort === 'kaart' ? JSON.stringify(uitkomst.kaart) : JSON.stringify(uitkomst);
}

describe('the digest in the channel', () => {
  test('comes once, at the hour of the PI, in the channel of its afdeling only', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('24-11-2026 08:29');
    expect(dagberichten()).toEqual([]);
    await zs.klok.vooruit('24-11-2026 08:30');
    expect(dagberichten()).toHaveLength(1);
    expect(dagberichten()[0]).toContain(`Dagbericht · Afdeling A · di 24 nov\nPI Noorderveen\nNieuw (1): ${casus.code}`);
    for (const later of ['24-11-2026 08:31', '24-11-2026 12:00', '24-11-2026 17:59']) await zs.klok.vooruit(later);
    expect(dagberichten()).toHaveLength(1);
    for (const elders of [KANAAL_B, ALGEMEEN]) expect(dagberichten(elders)).toEqual([]);
  });

  test('stays away when there is nothing to say, and when a casus came in after its hour', async () => {
    await zs.klok.vooruit('24-11-2026 08:45');
    const casus = await signaal(zs);
    await zs.klok.vooruit('24-11-2026 10:00');
    expect(dagberichten()).toEqual([]);
    await zs.klok.vooruit('25-11-2026 08:30');
    expect(dagberichten()).toEqual([expect.stringContaining(`Nieuw (1): ${casus.code}`)]);
    await zs.klok.vooruit('26-11-2026 08:30');
    expect(dagberichten()).toHaveLength(1);
  });

  test('says what is due, what is late, who is aan zet and which duidingen there are', async () => {
    const [laat, afspraak] = [await signaal(zs), await signaal(zs)];
    const moment = await geboekt(zs, afspraak);
    await als(zs, 'mehmet').druk(laat, 'Ik pak deze');
    await zs.klok.vooruit('24-11-2026 08:30');
    expect(moment).toMatch(/^di 24 nov (\d\d:\d\d)/);
    expect(dagberichten()[0]).toMatch(new RegExp(`Overleg vandaag \\(1\\): ${moment.slice(10, 15)} · ${afspraak.code} · duiding in de PI`));
    await zs.klok.vooruit('26-11-2026 08:30');
    expect(dagberichten().at(-1)).toContain(`Vandaag klaar (1): ${laat.code}`);
    await zs.klok.vooruit('27-11-2026 08:30');
    expect(dagberichten().at(-1)).toMatch(new RegExp(`‼ Te laat \\(2\\): .*${laat.code} \\(1 werkdag\\)`));
    expect(dagberichten().at(-1)).toContain(`Mehmet Yilmaz, reclasseringswerker: ${laat.code} · ‼ 1 te laat`);
  });

  test('holds nothing about anybody in detention', async () => {
    const casussen: readonly Zaak[] = [await signaal(zs), await signaal(zs)];
    await zs.klok.vooruit('27-11-2026 08:30');
    const alles = JSON.stringify(zs.teams.berichten(KANAAL_A, KIJKER));
    expect(dagberichten()).toHaveLength(1);
    for (const { naam, skn } of casussen) for (const woord of [naam, skn]) expect(alles).not.toContain(woord);
  });

  test('missed while the product was down comes at the next start of the same day, and those of the days before never', async () => {
    const casus = await signaal(zs);
    await zs.klok.zonderTeDraaien('26-11-2026 11:00');
    await zs.klok.vooruit('+1 minuut');
    expect(dagberichten()).toEqual([expect.stringContaining('Dagbericht · Afdeling A · do 26 nov')]);
    expect(dagberichten()[0]).toContain(`Vandaag klaar (1): ${casus.code}`);
    await zs.klok.vooruit('+1 uur');
    expect(dagberichten()).toHaveLength(1);
  });

  test('never comes outside the hours of reminders, in a weekend or on another day', async () => {
    await signaal(zs);
    for (const buiten of ['26-11-2026 18:00', '28-11-2026 10:00', '29-11-2026 08:30']) {
      await zs.klok.zonderTeDraaien(buiten);
      await zs.ronde();
    }
    expect(dagberichten()).toEqual([]);
    await zs.klok.vooruit('30-11-2026 08:30');
    expect(dagberichten()).toEqual([expect.stringContaining('ma 30 nov')]);
  });

  test('that Teams did not take all day is not posted the next morning', async () => {
    await signaal(zs);
    zs.teams.storing.weiger(50, 412, { path: '/conversations' });
    await zs.klok.vooruit('26-11-2026 08:30');
    expect(zs.gemeld.splice(0).join()).toContain('effect dagbericht: TeamsFout');
    await zs.klok.zonderTeDraaien('27-11-2026 08:00');
    zs.teams.storing.herstel();
    await zs.opnieuw();
    expect(dagberichten()).toEqual([]);
    await zs.klok.vooruit('27-11-2026 08:30');
    expect(dagberichten()).toEqual([expect.stringContaining('vr 27 nov')]);
    zs.gemeld.length = 0;
  });

  test('two instances that look at once post one', async () => {
    await signaal(zs);
    await zs.klok.zonderTeDraaien('24-11-2026 08:30');
    await Promise.all([zs.ronde(), zs.ronde(), zs.ronde()]);
    await zs.rustig();
    expect(dagberichten()).toHaveLength(1);
  });

  test('gives each who presses the own list, and a sheet to print', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('24-11-2026 08:30');
    expect(await drukOpDagbericht('mehmet', 'Mijn werk')).toContain(casus.code);
    expect(await drukOpDagbericht('ruben', 'Mijn werk')).toContain('U bent nu nergens aan zet.');
    const kaart = await drukOpDagbericht('mehmet', 'Dagstaat');
    const url = /"url":"([^"]+)"/.exec(kaart)?.[1] ?? '';
    const blad = await fetch(url);
    expect(blad.status).toBe(200);
    const html = await blad.text();
    expect(html).toContain(casus.code);
    expect(html).not.toContain(casus.naam);
    // Only who pressed sees the links; Teams keeps none.
    expect(JSON.stringify(zs.teams.berichten(KANAAL_A, KIJKER))).not.toContain('/dagstaat?');
  });
});

describe('the own digest', () => {
  const eigen = (wie: string): readonly string[] => als(zs, wie).chat().filter((tekst) => tekst.startsWith('Uw dagbericht'));

  test('comes to nobody who did not ask', async () => {
    await signaal(zs);
    await zs.klok.vooruit('26-11-2026 08:30');
    for (const wie of ['mehmet', 'sanne', 'ingrid']) expect(eigen(wie)).toEqual([]);
  });

  test('comes on working days at the hour asked for, until it is stopped, and reminders go on', async () => {
    const casus = await signaal(zs);
    const mehmet = als(zs, 'mehmet');
    expect(await mehmet.typt('dagbericht')).toContain('U krijgt geen eigen dagbericht.');
    expect(await mehmet.typt('dagbericht 9.00 uur')).toContain('U krijgt op werkdagen om 09:00 een eigen dagbericht');
    await zs.klok.vooruit('26-11-2026 08:59');
    expect(eigen('mehmet')).toEqual([]);
    await zs.klok.vooruit('26-11-2026 09:00');
    expect(eigen('mehmet')).toEqual([expect.stringContaining(`Vandaag klaar (1)\n${casus.code} · Afdeling A`)]);
    expect(mehmet.chat(casus).some((tekst) => tekst.startsWith('Vandaag ·'))).toBe(true);
    await zs.klok.vooruit('27-11-2026 09:00');
    expect(eigen('mehmet').at(-1)).toContain('‼ Te laat (1)');
    expect(await mehmet.typt('dagbericht uit')).toContain('Herinneringen krijgt u wel.');
    await zs.klok.vooruit('30-11-2026 09:00');
    expect(eigen('mehmet')).toHaveLength(2);
  });

  test('says on whom somebody waits, and names nobody in detention', async () => {
    const casus = await signaal(zs);
    await bekend(zs, casus);
    expect(await als(zs, 'sanne').typt('dagbericht aan')).toContain('om 08:30');
    await zs.klok.vooruit('24-11-2026 08:30');
    expect(eigen('sanne')[0]).toMatch(new RegExp(`U wacht op een ander \\(1\\)\n${casus.code} · Afdeling A · .* · .*reclasseringswerker.*, ◷ vóór`));
    for (const woord of [casus.naam, casus.skn]) expect(eigen('sanne')[0]).not.toContain(woord);
  });

  test.each([['dagbericht 07:00', 'Berichten gaan alleen weg tussen 07:30 en 18:00.'], ['dagbericht 18:00', 'tussen 07:30 en 18:00'], ['dagbericht straks', 'Dat begrijp ik niet. Typ “dagbericht aan”'], ['dagbericht 25:00', 'Dat begrijp ik niet.']])('“%s” is refused', async (tekst, antwoord) => {
    expect(await als(zs, 'mehmet').typt(tekst)).toContain(antwoord);
  });

  test('is not for who has no role', async () => {
    expect(await als(zs, 'guus').typt('dagbericht aan')).toContain('U hebt nog geen rol in Samen starten.');
  });
});

test('“dagstaat” gives a button, also in a channel, and each who presses gets the own sheet', async () => {
  expect(await als(zs, 'mehmet').typt('dagstaat')).toContain('[Maak mijn dagstaat]');
  expect(await als(zs, 'mehmet').drukInChat('Maak mijn dagstaat')).toMatch(/\[Vandaag \(ma 23 nov\)\]\n\[Volgende werkdag \(di 24 nov\)\]/);
});
