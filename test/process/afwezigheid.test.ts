import { describe, expect, test } from 'vitest';
import { schrijfMoment } from '../../src/domain/schrijf.ts';
import { als, inHetKanaal, onderDeKaart, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { afspraken: { zelfBoekenNaWerkdagen: null } });

const DAGEN = { 'Eerste dag': '2026-11-23', 'Laatste dag (leeg: nog niet bekend)': '2026-11-27', 'Waarom? (ziet niemand op de kaarten)': 'ziek' } as const;
const MET_RUBEN = { ...DAGEN, 'Wie neemt waar? (mag leeg)': 'Ruben Bakker' } as const;

async function meldt(wie: string, invoer: Readonly<Record<string, string>>): Promise<string> {
  await als(zs, wie).typt('afwezig');
  return als(zs, wie).drukInChat('Meld afwezig', invoer);
}

describe('Sanne is away until Friday, and Ruben stands in', () => {
  test('the card says it to everybody, and not why', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect(await meldt('sanne', MET_RUBEN)).toContain('Sanne de Vries is afwezig van ma 23 nov t/m vr 27 nov.');
    const kaart = await inHetKanaal(zs, casus);
    expect(kaart).toContain('Aan zet: Sanne de Vries (afwezig t/m vr 27 nov) · waarneming: Ruben Bakker');
    expect(kaart).not.toContain('ziek');
    await zs.klok.vooruit('28-11-2026 09:00');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Sanne de Vries, casemanager');
  });

  test('reminders, notices and “mijn werk” go to him', async () => {
    const casus = await signaal(zs);
    await meldt('sanne', MET_RUBEN);
    expect(als(zs, 'ruben').chat().at(-1)).toContain('U neemt waar voor Sanne de Vries, van ma 23 nov t/m vr 27 nov.');
    await gedeeld(zs, casus);
    const sannes = als(zs, 'sanne').chat(casus).length;
    expect(als(zs, 'ruben').chat(casus).join()).toContain('Kies een moment voor de duiding');
    expect(await als(zs, 'ruben').typt('mijn werk')).toContain(casus.code);
    await zs.klok.vooruit('26-11-2026 09:00');
    expect(als(zs, 'ruben').chat(casus).at(-1)).toContain('De duiding van');
    expect((await onderDeKaart(zs, casus)).at(-1)).toContain('<at>Ruben Bakker</at>');
    expect(als(zs, 'sanne').chat(casus)).toHaveLength(sannes);
  });

  test('he acts on the casus, and it stays hers', async () => {
    const casus = await signaal(zs);
    await meldt('sanne', MET_RUBEN);
    await gedeeld(zs, casus);
    const [eerste = ''] = momentenOp(await als(zs, 'ruben').ziet(casus));
    expect(await als(zs, 'ruben').druk(casus, eerste)).toContain('Gekozen.');
    expect((await zs.casus(casus.id)).casemanager?.naam).toBe('Sanne de Vries');
    await zs.klok.vooruit('30-11-2026 09:00');
    expect(await als(zs, 'ruben').ziet(casus)).not.toContain(casus.naam);
  });

  test('“ik ben er weer” ends it, and she hears everything herself again', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await meldt('sanne', MET_RUBEN);
    expect(await als(zs, 'sanne').typt('ik ben er weer')).toContain('Welkom terug.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Sanne de Vries, casemanager');
    expect(await als(zs, 'ruben').typt('mijn werk')).not.toContain(casus.code);
    expect(await als(zs, 'sanne').typt('ik ben er weer')).toContain('U staat niet als afwezig');
  });
});

describe('somebody who is away without a stand-in', () => {
  test('is shown as such; the managers of that side get what was for them', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await meldt('sanne', DAGEN);
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Sanne de Vries (afwezig t/m vr 27 nov) · waarneming: Ingrid Mulder of Peter Visser');
    await zs.klok.vooruit('26-11-2026 09:00');
    expect(als(zs, 'ingrid').chat(casus).join()).toContain('De duiding van');
    expect(als(zs, 'marieke').chat(casus)).toEqual([]);
  });

  test('is not planned for on those days, and moments already proposed on them are looked for anew', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const eerst = (await zs.casus(casus.id)).duiding.voorstellen;
    expect(eerst.some(({ start }) => start.datum <= '2026-11-27')).toBe(true);
    await meldt('sanne', DAGEN);
    const nieuw = (await zs.casus(casus.id)).duiding.voorstellen;
    expect(nieuw.length).toBeGreaterThan(0);
    for (const { start } of nieuw) expect(start.datum > '2026-11-27', schrijfMoment(start.datum, start.tijd)).toBe(true);
  });
});

test('a duiding that stands in the calendars on those days stays, and the card says which', async () => {
  const casus = await signaal(zs);
  await geboekt(zs, casus);
  const { moment } = (await zs.casus(casus.id)).duiding;
  expect(moment && moment.start.datum <= '2026-11-27').toBe(true);
  expect(await meldt('sanne', MET_RUBEN)).toContain(`Let op: op deze dagen staat al overleg in de agenda’s (${casus.code}).`);
  expect((await zs.casus(casus.id)).duiding.moment).toEqual(moment);
});

describe('the form', () => {
  test('refuses what cannot be, and keeps what was filled in', async () => {
    const kaart = await meldt('sanne', { ...MET_RUBEN, 'Laatste dag (leeg: nog niet bekend)': '2026-11-20' });
    expect(kaart).toContain('De laatste dag ligt vóór de eerste dag.');
    await meldt('ruben', DAGEN);
    expect(await meldt('sanne', MET_RUBEN)).toContain('Ruben Bakker is zelf afwezig vanaf ma 23 nov t/m vr 27 nov. Kies iemand anders.');
  });

  test('lets a manager fill it in for the own team, and nobody for a stranger', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await meldt('ingrid', { ...MET_RUBEN, 'Wie is er afwezig?': 'Sanne de Vries' });
    expect(await inHetKanaal(zs, casus)).toContain('waarneming: Ruben Bakker');
    expect(await als(zs, 'marieke').typt('afwezig')).not.toContain('Sanne de Vries');
    expect(await als(zs, 'guus').typt('afwezig')).not.toContain('Wie is er afwezig?');
    const stiekem = await zs.teams.verstuur.druk(als(zs, 'marieke').object, await laatsteFormulier('marieke'), { titel: 'Meld afwezig' }, { in_persoon: 'sanne', in_van: '2026-11-23', in_reden: 'vrij' });
    expect(JSON.stringify(stiekem)).toContain('U kunt alleen uzelf afwezig melden');
  });
});

async function laatsteFormulier(wie: string): Promise<string> {
  const { object } = als(zs, wie);
  await als(zs, wie).typt('afwezig');
  return zs.teams.berichten(zs.teams.chatVan(object), object).at(-1)?.id ?? '';
}
