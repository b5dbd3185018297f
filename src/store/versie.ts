import type { Kysely } from 'kysely';
import type { CasusId } from '../domain/casus.ts';
import type { Instant } from '../domain/datum.ts';
import type { PersoonId, Rol } from '../domain/rollen.ts';
import type { Database } from './schema.ts';

/** The version of a casus, and the roles that a person has at its place, without reading the casus; undefined when it is not there. */
export async function findVersie(db: Kysely<Database>, casus: CasusId, persoon: PersoonId): Promise<{ readonly versie: number; readonly rollen: readonly Rol[] } | undefined> {
  const rijen = await db.selectFrom('casus')
    .leftJoin('rol', (join) => join.on('rol.persoon', '=', persoon)
      .on((eb) => eb.or([eb('rol.pi', 'is', null), eb('rol.pi', '=', eb.ref('casus.pi'))])).on((eb) => eb.or([eb('rol.afdeling', 'is', null), eb('rol.afdeling', '=', eb.ref('casus.afdeling'))])))
    .leftJoin('persoon', (join) => join.onRef('persoon.id', '=', 'rol.persoon').on('persoon.actief', '=', true))
    .select(['casus.versie', 'rol.rol', 'persoon.id as actief']).where('casus.id', '=', casus).execute();
  const eerste = rijen[0];
  return eerste === undefined ? undefined : { versie: eerste.versie, rollen: rijen.flatMap(({ rol, actief }) => (rol === null || actief === null ? [] : [rol as Rol])) };
}

/** The names of others who typed in the werkdocument of a casus since a moment. */
export async function listTypers(db: Kysely<Database>, casus: CasusId, behalve: PersoonId, sinds: Instant): Promise<readonly string[]> {
  const rijen = await db.selectFrom('concept').innerJoin('persoon', 'persoon.id', 'concept.persoon').select('persoon.naam')
    .where('concept.casus', '=', casus).where('concept.persoon', '<>', behalve).where('concept.op', '>', new Date(sinds)).where('persoon.actief', '=', true).orderBy('persoon.naam').execute();
  return rijen.map(({ naam }) => naam);
}
