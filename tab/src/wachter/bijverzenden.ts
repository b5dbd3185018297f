/// <reference types="office-js" />
import type { Verzendbezwaar } from '../../../src/api/wachter.ts';
import { bezwarenTegen, type Omgeving } from './bezwaren.ts';

/** Outlook shows no longer message. */
const MAX_MELDING = 500;
const SLOT = 'Pas de afspraak aan. Klopt het toch? Kies dan ‘Toch verzenden’.';
const MEER = 'Er is nog meer om na te kijken.';

/** What the handler needs besides: whether Outlook knows this set of its API. */
export interface Verzendomgeving extends Omgeving {
  readonly kan: (mailbox: '1.14') => boolean;
}
type Verzending = Pick<Office.MailboxEvent, 'completed'>;

/** The objections in one message of at most 500 characters; one that does not fit is announced. */
export function schrijfMelding(bezwaren: readonly Verzendbezwaar[]): string {
  const delen: string[] = [];
  for (const { melding } of bezwaren) {
    const lengte = [...delen, melding, MEER, SLOT].join('\n\n').length;
    if (lengte > MAX_MELDING) return [...delen, MEER, SLOT].join('\n\n');
    delen.push(melding);
  }
  return [...delen, SLOT].join('\n\n');
}

function antwoordOp(bezwaren: readonly Verzendbezwaar[], kan: Verzendomgeving['kan']): Office.SmartAlertsEventCompletedOptions {
  if (bezwaren.length === 0) return { allowEvent: true };
  // `promptUser` is what gives "send anyway". The manifest says so too; from 1.14 on it holds whatever the manifest says.
  return { allowEvent: false, errorMessage: schrijfMelding(bezwaren), ...(kan('1.14') ? { sendModeOverride: 'promptUser' } : {}) };
}

/**
 * What Outlook calls when somebody sends an appointment. Always answers, once, within some three seconds; a failure of ours
 * never keeps an appointment back.
 */
export async function bijVerzenden(event: Verzending, omgeving: () => Verzendomgeving): Promise<void> {
  let antwoord: Office.SmartAlertsEventCompletedOptions = { allowEvent: true };
  try {
    const om = omgeving();
    antwoord = antwoordOp(await bezwarenTegen(om), om.kan);
  } catch (fout) {
    console.warn('The appointment could not be looked at.', fout);
  }
  event.completed(antwoord);
}
