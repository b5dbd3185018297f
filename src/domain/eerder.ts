import { OORDEELNAAM, SLUITREDENNAAM, type Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import type { Betrokkene } from './rollen.ts';

/** Another casus of the same person, in what its own card shows to everybody in its channel. */
export interface AndereCasus {
  readonly id: string;
  readonly code: string;
  readonly later: boolean;
  readonly oordeel?: { readonly naam: string; readonly door: string; readonly op: Datum };
  /** What came of it, in words. */
  readonly uitkomst: string;
}

function uitkomst({ gesloten, duiding }: Casus): string {
  const besloten = duiding.beslotenOp === undefined ? '' : duiding.conclusie?.actieveRol === true ? 'reclassering droeg actief bij' : 'geen actieve bijdrage van de reclassering';
  const einde = gesloten === undefined ? 'loopt nog' : SLUITREDENNAAM[gesloten.reden].toLowerCase();
  return [besloten, einde].filter(Boolean).join('; ');
}

/** The other casussen that this one is linked with, the newest first (A12 C-18). */
export function andereCasussen(casus: Casus, vanPersoon: readonly Casus[]): readonly AndereCasus[] {
  const gekoppeld = new Set([...casus.eerdereCasussen, ...casus.latereCasussen ?? []]);
  return vanPersoon.filter(({ code }) => gekoppeld.has(code)).map((ander) => ({
    id: ander.id, code: ander.code, later: casus.latereCasussen?.includes(ander.code) === true, uitkomst: uitkomst(ander),
    ...(ander.oordeel === undefined ? {} : { oordeel: { naam: OORDEELNAAM[ander.oordeel.oordeel].toLowerCase(), door: ander.oordeel.door.naam, op: ander.oordeel.op.datum } }),
  }));
}

/** Who did the last earlier casus of this person, while nobody took this one yet. `vanPersoon` the newest first. Source: domain B61, F28. */
export function vorigeWerker(casus: Pick<Casus, 'eerdereCasussen' | 'reclasseringswerker' | 'fase'>, vanPersoon: readonly Casus[]): Betrokkene | undefined {
  if (casus.reclasseringswerker !== undefined || casus.fase === 'gesloten') return undefined;
  return vanPersoon.find(({ code, reclasseringswerker }) => casus.eerdereCasussen.includes(code) && reclasseringswerker !== undefined)?.reclasseringswerker;
}
