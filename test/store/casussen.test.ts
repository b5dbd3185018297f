import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AfdelingId, Casus, CasusId, PiId } from '../../src/domain/casus.ts';
import { herhaal } from '../../src/domain/evolve.ts';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { datum } from '../../src/domain/datum.ts';
import { bestaatCode, findCasus, findCasusByCode, listCasussenBySkn, listGebeurtenissen, listGeslotenMetEinde, listOpenCasussen, slaGebeurtenissenOp, VerlorenRace } from '../../src/store/casussen.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { eenCasus, type CasusBouwer } from '../build/casus.ts';
import { loop, wandelingen, type Stap } from '../build/wandeling.ts';
import { openTestRegister, type TestRegister } from './register.ts';

let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
  const pis = ['zaanstad', 'zutphen'];
  await bewaarOrganisatie(test_.register.db, {
    pis: pis.map((id) => ({ id, naam: `PI ${id}` })), afdelingen: [{ id: 'b2', pi: 'zaanstad', naam: 'B2' }, { id: 'c3', pi: 'zaanstad', naam: 'C3' }, { id: 'z1', pi: 'zutphen', naam: 'Z1' }], personen: [], rollen: [], aanwezigheid: [],
  });
});
afterAll(() => test_.sluit());

let laatste = 0;
/** A walk through the process under an id and code of its own, saved step by step. */
async function bewaar(stappen: readonly Pick<Stap, 'besluit'>[]): Promise<Casus> {
  const { db } = test_.register;
  laatste += 1;
  const eigen = { id: `casus-${laatste}` as CasusId, code: `ZS-${100_000 + laatste}`, skn: String(9_000_000 + laatste) };
  let casus: Casus | undefined;
  for (const { besluit } of stappen) {
    if (!besluit.ok || besluit.gebeurtenissen.length === 0) continue;
    const feiten = besluit.gebeurtenissen.map((gebeurtenis) => {
      if (gebeurtenis.type === 'SknGecorrigeerd') return { ...gebeurtenis, skn: `${eigen.skn}${gebeurtenis.skn.length}` };
      return gebeurtenis.type === 'SignaalOntvangen' ? { ...gebeurtenis, ...eigen } : gebeurtenis;
    });
    const voor = casus === undefined ? undefined : await findCasus(db, casus.id);
    casus = await db.transaction().execute((trx) => slaGebeurtenissenOp(trx, voor, feiten));
  }
  return casus ?? expect.unreachable();
}

test('whatever happens to a casus, its history gives the casus back as it is stored', async () => {
  await fc.assert(
    fc.asyncProperty(wandelingen, async (wandeling) => {
      const { id } = await bewaar(loop(wandeling));
      const [opgeslagen, gebeurtenissen] = [await findCasus(test_.register.db, id), await listGebeurtenissen(test_.register.db, id)];
      expect(opgeslagen).toEqual(herhaal(gebeurtenissen));
      expect(opgeslagen?.versie).toBe(gebeurtenissen.length);
    }),
    { numRuns: 25, seed: 20_261_123 },
  );
});

