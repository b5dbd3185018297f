import { beforeEach, describe, expect, test } from 'vitest';
import type { PiId } from '../../src/domain/casus.ts';
import { schrijfProgramma } from '../../src/domain/roosterinvoer.ts';
import type { Json } from '../../src/local/teams/soorten.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { listMdos, listProgrammas, listRuimtes } from '../../src/store/rooster.ts';
import { leesKaart } from './kaart.ts';
import { als, alInKanaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';

const PI = 'noorderveen' as PiId;

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});
/** The schedule of the example again. */
beforeEach(async () => {
  const { db } = zs.register;
  for (const tabel of ['mdo', 'programma', 'ruimte'] as const) await db.deleteFrom(tabel).execute();
  await bewaarOrganisatie(db, { ...VOORBEELD, pis: [] });
});

const audit = () => zs.register.db.selectFrom('audit').select(['persoon', 'actie', 'resultaat']).where('actie', 'like', 'rooster:%').orderBy('id').execute();
const urenVan = async (afdeling: string): Promise<string | undefined> => {
  const programma = (await listProgrammas(zs.register.db, PI)).find((een) => een.afdeling === `noorderveen-${afdeling}`);
  return programma === undefined ? undefined : schrijfProgramma(programma.vakken);
};

/** Presses a button by its verb, as somebody could who copied one; what the answer says. */
async function stiekem(wie: string, verb: string, data: Readonly<Record<string, string>>): Promise<string> {
  const antwoord = await zs.teams.verstuur.invoke(als(zs, wie).object, zs.teams.chatVan(als(zs, wie).object), { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } });
  if (!antwoord.bereikt) throw new RangeError(JSON.stringify(antwoord));
  const { value } = antwoord.body as { readonly value: unknown };
  return typeof value === 'string' ? value : leesKaart(value as Json);
}

/** Opens a form from the schedule. */
async function open(wie: string, knop: string, keuze: Readonly<Record<string, string>> = {}): Promise<string> {
  await als(zs, wie).typt('rooster');
  return als(zs, wie).drukInChat(knop, keuze);
}

describe('“rooster” typed by', () => {
  test.each(['sanne', 'mehmet', 'marieke'])('%s shows the hours and rooms of the PI, and why they can’t be changed', async (wie) => {
    const kaart = await als(zs, wie).typt('rooster');
    expect(kaart).toContain('Rooster · PI Noorderveen');
    expect(kaart).toContain('Afdeling B: Maandag t/m vrijdag 13:30–16:00');
    expect(kaart).toContain('Donderdag 13:00–16:00, elke week · hele inrichting · Vergaderzaal');
    expect(kaart).toContain('Spreekkamer 1: 4 plaatsen');
    expect(kaart).toContain('Alleen hoofd D&R en de beheerder van deze inrichting wijzigen het rooster. Klopt er iets niet? Vraag Ingrid Mulder of Peter Visser.');
    expect(kaart).not.toContain('[Wijzig');
  });

  test('somebody of two PIs shows the one that is named, chosen, or of the channel', async () => {
    expect(await als(zs, 'marieke').typt('rooster zuidhaven')).toContain('Rooster · PI Zuidhaven');
    expect(await als(zs, 'marieke').drukInChat('Toon rooster', { Inrichting: 'PI Noorderveen' })).toContain('Rooster · PI Noorderveen');
    await zs.teams.verstuur.inKanaal(als(zs, 'bart').object, '19:noorderveen-a@thread.tacv2', 'rooster');
    expect(alInKanaal(zs, '19:noorderveen-a@thread.tacv2').at(-1)).toContain('Rooster · PI Noorderveen');
  });

  test.each(['guus', 'fatima', 'willem'])('%s, who has no use for it, says who sees it', async (wie) => {
    expect(await als(zs, wie).typt('rooster')).toBe('Het rooster van een inrichting zien casemanager, reclasseringswerker, hoofd D&R, unitmanager en beheerder van die inrichting.');
  });
});

