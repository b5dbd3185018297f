import { afwezigheidOp, waarnemerVan, type Afwezigheid } from './afwezigheid.ts';
import type { Datum } from './datum.ts';
import type { Reclassering } from './groepen.ts';
import { werkdagenTussen } from './kalender.ts';
import { LEIDING, type PersoonId, type Rol, type Uitvoerder } from './rollen.ts';
import type { Klokken } from './termijnen.ts';
import type { Werktelling } from './werk.ts';

/** A casus on the list, by code and afdeling only. */
export interface Gatcasus {
  readonly casus: string;
  readonly code: string;
  readonly afdeling: string;
}

/** Something missing in who does what where, by which work falls between two chairs (B09, B14, F04, C-23). */
export type Gat =
  | { readonly soort: 'geenReclasseringswerker' | 'geenCasemanager' | 'geenKanaal'; readonly afdeling: string }
  | ({ readonly soort: 'casemanagerOnbekend'; readonly werkdagen: number } & Gatcasus)
  | ({ readonly soort: 'besluitBlijftUit' } & Gatcasus)
  | ({ readonly soort: 'niemandVanOrganisatie'; readonly organisatie: Reclassering } & Gatcasus)
  | { readonly soort: 'afwezig' | 'vertrokken'; readonly rol: Uitvoerder; readonly persoon: PersoonId; readonly naam: string; readonly werk: Werktelling; readonly tot?: Datum };

/** How one PI is manned now. */
export interface Bezetting {
  readonly afdelingen: readonly { readonly naam: string; readonly gekoppeld: ReadonlySet<Rol>; readonly heeftKanaal: boolean }[];
  /** What is open per person: casussen, and work in casussen of others. */
  readonly lasten: readonly { readonly rol: Uitvoerder; readonly persoon: PersoonId; readonly naam: string; readonly werk: Werktelling; readonly inRegister: boolean }[];
  readonly zonderCasemanager: readonly (Gatcasus & { readonly signaalOp: Datum })[];
  /** Disagreements that the managers leave too long (`besluitBlijftUit`). */
  readonly zonderBesluit: readonly Gatcasus[];
  /** Handed on to an organisation that has nobody here, and assigned to nobody. */
  readonly zonderOrganisatie: readonly (Gatcasus & { readonly organisatie: Reclassering })[];
}

function vanAfdelingen({ afdelingen }: Bezetting): readonly Gat[] {
  return afdelingen.flatMap(({ naam: afdeling, gekoppeld, heeftKanaal }): Gat[] => [
    ...(gekoppeld.has('reclasseringswerker') ? [] : [{ soort: 'geenReclasseringswerker' as const, afdeling }]),
    ...(gekoppeld.has('casemanager') ? [] : [{ soort: 'geenCasemanager' as const, afdeling }]),
    ...(heeftKanaal ? [] : [{ soort: 'geenKanaal' as const, afdeling }]),
  ]);
}

function vanMensen({ lasten }: Bezetting, afwezigheid: readonly Afwezigheid[], vandaag: Datum): readonly Gat[] {
  return lasten.flatMap(({ inRegister, ...last }): Gat[] => {
    if (!inRegister) return [{ soort: 'vertrokken', ...last }];
    const weg = afwezigheidOp(afwezigheid, last.persoon, vandaag);
    if (weg === undefined || waarnemerVan(afwezigheid, last.persoon, vandaag) !== undefined) return [];
    return [{ soort: 'afwezig', ...last, ...(weg.tot === undefined ? {} : { tot: weg.tot }) }];
  });
}

/** The gaps of a PI: first people whose work nobody does, then casussen, then afdelingen. */
export function gatenVan(bezetting: Bezetting, afwezigheid: readonly Afwezigheid[], vandaag: Datum, { afspraken, kalender }: Klokken): readonly Gat[] {
  const onbekend = bezetting.zonderCasemanager.flatMap(({ casus, code, afdeling, signaalOp }): Gat[] => {
    const werkdagen = werkdagenTussen(signaalOp, vandaag, kalender);
    return werkdagen > afspraken.casemanagerOnbekendWerkdagen ? [{ soort: 'casemanagerOnbekend', casus, code, afdeling, werkdagen }] : [];
  });
  const zonderBesluit = bezetting.zonderBesluit.map((een): Gat => ({ soort: 'besluitBlijftUit', ...een }));
  const zonderOrganisatie = bezetting.zonderOrganisatie.map((een): Gat => ({ soort: 'niemandVanOrganisatie', ...een }));
  return [...vanMensen(bezetting, afwezigheid, vandaag), ...zonderBesluit, ...zonderOrganisatie, ...onbekend, ...vanAfdelingen(bezetting)];
}

/** Whether a gap is for this manager: what an afdeling lacks and what both must solve is for both, people and their casussen are for the own side. */
export function isVoorLeiding(gat: Gat, rol: Rol): boolean {
  switch (gat.soort) {
    case 'geenReclasseringswerker':
    case 'geenCasemanager':
    case 'geenKanaal':
    case 'besluitBlijftUit':
    case 'niemandVanOrganisatie': return LEIDING.includes(rol);
    case 'casemanagerOnbekend': return rol === 'hoofdDR';
    case 'afwezig':
    case 'vertrokken': return rol === (gat.rol === 'casemanager' ? 'hoofdDR' : 'unitmanager');
  }
}
