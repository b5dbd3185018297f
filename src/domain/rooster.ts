import type { AfdelingId, ClusterId, PiId } from './casus.ts';
import type { RuimteId } from './ruimte.ts';
import { dagenTussen, plusDagen, weekdag, type Datum, type Tijd } from './datum.ts';

export type MdoId = string & { readonly __soort: 'MdoId' };

/** Part of a weekday (ISO, 1 is Monday), in Dutch wall time; `tot` is not part of it. */
export interface Tijdvak {
  readonly weekdag: number;
  readonly van: Tijd;
  readonly tot: Tijd;
}

/** When the detainees of an afdeling can come to a talk (F12). Without vakken they never can. */
export interface Programma {
  readonly afdeling: AfdelingId;
  readonly vakken: readonly Tijdvak[];
}

/** A room of a PI that meetings can be booked in, by its own mailbox. */
export interface Ruimte {
  readonly id: RuimteId;
  readonly pi: PiId;
  readonly naam: string;
  readonly adres: string;
  /** How many people it holds. */
  readonly plaatsen: number;
  readonly inGebruik: boolean;
}

/** Fixed MDO hours of a PI, or of one of its clusters: every `elkeWeken` weeks, counted from the week of `vanaf`. */
export interface Mdo extends Tijdvak {
  readonly id: MdoId;
  readonly pi: PiId;
  readonly cluster?: ClusterId;
  readonly elkeWeken: number;
  /** First day on which it holds. */
  readonly vanaf: Datum;
  readonly ruimte?: RuimteId;
}

/** Minutes of travel between two PI's, there and back alike. */
export interface Reistijd {
  readonly tussen: readonly [PiId, PiId];
  readonly minuten: number;
}

/** The limits of what may be filled in. Source: default. */
export const ROOSTERGRENZEN = { plaatsen: { min: 1, max: 100 }, elkeWeken: { min: 1, max: 12 }, reisMinuten: { min: 0, max: 300 }, overlegMinuten: { min: 15, max: 480 }, vakkenPerDag: 6 } as const;

function maandag(dag: Datum): Datum {
  return plusDagen(dag, 1 - weekdag(dag));
}

/** Whether the MDO is held on this day; holidays are not looked at. */
export function valtMdoOp({ weekdag: dagVanMdo, elkeWeken, vanaf }: Pick<Mdo, 'weekdag' | 'elkeWeken' | 'vanaf'>, dag: Datum): boolean {
  if (dag < vanaf || weekdag(dag) !== dagVanMdo) return false;
  return Math.floor(dagenTussen(maandag(vanaf), dag) / 7) % elkeWeken === 0;
}

function overlappen(een: Tijdvak, ander: Tijdvak): boolean {
  return een.weekdag === ander.weekdag && een.van < ander.tot && ander.van < een.tot;
}

/** The first two stretches of a list that have time in common, or undefined. */
export function overlap<V extends Tijdvak>(vakken: readonly V[]): readonly [V, V] | undefined {
  for (const [i, een] of vakken.entries()) {
    const ander = vakken.slice(i + 1).find((later) => overlappen(een, later));
    if (ander !== undefined) return [een, ander];
  }
  return undefined;
}

function ggd(a: number, b: number): number {
  return b === 0 ? a : ggd(b, a % b);
}

/** Whether two series of MDO hours of a PI ever want the same people or room at the same time. */
export function mdosBotsen(een: Mdo, ander: Mdo): boolean {
  const zelfdePlek = een.cluster === undefined || ander.cluster === undefined || een.cluster === ander.cluster;
  const zelfdeRuimte = een.ruimte !== undefined && een.ruimte === ander.ruimte;
  if (een.pi !== ander.pi || !(zelfdePlek || zelfdeRuimte) || !overlappen(een, ander)) return false;
  // Two rhythms meet when their weeks differ by a multiple of what both are made of.
  const weken = dagenTussen(maandag(een.vanaf), maandag(ander.vanaf)) / 7;
  return weken % ggd(een.elkeWeken, ander.elkeWeken) === 0;
}
