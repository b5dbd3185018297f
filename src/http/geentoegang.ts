import { GEWIST, type GeenToegang } from '../usecases/document.ts';

/** What is answered to who may not see a werkdocument. */
export const GEEN_TOEGANG: Readonly<Record<GeenToegang, { readonly status: number; readonly melding: string }>> = {
  bestaatNiet: { status: 404, melding: 'Deze casus bestaat niet (meer).' },
  magNiet: { status: 403, melding: 'Alleen de casemanager en de reclasseringswerker van deze casus openen het werkdocument.' },
  gewist: { status: 410, melding: GEWIST },
};
