import type { Vraag } from '../domain/casus.ts';
import type { Conclusie } from '../domain/duiding.ts';
import type { Datum, Moment } from '../domain/datum.ts';
import type { Informatie } from '../domain/stuk.ts';
import type { Vragenlijst } from '../domain/vragenlijst.ts';
import type { Vervolg } from './vervolg.ts';

/** What of a werkdocument may leave the product: shared pieces only, and nothing that tells who it is about. */
export interface Documentgegevens extends Vervolg {
  readonly code: string;
  readonly pi: string;
  readonly afdeling: string;
  readonly casemanager?: string;
  readonly reclasseringswerker?: string;
  readonly gemaaktOp: Moment;
  readonly signaalOp: Datum;
  readonly gedeeldOp?: Datum;
  readonly vragenlijst: Vragenlijst;
  /** Shared pieces of both parts, withdrawn ones among them. */
  readonly stukken: readonly Informatie[];
  readonly vragen: readonly Vraag[];
  readonly conclusie?: Conclusie;
  readonly beslotenOp?: Datum;
  readonly oordeel?: { readonly naam: string; readonly door: string; readonly op: Datum };
}
