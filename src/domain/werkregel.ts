import type { AfdelingId, Casus, PiId } from './casus.ts';
import type { Datum } from './datum.ts';
import { openInzet } from './inzet.ts';
import { gevuld } from './gevuld.ts';
import type { Reclassering } from './groepen.ts';
import type { PersoonId, Rol } from './rollen.ts';
import type { Taak, TaakSoort } from './taak.ts';
import { taken } from './taken.ts';
import type { Klokken } from './termijnen.ts';

/**
 * Where a casus stands in the lists of its afdeling: its step, or `inzet` for a closed one of which step 4 goes on (C-33).
 */
export const KOLOMMEN = ['bekendheid', 'alert', 'delen', 'duiding', 'bijdrage', 'afronden', 'inzet'] as const;
export type Kolom = (typeof KOLOMMEN)[number];
export const KOLOMNAAM: Readonly<Record<Kolom, string>> = {
  bekendheid: 'Stap 1 · bekendheid', alert: 'Gestopt na stap 1', delen: 'Stap 2 · delen', duiding: 'Stap 2 · duiden', bijdrage: 'Stap 3 · bijdrage', afronden: 'Vastleggen', inzet: 'Stap 4 · inzet',
};

/** Steps in which probation has something to do, so that somebody of it should carry the casus. */
export const KOLOMMEN_MET_WERKER: readonly Kolom[] = ['bekendheid', 'delen', 'duiding', 'bijdrage'];

/** The column of a casus; undefined when nobody has anything to do in it any more. */
export function kolomVan(casus: Casus): Kolom | undefined {
  if (casus.fase !== 'gesloten') return casus.fase;
  return openInzet(casus).length > 0 ? 'inzet' : undefined;
}

/** Whom a taak is for; who that is today, follows from the roles and absences of the day. */
export interface Taakadres {
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  /** The role; `leiding`: hoofd D&R and unitmanager together. */
  readonly voor: Rol | 'leiding';
  /** The organisation it was handed on to, when that decides which reclasseringswerkers are asked. */
  readonly organisatie?: Reclassering;
  /** Who has the taak by name. */
  readonly persoon?: PersoonId;
  /** Who would do it: whoever has the taak, else who carries the casus for the role. */
  readonly drager?: PersoonId;
}

export function adresVan(casus: Casus, taak: Pick<Taak, 'soort' | 'rol' | 'persoon'>): Taakadres {
  const { pi, afdeling, verwachteOrganisatie } = casus;
  const persoon = taak.persoon?.persoon;
  if (taak.soort === 'oneens') return { pi, afdeling, voor: 'leiding', ...gevuld({ persoon }) };
  const draagt = taak.rol === 'casemanager' || taak.rol === 'reclasseringswerker' ? casus[taak.rol]?.persoon : undefined;
  return { pi, afdeling, voor: taak.rol, ...gevuld({ persoon, drager: persoon ?? draagt, organisatie: taak.rol === 'reclasseringswerker' ? verwachteOrganisatie : undefined }) };
}

/** One open taak as the lists find it. */
export interface Taakregel extends Taakadres {
  readonly taak: string;
  readonly soort: TaakSoort;
  readonly kolom: Kolom;
  readonly bijzaak: boolean;
  readonly termijn: Datum;
}

/** A casus as the lists of its afdeling find it. */
export interface Werkregel {
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
  readonly kolom: Kolom;
  readonly organisatie?: Reclassering;
  readonly casemanager?: PersoonId;
  readonly reclasseringswerker?: PersoonId;
  /** Of the most urgent taak; true without any. */
  readonly bijzaak: boolean;
  /** Of the most urgent taak; away while nothing is asked. */
  readonly termijn?: Datum;
  /** The open taken, the most urgent first. */
  readonly taken: readonly Taakregel[];
}

/**
 * What the lists keep of a casus; undefined when nobody has anything to do in it. Follows from the casus and the clocks of
 * its place only, not from the day, so it changes when one of these does.
 */
export function werkregelVan(casus: Casus, klokken: Klokken): Werkregel | undefined {
  const kolom = kolomVan(casus);
  if (kolom === undefined) return undefined;
  const regels = taken(casus, klokken).map((taak): Taakregel => ({ ...adresVan(casus, taak), taak: taak.id, soort: taak.soort, kolom, bijzaak: taak.bijzaak, termijn: taak.termijn }));
  const [eerste] = regels;
  return {
    pi: casus.pi, afdeling: casus.afdeling, kolom, bijzaak: eerste?.bijzaak ?? true, taken: regels,
    ...gevuld({ organisatie: casus.verwachteOrganisatie, casemanager: casus.casemanager?.persoon, reclasseringswerker: casus.reclasseringswerker?.persoon, termijn: eerste?.termijn }),
  };
}
