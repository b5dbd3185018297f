import { plusDagen, tijd, weekdag, type Datum, type Instant } from '../../domain/datum.ts';
import { schrijfDag, schrijfMoment } from '../../domain/schrijf.ts';
import type { Moment } from '../../domain/datum.ts';
import { momentOp, plusMinuten } from '../../tijd/amsterdam.ts';

/** The working week, from Monday up to and including Friday. */
export interface Week {
  readonly van: Datum;
  readonly totEnMet: Datum;
  readonly dagen: readonly Datum[];
  /** The same as a stretch of time; `tot` is not part of it. */
  readonly tijd: { readonly van: Instant; readonly tot: Instant };
}

/** The working week of a day; of a day in the weekend the one that comes. */
export function weekVan(dag: Datum): Week {
  const nummer = weekdag(dag);
  const van = plusDagen(dag, nummer > 5 ? 8 - nummer : 1 - nummer);
  const dagen = [0, 1, 2, 3, 4].map((verschil) => plusDagen(van, verschil));
  const na = plusDagen(van, 5);
  return { van, totEnMet: plusDagen(van, 4), dagen, tijd: { van: momentOp(van, tijd('00:00')).instant, tot: momentOp(na, tijd('00:00')).instant } };
}

export function isInWeek({ tijd: { van, tot } }: Week, start: Instant): boolean {
  return van <= start && start < tot;
}

/** `ma 23 nov t/m vr 27 nov`. */
export function schrijfWeek({ van, totEnMet }: Week): string {
  return `${schrijfDag(van)} t/m ${schrijfDag(totEnMet)}`;
}

/** `di 24 nov 14:00–14:30`. */
export function schrijfTijdvak(start: Moment, minuten: number): string {
  return `${schrijfMoment(start.datum, start.tijd)}–${plusMinuten(start, minuten).tijd}`;
}
