import { setTimeout as wacht } from 'node:timers/promises';
import { ConnectorFout } from './fout.ts';

/** Which calls a refusal is for, and what it says about coming back. */
export interface WeigerOpties {
  readonly retryAfterSeconds?: number;
  /** Only calls whose path contains this text, e.g. `/activities`. */
  readonly path?: string;
}

/** What tests and the fault suite can make go wrong between bot and Teams. */
export interface Storing {
  /** Every connector call from now on is answered this many ms later. */
  vertraag(ms: number): void;
  /** The next `aantal` connector calls are refused with `status`, and do nothing. */
  weiger(aantal: number, status: number, opties?: WeigerOpties): void;
  /** The next `aantal` connector calls are carried out, but the connection drops before the answer. */
  verliesAntwoord(aantal: number): void;
  /** This person (object id) blocks the bot: 403 in their 1:1 chat. */
  blokkeer(objectId: string): void;
  /** A person removes a message: later updates of it get 404. Throws ClientFout when there is no such message. */
  verwijderBericht(id: string): Promise<void>;
  /** Everything works again; removed messages stay removed. */
  herstel(): void;
}

/** The same faults, as the connector meets them. */
export interface Storingen {
  readonly knoppen: Omit<Storing, 'verwijderBericht'>;
  /** Waits and refuses as told. */
  vooraf(path: string): Promise<void>;
  /** Whether the answer of the call just carried out must get lost. */
  antwoordKwijt(): boolean;
  isGeblokkeerd(objectId: string): boolean;
}

export function createStoringen(): Storingen {
  let vertragingMs = 0;
  let teVerliezen = 0;
  const weigeringen: { rest: number; readonly status: number; readonly opties: WeigerOpties }[] = [];
  const geblokkeerd = new Set<string>();

  return {
    knoppen: {
      vertraag(ms) {
        vertragingMs = ms;
      },
      weiger(aantal, status, opties = {}) {
        weigeringen.push({ rest: aantal, status, opties });
      },
      verliesAntwoord(aantal) {
        teVerliezen = aantal;
      },
      blokkeer(objectId) {
        geblokkeerd.add(objectId);
      },
      herstel() {
        vertragingMs = 0;
        teVerliezen = 0;
        weigeringen.length = 0;
        geblokkeerd.clear();
      },
    },
    async vooraf(path) {
      if (vertragingMs > 0) await wacht(vertragingMs, undefined, { ref: false });
      const weigering = weigeringen.find(({ rest, opties }) => rest > 0 && path.includes(opties.path ?? ''));
      if (weigering === undefined) return;
      weigering.rest -= 1;
      const { retryAfterSeconds } = weigering.opties;
      throw new ConnectorFout(
        weigering.status,
        weigering.status === 429 ? 'Throttled' : 'ServiceError',
        'Refused on request of the test.',
        retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
      );
    },
    antwoordKwijt() {
      if (teVerliezen === 0) return false;
      teVerliezen -= 1;
      return true;
    },
    isGeblokkeerd: (objectId) => geblokkeerd.has(objectId),
  };
}
