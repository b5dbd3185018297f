import type { BatchRij, BatchView } from '../../src/domain/batch.ts';
import type { CasusId } from '../../src/domain/casus.ts';
import { datum } from '../../src/domain/datum.ts';

/** A row of the list of batch screening; `nummer` makes its code, SKN and id. */
export function eenBatchRij(nummer: number, anders: Partial<BatchRij> = {}): BatchRij {
  return {
    id: `0b9c1d5e-1111-4222-8333-${String(nummer).padStart(12, '0')}` as CasusId, code: `ZS-${100_000 + nummer}`, naam: 'Proefpersoon, Pim', skn: String(90_000_000 + nummer),
    termijn: datum('2026-11-26'), nogWerkdagen: 3, verblijf: 'langer', eerder: [], ...anders,
  };
}

export function eenBatch(rijen: readonly BatchRij[], anders: Partial<BatchView> = {}): BatchView {
  return { afdeling: 'noorderveen-a', afdelingNaam: 'Afdeling A', vandaag: datum('2026-11-23'), rijen, totaal: rijen.length, bijCollega: 0, ...anders };
}
