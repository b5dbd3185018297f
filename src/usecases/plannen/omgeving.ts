import type { Casus } from '../../domain/casus.ts';
import type { Graph } from '../../graph/client.ts';
import type { Limiet } from '../../graph/limiet.ts';
import type { Omgeving } from '../omgeving.ts';

/** What planning needs of the outside besides the register. */
export interface BoekingOmgeving extends Omgeving {
  readonly graph: Graph;
  /** Address at which the casus opens in Teams; holds no personal data. */
  readonly linkNaar: (casus: Casus) => Promise<string>;
  /** For the log of the beheerder: what went wrong, without personal data. */
  readonly meld: (wat: string, fout: unknown) => void;
  /** Address to which Graph posts what changes in calendars. */
  readonly meldingenUrl: () => string;
  /** One at a time per PI for what changes an event or reads it back, so that neither sees the other half done. */
  readonly opBeurt: Limiet;
}
