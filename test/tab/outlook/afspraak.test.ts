import { OfficeMockObject } from 'office-addin-mock';
import { ObjectData } from 'office-addin-mock/lib/objectData.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { maakAfspraakdienst, type Afspraakdienst, type Gevuld, type Keuze } from '../../../tab/src/outlook/dienst.ts';
import { koppeling } from '../../../tab/src/outlook/koppeling.ts';
import { maakBewaring } from '../../../tab/src/outlook/office/bewaren.ts';
import { openKader, type Kader } from '../../../tab/src/outlook/office/kader.ts';
import { maakOpstelling } from '../../../tab/src/outlook/office/opstellen.ts';
import { volgAfspraak } from '../../../tab/src/outlook/office/volgen.ts';
import { eenItem, nepOffice, type Nepitem } from './nepoffice.ts';
import { startServer, type Nepserver } from './nepserver.ts';

const MEHMET = 'mehmet.yilmaz@reclassering.example';
const OLAF = { displayName: 'Olaf', emailAddress: 'olaf@dji.example' };
const DUIDING_1: Keuze = { soort: 'duiding', casussen: ['c1'] };
const DUIDING_12: Keuze = { soort: 'duiding', casussen: ['c1', 'c2'] };
const uur = (item: Nepitem): string => `${new Date(item.begin).toISOString().slice(0, 16)} ${(item.einde - item.begin) / 60_000}`;

