import type { Instant, Moment } from '../datum.ts';
import type { Boeking, GeboekteRuimte, Gesprekssoort, NietDoorgegaan, Tafel, Uitnodiging, VoorgesteldMoment, Vorm } from '../planning.ts';
import type { PersoonId } from '../rollen.ts';

/** Which meeting it is about; the duiding when left out. */
export interface MetVoor {
  readonly voor?: Gesprekssoort;
}

/** What happens around the planning of a meeting. */
export type PlanningFeit = MetVoor & (
  | ({ readonly type: 'MomentenVoorgesteld'; readonly voorstellen: readonly VoorgesteldMoment[] } & Partial<Tafel>)
  | { readonly type: 'MomentGekozen'; readonly start: Moment; readonly duurMinuten: number; readonly vorm: Vorm; readonly ruimte?: GeboekteRuimte }
  | { readonly type: 'MomentenAfgewezen'; readonly starts: readonly Instant[] }
  | ({ readonly type: 'AfspraakGeboekt'; readonly deelnemers?: readonly PersoonId[]; readonly uitnodigingen?: readonly Uitnodiging[] } & Boeking)
  | { readonly type: 'BoekingMislukt' }
  /** `wisseling`: because somebody else is needed now, and not because the moment does not suit. */
  | { readonly type: 'AfspraakGeannuleerd'; readonly reden: string; readonly boeking?: Boeking; readonly wisseling?: true }
  /** Somebody comes; who does not makes the meeting fall away. */
  | { readonly type: 'UitnodigingAangenomen'; readonly persoon: PersoonId }
  /** Moved in the calendars, or with `zelf` by somebody in Samen starten, which the calendars then follow. */
  | { readonly type: 'AfspraakVerplaatst'; readonly start: Moment; readonly duurMinuten: number; readonly ruimte?: GeboekteRuimte; readonly zelf?: true }
  | { readonly type: 'AfspraakAfgelopen' }
  | { readonly type: 'DuidingNietDoorgegaan'; readonly waarom: NietDoorgegaan; readonly toelichting?: string }
);

const FEITEN: Readonly<Record<PlanningFeit['type'], true>> = {
  MomentenVoorgesteld: true, MomentGekozen: true, MomentenAfgewezen: true, AfspraakGeboekt: true, BoekingMislukt: true, AfspraakGeannuleerd: true,
  UitnodigingAangenomen: true, AfspraakVerplaatst: true, AfspraakAfgelopen: true, DuidingNietDoorgegaan: true,
};

export function isPlanningFeit<F extends { readonly type: string }>(feit: F): feit is F & PlanningFeit {
  return Object.hasOwn(FEITEN, feit.type);
}

/** The mark of a meeting in facts and opdrachten: none for the duiding, so that older histories read the same. */
export function metVoor(voor: Gesprekssoort): { voor?: Gesprekssoort } {
  return voor === 'duiding' ? {} : { voor };
}
