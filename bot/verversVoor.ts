import type { Casus } from '../src/domain/casus.ts';
import type { PersoonId, Rol } from '../src/domain/rollen.ts';
import { listTeamsGebruikers } from '../src/store/teams.ts';
import { werkersVan } from '../src/domain/werk.ts';
import { ontvangers } from '../src/usecases/gevolgen.ts';
import { gevraagden, personenMetRol, type Organisatie } from '../src/usecases/organisatie.ts';
import type { BotOmgeving } from './omgeving.ts';

/** Teams takes at most this many (platform.md 1.5); the rest press "Toon voor mij". */
const MAX = 60;
const ROLLEN: readonly Rol[] = ['reclasseringswerker', 'casemanager', 'hoofdDR', 'unitmanager', 'backoffice'];

/** The Teams ids of these people, in their order; at most as many as Teams takes. */
export async function mrisVan({ db }: Pick<BotOmgeving, 'db'>, personen: readonly PersoonId[]): Promise<readonly string[]> {
  const mris = Map.groupBy(await listTeamsGebruikers(db, personen), ({ persoon }) => persoon);
  return [...new Set(personen.flatMap((id) => (mris.get(id) ?? []).map(({ mri }) => mri)))].filter((een) => een.startsWith('29:')).slice(0, MAX);
}

/** The Teams ids for whom the card of a casus shows itself by role; who carries it first. */
export async function verversVoor(omgeving: BotOmgeving, organisatie: Organisatie, casus: Casus): Promise<readonly string[]> {
  // Who stands in for one of them sees the card as they do.
  const waarnemers = (['reclasseringswerker', 'casemanager'] as const).flatMap((rol) => ontvangers(organisatie, casus, rol));
  const dragers = [casus.reclasseringswerker?.persoon, casus.casemanager?.persoon, ...waarnemers, ...werkersVan(casus)].filter((een) => een !== undefined);
  const ids = [...new Set([...dragers, ...gevraagden(organisatie, 'reclasseringswerker', casus).map(({ id }) => id), ...ROLLEN.flatMap((rol) => personenMetRol(organisatie, rol, casus).map(({ id }) => id))])];
  return mrisVan(omgeving, ids);
}
