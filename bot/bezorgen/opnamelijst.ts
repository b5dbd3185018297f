import { eenKeer } from '../../src/usecases/eenKeer.ts';
import type { EffectVan } from '../../src/usecases/effect.ts';
import { telOpnamen } from '../../src/usecases/opnamelijst.ts';
import { opnameaankondiging } from '../cards/opnamekaart.ts';
import type { BotOmgeving } from '../omgeving.ts';
import { kaartActivity } from '../teams.ts';
import { mrisVan } from '../verversVoor.ts';
import { zegPrive } from './persoon.ts';

/** The list of the day, 1:1. What was handled since is left out; who can't be reached is replaced by hoofd D&R. */
export async function bezorgOpnamelijst(omgeving: BotOmgeving, { sleutel, aan, anders }: EffectVan<'opnamelijst'>): Promise<void> {
  await eenKeer(omgeving, sleutel, undefined, async () => {
    const aantal = await telOpnamen(omgeving, aan);
    if (aantal === undefined || aantal === 0) return;
    const kaart = opnameaankondiging(aantal, await mrisVan(omgeving, [aan]));
    if (await zegPrive(omgeving, aan, kaartActivity(kaart, kaart.speak))) return;
    const dag = sleutel.split(':')[1] ?? '';
    await omgeving.db.transaction().execute((trx) => omgeving.wachtrij.zet(trx, anders.filter((wie) => wie !== aan).map((wie) => ({ soort: 'opnamelijst', sleutel: `opnamelijst:${dag}:${wie}`, aan: wie, anders: [] }))));
    omgeving.wachtrij.wek();
  });
}
