import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'restify';
import type { Beller } from '../access/entra.ts';
import type { Tickets } from '../access/ticket.ts';
import type { AanmeldAntwoord } from '../api/aanmelding.ts';
import type { Instant } from '../domain/datum.ts';
import type { Graph } from '../graph/client.ts';
import type { Melding } from '../graph/meldingen.ts';
import type { Kaartdienst } from '../usecases/kaartdienst.ts';
import type { Omgeving } from '../usecases/omgeving.ts';
import type { OutlookOmgeving } from '../usecases/outlook/omgeving.ts';
import type { Casuswijzer } from './casuslink.ts';

/** What only local mode serves: the stand-ins for Teams and Outlook, and the clock. */
export interface LokaleRoutes {
  /** Everything below /teams; the body is still unread. */
  readonly teams: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  /** Everything below /outlook, likewise; left out when calendars and mail are somewhere else. */
  readonly outlook?: (req: IncomingMessage, res: ServerResponse) => Promise<void>;
  readonly klok: { nu(): Instant; zet(instant: Instant): Promise<void> };
}

export interface HttpOpties {
  readonly omgeving: Omgeving;
  /** For what is asked of calendars while somebody waits. */
  readonly graph: Graph;
  /** For the add-in in Outlook, which links appointments to casussen. */
  readonly outlook: OutlookOmgeving;
  readonly tickets: Tickets;
  /** Undefined in local mode: everyone on this machine may bring in signals. */
  readonly entra?: (token: string) => Promise<Beller | undefined>;
  readonly bot: (body: unknown, req: Request, res: Response) => Promise<void>;
  readonly lokaal?: LokaleRoutes;
  /** The cards of the bot, for the Casus page of the tab. */
  readonly kaarten: Kaartdienst;
  readonly tabMap: string;
  readonly casuswijzer: Casuswijzer;
  /** How the add-in in Outlook signs in, and where the tab is in Teams. */
  readonly aanmelding?: Omit<Extract<AanmeldAntwoord, { modus: 'teams' }>, 'modus'>;
  /** What Graph told of calendars. */
  readonly ontvang: (meldingen: readonly Melding[]) => Promise<void>;
  readonly meld: (wat: string, fout: unknown) => void;
}
