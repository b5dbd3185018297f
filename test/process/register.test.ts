import { describe, expect, test } from 'vitest';
import { afdelingsbordAntwoord, afdelingsbordVraag, afdelingslijstAntwoord, afdelingslijstVraag, mijnWerkAntwoord, mijnWerkVraag, screenAntwoord, screenlijstAntwoord, type AfdelingsbordAntwoord, type AfdelingslijstAntwoord, type MijnWerkAntwoord } from '../../src/api/register.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { wijzigAfspraak } from '../../src/usecases/afspraken.ts';
import { afdelingsbord, afdelingslijst } from '../../src/usecases/register/afdeling.ts';
import { mijnWerk } from '../../src/usecases/register/mijnwerk.ts';
import { afdelingen } from '../../src/usecases/register/plekken.ts';
import { screen, screenlijst } from '../../src/usecases/register/screenen.ts';
import { gelukt } from '../build/gelukt.ts';
import { productPerBestand } from './levensloop.ts';
import { als, signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, onbekend } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const A = 'noorderveen-a';
const wie = (naam: string): PersoonId => naam as PersoonId;

/** As the routes do: what comes in and what goes out both fit the contract. */
async function werk(naam: string, vraag: object = {}): Promise<MijnWerkAntwoord> {
  return mijnWerkAntwoord.parse(gelukt(await mijnWerk(zs.product.omgeving, wie(naam), mijnWerkVraag.parse(vraag))));
}
async function lijst(naam: string, vraag: object = {}): Promise<AfdelingslijstAntwoord> {
  return afdelingslijstAntwoord.parse(gelukt(await afdelingslijst(zs.product.omgeving, wie(naam), afdelingslijstVraag.parse({ afdeling: A, ...vraag }))));
}
async function bord(naam: string, vraag: object = {}): Promise<AfdelingsbordAntwoord> {
  return afdelingsbordAntwoord.parse(gelukt(await afdelingsbord(zs.product.omgeving, wie(naam), afdelingsbordVraag.parse({ afdeling: A, ...vraag }))));
}
const codes = (rijen: readonly { readonly code: string }[]): readonly string[] => rijen.map(({ code }) => code);
const audit = (actie: string) => zs.register.db.selectFrom('audit').select(['persoon', 'casus', 'herkomst', 'resultaat']).where('actie', '=', actie).orderBy('id').execute();

async function inBladzijden(naam: string, aantal: number): Promise<readonly string[]> {
  const gezien: string[] = [];
  for (let na: string | undefined; ; ) {
    const { rijen, volgende } = await werk(naam, { aantal, ...(na === undefined ? {} : { na }) });
    gezien.push(...codes(rijen));
    if (volgende === undefined) return gezien;
    na = volgende;
  }
}

