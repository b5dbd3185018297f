import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AfdelingId, ClusterId, PiId } from '../../src/domain/casus.ts';
import { datum, tijd } from '../../src/domain/datum.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import type { Mdo, MdoId, Ruimte, Tijdvak } from '../../src/domain/rooster.ts';
import type { RuimteId } from '../../src/domain/ruimte.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarAanwezigheid, bewaarOrganisatie, findAanwezigheid, listAanwezigheid } from '../../src/store/organisatie.ts';
import { bewaarMdo, bewaarProgramma, bewaarReistijd, bewaarRuimte, findRuimteByAdres, listMdos, listProgrammas, listReistijden, listRuimtes, verwijderMdo, verwijderProgramma } from '../../src/store/rooster.ts';
import { openTestRegister, type TestRegister } from './register.ts';

/** PI's of their own: what the example says of its PI's is another test's. */
const [PI, ANDER] = ['oost', 'west'].map((id) => id as PiId) as [PiId, PiId];
let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
  await bewaarOrganisatie(test_.register.db, VOORBEELD);
  await bewaarOrganisatie(test_.register.db, {
    pis: [{ id: PI, naam: 'PI Oost' }, { id: ANDER, naam: 'PI West' }, { id: 'zuid', naam: 'PI Zuid' }], clusters: [{ id: 'oost-c1', pi: PI, naam: 'Cluster 1' }],
    afdelingen: [{ id: 'oost-b', pi: PI, naam: 'B' }, { id: 'oost-a', pi: PI, naam: 'A' }, { id: 'west-a', pi: ANDER, naam: 'A' }], personen: [], rollen: [], aanwezigheid: [],
  });
});
afterAll(() => test_.sluit());

type Trx = Parameters<typeof bewaarMdo>[0];
const in_ = <T>(doe: (trx: Trx) => Promise<T>): Promise<T> => test_.register.db.transaction().execute(doe);
const vak = (weekdag: number, van: string, tot: string): Tijdvak => ({ weekdag, van: tijd(van), tot: tijd(tot) });
const kamer = (anders: Partial<Ruimte> = {}): Ruimte => ({ id: 'oost-1' as RuimteId, pi: PI, naam: 'Kamer 1', adres: 'kamer-1@dji.example', plaatsen: 4, inGebruik: true, ...anders });

test('the programme of an afdeling is kept in order of the week, changed, and made unknown again', async () => {
  const { db } = test_.register;
  const [a, b] = ['oost-a', 'oost-b'].map((id) => id as AfdelingId) as [AfdelingId, AfdelingId];
  await in_(async (trx) => { await bewaarProgramma(trx, { afdeling: b, vakken: [] }); await bewaarProgramma(trx, { afdeling: a, vakken: [vak(2, '13:00', '15:00'), vak(1, '13:30', '16:00'), vak(1, '09:00', '11:30')] }); });
  await in_((trx) => bewaarProgramma(trx, { afdeling: 'west-a' as AfdelingId, vakken: [vak(5, '09:00', '10:00')] }));
  expect(await listProgrammas(db, PI)).toEqual([{ afdeling: a, vakken: [vak(1, '09:00', '11:30'), vak(1, '13:30', '16:00'), vak(2, '13:00', '15:00')] }, { afdeling: b, vakken: [] }]);
  await in_(async (trx) => { await verwijderProgramma(trx, b); await bewaarProgramma(trx, { afdeling: a, vakken: [vak(3, '10:00', '11:00')] }); });
  expect(await listProgrammas(db, PI)).toEqual([{ afdeling: a, vakken: [vak(3, '10:00', '11:00')] }]);
});

test('a room is known by its mailbox, whatever the capitals, and can go out of use', async () => {
  const { db } = test_.register;
  await in_(async (trx) => { await bewaarRuimte(trx, kamer({ id: 'oost-2' as RuimteId, naam: 'Kamer 2', adres: 'kamer-2@dji.example' })); await bewaarRuimte(trx, kamer({ adres: 'Kamer-1@DJI.example' })); });
  expect(await findRuimteByAdres(db, 'KAMER-1@dji.example')).toEqual(kamer());
  await in_((trx) => bewaarRuimte(trx, kamer({ inGebruik: false, plaatsen: 2 })));
  expect((await listRuimtes(db, PI)).map(({ naam, inGebruik }) => [naam, inGebruik])).toEqual([['Kamer 1', false], ['Kamer 2', true]]);
  await expect(in_((trx) => bewaarRuimte(trx, kamer({ id: 'west-1' as RuimteId, pi: ANDER })))).rejects.toThrow();
});

test('MDO hours stand in order of the week, with or without room and cluster, and are taken away by their own PI only', async () => {
  const { db } = test_.register;
  const gewoon: Mdo = { id: 'm1' as MdoId, pi: PI, ...vak(4, '13:00', '16:00'), elkeWeken: 1, vanaf: datum('2026-11-23') };
  const vanCluster: Mdo = { id: 'm2' as MdoId, pi: PI, ...vak(2, '09:00', '10:00'), elkeWeken: 2, vanaf: datum('2026-12-01'), cluster: 'oost-c1' as ClusterId, ruimte: 'oost-2' as RuimteId };
  await in_(async (trx) => { await bewaarMdo(trx, gewoon); await bewaarMdo(trx, vanCluster); });
  expect(await listMdos(db, PI)).toEqual([vanCluster, gewoon]);
  const { cluster: _cluster, ruimte: _ruimte, ...kaal } = vanCluster;
  await in_((trx) => bewaarMdo(trx, kaal));
  expect((await listMdos(db, PI))[0]).toEqual(kaal);
  expect(await in_((trx) => verwijderMdo(trx, ANDER, gewoon.id))).toBe(false);
  expect(await in_((trx) => verwijderMdo(trx, PI, gewoon.id))).toBe(true);
  expect(await listMdos(db, PI)).toEqual([kaal]);
});

test('travel is as long there as back', async () => {
  const { db } = test_.register;
  await in_(async (trx) => { await bewaarReistijd(trx, { tussen: [ANDER, PI], minuten: 40 }); await bewaarReistijd(trx, { tussen: [PI, 'zuid' as PiId], minuten: 75 }); await bewaarReistijd(trx, { tussen: [PI, ANDER], minuten: 50 }); });
  expect(await listReistijden(db, PI)).toEqual(new Map([[ANDER, 50], ['zuid', 75]]));
  expect(await listReistijden(db, ANDER)).toEqual(new Map([[PI, 50]]));
});

test('presence days keep their exceptions when a file brings the weekdays up to date', async () => {
  const { db } = test_.register;
  const [pi, persoon] = ['noorderveen' as PiId, 'mehmet' as PersoonId];
  await in_((trx) => bewaarAanwezigheid(trx, { persoon, pi, weekdagen: [4, 1], uitzonderingen: [{ datum: datum('2026-12-02'), aanwezig: true }, { datum: datum('2026-12-01'), aanwezig: false }] }));
  const uitzonderingen = [{ datum: '2026-12-01', aanwezig: false }, { datum: '2026-12-02', aanwezig: true }];
  expect(await findAanwezigheid(db, persoon, pi)).toEqual({ persoon, pi, weekdagen: [1, 4], uitzonderingen });
  await bewaarOrganisatie(db, VOORBEELD);
  expect(await findAanwezigheid(db, persoon, pi)).toEqual({ persoon, pi, weekdagen: [2, 4], uitzonderingen });
  expect((await listAanwezigheid(db, { pi })).map((een) => een.persoon)).toContain('lotte');
  expect((await listAanwezigheid(db, { persoon })).map((een) => een.pi)).toEqual([pi]);
});
