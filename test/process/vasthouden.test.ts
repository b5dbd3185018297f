import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { Afspraken } from '../../src/domain/afspraken.ts';
import { schrijfMoment } from '../../src/domain/schrijf.ts';
import { momentVan } from '../../src/tijd/amsterdam.ts';
import { afsprakenVan, bezet, vastgehoudenBij } from './agenda.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp, vastgelegd } from './stappen.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { ...TWEE_PIS, rollen: [{ persoon: 'ruben', rol: 'casemanager', pi: 'noorderveen', afdeling: 'noorderveen-a' }] });

const BEIDEN = ['sanne', 'mehmet'] as const;
/** Held in somebody's calendar, written as on a card: `di 24 nov 11:30`. */
function vast(naam: string): readonly string[] {
  return vastgehoudenBij(zs, naam).map(({ van }) => {
    const { datum, tijd } = momentVan(van);
    return schrijfMoment(datum, tijd);
  });
}
/** Proposed on the card of a casus, written the same way, in order of time. */
async function voorgesteld(casus: Zaak, wie = 'sanne'): Promise<readonly string[]> {
  return momentenOp(await als(zs, wie).ziet(casus)).map((titel) => titel.split(' · ')[0] ?? '');
}
async function inRegister(): Promise<number> {
  return (await zs.register.db.selectFrom('reservering').select('transactie').execute()).length;
}
async function nietsVast(): Promise<void> {
  for (const wie of [...BEIDEN, 'joris', 'rachida', 'ruben', 'lotte']) expect(vast(wie), wie).toEqual([]);
  expect(await inRegister()).toBe(0);
}
async function metAfspraken(afspraken: Partial<Afspraken>): Promise<void> {
  await zs.register.db.updateTable('pi').set({ afspraken: JSON.stringify(afspraken) }).where('id', '=', 'noorderveen').execute();
}
/** Shared, with moments proposed and held. */
async function voorstel(): Promise<Zaak> {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  expect(vast('sanne')).toHaveLength(3);
  return casus;
}

describe('while people choose', () => {
  test('the three moments are held in both calendars, as tentative', async () => {
    const casus = await voorstel();
    const momenten = await voorgesteld(casus);
    expect(momenten).toEqual(['di 24 nov 11:30', 'di 24 nov 14:30', 'do 26 nov 10:30']);
    for (const wie of BEIDEN) {
      expect(vast(wie), wie).toEqual(momenten);
      for (const een of vastgehoudenBij(zs, wie)) expect(een).toMatchObject({ subject: 'Vastgehouden: Samen starten', showAs: 'tentative', sensitivity: 'private', isReminderOn: false, attendees: [] });
    }
  });

  test('what is held says nothing about the person or the casus', async () => {
    const casus = await voorstel();
    for (const wie of BEIDEN) for (const geheim of [casus.naam, casus.skn, casus.code]) expect(JSON.stringify(vastgehoudenBij(zs, wie))).not.toContain(geheim);
  });

  test('a round of the sweep changes nothing', async () => {
    await voorstel();
    const eerst = BEIDEN.flatMap((wie) => vastgehoudenBij(zs, wie));
    await zs.ronde();
    expect(BEIDEN.flatMap((wie) => vastgehoudenBij(zs, wie))).toEqual(eerst);
  });

  test('nothing is held where the PI agreed on that, and what was held is released when it does', async () => {
    const casus = await voorstel();
    await metAfspraken({ momentenVasthouden: false });
    await zs.ronde();
    await nietsVast();
    await als(zs, 'sanne').druk(casus, 'Geen van deze');
    expect(await voorgesteld(casus)).toHaveLength(3);
    await nietsVast();
  });

  test('a calendar that takes nothing is passed over, the other is held', async () => {
    zs.graph.storing.geenToegang('mehmet@reclassering.example');
    const casus = await voorstel();
    expect(await voorgesteld(casus)).toHaveLength(3);
    expect(vast('mehmet')).toEqual([]);
    expect(await inRegister()).toBe(3);
  });
});

