import { describe, expect, test } from 'vitest';
import type { PiId } from '../../src/domain/casus.ts';
import { datum, tijd } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { StandInEvent } from '../../src/local/graph/toestand.ts';
import type { AgendaAfspraak } from '../../src/domain/agenda.ts';
import { listAgendaVanPi } from '../../src/store/agenda.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { maakDagstaat } from '../../src/usecases/dagstaat.ts';
import { afsprakenVan } from './agenda.ts';
import { als, alInKanaal, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import { wanneer, type Opstelling } from './opstelling.ts';
import { geboekt, onbekend } from './stappen.ts';

const PI = 'noorderveen' as PiId;
const ONDERWERP = 'Reflectie Samen starten PI Noorderveen';
const ZAAL = 'ruimte-noorderveen-zaal@dji.example';
const REDEN = 'geen moment waarop een casemanager en een reclasseringswerker samen kunnen';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
}, { afspraken: { reflectieWeken: 12 } });

/** The reflection meetings in the calendar of their organiser that are on. */
function reflecties(): readonly StandInEvent[] {
  return zs.graph.afspraken().filter(({ subject, isCancelled, mailbox, organisator }) => subject === ONDERWERP && !isCancelled && mailbox === organisator);
}
function enige(): StandInEvent {
  const [eerste, ...meer] = reflecties();
  if (eerste === undefined || meer.length > 0) throw new RangeError(`There are ${reflecties().length} reflection meetings`);
  return eerste;
}
async function bewaard(): Promise<readonly AgendaAfspraak[]> {
  const alle = await listAgendaVanPi(zs.register.db, PI, { van: momentOp(datum('2026-01-01'), tijd('00:00')).instant, tot: momentOp(datum('2028-01-01'), tijd('00:00')).instant });
  return alle.filter(({ soort }) => soort === 'reflectie');
}
async function spreekAf(afspraken: object): Promise<void> {
  await zs.register.db.updateTable('pi').set({ afspraken: JSON.stringify(afspraken) }).where('id', '=', PI).execute();
}
/** Everybody of these is away for the coming weeks. */
async function weg(...wie: readonly string[]): Promise<void> {
  await zs.register.db.insertInto('afwezigheid').values(wie.map((persoon) => ({ persoon, van: '2026-11-23', tot: '2027-03-31', waarnemer: null, reden: 'ziek', op: zs.klok.nu() }))).execute();
}

describe('a PI that agreed on reflection every twelve weeks', () => {
  test('has the first one in all calendars: when most can come, in a room that holds them, with a week of notice', async () => {
    await zs.ronde();
    const { van, organisator, attendees, body, categories, locatie } = enige();
    // A Tuesday: Mehmet and Daan are in the PI, Lotte is not, and the casemanagers have nothing at half past two.
    expect(wanneer(van)).toBe('2026-12-01 14:30');
    expect([organisator, locatie, categories]).toEqual(['ingrid@dji.example', 'Vergaderzaal', ['Samen starten']]);
    expect(attendees.map(({ adres, type }) => `${adres.split('@')[0] ?? ''} ${type}`)).toEqual([
      'noor required', 'ruben optional', 'sanne optional', 'daan required', 'lotte optional', 'mehmet optional', 'ruimte-noorderveen-zaal resource',
    ]);
    expect(body.content).toContain('Waar loopt het vast, en wat hielp toen?');
    expect(body.content).not.toMatch(/ZS-\d/);
    expect(await bewaard()).toMatchObject([{ soort: 'reflectie', organisator: 'ingrid', mailbox: 'ingrid@dji.example', start: van, minuten: 60, vorm: 'inDePI', ruimte: 'noorderveen-vergaderzaal', casussen: [] }]);
  });

  test('has one at a time, and the next one twelve weeks after it', async () => {
    await zs.ronde();
    for (const dag of ['24-11-2026 09:00', '2-12-2026 09:00', '29-1-2027 09:00']) await zs.klok.vooruit(dag);
    expect(reflecties()).toHaveLength(1);
    await zs.klok.vooruit('2-2-2027 09:00');
    expect(reflecties().map(({ van }) => wanneer(van).slice(0, 10))).toEqual(['2026-12-01', '2027-02-23']);
  });

  test('is not planned at night, in the weekend or where it was not agreed on', async () => {
    await spreekAf({ reflectieWeken: null });
    await zs.ronde();
    expect(reflecties()).toEqual([]);
    await spreekAf({ reflectieWeken: 4 });
    for (const stil of ['23-11-2026 22:00', '28-11-2026 11:00']) await zs.klok.vooruit(stil);
    expect(reflecties()).toEqual([]);
    await zs.klok.vooruit('30-11-2026 09:00');
    expect(reflecties()).toHaveLength(1);
  });

  test('does not have it where a duiding is booked, and the duiding stays', async () => {
    await spreekAf({ reflectieWeken: null });
    const casus = await signaal(zs);
    await geboekt(zs, casus);
    const [duiding] = afsprakenVan(zs, casus, 'sanne');
    zs.graph.verplaats(duiding?.iCalUId ?? '', momentOp(datum('2026-12-01'), tijd('14:30')).instant);
    await zs.rustig();
    await spreekAf({ reflectieWeken: 12 });
    await zs.ronde();
    expect(wanneer(enige().van)).not.toBe('2026-12-01 14:30');
    expect(afsprakenVan(zs, casus, 'sanne').map(({ van }) => wanneer(van))).toEqual(['2026-12-01 14:30']);
  });

  test('is invited by the mailbox of the PI where that is the afspraak, and by a casemanager who is free where hoofd D&R is away', async () => {
    await spreekAf({ reflectieWeken: 12, organisatorIsPostbus: true });
    await zs.ronde();
    expect(enige().organisator).toBe('samenstarten.noorderveen@dji.example');
    zs.graph.verwijder('samenstarten.noorderveen@dji.example', enige().iCalUId);
    await zs.rustig();
    await spreekAf({ reflectieWeken: 12 });
    await weg('ingrid', 'peter');
    await zs.ronde();
    const { organisator, attendees } = enige();
    expect(organisator).toBe('noor@dji.example');
    // Of the casemanagers the organiser is there, so that only somebody of the other side is needed.
    expect(attendees.filter(({ type }) => type === 'required').map(({ adres }) => adres)).toEqual(['daan@reclassering.example']);
  });

  test('meets online where the rooms of the PI do not hold them', async () => {
    await zs.register.db.updateTable('ruimte').set({ in_gebruik: false }).where('adres', '=', ZAAL).execute();
    await zs.ronde();
    await zs.register.db.updateTable('ruimte').set({ in_gebruik: true }).where('adres', '=', ZAAL).execute();
    expect(enige().joinUrl).toContain('https://');
    expect(await bewaard()).toMatchObject([{ vorm: 'online' }]);
  });
});

