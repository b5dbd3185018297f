import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { GEEN_WERK } from '../../src/domain/werk.ts';
import { slaGebeurtenissenOp } from '../../src/store/casussen.ts';
import { listCasussenVan, listLasten } from '../../src/store/dragers.ts';
import { up } from '../../src/store/migrations/0011_betrokken.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { betrokkene, eenActor } from '../build/actor.ts';
import { eenCasus } from '../build/casus.ts';
import { openTestRegister, type TestRegister } from './register.ts';

const [drager, collega, derde] = [eenActor('reclasseringswerker'), eenActor('reclasseringswerker', 2), eenActor('reclasseringswerker', 3)];
/** Carried by one worker, with a bijdrage of a colleague and one that is ready, and offered to a third. */
const bouwer = eenCasus().na({ type: 'claim' }, drager).inStap3('meedenken', 'analyse')
  .na({ type: 'geefBijdrageDoor', bijdrage: 'b1', eigenaar: betrokkene(derde) }, drager).na({ type: 'rondBijdrageAf', bijdrage: 'b1', bevinding: 'Past goed' }, derde)
  .na({ type: 'geefBijdrageDoor', bijdrage: 'b2', eigenaar: betrokkene(collega) }, drager);
const metOverdracht = bouwer.na({ type: 'draagOver', naar: { soort: 'collega', wie: betrokkene(derde) } }, drager);

let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
  await bewaarOrganisatie(test_.register.db, { pis: [{ id: 'zaanstad', naam: 'JC Zaanstad' }], afdelingen: [{ id: 'b2', pi: 'zaanstad', naam: 'B2' }], personen: [], rollen: [], aanwezigheid: [] });
});
beforeEach(async () => {
  await test_.register.db.deleteFrom('gebeurtenis').execute();
  await test_.register.db.deleteFrom('casus').execute();
});
afterAll(() => test_.sluit());

async function bewaar({ gebeurtenissen }: typeof bouwer): Promise<void> {
  await test_.register.db.transaction().execute((trx) => slaGebeurtenissenOp(trx, undefined, gebeurtenissen));
}

async function betrokken(): Promise<readonly string[]> {
  return (await test_.register.db.selectFrom('casus').select('betrokken').executeTakeFirstOrThrow()).betrokken;
}

const heeftIets = async (...mensen: readonly (typeof drager)[]): Promise<readonly number[]> => Promise.all(mensen.map(async ({ persoon }) => (await listCasussenVan(test_.register.db, persoon)).length));

describe('who has something to do in a casus', () => {
  test('is found as carrier, as owner of an open bijdrage and as who was asked to take over, and not once all is ready', async () => {
    await bewaar(bouwer);
    expect(await heeftIets(drager, collega, derde, eenActor('casemanager'), eenActor('casemanager', 2))).toEqual([1, 1, 0, 1, 0]);
  });

  test('is counted by kind, and whoever carries it once', async () => {
    await bewaar(metOverdracht);
    const lasten = (await listLasten(test_.register.db)).map(({ persoon, rol, werk }) => ({ persoon, rol, werk }));
    expect(lasten).toEqual([
      { persoon: eenActor('casemanager').persoon, rol: 'casemanager', werk: { ...GEEN_WERK, casussen: 1 } },
      { persoon: drager.persoon, rol: 'reclasseringswerker', werk: { ...GEEN_WERK, casussen: 1 } },
      { persoon: collega.persoon, rol: 'reclasseringswerker', werk: { ...GEEN_WERK, bijdragen: 1 } },
      { persoon: derde.persoon, rol: 'reclasseringswerker', werk: { ...GEEN_WERK, overdrachten: 1 } },
    ]);
  });
});

test('a register from before finds owners of bijdragen after the update, each once, however often it runs', async () => {
  await bewaar(metOverdracht);
  const nu = [...await betrokken()].sort();
  const toen: readonly PersoonId[] = [eenActor('casemanager').persoon, drager.persoon, derde.persoon];
  await test_.register.db.updateTable('casus').set({ betrokken: JSON.stringify(toen) }).execute();
  expect(await heeftIets(collega)).toEqual([0]);
  const werkBij = (): Promise<void> => up(test_.register.db as unknown as Kysely<unknown>);
  await werkBij();
  await werkBij();
  expect([...await betrokken()].sort()).toEqual(nu);
  expect(await heeftIets(collega)).toEqual([1]);
});
