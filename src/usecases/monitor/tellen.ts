import type { CasusId } from '../../domain/casus.ts';
import { meetregel } from '../../domain/cijfers/meetregel.ts';
import type { Plaats } from '../../domain/plaats.ts';
import { listGebeurtenissen } from '../../store/casussen.ts';
import { bewaarMeetregel, listTeTellen } from '../../store/monitor.ts';
import { bladzijden } from '../bladzijden.ts';
import { klokkenVan, type Omgeving } from '../omgeving.ts';
import { afsprakenVoor, type Organisatie } from '../organisatie.ts';

async function tel(omgeving: Omgeving, organisatie: Organisatie, { id, ...plaats }: { readonly id: CasusId } & Plaats): Promise<void> {
  await omgeving.db.transaction().execute(async (trx) => {
    const gebeurtenissen = await listGebeurtenissen(trx, id);
    const regel = meetregel(gebeurtenissen, omgeving.nu().datum, klokkenVan(omgeving, afsprakenVoor(organisatie, plaats)));
    if (regel !== undefined) await bewaarMeetregel(trx, id, gebeurtenissen.length, regel);
  });
}

/**
 * Brings the figures of the monitor up to date with every casus that changed since it was counted. The history is counted
 * and not the casus: it keeps what counts when the content is erased and when a casus comes back for a second round. A
 * round that is cut off goes on in the next one.
 */
export async function telCasussen(omgeving: Omgeving, organisatie: Organisatie): Promise<void> {
  for await (const casus of bladzijden((waar) => listTeTellen(omgeving.db, { vandaag: omgeving.nu().datum, ...waar }))) await tel(omgeving, organisatie, casus);
}
