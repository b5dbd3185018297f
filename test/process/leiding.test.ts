import { describe, expect, test } from 'vitest';
import { afsprakenVan } from './agenda.ts';
import { als, inHetKanaal, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { geboekt } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const UITSTEL = (tot: string): Readonly<Record<string, string>> => ({ 'Waarom is uitstel nodig?': `Ziekte: tot ${tot}` });

describe('a manager whose help is asked', () => {
  test('assigns the casus from the reminder in the chat, and the colleague hears it', async () => {
    const casus = await signaal(zs);
    await zs.klok.vooruit('1-12-2026 09:00');
    await als(zs, 'marieke').drukInChat('Toon en los op');
    const melding = await (await als(zs, 'marieke').opentInChat('Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Reclasseringswerker', 'Aan wie?': 'Mehmet Yilmaz (reclasseringswerker)' });
    expect(melding).toContain('De casus is toegewezen. Uw collega heeft bericht.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Mehmet Yilmaz, reclasseringswerker');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('Casus aan u toegewezen');
  });

  test('cannot give a role to somebody who has not got it', async () => {
    const casus = await signaal(zs);
    expect(await (await als(zs, 'ingrid').opent(casus, 'Wijs toe')).verzend('Wijs de casus toe', { 'Welke rol?': 'Casemanager', 'Aan wie?': 'Mehmet Yilmaz (reclasseringswerker)' })).toContain('Deze collega is hier geen casemanager.');
    expect((await zs.casus(casus.id)).reclasseringswerker).toBeUndefined();
  });

  test('postpones for a chosen reason, always from the termijn, and not for ever', async () => {
    const casus = await signaal(zs);
    await (await als(zs, 'ingrid').opent(casus, 'Uitstel')).verzend('Geef uitstel', UITSTEL('do 3 dec'));
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór do 3 dec, nog 8 werkdagen');
    await zs.klok.vooruit('7-12-2026 09:00');
    await (await als(zs, 'marieke').opent(casus, 'Uitstel')).verzend('Geef uitstel', UITSTEL('do 10 dec'));
    expect(await inHetKanaal(zs, casus)).toContain('vóór do 10 dec, nog 3 werkdagen');
    expect((await als(zs, 'ingrid').opent(casus, 'Uitstel')).tekst).toContain('het uitstel is op. Doe de taak nu');
  });

  test('and postponing stops the reminders until the new termijn comes near', async () => {
    const casus = await signaal(zs);
    await (await als(zs, 'ingrid').opent(casus, 'Uitstel')).verzend('Geef uitstel', UITSTEL('do 3 dec'));
    await zs.klok.vooruit('30-11-2026 09:00');
    expect(als(zs, 'mehmet').chat(casus)).toEqual([]);
    await zs.klok.vooruit('1-12-2026 09:00');
    expect(als(zs, 'mehmet').chat(casus)).toEqual([expect.stringContaining('vóór do 3 dec (nog 2 werkdagen)')]);
  });

  test('closes with a reason: the booked meeting is cancelled, both hear it, and nothing reminds of it any more', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await als(zs, 'ingrid').druk(casus, 'Sluit de casus af', { 'Waarom sluit u de casus af?': 'Overgeplaatst' });
    expect(await inHetKanaal(zs, casus)).toContain('Afgesloten · ma 23 nov');
    expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).at(-1), wie).toMatch(/^(Casus afgesloten|Afspraak gaat niet door)/);
    const toen = als(zs, 'sanne').chat(casus).length;
    await zs.klok.vooruit('+10 werkdagen');
    expect(als(zs, 'sanne').chat(casus)).toHaveLength(toen);
    expect(await als(zs, 'ingrid').ziet(casus)).toContain('Reden van afsluiten: Overgeplaatst');
    expect(await inHetKanaal(zs, casus)).not.toContain('Overgeplaatst');
  });
});

test('who carries the casus may postpone too, but not close', async () => {
  const casus = await signaal(zs);
  await als(zs, 'mehmet').druk(casus, 'Ik pak deze');
  await (await als(zs, 'mehmet').opent(casus, 'Uitstel')).verzend('Geef uitstel', UITSTEL('do 3 dec'));
  expect(await inHetKanaal(zs, casus)).toContain('vóór do 3 dec');
  expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Sluit af]');
});

test("managers see how often and why work was postponed, counted, without a casus or a name", async () => {
  const [een, ander] = [await signaal(zs), await signaal(zs)];
  await (await als(zs, 'mehmet').opent(een, 'Uitstel')).verzend('Geef uitstel', UITSTEL('do 3 dec'));
  await (await als(zs, 'mehmet').opent(ander, 'Uitstel')).verzend('Geef uitstel', UITSTEL('do 3 dec'));
  const kaart = await als(zs, 'ingrid').typt('uitstel');
  expect(kaart).toContain('Uitstel sinds');
  expect(kaart).toContain('2 keer, samen 10 werkdagen');
  expect(kaart).not.toMatch(/ZS-|Mehmet/);
  expect(await als(zs, 'mehmet').typt('uitstel')).toContain('Dit is voor hoofd D&R en de unitmanager.');
});
