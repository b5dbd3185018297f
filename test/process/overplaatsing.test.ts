import { describe, expect, test } from 'vitest';
import { afsprakenVan } from './agenda.ts';
import { alInKanaal, als, inHetKanaal, plek, signaal, type Zaak } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { geboekt, gedeeld } from './stappen.ts';
import { KANAAL_NOORD, KANAAL_ZUID, TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { ...TWEE_PIS, opSchijf: true });

async function plaatsOver(wie: string, zaak: Zaak, waarheen: string): Promise<string> {
  return (await als(zs, wie).opent(zaak, 'Overplaatsen')).verzend('Plaats over', { 'Waarheen?': waarheen });
}
const titels = (wie: string, zaak: Zaak): readonly string[] => als(zs, wie).chat(zaak).map((tekst) => tekst.split('\n')[0] ?? '');

describe('a transfer to another prison', () => {
  test('moves the casus in the middle of the duiding: meeting cancelled, new card, and a line where the old one was', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    expect(await plaatsOver('fatima', casus, 'PI Zuidhaven, Afdeling 1')).toBe('De casus is overgeplaatst. Oude en nieuwe collega’s hebben bericht.');
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
    expect(afsprakenVan(zs, casus, 'mehmet')).toEqual([]);
    expect(await plek(zs, casus)).toMatchObject({ kanaal: KANAAL_ZUID });
    expect(await inHetKanaal(zs, casus)).toContain('Overgeplaatst op ma 23 nov uit PI Noorderveen, Afdeling A. De termijn is daarom later; de norm was ma 30 nov.');
    expect(await inHetKanaal(zs, casus)).toContain('vóór wo 2 dec');
    expect(alInKanaal(zs, KANAAL_NOORD).filter((tekst) => tekst.includes(casus.code))).toEqual([`${casus.code}\n${casus.code} is overgeplaatst naar PI Zuidhaven, Afdeling 1.`]);
  });

  test('tells old and new people once, each what it means for them', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await plaatsOver('fatima', casus, 'PI Zuidhaven, Afdeling 1');
    for (const wie of ['sanne', 'mehmet']) {
      expect(titels(wie, casus).filter((titel) => titel.startsWith('Casus overgeplaatst')), wie).toHaveLength(1);
      expect(titels(wie, casus), wie).not.toContain(`Afspraak gaat niet door · ${casus.code}`);
    }
    for (const wie of ['joris', 'rachida']) expect(titels(wie, casus)[0], wie).toBe(`Overgeplaatst naar PI Zuidhaven, Afdeling 1 · ${casus.code}`);
  });

  test('shows the person to the new people with everything that was shared, and no longer to the old ones', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await plaatsOver('sanne', casus, 'PI Zuidhaven, Afdeling 1');
    expect(await als(zs, 'joris').ziet(casus)).toContain(casus.naam);
    expect((await zs.casus(casus.id)).informatie).toHaveLength(1);
    for (const wie of ['sanne', 'mehmet']) {
      const kaart = await als(zs, wie).drukInChat('Toon voor mij');
      expect(kaart, wie).not.toContain(casus.naam);
    }
    for (const wie of ['sanne', 'ingrid']) expect(await als(zs, wie).typt(`zoek ${casus.code}`), wie).toContain('Niets gevonden.');
    expect(await als(zs, 'joris').typt(`zoek ${casus.code}`)).toContain(casus.code);
  });

  test('finds new moments in the calendars of the new people', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await plaatsOver('fatima', casus, 'PI Zuidhaven, Afdeling 1');
    expect(await als(zs, 'joris').ziet(casus)).toContain('de termijn van wo 2 dec');
    expect(await als(zs, 'joris').ziet(casus)).toMatch(/\[(ma|do) \d+ \w+ \d\d:\d\d · in de PI\]/);
  });

  test('keeps nothing about the person in Teams or Exchange', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await plaatsOver('fatima', casus, 'PI Zuidhaven, Afdeling 1');
    const bewaard = await zs.bewaard();
    for (const geheim of [casus.naam, casus.skn]) expect(bewaard).not.toContain(geheim);
  });

  test('to an afdeling that has no channel takes the old card away and waits; it is posted where one comes', async () => {
    const casus = await signaal(zs);
    await plaatsOver('fatima', casus, 'PI Zuidhaven, Afdeling 2');
    // The General channel of the team holds it meanwhile.
    expect(await inHetKanaal(zs, casus)).toContain('Afdeling 2 heeft nog geen eigen kanaal.');
    expect(alInKanaal(zs, KANAAL_NOORD).filter((tekst) => tekst.includes(casus.code))).toHaveLength(1);
  });

  test('is in the audit, and not possible for the reclassering or for who has no role', async () => {
    const casus = await signaal(zs);
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain('[Overplaatsen]');
    await plaatsOver('sanne', casus, 'PI Zuidhaven, Afdeling 1');
    const regels = await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('casus', '=', casus.id).where('actie', '=', 'plaatsOver').execute();
    expect(regels).toEqual([{ persoon: 'sanne', resultaat: 'gedaan' }]);
  });
});

