import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AfdelingId, CasusId, PiId } from '../../src/domain/casus.ts';
import type { Instant } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { slaGebeurtenissenOp } from '../../src/store/casussen.ts';
import { eersteKeer, findLevering, legLeveringVast, listVerouderdeKaarten, neemLevering } from '../../src/store/geleverd.ts';
import { listVerstuurd, noteerHerinnering } from '../../src/store/herinneringen.ts';
import { bewaarConcept, findConcept } from '../../src/store/instellingen.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { bewaarKanaal, bewaarTeam, findBestemming, verwijderTeam } from '../../src/store/teams.ts';
import { loop } from '../build/wandeling.ts';
import { openTestRegister, type TestRegister } from './register.ts';

const NU = '2026-11-23T08:00:00.000Z' as Instant;
const CASUS = 'casus-1' as CasusId;
const GEPLAATST = { conversatie: '19:a@thread.tacv2;messageid=1', activiteit: '1', serviceUrl: 'https://smba.trafficmanager.net/emea/', stand: '19:a@thread.tacv2|1|2026-11-23', op: NU };

let register: TestRegister;
beforeAll(async () => {
  register = await openTestRegister();
  const { db } = register.register;
  await bewaarOrganisatie(db, { pis: [{ id: 'zaanstad', naam: 'JC Zaanstad' }], afdelingen: [{ id: 'b2', pi: 'zaanstad', naam: 'B2' }, { id: 'c3', pi: 'zaanstad', naam: 'C3' }], personen: [], rollen: [], aanwezigheid: [] });
  const { besluit } = loop({ signaal: {}, zetten: [] })[0] ?? expect.unreachable();
  if (besluit.ok) await db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, besluit.gebeurtenissen));
});
afterAll(() => register.sluit());
beforeEach(async () => {
  for (const tabel of ['geleverd', 'verwerkt', 'herinnering', 'concept', 'team'] as const) await register.register.db.deleteFrom(tabel).execute();
});

describe('the right to deliver something', () => {
  test('has one holder at a time, however many ask at once', async () => {
    const { db } = register.register;
    const gekregen = await Promise.all(Array.from({ length: 8 }, () => neemLevering(db, 'kaart:1', CASUS)));
    expect(gekregen.filter((rij) => rij !== undefined)).toHaveLength(1);
  });

  test('comes back with what was delivered, for who delivers next', async () => {
    const { db } = register.register;
    expect(await neemLevering(db, 'kaart:1', CASUS)).toMatchObject({ casus: CASUS, conversatie: null, stand: null });
    await legLeveringVast(db, 'kaart:1', GEPLAATST);
    expect(await neemLevering(db, 'kaart:1', CASUS)).toMatchObject({ conversatie: GEPLAATST.conversatie, activiteit: '1', service_url: GEPLAATST.serviceUrl, stand: GEPLAATST.stand });
  });

  test('comes back unchanged when nothing could be delivered', async () => {
    const { db } = register.register;
    await neemLevering(db, 'kaart:1', CASUS);
    await legLeveringVast(db, 'kaart:1', GEPLAATST);
    await neemLevering(db, 'kaart:1', CASUS);
    await legLeveringVast(db, 'kaart:1', undefined);
    // When it was delivered, by the clock of the product, is not moved by a second try.
    expect((await findLevering(db, 'kaart:1'))?.op.toISOString()).toBe(NU);
    expect(await findLevering(db, 'kaart:1')).toMatchObject({ activiteit: '1', stand: GEPLAATST.stand, bezig_tot: null });
  });

  test('ends by itself after a minute, for the holder may have been killed', async () => {
    const { db } = register.register;
    await neemLevering(db, 'kaart:1', CASUS);
    const { bezig_tot: tot } = (await findLevering(db, 'kaart:1')) ?? expect.unreachable();
    const { rows } = await sql<{ rest: number }>`select extract(epoch from (${tot}::timestamptz - now()))::float as rest`.execute(db);
    expect(rows[0]?.rest).toBeGreaterThan(30);
    expect(rows[0]?.rest).toBeLessThanOrEqual(60);
    await db.updateTable('geleverd').set({ bezig_tot: sql<string>`now() - interval '1 second'` }).execute();
    expect(await neemLevering(db, 'kaart:1', CASUS)).toBeDefined();
  });
});

describe('cards that show another day', () => {
  test('are listed, as far as they were posted and their casus is open', async () => {
    const { db } = register.register;
    await neemLevering(db, `kaart:${CASUS}`, CASUS);
    expect(await listVerouderdeKaarten(db, '2026-11-24', 10)).toEqual([]);
    await legLeveringVast(db, `kaart:${CASUS}`, GEPLAATST);
    expect(await listVerouderdeKaarten(db, '2026-11-23', 10)).toEqual([]);
    expect(await listVerouderdeKaarten(db, '2026-11-24', 10)).toEqual([CASUS]);
    await db.updateTable('casus').set({ fase: 'gesloten' }).execute();
    expect(await listVerouderdeKaarten(db, '2026-11-24', 10)).toEqual([]);
  });
});

