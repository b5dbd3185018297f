import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import type { Betrokkene, Kant, Rol } from './rollen.ts';

export const TAAKSOORTEN = [
  'oordelen', 'alert', 'delen', 'vraag', 'duiden', 'duidingVastleggen', 'uitnodiging', 'bevestigen', 'herzien', 'oneens',
  'herbeoordelen', 'kijkOpnieuw', 'besluitBevestigen',
  'afspraak', 'bijdrageKiezen', 'adviesAanvragen', 'bijdrage', 'tussentijds', 'afstemmen', 'inbrengLezen', 'trajectDatum', 'trajectUitkomst', 'mening',
  'planInbrengen', 'mdoDatum', 'mdoUitkomst', 'vrijlating', 'warmeOverdracht',
  'inzetVoorstel', 'inzetStart', 'inzetAfronden', 'inzetEinddatum', 'overdracht', 'rpi', 'ractDeelA', 'ract', 'tulp', 'aanvullen',
] as const;
export type TaakSoort = (typeof TAAKSOORTEN)[number];

/** One open obligation: who must do what, until when. */
export interface Taak {
  /** Stable while the obligation lasts, e.g. `vraag:v2`. */
  readonly id: string;
  readonly soort: TaakSoort;
  readonly kant: Kant;
  readonly rol: Rol;
  /** Unknown: everyone with the role at the afdeling may take it. */
  readonly persoon?: Betrokkene;
  readonly sinds: Datum;
  /** Last day by the norm, and after any postponement. */
  readonly norm: Datum;
  readonly termijn: Datum;
  /** A note for the own administration or a missing field: reminded of, never "te laat" for the process. */
  readonly bijzaak: boolean;
  /** Dutch, what to do, starting with a verb. */
  readonly wat: string;
}

/** A taak as a step makes it: role and deadline follow from its side and from any postponement. */
export type Opzet = Omit<Taak, 'termijn' | 'rol' | 'kant' | 'bijzaak'> & { readonly rol?: Rol; readonly kant: Kant; readonly bijzaak?: true };

/** The person who carries the casus for a side, when somebody does. */
export function carrier(casus: Casus, kant: Kant): { readonly persoon?: Betrokkene } {
  const wie = kant === 'DJI' ? casus.casemanager : casus.reclasseringswerker;
  return wie === undefined ? {} : { persoon: wie };
}