describe('an appointment in the making', () => {
  let server: Nepserver;
  beforeAll(async () => {
    server = await startServer();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  beforeEach(() => {
    server.gezien.length = 0;
    server.gekoppeld.clear();
    server.stuk.clear();
    server.invul = {};
    server.tijd = {};
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'Office');
    await server.stop();
  });

  /** The pane as it opens beside this item. */
  async function open(item: Nepitem): Promise<{ readonly dienst: Afspraakdienst; readonly kader: Kader; readonly compose: Office.AppointmentCompose }> {
    Object.assign(globalThis, { Office: new OfficeMockObject(Object.assign(new ObjectData(), nepOffice(item))) });
    const kader = await openKader(1_000);
    if (!kader.goed) return expect.unreachable(kader.melding);
    const staat = kader.waarde.item();
    if (staat.soort !== 'opstellen') return expect.unreachable(staat.soort);
    const dienst = maakAfspraakdienst({ opstelling: maakOpstelling(kader.waarde, staat.item), bewaring: maakBewaring(kader.waarde, staat.item), klant: server.klant });
    return { dienst, kader: kader.waarde, compose: staat.item };
  }
  async function vul(dienst: Afspraakdienst, keuze: Keuze): Promise<Gevuld> {
    const uitkomst = await dienst.vulEnKoppel(keuze);
    return uitkomst.goed ? uitkomst.waarde : expect.unreachable(uitkomst.melding);
  }
  const allesGoed = ({ stappen, koppel }: Gevuld): boolean => koppel.goed && stappen.every(({ uitkomst, overgeslagen }) => uitkomst.goed && overgeslagen === undefined);

  test('is filled for a casus, saved as a draft and linked by the id that the server knows', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    const gevuld = await vul(dienst, DUIDING_1);
    expect(allesGoed(gevuld)).toBe(true);
    expect(item).toMatchObject({ onderwerp: 'Duiding ZS-100001', verplicht: [{ emailAddress: MEHMET }], plekken: [{ id: 'PI Noorderveen, afdeling A', type: 'custom' }], categorieen: ['Samen starten'], gevoeligheid: 'private' });
    expect(item.tekst).toContain('<a href="https://samenstarten.example/casus/ZS-100001">');
    expect(uur(item)).toBe('2026-11-24T13:00 30');
    expect(server.gekoppeld).toEqual(new Map([['ews-id_1', ['c1']]]));
    expect(server.gezien.find(({ pad }) => pad === 'invulling')?.inhoud).toEqual({ soort: 'duiding', casussen: ['c1'] });
  });

  test('keeps codes and days with it, and nothing personal', async () => {
    const item = eenItem({ verplicht: [OLAF] });
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_12);
    expect(koppeling.parse(JSON.parse(item.eigenschappen['samenStarten'] ?? ''))).toEqual({ soort: 'duiding', codes: ['ZS-100001', 'ZS-100002'], casussen: ['c1', 'c2'], termijn: '2026-11-27', vorm: 'inDePI' });
    const alles = JSON.stringify(item.eigenschappen);
    expect(alles).not.toMatch(/mehmet|yilmaz|olaf|tabblad|noorderveen|gezamenlijk|@/i);
    expect(alles.length).toBeLessThan(2_500);
  });

  test('never asks Outlook more than three things at once', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    await Promise.all([vul(dienst, DUIDING_1), dienst.bekend(), dienst.wanneer(), dienst.wanneer(), dienst.bekend()]);
    expect(item.meesteTegelijk).toBe(3);
  });

  test('filled twice is filled once', async () => {
    const item = eenItem({ tekst: '<p>Neem de stukken mee.</p>' });
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_1);
    const eens = structuredClone({ ...item, gezien: [], luisteraars: {}, meesteTegelijk: 0 });
    await vul(dienst, DUIDING_1);
    expect({ ...item, gezien: [], luisteraars: {}, meesteTegelijk: 0 }).toEqual(eens);
  });

  test('filled anew for other casussen, keeps what the user wrote and asked', async () => {
    const item = eenItem({ onderwerp: 'Overleg', tekst: '<p>Neem de stukken mee.</p>', verplicht: [OLAF] });
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_1);
    expect(item.onderwerp).toBe('Duiding ZS-100001 · Overleg');
    item.tekst = item.tekst.replace('Gezamenlijke duiding', 'Gezamenlijke duiding</div><div>Eerst de ouders</div><div>');
    server.invul = { verplicht: [{ naam: 'Bram Bakker', adres: 'bram@reclassering.example' }], onderwerp: 'Duiding ZS-100003', tekst: 'Gezamenlijke duiding\n1. ZS-100003', locatie: 'PI Zuidhaven', duurMinuten: 45 };
    await vul(dienst, { soort: 'duiding', casussen: ['c3'] });
    expect(item).toMatchObject({ onderwerp: 'Duiding ZS-100003 · Overleg', verplicht: [OLAF, { emailAddress: 'bram@reclassering.example' }], plekken: [{ id: 'PI Zuidhaven' }] });
    expect(uur(item)).toBe('2026-11-24T13:00 45');
    expect(item.tekst).not.toContain('ZS-100001');
    expect(item.tekst.match(/Gezamenlijke duiding/g)).toHaveLength(1);
    expect(item.tekst).toContain('<p>Neem de stukken mee.</p>');
    expect(item.tekst).toContain('Eerst de ouders');
  });

  test('somebody who was asked already is not asked twice, and stays when the link goes', async () => {
    const item = eenItem({ optioneel: [{ displayName: 'M. Yilmaz', emailAddress: 'Mehmet.Yilmaz@reclassering.example' }] });
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_1);
    expect([item.verplicht, item.optioneel]).toMatchObject([[], [{ displayName: 'M. Yilmaz' }]]);
    expect((await dienst.maakLos()).goed).toBe(true);
    expect(item.optioneel).toMatchObject([{ displayName: 'M. Yilmaz' }]);
  });

  test('made loose, is as it was before, and the server holds nothing', async () => {
    const item = eenItem({ onderwerp: 'Overleg', tekst: '<p>Neem de stukken mee.</p>', verplicht: [OLAF], categorieen: ['Privé'], hoofdcategorieen: ['Privé'] });
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_12);
    expect((await dienst.maakLos()).goed).toBe(true);
    expect(item).toMatchObject({ onderwerp: 'Overleg', verplicht: [OLAF], optioneel: [], plekken: [], categorieen: ['Privé'], gevoeligheid: 'normal', eigenschappen: {} });
    expect(item.tekst.replace(/<div><br><\/div>/g, '')).toBe('<p>Neem de stukken mee.</p>');
    expect(server.gekoppeld.size).toBe(0);
  });

  test('is not made loose in Outlook as long as the server holds the link', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_1);
    server.stuk.add('loskoppelen');
    expect(await dienst.maakLos()).toMatchObject({ goed: false, melding: expect.stringContaining('Geen verbinding') as string });
    expect(item.onderwerp).toBe('Duiding ZS-100001');
    server.stuk.clear();
    expect((await dienst.maakLos()).goed).toBe(true);
    expect(item.onderwerp).toBe('');
  });

  test('opened again, is known, and filled anew by who opens it', async () => {
    const item = eenItem();
    await vul((await open(item)).dienst, DUIDING_1);
    const { dienst } = await open(item);
    expect(await dienst.bekend()).toMatchObject({ goed: true, waarde: { koppeling: { soort: 'duiding', casussen: ['c1'] } } });
    await vul(dienst, DUIDING_12);
    expect(item.tekst.match(/1\. ZS-100001/g)).toHaveLength(1);
    expect(item.onderwerp).toBe('Duiding ZS-100001, ZS-100002');
    expect(server.gekoppeld.get('ews-id_1')).toEqual(['c1', 'c2']);
  });

  test.each([['subject.setAsync', 'Onderwerp'], ['verplicht.addAsync', 'Genodigden'], ['body.prependAsync', 'Tekst'], ['enhancedLocation.addAsync', 'Locatie']])('where %s fails the rest is filled, and once more does it', async (aanroep, wat) => {
    const item = eenItem({ weigert: [aanroep], tekst: '<p>Neem de stukken mee.</p>' });
    const { dienst } = await open(item);
    const eerst = await vul(dienst, DUIDING_1);
    expect(eerst.stappen.filter(({ uitkomst }) => !uitkomst.goed).map((stap) => stap.wat)).toEqual([wat]);
    expect(eerst.koppel.goed).toBe(true);
    item.weigert = [];
    expect(allesGoed(await vul(dienst, DUIDING_1))).toBe(true);
    expect(item).toMatchObject({ onderwerp: 'Duiding ZS-100001', verplicht: [{ emailAddress: MEHMET }], plekken: [{ type: 'custom' }] });
    expect(item.tekst.match(/Gezamenlijke duiding/g)).toHaveLength(1);
  });

  test('a link that the server did not get is told, and made at the next try', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    server.stuk.add('koppelen');
    expect((await vul(dienst, DUIDING_1)).koppel).toMatchObject({ goed: false, melding: expect.stringContaining('Geen verbinding') as string });
    server.stuk.clear();
    expect((await vul(dienst, DUIDING_1)).koppel).toMatchObject({ goed: true, waarde: { stand: 'concept' } });
    expect(server.gekoppeld.get('ews-id_1')).toEqual(['c1']);
  });

  test('nothing is filled when the server does not say what', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    server.stuk.add('invulling');
    expect((await dienst.vulEnKoppel(DUIDING_1)).goed).toBe(false);
    expect(item).toMatchObject({ onderwerp: '', tekst: '', eigenschappen: {}, id: '' });
  });

  test('takes the room that is free then, and another one with another moment', async () => {
    const item = eenItem({ plekken: [{ id: 'eigen@dji.example', type: 'room' }] });
    const { dienst } = await open(item);
    server.invul = { ruimteNodig: true };
    await vul(dienst, DUIDING_1);
    expect(item.plekken.filter(({ type }) => type === 'room').map(({ id }) => id)).toEqual(['eigen@dji.example', 'spreekkamer2@dji.example']);
    expect(server.gezien.find(({ pad }) => pad === 'tijd')?.inhoud).toEqual({ soort: 'duiding', casussen: ['c1'], vorm: 'inDePI', dag: '2026-11-24', tijd: '14:00', duur: 30 });
    expect((await dienst.verzet({ ...DUIDING_1, vorm: 'inDePI' }, { dag: '2026-12-01', tijd: '09:15', duur: 45, wanneerTekst: '', vorm: 'inDePI', voorTermijn: true, reden: '', ruimte: { naam: 'Spreekkamer 1', adres: 'spreekkamer1@dji.example' } })).goed).toBe(true);
    expect(item.plekken.filter(({ type }) => type === 'room').map(({ id }) => id)).toEqual(['eigen@dji.example', 'spreekkamer1@dji.example']);
    expect(uur(item)).toBe('2026-12-01T08:15 45');
  });

  test('at a moment in another form is filled anew: without the place in the PI, and linked as online', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_1);
    server.invul = { vorm: 'online', locatie: undefined };
    const uitkomst = await dienst.verzet({ ...DUIDING_1, vorm: 'inDePI' }, { dag: '2026-12-01', tijd: '09:15', duur: 30, wanneerTekst: '', vorm: 'online', voorTermijn: true, reden: '' });
    expect(uitkomst).toMatchObject({ goed: true, waarde: { invulling: { vorm: 'online' }, koppel: { goed: true } } });
    expect(item.plekken).toEqual([]);
    expect(uur(item)).toBe('2026-12-01T08:15 30');
    expect(server.gezien.findLast(({ pad }) => pad === 'koppelen')?.inhoud).toMatchObject({ vorm: 'online' });
  });

  test('a length that the user chose stays when it is filled anew', async () => {
    const item = eenItem();
    const { dienst } = await open(item);
    await vul(dienst, DUIDING_1);
    item.einde = item.begin + 60 * 60_000;
    await vul(dienst, DUIDING_12);
    expect(uur(item)).toBe('2026-11-24T13:00 60');
  });

  test('an older Outlook fills what it can, and says what the user does', async () => {
    const item = eenItem({ versie: 5, hoofdcategorieen: ['Samen starten'] });
    const { dienst } = await open(item);
    server.invul = { ruimteNodig: true };
    const { stappen } = await vul(dienst, DUIDING_1);
    expect(stappen.every(({ uitkomst }) => uitkomst.goed)).toBe(true);
    expect(stappen.flatMap(({ overgeslagen }) => overgeslagen ?? [])).toEqual(['In deze Outlook boekt u de ruimte zelf: kies Spreekkamer 2 bij de locatie.', 'Deze Outlook kan geen categorie invullen.', expect.stringContaining('Privé')]);
    expect(item).toMatchObject({ onderwerp: 'Duiding ZS-100001', locatie: 'PI Noorderveen, afdeling A', categorieen: [], gevoeligheid: 'normal' });
    expect(item.gezien.some((naam) => naam.startsWith('enhancedLocation') || naam.startsWith('categories') || naam.startsWith('sensitivity'))).toBe(false);
  });

  test('a category that may not be made is left out, and nothing else is', async () => {
    const item = eenItem({ weigert: ['masterCategories.addAsync'] });
    const { dienst } = await open(item);
    const { stappen, koppel } = await vul(dienst, DUIDING_1);
    expect(stappen.find(({ wat }) => wat === 'Categorie')).toMatchObject({ uitkomst: { goed: true }, overgeslagen: expect.stringContaining('De categorie kon niet worden ingevuld') as string });
    expect(koppel.goed).toBe(true);
  });

  test('tells when its time or people change, until one stops listening', async () => {
    const item = eenItem();
    const { kader, compose, dienst } = await open(item);
    const gehoord = vi.fn();
    const stop = await volgAfspraak(kader, compose, gehoord);
    item.begin += 3_600_000;
    item.einde += 3_600_000;
    item.luisteraars['tijd']?.forEach((doe) => doe());
    expect(gehoord).toHaveBeenCalledTimes(1);
    expect(await dienst.wanneer()).toEqual({ goed: true, waarde: { dag: '2026-11-24', tijd: '15:00', duur: 30 } });
    stop();
    item.luisteraars['tijd']?.forEach((doe) => doe());
    expect(gehoord).toHaveBeenCalledTimes(1);
  });
});
