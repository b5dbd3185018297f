import type { Casus } from '../casus.ts';
import type { Moment } from '../datum.ts';
import { gevuld } from '../gevuld.ts';
import type { Plaats } from '../plaats.ts';
import type { Door, Kant, PersoonId } from '../rollen.ts';

/** What a line of the timeline is about, so that somebody can pick one kind. */
export const REGELSOORTEN = ['stap', 'werkdocument', 'gesprek', 'bijdrage', 'inzet', 'mensen', 'detentie', 'bericht', 'herinnering'] as const;
export type Regelsoort = (typeof REGELSOORTEN)[number];

/** What a gebeurtenis says: one sentence without who and when, and what was written with it for who may read that. */
export interface Tekst {
  readonly soort: Regelsoort;
  readonly kop: string;
  readonly toelichting?: string;
}

/** Who reads the timeline, and how the register calls what gebeurtenissen only name by id. */
export interface Lezer {
  readonly persoon: PersoonId;
  /** The side this person carries the casus for. Content is for these two only. */
  readonly kant?: Kant;
  /** hoofd D&R or unitmanager of the place: reads why work was postponed. */
  readonly leidt: boolean;
  readonly naam: (persoon: PersoonId) => string;
  readonly plaats: (plaats: Plaats) => string;
  readonly onderwerp: (sleutel: string) => string;
}

/** A gebeurtenis of one group, with what is needed to put it into words. */
export interface Gebeurd<F> {
  readonly feit: F & { readonly door: Door; readonly op: Moment };
  /** The casus before it; none before the signal. */
  readonly voor: Casus | undefined;
  /** And after it. */
  readonly na: Casus;
  readonly lezer: Lezer;
}

/** Whether this person reads content: who carries the casus does, and whoever wrote it. */
export function leestInhoud({ kant, persoon }: Lezer, door: Door): boolean {
  return kant !== undefined || door.persoon === persoon;
}

/** A text that people typed, for who may read it; undefined for others and once it is erased. */
export function geschreven({ lezer, feit }: Pick<Gebeurd<object>, 'lezer' | 'feit'>, tekst: string | undefined): string | undefined {
  return tekst === undefined || tekst === '' || !leestInhoud(lezer, feit.door) ? undefined : tekst;
}

export function tekst(soort: Regelsoort, kop: string, toelichting?: string): Tekst {
  return gevuld({ soort, kop, toelichting: toelichting === '' ? undefined : toelichting });
}

/** `De duiding` at the begin of a sentence. */
export function hoofdletter(zin: string): string {
  return `${zin.charAt(0).toUpperCase()}${zin.slice(1)}`;
}

/** Several texts as one, without those that are not there. */
export function samen(...delen: readonly (string | undefined)[]): string | undefined {
  const er = delen.filter((deel) => deel !== undefined && deel !== '');
  return er.length === 0 ? undefined : er.join('. ').replaceAll('..', '.');
}