describe('a reflection meeting that', () => {
  test('is deleted in Outlook is looked for anew at the next round, at another moment', async () => {
    await zs.ronde();
    const eerste = enige();
    zs.graph.verwijder('ingrid@dji.example', eerste.iCalUId);
    await zs.rustig();
    expect(await bewaard()).toEqual([]);
    await zs.ronde();
    expect(enige().van).not.toBe(eerste.van);
    zs.graph.verwijder('ingrid@dji.example', enige().iCalUId);
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(enige().van).not.toBe(eerste.van);
    expect(await bewaard()).toMatchObject([{ start: enige().van }]);
  });

  test('is moved in Outlook is kept as it was moved', async () => {
    await zs.ronde();
    const naar = momentOp(datum('2026-12-03'), tijd('10:00')).instant;
    zs.graph.verplaats(enige().iCalUId, naar);
    await zs.rustig();
    expect(await bewaard()).toMatchObject([{ start: naar, ruimte: 'noorderveen-vergaderzaal' }]);
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(enige().van).toBe(naar);
  });

  test('some decline goes on; without anybody of one side it is called off and planned anew', async () => {
    await zs.ronde();
    const { iCalUId, van } = enige();
    for (const wie of ['daan', 'lotte']) zs.graph.beantwoord(`${wie}@reclassering.example`, iCalUId, 'declined');
    await zs.rustig();
    expect(enige().iCalUId).toBe(iCalUId);
    expect((await bewaard())[0]?.genodigden).toContainEqual(expect.objectContaining({ persoon: 'daan', antwoord: 'afgewezen' }));
    zs.graph.beantwoord('mehmet@reclassering.example', iCalUId, 'declined');
    await zs.rustig();
    expect(reflecties()).toEqual([]);
    await zs.ronde();
    expect(enige().van).not.toBe(van);
  });

  test('was held and is tidied up afterwards still counts', async () => {
    await zs.ronde();
    const { iCalUId } = enige();
    await zs.klok.vooruit('1-12-2026 16:00');
    zs.graph.verwijder('ingrid@dji.example', iCalUId);
    await zs.rustig();
    await zs.klok.vooruit('2-12-2026 09:00');
    expect(reflecties()).toEqual([]);
    expect(await bewaard()).toHaveLength(1);
  });

  test('is coming when the PI stops with them is called off, and comes back when it begins again', async () => {
    await zs.ronde();
    await spreekAf({ reflectieWeken: null });
    await zs.ronde();
    expect(reflecties()).toEqual([]);
    expect(await bewaard()).toEqual([]);
    await spreekAf({ reflectieWeken: 8 });
    await zs.ronde();
    expect(reflecties()).toHaveLength(1);
  });

  test('was in the calendar before the product stopped is found there, not booked a second time', async () => {
    await zs.ronde();
    const { organisator, van, iCalUId } = enige();
    // As it is when the product stops between booking and noting.
    await zs.register.db.deleteFrom('agenda_afspraak').execute();
    await zs.register.db.insertInto('instelling').values({ naam: `reflectie:${PI}`, waarde: JSON.stringify({ nietOp: [], poging: 0, bezig: { tenant: 'd1100000-0000-4000-8000-000000000001', mailbox: organisator } }) })
      .onConflict((c) => c.column('naam').doUpdateSet((eb) => ({ waarde: eb.ref('excluded.waarde') }))).execute();
    await zs.klok.vooruit('24-11-2026 09:00');
    expect(enige().iCalUId).toBe(iCalUId);
    expect(await bewaard()).toMatchObject([{ start: van, minuten: 60, vorm: 'inDePI', ruimte: 'noorderveen-vergaderzaal', organisator: 'ingrid' }]);
    expect((await bewaard())[0]?.genodigden).toHaveLength(6);
  });
});

