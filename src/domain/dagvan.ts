import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import type { Feit } from './gebeurtenis.ts';
import type { Gesprekssoort } from './planning.ts';

/** That a talk is on this day; nothing for the duiding, which has no day apart from its meeting. */
export function noemDag(voor: Gesprekssoort, datum: Datum): readonly Feit[] {
  if (voor === 'duiding') return [];
  return voor === 'trajectgesprek' ? [{ type: 'SignaalAangevuld', velden: { trajectgesprekOp: datum } }] : [{ type: 'MdoGepland', datum }];
}

/** The same unless it is known already. The other dates of the process count from this day. */
export function dagVan(casus: Casus, voor: Gesprekssoort, datum: Datum): readonly Feit[] {
  const bekend = voor === 'trajectgesprek' ? casus.trajectgesprekOp : casus.stap3?.mdo.datum;
  return bekend === datum ? [] : noemDag(voor, datum);
}
