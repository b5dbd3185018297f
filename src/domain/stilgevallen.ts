import type { Casus } from './casus.ts';
import type { Datum } from './datum.ts';
import { werkdagenTussen } from './kalender.ts';
import { schrijfWerkdagen } from './schrijf.ts';
import { aanZet, isStilgevallen, werkdagenTeLaat } from './taken.ts';
import type { Klokken } from './termijnen.ts';

/** How a casus stands still, and for how many working days. */
export interface Stilstand {
  /** Shared, and no duiding planned or recorded since; or days late with whatever is next. */
  readonly soort: 'geenDuiding' | 'teLaat';
  readonly sinds: Datum;
  readonly werkdagen: number;
}

/**
 * Whether a casus has come to a standstill: where the evaluation saw it happen, right after sharing (S:91–94, C-06), or
 * because its main taak is five or more working days late (A7).
 */
export function stilstand(casus: Casus, vandaag: Datum, klokken: Klokken): Stilstand | undefined {
  const { gedeeldOp, fase, duiding, wacht } = casus;
  // While the criminal case comes first nobody is asked for a duiding; being late with the review still counts.
  if (fase === 'duiding' && wacht === undefined && gedeeldOp !== undefined && duiding.moment === undefined && duiding.conclusie === undefined)
    return { soort: 'geenDuiding', sinds: gedeeldOp, werkdagen: werkdagenTussen(gedeeldOp, vandaag, klokken.kalender) };
  const taak = aanZet(casus, klokken);
  if (taak === undefined || !isStilgevallen(casus, vandaag, klokken)) return undefined;
  return { soort: 'teLaat', sinds: taak.termijn, werkdagen: werkdagenTeLaat(taak, vandaag, klokken) };
}

/** `6 werkdagen na delen geen duiding`, `5 werkdagen te laat`. */
export function schrijfStilstand({ soort, werkdagen }: Stilstand): string {
  const duur = schrijfWerkdagen(werkdagen);
  return soort === 'geenDuiding' ? `${duur} na delen geen duiding` : `${duur} te laat`;
}
