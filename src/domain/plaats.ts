import type { AfdelingId, PiId } from './casus.ts';

/** Where somebody stays: a wing of a prison. */
export interface Plaats {
  readonly pi: PiId;
  readonly afdeling: AfdelingId;
}

export function zelfdePlaats(een: Plaats, ander: Plaats): boolean {
  return een.pi === ander.pi && een.afdeling === ander.afdeling;
}
