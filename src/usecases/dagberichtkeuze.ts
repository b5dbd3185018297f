import type { Tijd } from '../domain/datum.ts';
import type { PersoonId } from '../domain/rollen.ts';
import { schrijfAudit } from '../store/audit.ts';
import { bewaarVoorkeur, listVoorkeuren } from '../store/dagbericht.ts';
import { klokkenVanPersoon } from './dagbericht.ts';
import type { Omgeving } from './omgeving.ts';
import { leesOrganisatie } from './organisatie.ts';

/** When somebody gets an own digest from now on; `om` undefined: none. Or why that can't be. */
export type Dagberichtkeuze = { readonly om: Tijd | undefined } | { readonly melding: string };

/** Sets, ends or only tells when somebody gets an own digest. A time at which nothing leaves is refused. */
export async function kiesDagbericht(omgeving: Omgeving, wie: PersoonId, keuze: Tijd | 'uit' | 'hoeNu'): Promise<Dagberichtkeuze> {
  if (keuze === 'hoeNu') return { om: (await listVoorkeuren(omgeving.db)).get(wie) };
  const klokken = klokkenVanPersoon(omgeving, await leesOrganisatie(omgeving), wie);
  if (klokken === undefined) return { melding: 'U hebt nog geen rol in Samen starten. Vraag de beheerder van uw inrichting of unit om er een.' };
  const { herinnerVan, herinnerTot } = klokken.afspraken;
  if (keuze !== 'uit' && (keuze < herinnerVan || keuze >= herinnerTot)) return { melding: `Berichten gaan alleen weg tussen ${herinnerVan} en ${herinnerTot}. Kies een tijd daartussen, bijvoorbeeld “dagbericht 09:00”.` };
  const om = keuze === 'uit' ? undefined : keuze;
  await bewaarVoorkeur(omgeving.db, wie, om);
  await schrijfAudit(omgeving.db, { op: omgeving.nu().instant, persoon: wie, actie: 'dagbericht', resultaat: om ?? 'uit', herkomst: 'teams' });
  return { om };
}
