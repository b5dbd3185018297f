import { GraphClientError, GraphError } from '@microsoft/microsoft-graph-client';

/** Statuses after which the same request may succeed later (platform.md 5.6; 408 and 5xx as in HTTP). */
const TIJDELIJKE_STATUSSEN: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

interface Kenmerken {
  readonly status: number;
  readonly tijdelijk: boolean;
  readonly requestId?: string | undefined;
  readonly opnieuwNaSeconden?: number | undefined;
}

/**
 * The one error of this folder. The message holds code and status only: Graph's own message may name a
 * mailbox or a subject, so it is left behind, and so is the original error (loggers print causes).
 */
export class GraphFout extends Error {
  override readonly name = 'GraphFout';
  /** Graph's error code, such as `ErrorItemNotFound`, or one of our own. */
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Whether the same request may succeed later: the queue retries it. */
  readonly tijdelijk: boolean;
  /** Microsoft's id of the request, for a support call. */
  readonly requestId: string | undefined;
  /** How long Graph asked to wait, in seconds, when it said so. */
  readonly opnieuwNaSeconden: number | undefined;

  constructor(code: string, kenmerken: Kenmerken) {
    super(`Graph: ${code} (${kenmerken.status})`);
    this.code = code;
    this.status = kenmerken.status;
    this.tijdelijk = kenmerken.tijdelijk;
    this.requestId = kenmerken.requestId;
    this.opnieuwNaSeconden = kenmerken.opnieuwNaSeconden;
  }
}

/** Whether the meeting is gone. A 404 may also mean that the mailbox is unknown; only this code is about the meeting. */
export function isAfspraakWeg(fout: unknown): boolean {
  return fout instanceof GraphFout && fout.status === 404 && fout.code === 'ErrorItemNotFound';
}

/** Whether the same request may succeed later after an answer with this status. */
export function isTijdelijk(status: number): boolean {
  return TIJDELIJKE_STATUSSEN.has(status);
}

/** The code when it is a bare word; anything else could carry text about a person. */
export function veiligeCode(code: string | null | undefined): string {
  return code !== null && code !== undefined && /^[\w.]{1,80}$/.test(code) ? code : 'Onbekend';
}

/** Seconds of a Retry-After header (a number or an HTTP date); undefined when there is none. */
export function wachttijd(headers: { get(naam: string): string | null } | undefined): number | undefined {
  const waarde = headers?.get('Retry-After') ?? undefined;
  if (waarde === undefined) return undefined;
  const seconden = Number.isNaN(Number(waarde)) ? (Date.parse(waarde) - Date.now()) / 1000 : Number(waarde);
  return Number.isNaN(seconden) ? undefined : Math.max(0, Math.ceil(seconden));
}

/** What the Graph client threw, as a `GraphFout`; undefined for a bug, which must not be dressed as an error of Graph. */
export function leesFout(fout: unknown): GraphFout | undefined {
  if (fout instanceof GraphFout) return fout;
  if (fout instanceof GraphClientError) return new GraphFout(veiligeCode(fout.name), { status: 0, tijdelijk: false });
  if (!(fout instanceof GraphError)) return undefined;
  // No status means no answer; a good status with an error means that the answer broke off half-way.
  const status = fout.statusCode > 0 ? fout.statusCode : 0;
  return new GraphFout(veiligeCode(fout.code), {
    status,
    tijdelijk: status < 400 || isTijdelijk(status),
    requestId: fout.requestId ?? undefined,
    opnieuwNaSeconden: wachttijd(fout.headers),
  });
}
