import type { Datum } from '../domain/datum.ts';
import { VRAGENLIJST_1, type Vragenlijst } from '../domain/vragenlijst.ts';
import type { GeldigeVragenlijst } from '../store/vragenlijst.ts';

/** The question set a casus began with; a history that does not say began with the first. */
export function vragenlijstVan(alle: readonly GeldigeVragenlijst[], { vragenlijst = 1 }: { readonly vragenlijst?: number }): Vragenlijst {
  return alle.find(({ versie }) => versie === vragenlijst) ?? VRAGENLIJST_1;
}

/** The version that a casus gets which begins on this day. */
export function nieuwsteVersie(alle: readonly GeldigeVragenlijst[], vandaag: Datum): number {
  return alle.findLast(({ geldigVanaf }) => geldigVanaf <= vandaag)?.versie ?? 1;
}
