import { ConnectorFout } from './fout.ts';

/** Windows in seconds with the most calls allowed in each, per bot per thread (msteams bots/how-to/rate-limit). */
const VENSTERS = {
  versturen: [[1, 7], [2, 8], [30, 60], [3600, 1800]],
  gesprekMaken: [[1, 7], [2, 8], [30, 60], [3600, 1800]],
  leden: [[1, 14], [2, 16], [30, 120], [3600, 3600]],
  gesprekken: [[1, 14], [2, 16], [30, 120], [3600, 3600]],
} as const;

/** Per app per tenant and second. Microsoft's page says 50 now and said 30 before; the stricter one is held. */
const PER_TENANT: Vensters = [[1, 30]];

type Vensters = readonly (readonly [seconden: number, hoogstens: number])[];
export type Handeling = keyof typeof VENSTERS;

/** Counts calls per thread and per tenant. */
export interface Limieten {
  /** Counts one call. Throws a 429 with Retry-After when a window is full; a refused call is not counted. */
  tel(handeling: Handeling, draad: string, tenantId: string): void;
}

/**
 * Rate limits of the Bot Connector. `klokMs` is monotonic and real, also when the clock of local mode stands still:
 * the limits are about load, not about the process. Updates and deletes count as sending (not documented; the
 * stricter reading), a reply counts under its channel.
 */
export function createLimieten(klokMs: () => number): Limieten {
  const tijden = new Map<string, number[]>();

  function wachttijdMs(sleutel: string, vensters: Vensters, nu: number): number {
    const langste = Math.max(...vensters.map(([seconden]) => seconden)) * 1000;
    const eerder = (tijden.get(sleutel) ?? []).filter((tijd) => nu - tijd < langste);
    tijden.set(sleutel, eerder);
    return Math.max(
      0,
      ...vensters.map(([seconden, hoogstens]) => {
        const binnen = eerder.filter((tijd) => nu - tijd < seconden * 1000);
        const plaatsNa = binnen[binnen.length - hoogstens];
        return plaatsNa === undefined ? 0 : plaatsNa + seconden * 1000 - nu;
      }),
    );
  }

  return {
    tel(handeling, draad, tenantId) {
      const nu = klokMs();
      const tellers: readonly (readonly [string, Vensters])[] = [
        [`${handeling} ${draad}`, VENSTERS[handeling]],
        [`tenant ${tenantId}`, PER_TENANT],
      ];
      const wacht = Math.max(...tellers.map(([sleutel, vensters]) => wachttijdMs(sleutel, vensters, nu)));
      if (wacht > 0) {
        throw new ConnectorFout(429, 'Throttled', 'Too many requests.', { retryAfterSeconds: Math.ceil(wacht / 1000) });
      }
      for (const [sleutel] of tellers) tijden.get(sleutel)?.push(nu);
    },
  };
}
