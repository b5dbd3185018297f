import type { WerkdocumentAntwoord } from '../../../src/api/contract.ts';
import type { Blad, BladStaat } from './blad.ts';

/** What each part of the page gets: the state, the werkdocument in it, and the way to change them. */
export interface DeelProps {
  readonly blad: Blad;
  readonly staat: BladStaat;
  readonly werkdocument: WerkdocumentAntwoord;
}

/** Ids in the page that get the focus after something was done. */
export const ANKER = {
  nieuwStuk: 'nieuw-stuk',
  deel: (kant: string): string => `deel-${kant}`,
  vragen: 'vragen',
  gezamenlijk: 'gezamenlijk',
  stuk: (id: string): string => `stuk-${id}`,
  vraag: (id: string): string => `vraag-${id}`,
} as const;

/** Whether nothing may be sent now: something is under way, or the ticket no longer counts. */
export function isDicht({ bezig, verlopen }: BladStaat): boolean {
  return bezig !== undefined || verlopen;
}
