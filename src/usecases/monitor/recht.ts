import type { PiId } from '../../domain/casus.ts';
import { LEIDING, type PersoonId, type Rol } from '../../domain/rollen.ts';
import type { Pi } from '../../store/organisatie.ts';
import type { Organisatie } from '../organisatie.ts';

/** Managers of a PI, who see its afdelingen (features 52). */
/** Who reflects on the figures of the PI together (F23): the whole only, because an afdeling is often one colleague's. */
const COLLEGAS: readonly Rol[] = ['casemanager', 'reclasseringswerker'];

/** What somebody may see of the figures. */
export interface Monitorrecht {
  readonly land: boolean;
  /** By name; `afdelingen`: with them told apart. */
  readonly pis: readonly { readonly pi: Pi; readonly afdelingen: boolean }[];
}

/** Landelijk sees the country by PI and no afdelingen; people of a PI see that PI (werkproces "Who", features 52). */
export function monitorrecht({ koppelingen, pis }: Organisatie, wie: PersoonId): Monitorrecht {
  const mijn = koppelingen.filter(({ persoon }) => persoon === wie);
  const heeft = (rollen: readonly Rol[], pi: PiId): boolean => mijn.some((een) => rollen.includes(een.rol) && (een.pi === undefined || een.pi === pi));
  return {
    land: mijn.some(({ rol }) => rol === 'landelijk'),
    pis: [...pis.values()].filter(({ id }) => heeft([...LEIDING, ...COLLEGAS], id)).map((pi) => ({ pi, afdelingen: heeft(LEIDING, pi.id) })).sort((a, b) => a.pi.naam.localeCompare(b.pi.naam, 'nl')),
  };
}
