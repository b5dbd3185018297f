import { GraphWeigering } from './weigering.ts';

/** Makes the stand-in misbehave, as the real service does at times. */
export interface Storing {
  /** Every answer from now on comes this many milliseconds later. */
  readonly vertraag: (ms: number) => void;
  /** Refuses the next `aantal` requests; with 429 and 503 usually with a Retry-After. */
  readonly weiger: (aantal: number, status: number, retryAfterSeconds?: number) => void;
  /** Refuses the next `aantal` requests inside a `$batch`, each by itself. */
  readonly weigerInBatch: (aantal: number, status: number, retryAfterSeconds?: number) => void;
  /** Forgets up to where delta queries were: every link given out is answered with 410. */
  readonly vergeetDelta: () => void;
  /** Does the work of the next `aantal` requests and then drops the connection without an answer. */
  readonly verliesAntwoord: (aantal: number) => void;
  /** The app may no longer see this mailbox (403, and no free/busy). */
  readonly geenToegang: (mailbox: string) => void;
  /** From now on invitations, and changes of them, are under way and not yet in the calendars of who is invited. */
  readonly houdPostVast: () => void;
  /** All is well again, and what was under way arrives. */
  readonly herstel: () => void;
}

/** The switches of one stand-in, and the questions that its server asks about them. */
export interface Storingen {
  readonly schakelaars: Storing;
  readonly vertragingMs: () => number;
  /** Throws when this request is to be refused. */
  readonly eisDoorgang: () => void;
  /** Throws when this part of a batch is to be refused. */
  readonly eisDoorgangInBatch: () => void;
  /** Whether this answer gets lost. */
  readonly verliestAntwoord: () => boolean;
}

const CODES: Readonly<Record<number, string>> = {
  429: 'ApplicationThrottled',
  500: 'generalException',
  503: 'serviceNotAvailable',
  504: 'UnknownError',
};

interface Weigeringen {
  aantal: number;
  status: number;
  retryAfterSeconds: number | undefined;
}

function eisDoorgang(weigeringen: Weigeringen): void {
  if (weigeringen.aantal === 0) return;
  weigeringen.aantal -= 1;
  const { status, retryAfterSeconds } = weigeringen;
  throw new GraphWeigering(status, CODES[status] ?? 'UnknownError', 'Refused on request of the test.', retryAfterSeconds);
}

/** What the switches work on. */
interface Werkt {
  readonly geenToegang: Set<string>;
  readonly vergeetDelta: () => void;
  readonly post: { ligtStil: boolean };
  /** Delivers what is still under way. */
  readonly bezorgPost: () => void;
}

export function maakStoringen({ geenToegang, vergeetDelta, post, bezorgPost }: Werkt): Storingen {
  const stand = { vertraging: 0, verliezen: 0 };
  const los: Weigeringen = { aantal: 0, status: 503, retryAfterSeconds: undefined };
  const inBatch: Weigeringen = { ...los };
  return {
    schakelaars: {
      vertraag: (ms) => (stand.vertraging = ms),
      weiger: (aantal, status, retryAfterSeconds) => Object.assign(los, { aantal, status, retryAfterSeconds }),
      weigerInBatch: (aantal, status, retryAfterSeconds) => Object.assign(inBatch, { aantal, status, retryAfterSeconds }),
      vergeetDelta,
      verliesAntwoord: (aantal) => (stand.verliezen = aantal),
      geenToegang: (mailbox) => geenToegang.add(mailbox.toLowerCase()),
      houdPostVast: () => (post.ligtStil = true),
      herstel: () => {
        if (post.ligtStil) {
          post.ligtStil = false;
          bezorgPost();
        }
        Object.assign(stand, { vertraging: 0, verliezen: 0 });
        los.aantal = 0;
        inBatch.aantal = 0;
        geenToegang.clear();
      },
    },
    vertragingMs: () => stand.vertraging,
    eisDoorgang: () => eisDoorgang(los),
    eisDoorgangInBatch: () => eisDoorgang(inBatch),
    verliestAntwoord: () => {
      if (stand.verliezen === 0) return false;
      stand.verliezen -= 1;
      return true;
    },
  };
}
