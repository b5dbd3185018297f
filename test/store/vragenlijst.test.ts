import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { datum } from '../../src/domain/datum.ts';
import { VRAGENLIJST_1 } from '../../src/domain/vragenlijst.ts';
import { bewaarVragenlijst, listVragenlijsten } from '../../src/store/vragenlijst.ts';
import { nieuwsteVersie, vragenlijstVan } from '../../src/usecases/vragenlijst.ts';
import { openTestRegister } from './register.ts';

let register: Awaited<ReturnType<typeof openTestRegister>>;
beforeAll(async () => {
  register = await openTestRegister();
});
afterAll(() => register.sluit());

describe('the question sets', () => {
  const vragen = [{ sleutel: 'a', label: 'Eerste', deel: '3RO', volgorde: 1, actief: true }, { sleutel: 'b', label: 'Van de PI', hint: 'Kort', deel: 'DJI', volgorde: 1, actief: true }] as const;

  it('begin with the first, which brought in again is no new version', async () => {
    const { db } = register.register;
    expect(await bewaarVragenlijst(db, { geldigVanaf: datum('2026-12-01'), vragen: VRAGENLIJST_1.vragen })).toBe(1);
    expect(await listVragenlijsten(db)).toMatchObject([VRAGENLIJST_1]);
  });

  it('are followed by a version for each change, and keep the ones before', async () => {
    const { db } = register.register;
    expect(await bewaarVragenlijst(db, { geldigVanaf: datum('2026-12-01'), vragen })).toBe(2);
    expect(await bewaarVragenlijst(db, { geldigVanaf: datum('2027-01-01'), vragen })).toBe(2);
    expect(await bewaarVragenlijst(db, { geldigVanaf: datum('2027-01-01'), vragen: [{ ...vragen[0], actief: false }, vragen[1]] })).toBe(3);
    const alle = await listVragenlijsten(db);
    expect(alle.map(({ versie, geldigVanaf }) => [versie, geldigVanaf])).toEqual([[1, '2000-01-01'], [2, '2026-12-01'], [3, '2027-01-01']]);
    expect(alle[1]?.vragen).toEqual(vragen);
    expect([datum('2026-11-30'), datum('2026-12-01'), datum('2027-06-01')].map((dag) => nieuwsteVersie(alle, dag))).toEqual([1, 2, 3]);
    expect(vragenlijstVan(alle, { vragenlijst: 2 }).vragen).toEqual(vragen);
    expect(vragenlijstVan(alle, {}).versie).toBe(1);
  });
});
