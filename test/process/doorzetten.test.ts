import { describe, expect, test } from 'vitest';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

async function doorNaar(casus: Zaak, naar: string): Promise<string> {
  const venster = await als(zs, 'mehmet').opent(casus, 'Zet door naar andere organisatie');
  return venster.verzend('Zet door', { 'Welke organisatie kent deze persoon?': naar, 'Waarom? (één regel)': 'Toezicht loopt daar' });
}

describe('a casus that another organisation knows', () => {
  test('goes to its worker in the PI with the clock as it was, for everybody to see', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(await doorNaar(casus, 'SVG')).toContain('De casus is doorgezet.');
    const kanaal = await inHetKanaal(zs, casus);
    expect(kanaal).toContain('Organisatie: SVG · doorgezet di 24 nov door Mehmet Yilmaz (Reclassering Nederland)');
    expect(kanaal).toContain('reclasseringswerker, nog niet opgepakt (Lotte Smit)');
    expect(kanaal).toContain('◷ vóór do 26 nov, nog 2 werkdagen');
    expect(kanaal).not.toContain('Toezicht loopt daar');
    expect(als(zs, 'lotte').chat(casus).at(-1)).toContain('De casus is doorgezet naar SVG, door Mehmet Yilmaz. De termijn is niet veranderd.');
    expect(await als(zs, 'lotte').typt('mijn werk')).toContain(casus.code);
    expect(await als(zs, 'lotte').ziet(casus)).toContain('Waarom: Toezicht loopt daar');
    await als(zs, 'lotte').druk(casus, 'Leg vast: niet bekend');
    expect(await inHetKanaal(zs, casus)).toContain('niet bekend · Lotte Smit, SVG');
  });

  test('is no longer for who handed it on, who reads for whom it is', async () => {
    const casus = await signaal(zs);
    await doorNaar(casus, 'SVG');
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('Deze casus is voor SVG.');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Leg vast: niet bekend]');
    expect((await zs.casus(casus.id)).reclasseringswerker).toBeUndefined();
  });

  test('is sent back once; then the unitmanager decides', async () => {
    const casus = await signaal(zs);
    await doorNaar(casus, 'SVG');
    await (await als(zs, 'lotte').opent(casus, 'Stuur terug')).verzend('Stuur de casus terug', { 'Waarom stuurt u de casus terug?': 'Toezicht is gesloten' });
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('De casus is teruggestuurd door Lotte Smit.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker');
    expect(await doorNaar(casus, 'SVG')).toContain('De unitmanager beslist nu welke organisatie hem doet.');
    await (await als(zs, 'marieke').opent(casus, 'Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Reclasseringswerker', 'Aan wie?': 'Mehmet Yilmaz (reclasseringswerker)' });
    expect(await als(zs, 'mehmet').ziet(casus)).toContain('[Leg vast: niet bekend]');
  });

  test('of which nobody works in the PI comes to the unitmanager as a gap', async () => {
    await zs.register.db.deleteFrom('rol').where('persoon', '=', 'daan').execute();
    const casus = await signaal(zs);
    await doorNaar(casus, 'Leger des Heils');
    expect(als(zs, 'marieke').chat(casus).at(-1)).toContain('Er is hier nog niemand van Leger des Heils. Wijs de casus toe, of vraag de beheerder om iemand te koppelen.');
    expect(als(zs, 'ingrid').chat(casus)).toEqual([]);
    await (await als(zs, 'marieke').opent(casus, 'Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Reclasseringswerker', 'Aan wie?': 'Mehmet Yilmaz (reclasseringswerker)' });
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker');
  });
});
