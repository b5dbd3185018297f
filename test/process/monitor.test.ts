import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { monitorAntwoord, monitorVraag, type MonitorAntwoord, type MonitorCel } from '../../src/api/monitor.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { exporteerMonitor } from '../../src/usecases/monitor/exporteren.ts';
import { leesMonitor } from '../../src/usecases/monitor/lezen.ts';
import { noteerTijd } from '../../src/usecases/monitor/tijd.ts';
import { gelukt } from '../build/gelukt.ts';
import { productPerBestand } from './levensloop.ts';
import { signaal, type Zaak } from './mensen.ts';
import type { Opstelling } from './opstelling.ts';
import { gedeeld, onbekend } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const wie = (id: string): PersoonId => id as PersoonId;

async function lees(id: string, vraag: Record<string, unknown> = {}): Promise<MonitorAntwoord> {
  return monitorAntwoord.parse(gelukt(await leesMonitor(zs.product.omgeving, wie(id), monitorVraag.parse(vraag))));
}

function reeks(antwoord: MonitorAntwoord, id: string): MonitorAntwoord['reeksen'][number] {
  const gevonden = antwoord.reeksen.find((een) => een.id === id);
  if (gevonden === undefined) throw new RangeError(`No figure ${id}`);
  return gevonden;
}
const waarde = (cel: MonitorCel | undefined): number | string | undefined => (cel?.soort === 'waarde' ? cel.waarde : cel?.soort);
const audit = async (actie: string): Promise<readonly (string | null)[]> => (await zs.register.db.selectFrom('audit').select(['persoon', 'resultaat']).where('actie', '=', actie).orderBy('id').execute()).map(({ persoon, resultaat }) => `${persoon ?? ''} ${resultaat}`);

async function signalen(aantal: number, afdeling = 'A'): Promise<readonly Zaak[]> {
  const zaken: Zaak[] = [];
  for (let i = 0; i < aantal; i += 1) zaken.push(await signaal(zs, { afdeling }));
  return zaken;
}

