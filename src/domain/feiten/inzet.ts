import type { Datum } from '../datum.ts';
import type { Grond, Ontvanger, OverdrachtPunt, Verschuiving } from '../inzet.ts';
import type { Betrokkene } from '../rollen.ts';

/** What happened in step 4, without who and when. */
export type InzetFeit =
  | { readonly type: 'InzetVoorgesteld'; readonly voorstellen: readonly { readonly id: string; readonly grond: Grond }[] }
  | { readonly type: 'InzetToegevoegd'; readonly id: string; readonly grond: Grond; readonly wat: string; readonly waarom?: string; readonly eigenaar?: Betrokkene; readonly start?: Datum; readonly termijn?: Datum }
  | { readonly type: 'InzetAangenomen'; readonly id: string; readonly eigenaar?: Betrokkene }
  | { readonly type: 'InzetUitgesteld'; readonly id: string; readonly tot: Datum }
  | { readonly type: 'InzetGestart'; readonly id: string; readonly wie?: Betrokkene }
  /** Moved together with all other work of `van`, of which is told once. */
  | { readonly type: 'InzetDoorgegeven'; readonly id: string; readonly eigenaar: Betrokkene; readonly van: Betrokkene }
  | { readonly type: 'InzetAfgerond'; readonly id: string }
  | { readonly type: 'InzetVervallen'; readonly id: string; readonly reden: string }
  | { readonly type: 'InzetHerrekend'; readonly verschuivingen: readonly Verschuiving[] }
  | { readonly type: 'OverdrachtBegonnen'; readonly id: string; readonly inzet?: string; readonly van: Betrokkene; readonly naar: Ontvanger; readonly termijn: Datum }
  | { readonly type: 'OverdrachtAfgevinkt'; readonly id: string; readonly punt: OverdrachtPunt }
  | { readonly type: 'Overgedragen'; readonly id: string; readonly aangenomen: { readonly door: string; readonly op: Datum } }
  | { readonly type: 'OverdrachtDoorgegeven'; readonly id: string; readonly eigenaar: Betrokkene; readonly van: Betrokkene }
  | { readonly type: 'OverdrachtTeruggestuurd'; readonly id: string; readonly reden: string; readonly van?: Betrokkene }
  | { readonly type: 'OverdrachtIngetrokken'; readonly id: string };

export type InzetFeitType = InzetFeit['type'];
