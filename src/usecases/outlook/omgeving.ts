import type { Casus } from '../../domain/casus.ts';
import type { BoekingOmgeving } from '../plannen/omgeving.ts';

/** What the add-in in Outlook needs besides planning. */
export interface OutlookOmgeving extends BoekingOmgeving {
  /** Address of a casus in the tab, where people are signed in; holds no personal data. */
  readonly casusTab: (casus: Casus) => Promise<string>;
}