describe('the monitor of a PI', () => {
  test('counts what happened, and counts anew when a termijn passes although nothing happened', async () => {
    const [eerste, tweede] = await signalen(6);
    if (eerste === undefined || tweede === undefined) throw new RangeError('No casussen');
    await gedeeld(zs, eerste);
    await onbekend(zs, tweede);
    await zs.ronde();
    const maandag = await lees('ingrid');
    expect(maandag.titel).toBe('PI Noorderveen');
    expect(waarde(reeks(maandag, 'signaal').geheel.totaal)).toBe(6);
    expect(waarde(reeks(maandag, 'signaalOpTijd').geheel.totaal)).toBe(100);
    // Two verdicts so far: too few to show.
    expect(waarde(reeks(maandag, 'stap1OpTijd').geheel.totaal)).toBe('verborgen');
    await zs.klok.vooruit('27-11-2026 09:00');
    const vrijdag = await lees('ingrid');
    expect(reeks(vrijdag, 'stap1OpTijd').geheel.totaal).toEqual({ soort: 'waarde', waarde: 33, van: 6 });
    expect(reeks(vrijdag, 'stap1OpTijd').geheel.perioden.map(waarde)).toEqual(['leeg', 'leeg', 'leeg', 33]);
    expect(reeks(vrijdag, 'stap1OpTijd').nulmeting.tekst).toBe('Voor dit onderdeel is in 2023 niets gemeten.');
    expect(reeks(vrijdag, 'signaalOpTijd').nulmeting.waarde).toBe(70);
  });

  test('shows the afdelingen to the managers and the whole only to who works there, by name and without small numbers', async () => {
    await signalen(6, 'A');
    await signalen(5, 'C');
    await signalen(2, 'D');
    await zs.ronde();
    const manager = await lees('marieke', { pi: 'noorderveen' });
    expect(manager.groepen.map(({ naam }) => naam)).toEqual(['Afdeling A', 'Afdeling B', 'Afdeling C', 'Afdeling D', 'Afdeling E']);
    expect(reeks(manager, 'signaal').groepen.map(({ totaal }) => waarde(totaal))).toEqual([6, 'leeg', 'verborgen', 'verborgen', 'leeg']);
    const werker = await lees('mehmet');
    expect([werker.groepen, waarde(reeks(werker, 'signaal').geheel.totaal), reeks(werker, 'signaal').groepen]).toEqual([[], 13, []]);
    expect(manager.keuze.pis.map(({ naam }) => naam)).toEqual(['PI Noorderveen', 'PI Zuidhaven']);
  });

  test('keeps its figures when the content of a casus is erased', async () => {
    const zaken = await signalen(5);
    for (const zaak of zaken) await onbekend(zs, zaak);
    await zs.ronde();
    const voor = await lees('ingrid');
    // Half a year after the end of the detention everything is erased.
    await zs.klok.vooruit('2-12-2027 09:00');
    expect((await zs.casus(zaken[0]?.id ?? ('' as Zaak['id']))).gewist).toBeDefined();
    expect(reeks(await lees('ingrid', { jaar: 2026 }), 'stap1OpTijd')).toEqual(reeks(voor, 'stap1OpTijd'));
    expect((await lees('ingrid')).keuze.jaren).toEqual([2027, 2026]);
  });

  test('names no person in anything that it keeps', async () => {
    const [zaak] = await signalen(1);
    await zs.ronde();
    const bewaard = JSON.stringify(await zs.register.db.selectFrom('meetregel').selectAll().execute()) + JSON.stringify(await zs.register.db.selectFrom('telling').selectAll().execute());
    for (const merk of [zaak?.naam, zaak?.skn, zaak?.code, 'Sanne', 'sanne']) expect(bewaard).not.toContain(merk);
  });

  test('counts each casus once, however often it is counted and wherever it goes', async () => {
    await signalen(3);
    await zs.ronde();
    const geteld = async () => (await sql<{ som: number }>`select sum(aantal)::int as som from telling where feit = 'signaal'`.execute(zs.register.db)).rows[0]?.som;
    await zs.register.db.updateTable('meetregel').set({ versie: 0, afdeling: 'noorderveen-b' }).execute();
    await zs.register.db.updateTable('telling').set({ afdeling: 'noorderveen-b' }).execute();
    await zs.ronde();
    await zs.ronde();
    expect(await geteld()).toBe(3);
    expect((await zs.register.db.selectFrom('telling').select(['afdeling', 'aantal']).where('feit', '=', 'signaal').orderBy('afdeling').execute())).toEqual([{ afdeling: 'noorderveen-a', aantal: 3 }, { afdeling: 'noorderveen-b', aantal: 0 }]);
  });
});

describe('who sees which figures', () => {
  test('landelijk sees the country by PI, and no PI by afdeling', async () => {
    await signalen(6);
    await zs.ronde();
    const land = await lees('willem');
    expect([land.niveau, land.titel, land.groepen.map(({ naam }) => naam)]).toEqual(['land', 'Nederland', ['PI Noorderveen', 'PI Zuidhaven']]);
    expect(reeks(land, 'signaal').groepen.map(({ totaal }) => waarde(totaal))).toEqual([6, 'leeg']);
    const geweigerd = await leesMonitor(zs.product.omgeving, wie('willem'), monitorVraag.parse({ niveau: 'pi', pi: 'noorderveen' }));
    expect(geweigerd).toMatchObject({ code: 'magNiet' });
  });

  test('a manager sees no other PI and not the country; backoffice, beheerder and others see none; each attempt is kept', async () => {
    for (const [persoon, vraag] of [['hanneke', { pi: 'noorderveen' }], ['ingrid', { niveau: 'land' }], ['fatima', {}], ['bart', {}], ['guus', {}]] as const)
      expect(await leesMonitor(zs.product.omgeving, wie(persoon), monitorVraag.parse(vraag))).toMatchObject({ code: 'magNiet' });
    await lees('ingrid');
    expect(await audit('leesMonitor')).toEqual(['hanneke geweigerd:magNiet', 'ingrid geweigerd:magNiet', 'fatima geweigerd:magNiet', 'bart geweigerd:magNiet', 'guus geweigerd:magNiet', 'ingrid gezien:noorderveen']);
  });
});

