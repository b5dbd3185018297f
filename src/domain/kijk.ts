import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import type { Plaats } from './plaats.ts';
import type { PersoonId, Rol } from './rollen.ts';
import type { Klokken } from './termijnen.ts';
import type { Vragenlijst } from './vragenlijst.ts';

/** Somebody who carries a casus is away: until when, if known, and who stands in. */
export interface Afwezig {
  readonly tot?: Datum;
  readonly waarneming: readonly string[];
}

/** What a view needs besides the casus: the day, the names of the places, and who may take which role. */
export interface Kijk extends Klokken {
  readonly vandaag: Datum;
  readonly piNaam: string;
  readonly afdelingNaam: string;
  /** ISO weekdays on which the reclasseringswerker of the casus is in the PI, where known. */
  readonly inPI?: readonly number[];
  /** Names of the people linked to the afdeling, by role. */
  readonly kandidaten: (rol: Rol) => readonly string[];
  /** Whether who carries it for this role is away today, and who stands in. */
  readonly afwezig?: (rol: Rol, persoon: PersoonId) => Afwezig | undefined;
  /** The question set of the casus; the first one when left out. */
  readonly vragenlijst?: Vragenlijst;
  /** The name of another place. */
  readonly plaatsNaam?: (plaats: Plaats) => string;
  /** Whether this person is among those who are asked for a role of this casus. */
  readonly wordtGevraagd?: (rol: Rol, persoon: PersoonId) => boolean;
  /** All casussen of the same person; for the personal view only. */
  readonly vanPersoon?: readonly Casus[];
}
