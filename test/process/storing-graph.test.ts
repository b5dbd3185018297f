import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { datum, tijd } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { TENANTS } from '../../src/local/voorbeeld/mensen.ts';
import { momentOp } from '../../src/tijd/amsterdam.ts';
import { voerUit } from '../../src/usecases/voerUit.ts';
import { afsprakenVan, afspraakVan, antwoordt } from './agenda.ts';
import { als, inHetKanaal, signaal } from './mensen.ts';
import { begin, wanneer, type Opstelling } from './opstelling.ts';
import { geboekt, gedeeld, momentenOp } from './stappen.ts';

let zs: Opstelling;
beforeAll(async () => {
  zs = await begin();
});
beforeEach(() => zs.schoon());
afterAll(() => zs.stop());

describe('while the calendars are busy or down, one meeting is booked and not two', () => {
  test('503 at booking', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    zs.graph.storing.weiger(1, 503, 1);
    await als(zs, 'sanne').druk(casus, eerste);
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
    expect(await inHetKanaal(zs, casus)).toContain('wacht op antwoord van Mehmet Yilmaz');
  });

  test('an answer lost after the meeting was made', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    zs.graph.storing.verliesAntwoord(1);
    await als(zs, 'sanne').druk(casus, eerste);
    await zs.opnieuw();
    expect(afsprakenVan(zs, casus, 'sanne')).toHaveLength(1);
    expect(afsprakenVan(zs, casus, 'mehmet')).toHaveLength(1);
    expect((await zs.casus(casus.id)).duiding.moment?.boeking?.eventId).toBe(afsprakenVan(zs, casus, 'sanne')[0]?.id);
  });

  test('given up while it was being booked: no meeting stays', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    zs.graph.storing.verliesAntwoord(1);
    await als(zs, 'sanne').druk(casus, eerste);
    await als(zs, 'mehmet').druk(casus, 'Annuleer de afspraak', { 'Waarom gaat de afspraak niet door?': 'Kan toch niet' });
    await zs.opnieuw();
    expect(afsprakenVan(zs, casus, 'sanne')).toEqual([]);
  });
});

describe('a calendar that takes no meeting', () => {
  test('of the casemanager leaves the organising to the other side', async () => {
    const casus = await signaal(zs);
    zs.graph.storing.geenToegang('sanne@dji.example');
    await geboekt(zs, casus);
    expect(afsprakenVan(zs, casus, 'mehmet')).toMatchObject([{ organisator: 'mehmet@reclassering.example' }]);
  });

  test('on both sides is said, and other moments come', async () => {
    const casus = await signaal(zs);
    await gedeeld(zs, casus);
    const [eerste = ''] = momentenOp(await als(zs, 'sanne').ziet(casus));
    for (const adres of ['sanne@dji.example', 'mehmet@reclassering.example']) zs.graph.storing.geenToegang(adres);
    await als(zs, 'sanne').druk(casus, eerste);
    for (const wie of ['sanne', 'mehmet']) expect(als(zs, wie).chat(casus).join(), wie).toContain('de agenda’s namen de afspraak niet aan.');
    const nieuw = momentenOp(await als(zs, 'sanne').ziet(casus));
    expect(nieuw).toHaveLength(3);
    expect(nieuw).not.toContain(eerste);
  });
});

test('sharing while the calendars are down loses nothing: the moments come later', async () => {
  zs.graph.storing.weiger(1, 500);
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  expect(await als(zs, 'sanne').ziet(casus)).toContain('Wij zoeken momenten in beide agenda’s. Ze staan zo op deze kaart.');
  zs.graph.storing.herstel();
  await zs.opnieuw();
  expect(momentenOp(await als(zs, 'sanne').ziet(casus))).toHaveLength(3);
});

test('while the calendars stay down the product looks again once a day, and its reminders go on', async () => {
  const casus = await signaal(zs);
  await gedeeld(zs, casus);
  await zs.klok.zonderTeDraaien('27-11-2026 09:00');
  zs.graph.storing.weiger(1000, 500);
  for (let keer = 0; keer < 5; keer += 1) await zs.ronde();
  const afgewezen = await zs.register.db.selectFrom('gebeurtenis').select('versie').where('casus', '=', casus.id).where('type', '=', 'MomentenAfgewezen').execute();
  expect(afgewezen.length).toBeLessThanOrEqual(2);
  expect(als(zs, 'sanne').chat(casus).at(-1)).toContain('De duiding van');
});

test('a meeting that was moved in Samen starten stays moved while the calendars are down, whatever they say of before', async () => {
  const casus = await signaal(zs);
  await geboekt(zs, casus);
  await antwoordt(zs, casus, 'mehmet', 'accepted');
  const { moment } = (await zs.casus(casus.id)).duiding;
  const van = moment?.start ?? expect.unreachable();
  zs.graph.storing.weiger(1000, 500);
  const opdracht = { type: 'verzetAfspraak', van: van.instant, naar: { start: momentOp(datum('2026-11-26'), tijd('16:00')), duurMinuten: 15, vorm: 'inDePI' } } as const;
  expect(await voerUit(zs.product.omgeving, { casus: casus.id, wie: { soort: 'persoon', id: 'sanne' as PersoonId }, herkomst: 'tab', opdracht })).toMatchObject({ ok: true });
  await zs.rustig();
  zs.graph.storing.herstel();
  const { db, wachtrij } = zs.product.omgeving;
  const lees = { soort: 'agenda', tenant: TENANTS.dji.id, mailbox: 'sanne@dji.example', eventId: moment?.boeking?.eventId ?? '' } as const;
  await db.transaction().execute((trx) => wachtrij.zet(trx, [lees]));
  await zs.rustig();
  const nu = async (): Promise<unknown> => {
    const staat = (await zs.casus(casus.id)).duiding.moment;
    return [wanneer(staat?.start.instant ?? van.instant), staat?.uitnodigingen?.map(({ antwoord }) => antwoord)];
  };
  expect(await nu()).toEqual(['2026-11-26 16:00', ['ja', undefined]]);
  expect(wanneer(afspraakVan(zs, casus, 'sanne').van)).toBe(wanneer(van.instant));
  await zs.opnieuw();
  expect(wanneer(afspraakVan(zs, casus, 'mehmet').van)).toBe('2026-11-26 16:00');
  expect(await nu()).toEqual(['2026-11-26 16:00', ['ja', undefined]]);
});
