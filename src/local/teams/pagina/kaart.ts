import type * as Renderer from 'adaptivecards';
import { maakTekenaar } from '../../../../tab/src/kaart/teken.ts';

declare global {
  /** Microsoft's renderer, loaded by index.html as a classic script. */
  const AdaptiveCards: typeof Renderer;
}

/** Draws the cards of this page. */
export const tekenKaart = maakTekenaar(AdaptiveCards);
