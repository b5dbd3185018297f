import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bezorgingAntwoord, type BezorgingAntwoord } from '../../../src/api/beheer/bezorging.ts';
import { bewaarOrganisatie } from '../../../src/store/organisatie.ts';
import { VOORBEELD } from '../../../src/local/voorbeeld/organisatie.ts';
import type { EffectSoort } from '../../../src/usecases/effect.ts';
import { stuurJson, type Opstelling } from '../opstelling.ts';
import { productieVanBestand, type Tokens } from '../productie.ts';
import { beller } from './hulp.ts';

let zs: Opstelling;
let tokens: Tokens;
productieVanBestand((opstelling, van) => {
  zs = opstelling;
  tokens = van;
});
let codes: readonly string[];
beforeAll(async () => {
  const signaal = (skn: string, pi: string, afdeling: string) => ({ skn, naam: `Geheim${skn}, P.`, pi, afdeling });
  const { body } = await stuurJson(`${zs.url}/api/signalen`, { signalen: [signaal('9000201', 'Noorderveen', 'A'), signaal('9000202', 'Zuidhaven', '1')] }, { authorization: `Bearer ${await tokens.app('Signalen.Aanleveren')}` });
  codes = (body as { rijen: { casus: string }[] }).rijen.map(({ casus }) => casus);
  await bewaarOrganisatie(zs.register.db, { ...VOORBEELD, rollen: [{ persoon: 'guus', rol: 'beheerder', pi: 'zuidhaven' }] });
});

/** Every waiting effect of this kind fails for good, as Teams answered. */
async function geefOp(soort: EffectSoort, status: number): Promise<void> {
  const { db } = zs.register;
  await sql`update pgboss.job set retry_limit = 0, state = 'active', started_on = now() where name = ${soort} and state = 'created'`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from pgboss.job where name = ${soort} and state = 'active'`.execute(db);
  const { PgBoss, fromKysely } = await import('pg-boss');
  const boss = new PgBoss({ db: fromKysely(db), backend: zs.register.bron.soort === 'pglite' ? 'pglite' : 'postgres', supervise: false, schedule: false });
  await boss.start();
  await boss.fail(soort, rows.map(({ id }) => id), { soort: 'TeamsFout', status });
  await boss.stop({ close: false, graceful: false });
}
const lees = async (wie: string): Promise<BezorgingAntwoord> => bezorgingAntwoord.parse((await beller(zs.url, await tokens.persoon(wie)).haal('/api/beheer/bezorging')).body);

beforeEach(async () => {
  await sql`delete from pgboss.job where name = 'mislukt' or source_root_id is not null`.execute(zs.register.db);
});

describe('a delivery that failed for good', () => {
  test('is shown with its casus, why it failed and what to do; without who it is about', async () => {
    await geefOp('kaart', 403);
    const { rijen } = await lees('bart');
    expect(rijen.map(({ voor }) => voor).sort()).toEqual([`${codes[0] ?? ''} · PI Noorderveen, Afdeling A`, `${codes[1] ?? ''} · PI Zuidhaven, Afdeling 1`].sort());
    expect(rijen[0]).toMatchObject({ wat: 'Kaart in het kanaal', reden: 'De app mag daar niets plaatsen.', pogingen: 1 });
    expect(JSON.stringify(rijen)).not.toContain('Geheim');
  });

  test('is put back once, and its run is followed; of another PI it stays', async () => {
    await sql`update pgboss.job set state = 'created' where name = 'kaart'`.execute(zs.register.db);
    await geefOp('kaart', 500);
    const alle = (await lees('bart')).rijen;
    const guus = beller(zs.url, await tokens.persoon('guus'));
    const mijn = (await lees('guus')).rijen;
    expect(mijn.map(({ voor }) => voor)).toEqual([`${codes[1] ?? ''} · PI Zuidhaven, Afdeling 1`]);
    const ids = alle.map(({ id }) => id);
    expect(await guus.stuur('/api/beheer/bezorging/opnieuw', { ids })).toMatchObject({ status: 200, body: { melding: 'Eén bericht wordt opnieuw geprobeerd. Hieronder ziet u hoe het afloopt.' } });
    expect(await guus.stuur('/api/beheer/bezorging/opnieuw', { ids })).toMatchObject({ status: 409 });
    const na = await lees('bart');
    expect(na.rijen).toHaveLength(alle.length - 1);
    expect(na.herkanst).toMatchObject([{ wat: 'Kaart in het kanaal', stand: 'bezig' }]);
    const audit = await zs.register.db.selectFrom('audit').selectAll().where('persoon', '=', 'guus').where('actie', '=', 'probeerOpnieuw').execute();
    expect(audit).toMatchObject([{ resultaat: 'kaart', herkomst: 'tab' }]);
  });
});
