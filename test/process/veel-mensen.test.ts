import { expect, test } from 'vitest';
import type { PersoonId } from '../../src/domain/rollen.ts';
import { VOORBEELD } from '../../src/local/voorbeeld/organisatie.ts';
import { bewaarOrganisatie } from '../../src/store/organisatie.ts';
import { bewaarTeamsGebruiker } from '../../src/store/teams.ts';
import { als, basiskaart, inHetKanaal, signaal } from './mensen.ts';
import { productPerBestand } from './levensloop.ts';
import type { Opstelling } from './opstelling.ts';
import { geboekt } from './stappen.ts';

let zs: Opstelling;
productPerBestand((begonnen) => {
  zs = begonnen;
});

const AANTAL = 75;
const EXTRA = Array.from({ length: AANTAL }, (_, nummer) => ({
  id: `extra-${nummer}` as PersoonId, tenant: 'd1100000-0000-4000-8000-000000000001', object: `eeeeeeee-0000-4000-8000-${String(nummer).padStart(12, '0')}`,
  naam: `Extra Collega ${nummer}`, organisatie: 'DJI' as const, email: `extra${nummer}@dji.example`,
}));

/** So many more casemanagers at an afdeling; all of them fill a large channel. */
async function volKanaal(afdeling: string, aantal = AANTAL): Promise<void> {
  const rollen = EXTRA.slice(0, aantal).map(({ id }) => ({ persoon: id, rol: 'casemanager' as const, pi: 'noorderveen', afdeling }));
  await bewaarOrganisatie(zs.register.db, { ...VOORBEELD, personen: [...VOORBEELD.personen, ...EXTRA], rollen: [...VOORBEELD.rollen, ...rollen] });
  for (const { id, tenant } of EXTRA) await bewaarTeamsGebruiker(zs.register.db, { persoon: id, mri: `29:${id}`, tenant, serviceUrl: `${zs.adres}/teams/connector`, gezienOp: zs.klok.nu() });
}

test('in a channel of more than 60 people the card shows itself to the two who carry it, and to everybody else after a press', async () => {
  await volKanaal('noorderveen-a');
  const casus = await signaal(zs);
  await geboekt(zs, casus);
  const { userIds } = (await basiskaart(zs, casus))['refresh'] as { readonly userIds: readonly string[] };
  expect(userIds).toHaveLength(60);
  const mri = async (persoon: string): Promise<string | undefined> => (await zs.register.db.selectFrom('teams_gebruiker').select('mri').where('persoon', '=', persoon).executeTakeFirst())?.mri;
  expect(userIds).toEqual(expect.arrayContaining([await mri('sanne'), await mri('mehmet')]));
  expect(userIds).not.toContain(await mri('ingrid'));
  expect(await als(zs, 'ingrid').druk(casus, 'Toon voor mij')).toContain(casus.naam);
  expect(await inHetKanaal(zs, casus)).not.toContain(casus.naam);
  expect(zs.gemeld).toEqual([]);
});

test('in a PI of many casemanagers the stand-in and the linked come first, and who is not on the list is found by name', async () => {
  await volKanaal('noorderveen-b', 30);
  const casus = await signaal(zs, { afdeling: 'B', casemanager: '' });
  const lijst = JSON.stringify(await als(zs, 'ingrid').kaart(casus));
  expect(lijst).not.toContain('(reclasseringswerker)');
  expect(lijst).not.toContain('Extra Collega 29');
  const toon = async (naam: string): Promise<string> => als(zs, 'ingrid').druk(casus, 'Vul aan', { 'Staat de collega er niet bij? Typ de naam': naam });
  expect(await toon('Collega')).toContain('Er zijn meer collega’s met deze naam: Extra Collega 0,');
  expect(await toon('Niemand')).toContain('Er is hier geen collega met de naam “Niemand”.');
  expect(await toon('sanne')).toContain('Dank u wel, het is aangevuld.');
  expect((await zs.casus(casus.id)).casemanager?.naam).toBe('Sanne de Vries');
  const wijsToe = await als(zs, 'ingrid').opent(casus, 'Wijs toe');
  expect(await wijsToe.verzend('Wijs de casus toe', { 'Welke rol?': 'Reclasseringswerker', 'Staat de collega er niet bij? Typ de naam': 'yilmaz' })).toContain('toegewezen');
  expect(zs.gemeld).toEqual([]);
});
