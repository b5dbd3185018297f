import { weiger, type Weigering } from './weigering.ts';

/** Longest text of one field; longer belongs in the own system of record. */
export const MAX_TEKST = 2000;
export const MAX_REGEL = 300;

/** Control characters, except tab and line ends; the register can't hold some of them, and a screen shows none. */
const BESTURING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The text as it can be kept: no control characters, no half characters, no surrounding white space. */
export function schoneInvoer(tekst: string): string {
  return tekst.toWellFormed().replace(BESTURING, '').trim();
}

/** The text without surrounding white space, or a refusal that says what to type. */
export function vereist(tekst: string | undefined, wat: string, max: number): string | Weigering {
  const schoon = schoneInvoer(tekst ?? '');
  if (schoon === '') return weiger('invoer', `Vul ${wat} in.`);
  if (schoon.length > max) return weiger('invoer', `Maak ${wat} korter: hooguit ${max} tekens. Het zijn er nu ${schoon.length}.`);
  return schoon;
}

/** A reason in one line, or a refusal that asks for it. */
export function vereisteReden(tekst: string | undefined, waarvoor: string): string | Weigering {
  const schoon = schoneInvoer(tekst ?? '');
  if (schoon === '') return weiger('redenNodig', `Schrijf in één regel waarom ${waarvoor}.`);
  return schoon.length > MAX_REGEL ? weiger('invoer', `Maak de reden korter: hooguit ${MAX_REGEL} tekens.`) : schoon;
}

/** `{ [naam]: waarde }` for a filled-in value, else nothing: optional fields stay away instead of becoming undefined. */
export function alsGevuld<K extends string>(naam: K, waarde: string | undefined): { readonly [k in K]?: string } {
  const schoon = schoneInvoer(waarde ?? '');
  return schoon === '' ? {} : ({ [naam]: schoon } as { readonly [k in K]?: string });
}
