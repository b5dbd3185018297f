const CODE = /\bZS[-‑–]?(\d{6})\b/giu;

/** The casus codes in a text, each once, in their order; looked for on this device, so that nothing else leaves it. */
export function codesIn(tekst: string, max: number): readonly string[] {
  return [...new Set([...tekst.matchAll(CODE)].map(([, cijfers = '']) => `ZS-${cijfers}`))].slice(0, max);
}
