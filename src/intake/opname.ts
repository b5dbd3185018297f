import type { Datum } from '../domain/datum.ts';
import { celVan, leesDatumVeld, leesSknVeld, leesTekst, stelNaamSamen, type Lezing } from './leesrij.ts';
import type { Cel, GelezenRij } from './rij.ts';
import { isLeeg } from './tekstveld.ts';
import type { Cellen, Leesvorm } from './vorm.ts';

/** One admission as it stood on the intake list of a prison; only who and when are needed to compare. */
export interface RuweOpname {
  readonly rij: number;
  readonly skn: string;
  readonly opgenomenOp: Datum;
  readonly naam?: string;
  readonly pi?: string;
  readonly afdeling?: string;
  readonly waarschuwingen: readonly string[];
}

/** `{ [veld]: tekst }` when the cell says something. */
function alsErIs<V extends 'naam' | 'pi' | 'afdeling'>(lezing: Lezing, veld: V, cel: Cel): { readonly [v in V]?: string } {
  return isLeeg(cel) ? {} : ({ [veld]: leesTekst(lezing, veld, cel) } as { readonly [v in V]?: string });
}

function leesOpname(rij: number, cellen: Cellen): GelezenRij<RuweOpname> {
  const lezing: Lezing = { cellen, fouten: [], waarschuwingen: [] };
  const skn = leesSknVeld(lezing);
  const velden = { ...alsErIs(lezing, 'naam', stelNaamSamen(lezing)), ...alsErIs(lezing, 'pi', celVan(lezing, 'pi')), ...alsErIs(lezing, 'afdeling', celVan(lezing, 'afdeling')) };
  const opgenomenOp = leesDatumVeld(lezing, 'begindatum', 'opnamedatum');
  if (opgenomenOp === undefined && !lezing.fouten.some(({ veld }) => veld === 'begindatum')) lezing.fouten.push({ veld: 'opnamedatum', melding: 'De opnamedatum ontbreekt. Vul de opnamedatum in.' });
  if (opgenomenOp === undefined || lezing.fouten.length > 0) return { rij, ok: false, fouten: lezing.fouten.map((fout) => (fout.veld === 'begindatum' ? { ...fout, veld: 'opnamedatum' } : fout)) };
  return { rij, ok: true, signaal: { rij, skn, opgenomenOp, ...velden, waarschuwingen: lezing.waarschuwingen } };
}

/** The intake list of a prison: who was admitted and when, with the wing and the name when the list has them. */
export const OPNAMEN: Leesvorm<RuweOpname> = { naam: 'opnamen', een: 'opname', verplicht: [{ toon: 'SKN', velden: ['skn'] }, { toon: 'opnamedatum', velden: ['begindatum'] }], leesRij: leesOpname };
