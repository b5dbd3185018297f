/// <reference types="office-js" />
import type { Kader } from './kader.ts';

/** Where Outlook does not tell of changes, one looks. */
const KIJK_MS = 3_000;

/**
 * Calls whenever the time of the appointment or who is asked to it may have changed, also by the pane itself; gives what
 * ends it.
 */
export async function volgAfspraak({ vraag, kan }: Pick<Kader, 'vraag' | 'kan'>, item: Office.AppointmentCompose, opWijziging: () => void): Promise<() => void> {
  if (!kan('1.7')) {
    const wekker = setInterval(opWijziging, KIJK_MS);
    return () => clearInterval(wekker);
  }
  const soorten = [Office.EventType.AppointmentTimeChanged, Office.EventType.RecipientsChanged];
  for (const soort of soorten) await vraag('Outlook vertelt niet wanneer de afspraak verandert', (klaar) => item.addHandlerAsync(soort, opWijziging, klaar));
  return () => {
    for (const soort of soorten) item.removeHandlerAsync(soort);
  };
}
