/** Runs work for a key, at most so many at a time; the rest waits in order of arrival. */
export type Limiet = <T>(sleutel: string, werk: () => Promise<T>) => Promise<T>;

interface Rij {
  bezig: number;
  readonly wachtend: (() => void)[];
}

/**
 * A limit per key. Keys that are idle take no memory.
 * @param gelijktijdig how many may run at the same time for one key
 */
export function maakLimiet(gelijktijdig: number): Limiet {
  const rijen = new Map<string, Rij>();

  const wachtOpBeurt = (rij: Rij): Promise<void> | undefined => {
    if (rij.bezig < gelijktijdig) {
      rij.bezig += 1;
      return undefined;
    }
    return new Promise((beurt) => rij.wachtend.push(beurt));
  };

  const geefDoor = (sleutel: string, rij: Rij): void => {
    const volgende = rij.wachtend.shift();
    // The place passes straight to the next one, so that `bezig` never dips and lets a newcomer in first.
    if (volgende) volgende();
    else rij.bezig -= 1;
    if (rij.bezig === 0) rijen.delete(sleutel);
  };

  return async (sleutel, werk) => {
    const rij = rijen.get(sleutel) ?? { bezig: 0, wachtend: [] };
    rijen.set(sleutel, rij);
    await wachtOpBeurt(rij);
    try {
      return await werk();
    } finally {
      geefDoor(sleutel, rij);
    }
  };
}
