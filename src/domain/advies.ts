import type { Afspraken } from './afspraken.ts';
import type { Criteria, Oordeel } from './casus.ts';
import type { Datum } from './datum.ts';
import { isActueel } from './termijnen.ts';
import { weiger, type Weigering } from './weigering.ts';

/** What the table of step 1 advises; the worker decides. */
export interface Advies {
  readonly oordeel: Oordeel;
  /** Other verdicts that the table leaves to the worker without a reason. */
  readonly ookGoed: readonly Oordeel[];
  readonly delen: 'ja' | 'nee' | 'werkerBeslist';
  /** Dutch, one or two sentences. */
  readonly waarom: string;
}

function bekend(criteria: Required<Criteria>, recent: boolean, maanden: number): Advies {
  const ouder = `het laatste contact was langer dan ${maanden} maanden geleden`;
  const recenter = `het laatste contact was korter dan ${maanden} maanden geleden`;
  if (criteria.rol === 'groot') {
    if (recent) return { oordeel: 'voldoende', ookGoed: [], delen: 'ja', waarom: `De reclassering had een grote rol en ${recenter}.` };
    if (criteria.dossier === 'dynamisch')
      return { oordeel: 'voldoende', ookGoed: [], delen: 'ja', waarom: 'De reclassering had een grote rol en het dossier loopt nog. Een lopend dossier is actueel, ook na een lange tijd zonder contact.' };
    return {
      oordeel: 'verouderd', ookGoed: [], delen: 'werkerBeslist',
      waarom: `De reclassering had een grote rol, maar het dossier is gesloten en ${ouder}. U beslist. Toch delen kan, bijvoorbeeld als het risico gelijk is gebleven. Schrijf dan op waarom.`,
    };
  }
  if (recent && criteria.dossier === 'dynamisch')
    return {
      oordeel: 'onvoldoende', ookGoed: [], delen: 'werkerBeslist',
      waarom: `De reclassering had een kleine rol, maar het dossier loopt en ${recenter}. U beslist. U kunt ook alleen de contactpersoon noemen.`,
    };
  if (recent) return { oordeel: 'onvoldoende', ookGoed: [], delen: 'nee', waarom: `De reclassering had alleen een kleine rol en het dossier is gesloten.` };
  return { oordeel: 'verouderd', ookGoed: ['onvoldoende'], delen: 'nee', waarom: `De reclassering had alleen een kleine rol en ${ouder}.` };
}

/**
 * The decision table of step 1 (domain.md A6) applied to the three criteria (S:313–322).
 * Asks for a missing criterion with a refusal.
 */
export function adviseer(criteria: Criteria, signaalOp: Datum, afspraken: Afspraken): Advies | Weigering {
  if (!criteria.bekend)
    return { oordeel: 'nietBekend', ookGoed: [], delen: 'nee', waarom: 'De reclassering kent deze persoon niet. De casemanager blijft alert.' };
  const { dossier, rol, laatsteContact } = criteria;
  if (rol === undefined) return weiger('invoer', 'Kies of de rol van de reclassering groot of klein was.');
  if (dossier === undefined) return weiger('invoer', 'Kies of het dossier statisch of dynamisch is.');
  if (laatsteContact === undefined) return weiger('invoer', 'Vul de datum van het laatste contact in.');
  return bekend({ bekend: true, dossier, rol, laatsteContact }, isActueel(laatsteContact, signaalOp, afspraken), afspraken.actueelMaanden);
}
