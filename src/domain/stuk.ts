import type { Datum, Moment } from './datum.ts';
import type { Door, Kant } from './rollen.ts';

/** Key of a subject in the question set of the casus. */
export type Onderwerp = string;

export type Waarde = 'aanvullend' | 'deels' | 'stondAlInJdOnline';
export const WAARDENAAM: Readonly<Record<Waarde, string>> = {
  aanvullend: 'aanvullend',
  deels: 'deels aanvullend',
  stondAlInJdOnline: 'stond al in JD-online',
};

/** What somebody wrote in a piece, and when. */
export interface Stukinhoud {
  readonly onderwerp: Onderwerp;
  readonly tekst: string;
  readonly bron: string;
  /** Day on which the information was true or written down. */
  readonly datum?: Datum;
  readonly inJdOnline: boolean;
  readonly door: Door;
  readonly gewijzigdOp: Moment;
}

/** A shared piece as it was before it was amended; kept, because what was shared is never silently changed. */
export interface Stukversie extends Stukinhoud {
  readonly gedeeldOp: Datum;
  readonly waarde?: Waarde;
}

/** One piece of the werkdocument. */
export interface Informatie extends Stukinhoud {
  /** Never used for another piece of this casus. */
  readonly id: string;
  /** The side whose part it is in; probation's where an old history does not say. */
  readonly deel?: Kant;
  /** Undefined: a draft that only the author's side sees. */
  readonly gedeeldOp?: Datum;
  readonly waarde?: Waarde;
  /** Versions that this one replaced, the oldest first. */
  readonly eerder?: readonly Stukversie[];
  /** A draft of the next version, which only the author's side sees. */
  readonly wijziging?: Stukinhoud;
  /** Withdrawn after it was shared: it stays to be read, struck through. */
  readonly ingetrokken?: { readonly reden: string; readonly door: Door; readonly op: Moment };
}

/** The side whose part a piece is in. */
export function deelVan({ deel }: Pick<Informatie, 'deel'>): Kant {
  return deel ?? '3RO';
}

/** How many versions of a piece were shared or, for a draft, will have been. */
export function versieVan({ eerder }: Pick<Informatie, 'eerder'>): number {
  return (eerder?.length ?? 0) + 1;
}

/** Whether a side has something in this piece that the other does not see yet. */
export function isConcept(stuk: Informatie, deel: Kant): boolean {
  return deelVan(stuk) === deel && (stuk.gedeeldOp === undefined || stuk.wijziging !== undefined);
}

/** The draft in a piece as it will read once shared: a new piece as it is, or a shared one with its amendment in place. */
export function alsConcept(stuk: Informatie): Informatie {
  if (stuk.wijziging === undefined) return stuk;
  // A date that the amendment left out must not come back from the version before.
  const { datum: _vorige, waarde: _vanVorige, ...rest } = stuk;
  return { ...rest, ...stuk.wijziging };
}

const FNV_BEGIN = 0x811c9dc5;
const FNV_PRIEM = 0x01000193;

/**
 * Tells one wording of a piece from another: who starts from a wording gives its stempel back, so that a change by
 * somebody else in between is seen (32 bit FNV-1a over the content, with its length). Who wrote it and when do not count:
 * the same words are no conflict.
 */
export function stempelVan({ onderwerp, tekst, bron, datum, inJdOnline }: Pick<Stukinhoud, 'onderwerp' | 'tekst' | 'bron' | 'datum' | 'inJdOnline'>): string {
  const inhoud = JSON.stringify([onderwerp, tekst, bron, datum ?? '', inJdOnline]);
  let som = FNV_BEGIN;
  for (let i = 0; i < inhoud.length; i += 1) som = Math.imul(som ^ inhoud.charCodeAt(i), FNV_PRIEM);
  return `${inhoud.length.toString(36)}-${(som >>> 0).toString(36)}`;
}
