import type { ReactNode } from 'react';
import type { CasusAntwoord } from '../../../src/api/casus.ts';
import { Leeg } from '../basis/staat.tsx';
import { Overname } from '../werkdocument/overname.tsx';

/** What leaves the product for the own systems. */
export function Meenemen({ casus: { documenten, gewistOp } }: { readonly casus: CasusAntwoord }): ReactNode {
  if (documenten.overname !== undefined || documenten.download !== undefined) return <Overname van={documenten} />;
  if (gewistOp !== undefined) return <Leeg>Er is niets meer om mee te nemen: de inhoud is gewist.</Leeg>;
  return <Leeg>{documenten.werkdocument ? 'Er is nog niets om mee te nemen. Zodra er informatie is gedeeld, staat hier het werkdocument voor IRIS en de tekst voor uw eigen systeem.' : 'Het werkdocument en de teksten zijn voor de casemanager en de reclasseringswerker van deze casus.'}</Leeg>;
}
