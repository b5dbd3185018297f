import { regel, titel } from './parts/elementen.ts';
import { kaart, type Actie, type Kaart } from './parts/kaart.ts';
import { rij, toonKnop } from './parts/knoppen.ts';
import { platteTekst } from './parts/tekst.ts';

export interface Melding {
  readonly titel: string;
  readonly regels: readonly string[];
  /** Id of the casus that the button shows; without it there is no button. */
  readonly casus?: string;
  /** What can be done in one tap from the message itself. */
  readonly acties?: readonly Actie[];
}

/** A short message, such as the outcome of step 1 or a booked meeting. Teams stores it: give it no personal data. */
export function meldingkaart({ titel: kop, regels, casus, acties = [] }: Melding): Kaart {
  return kaart(
    [kop, ...regels].map(platteTekst).join(' '),
    [titel(kop), ...regels.map((een) => regel(een)), ...rij([...acties, ...(casus === undefined ? [] : [toonKnop({ id: casus })])])],
  );
}
