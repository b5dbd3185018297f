import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { als, inHetKanaal, signaal, type Zaak } from './mensen.ts';
import { begin, type Opstelling } from './opstelling.ts';
import { BIJDRAGEN, bekend, gedeeld, vastgelegd } from './stappen.ts';

let zs: Opstelling;
beforeAll(async () => {
  // The product does not book by itself here, so that a duiding can become late.
  zs = await begin({ afspraken: { zelfBoekenNaWerkdagen: null } });
});
beforeEach(() => zs.schoon());
afterAll(() => zs.stop());
afterEach(() => {
  expect(zs.gemeld).toEqual([]);
});

const UITKOMST = { 'Hoe hebt u overlegd?': 'per telefoon', 'Draagt de reclassering actief bij aan het D&R-plan?': 'Ja', 'Waarom? (één regel)': 'Hoog risico', [BIJDRAGEN]: 'Meedenken' } as const;
const ALLEEN = 'Leg voorlopig vast, zonder de ander';

/** Presses a button as long as it is on the card of this person. */
async function zolangErStaat(wie: string, casus: Zaak, knop: string): Promise<number> {
  for (let keer = 0; ; keer += 1) {
    if (!(await als(zs, wie).ziet(casus)).includes(`[${knop}]`)) return keer;
    await als(zs, wie).druk(casus, knop);
  }
}

describe('a voorlopige duiding', () => {
  test('is for the other side, and only when the duiding is three working days late', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('2-12-2026 09:00');
    expect(await als(zs, 'mehmet').ziet(casus)).not.toContain(ALLEEN);
    await zs.klok.vooruit('3-12-2026 09:00');
    expect(await inHetKanaal(zs, casus)).toContain('‼ 3 werkdagen te laat (ma 30 nov)');
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain(ALLEEN);
    expect(await als(zs, 'mehmet').ziet(casus)).toContain(ALLEEN);
  });

  test('is reviewed by the first side, who may confirm it', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await zs.klok.vooruit('3-12-2026 09:00');
    await als(zs, 'mehmet').druk(casus, ALLEEN, UITKOMST);
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: Sanne de Vries, casemanager\nBekijk de voorlopige duiding: bevestig die of zeg waarom niet\n◷ vóór di 8 dec, nog 3 werkdagen');
    expect(await als(zs, 'sanne').ziet(casus)).toContain('De ander legde dit alleen vast, omdat de duiding uitbleef.');
    await als(zs, 'sanne').druk(casus, 'Bevestig');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: reclassering draagt actief bij');
  });
});

describe('when the two do not agree', () => {
  async function oneens(): Promise<Zaak> {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'sanne', 'Nee');
    await als(zs, 'mehmet').druk(casus, 'Meld dat u het niet eens bent', { 'Waarom bent u het niet eens?': 'Er is wel degelijk risico' });
    return casus;
  }

  test('the managers of both sides hear it and are aan zet, and nobody else decides', async () => {
    const casus = await oneens();
    for (const wie of ['ingrid', 'peter', 'marieke']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('Beslis samen: hoofd D&R en unitmanager.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: hoofd D&R en unitmanager');
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('[Leg besluit vast]');
  });

  test('one manager records the decision, with reasons; both who carry the casus hear it', async () => {
    const casus = await oneens();
    expect(await als(zs, 'ingrid').druk(casus, 'Leg besluit vast', { 'Actieve bijdrage aan het D&R-plan': 'Ja' })).toContain('Schrijf in één regel waarom.');
    await als(zs, 'ingrid').druk(casus, 'Leg besluit vast', { 'Waarom? (één regel)': 'Risico weegt zwaarder' });
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: reclassering draagt actief bij');
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('De reclassering draagt actief bij aan het D&R-plan.');
    expect((await zs.casus(casus.id)).duiding.conclusie).toMatchObject({ actieveRol: true, redenen: 'Risico weegt zwaarder', oneens: { reden: 'Er is wel degelijk risico' } });
    // Nobody chose a bijdrage when one said no; the casemanager is asked for it now.
    expect((await zs.taken(casus.id)).map(({ soort }) => soort)).toContain('bijdrageKiezen');
  });
});

describe('a casus ends', () => {
  test('without an active role, once it is recorded', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await vastgelegd(zs, casus, 'mehmet', 'Nee');
    await als(zs, 'sanne').druk(casus, 'Bevestig');
    await zolangErStaat('mehmet', casus, 'Vink af');
    expect(await inHetKanaal(zs, casus)).toContain('Klaar · nog vast te leggen');
    await zolangErStaat('sanne', casus, 'Vink af');
    expect(await inHetKanaal(zs, casus)).toContain('Afgerond: geen actieve bijdrage van de reclassering');
  });

  test('of a stay of days, with a verdict and a warm handover instead of a duiding', async () => {
    const casus = await signaal(zs, { begindatum: '2026-11-22', einddatum: '2026-11-27' });
    expect(await inHetKanaal(zs, casus)).toContain('◷ vóór di 24 nov, nog 1 werkdag');
    await gedeeld(zs, casus);
    expect(await inHetKanaal(zs, casus)).toContain('Draag warm over: bel de casemanager en de begeleiding buiten');
    await zolangErStaat('mehmet', casus, 'Vink af');
    expect(await inHetKanaal(zs, casus)).toContain('Afgerond: warm overgedragen');
  });

  test('and can be opened again with a reason, after which the worker shares what is new', async () => {
    const casus = await signaal(zs);
    await bekend(zs, casus);
    await als(zs, 'ingrid').druk(casus, 'Sluit de casus af', { 'Waarom sluit u de casus af?': 'Naar een andere inrichting' });
    expect(await inHetKanaal(zs, casus)).toContain('Afgesloten · ma 23 nov');
    await als(zs, 'sanne').druk(casus, 'Heropen de casus', { 'Waarom heropent u de casus?': 'Terug uit het ziekenhuis' });
    expect(await inHetKanaal(zs, casus)).toContain('Stap 2 van 4 · informatie delen');
    expect(als(zs, 'mehmet').chat(casus).at(-1)).toContain('Casus heropend');
  });
});
