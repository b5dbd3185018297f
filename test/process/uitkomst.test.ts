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
    expect(als(zs, 'ingrid').chat(casus).at(-1)).toContain('Aan zet: hoofd D&R en unitmanager.');
    return casus;
  }

  test('the managers of both sides hear it and are aan zet, and nobody else decides', async () => {
    const casus = await oneens();
    for (const wie of ['ingrid', 'peter', 'marieke']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('Beslis samen: hoofd D&R en unitmanager.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: hoofd D&R en unitmanager');
    expect(await als(zs, 'sanne').ziet(casus)).not.toContain('[Lees beide standpunten en beslis]');
  });

  const AUDIT = 'bekijkVerschil';
  const verschil = async (wie: string, casus: Zaak): Promise<string> => (await als(zs, wie).opent(casus, 'Lees beide standpunten en beslis')).tekst;

  test('both views stand beside each other for the managers, in a window that Teams does not keep, and the look is noted', async () => {
    const casus = await oneens();
    const tekst = await verschil('ingrid', casus);
    expect(tekst).toContain('Sanne de Vries (PI): geen actieve bijdrage\nAlles loopt al via de gemeente');
    expect(tekst).toContain('Mehmet Yilmaz (reclassering): wel een actieve bijdrage\nEr is wel degelijk risico');
    expect(await als(zs, 'ingrid').ziet(casus)).not.toContain('wel degelijk risico');
    expect((await als(zs, 'sanne').opent(casus, 'Beide standpunten')).tekst).toContain('Er is wel degelijk risico');
    const regels = await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('actie', '=', AUDIT).orderBy('id').execute();
    expect(regels).toEqual([{ persoon: 'ingrid', resultaat: 'gezien' }, { persoon: 'sanne', resultaat: 'gezien' }]);
  });

  test('one manager decides with reasons, the other confirms in one tap; both who carry the casus hear it', async () => {
    const casus = await oneens();
    const venster = await als(zs, 'ingrid').opent(casus, 'Lees beide standpunten en beslis');
    expect(await venster.verzend('Leg besluit vast', { 'Actieve bijdrage aan het D&R-plan': 'Ja', 'Waarom?': 'Risico weegt zwaarder' })).toContain('Uw besluit is vastgelegd.');
    expect(await inHetKanaal(zs, casus)).toContain('Aan zet: unitmanager (reclassering)');
    expect(await inHetKanaal(zs, casus)).not.toContain('Risico weegt zwaarder');
    expect(als(zs, 'marieke').chat(casus).at(-1)).toContain('Bevestig het besluit over de bijdrage');
    await als(zs, 'marieke').druk(casus, 'Bevestig: wel een actieve bijdrage');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: reclassering draagt actief bij');
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('De reclassering draagt actief bij aan het D&R-plan.');
    expect((await zs.casus(casus.id)).duiding.conclusie).toMatchObject({ actieveRol: true, redenen: 'Risico weegt zwaarder', oneens: { reden: 'Er is wel degelijk risico', eerste: { actieveRol: false } } });
    // Nobody chose a bijdrage when one said no; the casemanager is asked for it now.
    expect((await zs.taken(casus.id)).map(({ soort }) => soort)).toContain('bijdrageKiezen');
  });

  test('two managers who differ leave it open, and both hear that', async () => {
    const casus = await oneens();
    for (const [wie, besluit] of [['ingrid', 'Ja'], ['marieke', 'Nee']] as const)
      await (await als(zs, wie).opent(casus, 'Lees beide standpunten en beslis')).verzend('Leg besluit vast', { 'Actieve bijdrage aan het D&R-plan': besluit, 'Waarom?': 'Zo denk ik erover' });
    expect(await inHetKanaal(zs, casus)).toContain('uw besluiten over de bijdrage verschillen');
    for (const wie of ['ingrid', 'peter']) expect(als(zs, wie).chat(casus).at(-1), wie).toContain('Besluiten verschillen');
    await als(zs, 'marieke').druk(casus, 'Bevestig: wel een actieve bijdrage');
    expect(await inHetKanaal(zs, casus)).toContain('Duiding: reclassering draagt actief bij');
  });

  test('confirmed by two people at once is settled once, and the second reads that it is done', async () => {
    const casus = await oneens();
    await (await als(zs, 'marieke').opent(casus, 'Lees beide standpunten en beslis')).verzend('Leg besluit vast', { 'Actieve bijdrage aan het D&R-plan': 'Nee', 'Waarom?': 'Er is al hulp' });
    await Promise.all([als(zs, 'ingrid').ziet(casus), als(zs, 'peter').ziet(casus)]);
    const beide = await Promise.all(['ingrid', 'peter'].map((wie) => als(zs, wie).drukSnel(casus, 'Bevestig: geen actieve bijdrage')));
    const teksten = beide.map((uitkomst) => JSON.stringify(uitkomst));
    expect(teksten.filter((tekst) => tekst.includes('Er is geen verschil van mening meer om over te beslissen.'))).toHaveLength(1);
    await zs.rustig();
    const types = (await zs.register.db.selectFrom('gebeurtenis').select('type').where('casus', '=', casus.id).execute()).map(({ type }) => type);
    expect(types.filter((type) => type === 'DuidingBesloten')).toHaveLength(1);
  });

  test('a place with a manager on one side only has it decided by that one', async () => {
    const casus = await oneens();
    await zs.register.db.deleteFrom('rol').where('rol', '=', 'unitmanager').where('pi', '=', 'noorderveen').execute();
    try {
      await (await als(zs, 'ingrid').opent(casus, 'Lees beide standpunten en beslis')).verzend('Leg besluit vast', { 'Actieve bijdrage aan het D&R-plan': 'Nee', 'Waarom?': 'Er is al hulp' });
      expect(await inHetKanaal(zs, casus)).toContain('Duiding: geen actieve bijdrage');
    } finally {
      await zs.register.db.insertInto('rol').values({ persoon: 'marieke', rol: 'unitmanager', pi: 'noorderveen', afdeling: null }).execute();
    }
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
