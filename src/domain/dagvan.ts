import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import type { Feit } from './gebeurtenis.ts';
import type { Gesprekssoort } from './planning.ts';

/** The day of the talk as everybody reads it; in the process it is what the other dates count from. */
export function dagVan(casus: Casus, voor: Gesprekssoort, datum: Datum): readonly Feit[] {
  if (voor === 'trajectgesprek') return casus.trajectgesprekOp === datum ? [] : [{ type: 'SignaalAangevuld', velden: { trajectgesprekOp: datum } }];
  return voor === 'duiding' || casus.stap3?.mdo.datum === datum ? [] : [{ type: 'MdoGepland', datum }];
}
