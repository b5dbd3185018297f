import type { Datum } from '../datum.ts';
import type { Herziening, Leider, Medewerking, Reclassering } from '../groepen.ts';
import type { Kant } from '../rollen.ts';

/** What happened in the groups that go differently (A10). */
export type GroepenFeit =
  | { readonly type: 'WachtBegonnen'; readonly tot: Datum; readonly reden?: string }
  | { readonly type: 'WachtVerlengd'; readonly tot: Datum; readonly reden: string }
  | { readonly type: 'WachtBeeindigd'; readonly waarom: 'verder' | 'afgestraft' }
  | { readonly type: 'OpnieuwGekeken'; readonly kant: Kant; readonly uitkomst: Herziening }
  | { readonly type: 'MedewerkingVastgelegd'; readonly medewerking: Medewerking }
  | { readonly type: 'Doorgezet'; readonly naar: Reclassering; readonly waarom: string; readonly doorManager: boolean }
  | { readonly type: 'Teruggestuurd'; readonly reden: string }
  | { readonly type: 'BesluitVoorgesteld'; readonly rol: Leider; readonly actieveRol: boolean; readonly redenen: string };
