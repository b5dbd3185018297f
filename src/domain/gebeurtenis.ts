import type { BijdrageVorm } from './bijdrage.ts';
import type { Afvinkbaar, AlertSoort, GegevenOordeel, SluitReden } from './casus.ts';
import type { Afspraak, Conclusie } from './duiding.ts';
import type { Datum, Moment } from './datum.ts';
import type { BewaringFeit } from './feiten/bewaring.ts';
import type { VerloopFeit } from './feiten/verloop.ts';
import type { GroepenFeit } from './feiten/groepen.ts';
import type { InzetFeit } from './feiten/inzet.ts';
import type { BijdrageFeit } from './feiten/bijdrage.ts';
import type { PlanningFeit } from './feiten/planning.ts';
import type { WerkdocumentFeit } from './feiten/werkdocument.ts';
import type { OntvangSignaal, VulAan } from './opdracht.ts';
import type { Betrokkene, Door, Kant, Uitvoerder } from './rollen.ts';
import type { UitstelKeuze } from './uitstel.ts';

type ZonderEnvelop<T> = Omit<T, 'door' | 'op'>;

/** What happened, without who and when. */
export type Feit =
  | ({ readonly type: 'SignaalOntvangen'; readonly signaalOp: Datum } & Omit<OntvangSignaal, 'type'>)
  | { readonly type: 'SignaalAangevuld'; readonly velden: VulAan['velden'] }
  | VerloopFeit
  | { readonly type: 'Opgepakt'; readonly wie: Betrokkene }
  | { readonly type: 'Losgelaten' }
  /** `van`: moved together with all other work of that colleague, who hears of it once for all. */
  | { readonly type: 'Toegewezen'; readonly rol: Uitvoerder; readonly wie: Betrokkene; readonly van?: Betrokkene }
  | { readonly type: 'InEenKeerGekozen' }
  | ({ readonly type: 'Beoordeeld' } & ZonderEnvelop<GegevenOordeel>)
  | ({ readonly type: 'OordeelGecorrigeerd' } & ZonderEnvelop<GegevenOordeel>)
  | { readonly type: 'AlertBeantwoord'; readonly soort: AlertSoort; readonly inzetGewenst: boolean; readonly reden?: string }
  | WerkdocumentFeit
  | { readonly type: 'VraagGesteld'; readonly id: string; readonly aan: Kant; readonly tekst: string }
  | { readonly type: 'VraagBeantwoord'; readonly id: string; readonly tekst: string }
  | PlanningFeit
  | ({ readonly type: 'DuidingVastgelegd' } & Omit<ZonderEnvelop<Conclusie>, 'oneens'>)
  | { readonly type: 'DuidingBesloten' }
  | GroepenFeit
  | { readonly type: 'OneensGemeld'; readonly reden: string; readonly actieveRol?: boolean }
  | { readonly type: 'OneensBeslist'; readonly actieveRol: boolean; readonly redenen: string; readonly afspraken: readonly Afspraak[]; readonly bijdragen?: readonly BijdrageVorm[] }
  | BijdrageFeit
  | InzetFeit
  | { readonly type: 'AfspraakAfgerond'; readonly id: string }
  | { readonly type: 'Afgevinkt'; readonly wat: Afvinkbaar }
  | ({ readonly type: 'UitstelGegeven'; readonly taak: string; readonly reden?: string } & UitstelKeuze)
  | { readonly type: 'Gesloten'; readonly reden: SluitReden; readonly toelichting?: string }
  | { readonly type: 'Heropend'; readonly reden: string }
  | BewaringFeit;

/** What happened, by whom and when. The history of a casus is a list of these. */
export type Gebeurtenis = Feit & { readonly door: Door; readonly op: Moment };
export type GebeurtenisType = Feit['type'];