describe('“Mijn werk” in the tab', () => {
  test('lists each casus once for the most urgent own taak, most urgent first, with what to do and until when', async () => {
    const gewoon = await signaal(zs, { einddatum: '' });
    const kort = await signaal(zs, { einddatum: '2026-11-27' });
    const klaar = await signaal(zs);
    await onbekend(zs, klaar);
    const { rijen, telling, tellingTekst, volgende } = await werk('mehmet');
    expect(codes(rijen)).toEqual([kort.code, gewoon.code]);
    expect(rijen[0]).toMatchObject({ naam: kort.naam, afdeling: 'Afdeling A', pi: 'PI Noorderveen', kolom: 'bekendheid', stapTekst: 'Stap 1 van 4 · bekendheid', wachtTekst: 'Sanne de Vries, casemanager, wacht hierop sinds ma 23 nov', taak: { soort: 'oordelen', wat: 'Beoordeel of de reclassering deze persoon kent (stap 1)', stand: 'bijna', klokTekst: 'vóór di 24 nov, nog 1 werkdag' } });
    expect([telling, tellingTekst, volgende]).toEqual([{ totaal: 2, laat: 0, vandaag: 0, meer: false }, '2 casussen', undefined]);
    expect((await werk('fatima')).rijen.map(({ code, taak }) => [code, taak.soort, taak.stand])).toEqual([[gewoon.code, 'aanvullen', 'bijzaak']]);
    expect(await werk('guus')).toMatchObject({ rijen: [], tellingTekst: 'geen casussen' });
    expect(await audit('mijnWerk')).toEqual([
      { persoon: 'mehmet', casus: null, herkomst: 'tab', resultaat: `2 van 2: ${kort.code} ${gewoon.code}` }, { persoon: 'fatima', casus: null, herkomst: 'tab', resultaat: `1 van 1: ${gewoon.code}` }, { persoon: 'guus', casus: null, herkomst: 'tab', resultaat: '0 van 0' },
    ]);
  });

  test('lets a manager who is asked because nobody else is there give the casus to somebody, instead of doing it', async () => {
    const zonderWerker = await signaal(zs, { afdeling: 'E' });
    expect((await werk('marieke')).rijen).toMatchObject([{ code: zonderWerker.code, taak: { soort: 'oordelen' }, actie: 'wijsToe' }]);
    await signaal(zs);
    expect((await werk('mehmet')).rijen).toMatchObject([{ actie: 'taak' }]);
  });

  test('says of a signal after office hours that somebody waits, and since when only once that day is there', async () => {
    await zs.klok.vooruit('23-11-2026 18:30');
    await signaal(zs);
    expect((await werk('mehmet')).rijen).toMatchObject([{ wachtTekst: 'Sanne de Vries, casemanager, wacht hierop' }]);
    await zs.klok.vooruit('24-11-2026 09:00');
    expect((await werk('mehmet')).rijen).toMatchObject([{ wachtTekst: 'Sanne de Vries, casemanager, wacht hierop sinds di 24 nov' }]);
  });

  test('comes in pages, each casus once, also while casussen come and go between two pages', async () => {
    const zaken: Zaak[] = [];
    for (let nummer = 0; nummer < 5; nummer += 1) zaken.push(await signaal(zs));
    const volgorde = await inBladzijden('mehmet', 2);
    expect([...volgorde].sort()).toEqual(codes(zaken).toSorted());
    const eerste = await werk('mehmet', { aantal: 2 });
    // Between the pages the first casus is judged, and one that is more urgent than all comes in.
    await onbekend(zs, zaken.find(({ code }) => code === volgorde[0]) ?? zaken[0] as Zaak);
    const spoed = await signaal(zs, { einddatum: '2026-11-27' });
    const tweede = await werk('mehmet', { aantal: 10, na: eerste.volgende });
    expect(codes(tweede.rijen)).toEqual(volgorde.slice(2));
    expect(codes((await werk('mehmet')).rijen)[0]).toBe(spoed.code);
    expect(await mijnWerk(zs.product.omgeving, wie('mehmet'), mijnWerkVraag.parse({ na: 'bladzijde-2' }))).toMatchObject({ code: 'invoer' });
  });

  test('is narrowed by step, by kind of taak, by afdeling, by what is late, and found by code or SKN and never by name', async () => {
    const [inA, inB] = [await signaal(zs), await signaal(zs, { afdeling: 'B' })];
    await gedeeld(zs, inA);
    expect(codes((await werk('mehmet', { kolom: 'bekendheid' })).rijen)).toEqual([inB.code]);
    expect(codes((await werk('mehmet', { afdeling: 'noorderveen-b' })).rijen)).toEqual([inB.code]);
    expect(codes((await werk('sanne', { soort: 'duiden' })).rijen)).toEqual([inA.code]);
    expect((await werk('mehmet', { laat: true })).rijen).toEqual([]);
    for (const zoek of [inB.code, inB.skn, inB.code.slice(3)]) expect(codes((await werk('mehmet', { zoek })).rijen), zoek).toEqual([inB.code]);
    expect((await werk('ruben', { zoek: inB.code })).rijen).toEqual([]);
    expect(await mijnWerk(zs.product.omgeving, wie('mehmet'), mijnWerkVraag.parse({ zoek: inB.naam }))).toMatchObject({ code: 'invoer', melding: 'Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.' });
    await zs.klok.vooruit('+5 werkdagen');
    expect((await werk('mehmet', { laat: true })).telling).toMatchObject({ laat: 1 });
    expect(codes((await werk('mehmet', { laat: true })).rijen)).toEqual([inB.code]);
  });

  test('of who is away is with the stand-in, who reads for whom it is', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    expect((await werk('ruben')).rijen).toEqual([]);
    await als(zs, 'sanne').typt('afwezig');
    await als(zs, 'sanne').drukInChat('Meld afwezig', { 'Eerste dag': '2026-11-23', 'Laatste dag (leeg: nog niet bekend)': '2026-11-27', 'Waarom? (ziet niemand op de kaarten)': 'ziek', 'Wie neemt waar? (mag leeg)': 'Ruben Bakker' });
    expect((await werk('ruben')).rijen).toMatchObject([{ code: casus.code, naam: casus.naam, voorTekst: 'Voor Sanne de Vries' }]);
    expect(codes((await werk('sanne')).rijen)).toEqual([casus.code]);
    await als(zs, 'sanne').typt('ik ben er weer');
    expect((await werk('ruben')).rijen).toEqual([]);
  });

  test('follows an afspraak of the PI that changed', async () => {
    const casus = await signaal(zs);
    expect((await werk('mehmet')).rijen[0]?.taak.termijn).toBe('2026-11-26');
    await wijzigAfspraak(zs.product.omgeving, { wie: wie('bart'), plek: { pi: (await zs.casus(casus.id)).pi }, sleutel: 'stap1Werkdagen', waarde: 1 });
    expect(await zs.register.db.selectFrom('taakregel').select('termijn').where('casus', '=', casus.id).where('taak', '=', 'oordelen').executeTakeFirstOrThrow()).toEqual({ termijn: '2026-11-24' });
    expect((await werk('mehmet')).rijen[0]?.taak).toMatchObject({ termijn: '2026-11-24', stand: 'bijna' });
  });

  test('shows what the casus says, also while a stored row is behind', async () => {
    const casus = await signaal(zs);
    await zs.register.db.updateTable('taakregel').set({ termijn: '2026-01-01' }).where('casus', '=', casus.id).execute();
    expect((await werk('mehmet')).rijen[0]?.taak.termijn).toBe('2026-11-26');
    expect((await werk('mehmet', { laat: true })).rijen).toEqual([]);
  });
});

