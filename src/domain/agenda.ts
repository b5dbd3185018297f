import type { CasusId, PiId } from './casus.ts';
import type { Instant } from './datum.ts';
import type { Gesprekssoort, Vorm } from './planning.ts';
import type { PersoonId } from './rollen.ts';
import type { RuimteId } from './ruimte.ts';

/** The meetings that the product plans and books. */
export type Overlegsoort = Gesprekssoort | 'reflectie';
export type AgendaAfspraakId = string & { readonly __soort: 'AgendaAfspraakId' };

/** What somebody who was invited said last; `geen`: nothing yet. */
export type Uitnodigingsantwoord = 'geen' | 'geaccepteerd' | 'voorlopig' | 'afgewezen';

export interface Genodigde {
  readonly persoon: PersoonId;
  readonly verplicht: boolean;
  readonly antwoord: Uitnodigingsantwoord;
  /** When the calendar says that the answer was given; not there for `geen`. */
  readonly antwoordOp?: Instant;
}

/** One event in the calendars that the product booked; several duidingen of the same pair in a row are one event. */
export interface AgendaAfspraak {
  readonly id: AgendaAfspraakId;
  readonly soort: Overlegsoort;
  readonly pi: PiId;
  /** Tenant of the organiser's mailbox. */
  readonly tenant: string;
  /** Address of the organiser's mailbox. */
  readonly mailbox: string;
  /** Not there when the mailbox of the PI organises. */
  readonly organisator?: PersoonId;
  /** As Graph calls the event in the organiser's mailbox. */
  readonly eventId: string;
  readonly start: Instant;
  readonly minuten: number;
  readonly vorm: Vorm;
  readonly ruimte?: RuimteId;
  /** By which Teams knows the chat of the meeting; not there when it is not held in Teams. */
  readonly chat?: string;
  /** In the order in which they are talked about; none for a reflection meeting. */
  readonly casussen: readonly { readonly casus: CasusId; readonly soort: Overlegsoort }[];
  readonly genodigden: readonly Genodigde[];
}

/** The chat of a Teams meeting, from the address to join it; undefined for an address that names none. */
export function chatUit(joinUrl: string): string | undefined {
  const deel = /\/meetup-join\/([^/?]+)/.exec(joinUrl)?.[1];
  if (deel === undefined) return undefined;
  const chat = decodeURIComponent(deel);
  return chat.startsWith('19:') ? chat : undefined;
}
