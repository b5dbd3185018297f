/** The answer to a question, or why there is none, in a sentence for the person who asked. */
export type Uitkomst<T> =
  | { readonly ok: true; readonly antwoord: T }
  | { readonly ok: false; readonly code: 'ongeldig' | 'magNiet'; readonly melding: string };

export function geef<T>(antwoord: T): Uitkomst<T> {
  return { ok: true, antwoord };
}

export function weigerLezen(code: 'ongeldig' | 'magNiet', melding: string): Uitkomst<never> {
  return { ok: false, code, melding };
}

export const ONBEKEND = weigerLezen('magNiet', 'U staat niet (meer) in Samen starten. Vraag de beheerder om toegang.');
export const ZOEK_ONLEESBAAR = weigerLezen('ongeldig', 'Typ een casuscode of een SKN, bijvoorbeeld ZS-412907. Zoeken op naam kan niet.');
export const CURSOR_ONGELDIG = weigerLezen('ongeldig', 'Deze lijst kan hier niet verder. Laad de lijst opnieuw.');