describe('a transfer inside the prison', () => {
  test('keeps who is linked to the new afdeling, and the meeting with them', async () => {
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    await plaatsOver('sanne', casus, 'PI Noorderveen, Afdeling B');
    expect(await zs.casus(casus.id)).toMatchObject({ afdeling: 'noorderveen-b', casemanager: { persoon: 'sanne' }, reclasseringswerker: { persoon: 'mehmet' } });
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
  });

  test('makes the proposed moments anew, because they name the termijn that moved', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await als(zs, 'sanne').ziet(casus)).toContain('vóór de termijn van ma 30 nov');
    await plaatsOver('sanne', casus, 'PI Noorderveen, Afdeling B');
    const kaart = await als(zs, 'sanne').ziet(casus);
    expect(kaart).toContain('vóór de termijn van wo 2 dec');
    expect(kaart).not.toContain('vóór de termijn van ma 30 nov');
    expect((await zs.casus(casus.id)).duiding.nietOp).toEqual([]);
  });

  test('gives it to the people of the new afdeling otherwise', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await plaatsOver('sanne', casus, 'PI Noorderveen, Afdeling C');
    const na = await zs.casus(casus.id);
    expect([na.casemanager, na.reclasseringswerker]).toEqual([undefined, undefined]);
    expect(titels('ruben', casus)[0]).toBe(`Overgeplaatst naar PI Noorderveen, Afdeling C · ${casus.code}`);
    expect(titels('lotte', casus)[0]).toBe(`Overgeplaatst naar PI Noorderveen, Afdeling C · ${casus.code}`);
  });
});

describe('a new signal for the same detention', () => {
  test('that names another prison moves the casus by itself', async () => {
    const casus = await signaal(zs);
    const weer = await signaal(zs, { skn: casus.skn, naam: casus.naam, pi: 'Zuidhaven', afdeling: '1', casemanager: 'Joris Vermeer' });
    expect(weer.code).toBe(casus.code);
    expect(await zs.casus(casus.id)).toMatchObject({ pi: 'zuidhaven', afdeling: 'zuidhaven-1', casemanager: { persoon: 'joris' } });
    expect(await plek(zs, casus)).toMatchObject({ kanaal: KANAAL_ZUID });
    expect(titels('sanne', casus)).toContain(`Casus overgeplaatst · ${casus.code}`);
  });

  test('sent once more moves nothing', async () => {
    const casus = await signaal(zs);
    const verhuisd = { skn: casus.skn, naam: casus.naam, afdeling: 'B' };
    await signaal(zs, verhuisd);
    await signaal(zs, verhuisd);
    const feiten = await zs.register.db.selectFrom('gebeurtenis').select('type').where('casus', '=', casus.id).where('type', '=', 'Overgeplaatst').execute();
    expect(feiten).toHaveLength(1);
  });
});

test('two who move the casus at once: the second is told that it is not theirs any more', async () => {
  const casus = await signaal(zs);
  const [een, twee] = [await als(zs, 'fatima').opent(casus, 'Overplaatsen'), await als(zs, 'sanne').opent(casus, 'Overplaatsen')];
  await een.verzend('Plaats over', { 'Waarheen?': 'PI Zuidhaven, Afdeling 1' });
  expect(await twee.verzend('Plaats over', { 'Waarheen?': 'PI Noorderveen, Afdeling B' })).toContain('U hebt geen rol bij deze casus.');
  expect(await zs.casus(casus.id)).toMatchObject({ pi: 'zuidhaven' });
});

test('to a prison outside Samen starten the casus ends, after the warm handover', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  await plaatsOver('sanne', casus, 'Inrichting zonder Samen starten');
  expect(await inHetKanaal(zs, casus)).toContain('Vertrokken · nog over te dragen');
  await als(zs, 'mehmet').druk(casus, 'Vink af');
  expect(await inHetKanaal(zs, casus)).toContain('Gesloten: overgeplaatst buiten Samen starten');
});
