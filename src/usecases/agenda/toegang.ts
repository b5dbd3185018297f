import type { PiId } from '../../domain/casus.ts';
import type { Rol } from '../../domain/rollen.ts';
import { weiger, type Weigering } from '../../domain/weigering.ts';
import type { Persoon, Pi } from '../../store/organisatie.ts';
import { neemtWaarVoor, type Organisatie } from '../organisatie.ts';

/** Roles that work in a PI; beheerder and landelijk see figures and settings, and nobody's meetings. */
const WERKT_ER: readonly Rol[] = ['backoffice', 'casemanager', 'reclasseringswerker', 'hoofdDR', 'unitmanager'];

/** The PI whose agenda this person may see: with a role there, or standing in for who has one. */
export function agendaPi(organisatie: Organisatie, { id }: Persoon, pi: string): Pi | Weigering {
  const gevonden = organisatie.pis.get(pi as PiId);
  const ik = new Set([id, ...neemtWaarVoor(organisatie, id)]);
  const werkt = organisatie.koppelingen.some((koppeling) => ik.has(koppeling.persoon) && WERKT_ER.includes(koppeling.rol) && (koppeling.pi === undefined || koppeling.pi === gevonden?.id));
  return gevonden === undefined || !werkt ? weiger('magNiet', 'De agenda van een PI is voor wie daar werkt. Klopt dat niet? Vraag de beheerder om een rol.') : gevonden;
}
