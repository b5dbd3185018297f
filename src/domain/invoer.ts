import { weiger, type Weigering } from './weigering.ts';

/** Longest text of one field; longer belongs in the own system of record. */
export const MAX_TEKST = 2000;
export const MAX_REGEL = 300;

/** The text without surrounding white space, or a refusal that says what to type. */
export function vereist(tekst: string | undefined, wat: string, max: number): string | Weigering {
  const schoon = (tekst ?? '').trim();
  if (schoon === '') return weiger('invoer', `Vul ${wat} in.`);
  if (schoon.length > max) return weiger('invoer', `Maak ${wat} korter: hooguit ${max} tekens. Het zijn er nu ${schoon.length}.`);
  return schoon;
}

/** A reason in one line, or a refusal that asks for it. */
export function vereisteReden(tekst: string | undefined, waarvoor: string): string | Weigering {
  const schoon = (tekst ?? '').trim();
  if (schoon === '') return weiger('redenNodig', `Schrijf in één regel waarom ${waarvoor}.`);
  return schoon.length > MAX_REGEL ? weiger('invoer', `Maak de reden korter: hooguit ${MAX_REGEL} tekens.`) : schoon;
}

/** `{ [naam]: waarde }` for a filled-in value, else nothing: optional fields stay away instead of becoming undefined. */
export function alsGevuld<K extends string>(naam: K, waarde: string | undefined): { readonly [k in K]?: string } {
  const schoon = (waarde ?? '').trim();
  return schoon === '' ? {} : ({ [naam]: schoon } as { readonly [k in K]?: string });
}