describe('a closed casus', () => {
  const plekken = [{ pi: 'zaanstad' as PiId, afdeling: 'c3' as AfdelingId }];
  const stap4 = eenCasus().afgesloten();
  const metInzet = stap4.na({ type: 'voegInzetToe', grond: 'toezicht', wat: 'Toezicht' }, 'reclasseringswerker');
  const stappen = ({ gebeurtenissen }: CasusBouwer): readonly Pick<Stap, 'besluit'>[] => [{ besluit: { ok: true, gebeurtenissen } }];

  test('is among those with something to do as long as inzet is open, also for who carries it from another afdeling', async () => {
    const { db } = test_.register;
    const [dicht, open] = [await bewaar(stappen(stap4)), await bewaar(stappen(metInzet))];
    const ids = (await listOpenCasussen(db, { aantal: 1_000 })).map(({ id }) => id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(dicht.id);
    const van = async (ook: string): Promise<readonly string[]> => (await listOpenCasussen(db, { plekken, ook: ook as PersoonId, aantal: 1_000 })).map(({ id }) => id);
    expect(await van('reclasseringswerker-1')).toContain(open.id);
    expect(await van('iemand-anders')).not.toContain(open.id);
  });

  test('is found by the end of its detention', async () => {
    const { db } = test_.register;
    const { id } = await bewaar(stappen(stap4));
    const tussen = async (van: string, tot: string): Promise<readonly string[]> => (await listGeslotenMetEinde(db, { van: datum(van), tot: datum(tot), aantal: 1_000 })).map((casus) => casus.id);
    expect(await tussen('2027-11-19', '2027-11-19')).toContain(id);
    expect(await tussen('2027-11-20', '2028-11-19')).not.toContain(id);
    expect(await tussen('2027-01-01', '2027-11-18')).not.toContain(id);
  });

  test('of an ISD measure is found also when nobody knows its end', async () => {
    const { db } = test_.register;
    const zonderEinde = async (titel: 'isd' | 'preventief'): Promise<CasusId> => {
      const gebeurtenissen = stap4.gebeurtenissen.map((een) => {
        if (een.type !== 'SignaalOntvangen') return een;
        const { einddatum: _einddatum, ...rest } = een;
        return { ...rest, titel };
      });
      return (await bewaar([{ besluit: { ok: true, gebeurtenissen } }])).id;
    };
    const [isd, ander] = [await zonderEinde('isd'), await zonderEinde('preventief')];
    const ids = (await listGeslotenMetEinde(db, { van: datum('2026-11-23'), tot: datum('2026-11-24'), aantal: 1_000 })).map((casus) => casus.id);
    expect(ids).toContain(isd);
    expect(ids).not.toContain(ander);
  });
});

describe('two who change the same casus at once', () => {
  const eerste = loop({ signaal: {}, zetten: [] });
  const verder = loop({ signaal: {}, zetten: [{ dagen: 0, uur: 10, keuze: 0, wild: false }] }).at(-1)?.besluit;
  const feiten = verder?.ok === true ? verder.gebeurtenissen : [];

  test('the second loses, and nothing of what that one did is kept', async () => {
    const { db } = test_.register;
    const casus = await bewaar(eerste);
    const na = await db.transaction().execute((trx) => slaGebeurtenissenOp(trx, casus, feiten));
    await expect(db.transaction().execute((trx) => slaGebeurtenissenOp(trx, casus, feiten))).rejects.toThrow(VerlorenRace);
    expect(await findCasus(db, casus.id)).toEqual(na);
    expect(await listGebeurtenissen(db, casus.id)).toHaveLength(casus.versie + feiten.length);
  });

  test('a change that is given up leaves no trace', async () => {
    const { db } = test_.register;
    const casus = await bewaar(eerste);
    await expect(db.transaction().execute(async (trx) => {
      await slaGebeurtenissenOp(trx, casus, feiten);
      throw new RangeError('given up');
    })).rejects.toThrow('given up');
    expect(await findCasus(db, casus.id)).toEqual(casus);
    expect(await listGebeurtenissen(db, casus.id)).toHaveLength(casus.versie);
  });

  test('nothing to save is a mistake of ours', async () => {
    await expect(test_.register.db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, []))).rejects.toThrow(TypeError);
  });

  test('one person has no two casussen with the same begin', async () => {
    const { db } = test_.register;
    const { besluit } = loop({ signaal: { begindatum: '2026-11-20' as never }, zetten: [] })[0] ?? expect.unreachable();
    const signaal = besluit.ok ? besluit.gebeurtenissen[0] : undefined;
    if (signaal?.type !== 'SignaalOntvangen') return expect.unreachable();
    const maak = (nummer: number) => db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, [{ ...signaal, id: `dubbel-${nummer}` as CasusId, code: `ZS-90000${nummer}`, skn: '9009999' }]));
    await maak(1);
    await expect(maak(2)).rejects.toThrow(/unique/);
    expect(await listCasussenBySkn(db, '9009999')).toHaveLength(1);
  });
});

describe('casussen are found', () => {
  test('by id, code and SKN, and not when they do not exist', async () => {
    const { db } = test_.register;
    const casus = await bewaar(loop({ signaal: {}, zetten: [] }));
    expect(await findCasusByCode(db, casus.code)).toEqual(casus);
    expect(await listCasussenBySkn(db, casus.skn)).toEqual([casus]);
    expect(await bestaatCode(db, casus.code)).toBe(true);
    expect([await findCasus(db, 'weg' as CasusId), await findCasusByCode(db, 'ZS-000000'), await listCasussenBySkn(db, '1'), await bestaatCode(db, 'ZS-000000')]).toEqual([undefined, undefined, [], false]);
  });

  test('page by page, each once, the closed ones without open inzet left out', async () => {
    const { db } = test_.register;
    await db.updateTable('casus').set({ fase: 'gesloten', inzet_open: false }).where('id', '=', 'casus-1').execute();
    const gezien: Casus[] = [];
    for (let na: CasusId | undefined; ; ) {
      const bladzijde = await listOpenCasussen(db, { aantal: 3, ...(na === undefined ? {} : { na }) });
      gezien.push(...bladzijde);
      na = bladzijde.at(-1)?.id;
      if (bladzijde.length < 3) break;
    }
    const open = await db.selectFrom('casus').select('id').where((eb) => eb.or([eb('fase', '<>', 'gesloten'), eb('inzet_open', '=', true)])).orderBy('id').execute();
    expect(gezien.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
  });

  test('at the places of a person only', async () => {
    const { db } = test_.register;
    const bij = async (plekken: Parameters<typeof listOpenCasussen>[1]['plekken']) => new Set((await listOpenCasussen(db, { aantal: 1_000, ...(plekken === undefined ? {} : { plekken }) })).map(({ afdeling }) => afdeling));
    expect(await bij([])).toEqual(new Set());
    expect(await bij([{ pi: 'zaanstad' as never, afdeling: 'b2' as never }])).toEqual(new Set(['b2']));
    expect([...(await bij([{ pi: 'zaanstad' as never }, { pi: 'zutphen' as never }]))]).toEqual([...(await bij(undefined))]);
  });
});

test('a person who left carries no casus without a trace: who did it stays with the gebeurtenis', async () => {
  const { db } = test_.register;
  const casus = await bewaar(loop({ signaal: {}, zetten: [] }));
  const [rij] = await db.selectFrom('gebeurtenis').selectAll().where('casus', '=', casus.id).execute();
  expect(rij).toMatchObject({ versie: 1, type: 'SignaalOntvangen', door: expect.any(String) as PersoonId });
});
