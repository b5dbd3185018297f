import { z } from 'zod';
import type { Instant } from '../../domain/datum.ts';

/** An example person of local mode. `mri` is the id the bot sees, `29:…`; `teams` are team ids (`19:…@thread.tacv2`). */
export interface StandInPersoon {
  readonly objectId: string;
  readonly tenantId: string;
  readonly naam: string;
  readonly upn: string;
  readonly mri: string;
  readonly rolomschrijving: string;
  readonly teams: readonly string[];
  readonly heeftPersoonlijkeApp: boolean;
}

/** A channel. With `leden` (object ids) only these members of the team see it, as with a private or shared channel. */
export interface StandInKanaal {
  readonly id: string;
  readonly naam: string;
  readonly leden?: readonly string[];
}

/** A team in its host tenant. The General channel has the id of the team. */
export interface StandInTeam {
  readonly id: string;
  readonly naam: string;
  readonly tenantId: string;
  readonly aadGroupId: string;
  readonly kanalen: readonly StandInKanaal[];
}

export interface StandInTenant {
  readonly id: string;
  readonly naam: string;
}

export interface TeamsStandInOpties {
  /** Where the connector of the stand-in is reached, ending in `/teams/connector`. */
  readonly serviceUrl: string;
  /** The messaging endpoint of the bot, `…/api/messages`. */
  readonly botUrl: string;
  /** Id `28:…`; the bot's home tenant is `tenantId`, or the first of `tenants`. */
  readonly bot: { readonly id: string; readonly naam: string; readonly tenantId?: string };
  readonly tenants: readonly StandInTenant[];
  readonly personen: readonly StandInPersoon[];
  readonly teams: readonly StandInTeam[];
  /** JSON file that keeps the messages over a restart; without it they live in memory. */
  readonly bestand?: string;
  /** The clock of local mode: dates messages and decides when a card is due for refresh. */
  readonly nu: () => Instant;
  /** Real milliseconds for the rate limits; a test gives its own. Monotonic. */
  readonly klokMs?: () => number;
  /** How long the client waits for the answer to an invoke, in ms. Microsoft documents none; 15 000 unless told. */
  readonly invokeTimeoutMs?: number;
}

/** JSON of unknown shape: cards and activities belong to the bot, the stand-in only checks the documented parts. */
export type Json = Readonly<Record<string, unknown>>;

const json = z.record(z.string(), z.unknown());

/** What the bot may send: the parts of an activity on which the contract says something. */
export const activiteitSchema = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  textFormat: z.string().optional(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).optional(),
  entities: z.array(json).optional(),
});
export type Activiteit = z.infer<typeof activiteitSchema>;

/** A message as it is kept: the base version that everybody without an own view sees. */
export const berichtSchema = z.object({
  id: z.string(),
  /** Channel id or chat id, without `;messageid=`. */
  gesprek: z.string(),
  /** Id of the first message of the thread; its own id for that first message. */
  draad: z.string(),
  /** `29:…` of a person, `28:…` of the bot. */
  van: z.string(),
  tekst: z.string(),
  kaarten: z.array(json),
  vermeldingen: z.array(z.object({ tekst: z.string(), id: z.string(), naam: z.string() })),
  geplaatstOp: z.string(),
  /** 1 for the message as posted, one more for each update. */
  versie: z.number().int().positive(),
  verwijderd: z.boolean(),
});
export type Bericht = z.infer<typeof berichtSchema>;

/** A message as one person sees it. */
export interface GezienBericht {
  readonly id: string;
  readonly gesprek: string;
  readonly draad: string;
  readonly afzender: { readonly naam: string; readonly omschrijving: string; readonly isBot: boolean };
  readonly tekst: string;
  readonly kaarten: readonly Json[];
  readonly vermeldingen: readonly { readonly tekst: string; readonly naam: string }[];
  readonly geplaatstOp: string;
  readonly gewijzigd: boolean;
  /** Whether the card is the version made for this person. */
  readonly persoonlijk: boolean;
  /** Whether this person can ask for a new version of the card by hand. */
  readonly kanVernieuwen: boolean;
  /** Changes whenever what this person sees changes. */
  readonly stand: string;
}

/** A dialog that is open for one person. Exactly one of `kaart` and `url` is given. */
export interface Dialoog {
  readonly id: string;
  readonly titel: string;
  readonly hoogte: number | string;
  readonly breedte: number | string;
  readonly kaart?: Json;
  readonly url?: string;
}

/** What a client shows after an action: nothing, a new card for the actor, a toast, a dialog, or an error. */
export type Uitkomst =
  | { readonly soort: 'geen' }
  | { readonly soort: 'kaart'; readonly kaart: Json }
  | { readonly soort: 'melding'; readonly tekst: string }
  | { readonly soort: 'dialoog'; readonly dialoog: Dialoog }
  | { readonly soort: 'fout'; readonly tekst: string; readonly reden: string };

/** Something Teams accepts today but that breaks a documented advice; tests read these. */
export interface Waarschuwing {
  readonly soort: 'grootte' | 'refresh';
  readonly gesprek: string;
  readonly tekst: string;
}
