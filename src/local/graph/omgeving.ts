import { createHash } from 'node:crypto';
import type { Instant, Periode, Tijd } from '../../domain/datum.ts';
import type { StandInEvent, Toestand } from './toestand.ts';

/** A person or room with a calendar in one of the tenants. */
export interface StandInMailbox {
  readonly adres: string;
  readonly naam: string;
  readonly tenantId: string;
  /** ISO weekdays (1 is Monday) and times in the Netherlands; left out: Monday to Friday 08:00–17:00, as Exchange has it. */
  readonly werkuren?: { readonly weekdagen: readonly number[]; readonly van: Tijd; readonly tot: Tijd };
  /** A room: it is in the list of places, and answers invitations by itself. */
  readonly ruimte?: { readonly plaatsen: number; readonly gebouw?: string };
  /** What is in the calendar at the first start; `toonAls` left out means busy. */
  readonly afspraken?: readonly (Periode & { readonly onderwerp: string; readonly toonAls?: StandInEvent['showAs'] })[];
}

/** What the handlers work with. */
export interface Omgeving {
  readonly toestand: Toestand;
  readonly mailboxen: Mailboxen;
  /** Addresses whose calendar the app may not see, in small letters. */
  readonly geenToegang: Set<string>;
  readonly nu: () => Instant;
  /** Between mailboxes nothing is delivered while `ligtStil`. */
  readonly post: { ligtStil: boolean };
  /** Asks an address to repeat a word, as Graph does before it sends anything there. Throws GraphWeigering when it does not. */
  readonly handdruk: (url: string) => Promise<void>;
  /** Throws GraphWeigering when this part of a `$batch` is to be refused. */
  readonly eisDoorgangInBatch: () => void;
  /** Address of the copy of Outlook. */
  readonly outlook: string | undefined;
}

/** A request after the checks that hold for every one of them. */
export interface TenantVerzoek {
  readonly tenantId: string;
  /** The variable part of the path, for routes that have one. */
  readonly id: string;
  readonly url: URL;
  readonly query: URLSearchParams;
  readonly prefer: string | undefined;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}

/** A request about one mailbox of the tenant. */
export interface StandInVerzoek extends TenantVerzoek {
  readonly mailbox: StandInMailbox;
}

export interface Mailboxen {
  readonly alle: readonly StandInMailbox[];
  /** By mail address or user id; undefined for a stranger. */
  readonly zoek: (adresOfId: string) => StandInMailbox | undefined;
  readonly kentTenant: (tenantId: string) => boolean;
}

/** A user id that stays the same over restarts. */
export function gebruikersId(adres: string): string {
  const hex = createHash('sha256').update(adres.toLowerCase()).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function maakMailboxen(alle: readonly StandInMailbox[]): Mailboxen {
  const opSleutel = new Map(alle.flatMap((mailbox) => [[mailbox.adres.toLowerCase(), mailbox] as const, [gebruikersId(mailbox.adres), mailbox] as const]));
  const tenants = new Set(alle.map(({ tenantId }) => tenantId));
  return { alle, zoek: (sleutel) => opSleutel.get(sleutel.toLowerCase()), kentTenant: (tenantId) => tenants.has(tenantId) };
}
