import fc from 'fast-check';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STANDAARD_AFSPRAKEN } from '../../../src/domain/afspraken.ts';
import type { Casus } from '../../../src/domain/casus.ts';
import { taken } from '../../../src/domain/taken.ts';
import { kolomVan, werkregelVan } from '../../../src/domain/werkregel.ts';
import { slaGebeurtenissenOp } from '../../../src/store/casussen.ts';
import { listTaakregelsVan } from '../../../src/store/lijsten.ts';
import { up } from '../../../src/store/migrations/0015_werkregels.ts';
import type { Register } from '../../../src/store/open.ts';
import { bewaarOrganisatie } from '../../../src/store/organisatie.ts';
import { bewaarWerkregel } from '../../../src/store/werkregels.ts';
import { nederlandseKalenders } from '../../../src/tijd/feestdagen.ts';
import { leesOrganisatie } from '../../../src/usecases/organisatie.ts';
import { herstelRegels, vulRegels } from '../../../src/usecases/register/bijhouden.ts';
import { eenCasus } from '../../build/casus.ts';
import { eenKlokken, moment } from '../../build/context.ts';
import { KLOKKEN, langeWandelingen, loop } from '../../build/wandeling.ts';
import { openTestRegister, type TestRegister } from '../../store/register.ts';

const KALENDER = nederlandseKalenders();
const omgeving = ({ db }: Register) => ({ db, nu: () => moment('2026-11-23T09:00'), kalender: KALENDER });

async function metPlek({ db }: Register): Promise<void> {
  await bewaarOrganisatie(db, { pis: [{ id: 'zaanstad', naam: 'JC Zaanstad' }], afdelingen: [{ id: 'b2', pi: 'zaanstad', naam: 'B2' }], personen: [], rollen: [], aanwezigheid: [] });
}

let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
  await metPlek(test_.register);
});
afterAll(() => test_.sluit());

interface Rij {
  readonly taak: string;
  readonly termijn: string;
  readonly bijzaak: boolean;
  readonly persoon: string;
}

async function bewaard({ id }: Pick<Casus, 'id'>): Promise<readonly Rij[]> {
  const rijen = await listTaakregelsVan(test_.register.db, [id]);
  return rijen.map(({ taak, termijn, bijzaak, persoon }) => ({ taak, termijn, bijzaak, persoon })).sort((a, b) => a.taak.localeCompare(b.taak));
}

function verwacht(casus: Casus, klokken = KLOKKEN): readonly Rij[] {
  const open = kolomVan(casus) === undefined ? [] : taken(casus, klokken);
  return open.map(({ id: taak, termijn, bijzaak, persoon }) => ({ taak, termijn, bijzaak, persoon: persoon?.persoon ?? '' })).sort((a, b) => a.taak.localeCompare(b.taak));
}

/** A row that nothing depends on but the list, so that a walk can be kept without its whole history. */
async function bewaarAlleen(casus: Casus): Promise<void> {
  await test_.register.db.transaction().execute(async (trx) => {
    const rij = { skn: casus.skn, pi: 'zaanstad', afdeling: 'b2', fase: casus.fase, versie: casus.versie, ontvangen_op: casus.ontvangenOp.instant, data: JSON.stringify(casus), casemanager: null, reclasseringswerker: null, begindatum: null, einddatum: null };
    await trx.insertInto('casus').values({ id: casus.id, code: casus.code, ...rij }).onConflict((c) => c.column('id').doUpdateSet(rij)).execute();
    await bewaarWerkregel(trx, casus, werkregelVan(casus, KLOKKEN));
  });
}

test('whatever people do with a casus, the lists hold exactly its open taken, and nothing once it is over', async () => {
  let [stappen, over] = [0, 0];
  for (const stappenVanEen of fc.sample(langeWandelingen, { seed: 20_261_123, numRuns: 12 }).map(loop)) {
    for (const { casus, besluit } of stappenVanEen.filter((stap) => stap.besluit.ok)) {
      if (!besluit.ok || besluit.gebeurtenissen.length === 0) continue;
      await bewaarAlleen(casus);
      expect(await bewaard(casus)).toEqual(verwacht(casus));
      stappen += 1;
      if (kolomVan(casus) === undefined) over += 1;
    }
  }
  expect(stappen).toBeGreaterThan(100);
  expect(over).toBeGreaterThan(0);
  await test_.register.db.deleteFrom('casus').execute();
});

describe('rows that are not right', () => {
  const bouwer = eenCasus();
  async function bewaarCasus(): Promise<Casus> {
    await test_.register.db.deleteFrom('gebeurtenis').execute();
    await test_.register.db.deleteFrom('casus').execute();
    return test_.register.db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, bouwer.gebeurtenissen));
  }

  test('are made when they are missing', async () => {
    const casus = await bewaarCasus();
    await vulRegels(omgeving(test_.register));
    expect(await bewaard(casus)).toEqual(verwacht(casus, eenKlokken()));
  });

  test('are written anew once the afspraken of the place say something else, and left alone when they are right', async () => {
    const casus = await bewaarCasus();
    await vulRegels(omgeving(test_.register));
    const organisatie = await leesOrganisatie(omgeving(test_.register));
    const pi = organisatie.pis.get(casus.pi);
    if (pi === undefined) throw new RangeError('The PI is not in the register');
    const anders = { ...organisatie, pis: new Map([[pi.id, { ...pi, afspraken: { stap1Werkdagen: 9 } }]]) };
    await herstelRegels(omgeving(test_.register), anders, [casus]);
    expect(await bewaard(casus)).toEqual(verwacht(casus, eenKlokken({ ...STANDAARD_AFSPRAKEN, stap1Werkdagen: 9 })));
    // Its digest says that the row is right, so what stands in it is not looked at.
    await test_.register.db.updateTable('taakregel').set({ termijn: '2000-01-01' }).where('taak', '=', 'oordelen').execute();
    await herstelRegels(omgeving(test_.register), anders, [casus]);
    expect((await bewaard(casus)).find(({ taak }) => taak === 'oordelen')?.termijn).toBe('2000-01-01');
  });

  test('are not written from a casus that changed since it was read', async () => {
    const casus = await bewaarCasus();
    await herstelRegels(omgeving(test_.register), await leesOrganisatie(omgeving(test_.register)), [{ ...casus, versie: casus.versie - 1 }]);
    expect(await bewaard(casus)).toEqual([]);
  });
});

test('a register of before there were lists has them after the upgrade', async () => {
  const { db } = test_.register;
  await db.deleteFrom('gebeurtenis').execute();
  await db.deleteFrom('casus').execute();
  await sql`drop table taakregel, werkregel`.execute(db);
  const casus = await db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, eenCasus().gebeurtenissen));
  await up(db as unknown as Kysely<unknown>);
  await vulRegels(omgeving(test_.register));
  expect(await bewaard(casus)).toEqual(verwacht(casus, eenKlokken()));
});
