import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { zonder } from './zonder.ts';

/** Whether both sides are asked to look again in this step; after a stop in step 1 the alert question asks the casemanager. */
export function vraagtHerziening({ fase, duiding }: Pick<Casus, 'fase' | 'duiding'>): boolean {
  return fase === 'delen' || fase === 'duiding' || fase === 'bijdrage' || (fase === 'afronden' && duiding.beslotenOp !== undefined);
}

/** What looking again can lead to besides "it stays as it is"; undefined where the step itself still decides. */
export function vervolgVan({ fase, duiding }: Pick<Casus, 'fase' | 'duiding'>): 'nieuweBijdrage' | 'heropenen' | undefined {
  if (fase === 'bijdrage') return 'nieuweBijdrage';
  return fase === 'afronden' || (fase === 'duiding' && duiding.conclusie !== undefined) ? 'heropenen' : undefined;
}

/**
 * The casus on the day somebody became afgestraft: a moment to look again (A10), also after "no active bijdrage" when
 * the detention still runs.
 */
export function naAfgestraft(casus: Casus, op: Datum): Casus {
  const kijkOpnieuw = { sinds: op, antwoorden: {} };
  if (vraagtHerziening(casus)) return { ...casus, kijkOpnieuw };
  const zitNog = casus.einddatum === undefined || casus.einddatum >= op;
  return casus.gesloten?.reden === 'geenActieveBijdrage' && zitNog ? { ...zonder(casus, 'gesloten'), fase: 'afronden', kijkOpnieuw } : casus;
}