describe('hoofd D&R changes the programme hours of an afdeling', () => {
  test('as people write them, and reads them back; the audit knows who', async () => {
    expect(await open('ingrid', 'Wijzig uren', { Afdeling: 'Afdeling B' })).toContain('Programma-uren Afdeling B · PI Noorderveen');
    const kaart = await als(zs, 'ingrid').drukInChat('Bewaar uren', { Maandag: '9.00 tot 11.30 en 13.30 tot 16.00', Vrijdag: '' });
    expect(kaart).toContain('De programma-uren van Afdeling B zijn bewaard.');
    expect(kaart).toContain('Afdeling B: Maandag 09:00–11:30 en 13:30–16:00; dinsdag t/m donderdag 13:30–16:00');
    expect(await audit()).toEqual([{ persoon: 'ingrid', actie: 'rooster:programma', resultaat: 'gedaan:noorderveen/noorderveen-b' }]);
  });

  test('and reads at which day it is wrong, with all that was typed', async () => {
    await open('ingrid', 'Wijzig uren', { Afdeling: 'Afdeling B' });
    expect(await als(zs, 'ingrid').drukInChat('Bewaar uren', { Dinsdag: '09:00-11:30, 11:00-12:00' })).toContain('Op dinsdag overlappen 09:00–11:30 en 11:00–12:00.');
    expect(await stiekem('ingrid', 'programma.bewaar', { pi: PI, afdeling: 'noorderveen-b' })).toContain('Vul bij minstens één dag tijden in.');
    expect(await stiekem('ingrid', 'programma.bewaar', { pi: PI, afdeling: 'zuidhaven-1', in_dag1: '9-10' })).toContain('Deze afdeling hoort niet (meer) bij deze inrichting.');
    expect(await urenVan('b')).toBe('maandag t/m vrijdag 13:30–16:00');
  });

  test('or makes them unknown, so that every hour counts', async () => {
    await open('ingrid', 'Wijzig uren', { Afdeling: 'Afdeling E' });
    expect(await als(zs, 'ingrid').drukInChat('Uren niet bekend')).toContain('Afdeling E: niet bekend, elk tijdstip telt');
    expect(await urenVan('e')).toBeUndefined();
  });
});

describe('hoofd D&R changes the MDO hours', () => {
  const NIEUW = { Dag: 'Dinsdag', Van: '09:00', Tot: '11:00', 'Om de hoeveel weken? (1: elke week)': '2', 'Voor wie?': 'Cluster 1' };

  test('adds those of a cluster, moves them and takes them away', async () => {
    const ingrid = als(zs, 'ingrid');
    await open('ingrid', 'Nieuwe MDO-uren');
    expect(await ingrid.drukInChat('Bewaar MDO-uren', NIEUW)).toContain('Dinsdag 09:00–11:00, elke 2 weken vanaf 23 nov 2026 · Cluster 1');
    await open('ingrid', 'Wijzig MDO-uren', { MDO: 'Dinsdag 09:00–11:00, elke 2 weken vanaf 23 nov 20…' });
    expect(await ingrid.drukInChat('Bewaar MDO-uren', { Dag: 'Woensdag', Ruimte: 'Spreekkamer 1' })).toContain('Woensdag 09:00–11:00, elke 2 weken vanaf 23 nov 2026 · Cluster 1 · Spreekkamer 1');
    expect(await listMdos(zs.register.db, PI)).toHaveLength(2);
    await open('ingrid', 'Wijzig MDO-uren', { MDO: 'Woensdag 09:00–11:00, elke 2 weken vanaf 23 nov 2…' });
    expect(await ingrid.drukInChat('Verwijder')).toContain('Deze MDO-uren zijn verwijderd: woensdag 09:00–11:00, elke 2 weken vanaf 23 nov 2026.');
    expect((await listMdos(zs.register.db, PI)).map(({ id }) => id)).toEqual(['noorderveen-mdo']);
    expect((await audit()).map(({ actie }) => actie)).toEqual(['rooster:mdo', 'rooster:mdo', 'rooster:mdoWeg']);
  });

  test('and reads with which others they clash, and what is wrong', async () => {
    await open('ingrid', 'Nieuwe MDO-uren');
    const bewaar = (anders: Readonly<Record<string, string>>) => als(zs, 'ingrid').drukInChat('Bewaar MDO-uren', { ...NIEUW, ...anders });
    expect(await bewaar({ Dag: 'Donderdag', Van: '15:00', Tot: '17:00' })).toContain('Deze uren vallen samen met die van donderdag 13:00–16:00, elke week.');
    expect(await bewaar({ Van: '11:00', Tot: '09:00' })).toContain('De eindtijd ligt niet na de begintijd.');
    const velden = { pi: PI, mdo: '+', in_weekdag: '2', in_van: '09:00', in_tot: '10:00', in_weken: '1', in_vanaf: '2026-11-23' };
    expect(await stiekem('ingrid', 'mdoUren.bewaar', { ...velden, in_weken: '53' })).toContain('een heel getal van 1 tot en met 12');
    expect(await stiekem('ingrid', 'mdoUren.bewaar', { ...velden, in_weekdag: '7' })).toContain('Kies een dag.');
    expect(await stiekem('ingrid', 'mdoUren.bewaar', { ...velden, in_van: 'negen' })).toContain('Vul de begintijd in, bijvoorbeeld 13:00.');
    expect(await stiekem('ingrid', 'mdoUren.bewaar', { ...velden, in_cluster: 'elders' })).toContain('Dit cluster hoort niet (meer) bij deze inrichting.');
    expect(await stiekem('ingrid', 'mdoUren.bewaar', { ...velden, in_ruimte: 'zuidhaven-spreekkamer' })).toContain('Deze ruimte is niet (meer) in gebruik.');
    expect(await stiekem('ingrid', 'mdoUren.bewaar', { ...velden, mdo: 'zuidhaven-mdo' })).toContain('Deze MDO-uren zijn er niet (meer).');
    expect(await stiekem('ingrid', 'mdoUren.verwijder', { pi: PI, mdo: 'zuidhaven-mdo' })).toContain('Deze MDO-uren zijn er niet (meer).');
    expect(await listMdos(zs.register.db, PI)).toHaveLength(1);
  });

  test('of two at once at the same time only one is kept', async () => {
    const velden = { pi: PI, mdo: '+', in_weekdag: '2', in_van: '09:00', in_tot: '10:00', in_weken: '1', in_vanaf: '2026-11-23' };
    const antwoorden = await Promise.all(['ingrid', 'peter'].map((wie) => stiekem(wie, 'mdoUren.bewaar', velden)));
    expect(antwoorden.filter((een) => een.includes('De MDO-uren zijn bewaard'))).toHaveLength(1);
    expect(antwoorden.filter((een) => een.includes('vallen samen met die van dinsdag'))).toHaveLength(1);
  });
});