describe('an afdeling in the tab', () => {
  test('lists its casussen most urgent first, with who is aan zet, who carries them and what is missing', async () => {
    const zonder = await signaal(zs, { casemanager: '' });
    const kort = await signaal(zs, { einddatum: '2026-11-27' });
    await signaal(zs, { afdeling: 'B' });
    await als(zs, 'mehmet').druk(kort, 'Ik pak deze');
    const { rijen, naam, piNaam, screent, gatTeksten, tellingTekst } = await lijst('sanne');
    expect([codes(rijen), naam, piNaam, screent, gatTeksten, tellingTekst]).toEqual([[kort.code, zonder.code], 'Afdeling A', 'PI Noorderveen', false, [], '2 casussen']);
    expect(rijen[0]).toMatchObject({ naam: kort.naam, casemanager: 'Sanne de Vries', reclasseringswerker: 'Mehmet Yilmaz', ikDraag: true, gaten: [], aanZet: { persoon: 'Mehmet Yilmaz', wieTekst: 'Mehmet Yilmaz, reclasseringswerker', vanMij: false, stand: 'bijna' } });
    expect(rijen[1]?.gaten.map(({ tekst }) => tekst)).toEqual(['Casemanager nog niet bekend', 'Nog niet opgepakt door een reclasseringswerker']);
    expect(codes((await lijst('sanne', { gaten: true })).rijen)).toEqual([zonder.code]);
    expect((await lijst('sanne', { laat: true })).rijen).toEqual([]);
    expect((await audit('afdelingslijst'))[0]).toEqual({ persoon: 'sanne', casus: null, herkomst: 'tab', resultaat: `2 van 2: ${kort.code} ${zonder.code}` });
  });

  test('goes by cursor, and its board says of each step how many there are and shows the first', async () => {
    for (let nummer = 0; nummer < 3; nummer += 1) await signaal(zs);
    const alles = codes((await lijst('mehmet')).rijen);
    const eerste = await lijst('mehmet', { aantal: 2 });
    expect([...codes(eerste.rijen), ...codes((await lijst('mehmet', { aantal: 2, na: eerste.volgende })).rijen)]).toEqual(alles);
    const [zaak] = [await signaal(zs)];
    await onbekend(zs, zaak);
    const { kolommen } = await bord('mehmet', { perKolom: 2 });
    expect(kolommen.filter(({ telling }) => telling.totaal > 0).map(({ kolom, naam, telling, rijen }) => [kolom, naam, telling.totaal, rijen.length])).toEqual([['bekendheid', 'Stap 1 · bekendheid', 3, 2], ['alert', 'Gestopt na stap 1', 1, 1]]);
    const stap1 = kolommen.find(({ kolom }) => kolom === 'bekendheid');
    expect(codes((await lijst('mehmet', { kolom: 'bekendheid', na: stap1?.volgende })).rijen)).toEqual(alles.slice(2));
  });

  test('shows names only to who may see them, and nothing to who works elsewhere', async () => {
    const casus = await signaal(zs);
    for (const naam of ['willem', 'bart']) {
      const { rijen } = await lijst(naam);
      expect(rijen).toMatchObject([{ code: casus.code, aanZet: { soort: 'oordelen' } }]);
      expect(JSON.stringify(rijen)).not.toContain(casus.naam);
      expect(JSON.stringify(rijen)).not.toContain(casus.skn);
    }
    expect((await audit('afdelingslijst'))[0]?.resultaat).toBe('0 van 1');
    for (const naam of ['rachida', 'guus', 'ruben']) expect(await afdelingslijst(zs.product.omgeving, wie(naam), afdelingslijstVraag.parse({ afdeling: A })), naam).toMatchObject({ code: 'magNiet' });
    expect((await werk('rachida')).rijen).toEqual([]);
    expect(gelukt(await afdelingen(zs.product.omgeving, wie('mehmet'))).afdelingen).toEqual([
      { id: A, naam: 'Afdeling A', pi: 'noorderveen', piNaam: 'PI Noorderveen', screent: true }, { id: 'noorderveen-b', naam: 'Afdeling B', pi: 'noorderveen', piNaam: 'PI Noorderveen', screent: true },
    ]);
    expect(gelukt(await afdelingen(zs.product.omgeving, wie('willem'))).afdelingen).toHaveLength(7);
  });

  test('says what the afdeling itself lacks', async () => {
    expect((await bord('ingrid', { afdeling: 'noorderveen-e' })).gatTeksten).toEqual(['Er is geen reclasseringswerker gekoppeld. Vraag de beheerder om iemand te koppelen.']);
  });

  test('says of a casus that it stands still, and of a carrier that nobody stands in', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    await als(zs, 'sanne').typt('afwezig');
    await als(zs, 'sanne').drukInChat('Meld afwezig', { 'Eerste dag': '2026-11-23', 'Laatste dag (leeg: nog niet bekend)': '', 'Waarom? (ziet niemand op de kaarten)': 'ziek' });
    const [rij] = (await lijst('ingrid', { gaten: true })).rijen;
    expect(rij?.gaten).toEqual([{ rol: 'casemanager', soort: 'afwezig', tekst: 'Sanne de Vries is afwezig, niemand neemt waar' }]);
    expect(rij?.aanZet?.wieTekst).toContain('Sanne de Vries (afwezig) · waarneming:');
    expect(rij?.stilstandTekst).toBeUndefined();
    await zs.klok.vooruit('+1 werkdag');
    expect((await lijst('ingrid')).rijen[0]?.stilstandTekst).toBe('1 werkdag na delen geen duiding');
  });
});

