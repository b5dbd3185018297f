import { GraphWeigering } from './weigering.ts';

/** Makes the stand-in misbehave, as the real service does at times. */
export interface Storing {
  /** Every answer from now on comes this many milliseconds later. */
  readonly vertraag: (ms: number) => void;
  /** Refuses the next `aantal` requests; with 429 and 503 usually with a Retry-After. */
  readonly weiger: (aantal: number, status: number, retryAfterSeconds?: number) => void;
  /** Does the work of the next `aantal` requests and then drops the connection without an answer. */
  readonly verliesAntwoord: (aantal: number) => void;
  /** The app may no longer see this mailbox (403, and no free/busy). */
  readonly geenToegang: (mailbox: string) => void;
  /** All is well again. */
  readonly herstel: () => void;
}

/** The switches of one stand-in, and the questions that its server asks about them. */
export interface Storingen {
  readonly schakelaars: Storing;
  readonly vertragingMs: () => number;
  /** Throws when this request is to be refused. */
  readonly eisDoorgang: () => void;
  /** Whether this answer gets lost. */
  readonly verliestAntwoord: () => boolean;
}

const CODES: Readonly<Record<number, string>> = {
  429: 'ApplicationThrottled',
  500: 'generalException',
  503: 'serviceNotAvailable',
  504: 'UnknownError',
};

export function maakStoringen(geenToegang: Set<string>): Storingen {
  const stand = { vertraging: 0, weigeren: 0, status: 503, retryAfterSeconds: undefined as number | undefined, verliezen: 0 };
  return {
    schakelaars: {
      vertraag: (ms) => (stand.vertraging = ms),
      weiger: (aantal, status, retryAfterSeconds) => Object.assign(stand, { weigeren: aantal, status, retryAfterSeconds }),
      verliesAntwoord: (aantal) => (stand.verliezen = aantal),
      geenToegang: (mailbox) => geenToegang.add(mailbox.toLowerCase()),
      herstel: () => {
        Object.assign(stand, { vertraging: 0, weigeren: 0, verliezen: 0 });
        geenToegang.clear();
      },
    },
    vertragingMs: () => stand.vertraging,
    eisDoorgang: () => {
      if (stand.weigeren === 0) return;
      stand.weigeren -= 1;
      throw new GraphWeigering(stand.status, CODES[stand.status] ?? 'UnknownError', 'Refused on request of the test.', stand.retryAfterSeconds);
    },
    verliestAntwoord: () => {
      if (stand.verliezen === 0) return false;
      stand.verliezen -= 1;
      return true;
    },
  };
}