describe('the lists of a day show it', () => {
  const KANAAL_A = '19:noorderveen-a@thread.tacv2';
  const dagberichten = (): readonly string[] => alInKanaal(zs, KANAAL_A).filter((tekst) => tekst.startsWith('Dagbericht'));
  const REGEL = 'Reflectie: di 1 dec 14:30, Vergaderzaal';

  test('a week ahead in the digest of an afdeling that has something to say, and on the day itself always', async () => {
    await zs.ronde();
    await zs.klok.vooruit('24-11-2026 08:30');
    expect(dagberichten()).toEqual([]);
    await zs.klok.vooruit('24-11-2026 09:00');
    const casus = await signaal(zs);
    await zs.klok.vooruit('25-11-2026 08:30');
    expect(dagberichten().at(-1)).toContain(REGEL);
    await onbekend(zs, casus);
    await zs.klok.vooruit('30-11-2026 08:30');
    expect(dagberichten()).toHaveLength(1);
    await zs.klok.vooruit('1-12-2026 08:30');
    expect(dagberichten()).toHaveLength(2);
    expect(dagberichten()[1]).toContain(REGEL);
  });

  test('in the digest somebody asked for: of who is invited and of the managers, of nobody else', async () => {
    await zs.ronde();
    for (const wie of ['sanne', 'marieke', 'fatima']) await als(zs, wie).typt('dagbericht aan');
    await zs.klok.vooruit('1-12-2026 08:30');
    const ziet = (wie: string): boolean => als(zs, wie).chat().some((tekst) => tekst.startsWith('Uw dagbericht') && tekst.includes('di 1 dec 14:30, Vergaderzaal'));
    expect(['sanne', 'marieke', 'fatima'].map(ziet)).toEqual([true, true, false]);
  });

  test('on the sheet to print of its day', async () => {
    await zs.ronde();
    const staat = await maakDagstaat(zs.product.omgeving, 'mehmet' as PersoonId, datum('2026-12-01'));
    expect(staat?.overleg).toEqual([{ tijd: '14:30', code: '', afdeling: 'PI Noorderveen', wat: 'reflectie, Vergaderzaal' }]);
    expect((await maakDagstaat(zs.product.omgeving, 'mehmet' as PersoonId, datum('2026-11-30')))?.overleg).toEqual([]);
  });
});

describe('without a moment at which both sides can come', () => {
  test('the managers hear it once a week, and one is planned as soon as there is', async () => {
    await weg('mehmet', 'lotte', 'daan');
    for (const dag of ['23-11-2026 09:30', '24-11-2026 09:00', '27-11-2026 09:00']) await zs.klok.vooruit(dag);
    const gehoord = (wie: string): readonly string[] => als(zs, wie).chat().filter((tekst) => tekst.includes(REDEN));
    for (const wie of ['ingrid', 'marieke']) expect(gehoord(wie)).toEqual([expect.stringContaining('De volgende reflectie van PI Noorderveen staat nog niet in de agenda.')]);
    expect(gehoord('sanne')).toEqual([]);
    await zs.klok.vooruit('30-11-2026 09:30');
    expect(gehoord('ingrid')).toHaveLength(2);
    await zs.register.db.deleteFrom('afwezigheid').execute();
    await zs.klok.vooruit('1-12-2026 09:00');
    expect(reflecties()).toHaveLength(1);
    expect(gehoord('ingrid')).toHaveLength(2);
  });

  test('calendars that do not answer delay it, no more', async () => {
    zs.graph.storing.weiger(50, 500);
    await zs.ronde();
    expect(reflecties()).toEqual([]);
    expect(zs.gemeld.splice(0)).toContainEqual(expect.stringContaining('effect reflectie: GraphFout'));
    zs.graph.storing.herstel();
    await zs.opnieuw();
    expect(reflecties()).toHaveLength(1);
  });
});
