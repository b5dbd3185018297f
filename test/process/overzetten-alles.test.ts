import { describe, expect, test } from 'vitest';
import { OVERDRACHTPUNTEN } from '../../src/domain/inzet.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { listGebeurtenissen } from '../../src/store/casussen.ts';
import { zetWerkOver } from '../../src/usecases/overzetten.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, onbekend, vastgelegd } from './stappen.ts';
import { TWEE_PIS } from './zuidhaven.ts';

let zs: Opstelling;
// Rachida works in the other PI, and takes over for afdeling C.
productPerBestand((begonnen) => {
  zs = begonnen;
}, { ...TWEE_PIS, rollen: [{ persoon: 'rachida', rol: 'reclasseringswerker', pi: 'noorderveen', afdeling: 'noorderveen-c' }] });

const id = (naam: string): PersoonId => naam as PersoonId;
const COLLEGA = 'Aan welke collega?';

/** A casus that Mehmet carries, in step 3, with a bijdrage of a colleague. */
async function metBijdrage(van: string): Promise<Zaak> {
  const casus = await signaal(zs, { einddatum: '2029-06-01' });
  await gedeeld(zs, casus);
  await vastgelegd(zs, casus, 'sanne', 'Ja', 'Aanvullende analyse');
  await als(zs, 'mehmet').druk(casus, 'Bevestig');
  const wijzig = await als(zs, 'mehmet').opent(casus, 'Wijzig bijdrage');
  expect(await wijzig.verzend('Geef door', { 'Aan wie?': van })).toContain('De bijdrage is doorgegeven.');
  return casus;
}

/** A closed casus of which an inzet of Lotte goes on. */
async function geslotenMetInzet(): Promise<Zaak> {
  const casus = await signaal(zs);
  await onbekend(zs, casus);
  await (await als(zs, 'sanne').opent(casus, 'Inzet toevoegen')).verzend('Voeg toe', { 'Waarvoor?': 'Toezicht na detentie', 'Wat wordt gevraagd? (één regel)': 'Toezicht voorbereiden', 'Wie voert het uit? (mag leeg)': 'Lotte Smit' });
  await als(zs, 'ingrid').druk(casus, 'Sluit de casus af', { 'Waarom sluit u de casus af?': 'Niets meer te delen' });
  expect((await zs.casus(casus.id)).fase).toBe('gesloten');
  return casus;
}

/** A casus that Mehmet offered to Lotte, with one point of the list done. */
async function aangeboden(): Promise<Zaak> {
  const casus = await signaal(zs);
  await als(zs, 'mehmet').druk(casus, 'Ik pak deze');
  await (await als(zs, 'mehmet').opent(casus, 'Draag casus over')).verzend('Begin de overdracht', { [COLLEGA]: 'Lotte Smit' });
  await als(zs, 'mehmet').druk(casus, `Vink af: ${OVERDRACHTPUNTEN.plan}`);
  return casus;
}

async function gedragen(): Promise<Zaak> {
  const casus = await signaal(zs, { afdeling: 'C', casemanager: 'Ruben Bakker' });
  await als(zs, 'lotte').druk(casus, 'Ik pak deze');
  return casus;
}

async function meldZiek(wie: string): Promise<void> {
  await als(zs, wie).typt('afwezig');
  await als(zs, wie).drukInChat('Meld afwezig', { 'Eerste dag': '2026-11-23', 'Waarom? (ziet niemand op de kaarten)': 'vrij of verlof' });
}

async function zetOver(naar: string, aantal: number): Promise<string> {
  await als(zs, 'marieke').typt('overzetten');
  return als(zs, 'marieke').drukInChat('Zet al het werk over', { 'Van wie?': `Lotte Smit (${aantal})`, 'Naar wie?': naar });
}

const telChat = (...mensen: readonly string[]): ReadonlyMap<string, number> => new Map(mensen.map((wie) => [wie, als(zs, wie).chat().length]));

