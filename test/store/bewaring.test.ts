import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Casus, CasusId } from '../../src/domain/casus.ts';
import { herhaal } from '../../src/domain/evolve.ts';
import { wisInhoud } from '../../src/store/bewaring.ts';
import { findCasus, listCasussenBySkn, listGebeurtenissen, slaGebeurtenissenOp } from '../../src/store/casussen.ts';
import { bewaarConcept } from '../../src/store/instellingen.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { moment } from '../build/context.ts';
import { MERK } from '../build/keuzes.ts';
import { loop, wandelingen, type Wandeling } from '../build/wandeling.ts';
import { openTestRegister, type TestRegister } from './register.ts';

let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
  await bewaarOrganisatie(test_.register.db, {
    pis: ['zaanstad', 'zutphen'].map((id) => ({ id, naam: `PI ${id}` })), afdelingen: [{ id: 'b2', pi: 'zaanstad', naam: 'B2' }, { id: 'c3', pi: 'zaanstad', naam: 'C3' }, { id: 'z1', pi: 'zutphen', naam: 'Z1' }], personen: [], rollen: [], aanwezigheid: [],
  });
});
afterAll(() => test_.sluit());

let laatste = 0;
/** A walk through the process under an id and code of its own, with something half typed beside it. */
async function bewaar(wandeling: Wandeling): Promise<Casus> {
  const { db } = test_.register;
  laatste += 1;
  const eigen = { id: `casus-${laatste}` as CasusId, code: `ZS-${200_000 + laatste}` };
  const feiten = (loop(wandeling).at(-1)?.gebeurtenissen ?? []).map((een) => (een.type === 'SignaalOntvangen' ? { ...een, ...eigen } : een));
  const casus = await db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, feiten));
  await bewaarConcept(db, casus.id, 'p1' as PersoonId, { velden: { tekst: MERK.inhoud } }, moment('2026-11-23T09:00').instant);
  return casus;
}

/** All that the register holds about a casus, as text. */
async function alles(id: CasusId): Promise<string> {
  const { db } = test_.register;
  return JSON.stringify([
    await db.selectFrom('casus').selectAll().where('id', '=', id).execute(), await db.selectFrom('gebeurtenis').selectAll().where('casus', '=', id).orderBy('versie').execute(), await db.selectFrom('concept').selectAll().where('casus', '=', id).execute(),
  ]);
}

test('whatever happened to a casus, erasing takes all content out of the register, at once or not at all, and again changes nothing', async () => {
  const { db } = test_.register;
  await fc.assert(
    fc.asyncProperty(wandelingen, async (wandeling) => {
      const casus = await bewaar(wandeling);
      const voor = await alles(casus.id);
      expect(voor).toContain(MERK.persoon);
      // A process that is killed halfway leaves everything as it was.
      await expect(db.transaction().execute(async (trx) => { await wisInhoud(trx, casus); throw new RangeError('killed'); })).rejects.toThrow('killed');
      expect(await alles(casus.id)).toBe(voor);
      const na = await db.transaction().execute((trx) => wisInhoud(trx, casus));
      const over = await alles(casus.id);
      Object.values(MERK).forEach((merk) => expect(over).not.toContain(merk));
      expect(await findCasus(db, casus.id)).toEqual(na);
      expect(herhaal(await listGebeurtenissen(db, casus.id))).toEqual(na);
      expect(await listCasussenBySkn(db, na.skn)).toEqual([]);
      await db.transaction().execute((trx) => wisInhoud(trx, na));
      expect(await alles(casus.id)).toBe(over);
      await bewaarConcept(db, casus.id, 'p1' as PersoonId, { velden: { tekst: MERK.inhoud } }, moment('2026-11-23T09:00').instant);
      expect(await alles(casus.id)).toBe(over);
    }),
    { numRuns: 20, seed: 20_261_123 },
  );
});
