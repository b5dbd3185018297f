/** A share of casussen: of those to which it applies, how many percent. */
export const AANDELEN = [
  'signaalOpTijd', 'signaalCompleet', 'stap1OpTijd', 'teruggekoppeld', 'nietGescreend', 'gedeeld', 'gewaardeerd', 'aanvullend', 'duidingGehouden', 'duidingOpTijd', 'stilgevallen', 'actieveRol',
  'metReclassering', 'vastgelegd', 'inzetVroeg',
] as const;
export type Aandeel = (typeof AANDELEN)[number];

/** Working days between two steps. */
export const DUREN = ['signaalTotOordeel', 'oordeelTotDelen', 'delenTotDuiding', 'duidingTotTrajectgesprek'] as const;
export type Duur = (typeof DUREN)[number];

/**
 * One countable fact of a casus, as text, so that the store can count it without knowing what it means: `signaal`,
 * `stap1OpTijd:ja`, `delenTotDuiding:4`, `bijdrage:analyse`.
 */
export type Meetfeit = string & { readonly __soort: 'Meetfeit' };

/** Why the reclassering was called in again: asked by the product, looked at anew after news of the criminal case, or of one's own accord. */
export const TERUGKEREN = ['alert', 'kijkOpnieuw', 'zelf'] as const;
export type Terugkeer = (typeof TERUGKEREN)[number];

export const SIGNAAL = 'signaal' as Meetfeit;

export function aandeelFeit(aandeel: Aandeel, ja: boolean): Meetfeit {
  return `${aandeel}:${ja ? 'ja' : 'nee'}` as Meetfeit;
}
export function duurFeit(duur: Duur, werkdagen: number): Meetfeit {
  return `${duur}:${String(werkdagen)}` as Meetfeit;
}
export function bijdrageFeit(vorm: string): Meetfeit {
  return `bijdrage:${vorm}` as Meetfeit;
}
export function terugkeerFeit(bron: Terugkeer): Meetfeit {
  return `terugkeer:${bron}` as Meetfeit;
}
