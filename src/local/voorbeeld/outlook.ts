import type { Persoon } from '../outlook/soorten.ts';
import { emailVan, MENSEN, tenantVan } from './mensen.ts';

/** Who plans most: the page opens as this one. */
const EERSTE = 'sanne';

/** Everybody of the example has a mailbox, so everybody can be in the copy of Outlook. */
export const OUTLOOK_PERSONEN: readonly Persoon[] = MENSEN.alle.toSorted((a, b) => Number(b.id === EERSTE) - Number(a.id === EERSTE))
  .map((mens) => ({ id: mens.id, naam: mens.naam, functie: mens.functie, adres: emailVan(mens), tenantId: tenantVan(mens) }));