describe('the rooms of a PI', () => {
  const KAMER = { Naam: 'Spreekkamer 3', 'Agenda-adres van de ruimte in Outlook': 'Ruimte-3@dji.example', 'Hoeveel mensen passen erin?': '3' };

  test('are added and go out of use, by the beheerder too', async () => {
    await open('bart', 'Nieuwe ruimte');
    expect(await als(zs, 'bart').drukInChat('Bewaar ruimte', KAMER)).toContain('Spreekkamer 3: 3 plaatsen');
    expect((await listRuimtes(zs.register.db, PI)).find(({ naam }) => naam === 'Spreekkamer 3')).toMatchObject({ adres: 'ruimte-3@dji.example', inGebruik: true });
    await open('bart', 'Wijzig ruimte', { Ruimte: 'Spreekkamer 3' });
    expect(await als(zs, 'bart').drukInChat('Bewaar ruimte', { 'In gebruik': 'false' })).toContain('Spreekkamer 3: 3 plaatsen · niet in gebruik');
  });

  test('keep their name and address to themselves, and stay while an MDO is in them', async () => {
    await open('ingrid', 'Nieuwe ruimte');
    const bewaar = (anders: Readonly<Record<string, string>>) => als(zs, 'ingrid').drukInChat('Bewaar ruimte', { ...KAMER, ...anders });
    const ADRES = 'Agenda-adres van de ruimte in Outlook';
    expect(await bewaar({ Naam: 'vergaderzaal' })).toContain('Er is al een ruimte die “vergaderzaal” heet.');
    expect(await bewaar({ [ADRES]: 'geen adres' })).toContain('Vul het agenda-adres van de ruimte in');
    expect(await bewaar({ [ADRES]: 'RUIMTE-zuidhaven-1@dji.example' })).toContain('Dit adres hoort al bij Spreekkamer van PI Zuidhaven.');
    expect(await bewaar({ [ADRES]: 'sanne@dji.example' })).toContain('Dit adres is van een persoon of een postbus');
    await open('ingrid', 'Wijzig ruimte', { Ruimte: 'Vergaderzaal' });
    expect(await als(zs, 'ingrid').drukInChat('Bewaar ruimte', { 'In gebruik': 'false' })).toContain('Het MDO van donderdag 13:00–16:00, elke week is in deze ruimte. Kies daar eerst een andere ruimte.');
    expect(await listRuimtes(zs.register.db, PI)).toHaveLength(3);
  });
});

describe('who may not change it', () => {
  test('can’t with a copied button either: the schedule says why, and the audit keeps the attempt', async () => {
    const poging = await stiekem('sanne', 'programma.bewaar', { pi: PI, afdeling: 'noorderveen-b', in_dag1: '09:00-10:00' });
    expect(poging).toContain('Alleen hoofd D&R en de beheerder van deze inrichting wijzigen het rooster.');
    expect(await stiekem('sanne', 'mdoUren.open', { pi: PI, mdo: '+' })).toContain('⚠ Alleen hoofd D&R');
    expect(await stiekem('sanne', 'programma.bewaar', { pi: PI, afdeling: 'noorderveen-b', in_dag1: 'x' })).toContain('⚠ Alleen hoofd D&R');
    expect(await stiekem('ingrid', 'mdoUren.verwijder', { pi: 'zuidhaven', mdo: 'zuidhaven-mdo' })).toContain('Het rooster van een inrichting zien');
    expect(await urenVan('b')).toBe('maandag t/m vrijdag 13:30–16:00');
    expect(await audit()).toEqual([{ persoon: 'sanne', actie: 'rooster:programma', resultaat: 'geweigerd:magNiet:noorderveen' }]);
  });
});
