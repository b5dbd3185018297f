import type { Antwoord } from '../verbinding.ts';
import type { Velden } from './velden.ts';

/**
 * Where the saving of what is being typed stands. `op` and `vorigeOp` (the save before) are in milliseconds since 1970.
 * `wacht`: there is no connection and the next try comes by itself.
 */
export type BewaarStatus =
  | { readonly soort: 'rust' }
  | { readonly soort: 'bezig'; readonly vorigeOp?: number }
  | { readonly soort: 'bewaard'; readonly op: number }
  | { readonly soort: 'wacht' }
  | { readonly soort: 'verlopen' }
  | { readonly soort: 'mislukt'; readonly melding: string };

export interface Bewaarder {
  /** Tells what the fields hold now; saved once nothing was typed for a while. */
  readonly wijzig: (velden: Velden) => void;
  /** Saves now. True when all that was typed is with the server. */
  readonly nu: () => Promise<boolean>;
  /** Saves now and does not wait for a save under way: the window is closing. */
  readonly vertrek: () => void;
  /** Whether something was typed that the server does not have. */
  readonly heeftNieuws: () => boolean;
}

export interface BewaarderOpties {
  /** `nummer` counts the saves, from 1: two may be under way when the window closes, and the server keeps the later one. */
  readonly bewaar: (velden: Velden, nummer: number) => Promise<Antwoord<undefined>>;
  readonly meld: (status: BewaarStatus) => void;
  /** Milliseconds since 1970. */
  readonly klok: () => number;
  /** Silence after the last key before saving. */
  readonly stilteMs?: number;
}

const STILTE_MS = 600;
const EERSTE_HERHALING_MS = 2_000;
const LAATSTE_HERHALING_MS = 30_000;

/**
 * Keeps what is being typed with the server. One save is under way at a time, so that an older one can't overwrite
 * a newer one; each save carries all fields. Without a connection it tries again, ever more slowly, until it succeeds.
 *
 * @param begin what the server already holds
 */
export function maakBewaarder(begin: Velden, { bewaar, meld, klok, stilteMs = STILTE_MS }: BewaarderOpties): Bewaarder {
  let laatst = begin;
  let bijServer = begin;
  let onderweg: Promise<boolean> | undefined;
  let wekker: ReturnType<typeof setTimeout> | undefined;
  let herhalingMs = EERSTE_HERHALING_MS;
  let verlopen = false;
  let vorigeOp: number | undefined;
  let nummer = 0;

  const heeftNieuws = (): boolean => laatst !== bijServer;

  function zetWekker(ms: number): void {
    clearTimeout(wekker);
    wekker = setTimeout(() => void nu(), ms);
  }

  function verwerk(opname: Velden, antwoord: Antwoord<undefined>): boolean {
    switch (antwoord.soort) {
      case 'goed':
        bijServer = opname;
        herhalingMs = EERSTE_HERHALING_MS;
        if (heeftNieuws()) zetWekker(stilteMs);
        else {
          vorigeOp = klok();
          meld({ soort: 'bewaard', op: vorigeOp });
        }
        return !heeftNieuws();
      case 'verlopen':
        verlopen = true;
        meld({ soort: 'verlopen' });
        return false;
      case 'geweigerd':
        meld({ soort: 'mislukt', melding: antwoord.melding });
        return false;
      case 'onbereikbaar':
        meld({ soort: 'wacht' });
        zetWekker(herhalingMs);
        herhalingMs = Math.min(herhalingMs * 2, LAATSTE_HERHALING_MS);
        return false;
    }
  }

  async function stuur(): Promise<boolean> {
    const opname = laatst;
    nummer += 1;
    return verwerk(opname, await bewaar(opname, nummer));
  }

  async function nu(): Promise<boolean> {
    clearTimeout(wekker);
    if (onderweg !== undefined) await onderweg;
    // Another caller may have started while this one waited.
    if (onderweg !== undefined) return onderweg;
    if (!heeftNieuws()) return true;
    if (verlopen) return false;
    onderweg = stuur().finally(() => {
      onderweg = undefined;
    });
    return onderweg;
  }

  return {
    wijzig(velden) {
      if (velden === laatst) return;
      laatst = velden;
      if (verlopen) return;
      meld({ soort: 'bezig', ...(vorigeOp === undefined ? {} : { vorigeOp }) });
      zetWekker(stilteMs);
    },
    nu,
    vertrek() {
      if (!heeftNieuws() || verlopen) return;
      clearTimeout(wekker);
      void stuur();
    },
    heeftNieuws,
  };
}
