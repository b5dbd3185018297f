import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClusterId, PiId } from '../../src/domain/casus.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { listWijzigingen } from '../../src/store/afspraken.ts';
import { bewaarOrganisatie, listAfdelingen, listClusters, listPis, type Organisatiegegevens } from '../../src/store/organisatie.ts';
import { openTestRegister, type TestRegister } from './register.ts';

const PI = 'noorderveen' as PiId;
const CLUSTER = 'noorderveen-cluster-1' as ClusterId;
let test_: TestRegister;
beforeAll(async () => {
  test_ = await openTestRegister();
});
afterAll(() => test_.sluit());

const metAfspraken = (pi: object, cluster: object = {}): Organisatiegegevens => ({
  ...VOORBEELD, pis: VOORBEELD.pis.map((een) => (een.id === PI ? { ...een, afspraken: pi } : een)), clusters: (VOORBEELD.clusters ?? []).map((een) => (een.id === CLUSTER ? { ...een, afspraken: cluster } : een)),
});

test('the file brings afspraken of PI and cluster up to date, keeps what it does not name, and each change is in the history', async () => {
  const { db } = test_.register;
  const eigen = async () => [(await listPis(db)).find(({ id }) => id === PI)?.afspraken, (await listClusters(db)).find(({ id }) => id === CLUSTER)?.afspraken];
  await bewaarOrganisatie(db, metAfspraken({ stap1Werkdagen: 4, duidingWerkdagen: 7 }, { stap1Werkdagen: 2 }));
  await bewaarOrganisatie(db, VOORBEELD);
  expect(await eigen()).toEqual([{ stap1Werkdagen: 4, duidingWerkdagen: 7 }, { stap1Werkdagen: 2 }]);
  await bewaarOrganisatie(db, metAfspraken({ stap1Werkdagen: 5, dagberichtOm: null }));
  expect(await eigen()).toEqual([{ stap1Werkdagen: 5, duidingWerkdagen: 7, dagberichtOm: null }, { stap1Werkdagen: 2 }]);
  const geschiedenis = await listWijzigingen(db, { pi: PI }, 'stap1Werkdagen', 10);
  expect(geschiedenis.map(({ oud, nieuw, door }) => [oud, nieuw, door])).toEqual([['4', '5', undefined], [undefined, '4', undefined]]);
  expect(await listWijzigingen(db, { pi: PI, cluster: CLUSTER }, 'stap1Werkdagen', 10)).toHaveLength(1);
  expect(await listWijzigingen(db, { pi: PI }, 'dagberichtOm', 10)).toEqual([expect.objectContaining({ nieuw: 'null' })]);
});

test('an afdeling keeps its cluster when a file does not name it', async () => {
  const { db } = test_.register;
  const zonder = VOORBEELD.afdelingen.map(({ cluster: _cluster, ...afdeling }) => afdeling);
  await bewaarOrganisatie(db, { ...VOORBEELD, afdelingen: zonder });
  expect((await listAfdelingen(db)).filter(({ cluster }) => cluster === CLUSTER).map(({ naam }) => naam)).toEqual(['Afdeling A', 'Afdeling B']);
});
