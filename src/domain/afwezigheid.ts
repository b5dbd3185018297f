import type { Datum } from './datum.ts';
import type { PersoonId } from './rollen.ts';

/** Why a colleague is away. Kept for the manager's own administration, shown to nobody else. */
export type AfwezigReden = 'vrij' | 'ziek' | 'anders';
export const AFWEZIGREDENEN: readonly AfwezigReden[] = ['vrij', 'ziek', 'anders'];
export const AFWEZIGREDENNAAM: Readonly<Record<AfwezigReden, string>> = { vrij: 'vrij of verlof', ziek: 'ziek', anders: 'andere reden' };

/** Days on which somebody is away, the last one included; without `tot` it is not known yet. */
export interface Afwezigheid {
  readonly persoon: PersoonId;
  readonly van: Datum;
  readonly tot?: Datum;
  readonly reden: AfwezigReden;
  readonly waarnemer?: PersoonId;
}

/** Whether a stretch of days (of which the end may be open) and a day, or another stretch, have a day in common. */
export function overlapt(a: Pick<Afwezigheid, 'van' | 'tot'>, b: Pick<Afwezigheid, 'van' | 'tot'>): boolean {
  return (b.tot === undefined || a.van <= b.tot) && (a.tot === undefined || b.van <= a.tot);
}

/** The absence of this person on this day. */
export function afwezigheidOp(alle: readonly Afwezigheid[], persoon: PersoonId, dag: Datum): Afwezigheid | undefined {
  return alle.find((een) => een.persoon === persoon && overlapt(een, { van: dag, tot: dag }));
}

/** Who stands in for somebody who is away on this day; undefined when nobody was named or that colleague is away too. */
export function waarnemerVan(alle: readonly Afwezigheid[], persoon: PersoonId, dag: Datum): PersoonId | undefined {
  const waarnemer = afwezigheidOp(alle, persoon, dag)?.waarnemer;
  return waarnemer === undefined || afwezigheidOp(alle, waarnemer, dag) !== undefined ? undefined : waarnemer;
}

/** The people of a list who are there, with the stand-in in the place of who is away. */
export function aanwezigen(alle: readonly Afwezigheid[], personen: readonly PersoonId[], dag: Datum): readonly PersoonId[] {
  return [...new Set(personen.flatMap((persoon) => (afwezigheidOp(alle, persoon, dag) === undefined ? [persoon] : (waarnemerVan(alle, persoon, dag) ?? []))))];
}

interface Plaats {
  /** Who carries the casus, when somebody in the register does. */
  readonly drager?: PersoonId;
  /** Everybody linked to the afdeling for that role. */
  readonly gekoppeld: readonly PersoonId[];
}

/**
 * The stand-in rule (B14, F04): who carries it; away, then the named stand-in; else the colleagues linked to the
 * afdeling, whoever acts first. Nobody: it is for the managers of that side.
 */
export function wieHandelt({ drager, gekoppeld }: Plaats, alle: readonly Afwezigheid[], dag: Datum): readonly PersoonId[] {
  const zelf = drager === undefined ? [] : aanwezigen(alle, [drager], dag);
  return zelf.length > 0 ? zelf : aanwezigen(alle, gekoppeld.filter((persoon) => persoon !== drager), dag);
}