describe('what is held is released', () => {
  test('when a moment is chosen: only the meeting stands there', async () => {
    const casus = await voorstel();
    await als(zs, 'mehmet').druk(casus, 'di 24 nov 14:30 · in de PI');
    for (const wie of BEIDEN) expect(afsprakenVan(zs, casus, wie), wie).toHaveLength(1);
    await nietsVast();
  });

  test('but the chosen moment only once the meeting is booked, so that nobody else takes it', async () => {
    const casus = await voorstel();
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    zs.graph.storing.weiger(1000, 500);
    await als(zs, 'sanne').druk(casus, eerste);
    zs.graph.storing.herstel();
    zs.gemeld.length = 0;
    await sql`update pgboss.job set start_after = now() where state = 'retry' and name = 'reserveringen'`.execute(zs.register.db);
    await zs.rustig();
    for (const wie of BEIDEN) expect([vast(wie), afsprakenVan(zs, casus, wie)], wie).toEqual([['di 24 nov 11:30'], []]);
    await zs.opnieuw();
    for (const wie of BEIDEN) expect(afsprakenVan(zs, casus, wie), wie).toHaveLength(1);
    await nietsVast();
  });

  test('when the meeting could not be booked: the new moments are held instead', async () => {
    const casus = await voorstel();
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    for (const adres of ['sanne@dji.example', 'mehmet@reclassering.example']) zs.graph.storing.geenToegang(adres);
    await als(zs, 'sanne').druk(casus, eerste);
    zs.graph.storing.herstel();
    await zs.klok.vooruit('23-11-2026 10:00');
    for (const wie of BEIDEN) expect(vast(wie), wie).not.toContain('di 24 nov 11:30');
  });

  test('when none suits: the new moments are held instead', async () => {
    const casus = await voorstel();
    const eerst = await voorgesteld(casus);
    await als(zs, 'sanne').druk(casus, 'Geen van deze');
    const daarna = await voorgesteld(casus);
    for (const wie of BEIDEN) {
      expect(vast(wie), wie).toHaveLength(3);
      expect([...vast(wie)].sort(), wie).toEqual([...daarna].sort());
      expect(vast(wie).filter((moment) => eerst.includes(moment)), wie).toEqual([]);
    }
  });

  test('when the moments are made anew for another termijn: people are not busy for what was held for themselves', async () => {
    const casus = await voorstel();
    const eerst = await voorgesteld(casus);
    await (await als(zs, 'sanne').opent(casus, 'Overplaatsen')).verzend('Plaats over', { 'Waarheen?': 'PI Noorderveen, Afdeling B' });
    expect(await voorgesteld(casus)).toEqual(eerst);
    for (const wie of BEIDEN) expect(vast(wie), wie).toEqual(eerst);
    expect(await inRegister()).toBe(6);
  });

  test('when the casus moves to other people, whose calendars are held instead', async () => {
    const casus = await voorstel();
    await (await als(zs, 'fatima').opent(casus, 'Overplaatsen')).verzend('Plaats over', { 'Waarheen?': 'PI Zuidhaven, Afdeling 1' });
    for (const wie of BEIDEN) expect(vast(wie), wie).toEqual([]);
    const momenten = await voorgesteld(casus, 'joris');
    expect(momenten.length).toBeGreaterThan(0);
    for (const wie of ['joris', 'rachida']) expect([...vast(wie)].sort(), wie).toEqual([...momenten].sort());
  });

  test('when somebody else carries the casus', async () => {
    const casus = await voorstel();
    await (await als(zs, 'ingrid').opent(casus, 'Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Casemanager', 'Aan wie?': 'Ruben Bakker (casemanager)' });
    expect(vast('sanne')).toEqual([]);
    expect(vast('ruben')).toHaveLength(3);
    expect(vast('ruben')).toEqual(vast('mehmet'));
  });

  test('when the casus waits for the criminal case', async () => {
    const casus = await signaal(zs, { titel: 'preventief' });
    await gedeeld(zs, casus);
    expect(vast('sanne')).toHaveLength(3);
    await (await als(zs, 'sanne').opent(casus, 'Wacht op strafproces')).verzend('Laat de casus wachten');
    await nietsVast();
  });

  test('when it was discussed at the coffee machine', async () => {
    await vastgelegd(zs, await voorstel(), 'mehmet', 'Nee');
    await nietsVast();
  });

  test('when the person is released, or the signal was wrong', async () => {
    const [vrij, fout] = [await voorstel(), await signaal(zs)];
    await gedeeld(zs, fout);
    expect(vast('sanne')).toHaveLength(6);
    await (await als(zs, 'fatima').opent(vrij, 'Vertrokken')).verzend('Meld vertrek', { 'Waarom is de persoon weg?': 'vrijlating', 'Op welke dag?': '2026-11-23' });
    expect(vast('sanne')).toHaveLength(3);
    await (await als(zs, 'fatima').opent(fout, 'Signaal intrekken')).verzend('Trek signaal in', { 'Waarom trekt u het signaal in?': 'niet in deze PI', 'Al gedeeld': 'true' });
    await nietsVast();
  });

  test('when it is past, while the others stay', async () => {
    await metAfspraken({ zelfBoekenNaWerkdagen: null });
    await voorstel();
    await zs.klok.vooruit('25-11-2026 09:00');
    for (const wie of BEIDEN) expect(vast(wie), wie).toEqual(['do 26 nov 10:30']);
    expect(await inRegister()).toBe(2);
  });
});

