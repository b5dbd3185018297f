import type { Datum } from '../datum.ts';
import type { Onderwerp, Waarde } from '../stuk.ts';

/** An opdracht about one piece that somebody was looking at. */
interface VanStuk {
  /** Stempel of the wording it was looked at in; carried out whatever it is now when left out. */
  readonly stukVersie?: string;
}
/** What a piece of information consists of. */
export interface InformatieInvoer {
  readonly onderwerp: Onderwerp;
  readonly tekst: string;
  readonly bron: string;
  readonly datum?: Datum;
  readonly inJdOnline: boolean;
}
export interface LegInformatieVast extends InformatieInvoer, VanStuk {
  readonly type: 'legInformatieVast';
  /** Changes this piece; without it a new one is made. */
  readonly informatie?: string;
}
export interface VerwijderInformatie extends VanStuk {
  readonly type: 'verwijderInformatie';
  readonly informatie: string;
}
/** Takes back a piece that was shared. It stays to be read. */
export interface TrekInformatieIn extends VanStuk {
  readonly type: 'trekInformatieIn';
  readonly informatie: string;
  readonly reden: string;
}
export interface Deel {
  readonly type: 'deel';
}
export interface Waardeer extends VanStuk {
  readonly type: 'waardeer';
  readonly informatie: string;
  readonly waarde: Waarde;
}
/** The product notes that the duiding does not come about, so that probation's part is filed alone (A12 C-13). */
export interface MeldDuidingUitgebleven {
  readonly type: 'meldDuidingUitgebleven';
}
export type WerkdocumentOpdracht = LegInformatieVast | VerwijderInformatie | TrekInformatieIn | Deel | Waardeer | MeldDuidingUitgebleven;