describe('Lotte falls ill with work of every kind', () => {
  test('Marieke moves all of it to Rachida at once: each hears once, and nothing is left', async () => {
    const [eigen, bijdrage, inzet, overdracht] = [await gedragen(), await metBijdrage('Lotte Smit'), await geslotenMetInzet(), await aangeboden()];
    await meldZiek('lotte');
    expect(await als(zs, 'marieke').typt('gaten')).toContain('Lotte Smit (reclasseringswerker) is afwezig zonder waarneming. Open werk: 1 casus, 1 bijdrage, 1 inzet en 1 overdracht.');

    const toen = telChat('rachida', 'lotte', 'mehmet');
    const nieuw = (wie: string): readonly string[] => als(zs, wie).chat().slice(toen.get(wie));
    expect(await zetOver('Rachida Amrani', 4)).toContain('1 casus, 1 bijdrage, 1 inzet en 1 overdracht van Lotte Smit staan nu bij Rachida Amrani. Beiden hebben één bericht.');
    expect(nieuw('rachida')).toEqual([expect.stringMatching(/^Overgezet naar u \(4\)\n1 casus, 1 bijdrage, 1 inzet en 1 overdracht van Lotte Smit\./)]);
    for (const { code } of [eigen, bijdrage, inzet, overdracht]) expect(nieuw('rachida')[0]).toContain(code);
    expect(nieuw('lotte')).toEqual([expect.stringContaining('Uw leidinggevende heeft 1 casus, 1 bijdrage, 1 inzet en 1 overdracht van u overgezet naar Rachida Amrani.')]);
    // Who hands over must know with whom.
    expect(nieuw('mehmet')).toEqual([expect.stringContaining('Overdracht van Mehmet Yilmaz naar Rachida Amrani.')]);

    expect((await zs.casus(eigen.id)).reclasseringswerker?.naam).toBe('Rachida Amrani');
    expect((await zs.casus(bijdrage.id)).reclasseringswerker?.naam).toBe('Mehmet Yilmaz');
    expect((await zs.casus(bijdrage.id)).stap3?.bijdragen[0]?.eigenaar?.naam).toBe('Rachida Amrani');
    expect((await zs.casus(inzet.id)).inzet[0]?.eigenaar?.naam).toBe('Rachida Amrani');
    expect((await zs.casus(overdracht.id)).overdrachten[0]).toMatchObject({ naar: { wie: { naam: 'Rachida Amrani' } }, afgevinkt: [], stand: 'open' });
    expect(await als(zs, 'marieke').typt('gaten')).not.toContain('Lotte Smit');
    expect(await als(zs, 'lotte').typt('mijn werk')).not.toMatch(/ZS-\d{6}/);
    for (const zaak of [bijdrage, inzet]) expect(await als(zs, 'rachida').typt('mijn werk')).toContain(zaak.code);
    const audit = await zs.register.db.selectFrom('audit').select('casus').where('actie', '=', 'zetOver').where('resultaat', '=', 'gedaan').execute();
    expect(audit).toHaveLength(4);
  });

  test('what was offered goes back to Mehmet with a reason when he is who gets the work', async () => {
    const overdracht = await aangeboden();
    await meldZiek('lotte');
    expect(await zetOver('Mehmet Yilmaz', 1)).toContain('1 overdracht van Lotte Smit staat nu bij Mehmet Yilmaz.');
    expect(als(zs, 'mehmet').chat(overdracht).at(-1)).toMatch(/^Overgezet naar u \(1\)/);
    expect((await als(zs, 'mehmet').opent(overdracht, 'Draag casus over')).tekst).toContain('Lotte Smit stuurde de vorige overdracht terug: Het werk van deze collega is overgezet.');
  });

  test('a casus of an afdeling where the colleague does not work stays, a bijdrage there goes', async () => {
    const [eigen, bijdrage] = [await gedragen(), await metBijdrage('Lotte Smit')];
    const kaart = await zetOver('Daan Kuipers', 2);
    expect(kaart).toContain('1 bijdrage van Lotte Smit staat nu bij Daan Kuipers.');
    expect(kaart).toContain(`${eigen.code}: Daan Kuipers is geen reclasseringswerker op Afdeling C`);
    expect((await zs.casus(bijdrage.id)).stap3?.bijdragen[0]?.eigenaar?.naam).toBe('Daan Kuipers');
  });

  test('Mehmet finishes a bijdrage at that moment: it moved or it is finished, and the message counts what moved', async () => {
    const [een, ander] = [await metBijdrage('Lotte Smit'), await metBijdrage('Lotte Smit')];
    const dialoog = await als(zs, 'mehmet').opent(een, 'Bijdrage klaar');
    const [uitkomst] = await Promise.all([
      zetWerkOver(zs.product.omgeving, id('marieke'), { van: id('lotte'), naar: id('rachida'), sleutel: 'meteen' }),
      dialoog.verzend('Bijdrage is klaar', { 'Wat kwam eruit?': 'Kan bij zijn zus terecht' }),
    ]);
    await zs.rustig();
    if (!uitkomst.ok) return expect.unreachable();
    const verplaatst = (await listGebeurtenissen(zs.register.db, een.id)).some(({ type }, i, alle) => type === 'BijdrageDoorgegeven' && 'van' in (alle[i] ?? {}));
    expect((await zs.casus(een.id)).stap3?.bijdragen[0]).toMatchObject({ klaar: { door: { naam: 'Mehmet Yilmaz' } }, eigenaar: { naam: verplaatst ? 'Rachida Amrani' : 'Lotte Smit' } });
    expect(uitkomst.alWeg).toEqual(verplaatst ? [] : [een.code]);
    expect(uitkomst.werk.bijdragen).toBe(verplaatst ? 2 : 1);
    expect((await zs.casus(ander.id)).stap3?.bijdragen[0]?.eigenaar?.naam).toBe('Rachida Amrani');
    expect(als(zs, 'rachida').chat().at(-1)).toContain(`${verplaatst ? '2 bijdragen' : '1 bijdrage'} van Lotte Smit`);
  });

  test('finished just before, it is not moved and not counted, and says so', async () => {
    const een = await metBijdrage('Lotte Smit');
    await als(zs, 'marieke').typt('overzetten');
    await (await als(zs, 'mehmet').opent(een, 'Bijdrage klaar')).verzend('Bijdrage is klaar', { 'Wat kwam eruit?': 'Kan bij zijn zus terecht' });
    expect(await als(zs, 'marieke').drukInChat('Zet al het werk over', { 'Van wie?': 'Lotte Smit (1)', 'Naar wie?': 'Rachida Amrani' })).toContain('Lotte Smit heeft hier geen open werk (meer) dat u kunt overzetten.');
  });
});

test('a worker of another PI who owns a bijdrage finds the casus and finishes it, and sees nothing of it afterwards (B60)', async () => {
  const casus = await metBijdrage('Tom van Leeuwen');
  expect(als(zs, 'tom').chat(casus).at(-1)).toContain('bijdrage');
  expect(await als(zs, 'tom').typt('mijn werk')).toContain(casus.code);
  expect(await als(zs, 'tom').drukInChat('Toon voor mij')).toContain(casus.naam);
  await (await als(zs, 'tom').opentInChat('Bijdrage klaar')).verzend('Bijdrage is klaar', { 'Wat kwam eruit?': 'Past goed' });
  expect((await zs.casus(casus.id)).stap3?.bijdragen[0]?.klaar?.door.naam).toBe('Tom van Leeuwen');
  expect(await als(zs, 'tom').typt('mijn werk')).not.toContain(casus.code);
  expect(await als(zs, 'tom').typt(casus.code)).not.toContain(casus.naam);
});