test('an activity of Teams that comes twice counts once, and again when its work was given up', async () => {
  const { db } = register.register;
  const probeer = (dan: 'houd' | 'geef op') => db.transaction().execute(async (trx) => {
    const eerste = await eersteKeer(trx, 'activity-1', NU);
    if (dan === 'geef op') throw new RangeError('given up');
    return eerste;
  });
  await expect(probeer('geef op')).rejects.toThrow('given up');
  expect(await probeer('houd')).toBe(true);
  expect(await probeer('houd')).toBe(false);
});

test('a step of the ladder is noted once', async () => {
  const { db } = register.register;
  const noteer = (sleutel: string, uitkomst: 'verstuurd' | 'ingehaald') => db.transaction().execute((trx) => noteerHerinnering(trx, CASUS, sleutel, uitkomst, NU));
  expect(await noteer('beoordelen:vooraf', 'ingehaald')).toBe(true);
  expect(await noteer('beoordelen:opTermijn', 'verstuurd')).toBe(true);
  expect(await noteer('beoordelen:opTermijn', 'verstuurd')).toBe(false);
  expect(await noteer('beoordelen:vooraf', 'verstuurd')).toBe(false);
  expect(await listVerstuurd(db, [CASUS, 'weg' as CasusId])).toEqual(new Map([[CASUS, new Set(['beoordelen:vooraf', 'beoordelen:opTermijn'])]]));
  expect(await listVerstuurd(db, [])).toEqual(new Map());
});

describe('what somebody is typing', () => {
  const ik = 'sanne' as PersoonId;
  const ander = 'mehmet' as PersoonId;
  test('is kept field by field, for that person only', async () => {
    const { db } = register.register;
    expect(await findConcept(db, CASUS, ik)).toEqual({});
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: 'Omdat', samenvatting: 'Kort' } }, NU);
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: 'Omdat het “moet” — é' } }, NU);
    expect(await findConcept(db, CASUS, ik)).toEqual({ redenen: 'Omdat het “moet” — é', samenvatting: 'Kort' });
    expect(await findConcept(db, CASUS, ander)).toEqual({});
  });
  test('is forgotten when it is emptied', async () => {
    const { db } = register.register;
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: 'Omdat', samenvatting: 'Kort' } }, NU);
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: '' } }, NU);
    expect(await findConcept(db, CASUS, ik)).toEqual({ samenvatting: 'Kort' });
  });
  test('stays when an older save of the same window comes after it', async () => {
    const { db } = register.register;
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: 'Omdat het' }, venster: 'eerste', nummer: 2 }, NU);
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: 'Omdat' }, venster: 'eerste', nummer: 1 }, NU);
    expect(await findConcept(db, CASUS, ik)).toEqual({ redenen: 'Omdat het' });
    // Another window counts from one again.
    await bewaarConcept(db, CASUS, ik, { velden: { redenen: 'Omdat het moet' }, venster: 'tweede', nummer: 1 }, NU);
    expect(await findConcept(db, CASUS, ik)).toEqual({ redenen: 'Omdat het moet' });
  });
  test('of two windows at once stays in both', async () => {
    const { db } = register.register;
    await Promise.all(['a', 'b', 'c', 'd'].map((veld) => bewaarConcept(db, CASUS, ik, { velden: { [veld]: veld }, venster: veld, nummer: 1 }, NU)));
    expect(await findConcept(db, CASUS, ik)).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd' });
  });
});

test('the card of a casus goes to the channel of its afdeling, else to General, and nowhere once the team is gone', async () => {
  const { db } = register.register;
  const waar = async (afdeling: string) => (await findBestemming(db, afdeling as AfdelingId, 'zaanstad' as PiId))?.kanaal;
  expect(await waar('b2')).toBeUndefined();
  await bewaarTeam(db, { id: '19:team', naam: 'JC Zaanstad', tenant: 'dji', serviceUrl: 'https://smba.trafficmanager.net/emea/', pi: 'zaanstad' as PiId });
  await bewaarKanaal(db, { id: '19:team', team: '19:team', naam: 'Algemeen', soort: 'algemeen' });
  await bewaarKanaal(db, { id: '19:b2', team: '19:team', naam: 'Afdeling B2', soort: 'afdeling', afdeling: 'b2' as AfdelingId });
  expect([await waar('b2'), await waar('c3')]).toEqual(['19:b2', '19:team']);
  await verwijderTeam(db, '19:team');
  expect(await waar('b2')).toBeUndefined();
});