describe('batch screening in the tab', () => {
  test('records the choices for a reclasseringswerker of the afdeling, and gives the list as it is then', async () => {
    const [een, ander] = [await signaal(zs), await signaal(zs)];
    const { rijen, totaal } = screenlijstAntwoord.parse(gelukt(await screenlijst(zs.product.omgeving, wie('mehmet'), { afdeling: A })));
    expect([codes(rijen).toSorted(), totaal, rijen[0]?.verblijfTekst]).toEqual([codes([een, ander]).toSorted(), 2, 'langer dan 3 maanden']);
    const na = screenAntwoord.parse(gelukt(await screen(zs.product.omgeving, wie('mehmet'), { afdeling: A, regels: [{ code: een.code, keuze: 'nietBekend' }] })));
    expect([na.melding, na.mislukt, codes(na.lijst.rijen)]).toEqual(['1 vastgelegd.', [], [ander.code]]);
    expect((await zs.casus(een.id)).oordeel?.oordeel).toBe('nietBekend');
    for (const naam of ['sanne', 'lotte', 'guus']) {
      expect(await screenlijst(zs.product.omgeving, wie(naam), { afdeling: A }), naam).toMatchObject({ code: 'magNiet' });
      expect(await screen(zs.product.omgeving, wie(naam), { afdeling: A, regels: [{ code: ander.code, keuze: 'nietBekend' }] }), naam).toMatchObject({ code: 'magNiet' });
    }
    expect((await zs.casus(ander.id)).oordeel).toBeUndefined();
    await zs.rustig();
  });
});
