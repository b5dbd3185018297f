import type { ReactNode } from 'react';
import type { Stuk } from './labels.ts';
import { schrijfDatum, schrijfDoor } from './schrijf.ts';
import { useStijl } from './stijl.ts';

/** Where a piece comes from, who wrote it and when it was shared. */
export function Herkomst({ van: { bron, datum, door, gewijzigd }, gedeeldOp }: { readonly van: Pick<Stuk, 'bron' | 'datum' | 'door' | 'gewijzigd'>; readonly gedeeldOp?: string | undefined }): ReactNode {
  const stijl = useStijl();
  return (
    <>
      <p className={stijl.klein}>Bron: {bron}{datum === undefined ? '' : `, ${schrijfDatum(datum)}`}</p>
      <p className={stijl.klein}>{schrijfDoor(door)}, {schrijfDatum(gewijzigd)}{gedeeldOp === undefined ? '' : `. Gedeeld op ${schrijfDatum(gedeeldOp)}.`}</p>
    </>
  );
}
