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

/** As many casemanagers at afdeling A as fill a large channel. */
async function volKanaal(): Promise<void> {
  const rollen = EXTRA.map(({ id }) => ({ persoon: id, rol: 'casemanager' as const, pi: 'noorderveen', afdeling: 'noorderveen-a' }));
  await bewaarOrganisatie(zs.register.db, { ...VOORBEELD, personen: [...VOORBEELD.personen, ...EXTRA], rollen: [...VOORBEELD.rollen, ...rollen] });
  for (const { id, tenant } of EXTRA) await bewaarTeamsGebruiker(zs.register.db, { persoon: id, mri: `29:${id}`, tenant, serviceUrl: `${zs.adres}/teams/connector`, gezienOp: zs.klok.nu() });
}

test('in a channel of more than 60 people the card shows itself to the two who carry it, and to everybody else after a press', async () => {
  await volKanaal();
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