describe('the figures as a file', () => {
  test('open in a Dutch spreadsheet, hide what the page hides, and run nothing', async () => {
    await signalen(6, 'A');
    await signalen(2, 'D');
    await zs.register.db.updateTable('afdeling').set({ naam: '=HYPERLINK("x")' }).where('id', '=', 'noorderveen-d').execute();
    await zs.ronde();
    const bestand = gelukt(await exporteerMonitor(zs.product.omgeving, wie('ingrid'), monitorVraag.parse({})));
    await zs.register.db.updateTable('afdeling').set({ naam: 'Afdeling D' }).where('id', '=', 'noorderveen-d').execute();
    expect(bestand.naam).toBe('samen-starten-cijfers-noorderveen-2026.csv');
    const regels = bestand.inhoud.split('\r\n');
    expect(regels[0]).toBe('\uFEFFCijfer;Eenheid;Groep;Periode;Waarde;Driekwart binnen;Aantal waarover;Toelichting;Nulmeting 2023');
    expect(regels[1]).toMatch(/^Signalen;aantal;PI Noorderveen;2026;8;;8;/);
    expect(regels.find((regel) => regel.includes('HYPERLINK'))).toContain('"\'=HYPERLINK(""x"")";2026;minder dan 5, of te herleiden;;;');
    expect(await audit('exporteerMonitor')).toEqual(['ingrid gezien:noorderveen']);
  });
});

describe('minutes that people note', () => {
  const noteer = (persoon: string, zaak: Zaak, anders: Partial<{ stap: string; minuten: number; sleutel: string }> = {}) =>
    noteerTijd(zs.product.omgeving, wie(persoon), zaak.id, { stap: 'delen', minuten: 15, sleutel: randomUUID(), ...anders });

  test('are added up by PI, month, role and step, once for each tap, and kept with no name', async () => {
    const [zaak] = await signalen(1);
    if (zaak === undefined) throw new RangeError('No casus');
    const sleutel = randomUUID();
    for (const keer of [sleutel, sleutel, randomUUID()]) expect(await noteer('sanne', zaak, { sleutel: keer })).toEqual({ melding: 'Genoteerd. Uw minuten tellen mee in het totaal van de inrichting; uw naam staat er niet bij.' });
    await noteer('mehmet', zaak, { minuten: 40 });
    expect(await zs.register.db.selectFrom('tijdsom').selectAll().orderBy('rol').execute()).toEqual([
      { pi: 'noorderveen', maand: '2026-11', rol: 'casemanager', stap: 'delen', keren: 2, minuten: 30 }, { pi: 'noorderveen', maand: '2026-11', rol: 'reclasseringswerker', stap: 'delen', keren: 1, minuten: 40 },
    ]);
    expect(await audit('noteerTijd')).toEqual(['sanne gedaan', 'sanne gedaan', 'mehmet gedaan']);
    // Three casemanagers and three reclasseringswerkers are too few to show any minutes of.
    expect(waarde(reeks(await lees('ingrid'), 'tijd:casemanager:delen').geheel.totaal)).toBe('verborgen');
  });

  test('are refused of who does not carry the casus, for a step that is none, and for minutes that can\'t be', async () => {
    const [zaak] = await signalen(1);
    if (zaak === undefined) throw new RangeError('No casus');
    expect(await noteer('ingrid', zaak)).toMatchObject({ code: 'magNiet' });
    expect(await noteer('sanne', zaak, { stap: 'koffie' })).toMatchObject({ veld: 'stap' });
    for (const minuten of [0, 481, 7.5]) expect(await noteer('sanne', zaak, { minuten })).toMatchObject({ veld: 'minuten' });
    expect(await zs.register.db.selectFrom('tijdsom').selectAll().execute()).toEqual([]);
  });
});
