import type { ActieAntwoord, ActieInvoer, DialoogAntwoord, DialoogInvoer, DialoogVerzending, KaartAntwoord } from '../api/casus.ts';
import type { CasusId } from '../domain/casus.ts';
import type { PersoonId } from '../domain/rollen.ts';

/** Why there is no card: no such casus, or somebody who is not (any more) in the register. */
export type GeenKaart = 'bestaatNiet' | 'magNiet';

/**
 * The cards of Teams for the tab: the same card, the same verbs and the same forms, so that there is one set of rules.
 * The bot makes it, `product.ts` hands it to whoever answers the tab. Every look and every act is audited with herkomst
 * `tab`, and who has no role for the casus gets the card that everybody in the channel sees.
 */
export interface Kaartdienst {
  /** The card of a casus as this person may see it. */
  kaart(wie: PersoonId, casus: CasusId): Promise<KaartAntwoord | GeenKaart>;
  /** A button of that card. A refusal comes with the card as it is now, the form open and what was typed in it. */
  doe(wie: PersoonId, casus: CasusId, invoer: ActieInvoer): Promise<ActieAntwoord | GeenKaart>;
  openDialoog(wie: PersoonId, casus: CasusId, invoer: DialoogInvoer): Promise<DialoogAntwoord | GeenKaart>;
  verstuurDialoog(wie: PersoonId, casus: CasusId, invoer: DialoogVerzending): Promise<DialoogAntwoord | GeenKaart>;
}
