import type { Oordeel } from '../../../src/domain/casus.ts';

/**
 * What the verdict of step 1 means for the casemanager who stays alert, and what to look for (S:341–347, S:369–373, B16–B18).
 * The outcomes differ on purpose: outdated is not the same as not needed.
 */
export const ALERT_BIJ_OORDEEL: Readonly<Record<Exclude<Oordeel, 'voldoende'>, { readonly betekent: string; readonly letOp: string }>> = {
  nietBekend: {
    betekent: 'De reclassering kent deze persoon niet. Dat zegt niets over wat er nu nodig is.',
    letOp: 'Let bij de intake op: eerste detentie, schulden, geen woning, verslaving, zorgen thuis of een lopende strafzaak.',
  },
  verouderd: {
    betekent: 'De reclassering kende deze persoon, maar de informatie is verouderd. Verouderd betekent niet: niet nodig.',
    letOp: 'Let bij de intake op wat veranderd is sinds het laatste contact. Vraag de reclassering om nieuwe informatie als er zorgen zijn.',
  },
  onvoldoende: {
    betekent: 'De reclassering kent deze persoon alleen van een klein contact, zoals een werkstraf. Er is te weinig om te delen.',
    letOp: 'Let bij de intake op zorgen op meer leefgebieden. De contactpersoon van de reclassering kan meedenken.',
  },
  nietGescreend: {
    betekent: 'Niemand van de reclassering heeft nog gekeken. Dit is geen oordeel over de persoon.',
    letOp: 'Ziet u bij de intake zorgen? Vraag de reclassering dan om alsnog te kijken.',
  },
};
