import { isOpenBijdrage, type Bijdrage } from './bijdrage.ts';
import type { Casus } from './casus.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';
import { isOpenInzet, type Inzet, type Overdracht } from './inzet.ts';
import { isOpen } from './inzetdatums.ts';
import type { PersoonId, Uitvoerder } from './rollen.ts';
import { schrijfLijst } from './schrijf.ts';

/** What a person of probation may work on in a casus, whoever carries it; empty for a place without a casus. */
export type MetWerk = Partial<Pick<Casus, 'fase' | 'stap3' | 'inzet' | 'overdrachten'>>;

function lopend({ fase, stap3, inzet = [], overdrachten = [] }: MetWerk): { readonly bijdragen: readonly Bijdrage[]; readonly inzet: readonly Inzet[]; readonly overdrachten: readonly Overdracht[] } {
  return {
    bijdragen: fase === 'bijdrage' ? (stap3?.bijdragen ?? []).filter(isOpenBijdrage) : [],
    inzet: inzet.filter(isOpenInzet),
    // Of a closed casus only inzet can still be handed over (C-21).
    overdrachten: overdrachten.filter((een) => een.stand === 'open' && (een.inzet !== undefined || fase !== 'gesloten')),
  };
}

/** Who of probation works with a casus besides who carries it: owns an open bijdrage, carries inzet, hands it over or is asked to take it over. */
export function werkersVan(casus: MetWerk): readonly PersoonId[] {
  const { bijdragen, inzet, overdrachten } = lopend(casus);
  return [
    ...[...bijdragen, ...inzet].flatMap(({ eigenaar }) => (eigenaar === undefined ? [] : [eigenaar.persoon])),
    ...overdrachten.flatMap(({ van, naar }) => (naar.soort === 'collega' ? [van.persoon, naar.wie.persoon] : [van.persoon])),
  ];
}

/** Everybody who carries a casus or works with it, each once. */
export function betrokkenen(casus: Casus): readonly PersoonId[] {
  return [...new Set([casus.casemanager?.persoon, casus.reclasseringswerker?.persoon, ...werkersVan(casus)].filter((een) => een !== undefined))];
}

/** What one person has to do in a casus for a role. Whoever carries the casus has the rest of the own work with it. */
export interface Werk {
  readonly draagt: boolean;
  readonly bijdragen: readonly Bijdrage[];
  readonly inzet: readonly Inzet[];
  /** Handovers that this person was asked to accept, or began of something that another carries now. */
  readonly overdrachten: readonly Overdracht[];
}

export function werkVan(casus: Casus, persoon: PersoonId, rol: Uitvoerder): Werk {
  const draagt = isOpen(casus) && casus[rol]?.persoon === persoon;
  if (rol === 'casemanager') return { draagt, bijdragen: [], inzet: [], overdrachten: [] };
  const { bijdragen, inzet, overdrachten } = lopend(casus);
  const eigen = <T extends Bijdrage | Inzet>(alle: readonly T[]): readonly T[] => alle.filter(({ eigenaar }) => eigenaar?.persoon === persoon);
  const mijnInzet = eigen(inzet);
  return {
    draagt, bijdragen: eigen(bijdragen), inzet: mijnInzet,
    overdrachten: overdrachten.filter(({ van, naar, inzet: welke }) =>
      (naar.soort === 'collega' && naar.wie.persoon === persoon) || (van.persoon === persoon && !draagt && !mijnInzet.some(({ id }) => id === welke))),
  };
}

/** Pieces of work, by kind. What goes along with a casus is not counted apart. */
export interface Werktelling {
  readonly casussen: number;
  readonly bijdragen: number;
  readonly inzet: number;
  readonly overdrachten: number;
}

export const GEEN_WERK: Werktelling = { casussen: 0, bijdragen: 0, inzet: 0, overdrachten: 0 };

export function telWerk({ draagt, bijdragen, inzet, overdrachten }: Werk): Werktelling {
  return draagt ? { ...GEEN_WERK, casussen: 1 } : { casussen: 0, bijdragen: bijdragen.length, inzet: inzet.length, overdrachten: overdrachten.length };
}

/** What these gebeurtenissen, of one casus, moved from a colleague to another. */
export function telOvergezet(gebeurtenissen: readonly Gebeurtenis[]): Werktelling {
  const aantal = (...typen: readonly Gebeurtenis['type'][]): number => gebeurtenissen.filter(({ type }) => typen.includes(type)).length;
  if (aantal('Toegewezen') > 0) return { ...GEEN_WERK, casussen: 1 };
  return { casussen: 0, bijdragen: aantal('BijdrageDoorgegeven'), inzet: aantal('InzetDoorgegeven'), overdrachten: aantal('OverdrachtDoorgegeven', 'OverdrachtTeruggestuurd', 'OverdrachtIngetrokken') };
}

export function werkSamen(tellingen: readonly Werktelling[]): Werktelling {
  return tellingen.reduce((som, een) => ({
    casussen: som.casussen + een.casussen, bijdragen: som.bijdragen + een.bijdragen, inzet: som.inzet + een.inzet, overdrachten: som.overdrachten + een.overdrachten,
  }), GEEN_WERK);
}

/** How many pieces of work these are together. */
export function aantalStuks({ casussen, bijdragen, inzet, overdrachten }: Werktelling): number {
  return casussen + bijdragen + inzet + overdrachten;
}

/** `2 casussen, 1 bijdrage en 1 overdracht`. */
export function schrijfWerk({ casussen, bijdragen, inzet, overdrachten }: Werktelling): string {
  const soorten = [[casussen, 'casus', 'casussen'], [bijdragen, 'bijdrage', 'bijdragen'], [inzet, 'inzet', 'keer inzet'], [overdrachten, 'overdracht', 'overdrachten']] as const;
  return schrijfLijst(soorten.flatMap(([aantal, een, meer]) => (aantal === 0 ? [] : [`${aantal} ${aantal === 1 ? een : meer}`])));
}