describe('in step 3', () => {
  test('the moments of the trajectgesprek are held, and released once one is booked', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Ja', 'Deelname aan het trajectgesprek');
    await als(zs, 'mehmet').druk(casus, 'Bevestig');
    const momenten = await voorgesteld(casus);
    expect(momenten).toHaveLength(3);
    for (const wie of BEIDEN) expect([...vast(wie)].sort(), wie).toEqual([...momenten].sort());
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    await als(zs, 'sanne').druk(casus, eerste);
    await nietsVast();
  });
});

describe('when something breaks in between', () => {
  /** The first hold is made, but the product never hears of it. */
  async function eenAntwoordKwijt(): Promise<Zaak> {
    await metAfspraken({ momentenVasthouden: false });
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await metAfspraken({});
    zs.graph.storing.verliesAntwoord(1);
    await zs.register.db.transaction().execute((trx) => zs.product.omgeving.wachtrij.zet(trx, [{ soort: 'reserveringen', casus: casus.id }]));
    await zs.rustig();
    expect(zs.gemeld.splice(0).filter((wat) => wat.startsWith('effect reserveringen'))).toHaveLength(1);
    return casus;
  }

  test('an answer that got lost leads to no second hold', async () => {
    await eenAntwoordKwijt();
    await zs.opnieuw();
    for (const wie of BEIDEN) expect(vast(wie), wie).toHaveLength(3);
    expect(await inRegister()).toBe(6);
  });

  test('a hold of which the product never heard is released when it is turned down', async () => {
    const casus = await eenAntwoordKwijt();
    await vastgelegd(zs, casus, 'mehmet', 'Nee');
    await nietsVast();
  });

  test('what could not be released while Graph was down is released by the sweep, also when the queue gave it up', async () => {
    const casus = await voorstel();
    await metAfspraken({ zelfBoekenNaWerkdagen: null });
    zs.graph.storing.weiger(1000, 500);
    await vastgelegd(zs, casus, 'mehmet', 'Nee');
    expect(vast('sanne')).toHaveLength(3);
    await sql`delete from pgboss.job where name = 'reserveringen'`.execute(zs.register.db);
    zs.graph.storing.herstel();
    zs.gemeld.length = 0;
    await zs.ronde();
    await nietsVast();
  });

  test('a calendar that may not be changed any more stays noted, is asked at most once an hour, and is released when it may', async () => {
    const casus = await voorstel();
    zs.graph.storing.geenToegang('mehmet@reclassering.example');
    await vastgelegd(zs, casus, 'sanne', 'Nee');
    expect([vast('sanne'), vast('mehmet').length, await inRegister()]).toEqual([[], 3, 3]);
    await zs.ronde();
    const gevraagd = zs.graph.verzoeken().length;
    await zs.ronde();
    expect(zs.graph.verzoeken()).toHaveLength(gevraagd);
    zs.graph.storing.herstel();
    await zs.klok.vooruit('23-11-2026 10:30');
    await nietsVast();
  });
});

describe('what is held for one casus', () => {
  test('is not proposed for another of the same pair', async () => {
    const casussen = [await signaal(zs), await signaal(zs), await signaal(zs)];
    for (const casus of casussen) await gedeeld(zs, casus);
    const momenten = (await Promise.all(casussen.map((casus) => voorgesteld(casus)))).flat();
    expect(momenten).toHaveLength(9);
    expect(new Set(momenten).size).toBe(9);
    for (const wie of BEIDEN) expect([...vast(wie)].sort(), wie).toEqual([...momenten].sort());
  });

  test('gives way in full calendars, so that the next one is not pushed past its termijn', async () => {
    await bezet(zs, 'mehmet', '2026-11-23T00:00:00', '2026-11-24T11:30:00');
    await bezet(zs, 'mehmet', '2026-11-24T12:30:00', '2026-12-01T00:00:00');
    const casussen = [await signaal(zs), await signaal(zs), await signaal(zs)];
    for (const casus of casussen) await gedeeld(zs, casus);
    const eerste = await Promise.all(casussen.map(async (casus) => (await voorgesteld(casus))[0]));
    for (const moment of eerste) expect(moment).toMatch(/^di 24 nov (11:30|11:45|12:00|12:15)$/);
    expect(new Set(eerste).size).toBe(3);
  });

  test('is there no more once a choice was made: the other casus may have it', async () => {
    const een = await voorstel();
    await als(zs, 'sanne').druk(een, 'di 24 nov 11:30 · in de PI');
    const twee = await signaal(zs);
    await gedeeld(zs, twee);
    expect(await voorgesteld(twee)).toContain('di 24 nov 14:30');
  });
});
