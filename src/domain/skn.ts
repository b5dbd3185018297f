/** The outcome of reading an SKN as typed: the number without separators, or what the user should do. */
export type GelezenSkn =
  | { readonly ok: true; readonly skn: string; readonly waarschuwing?: string }
  | { readonly ok: false; readonly melding: string };

/** Digits of an SKN in practice: 7 or 8 (domain.md B1, format in practice). */
const GEWONE_LENGTE = { min: 7, max: 8 } as const;
/** No known system stores more digits (domain.md B1). */
const MAX_CIJFERS = 15;
/** Digits read aloud in one breath. */
const GROEP = /\d{1,4}/g;

function weiger(melding: string): GelezenSkn {
  return { ok: false, melding };
}

/**
 * Reads an SKN as a person or a spreadsheet writes it. Spaces, dots and hyphens are separators; leading zeros stay.
 * There is no check digit, so an unusual length is only a warning, and a placeholder (all digits alike) is refused.
 * Source: domain.md B1, validation rule.
 */
export function leesSkn(tekst: string): GelezenSkn {
  const getypt = tekst.trim();
  if (getypt === '') return weiger('Het SKN ontbreekt. Vul het SKN in.');
  // A number exported as a decimal: dropping the dot here would make it the SKN of somebody else.
  if (/^\d+\.0$/.test(getypt)) return weiger('Het SKN eindigt op “.0”. Maak van de kolom tekst en vul het SKN opnieuw in.');
  const skn = getypt.replace(/[\s.\-\u2010-\u2013]/g, '');
  if (!/^\d+$/.test(skn)) return weiger('Het SKN mag alleen cijfers hebben. Controleer het SKN.');
  if (skn.length > MAX_CIJFERS) return weiger(`Het SKN heeft meer dan ${MAX_CIJFERS} cijfers. Controleer het SKN.`);
  if (skn.length > 1 && new Set(skn).size === 1) return weiger('Het SKN heeft steeds hetzelfde cijfer. Vul het echte SKN in.');
  const gewoon = skn.length >= GEWONE_LENGTE.min && skn.length <= GEWONE_LENGTE.max;
  return gewoon ? { ok: true, skn } : { ok: true, skn, waarschuwing: `Controleer het SKN: het heeft meestal 7 of 8 cijfers, dit heeft er ${skn.length}.` };
}

/** An SKN in groups of four, for reading aloud: `12345678` becomes `1234 5678`. */
export function toonSkn(skn: string): string {
  return skn.match(GROEP)?.join(' ') ?? skn;
}
