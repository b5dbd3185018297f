import type { Casus } from '../src/domain/casus.ts';
import type { Rol } from '../src/domain/rollen.ts';
import { listTeamsGebruikers } from '../src/store/teams.ts';
import { gevraagden, personenMetRol, type Organisatie } from '../src/usecases/organisatie.ts';
import type { BotOmgeving } from './omgeving.ts';

/** Teams takes at most this many (platform.md 1.5); the rest press "Toon voor mij". */
const MAX = 60;
const ROLLEN: readonly Rol[] = ['reclasseringswerker', 'casemanager', 'hoofdDR', 'unitmanager', 'backoffice'];

/** The Teams ids for whom the card of a casus shows itself by role; who carries it first. */
export async function verversVoor(omgeving: BotOmgeving, organisatie: Organisatie, casus: Casus): Promise<readonly string[]> {
  const dragers = [casus.reclasseringswerker?.persoon, casus.casemanager?.persoon].filter((een) => een !== undefined);
  const ids = [...new Set([...dragers, ...gevraagden(organisatie, 'reclasseringswerker', casus).map(({ id }) => id), ...ROLLEN.flatMap((rol) => personenMetRol(organisatie, rol, casus).map(({ id }) => id))])];
  const gebruikers = await listTeamsGebruikers(omgeving.db, ids);
  const mris = Map.groupBy(gebruikers, ({ persoon }) => persoon);
  return [...new Set(ids.flatMap((id) => (mris.get(id) ?? []).map(({ mri }) => mri)))].filter((een) => een.startsWith('29:')).slice(0, MAX);
}
