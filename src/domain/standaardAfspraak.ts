import type { Afspraak, Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { termijnBijdrage, type Klokken } from './termijnen.ts';

/** Without an agreement typed, an active role still has an owner and a date, so that it cannot come to a halt. */
export function standaardAfspraak(casus: Casus, vandaag: Datum, klokken: Klokken): Afspraak {
  return { id: 'a1', wat: 'Bijdrage van de reclassering aan het concept-D&R-plan', eigenaar: '3RO', termijn: termijnBijdrage(casus, vandaag, klokken) };
}
