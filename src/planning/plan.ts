import type { Moment } from '../domain/datum.ts';
import type { Vorm } from '../domain/planning.ts';

export interface Gepland {
  readonly gesprek: string;
  readonly start: Moment;
  readonly duurMinuten: number;
  readonly vorm: Vorm;
  /** Id of the room. */
  readonly ruimte?: string;
  readonly voorTermijn: boolean;
  /** Why this moment: one line of Dutch for the people invited. */
  readonly reden: string;
  /** Names of those whose calendar could not be seen. */
  readonly onzeker: readonly string[];
  /** It was booked for another moment, another form or another room. */
  readonly verplaatst?: true;
}

/** The levels of the objective of which being best can be proven, the first weighs most. */
export type Niveau = 'termijnen' | 'momenten' | 'volgorde';

export interface Plan {
  readonly gepland: readonly Gepland[];
  readonly nietGepland: readonly { readonly gesprek: string; readonly reden: string }[];
  readonly bewezenBest: boolean;
  /** The first level that is not proven best; absent when all are. */
  readonly onbewezen?: Niveau;
  /** How far from proven best that level may still be, as a share of its value (0 to 1); 0 when proven. */
  readonly gat: number;
  /** Wall time of the planning. */
  readonly duurMs: number;
}
