import { regel, titel } from './parts/elementen.ts';
import { kaart, type Kaart } from './parts/kaart.ts';
import { rij, toonKnop } from './parts/knoppen.ts';
import { platteTekst } from './parts/tekst.ts';

export interface Melding {
  readonly titel: string;
  readonly regels: readonly string[];
  /** Id of the casus that the button shows; without it there is no button. */
  readonly casus?: string;
}

/** A short message, such as the outcome of step 1 or a booked meeting. Teams stores it: give it no personal data. */
export function meldingkaart({ titel: kop, regels, casus }: Melding): Kaart {
  return kaart(
    [kop, ...regels].map(platteTekst).join(' '),
    [titel(kop), ...regels.map((een) => regel(een)), ...(casus === undefined ? [] : rij([toonKnop({ id: casus })]))],
  );
}
