import type { Blik } from '../parts/blik.ts';
import { melding } from '../parts/elementen.ts';
import { kaart, type Element, type Kaart } from '../parts/kaart.ts';
import type { DialoogNaam } from '../verben.ts';

/**
 * A long form in a window of its own. Teams opens it from a button (`dialoogKnop`) and sends it in with another
 * (`verzendKnop`); its inputs belong to the form that has the dialog's name.
 */
export interface Kaartdialoog {
  readonly naam: DialoogNaam;
  /** What stands above it; the code of the casus is put behind it. */
  readonly titel: string;
  /** What is on it, its buttons included; or a Dutch sentence why this person can't do this (now). `gegevens`: the ids the button carried. */
  readonly inhoud: (b: Blik, gegevens: Readonly<Record<string, string>>) => readonly Element[] | string;
}

/**
 * The card of a dialog, with why it was refused at the top. `kop` is what the window is called; on the card it is only
 * read aloud, because Teams writes it above. A dialog is not kept by Teams: it may hold what the person may see.
 */
export function dialoogkaart(kop: string, inhoud: readonly Element[], weigering?: string): Kaart {
  return kaart(kop, [...melding(weigering, 'attention'), ...inhoud]);
}
