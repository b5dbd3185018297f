import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { gevuld } from './gevuld.ts';
import type { Afwezig, Kijk } from './kijk.ts';
import { isLeidinggevende, kantVanActor, type Actor } from './rollen.ts';
import type { Taak } from './taak.ts';
import { nogWerkdagen, taken } from './taken.ts';
import type { UitstelSoort } from './uitstel.ts';

/** A taak with the day's arithmetic done, and the colleagues who may take it while nobody does. */
export interface TaakView extends Taak {
  /** Negative: so many working days late. */
  readonly nogWerkdagen: number;
  readonly kandidaten: readonly string[];
  /** Until when it was postponed. Why only for who has a role; what was typed only for the own side and the managers. */
  readonly uitstel?: { readonly tot: Datum; readonly soort?: UitstelSoort; readonly reden?: string };
  /** Who carries it is away today; these stand in. */
  readonly afwezig?: Afwezig;
}

/** The taak with the day's arithmetic; why it was postponed is left out. */
export function metDagen(casus: Casus, taak: Taak, kijk: Kijk): TaakView {
  const uitstel = casus.uitstel[taak.id];
  return {
    ...taak, nogWerkdagen: nogWerkdagen(taak, kijk.vandaag, kijk), kandidaten: taak.persoon === undefined ? kijk.kandidaten(taak.rol) : [],
    ...gevuld({
      uitstel: uitstel?.tot === taak.termijn ? { tot: uitstel.tot } : undefined,
      afwezig: taak.persoon === undefined ? undefined : kijk.afwezig?.(taak.rol, taak.persoon.persoon),
    }),
  };
}

/** The own side and the managers: they may postpone it, and read why it was. */
export function geeftUitstel({ kant }: Taak, actor: Actor): boolean {
  return kantVanActor(actor) === kant || (actor.soort === 'persoon' && isLeidinggevende(actor.rollen));
}

/** The taak for who has a role: also why it was postponed, and for the own side and the managers in which words. */
export function voorRol(casus: Casus, taak: TaakView, actor: Actor): TaakView {
  const uitstel = casus.uitstel[taak.id];
  if (taak.uitstel === undefined || uitstel === undefined) return taak;
  return { ...taak, uitstel: { tot: uitstel.tot, soort: uitstel.soort, ...(geeftUitstel(taak, actor) ? gevuld({ reden: uitstel.reden }) : {}) } };
}

/** The open taken of a casus with the day's arithmetic done; names no person but colleagues. */
export function taakViews(casus: Casus, kijk: Kijk): readonly TaakView[] {
  return taken(casus, kijk).map((taak) => metDagen(casus, taak, kijk));
}
